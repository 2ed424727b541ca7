//! The points at the top of the coverage, each the way to its entry.

use yew::prelude::*;

use super::direction;
use super::element::{element, heading, on, ours, text};
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
    let texts: Vec<&str> = screen.key_points.iter().map(|point| &*point.text).collect();
    html! {
        <section part="key-events">
            { element(heading(screen.heading_level), "label", ours("", text("Key points"))) }
            <ul lang={screen.language.clone()} dir={direction(&texts.concat())}>{ points.collect::<Html>() }</ul>
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
