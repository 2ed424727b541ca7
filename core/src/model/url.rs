//! Addresses that may reach the page. The only way to an `href` or a `src` is through these types,
//! so an unchecked address cannot be expressed.
//!
//! Follows the [WHATWG URL parser](https://url.spec.whatwg.org/#concept-basic-url-parser) where it
//! decides which scheme and which host a browser will see, and leaves the rest of the normalising
//! to the browser.

use std::fmt;
use std::rc::Rc;

/// What programs write where they have nothing: no such file is meant.
const NOTHING: &[&str] = &["undefined", "null", "None", "NaN", "[object%20Object]"];

/// Longer addresses are dropped, in bytes.
const LONGEST: usize = 4096;

/// An address that a reader may follow: absolute, with the scheme http, https, mailto or tel.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SafeUrl(Rc<str>);

/// An address that the page may load a picture, film or sound from: absolute, with the scheme http or
/// https.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MediaUrl(Rc<str>);

impl SafeUrl {
    /// Checks an address, resolving a relative one against `base`. `None` if it is too long, has
    /// another scheme, names no host, or is relative without a base.
    pub fn parse(raw: &str, base: Option<&Self>) -> Option<Self> {
        let clean = clean(raw);
        let absolute = match scheme(&clean) {
            Some((scheme @ ("http" | "https"), rest)) => web(scheme, rest)?,
            Some((scheme @ ("mailto" | "tel"), rest)) if !rest.is_empty() => {
                [scheme, ":", rest].concat()
            }
            Some(_) => return None,
            None if NOTHING.contains(&&*clean) => return None,
            None => join(base?, &clean)?,
        };
        (absolute.len() <= LONGEST).then(|| Self(absolute.into()))
    }

    /// The address.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The host a reader would go to, with its port; empty for mail and telephone addresses.
    pub fn host(&self) -> &str {
        let authority = self.split().map_or("", |(_, authority, _)| authority);
        authority.rsplit('@').next().unwrap_or_default()
    }

    /// How it is called where nobody says: the host without `www.`, else what follows the scheme.
    pub fn label(&self) -> &str {
        match self.host() {
            "" => self.0.split_once(':').map_or("", |(_, rest)| rest),
            host => host.strip_prefix("www.").unwrap_or(host),
        }
    }

    /// Scheme, authority and the rest of a web address.
    fn split(&self) -> Option<(&str, &str, &str)> {
        let (scheme, rest) = self.0.split_once(':')?;
        let (authority, rest) = split_before(rest.strip_prefix("//")?, &['/', '?', '#']);
        scheme
            .starts_with("http")
            .then_some((scheme, authority, rest))
    }
}

impl MediaUrl {
    /// Checks an address as [`SafeUrl::parse`] does, for what is loaded.
    pub fn parse(raw: &str, base: Option<&SafeUrl>) -> Option<Self> {
        let url = SafeUrl::parse(raw, base)?.0;
        url.starts_with("http").then_some(Self(url))
    }

