//! What a publisher chooses: the attributes of `<live-blog>`, read and checked.
//!
//! A bad value never stops the widget: it means the default, and a warning that names it.

mod values;

use std::rc::Rc;

use self::values::{
    ANNOUNCE, DENSITIES, EMBEDS, HEADING_LEVELS, LAYOUTS, MEMORIES, ORDERS, THEMES, UPDATES,
    choice, count, language, zone,
};
use super::{OwnProvider, Words};

/// Where new entries go while the page is open.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Updates {
    /// Into the timeline when the reader is at the live edge, else held.
    #[default]
    Auto,
    /// Always held until the reader reveals them.
    Notify,
    /// Never asked for: the timeline stays as first loaded.
    Off,
}

/// The direction of the timeline.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Order {
    /// The newest entry on top.
    #[default]
    Newest,
    /// The oldest entry on top.
    Oldest,
}

/// How much of each entry is shown before the reader opens or closes it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Density {
    /// Headlines alone.
    Headlines,
    /// Headlines with two lines of summary.
    Summaries,
    /// Everything.
    #[default]
    Full,
}

/// In which zone times are told.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Zone {
    /// The feed's zone, else the reader's.
    #[default]
    Event,
    /// The zone of the reader's device.
    Reader,
    /// An IANA zone name.
    Named(Rc<str>),
}

/// How long what the widget knows is kept.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Memory {
    /// As long as the element lives.
    None,
    /// The same; for what the reader chose, which is not kept yet.
    #[default]
    Session,
    /// The last good feed is kept for the next visit.
    Local,
}

/// When something from elsewhere is loaded.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Embeds {
    /// When the reader wants it.
    #[default]
    Click,
    /// When the host says that the reader agrees.
    Consent,
    /// At once.
    Auto,
    /// Never.
    Off,
}

/// Whether assistive technology is told what comes.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Announce {
    /// When it has nothing else to say.
    #[default]
    Polite,
    /// Never.
    Off,
}

/// The attributes of one `<live-blog>`, checked. `layout` and `theme` are not among them: the sheets read them off the
/// element.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Options {
    /// `updates`
    pub updates: Updates,
    /// `poll`, seconds; `None` leaves it to the feed.
    pub poll: Option<u32>,
    /// `stream`, an address; `None` leaves it to the feed.
    pub stream: Option<Rc<str>>,
    /// `memory`
    pub memory: Memory,
    /// `order`
    pub order: Order,
    /// `density`
    pub density: Density,
    /// `page-size`, entries.
    pub page_size: usize,
    /// `lang`, a BCP 47 tag.
    pub language: Option<Rc<str>>,
    /// `time-zone`
    pub zone: Zone,
    /// `announce`
    pub announce: Announce,
    /// `embeds`
    pub embeds: Embeds,
    /// The hosts of the page and of the widget, with spaces between: no frame may be of one of them.
    pub own_hosts: Rc<str>,
    /// `providers`, those that the publisher has added.
    pub providers: Rc<[Rc<OwnProvider>]>,
    /// `messages`, the words that the publisher puts in the place of the widget's.
    pub messages: Rc<[Words]>,
    /// `heading-level`, of the headings above the entries' own; `None` is `auto`.
    pub heading_level: Option<u8>,
    /// One below the nearest heading before the widget, which is what `auto` means.
    pub level_below: u8,
}

impl Default for Options {
    fn default() -> Self {
        Self {
            updates: Updates::default(),
            poll: None,
            stream: None,
            memory: Memory::default(),
            order: Order::default(),
            density: Density::default(),
            page_size: 20,
            language: None,
            zone: Zone::default(),
            announce: Announce::default(),
            embeds: Embeds::default(),
            own_hosts: "".into(),
            providers: Rc::default(),
            messages: Rc::default(),
            heading_level: None,
            level_below: 3,
        }
    }
}

/// A bad attribute value, in a sentence for the console.
pub type Warning = String;

impl Options {
    /// The attributes that [`Options::set`] knows, in the contract's order. `src` and `loading`
    /// belong to the element itself, which reads them before there is any WebAssembly.
    pub const ATTRIBUTES: &[&str] = &[
        "updates",
        "poll",
        "stream",
        "memory",
        "order",
        "density",
        "layout",
        "page-size",
        "theme",
        "lang",
        "time-zone",
        "announce",
        "embeds",
        "providers",
        "messages",
        "heading-level",
    ];

    /// The level of the headings above the entries' own.
    pub fn level(&self) -> u8 {
        self.heading_level.unwrap_or(self.level_below)
    }

    /// Takes one attribute; `None` stands for an absent attribute, and so for the default.
    ///
    /// # Errors
    /// A bad value: the option is then at its default, and the warning says what would do.
    pub fn set(&mut self, name: &str, value: Option<&str>) -> Result<(), Warning> {
        let value = value.map(str::trim);
        let mut expected = None;
        match name {
            "updates" => self.updates = choice(value, UPDATES, &mut expected),
            "order" => self.order = choice(value, ORDERS, &mut expected),
            "density" => self.density = choice(value, DENSITIES, &mut expected),
            "layout" => choice(value, LAYOUTS, &mut expected),
            "theme" => choice(value, THEMES, &mut expected),
            "memory" => self.memory = choice(value, MEMORIES, &mut expected),
            "announce" => self.announce = choice(value, ANNOUNCE, &mut expected),
            "embeds" => self.embeds = choice(value, EMBEDS, &mut expected),
            "stream" => self.stream = value.filter(|v| !v.is_empty()).map(Into::into),
            "heading-level" => self.heading_level = choice(value, HEADING_LEVELS, &mut expected),
            "poll" => self.poll = count(value, 5, 900, "seconds", &mut expected),
            "page-size" => {
                let entries = count(value, 1, 100, "entries", &mut expected);
                self.page_size = entries.map_or(20, |entries| entries as usize);
            }
            "lang" => self.language = language(value, &mut expected),
            "time-zone" => self.zone = zone(value),
            _ => {}
        }
        let Some(expected) = expected else {
            return Ok(());
        };
        let value = value.unwrap_or_default();
        let taken = name == "lang" && self.language.is_some();
        let instead = if taken { "that" } else { "the default" };
        Err(format!(
            "{name}=\"{value}\" is not allowed here: expected {expected}; using {instead}"
        ))
    }
}
