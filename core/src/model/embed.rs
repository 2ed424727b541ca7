//! A post, video, chart or map of somebody else: what stands for it until the reader agrees to
//! load it, and the one address that a frame may then have.
//!
//! A frame's address is made here, by a template of ours, from what one of our address shapes has kept. No address
//! from a feed ever becomes one. The templates and shapes are in `providers`, a constant for each provider. A provider
//! whose frames we cannot make has a page all the same: a link that says whose it is.

mod address;
mod check;
mod form;
mod like;
mod mark;
mod own;
mod profile;
mod providers;
mod template;

use std::rc::Rc;

use super::{Node, SafeUrl};
use address::{Place, read};
pub use form::Form;
pub use mark::{By, Mark, Marked, Says};
pub use own::OwnProvider;
pub use profile::{Height, Profile, Room, Shape};
pub use providers::Provider;
use providers::WRAPPERS;
use template::fill;

/// Longer identities are none.
const LONGEST_ID: usize = 1_000;

/// A thing of a provider's.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Thing {
    of: Whose,
    /// What was kept of its address.
    id: Rc<[String]>,
}

/// Who shows it.
#[derive(Clone, Debug, PartialEq, Eq)]
enum Whose {
    /// Somebody whom we know, and which kind of thing it is.
    Known(Provider, &'static Form),
    /// Somebody whom the publisher knows.
    Own(Rc<OwnProvider>),
}

impl Whose {
    fn name(&self) -> &str {
        match self {
            Self::Known(provider, _) => provider.name(),
            Self::Own(own) => own.name(),
        }
    }

    fn title(&self) -> &str {
        match self {
            Self::Known(provider, _) => provider.title(),
            Self::Own(own) => own.title(),
        }
    }

    /// The template of the frame; empty if there is none.
    fn frame(&self) -> &str {
        match self {
            Self::Known(_, form) => form.frame(),
            Self::Own(own) => own.frame(),
        }
    }

    fn shape(&self) -> Shape {
        match self {
            Self::Known(_, form) => form.shape,
            Self::Own(own) => own.shape(),
        }
    }

    /// Whether each customer, or anybody, has a host of their own for it.
    fn is_by_host(&self) -> bool {
        match self {
            Self::Known(_, form) => form.is_by_host(),
            Self::Own(_) => false,
        }
    }
}

/// Something that is shown elsewhere.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Embed {
    /// What it is, if we know; `None` where it can only be linked to.
    thing: Option<Thing>,
    /// Where it can be seen: the plain link.
    pub url: SafeUrl,
    /// What it is called; empty where nobody says.
    pub title: Rc<str>,
    /// What came with it in the feed: the text of a post, say.
    pub content: Vec<Node>,
    /// How much room the feed asks for.
    pub room: Option<Room>,
}

impl Embed {
    /// What is shown at an address, if it is one of a provider's.
    pub fn of(url: &SafeUrl) -> Option<Self> {
        let inner = inner(url);
        let (thing, page) = Thing::at(inner.as_ref().unwrap_or(url))?;
        Some(Self {
            thing: Some(thing),
            ..Self::link(SafeUrl::parse(&page, None)?)
        })
    }

    /// Where what a service shows in a frame of its own comes from, if the address of the frame says so.
    pub fn source(url: &SafeUrl) -> Option<SafeUrl> {
        let place = Place::of(url)?;
        SafeUrl::parse(&wrapped(&place)?, None)
    }

