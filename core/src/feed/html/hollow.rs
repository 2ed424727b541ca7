//! Empty elements that scripts fill: what they would show, or by what it is known.

use super::attributes;
use super::scripts::is_own;
use super::style::Style;
use super::tokens::TagToken;
use super::{has_part, pictures, word_in};
use crate::feed::addresses::leads_out;
use crate::model::{Embed, SafeUrl};

/// Parts of names of elements in which nothing would be shown that belongs to the entry.
const BESIDE: &str = "ad ads advert advertisement adslot aside banner button clear comment comments consent cookie dfp divider \
    gpt icon loader loading menu modal nav newsletter outbrain overlay paywall placeholder promo recirc recirculation related \
    separator share sharing signup skeleton slot social spacer spinner subscribe taboola teaser toolbar tooltip tracker \
    tracking";

/// Parts of names of elements that a script fills with something to see.
const TELLING: &str = "audioplayer calculator chart countdown embed embedded forecast game graph graphic infographic interactive \
    jwplayer livescore map match mediaplayer player playlist podcast poll quiz score scoreboard slideshow standings survey table \
    timeline video videoplayer viewer visualisation visualization viz vote weather widget";

/// Parts of names of attributes whose addresses are those of pictures.
const PICTURES: &str = "icon image img poster preview thumb thumbnail";

/// Elements that scripts fill.
const BOXES: &str = "article aside blockquote canvas div figure section svg";

/// Elements in which an empty one may have empty ones.
const WRAPPERS: &str = "article button center div figure i p section span style svg ul li";

/// An element that holds nothing, and may be there to be filled.
pub(super) struct Hollow {
    /// By what it would be known to readers.
    name: String,
    /// By what a script finds it.
    id: String,
    /// Its tag.
    tag: String,
    /// Whether its own name says that a script fills it.
    is_telling: bool,
    /// How many elements of its tag are open in it, itself one of them.
    depth: usize,
    /// How many nodes stand before it.
    pub(super) before: usize,
    /// Where what it shows is, if it says so.
    address: Option<String>,
}

impl Hollow {
    /// What a start tag says of its element, if that may be one to be filled; so many nodes stand `before` it.
    pub(super) fn of(tag: &TagToken, before: usize) -> Option<Self> {
        let attribute = |name| tag.value(name).unwrap_or_default();
        let is_custom = is_custom(tag);
        let address = address(tag);
        let may_lead = address.is_some()
            && match &*tag.name {
                "a" => tag.value("href").is_none(),
                name => word_in("button li p span", name),
            };
        if !is_custom && !may_lead && !word_in(BOXES, &tag.name) {
            return None;
        }
        let names = [attribute("class"), attribute("id")].join(" ");
        if has_part(&names, BESIDE)
            || has_part(&tag.name, BESIDE)
            || names.trim().is_empty() && !is_custom && address.is_none()
        {
            return None;
        }
        let name = if is_custom {
            Some(&*tag.name)
        } else {
            let telling = names.split(' ').find(|name| has_part(name, TELLING));
            telling.or_else(|| has_its_room(tag).then(|| names.split(' ').next())?)
        };
        let is_named = |(name, value): &(String, String)| {
            !value.is_empty() && (name.starts_with("data-") || is_custom && !is_common(name))
        };
        Some(Self {
            address: address.map(str::to_owned),
            name: name.unwrap_or_default().to_owned(),
            id: attribute("id").to_owned(),
            tag: tag.name.clone(),
            depth: 1,
            before,
            is_telling: name.is_some() && tag.attributes.iter().any(is_named),
        })
    }

    /// Whether it says that a script fills it, or where its content is.
    pub(super) fn is_to_be_filled(&self) -> bool {
        self.is_telling || self.address.is_some()
    }

    /// Whether an element that begins in it leaves it as empty as it is. What has a name of its own is looked at itself.
    pub(super) fn stays_around(&mut self, tag: &TagToken, inner: Option<&Self>) -> bool {
        let stays = word_in(WRAPPERS, &tag.name)
            && self.is_to_be_filled()
            && !inner.is_some_and(Self::is_to_be_filled);
        self.depth += usize::from(stays && tag.name == self.tag);
        stays
    }

    /// Whether it ends with an end tag of this name.
    pub(super) fn ends(&mut self, name: &str) -> bool {
        self.depth -= usize::from(self.tag == name);
        self.depth == 0
    }

    /// Takes note of a script of the body behind it, which may fill it whatever it calls it.
    pub(super) fn precedes_script(&mut self) {
        self.is_telling |= !self.name.is_empty() && !self.id.is_empty();
    }

    /// What it shows, where its own attributes say where that is: no picture, and nothing of the publisher's own.
    pub(super) fn shows(&self, base: Option<&SafeUrl>) -> Option<Embed> {
        let url = attributes::web(self.address.as_ref()?, base)?;
        let path = url.as_str().split(['?', '#']).next().unwrap_or_default();
        let is_file = pictures::is_file(path) || path.rsplit('.').next() == Some("json");
        let is_none = is_own(&url, base) || is_file;
        (!is_none).then(|| Embed::at(url))
    }

    /// The name of what is missing where no script says more.
    pub(super) fn missing(&self) -> Option<&str> {
        self.is_telling.then_some(&*self.name)
    }

    /// The same where a script speaks of it: `getElementById("chart")`, `L.map('map')`, `"#vis"`. It is the publisher's own.
    pub(super) fn drawn_by(&self, script: &str, base: Option<&SafeUrl>) -> Option<String> {
        let mut texts = script.split(['"', '\'', '`']);
        let is_named = !self.id.is_empty()
            && texts.any(|text| text.strip_prefix('#').unwrap_or(text) == self.id);
        let whose = match &*self.name {
            "" => base.map_or(&*self.id, SafeUrl::label),
            name => name,
        };
        is_named.then(|| whose.to_owned())
    }
}

pub(super) fn is_custom(tag: &TagToken) -> bool {
    tag.name.contains('-') && tag.value("layout") != Some("nodisplay")
}

/// Whether an element has the identity of something, and keeps room for it.
fn has_its_room(tag: &TagToken) -> bool {
    let is_one = |(name, value): &(String, String)| {
        let is_data = name.starts_with("data-") && !value.is_empty();
        is_data && has_part(name, "id key uuid") && !has_part(name, BESIDE)
    };
    tag.attributes.iter().any(is_one) && !Style::of(tag).get("min-height").is_empty()
}

/// Whether a part of a name ends with `src`, and is not of a picture: `data-facadesrc`.
fn has_source(name: &str) -> bool {
    let mut sources = name.split('-').filter_map(|part| part.strip_suffix("src"));
    sources.any(|of| !word_in(PICTURES, of))
}

/// Where an element says that its content is.
pub(super) fn address(tag: &TagToken) -> Option<&str> {
    let is_address = |(name, _): &&(String, String)| {
        (is_custom(tag) || name.starts_with("data-"))
            && (has_part(name, "url uri src href embed graphic link oembed video")
                || has_source(name))
            && !has_part(name, PICTURES)
    };
    let mut addresses = tag.attributes.iter().filter(is_address);
    let (_, address) = addresses.find(|(_, address)| leads_out(address))?;
    Some(address)
}

/// Attributes that any element may have.
fn is_common(name: &str) -> bool {
    word_in(
        "class id style slot is part role lang dir hidden title tabindex layout width height heights sizes media on",
        name,
    ) || name.starts_with("aria-")
}
