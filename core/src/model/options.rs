//! What a publisher chooses: the attributes of `<live-blog>`, read and checked.
//!
//! A bad value never stops the widget: it means the default, and a warning that names it.

use std::rc::Rc;

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

/// The overall form of the widget.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Layout {
    /// A timeline with a rule and times.
    #[default]
    Timeline,
}

/// Which colours to use.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Theme {
    /// What the host page declares with `color-scheme`.
    #[default]
    Auto,
    /// Dark on light.
    Light,
    /// Light on dark.
    Dark,
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

/// The attributes of one `<live-blog>`, checked.
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
    /// `layout`
    pub layout: Layout,
    /// `page-size`, entries.
    pub page_size: usize,
    /// `theme`
    pub theme: Theme,
    /// `lang`, a BCP 47 tag.
    pub language: Option<Rc<str>>,
    /// `time-zone`
    pub zone: Zone,
    /// `embeds`
    pub embeds: Embeds,
    /// The hosts of the page and of the widget, with spaces between: no frame may be of one of them.
    pub own_hosts: Rc<str>,
    /// `heading-level`, of the headings above the entries' own.
    pub heading_level: u8,
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
            layout: Layout::default(),
            page_size: 20,
            theme: Theme::default(),
            language: None,
            zone: Zone::default(),
            embeds: Embeds::default(),
            own_hosts: "".into(),
            heading_level: 3,
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
        "embeds",
        "heading-level",
    ];

    /// Takes one attribute; `None` stands for an absent attribute, and so for the default.
    ///
    /// # Errors
    /// A bad value: the option is then at its default, and the warning says what would do.
    pub fn set(&mut self, name: &str, value: Option<&str>) -> Result<(), Warning> {
        let value = value.map(str::trim);
        let mut expected = None;
        let mut choose = |names: &[&str]| choice(value, names, &mut expected);
        match name {
            "updates" => self.updates = pick(UPDATES, choose(&["auto", "notify", "off"])),
            "order" => self.order = pick(ORDERS, choose(&["newest", "oldest"])),
            "density" => {
                self.density = pick(DENSITIES, choose(&["full", "summaries", "headlines"]));
            }
            "layout" => self.layout = pick(&[Layout::Timeline], choose(&["timeline"])),
            "theme" => self.theme = pick(THEMES, choose(&["auto", "light", "dark"])),
            "memory" => self.memory = pick(MEMORIES, choose(&["session", "none", "local"])),
            "embeds" => self.embeds = pick(EMBEDS, choose(&["click", "consent", "auto", "off"])),
            "stream" => self.stream = value.filter(|v| !v.is_empty()).map(Into::into),
            "heading-level" => {
                self.heading_level = pick(&[3, 2, 4, 5], choose(&["3", "2", "4", "5"]));
            }
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

const UPDATES: &[Updates] = &[Updates::Auto, Updates::Notify, Updates::Off];
const MEMORIES: &[Memory] = &[Memory::Session, Memory::None, Memory::Local];
const EMBEDS: &[Embeds] = &[Embeds::Click, Embeds::Consent, Embeds::Auto, Embeds::Off];
const ORDERS: &[Order] = &[Order::Newest, Order::Oldest];
const DENSITIES: &[Density] = &[Density::Full, Density::Summaries, Density::Headlines];
const THEMES: &[Theme] = &[Theme::Auto, Theme::Light, Theme::Dark];

/// Which of several names a value is. The first is the default: it stands for an absent value, and
/// for one that is none of them, which is noted.
fn choice(value: Option<&str>, names: &[&str], expected: &mut Option<String>) -> usize {
    let Some(value) = value else {
        return 0;
    };
    let place = names.iter().position(|name| *name == value);
    if place.is_none() {
        *expected = Some(names.join(", "));
    }
    place.unwrap_or(0)
}

fn pick<T: Copy + Default>(choices: &[T], place: usize) -> T {
    choices.get(place).copied().unwrap_or_default()
}

/// A whole number within bounds. Nothing where the attribute is absent, or where it is none, which
/// is noted.
fn count(
    value: Option<&str>,
    least: u32,
    most: u32,
    unit: &str,
    expected: &mut Option<String>,
) -> Option<u32> {
    let number = value?.parse().ok().filter(|n| (least..=most).contains(n));
    if number.is_none() {
        *expected = Some(format!("{least} to {most} ({unit})"));
    }
    number
}

/// A [BCP 47](https://www.rfc-editor.org/info/bcp47) tag; the underscores of other systems (`en_GB`) are
/// read as hyphens, which is noted.
fn language(value: Option<&str>, expected: &mut Option<String>) -> Option<Rc<str>> {
    let value = value.filter(|value| !value.is_empty())?;
    let tag = value.replace('_', "-");
    let fits = |part: &str| {
        (1..=8).contains(&part.len()) && part.bytes().all(|b| b.is_ascii_alphanumeric())
    };
    if !tag.starts_with(|c: char| c.is_ascii_alphabetic()) || !tag.split('-').all(fits) {
        *expected = Some("a language tag (en-GB)".into());
        return None;
    }
    if tag != value {
        *expected = Some(tag.clone());
    }
    Some(tag.into())
}

fn zone(value: Option<&str>) -> Zone {
    match value {
        None | Some("" | "event") => Zone::Event,
        Some("reader") => Zone::Reader,
        Some(name) => Zone::Named(name.into()),
    }
}
