//! Drawing: the [`View`] as Yew nodes.
//!
//! Plain functions of the view, a [`Locale`] and one `dispatch` callback. Components are the rows of the
//! timeline alone, because drawing them again is worth avoiding. No hooks, no web-sys, no state, no decisions: the
//! same code renders natively. One file and one sheet in `styles/` per part of the screen.

mod body;
mod content;
mod direction;
mod element;
mod embed;
mod entry;
mod header;
mod key_points;
pub mod locale;
mod palette;
mod rows;
mod status;
mod time;
mod timeline;
mod toolbar;
mod touched;

use yew::prelude::*;

pub use direction::Reading;
use liveblog_core::session::{ReaderAction, View};
pub use locale::{Formats, Language, Locale};
pub use palette::palette;
pub use touched::{Place, touched};

/// The parts that a publisher can style from outside, as `live-blog::part(name)`.
pub const PARTS: &[&str] = &[
    "base",
    "header",
    "title",
    "status",
    "capsule",
    "live",
    "dated",
    "toolbar",
    "toast",
    "control",
    "pinned",
    "key-events",
    "timeline",
    "day",
    "entry",
    "entry-header",
    "headline",
    "entry-time",
    "entry-body",
    "entry-footer",
    "embed",
    "embed-load",
    "load-more",
];

/// With what everything is drawn.
#[derive(Clone, Copy)]
struct Ui<'a> {
    /// Says what is not of the feed.
    locale: &'a Locale,
    /// Hears what the reader wants.
    dispatch: &'a Callback<ReaderAction>,
}

/// The whole widget, to be drawn inside its `base` part.
pub fn live_blog(view: &View, locale: &Locale, dispatch: &Callback<ReaderAction>) -> Html {
    let ui = Ui { locale, dispatch };
    let screen = match view {
        View::Waiting => return Html::default(),
        View::Unavailable(line) => return status::line(line, ui),
        View::Ready(screen) => screen,
    };
    Html::from_iter([
        header::header(screen, ui),
        key_points::key_points(screen, ui),
        toolbar::toolbar(screen, ui),
        timeline::timeline(screen, ui),
        html! { <slot name="footer" /> },
        content::viewer(ui),
    ])
}
