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
        let (host, rest) = rest.split_once('/')?;
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
        shape.split('|').find_map(|host| {
            let mut kept = self.clone();
            let left = kept.take(host, place.bare())?;
            left.is_empty().then(|| *self = kept)
        })
    }

    fn take_path(&mut self, shape: &str, path: &str) -> Option<()> {
        let whole = shape.strip_suffix('$');
        let left = self.take(whole.unwrap_or(shape), path)?;
        let ends = whole.is_none() && left.starts_with('/');
        (ends || left.trim_start_matches('/').is_empty()).then_some(())
    }

    /// The first parameter that has a shape. What follows a slash or a second `?` is not part of it.
    fn take_parameter(&mut self, shape: &str, query: &str) -> Option<()> {
        parameters(query).find_map(|parameter| {
            let mut kept = self.clone();
            kept.add_if_open(if kept.ends_with_path() { "?" } else { "&" });
            let left = kept.take(shape, parameter.trim_start_matches("amp;"))?;
            let ends = left.is_empty() || left.starts_with(['/', '?']);
            ends.then(|| *self = kept)
        })
    }

    /// One of some parameters that stand for the same. Scripts read them after `#` too.
    fn take_choice(&mut self, choices: &str, place: &Place<'_>) {
        let places = [place.query, place.fragment];
        let mut choices = choices.split('|');
        let found = choices.any(|choice| {
            let mut places = places.iter();
            places.any(|query| self.take_parameter(choice, query).is_some())
        });
        if !found {
            self.pieces.push(String::new());
        }
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
        let fits = match (named, named.parse::<usize>()) {
            (_, Ok(length)) => end == length,
            ("long", _) => end >= LONG,
            _ => end > 0,
        };
        let (taken, left) = text.split_at(end);
        if self.is_open {
            self.add_if_open(taken);
        } else if kind == "moment" {
            self.pieces.push(seconds(taken)?);
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

    /// Whether what is kept as one has no parameter yet.
    fn ends_with_path(&self) -> bool {
        self.pieces.last().is_some_and(|last| !last.contains('?'))
    }
}

/// Whether a character is of a kind.
fn is_of(kind: &str, c: char) -> bool {
    let word = c.is_ascii_alphanumeric() || matches!(c, '_' | '-');
    match kind {
        "digits" | "long" => c.is_ascii_digit(),
        "name" => word || c == '.',
        "account" => word || matches!(c, '.' | '@'),
        "handle" => word || matches!(c, '.' | ':'),
        "path" => word || matches!(c, '.' | ':' | '/'),
        "segment" => c != '/',
        "value" => word || !c.is_ascii() || ".!%:,;/+*~@$'()=?".contains(c),
        "moment" => c.is_ascii_digit() || matches!(c, 'h' | 'm' | 's' | ':' | '.'),
        // A word, of any length or of a certain one.
        _ => word,
    }
}

/// A moment in seconds; empty for the beginning. A part of a second is left out.
fn seconds(moment: &str) -> Option<String> {
    let (mut whole, mut number) = (0_u32, 0_u32);
    for mark in moment.split('.').next()?.chars() {
        let unit = match mark {
            'h' => 3_600,
            'm' => 60,
            's' => 1,
            ':' => {
                whole = whole.checked_add(number)?.checked_mul(60)?;
                number = 0;
                continue;
            }
            digit => {
                number = number.checked_mul(10)?.checked_add(digit.to_digit(10)?)?;
                continue;
            }
        };
        whole = whole.checked_add(number.checked_mul(unit)?)?;
        number = 0;
    }
    let whole = whole.checked_add(number)?;
    Some(if whole == 0 {
        String::new()
    } else {
        whole.to_string()
    })
}

/// Whether this can be a host of the public internet by its name: with dots, and not a number.
fn is_public(host: &str) -> bool {
    let plain = |label: &str| {
        let edges = label.starts_with('-') || label.ends_with('-');
        let letters = |b: u8| b.is_ascii_alphanumeric() || b == b'-';
        !label.is_empty() && !edges && label.bytes().all(letters)
    };
    let top = host.rsplit_once('.').map_or("", |(_, top)| top);
    top.starts_with(|c: char| c.is_ascii_alphabetic()) && host.split('.').all(plain)
}
