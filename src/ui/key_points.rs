//! The points at the top of the coverage, each the way to its entry.

use std::rc::Rc;

use yew::prelude::*;

use super::Ui;
use super::direction::Reading;
use super::element::{element, heading, on, ours, text, words};
use liveblog_core::session::ReaderAction;
use liveblog_core::session::view::{Point, Screen};

pub(super) fn key_points(screen: &Screen, ui: Ui<'_>) -> Html {
    if screen.key_points.is_empty() {
        return Html::default();
    }
    let reading = Reading::of(None, screen.language.as_deref());
    let points = screen.key_points.iter();
    let points: Vec<_> = points
        .map(|point| (point, ui.locale.point(&point.text)))
        .collect();
    let direction = |line: &str| reading.direction(line);
    let dir = Reading::list(points.iter().map(|(_, line)| direction(line)));
    let points = points.into_iter().map(|(point, line)| {
        let own = direction(&line).filter(|own| Some(*own) != dir);
        words("li", "", own, self::point(point, line, ui))
    });
    let label = ui.locale.messages().key_points.clone();
    html! {
        <section part="key-events">
            { element(heading(screen.heading_level), "label", ours("", text(label), ui)) }
            <ul lang={screen.language.clone()} {dir}>{ points.collect::<Html>() }</ul>
        </section>
    }
}

/// A button, for the place is inside the widget: a link could be opened elsewhere, where it is not.
fn point(point: &Point, line: Rc<str>, ui: Ui<'_>) -> Html {
    let words = text(line);
    let Some(id) = point.entry.clone() else {
        return words;
    };
    let onclick = on(ui, ReaderAction::GoTo(id));
    html! { <button type="button" {onclick}>{ words }</button> }
}
