//! The line that tells the truth about the connection.

use yew::prelude::*;

use super::element::{button, element, ours, row, text};
use liveblog_core::model::Status;
use liveblog_core::session::ReaderAction;
use liveblog_core::session::view::StatusLine;

/// Assistive technology reads out what is urgent, but not the time of every check: so the two stand
/// in elements of their own, of which the first is always there to be watched.
pub(super) fn line(line: &StatusLine, dispatch: &Callback<ReaderAction>) -> Html {
    let words = text(line.text.clone());
    let (urgent, calm) = if line.urgent {
        (words, Html::default())
    } else {
        (Html::default(), words)
    };
    let capsule = line.capsule.clone().map(|(standing, words)| {
        let class = if standing == Status::Live {
            "capsule live"
        } else {
            "capsule"
        };
        element("span", class, text(words))
    });
    let offer = line
        .offer
        .clone()
        .map(|(words, action)| row([text(" "), button("control", words, action, dispatch)]));
    html! {
        <p part="status">
            { ours("", row([
                capsule.unwrap_or_default(),
                html! { <span role="status">{ urgent }</span> },
                calm,
                offer.unwrap_or_default(),
            ])) }
        </p>
    }
}
