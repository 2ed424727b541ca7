//! Providers that a publisher adds: the same shapes and templates as ours, checked when they are given.

use std::rc::Rc;

use super::Shape;
use super::address::{Place, is_public, read};
use super::check::fault;
use super::providers::Provider;

/// A provider of the publisher's own.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OwnProvider {
    /// Its name in the public contract.
    name: Rc<str>,
    /// What it calls itself.
    title: Rc<str>,
    /// The shapes of its addresses, with spaces between.
    addresses: String,
    /// The template of its frame, without `https://`.
    frame: String,
    shape: Shape,
}

/// A text that an address must not begin with in a shape or a template.
const SCHEME: &str = "https://";

/// More shapes are too many.
const MOST_ADDRESSES: usize = 16;

impl OwnProvider {
    /// A provider, or which of its members is wrong (`name`, `title`, `pattern`, `frame`) and why.
    ///
    /// # Errors
    /// A name that is taken or is none, a title of nothing, a shape that is none, and a frame that could be of another
    /// host than it says.
    pub fn new(
        name: &str,
        title: &str,
        patterns: &[String],
        frame: &str,
        shape: Shape,
    ) -> Result<Self, (&'static str, &'static str)> {
        let plain = |b: u8| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-';
        if name.is_empty() || name.len() > 40 || !name.bytes().all(plain) {
            return Err(("name", "expected small letters, digits and hyphens"));
        } else if name == "all" || Provider::is_name(name) {
            return Err(("name", "this name is taken"));
        } else if title.is_empty() {
            return Err(("title", "missing"));
        } else if patterns.is_empty() || patterns.len() > MOST_ADDRESSES {
            return Err(("pattern", "expected 1 to 16 shapes of addresses"));
        }
        let patterns = patterns
            .iter()
            .map(|pattern| without_scheme(pattern).trim_start_matches("www."));
        let addresses = patterns.collect::<Vec<_>>().join(" ");
        let frame = without_scheme(frame).to_owned();
        for pattern in addresses.split(' ') {
            if !has_host(pattern) {
                return Err(("pattern", "expected the name of a host, a slash and a path"));
            }
        }
        if !has_host(&frame) {
            return Err((
                "frame",
                "expected https://, the name of a host, a slash and a path",
            ));
        }
        match fault(addresses.as_bytes(), b"", frame.as_bytes(), b"") {
            Some(fault) => Err((fault.member(), fault.words())),
            None => Ok(Self {
                name: name.into(),
                title: title.into(),
                addresses,
                frame,
                shape,
            }),
        }
    }

    /// Its name in the public contract.
    pub fn name(&self) -> &str {
        &self.name
    }

    pub(super) fn title(&self) -> &str {
        &self.title
    }

    pub(super) fn frame(&self) -> &str {
        &self.frame
    }

    pub(super) fn shape(&self) -> Shape {
        self.shape
    }

    /// What is kept of an address, if it is one of this provider's.
    pub(super) fn read(&self, place: &Place<'_>) -> Option<Vec<String>> {
        self.addresses
            .split(' ')
            .find_map(|shape| read(shape, "", place))
    }
}

fn without_scheme(text: &str) -> &str {
    text.trim().strip_prefix(SCHEME).unwrap_or(text.trim())
}

/// Whether a shape or a template begins with a host that is written out, so that nothing that is kept of an address
/// can make it another one.
fn has_host(text: &str) -> bool {
    let host = text.split_once('/').map(|(host, _)| host);
    host.is_some_and(|host| host.contains('.') && is_public(host))
        && !text.contains(char::is_whitespace)
}
