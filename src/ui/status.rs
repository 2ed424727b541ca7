//! The line that tells the truth about the connection.

use yew::prelude::*;

use super::Ui;
use super::element::{button, ours, part, row, text};
use liveblog_core::session::ReaderAction;
use liveblog_core::session::view::{Connection, Offer, Standing, StatusLine};

/// Assistive technology reads out what is urgent, but not the time of every check: so the two stand
/// in elements of their own, of which the first is always there to be watched.
pub(super) fn line(line: &StatusLine, ui: Ui<'_>) -> Html {
    let (sentence, standing) = ui.locale.connection(&line.connection);
    let class = class(&line.connection);
    let capsule = standing.map(|words| part("span", class, None, text(words)));
    let words = sentence.around("standing", capsule.unwrap_or_default());
    let (urgent, calm) = if line.urgent {
        (words, Html::default())
    } else {
        (Html::default(), words)
    };
    let offer = line
        .offer
        .map(|offer| row([text(" "), self::offer(offer, ui)]));
    let line = row([
        html! { <span role="status">{ urgent }</span> },
        calm,
        offer.unwrap_or_default(),
    ]);
    html! { <p part="status">{ ours("", line, ui) }</p> }
}

/// How the standing looks, here and in themes: dates are not written in capitals.
fn class(connection: &Connection) -> &'static str {
    match connection {
        Connection::Live { standing, .. } | Connection::AsOf { standing, .. } => match standing {
            Standing::Live => "capsule live",
            Standing::Scheduled { start: Some(_) } => "capsule dated",
            Standing::Scheduled { start: None } | Standing::Paused | Standing::Ended => "capsule",
        },
        Connection::Ended { .. }
        | Connection::Offline { .. }
        | Connection::Paused
        | Connection::Outdated { .. }
        | Connection::Reconnecting { .. }
        | Connection::Over
        | Connection::OfflineUnloaded
        | Connection::Unloaded { .. } => "capsule",
    }
}

fn offer(offer: Offer, ui: Ui<'_>) -> Html {
    let (words, action) = match offer {
        Offer::Retry => (ui.locale.messages().retry.clone(), ReaderAction::Refresh),
    };
    button("control", words, action, ui)
}
