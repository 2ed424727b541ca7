//! Shapes of addresses: which part of one says what is shown there. We write the shapes (in `providers`); the addresses
//! that they read are anybody's. Linear, and without regular expressions.
//!
//! A shape is the address with holes, without `https://` and `www.`: `youtube.com/watch?v={11}`.
//!
//! - `{kind}` takes as many characters of a kind as there are and keeps them ([`KINDS`]); `{11}` takes just so many of a
//!   word. `{-kind}` takes them and keeps nothing.
//! - What `[` and `]` enclose is kept as one: `[p/{word}]`.
//! - After `?` stand parameters, in any order, wherever they are in the query: `?oid={digits}&id={digits}`.
//! - Hosts that stand for the same have `|` between them. `*` is any host of the public internet, and is kept first.
//! - After the path there may be more, a slash and whatever follows, unless it ends with `$`.
//!
//! `check` sees to it, when this is compiled, that there are no other kinds.

use super::super::SafeUrl;

/// The kinds of holes. One character is enough, but for `long`.
pub(super) const KINDS: [&str; 10] = [
    "digits",  // 0 to 9
    "long",    // fifteen of them or more: a number that a machine has given
    "word",    // letters, digits, `_` and `-`
    "name",    // the name of a user: words and dots
    "account", // an account of any server: names and `@`
    "handle",  // a host, or an identifier with colons
    "path",    // names, colons and slashes
    "segment", // anything up to the next slash
    "value",   // the value of a parameter
    "moment",  // `90`, `90s`, `1m30s`, `1:30`: kept as seconds, and not at all for none
];

/// The least digits of a long number.
const LONG: usize = 15;

/// A web address in its pieces. User names and ports are part of the host, so that none that we know has them.
pub(super) struct Place<'u> {
    host: String,
    path: &'u str,
    query: &'u str,
    fragment: &'u str,
}

impl<'u> Place<'u> {
    pub(super) fn of(url: &'u SafeUrl) -> Option<Self> {
        let (_, rest) = url.as_str().split_once(':')?;
        let (rest, fragment) = halves(rest.strip_prefix("//")?, &['#']);
        let (host, rest) = rest.split_at(rest.find(['/', '?'])?);
        let rest = rest.trim_start_matches('/');
        // Some systems write `&` where the query begins.
        let (path, query) = halves(rest, &['?', '&']);
        let host = host.to_ascii_lowercase();
        Some(Self {
            host,
            path,
            query,
            fragment,
        })
    }

    /// The parameters of the whole address.
    pub(super) fn query(&self) -> &'u str {
        self.query
    }

    /// The host without what stands before it for some devices.
    fn bare(&self) -> &str {
        match self.host.split_once('.') {
            Some(("www" | "m" | "mobile", bare)) => bare,
            _ => &self.host,
        }
    }
}

/// The text before the first of some marks and the text after it, which is empty if there is none of them.
fn halves<'t>(text: &'t str, marks: &[char]) -> (&'t str, &'t str) {
    let mut halves = text.splitn(2, marks);
    let first = halves.next().unwrap_or_default();
    (first, halves.next().unwrap_or_default())
}

/// What is kept of an address if it has a shape.
#[derive(Clone, Default)]
struct Kept {
    pieces: Vec<String>,
    /// Whether what comes belongs to the last piece.
    is_open: bool,
}

/// What a shape keeps of an address, if the address has it; and what the parameters keep that it may have, nothing for
/// those that it does not have. Of some that stand for the same, with `|` between them, the first counts.
pub(super) fn read(shape: &str, also: &str, place: &Place<'_>) -> Option<Vec<String>> {
    let (host, rest) = shape.split_once('/')?;
    let (path, query) = halves(rest, &['?']);
    let mut kept = Kept::default();
    kept.take_host(host, place)?;
    kept.take_path(path, place.path)?;
    for parameter in parameters(query) {
        kept.take_parameter(parameter, place.query)?;
    }
    for choices in parameters(also) {
        kept.take_choice(choices, place);
    }
    kept.pieces
        .iter()
        .all(|piece| stays(piece))
        .then_some(kept.pieces)
}

fn parameters(query: &str) -> impl Iterator<Item = &str> {
    query.split('&').filter(|parameter| !parameter.is_empty())
}

/// Whether a piece of an address leads nowhere else in it.
fn stays(piece: &str) -> bool {
    piece.split('/').all(|step| !matches!(step, "." | ".."))
}

impl Kept {
    fn take_host(&mut self, shape: &str, place: &Place<'_>) -> Option<()> {
        if shape == "*" {
            self.pieces.push(place.host.clone());
            return is_public(&place.host).then_some(());
        }
        let mut hosts = shape.split('|');
        hosts.find_map(|host| self.take_all(host, place.bare(), "", ""))
    }

    fn take_path(&mut self, shape: &str, path: &str) -> Option<()> {
        let whole = shape.strip_suffix('$');
        let left = self.take(whole.unwrap_or(shape), path)?;
        let ends = whole.is_none() && left.starts_with('/');
        (ends || left.trim_start_matches('/').is_empty()).then_some(())
    }

