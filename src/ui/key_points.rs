//! The points at the top of the coverage, each the way to its entry.

use yew::prelude::*;

use super::direction::Reading;
use super::element::{element, heading, on, ours, text, words};
use liveblog_core::session::ReaderAction;
use liveblog_core::session::view::{Point, Screen};

pub(super) fn key_points(screen: &Screen, dispatch: &Callback<ReaderAction>) -> Html {
    if screen.key_points.is_empty() {
        return Html::default();
    }
    let reading = Reading::of(None, screen.language.as_deref());
    let direction = |point: &Point| reading.direction(&point.text);
    let dir = Reading::list(screen.key_points.iter().map(direction));
    let points = screen.key_points.iter().map(|point| {
        let own = direction(point).filter(|own| Some(*own) != dir);
        words("li", "", own, self::point(point, dispatch))
    });
    html! {
        <section part="key-events">
            { element(heading(screen.heading_level), "label", ours("", text("Key points"))) }
            <ul lang={screen.language.clone()} {dir}>{ points.collect::<Html>() }</ul>
        </section>
    }
}

/// A button, for the place is inside the widget: a link could be opened elsewhere, where it is not.
fn point(point: &Point, dispatch: &Callback<ReaderAction>) -> Html {
    let words = text(point.text.clone());
    let Some(id) = point.entry.clone() else {
        return words;
    };
    let onclick = on(dispatch, ReaderAction::GoTo(id));
    html! { <button type="button" {onclick}>{ words }</button> }
}
