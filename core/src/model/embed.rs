//! A post, video, chart or map of somebody else: what stands for it until the reader agrees to
//! load it, and the one address that a frame may then have.
//!
//! A frame's address is made here, by a template of ours, from an identity that the template's own
//! pattern has read. No address from a feed ever becomes one. The tables are in `forms`, the
//! patterns in `pattern`.

mod forms;
mod pattern;

use std::rc::Rc;

use super::{Node, SafeUrl};
use forms::{FORMS, Form, WRAPPERS};
pub use forms::{Provider, Shape};
use pattern::capture;

/// Longer identities are none.
const LONGEST_ID: usize = 1_000;

/// Something that is shown elsewhere.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Embed {
    /// How it can be shown here; `None` where it can only be linked to.
    form: Option<&'static Form>,
    /// Its identity; for several values those are joined by slashes.
    id: Rc<str>,
    /// Where it can be seen: the plain link.
    pub url: SafeUrl,
    /// What it is called; empty where nobody says.
    pub title: Rc<str>,
    /// What came with it in the feed: the text of a post, say.
    pub content: Vec<Node>,
    /// Width and height in CSS pixels, where the feed gives them.
    pub size: Option<(u16, u16)>,
}

impl Embed {
    /// What is shown at an address, if it is one of a provider's.
    pub fn of(url: &SafeUrl) -> Option<Self> {
        let inner = first(WRAPPERS, url).and_then(|inner| SafeUrl::parse(&decoded(&inner)?, None));
        let url = inner.as_ref().unwrap_or(url);
        for form in FORMS {
            if let Some(id) = first(form.addresses, url) {
                let mut embed = Self::link(SafeUrl::parse(&page(form, &id), None)?);
                embed.form = Some(form);
                embed.id = id.into();
                return Some(embed);
            }
        }
        None
    }

    /// Something at an address that cannot be shown here.
    pub fn link(url: SafeUrl) -> Self {
        Self {
            form: None,
            id: "".into(),
            url,
            title: "".into(),
            content: Vec::new(),
            size: None,
        }
    }

    /// Who shows it; `None` where it can only be linked to.
    pub fn provider(&self) -> Option<Provider> {
        self.form.map(|form| form.provider)
    }

    /// What it is, in a word: the same for the same thing, and different for another.
    pub fn key(&self) -> String {
        self.frame().unwrap_or_else(|| self.url.to_string())
    }

    /// The address of its frame, if it can have one.
    pub fn frame(&self) -> Option<String> {
        Some(filled(self.form?.frame, &self.id))
    }

    /// The host that a frame would be of, empty for none.
    pub fn frame_host(&self) -> String {
        let frame = self.frame().unwrap_or_default();
        frame.split('/').nth(2).unwrap_or_default().to_owned()
    }

    /// Whom the reader agrees with: the provider, and for Mastodon, where anybody may be one, the
    /// server.
    pub fn party(&self) -> String {
        match self.provider() {
            Some(Provider::Mastodon) => self.frame_host(),
            Some(provider) => provider.name().to_owned(),
            None => String::new(),
        }
    }

    /// The room that its frame is given before anything is known of it.
    pub fn shape(&self) -> Shape {
        let usual = self.form.map_or(Shape::Wide, |form| form.shape);
        match (usual, self.size) {
            (Shape::High(_), Some((_, height))) => Shape::High(height.clamp(100, 1_000)),
            (Shape::Wide, Some((width, height))) if height > width => Shape::Tall,
            _ => usual,
        }
    }
}

/// The identity in an address that has one of these shapes.
fn first(addresses: &[&str], url: &SafeUrl) -> Option<String> {
    addresses.iter().find_map(|address| identity(address, url))
}

/// The identity in an address, if it has the shape of `hosts/pattern`. Exactly one of those hosts:
/// user names and ports do not match.
fn identity(address: &str, url: &SafeUrl) -> Option<String> {
    let (hosts, pattern) = address.split_once('/')?;
    let (_, rest) = url.as_str().split_once(':')?;
    let rest = rest.strip_prefix("//")?.split('#').next()?;
    let (host, path) = rest.split_once('/')?;
    let host = host.to_ascii_lowercase();
    let id = if hosts == "*" && is_public(&host) {
        [&*host, "/", &capture(pattern, path)?].concat()
    } else {
        let (prefix, bare) = host.split_once('.')?;
        let bare = if matches!(prefix, "www" | "m" | "mobile") {
            bare
        } else {
            &*host
        };
        hosts.split(' ').find(|known| *known == bare)?;
        capture(pattern, path)?
    };
    (id.len() <= LONGEST_ID).then_some(id)
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

/// Where people look at it. The address of a map's frame shows nothing by itself, but has the place:
/// `!2d` is east, `!3d` north.
fn page(form: &Form, id: &str) -> String {
    if form.provider != Provider::GoogleMaps {
        return filled(form.page, id);
    }
    let number = |mark: &str| id.split('!').find_map(|part| part.strip_prefix(mark));
    let (north, east) = (number("3d"), number("2d"));
    [form.page, north.unwrap_or(""), ",", east.unwrap_or("")].concat()
}

/// A template with the identity in place of `{}`, its parts where there are several, or escaped in
/// place of `[]`.
fn filled(template: &str, id: &str) -> String {
    let mut filled = String::new();
    let mut left = template.bytes().filter(|byte| *byte == b'{').count();
    let mut rest = id;
    for c in template.chars() {
        match c {
            '{' => {
                let (part, after) = rest
                    .split_once('/')
                    .filter(|_| left > 1)
                    .unwrap_or((rest, ""));
                filled.push_str(part);
                (rest, left) = (after, left - 1);
            }
            '[' => escape(id, &mut filled),
            '}' | ']' => {}
            other => filled.push(other),
        }
    }
    filled
}

/// For the value of a parameter.
fn escape(text: &str, escaped: &mut String) {
    for c in text.chars() {
        match c {
            '%' => escaped.push_str("%25"),
            '&' => escaped.push_str("%26"),
            '?' => escaped.push_str("%3F"),
            '=' => escaped.push_str("%3D"),
            other => escaped.push(other),
        }
    }
}

/// The value of a parameter, if no more than ASCII is escaped in it.
fn decoded(text: &str) -> Option<String> {
    let mut decoded = String::new();
    let mut marks = text.chars();
    while let Some(mut mark) = marks.next() {
        if mark == '%' {
            let code = marks.next()?.to_digit(16)? * 16 + marks.next()?.to_digit(16)?;
            mark = char::from_u32(code).filter(char::is_ascii)?;
        }
        decoded.push(mark);
    }
    Some(decoded)
}
