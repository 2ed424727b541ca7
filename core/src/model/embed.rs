//! A post, video, chart or map of somebody else: what stands for it until the reader agrees to
//! load it, and the one address that a frame may then have.
//!
//! A frame's address is made here, by a template of ours, from what one of our address shapes has kept. No address
//! from a feed ever becomes one. The templates and shapes are in `providers`, a constant for each provider.

mod address;
mod profile;
mod providers;

use std::rc::Rc;

use super::{Node, SafeUrl};
use address::Address;
use profile::{Form, fill};
pub use profile::{Height, Mark, Shape};
pub use providers::Provider;
use providers::WRAPPERS;

/// Longer identities are none.
const LONGEST_ID: usize = 1_000;

/// A thing of a provider's.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Thing {
    provider: Provider,
    form: &'static Form,
    /// What was kept of its address.
    id: Rc<[String]>,
}

/// Something that is shown elsewhere.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Embed {
    /// What it is, if it can be shown here; `None` where it can only be linked to.
    thing: Option<Thing>,
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
        let inner =
            first(WRAPPERS, url).and_then(|inner| SafeUrl::parse(&decoded(inner.first()?)?, None));
        let thing = Thing::at(inner.as_ref().unwrap_or(url))?;
        let page = fill(thing.form.page, &thing.id);
        Some(Self {
            thing: Some(thing),
            ..Self::link(SafeUrl::parse(&page, None)?)
        })
    }

    /// Something at an address that cannot be shown here.
    pub fn link(url: SafeUrl) -> Self {
        Self {
            thing: None,
            url,
            title: "".into(),
            content: Vec::new(),
            size: None,
        }
    }

    /// Who shows it; `None` where it can only be linked to.
    pub fn provider(&self) -> Option<Provider> {
        self.thing.as_ref().map(|thing| thing.provider)
    }

    /// What it is, in a word: the same for the same thing, and different for another.
    pub fn key(&self) -> String {
        self.frame().unwrap_or_else(|| self.url.to_string())
    }

    /// The address of its frame, if it can have one.
    pub fn frame(&self) -> Option<String> {
        let thing = self.thing.as_ref()?;
        Some(fill(thing.form.frame, &thing.id))
    }

    /// The host that a frame would be of, empty for none.
    pub fn frame_host(&self) -> String {
        let frame = self.frame().unwrap_or_default();
        frame.split('/').nth(2).unwrap_or_default().to_owned()
    }

    /// Whom the reader agrees with: the provider, or one server of many.
    pub fn party(&self) -> String {
        match &self.thing {
            Some(thing) if thing.form.is_federated() => self.frame_host(),
            Some(thing) => thing.provider.name().to_owned(),
            None => String::new(),
        }
    }

    /// The room that its frame is given before anything is known of it.
    pub fn shape(&self) -> Shape {
        let thing = self.thing.as_ref();
        let usual = thing.map_or(Shape::Wide, |thing| thing.form.shape);
        match (usual, self.size) {
            (Shape::High(_), Some((_, height))) => Shape::High(height.clamp(100, 1_000)),
            (Shape::Wide, Some((width, height))) if height > width => Shape::Tall,
            _ => usual,
        }
    }
}

impl Thing {
    /// What is at an address.
    fn at(url: &SafeUrl) -> Option<Self> {
        let all = Provider::ALL.into_iter();
        let mut forms = all.flat_map(|one| one.profile().forms.iter().map(move |form| (one, form)));
        forms.find_map(|(provider, form)| {
            let id = first(form.addresses, url)?.into();
            Some(Self { provider, form, id })
        })
    }
}

/// What the first of some addresses that has the shape of this one keeps of it.
fn first(addresses: &[Address], url: &SafeUrl) -> Option<Vec<String>> {
    let kept = addresses.iter().find_map(|address| address.read(url))?;
    (kept.iter().map(String::len).sum::<usize>() <= LONGEST_ID).then_some(kept)
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
