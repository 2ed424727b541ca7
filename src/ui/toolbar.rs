//! What the reader can change about the whole timeline: density, order, everything open or closed.

use yew::prelude::*;

use super::Ui;
use super::element::{button, element, on, row, switch, text};
use super::locale::Text;
use liveblog_core::model::{Density, Order};
use liveblog_core::session::ReaderAction;
use liveblog_core::session::view::Screen;

const DENSITIES: [Density; 3] = [Density::Headlines, Density::Summaries, Density::Full];

pub(super) fn toolbar(screen: &Screen, ui: Ui<'_>) -> Html {
    let messages = ui.locale.messages();
    let (order, other) = match screen.order {
        Order::Newest => (&messages.newest_first, Order::Oldest),
        Order::Oldest => (&messages.oldest_first, Order::Newest),
    };
    let tool = |words: &Text, action| button("control", words.clone(), action, ui);
    let segment = |density| segment(density, screen.density, ui);
    let announces = screen.announces.map(|is_on| {
        let action = ReaderAction::SetAnnouncing(!is_on);
        switch("spoken", messages.announce.clone(), is_on, action, ui)
    });
    html! {
        <div part="toolbar" lang={ui.locale.tag()}>
            <div class="segments" role="group" aria-label={messages.density.clone()}>
                { DENSITIES.map(segment).into_iter().collect::<Html>() }
            </div>
            { tool(order, ReaderAction::SetOrder(other)) }
            { element("span", "pair", row([
                tool(&messages.expand_all, ReaderAction::ExpandAll),
                tool(&messages.collapse_all, ReaderAction::CollapseAll),
            ])) }
            { announces }
        </div>
    }
}

fn segment(density: Density, chosen: Density, ui: Ui<'_>) -> Html {
    let pressed = if density == chosen { "true" } else { "false" };
    let onclick = on(ui, ReaderAction::SetDensity(density));
    html! { <button type="button" aria-pressed={pressed} {onclick}>{ text(ui.locale.density(density)) }</button> }
}
