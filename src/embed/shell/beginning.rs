//! The first rows are drawn and painted before the others: a reader waits for no more than fits on the screen.

use gloo::timers::callback::Timeout;
use web_sys::Element;
use yew::prelude::*;

use super::{Message, Shell};
use crate::embed::lifecycle::is_hidden;
use crate::embed::shell_api::ShellApi;
use liveblog_core::session::Redraw;
use liveblog_core::session::view::Screen;

/// So many rows are drawn at a time: on a slow phone that takes as long as a tap may wait for its answer.
const STEP: usize = 8;
/// After so many milliseconds the browser has painted.
pub(super) const FRAME: u32 = 20;

/// How far the first drawing of a timeline has come.
#[derive(Debug, Default)]
pub(super) enum Progress {
    /// There has been nothing to draw.
    #[default]
    Waiting,
    /// So many rows are drawn. The next ones come soon.
    Begun(usize, Option<Timeout>),
    /// All rows are drawn.
    Done,
}

impl Progress {
    pub(super) fn has_begun(&self) -> bool {
        matches!(self, Self::Begun(..))
    }

    /// More rows may be drawn now.
    pub(super) fn go_on(&mut self) {
        if let Self::Begun(rows, _) = self {
            *self = Self::Begun(*rows + STEP, None);
        }
    }

    /// Leaves what is drawn of a screen; `is_whole` if all its rows are there.
    pub(super) fn limit(&mut self, screen: &mut Screen, is_whole: bool) {
        let rows = match self {
            Self::Waiting => STEP,
            Self::Begun(rows, _) => *rows,
            Self::Done => return,
        };
        if is_whole && screen.rows.len() <= rows {
            *self = Self::Done;
            return;
        }
        screen.begin_with(rows);
        if !self.has_begun() {
            *self = Self::Begun(rows, None);
        }
    }
}

impl Shell {
    /// Draws more rows of a timeline that has only begun. Whether Yew is to draw.
    pub(super) fn draw_more(&mut self, api: &ShellApi) -> bool {
        self.progress.go_on();
        let now = self.clock.now();
        let view = self.next_view(&Redraw::All, false, now);
        if view.is_some() {
            self.place.anchor.0.hold(false);
        }
        self.take(view, api)
    }

    /// Has more rows drawn: when these have been painted, but at once where there is room in the window for them, or
    /// nobody sees it.
    pub(super) fn draw_more_soon(&mut self, ctx: &Context<Self>) {
        let Progress::Begun(_, wait) = &mut self.progress else {
            return;
        };
        let link = ctx.link().clone();
        let more = move || link.send_message(Message::More);
        if reaches_beyond_window(&ctx.props().api.base()) && !is_hidden() {
            *wait = Some(Timeout::new(FRAME, more));
        } else {
            more();
        }
    }
}

/// Whether something ends below what the window shows.
fn reaches_beyond_window(base: &Element) -> bool {
    let height = web_sys::window().and_then(|window| window.inner_height().ok()?.as_f64());
    height.is_some_and(|height| base.get_bounding_client_rect().bottom() > height)
}
