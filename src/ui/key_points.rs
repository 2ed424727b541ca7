//! The points at the top of the coverage, each the way to its entry.

use yew::prelude::*;

use super::element::{element, heading, on, text};
use crate::session::Action;
use crate::session::view::{Point, Screen};

pub(super) fn key_points(screen: &Screen, dispatch: &Callback<Action>) -> Html {
    if screen.key_points.is_empty() {
        return Html::default();
    }
    let points = screen
        .key_points
        .iter()
        .map(|point| element("li", "", self::point(point, dispatch)));
    html! {
        <section part="key-events">
            { element(heading(screen.heading_level), "label", text("Key points")) }
            { element("ul", "", points.collect()) }
        </section>
    }
}

/// A button, for the place is inside the widget: a link could be opened elsewhere, where it is not.
fn point(point: &Point, dispatch: &Callback<Action>) -> Html {
    let words = text(point.text.clone());
    let Some(id) = point.entry.clone() else {
        return words;
    };
    let onclick = on(dispatch, Action::GoTo(id));
    html! { <button type="button" {onclick}>{ words }</button> }
}
