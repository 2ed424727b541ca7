//! The head of the widget: title, where the coverage stands, when it changed, pause.

use yew::prelude::*;

use super::Ui;
use super::direction::Reading;
use super::element::{button, element, heading, link, ours, part, row, switch, text, words};
use super::status;
use liveblog_core::model::Status;
use liveblog_core::session::ReaderAction;
use liveblog_core::session::view::Screen;

/// The host's own heading takes the place of the feed's title through the `header` slot.
pub(super) fn header(screen: &Screen, ui: Ui<'_>) -> Html {
    let home = screen.home_page.as_ref();
    let title = screen.title.clone();
    let title = title.or_else(|| home.map(|home| home.label().into()));
    let title = title.unwrap_or_default();
    let link = link(home, text(title.clone()));
    let reading = Reading::of(None, screen.language.as_deref());
    let dir = reading.direction(&title);
    let title = part(heading(screen.heading_level), "title", dir, link);
    let about = screen.description.clone();
    let about = about.map(|about| words("p", "about", reading.direction(&about), text(about)));
    let has_ended = screen.status == Status::Ended;
    let updated = screen.updated.as_ref();
    let updated = updated.map(|at| ui.locale.updated(at, has_ended));
    let updated = updated.map(|words| ours("updated", text(words), ui));
    let own_zone = screen.own_zone.map(|is_on| own_zone(is_on, ui));
    let pause = screen.paused.map(|paused| pause(paused, ui));
    // A `header` outside of articles and sections would be the page's banner.
    html! {
        <div part="header" lang={screen.language.clone()}>
            <slot name="header">{ title }{ about }</slot>
            { element("div", "standing", row([
                status::line(&screen.connection, ui),
                updated.unwrap_or_default(),
                own_zone.unwrap_or_default(),
                pause.unwrap_or_default(),
            ])) }
        </div>
    }
}

/// Whether times are the reader's, where both clocks differ.
fn own_zone(is_on: bool, ui: Ui<'_>) -> Html {
    let words = ui.locale.messages().your_time.clone();
    switch("", words, is_on, ReaderAction::SetOwnZone(!is_on), ui)
}

fn pause(paused: bool, ui: Ui<'_>) -> Html {
    let messages = ui.locale.messages();
    let (words, action) = if paused {
        (&messages.resume, ReaderAction::Resume)
    } else {
        (&messages.pause, ReaderAction::Pause)
    };
    button("control", words.clone(), action, ui)
}
