//! The first rows are drawn and painted before the others: a reader waits for no more than fits on the screen. Each
//! drawing is a task of its own, so that a tap is answered between two of them.

use gloo::timers::callback::Timeout;
use web_sys::Element;
use yew::prelude::*;

use super::{Message, Shell};
use crate::embed::lifecycle::is_hidden;
use crate::embed::shell_api::ShellApi;
use crate::embed::tasks::in_another_task;
use liveblog_core::session::Redraw;
use liveblog_core::session::view::Screen;

/// So many rows are drawn first, as by the script before the WebAssembly is there (`src/embed/early/rows.js`).
const FIRST: usize = 8;
/// So many more are drawn at a time: on a slow phone that takes about as long as a tap may wait for its answer.
const STEP: usize = 4;
/// After so many milliseconds the browser has painted.
pub(super) const FRAME: u32 = 20;

/// How far the first drawing of a timeline has come.
#[derive(Debug, Default)]
pub(super) enum Progress {
    /// There has been nothing to draw.
    #[default]
    Waiting,
    /// The first rows are drawn in the next task.
    Due,
    /// So many rows are drawn. The next ones come soon.
    Begun(usize, Option<Timeout>),
    /// All rows are drawn.
    Done,
}

impl Progress {
    pub(super) fn is_waiting(&self) -> bool {
        matches!(self, Self::Waiting)
    }

    pub(super) fn is_due(&self) -> bool {
        matches!(self, Self::Due)
    }

    /// There is something to draw, of which not everything is.
    pub(super) fn is_under_way(&self) -> bool {
        matches!(self, Self::Due | Self::Begun(..))
    }

    /// More rows may be drawn now.
    pub(super) fn go_on(&mut self) {
        let rows = match self {
            Self::Waiting | Self::Due => FIRST,
            Self::Begun(rows, _) => *rows + STEP,
            Self::Done => return,
        };
        *self = Self::Begun(rows, None);
    }

    /// Leaves what is drawn of a screen; `is_whole` if all its rows are there.
    pub(super) fn limit(&mut self, screen: &mut Screen, is_whole: bool) {
        let Self::Begun(rows, _) = *self else {
            return;
        };
        if is_whole && screen.rows.len() <= rows {
            *self = Self::Done;
            return;
        }
        screen.begin_with(rows);
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
        let draws = self.take(view, api);
        self.set_tick(now);
        draws
    }

    /// Has the first rows drawn in another task than that of the action which brought them.
    pub(super) fn draw_first_soon(ctx: &Context<Self>) {
        let link = ctx.link().clone();
        in_another_task(move || link.send_message(Message::More));
    }

    /// Has more rows drawn: when those before have been painted, but at once where there is room in the window for them,
    /// or nobody sees it.
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
