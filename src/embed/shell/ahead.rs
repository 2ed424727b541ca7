//! Where much changes at once, as with another density, what is in sight is drawn first and the rest a little at a time.

use std::rc::Rc;

use gloo::timers::callback::Timeout;
use yew::prelude::*;

use super::beginning::FRAME;
use super::{Message, Shell};
use crate::embed::shell_api::ShellApi;
use liveblog_core::session::View;
use liveblog_core::session::view::Rows;

/// Rows that are still drawn as they were.
#[derive(Debug, Default)]
pub(super) struct Behind {
    /// All rows as they are to be.
    rows: Option<Rc<Rows>>,
    wait: Option<Timeout>,
}

impl Behind {
    pub(super) fn is_behind(&self) -> bool {
        self.rows.is_some()
    }
}

impl Shell {
    /// Leaves for later what of a view nobody sees, if that may wait.
    pub(super) fn draw_ahead(&mut self, view: &mut View, may_wait: bool) {
        let rows = may_wait.then(|| self.session.draw_ahead(&self.view, view));
        self.behind = Behind {
            rows: rows.flatten(),
            wait: None,
        };
    }

    /// Has a little more drawn once this has been painted.
    pub(super) fn catch_up_soon(&mut self, ctx: &Context<Self>) {
        if self.behind.is_behind() {
            let link = ctx.link().clone();
            let wait = Timeout::new(FRAME, move || link.send_message(Message::CatchUp));
            self.behind.wait = Some(wait);
        }
    }

    /// Draws a little more. Whether Yew is to draw.
    pub(super) fn catch_up(&mut self, api: &ShellApi) -> bool {
        let mut view = self.view.clone();
        let (Some(rows), View::Ready(screen)) = (self.behind.rows.take(), &mut view) else {
            return false;
        };
        match rows.next_step(&screen.rows) {
            Some(some) => {
                screen.rows = Rc::new(some);
                self.behind.rows = Some(rows);
            }
            None => screen.rows = rows,
        }
        self.place.anchor.0.hold(false);
        self.take(Some(view), api)
    }
}
