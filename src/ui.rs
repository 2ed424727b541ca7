//! Drawing: the [`View`] as Yew nodes.
//!
//! Plain functions of the view and one `dispatch` callback; the one component is the entry's card,
//! because drawing it again is worth avoiding. No hooks, no web-sys, no state, no decisions: the
//! same code renders natively. One file and one sheet in `styles/` per part of the screen.

mod body;
mod content;
mod direction;
mod element;
mod embed;
mod entry;
mod header;
mod key_points;
mod palette;
mod rows;
mod status;
mod timeline;
mod toolbar;
mod touched;

use yew::prelude::*;

pub use direction::Reading;
use liveblog_core::session::{ReaderAction, View};
pub use palette::palette;
pub use touched::{Place, touched};

/// The parts that a publisher can style from outside, as `live-blog::part(name)`.
pub const PARTS: &[&str] = &[
    "base",
    "header",
    "status",
    "toolbar",
    "toast",
    "control",
    "pinned",
    "key-events",
    "timeline",
    "day",
    "entry",
    "entry-header",
    "entry-time",
    "entry-body",
    "entry-footer",
    "embed",
    "embed-load",
    "load-more",
];

/// The whole widget, to be drawn inside its `base` part.
pub fn live_blog(view: &View, dispatch: &Callback<ReaderAction>) -> Html {
    let screen = match view {
        View::Waiting => return Html::default(),
        View::Unavailable(line) => return status::line(line, dispatch),
        View::Ready(screen) => screen,
    };
    Html::from_iter([
        header::header(screen, dispatch),
        key_points::key_points(screen, dispatch),
        toolbar::toolbar(screen, dispatch),
        timeline::timeline(screen, dispatch),
        html! { <slot name="footer" /> },
        content::viewer(),
    ])
}