    /// The address.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for SafeUrl {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// What a browser reads: control characters and spaces at the ends, and tabs and line breaks
/// anywhere, do not count; others inside are escaped.
fn clean(raw: &str) -> String {
    let mut clean = String::new();
    for c in raw.trim_matches(|c: char| c <= ' ').chars() {
        match c {
            '\t' | '\n' | '\r' => {}
            '\0'..=' ' => {
                let code = u32::from(c);
                clean.push('%');
                clean.extend(
                    [code / 16, code % 16].map(|digit| char::from_digit(digit, 16).unwrap_or('0')),
                );
            }
            other => clean.push(other),
        }
    }
    clean
}

/// The scheme in lower case, empty if it is none of ours, and what follows its colon. `None` for a
/// relative address.
fn scheme(url: &str) -> Option<(&'static str, &str)> {
    let (scheme, rest) = url.split_once(':')?;
    let named = scheme.starts_with(|c: char| c.is_ascii_alphabetic())
        && scheme
            .chars()
            .all(|c| c.is_ascii_alphanumeric() || matches!(c, '+' | '-' | '.'));
    let known = ["http", "https", "mailto", "tel"];
    let known = known
        .into_iter()
        .find(|known| known.eq_ignore_ascii_case(scheme));
    named.then_some((known.unwrap_or_default(), rest))
}

/// `https:evil`, `https:/evil` and `https:\\evil` all go to the host `evil`: write that out.
fn web(scheme: &str, rest: &str) -> Option<String> {
    let (place, query) = split_before(rest, &['?', '#']);
    let place = place.replace('\\', "/");
    let place = place.trim_start_matches('/');
    let (authority, _) = split_before(place, &['/']);
    leads_somewhere(authority).then(|| [scheme, "://", place, query].concat())
}

/// Whether a browser would know where to go: the host is a name or a number that can be one, and so
/// is the port. In short: names are not looked up in the tables of
/// [IDNA](https://www.unicode.org/reports/tr46/).
fn leads_somewhere(authority: &str) -> bool {
    let place = authority.rsplit('@').next().unwrap_or_default();
    let colon = place.rfind(':').filter(|_| !place.ends_with(']'));
    let (host, port) = place.split_at(colon.unwrap_or(place.len()));
    let port = port.trim_start_matches(':');
    (port.is_empty() || number(port).is_some()) && !host.is_empty() && is_host(host)
}

/// A number of digits alone that can be a port.
fn number(digits: &str) -> Option<u16> {
    digits.parse().ok().filter(|_| !digits.starts_with('+'))
}

fn is_host(host: &str) -> bool {
    if let Some(number) = host.strip_prefix('[') {
        let number = number.strip_suffix(']').unwrap_or("none");
        return number
            .bytes()
            .all(|b| b.is_ascii_hexdigit() || b":.".contains(&b));
    }
    let parts = host.trim_end_matches('.').split('.');
    // A browser takes it for an address of four numbers if the last part is one.
    let last = parts.clone().next_back().unwrap_or_default();
    if last.starts_with(|c: char| c.is_ascii_digit()) {
        let is_short = |part: &str| number(part).is_some_and(|number| number <= 255);
        return parts.clone().count() == 4 && parts.clone().all(is_short);
    }
    let forbidden = |b: u8| b.is_ascii_control() || b" %:<>[]^|".contains(&b);
    !host.bytes().any(forbidden)
}

/// Resolves a reference without a scheme against an absolute web address
/// ([RFC 3986, 5.2](https://www.rfc-editor.org/rfc/rfc3986#section-5.2)).
fn join(base: &SafeUrl, reference: &str) -> Option<String> {
    let (scheme, authority, after) = base.split()?;
    let (base_path, base_query) = split_before(after, &['?', '#']);
    let (path, query) = split_before(reference, &['?', '#']);
    let path = path.replace('\\', "/");
    if path.starts_with("//") {
        return web(scheme, &[&path, query].concat());
    }
    if path.is_empty() {
        let kept = if query.starts_with('?') {
            ""
        } else {
            split_before(base_query, &['#']).0
        };
        return Some([scheme, "://", authority, base_path, kept, query].concat());
    }
    let directory = base_path
        .rsplit_once('/')
        .map_or("", |(directory, _)| directory);
    let directory = if path.starts_with('/') { "" } else { directory };
    let path = without_dots(&[directory, "/", path.trim_start_matches('/')].concat());
    Some([scheme, "://", authority, &path, query].concat())
}

/// Removes `.` and `..` segments; never climbs above the root.
fn without_dots(path: &str) -> String {
    let mut kept = Vec::new();
    let mut ends_in_directory = false;
    for segment in path.split('/').skip(1) {
        ends_in_directory = matches!(segment, "." | "..");
        match segment {
            "." => {}
            ".." => drop(kept.pop()),
            other => kept.push(other),
        }
    }
    if ends_in_directory {
        kept.push("");
    }
    ["/", &kept.join("/")].concat()
}

/// The text before the first of the marks, and the rest from it on.
fn split_before<'a>(text: &'a str, marks: &[char]) -> (&'a str, &'a str) {
    text.split_at(text.find(marks).unwrap_or(text.len()))
}
