//! Views drawn natively, by the code that draws them in a browser.

use liveblog::ui::live_blog;
use liveblog_core::session::{ReaderAction, View};
use yew::prelude::*;

#[derive(Clone, PartialEq, Properties)]
struct Props {
    view: View,
}

#[component(Widget)]
fn widget(props: &Props) -> Html {
    live_blog(&props.view, &Callback::<ReaderAction>::noop())
}

/// The markup of a view.
pub(crate) fn draw(view: View) -> String {
    let runtime = tokio::runtime::Builder::new_current_thread().build();
    let renderer = yew::LocalServerRenderer::<Widget>::with_props(Props { view }).hydratable(false);
    tokio::task::LocalSet::new().block_on(&runtime.expect("a thread"), renderer.render())
}
