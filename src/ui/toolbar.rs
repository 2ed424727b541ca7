//! What the reader can change about the whole timeline: density, order, everything open or closed.

use yew::prelude::*;

use super::element::{button, element, on, row, text};
use liveblog_core::model::{Density, Labels, Order};
use liveblog_core::session::ReaderAction;
use liveblog_core::session::view::Screen;

const DENSITIES: [Density; 3] = [Density::Headlines, Density::Summaries, Density::Full];

pub(super) fn toolbar(screen: &Screen, dispatch: &Callback<ReaderAction>) -> Html {
    let (order, other) = match screen.order {
        Order::Newest => ("Newest first", Order::Oldest),
        Order::Oldest => ("Oldest first", Order::Newest),
    };
    let tool = |words, action| button("control", words, action, dispatch);
    let segment = |density| segment(density, screen.density, dispatch);
    html! {
        <div part="toolbar" lang="en">
            <div class="segments" role="group" aria-label="How much of each update to show">
                { DENSITIES.map(segment).into_iter().collect::<Html>() }
            </div>
            { tool(order, ReaderAction::SetOrder(other)) }
            { element("span", "pair", row([
                tool("Expand all", ReaderAction::ExpandAll),
                tool("Collapse all", ReaderAction::CollapseAll),
            ])) }
        </div>
    }
}

fn segment(density: Density, chosen: Density, dispatch: &Callback<ReaderAction>) -> Html {
    let pressed = if density == chosen { "true" } else { "false" };
    let onclick = on(dispatch, ReaderAction::SetDensity(density));
    html! { <button type="button" aria-pressed={pressed} {onclick}>{ text(Labels.density(density)) }</button> }
}
