//! The line that tells the truth about the connection.

use yew::prelude::*;

use super::element::{button, text};
use crate::session::Action;
use crate::session::view::StatusLine;

pub(super) fn line(line: &StatusLine, dispatch: &Callback<Action>) -> Html {
    let offer = line
        .offer
        .clone()
        .map(|(words, action)| button("control", words, action, dispatch));
    html! { <p part="status" role="status">{ text(line.text.clone()) }{ text(" ") }{ offer }</p> }
}
