//! The markup that stands for something: what scripts of others, which nobody runs here, would turn into a frame.
//!
//! Values of attributes are anybody's. They say what an element stands for only by an address that is made of them and
//! that has one of our shapes.

use super::template::fill_in;
use super::{Embed, Provider};
use crate::model::SafeUrl;

/// How an element is known that stands for something.
#[derive(Debug)]
pub struct Mark {
    /// What tells it from others.
    pub by: By,
    /// What says which thing it is.
    pub says: Says,
}

/// What tells an element from others.
#[derive(Debug)]
pub enum By {
    /// Its class.
    Class(&'static str),
    /// Its name.
    Element(&'static str),
    /// Its name, which is `script`, and how the address of the script begins, without `https:`.
    Script(&'static str),
    /// An attribute whose value begins with this.
    Attribute(&'static str, &'static str),
    /// Its name, which is `param`, and the name of the parameter.
    Param(&'static str),
}

/// What says which thing it is.
#[derive(Debug)]
pub enum Says {
    /// The first link in it that leads to one.
    First,
    /// The last.
    Last,
    /// Its attributes, by this address made of them, a template as `template` describes them.
    At(&'static str),
}

/// What an element stands for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Marked {
    /// This.
    Thing(Embed),
    /// A thing of a provider's, which a link in the element says.
    Linked {
        /// Whose it is.
        provider: Provider,
        /// Whether it is the last of several links, and not the first.
        by_last: bool,
    },
}

/// An element of a body.
struct Element<'a, 'v> {
    name: &'a str,
    /// Read once, since most marks are classes.
    classes: &'v str,
    /// The value of an attribute, by its name.
    attribute: &'a dyn Fn(&str) -> Option<&'v str>,
}

impl Mark {
    /// An element of a class.
    pub(super) const fn class(class: &'static str, says: Says) -> Self {
        let by = By::Class(class);
        Self { by, says }
    }

    /// An element by its name, and the address that its attributes make.
    pub(super) const fn element(name: &'static str, address: &'static str) -> Self {
        let (by, says) = (By::Element(name), Says::At(address));
        Self { by, says }
    }

    /// A script by its address, and the address that its attributes make.
    pub(super) const fn script(from: &'static str, address: &'static str) -> Self {
        let (by, says) = (By::Script(from), Says::At(address));
        Self { by, says }
    }

    /// An element by how the value of an attribute begins, and the address that its attributes make.
    pub(super) const fn attribute(
        name: &'static str,
        begins: &'static str,
        address: &'static str,
    ) -> Self {
        let (by, says) = (By::Attribute(name, begins), Says::At(address));
        Self { by, says }
    }

    /// What an element stands for, if it has this mark of a provider's. A class alone promises a link.
    fn read(&self, provider: Provider, element: &Element<'_, '_>) -> Option<Marked> {
        if !self.by.is(element) {
            return None;
        }
        let by_last = matches!(self.says, Says::Last);
        let linked = Marked::Linked { provider, by_last };
        match (&self.says, &self.by) {
            (Says::First | Says::Last, _) => Some(linked),
            (Says::At(template), by) => {
                let address = fill_in(template, element.attribute);
                let embed = address.and_then(|address| of(&address));
                let own = embed.filter(|embed| embed.provider() == Some(provider));
                let is_class = matches!(by, By::Class(_));
                own.map(Marked::Thing).or(is_class.then_some(linked))
            }
        }
    }
}

impl By {
    fn is(&self, element: &Element<'_, '_>) -> bool {
        let value = |name| (element.attribute)(name).unwrap_or_default();
        match *self {
            Self::Class(class) => {
                let mut classes = element.classes.split_whitespace();
                classes.any(|found| found == class)
            }
            Self::Element(name) => element.name == name,
            Self::Script(from) => {
                element.name == "script" && without_scheme(value("src")).starts_with(from)
            }
            Self::Attribute(name, begins) => {
                let found = (element.attribute)(name);
                found.is_some_and(|value| value.starts_with(begins))
            }
            Self::Param(name) => element.name == "param" && value("name") == name,
        }
    }
}

fn without_scheme(address: &str) -> &str {
    let address = address.trim();
    let rest = address
        .strip_prefix("https:")
        .or_else(|| address.strip_prefix("http:"));
    let rest = rest.unwrap_or(address);
    rest.strip_prefix("//").unwrap_or(rest)
}

/// What is at an address, which may have no scheme.
fn of(address: &str) -> Option<Embed> {
    let base = SafeUrl::parse("https://-/", None);
    Embed::of(&SafeUrl::parse(address, base.as_ref())?)
}

/// What an element stands for: a thing, rather than one of which only a link can tell. A script may be where a thing
/// is, and an editor's preview says where it is from.
pub(super) fn of_markup<'a>(
    name: &str,
    attribute: &dyn Fn(&str) -> Option<&'a str>,
) -> Option<Marked> {
    let classes = attribute("class").unwrap_or_default();
    let element = Element {
        name,
        classes,
        attribute,
    };
    let mut linked = None;
    for provider in Provider::all() {
        for mark in provider.profile().marks {
            match mark.read(provider, &element) {
                Some(Marked::Thing(embed)) => return Some(Marked::Thing(embed)),
                other => linked = linked.or(other),
            }
        }
    }
    let whole = if name == "script" {
        "src"
    } else {
        "data-oembed-url"
    };
    let found = attribute(whole).and_then(of);
    found.map(Marked::Thing).or(linked)
}
