//! The head of the widget: title, where the coverage stands, when it changed, pause.

use yew::prelude::*;

use super::element::{button, element, heading, row, text};
use super::status;
use crate::session::Action;
use crate::session::view::Screen;

/// The host's own heading takes the place of the feed's title through the `header` slot.
pub(super) fn header(screen: &Screen, dispatch: &Callback<Action>) -> Html {
    let title = text(screen.title.clone().unwrap_or_default());
    let title = element(heading(screen.heading_level), "title", title);
    let updated = screen
        .updated
        .clone()
        .map(|words| element("span", "updated", text(words)));
    let pause = screen.paused.map(|paused| pause(paused, dispatch));
    html! {
        <header part="header">
            <slot name="header">{ title }</slot>
            { element("div", "standing", row([
                status::line(&screen.connection, dispatch),
                updated.unwrap_or_default(),
                pause.unwrap_or_default(),
            ])) }
        </header>
    }
}

fn pause(paused: bool, dispatch: &Callback<Action>) -> Html {
    let (words, action) = if paused {
        ("Resume updates", Action::Resume)
    } else {
        ("Pause updates", Action::Pause)
    };
    button("control", words, action, dispatch)
}
