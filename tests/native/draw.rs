//! Views drawn natively, by the code that draws them in a browser.

use liveblog::ui::{Locale, live_blog};
use liveblog_core::session::{ReaderAction, View};
use yew::prelude::*;

use super::support::locale;

#[derive(Clone, PartialEq, Properties)]
struct Props {
    drawn: Html,
}

#[component(Widget)]
fn widget(props: &Props) -> Html {
    props.drawn.clone()
}

/// The markup of a view, in English.
pub(crate) fn draw(view: View) -> String {
    draw_in(&locale(), &view)
}

/// The markup of a view in a locale.
pub(crate) fn draw_in(locale: &Locale, view: &View) -> String {
    markup(live_blog(view, locale, &Callback::<ReaderAction>::noop()))
}

/// The markup of nodes.
pub(crate) fn markup(drawn: Html) -> String {
    let runtime = tokio::runtime::Builder::new_current_thread().build();
    let renderer =
        yew::LocalServerRenderer::<Widget>::with_props(Props { drawn }).hydratable(false);
    tokio::task::LocalSet::new().block_on(&runtime.expect("a thread"), renderer.render())
}
