//! The timeline with what stands around it: held entries' button, rows, the way to earlier ones.

use yew::prelude::*;

use super::element::{button, element, link, on, ours, row, text};
use super::rows::Rows;
use liveblog_core::model::{Labels, Order};
use liveblog_core::session::ReaderAction;
use liveblog_core::session::view::{Earlier, Rest, Screen};

pub(super) fn timeline(screen: &Screen, dispatch: &Callback<ReaderAction>) -> Html {
    // The shell watches this mark to know whether the reader is at the live edge.
    let edge = element("div", "edge", Html::default());
    let earlier = screen
        .earlier
        .map(|earlier| self::earlier(earlier, dispatch))
        .or_else(|| screen.rest.as_ref().map(rest))
        .unwrap_or_default();
    let rows = html! {
        <Rows rows={screen.rows.clone()} level={screen.heading_level} language={screen.language.clone()}
            dispatch={dispatch.clone()} />
    };
    let empty = screen.empty.clone().map(|words| {
        html! { <slot name="empty">{ element("p", "empty", ours("", text(words))) }</slot> }
    });
    let parts = [
        toast(screen, dispatch),
        edge,
        rows,
        empty.unwrap_or_default(),
        earlier,
    ];
    if screen.order == Order::Newest {
        return row(parts);
    }
    let [toast, edge, rows, empty, earlier] = parts;
    row([toast, earlier, rows, empty, edge])
}

fn toast(screen: &Screen, dispatch: &Callback<ReaderAction>) -> Html {
    let held = screen.held.clone().map(|words| {
        let onclick = on(dispatch, ReaderAction::Reveal);
        html! { <button type="button" part="toast" popover="manual" lang="en" dir="ltr" {onclick}>{ text(words) }</button> }
    });
    html! { <div class="toast" role="status">{ held }</div> }
}

fn earlier(earlier: Earlier, dispatch: &Callback<ReaderAction>) -> Html {
    let words = match earlier {
        Earlier::Available => "Show earlier updates",
        Earlier::Loading => "Loading earlier updates…",
    };
    button("load-more", words, ReaderAction::ShowEarlier, dispatch)
}

/// What comes after the last entry of all, where it is not the last one of the coverage.
fn rest(rest: &Rest) -> Html {
    let [sentence, words] = Labels.rest();
    let page = rest.page.as_ref().map(|page| link(Some(page), text(words)));
    element(
        "p",
        "empty",
        ours("", row([text(sentence), page.unwrap_or_default()])),
    )
}