    /// What an element stands for by its markup: its name, in small letters, and its attributes. A script, which nobody
    /// runs, may stand for something too.
    pub fn of_markup<'a>(
        element: &str,
        attribute: &dyn Fn(&str) -> Option<&'a str>,
    ) -> Option<Marked> {
        mark::of_markup(element, attribute)
    }

    /// Something at an address that cannot be shown here.
    pub fn link(url: SafeUrl) -> Self {
        Self {
            thing: None,
            url,
            title: "".into(),
            content: Vec::new(),
            room: None,
        }
    }

    /// Whom of those that we know shows it.
    pub fn provider(&self) -> Option<Provider> {
        match self.thing.as_ref()?.of {
            Whose::Known(provider, _) => Some(provider),
            Whose::Own(_) => None,
        }
    }

    /// The name of who shows it in the public contract; empty where it can only be linked to.
    pub fn provider_name(&self) -> &str {
        self.thing.as_ref().map_or("", |thing| thing.of.name())
    }

    /// Takes something that could only be linked to for what one of a publisher's own providers shows.
    pub fn adopt(&mut self, providers: &[Rc<OwnProvider>]) {
        if self.thing.is_none() {
            self.thing = Thing::own(&self.url, providers);
        }
    }

    /// What is at an address, if no more than a link to it.
    pub fn at(url: SafeUrl) -> Self {
        Self::of(&url).unwrap_or_else(|| Self::link(url))
    }

    /// What a publisher's own provider shows at an address.
    pub fn of_own(url: &SafeUrl, providers: &[Rc<OwnProvider>]) -> Option<Self> {
        let thing = Thing::own(url, providers)?;
        Some(Self {
            thing: Some(thing),
            ..Self::link(url.clone())
        })
    }

    /// What it is, in a word: the same for the same thing, and different for another.
    pub fn key(&self) -> String {
        self.frame().unwrap_or_else(|| self.url.to_string())
    }

    /// The address of its frame, if it can have one.
    pub fn frame(&self) -> Option<String> {
        let thing = self.thing.as_ref()?;
        let frame = fill(thing.of.frame(), &thing.id);
        (!frame.is_empty()).then_some(frame)
    }

    /// The host that a frame would be of, empty for none.
    pub fn frame_host(&self) -> String {
        let frame = self.frame().unwrap_or_default();
        frame.split('/').nth(2).unwrap_or_default().to_owned()
    }

    /// Whom the reader agrees with: the provider, or one server of many; empty where there is nothing to agree to.
    pub fn party(&self) -> String {
        match &self.thing {
            Some(thing) if thing.of.is_by_host() => self.frame_host(),
            Some(thing) if !thing.of.frame().is_empty() => thing.of.name().to_owned(),
            Some(_) | None => String::new(),
        }
    }

    /// What the reader is told of who shows it: the name of the provider. Where each customer, or anybody, has a
    /// server, it is the server's host; and the link's where nothing is known.
    pub fn shown_by(&self) -> String {
        match &self.thing {
            Some(thing) if thing.of.is_by_host() => self.frame_host(),
            Some(thing) => thing.of.title().to_owned(),
            None => self.url.host().to_owned(),
        }
    }

    /// The room that its frame is given before anything is known of it.
    pub fn shape(&self) -> Shape {
        let thing = self.thing.as_ref();
        let usual = thing.map_or(Shape::Wide, |thing| thing.of.shape());
        match (usual, self.room) {
            (Shape::High(_), Some(Room::Box(_, height) | Room::High(height))) => {
                Shape::High(height.clamp(100, 1_000))
            }
            (Shape::Wide, Some(Room::Box(width, height))) if height > width => Shape::Tall,
            (Shape::Wide, Some(Room::Upright(true))) => Shape::Tall,
            _ => usual,
        }
    }
}

impl Thing {
    /// What is at an address, and its page.
    fn at(url: &SafeUrl) -> Option<(Self, String)> {
        let place = Place::of(url)?;
        let forms = |one: Provider| one.profile().forms.iter().map(move |form| (one, form));
        Provider::all()
            .flat_map(forms)
            .find_map(|(provider, form)| {
                let id = first(form.addresses(), form.also(), &place)?;
                let page = fill(form.page(), &id);
                let of = Whose::Known(provider, form);
                Some((Self { of, id: id.into() }, page))
            })
    }

    /// What one of a publisher's own providers shows at an address.
    fn own(url: &SafeUrl, providers: &[Rc<OwnProvider>]) -> Option<Self> {
        let place = Place::of(url)?;
        providers.iter().find_map(|own| {
            let id = own.read(&place)?.into();
            Some(Self {
                of: Whose::Own(Rc::clone(own)),
                id,
            })
        })
    }
}

/// What the first of some shapes that this address has keeps of it.
fn first<'s>(
    mut shapes: impl Iterator<Item = &'s str>,
    also: &str,
    place: &Place<'_>,
) -> Option<Vec<String>> {
    let kept = shapes.find_map(|shape| read(shape, also, place))?;
    (kept.iter().map(String::len).sum::<usize>() <= LONGEST_ID).then_some(kept)
}

/// The address that is in another one, and after `#` the parameters of the other: they may say more.
fn inner(url: &SafeUrl) -> Option<SafeUrl> {
    let place = Place::of(url)?;
    SafeUrl::parse(&[&wrapped(&place)?, "#", place.query()].concat(), None)
}

fn wrapped(place: &Place<'_>) -> Option<String> {
    let kept = first(WRAPPERS.split_whitespace(), "", place)?;
    // Before it there may be the host.
    decoded(kept.last()?)
}

/// What `%` escapes in an address, if that is no more than ASCII.
pub(crate) fn decoded(text: &str) -> Option<String> {
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
