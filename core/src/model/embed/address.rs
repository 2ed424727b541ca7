//! Shapes of addresses: which part of one says what is shown there. We write the shapes (in `providers`); the addresses
//! that they read are anybody's. Linear, and without regular expressions.

use super::super::SafeUrl;

/// The shape of an address. After the path there may be more: a slash or a parameter and whatever follows.
#[derive(Debug)]
pub(super) struct Address {
    hosts: Hosts,
    path: &'static [Part],
}

#[derive(Debug)]
enum Hosts {
    /// These, without `www.`, `m.` and `mobile.`.
    These(&'static [&'static str]),
    /// Any host of the public internet. It is the first thing kept.
    Any,
}

/// A part of a path with its query.
#[derive(Debug)]
pub(super) enum Part {
    /// These characters.
    Text(&'static str),
    /// Digits, at least one, as all that follow.
    Digits,
    /// Letters, digits, `_` and `-`.
    Word,
    /// Exactly so many characters of a word.
    WordOf(usize),
    /// The name of a user: words and dots.
    Name,
    /// An account of any server: names and `@`.
    Account,
    /// A host, or an identifier with colons.
    Handle,
    /// Names, colons and slashes.
    Path,
    /// Anything up to the next slash or parameter.
    Segment,
    /// The value of a parameter.
    Value,
    /// The value of a parameter, and the parameters that follow.
    Values,
    /// What these parts take is kept: it says what is shown.
    Keep(&'static [Part]),
    /// A parameter of this shape, wherever it stands in the query. Always the last part.
    Query(&'static [Part]),
    /// Nothing follows but slashes.
    End,
}

/// An address at one of some hosts.
pub(super) const fn at(hosts: &'static [&'static str], path: &'static [Part]) -> Address {
    let hosts = Hosts::These(hosts);
    Address { hosts, path }
}

/// An address at any host.
pub(super) const fn anywhere(path: &'static [Part]) -> Address {
    let hosts = Hosts::Any;
    Address { hosts, path }
}

impl Address {
    /// Whether it may be at any host.
    pub(super) fn is_anywhere(&self) -> bool {
        matches!(self.hosts, Hosts::Any)
    }

    /// What is kept of an address, if it has this shape. User names and ports do not match.
    pub(super) fn read(&self, url: &SafeUrl) -> Option<Vec<String>> {
        let (_, rest) = url.as_str().split_once(':')?;
        let rest = rest.strip_prefix("//")?.split('#').next()?;
        let (host, path) = rest.split_once('/')?;
        let host = host.to_ascii_lowercase();
        let mut kept = self.hosts.read(host)?;
        let rest = read(self.path, path, &mut kept, false)?;
        ends(rest).then_some(kept)
    }
}

impl Hosts {
    fn read(&self, host: String) -> Option<Vec<String>> {
        match self {
            Self::These(hosts) => {
                let (prefix, bare) = host.split_once('.')?;
                let is_prefixed = matches!(prefix, "www" | "m" | "mobile");
                let bare = if is_prefixed { bare } else { &*host };
                hosts.contains(&bare).then(Vec::new)
            }
            Self::Any => is_public(&host).then(|| vec![host]),
        }
    }
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

/// Takes parts from the beginning of a text: what is left of it. `keeps` adds them to what was kept last.
fn read<'t>(parts: &[Part], text: &'t str, kept: &mut Vec<String>, keeps: bool) -> Option<&'t str> {
    let mut rest = text;
    for part in parts {
        let left = match part {
            Part::Keep(parts) => {
                kept.push(String::new());
                rest = read(parts, rest, kept, true)?;
                continue;
            }
            Part::Query(parts) => return parameter(parts, rest, kept, keeps),
            Part::End => rest.trim_start_matches('/').is_empty().then_some("")?,
            Part::Text(text) => rest.strip_prefix(text)?,
            run => run.take(rest)?,
        };
        if let (true, Some(last)) = (keeps, kept.last_mut()) {
            last.push_str(rest.strip_suffix(left)?);
        }
        rest = left;
    }
    Some(rest)
}

/// Takes the first parameter that has a shape.
fn parameter<'t>(
    parts: &[Part],
    text: &'t str,
    kept: &mut Vec<String>,
    keeps: bool,
) -> Option<&'t str> {
    let mut query = text.strip_prefix('/').unwrap_or(text).strip_prefix('?')?;
    if let (true, Some(last)) = (keeps, kept.last_mut()) {
        last.push('?');
    }
    loop {
        let mut with_it = kept.clone();
        if let Some(rest) = read(parts, query, &mut with_it, keeps).filter(|rest| ends(rest)) {
            *kept = with_it;
            return Some(rest);
        }
        (_, query) = query.split_once('&')?;
    }
}

/// Whether a part of an address ends here.
fn ends(rest: &str) -> bool {
    rest.is_empty() || rest.starts_with(['/', '?', '&'])
}

impl Part {
    /// Takes as many characters of this kind as there are: what is left.
    fn take<'t>(&self, text: &'t str) -> Option<&'t str> {
        let end = text.find(|c| !self.has(c)).unwrap_or(text.len());
        let fits = match self {
            Self::WordOf(length) => end == *length,
            _ => end > 0,
        };
        text.get(end..).filter(|_| fits)
    }

    /// Whether a character is of this kind.
    fn has(&self, c: char) -> bool {
        let word = c.is_ascii_alphanumeric() || matches!(c, '_' | '-');
        match self {
            Self::Digits => c.is_ascii_digit(),
            Self::Word | Self::WordOf(_) => word,
            Self::Name => word || c == '.',
            Self::Account => word || matches!(c, '.' | '@'),
            Self::Handle => word || matches!(c, '.' | ':'),
            Self::Path => word || matches!(c, '.' | ':' | '/'),
            Self::Segment => !matches!(c, '/' | '?' | '&'),
            Self::Value => word || !c.is_ascii() || ".!%:,;/+*~@$'()=?".contains(c),
            Self::Values => c == '&' || Self::Value.has(c),
            Self::Text(_) | Self::Keep(_) | Self::Query(_) | Self::End => false,
        }
    }
}
