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

/// The attributes of one `<live-blog>`, checked.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Options {
    /// `updates`
    pub updates: Updates,
    /// `poll`, seconds; `None` leaves it to the feed.
    pub poll: Option<u32>,
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
    /// `heading-level`, of the headings above the entries' own.
    pub heading_level: u8,
}

impl Default for Options {
    fn default() -> Self {
        Self {
            updates: Updates::default(),
            poll: None,
            order: Order::default(),
            density: Density::default(),
            layout: Layout::default(),
            page_size: 20,
            theme: Theme::default(),
            language: None,
            zone: Zone::default(),
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
        "order",
        "density",
        "layout",
        "page-size",
        "theme",
        "lang",
        "time-zone",
        "heading-level",
    ];

    /// Takes one attribute; `None` stands for an absent attribute, and so for the default.
    ///
    /// # Errors
    /// A bad value: the option is then at its default, and the warning says what would do.
    pub fn set(&mut self, name: &str, value: Option<&str>) -> Result<(), Warning> {
        let value = value.map(str::trim);
        let taken = match name {
            "updates" => choose(&mut self.updates, value, UPDATES),
            "poll" => count(value, 5, 900, "seconds").map(|n| self.poll = n),
            "order" => choose(&mut self.order, value, ORDERS),
            "density" => choose(&mut self.density, value, DENSITIES),
            "layout" => choose(&mut self.layout, value, LAYOUTS),
            "page-size" => count(value, 1, 100, "entries")
                .map(|n| self.page_size = n.map_or(20, |n| n as usize)),
            "theme" => choose(&mut self.theme, value, THEMES),
            "lang" => {
                self.language = value.filter(|v| !v.is_empty()).map(Into::into);
                Ok(())
            }
            "time-zone" => {
                self.zone = zone(value);
                Ok(())
            }
            "heading-level" => choose(&mut self.heading_level, value, LEVELS),
            _ => Ok(()),
        };
        taken.map_err(|expected| {
            let value = value.unwrap_or_default();
            self.reset(name);
            format!(
                "{name}=\"{value}\" is not allowed here: expected {expected}; using the default"
            )
        })
    }

    fn reset(&mut self, name: &str) {
        match name {
            "poll" => self.poll = None,
            "page-size" => self.page_size = 20,
            _ => {}
        }
    }
}

/// The allowed values of an attribute, the default first.
type Choices<T> = &'static [(&'static str, T)];

const UPDATES: Choices<Updates> = &[
    ("auto", Updates::Auto),
    ("notify", Updates::Notify),
    ("off", Updates::Off),
];
const ORDERS: Choices<Order> = &[("newest", Order::Newest), ("oldest", Order::Oldest)];
const DENSITIES: Choices<Density> = &[
    ("full", Density::Full),
    ("summaries", Density::Summaries),
    ("headlines", Density::Headlines),
];
const LAYOUTS: Choices<Layout> = &[("timeline", Layout::Timeline)];
const THEMES: Choices<Theme> = &[
    ("auto", Theme::Auto),
    ("light", Theme::Light),
    ("dark", Theme::Dark),
];
const LEVELS: Choices<u8> = &[("3", 3), ("2", 2), ("4", 4), ("5", 5)];

/// Sets `slot` to the choice named by `value`; to the first one if there is no or no such name.
fn choose<T: Copy>(slot: &mut T, value: Option<&str>, choices: Choices<T>) -> Result<(), String> {
    let named = choices.iter().find(|(name, _)| value == Some(name));
    if let Some((_, choice)) = named.or(choices.first()) {
        *slot = *choice;
    }
    if named.is_some() || value.is_none() {
        return Ok(());
    }
    let allowed: Vec<_> = choices.iter().map(|(name, _)| *name).collect();
    Err(allowed.join(", "))
}

/// A whole number within bounds, or nothing where the attribute is absent.
fn count(value: Option<&str>, least: u32, most: u32, unit: &str) -> Result<Option<u32>, String> {
    let number = value.map(|v| v.parse().ok().filter(|n| (least..=most).contains(n)));
    match number {
        Some(None) => Err(format!("{least} to {most} ({unit})")),
        number => Ok(number.flatten()),
    }
}

fn zone(value: Option<&str>) -> Zone {
    match value {
        None | Some("" | "event") => Zone::Event,
        Some("reader") => Zone::Reader,
        Some(name) => Zone::Named(name.into()),
    }
}
