//! The markup in a browser is that which the same code draws natively, so that what is drawn on a server can be taken over by
//! a browser. Only the words of dates differ: those are the platform's.

use std::path::Path;

use liveblog::ui::locale::{Category, Formats, Style};
use liveblog::ui::{Language, Locale, live_blog};
use liveblog_core::model::options::{Density, Order};
use liveblog_core::model::{Date, Options, Timestamp};
use liveblog_core::session::{HostAction, NetworkAction, ReaderAction, Response, Session};
use serde_json::json;
use yew::prelude::*;

use super::server::read;
use super::stage::Stage;

/// Dates in no words at all, and lists and numbers in English.
struct Timeless;

impl Formats for Timeless {
    fn moment(&self, _: Timestamp, _: Style) -> String {
        "(time)".to_owned()
    }

    fn day(&self, _: Date) -> String {
        "(time)".to_owned()
    }

    fn list(&self, things: &[&str]) -> String {
        let (last, others) = things.split_last().expect("things");
        [&others.join(", "), " and ", last].concat()
    }

    fn number(&self, number: u64) -> String {
        if number < 1000 {
            number.to_string()
        } else {
            format!("{},{:03}", number / 1000, number % 1000)
        }
    }

    fn category(&self, number: u64) -> Category {
        match number {
            1 => Category::One,
            _ => Category::Other,
        }
    }
}

#[derive(Clone, PartialEq, Properties)]
struct Props {
    drawn: Html,
}

#[component(Widget)]
fn widget(props: &Props) -> Html {
    props.drawn.clone()
}

/// What a session shows of a feed that it was answered with, drawn natively.
async fn drawn_natively(url: &str, text: String, options: Options) -> String {
    let now = Timestamp::parse("2026-11-28T12:00:00Z").expect("a date");
    // The page has a heading of the first level before the live blog.
    let options = Options {
        level_below: 2,
        ..options
    };
    let mut session = Session::new(url, options).with_offsets(|_, _| Some(0));
    session.update(HostAction::Attached.into(), now);
    let response = Response::Http {
        status: 200,
        content_type: "application/feed+json".to_owned(),
        url: url.to_owned(),
        text: text.into(),
        retry_after: 0,
        date: None,
    };
    let answered = NetworkAction::Responded {
        request: 1,
        response,
    };
    session.update(answered.into(), now);
    let locale = Locale::new(Language::english(), Timeless);
    let dispatch = Callback::<ReaderAction>::noop();
    let drawn = live_blog(&session.view(now), &locale, &dispatch);
    let renderer = yew::LocalServerRenderer::<Widget>::with_props(Props { drawn });
    let render = renderer.hydratable(false).render();
    tokio::task::LocalSet::new().run_until(render).await
}

/// Gives both trees as lines, dates left out. What scripts add where they measure and count is no markup.
const TREES: &str = "
    const ADDED = ['tabindex', 'role', 'aria-label'];
    const COUNTED = ['aria-posinset', 'aria-setsize', 'aria-describedby'];
    const isAdded = (node, name) => (node.matches('.scroll') && ADDED.includes(name))
        || (node.matches('.chunk > *') && COUNTED.includes(name));
    const valueOf = ({ name, value }) => (name === 'aria-label' && /^\\w+day,? /.test(value) ? '(time)' : name === 'title' ? timeless(value) : value);
    const CLOCK = /(?:(?:\\w+,? )?\\d+ \\w+(?: \\d{4})?(?: at|,)? )?\\d\\d:\\d\\d(?: (?:UTC|GMT))?/g;
    const timeless = (words) => words.replace(CLOCK, '(time)');
    const isDay = (node) => node.parentElement?.matches('[part=day] button > span:first-child');
    function lines(node, depth = 0) {
        const indent = ' '.repeat(depth);
        if (node.nodeType === Node.TEXT_NODE) return [indent + (isDay(node) ? '(time)' : timeless(node.data))];
        if (node.nodeType !== Node.ELEMENT_NODE) return [];
        const own = [...node.attributes].filter(({ name }) => !isAdded(node, name));
        const attributes = own.map((attribute) => `${attribute.name}=${valueOf(attribute)}`).sort();
        return [`${indent}<${node.localName} ${attributes.join(' ')}>`, ...[...node.childNodes].flatMap((child) => lines(child, depth + 1))];
    }
    const parsed = new DOMParser().parseFromString(`<body>${native}`, 'text/html').body;
    const drawn = document.querySelector('live-blog').shadowRoot.querySelector('[part=base]').cloneNode(true);
    const trees = [parsed, drawn].map((tree) => {
        tree.normalize();
        return [...tree.childNodes].flatMap((node) => lines(node));
    });
    return trees;
";

#[tokio::test]
async fn a_browser_draws_what_is_drawn_natively() {
    let full = Options::default;
    let headlines = || Options {
        density: Density::Headlines,
        ..full()
    };
    let oldest = || Options {
        order: Order::Oldest,
        ..full()
    };
    let screens: [(&str, &str, Options); 7] = [
        ("storm.json", "", full()),
        ("storm.json", "density=headlines", headlines()),
        ("storm-edited.json", "order=oldest", oldest()),
        ("storm-withdrawn.json", "", full()),
        ("markets.json", "", full()),
        ("content.json", "", full()),
        ("embeds.json", "", full()),
    ];
    let mut stage = Stage::set().await.without_policy();
    for (feed, attributes, options) in screens {
        stage.attributes = attributes;
        stage.publish(feed);
        let page = stage.show("article.html").await;
        page.drawn().await;
        let url = stage.newsroom.url("/feed.json");
        let file = Path::new(env!("CARGO_MANIFEST_DIR"))
            .join("tests/feeds")
            .join(feed);
        let text = String::from_utf8(read(&file)).expect("UTF-8");
        let native = json!(drawn_natively(&url, text, options).await);
        let trees = format!("(() => {{ const native = {native}; {TREES} }})()");
        let trees = page.get(&trees).await;
        assert_eq!(trees[0], trees[1], "{feed} {attributes}");
    }
}