    /// The first parameter that has a shape. What follows a slash or a second `?` is not part of it.
    fn take_parameter(&mut self, shape: &str, query: &str) -> Option<()> {
        let is_first = self.pieces.last().is_some_and(|last| !last.contains('?'));
        let joint = if is_first { "?" } else { "&" };
        let mut parameters =
            parameters(query).map(|parameter| parameter.trim_start_matches("amp;"));
        parameters.find_map(|parameter| self.take_all(shape, parameter, joint, "/?"))
    }

    /// Takes a text that has a shape, up to its end or to a mark; or else nothing. Where what is kept is open, `joint` comes
    /// first.
    fn take_all(&mut self, shape: &str, text: &str, joint: &str, marks: &str) -> Option<()> {
        let mut kept = self.clone();
        kept.add_if_open(joint);
        let left = kept.take(shape, text)?.chars().next();
        let ends = left.is_none_or(|mark| marks.contains(mark));
        ends.then(|| *self = kept)
    }

    /// One of some parameters that stand for the same. Scripts read them after `#` too.
    fn take_choice(&mut self, choices: &str, place: &Place<'_>) {
        for choice in choices.split('|') {
            for query in [place.query, place.fragment] {
                if self.take_parameter(choice, query).is_some() {
                    return;
                }
            }
        }
        self.pieces.push(String::new());
    }

    /// Takes what has a shape from the beginning of a text: what is left of it.
    fn take<'t>(&mut self, shape: &str, text: &'t str) -> Option<&'t str> {
        let (mut marks, mut rest) = (shape.chars(), text);
        while let Some(mark) = marks.next() {
            match mark {
                '[' => self.open(),
                ']' => self.is_open = false,
                '{' => {
                    let (kind, after) = marks.as_str().split_once('}')?;
                    marks = after.chars();
                    rest = self.take_hole(kind, rest)?;
                }
                mark => {
                    rest = rest.strip_prefix(mark)?;
                    self.add_if_open(mark.encode_utf8(&mut [0; 4]));
                }
            }
        }
        Some(rest)
    }

    fn take_hole<'t>(&mut self, kind: &str, text: &'t str) -> Option<&'t str> {
        let named = kind.trim_start_matches('-');
        let end = text.find(|c| !is_of(named, c)).unwrap_or(text.len());
        let (taken, left) = text.split_at(end);
        let least = if named == "long" { LONG } else { 1 };
        let fits = named
            .parse()
            .map_or(end >= least, |length: usize| end == length);
        if self.is_open {
            self.add_if_open(taken);
        } else if kind == "moment" {
            self.pieces.push(seconds(taken));
        } else if kind == named {
            self.pieces.push(taken.to_owned());
        }
        fits.then_some(left)
    }

    fn open(&mut self) {
        self.pieces.push(String::new());
        self.is_open = true;
    }

    fn add_if_open(&mut self, text: &str) {
        if let (true, Some(last)) = (self.is_open, self.pieces.last_mut()) {
            last.push_str(text);
        }
    }
}

/// Whether a character is of a kind, of which the first letter tells.
fn is_of(kind: &str, c: char) -> bool {
    let word = c.is_ascii_alphanumeric() || matches!(c, '_' | '-');
    match kind.bytes().next() {
        Some(b'd' | b'l') => c.is_ascii_digit(),
        Some(b'n') => word || c == '.',
        Some(b'a') => word || matches!(c, '.' | '@'),
        Some(b'h') => word || matches!(c, '.' | ':'),
        Some(b'p') => word || matches!(c, '.' | ':' | '/'),
        Some(b's') => c != '/',
        Some(b'v') => word || !c.is_ascii() || ".!%:,;/+*~@$'()=?".contains(c),
        Some(b'm') => c.is_ascii_digit() || matches!(c, 'h' | 'm' | 's' | ':' | '.'),
        // A word, of any length or of a certain one.
        _ => word,
    }
}

/// A moment in seconds; empty for the beginning. A part of a second is left out, and nonsense is any moment.
fn seconds(moment: &str) -> String {
    let (mut whole, mut number) = (0_u32, 0_u32);
    for mark in moment.split('.').next().unwrap_or_default().chars() {
        let (unit, carry) = match mark {
            'h' => (3_600, 1),
            'm' => (60, 1),
            's' => (1, 1),
            ':' => (1, 60),
            digit => {
                number = number
                    .wrapping_mul(10)
                    .wrapping_add(digit.to_digit(10).unwrap_or_default());
                continue;
            }
        };
        whole = whole
            .wrapping_add(number.wrapping_mul(unit))
            .wrapping_mul(carry);
        number = 0;
    }
    match whole.wrapping_add(number) {
        0 => String::new(),
        whole => whole.to_string(),
    }
}

/// Whether this can be a host of the public internet by its name: with dots, and not a number.
pub(super) fn is_public(host: &str) -> bool {
    let plain = |label: &str| {
        let edges = label.starts_with('-') || label.ends_with('-');
        let letters = |b: u8| b.is_ascii_alphanumeric() || b == b'-';
        !label.is_empty() && !edges && label.bytes().all(letters)
    };
    let top = host.rsplit_once('.').map_or("", |(_, top)| top);
    top.starts_with(|c: char| c.is_ascii_alphabetic()) && host.split('.').all(plain)
}
