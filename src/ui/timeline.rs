//! The timeline with what stands around it: held entries' button, rows, the way to earlier ones.

use yew::prelude::*;

use super::Ui;
use super::element::{button, element, link, number, on, ours, row, text};
use super::rows::rows;
use liveblog_core::model::Order;
use liveblog_core::session::ReaderAction;
use liveblog_core::session::view::{Announcement, Earlier, News, Rest, Screen};

pub(super) fn timeline(screen: &Screen, ui: Ui<'_>) -> Html {
    // The shell watches this mark to know whether the reader is at the live edge.
    let edge = element("div", "edge", Html::default());
    let earlier = screen
        .earlier
        .map(|earlier| self::earlier(earlier, ui))
        .or_else(|| screen.rest.as_ref().map(|rest| self::rest(rest, ui)))
        .unwrap_or_default();
    let rows = rows(screen, ui);
    let empty = screen.empty.as_ref().map(|empty| {
        let words = ours("", text(ui.locale.empty(empty)), ui);
        html! { <slot name="empty">{ element("p", "empty", words) }</slot> }
    });
    let parts = [
        toast(screen, ui),
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

fn toast(screen: &Screen, ui: Ui<'_>) -> Html {
    let held = (screen.held > 0).then(|| {
        let onclick = on(ui, ReaderAction::Reveal);
        let words = &ui.locale.messages().held;
        let words = ui.locale.count(words, number(screen.held));
        let (lang, dir) = (ui.locale.tag(), ui.locale.direction());
        html! { <button type="button" part="toast" popover="manual" {lang} {dir} {onclick}>{ text(words) }</button> }
    });
    html! { <div class="toast">{ held }<div class="spoken" role="status">{ announced(screen, ui) }</div></div> }
}

/// For those who do not see what has come. Each time it is another element: the same words are said again.
fn announced(screen: &Screen, ui: Ui<'_>) -> Option<Html> {
    let (locale, messages) = (ui.locale, ui.locale.messages());
    let Announcement { news, times } = &screen.announcement;
    let words = match news {
        News::Nothing => return None,
        News::Appeared { entries, latest } => {
            let headline = isolated(&latest.title(locale));
            let values = [("headline", &*headline)];
            locale.count_with(&messages.arrived, number(*entries), &values)
        }
        News::Held(entries) => locale.count(&messages.held, number(*entries)),
    };
    let (lang, dir) = (locale.tag(), locale.direction());
    Some(html! { <span key={*times} {lang} {dir}>{ text(words) }</span> })
}

/// Words of a feed in a text of ours: they have a direction of their own.
fn isolated(words: &str) -> String {
    ["\u{2068}", words, "\u{2069}"].concat()
}

fn earlier(earlier: Earlier, ui: Ui<'_>) -> Html {
    let messages = ui.locale.messages();
    let words = match earlier {
        Earlier::Available => &messages.show_earlier,
        Earlier::Loading => &messages.loading_earlier,
    };
    button("load-more", words.clone(), ReaderAction::ShowEarlier, ui)
}

/// What comes after the last entry of all, where it is not the last one of the coverage.
fn rest(rest: &Rest, ui: Ui<'_>) -> Html {
    let messages = ui.locale.messages();
    let words = || text(messages.whole_coverage.clone());
    let page = rest.page.as_ref().map(|page| link(Some(page), words()));
    let sentence = messages.rest.around("link", page.unwrap_or_default());
    element("p", "empty", ours("", sentence, ui))
}
