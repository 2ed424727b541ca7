//! What only a browser can tell of HTML in entries: which boxes are stops of the keyboard, what stands in a
//! line, how wide bare words are, and what is asked for.

use serde_json::{Value, json};

use super::browser::Browser;
use super::server::Answer;
use super::stage::Stage;

async fn show<'a>(stage: &'a Stage, bodies: &[(&str, String)]) -> &'a Browser {
    let items = bodies
        .iter()
        .map(|(id, html)| json!({ "id": id, "title": id, "content_html": html }));
    let items: Vec<Value> = items.collect();
    let feed =
        json!({ "version": "https://jsonfeed.org/version/1.1", "title": "T", "items": items });
    stage.answer(Answer::ok("application/feed+json", feed.to_string()));
    stage.show("article.html").await
}

fn table(caption: &str, columns: usize) -> String {
    let cells = "<td>a_cell_of_some_width</td>".repeat(columns);
    format!("<table><caption>{caption}</caption><tr>{cells}</tr></table>")
}

#[tokio::test]
async fn only_what_has_to_be_scrolled_is_a_stop_and_then_it_has_a_name() {
    let stage = Stage::set().await;
    let wide = [
        table("Wind &amp;\n tide", 30),
        "<pre>".to_owned(),
        "x".repeat(900),
        "</pre>".to_owned(),
    ]
    .concat();
    let bodies = [
        ("small", table("", 1)),
        ("wide", wide),
        ("middle", table("Gusts", 3)),
        ("score", "<pre>short</pre>".to_owned()),
    ];
    let page = show(&stage, &bodies).await;
    page.size(900).await;
    let stops = |id| {
        let boxes = format!("[...body('{id}').querySelectorAll('.scroll')]");
        format!(
            "{boxes}.map((box) => [box.getAttribute('tabindex'), box.getAttribute('role'), box.ariaLabel])"
        )
    };
    let none = json!([null, null, null]);
    page.until(&format!("{}.flat()[0] === '0'", stops("wide")))
        .await;
    let named = |name: &str| json!(["0", "group", name]);
    page.assert(
        &stops("wide"),
        json!([named("Wind & tide"), named("Text in fixed lines")]),
    )
    .await;
    for id in ["small", "middle", "score"] {
        page.assert(&stops(id), json!([none])).await;
    }
    page.run("host.style.inlineSize = '240px'").await;
    page.until(&format!("{}.flat()[0] === '0'", stops("middle")))
        .await;
    page.assert(&stops("middle"), json!([named("Gusts")])).await;
    page.assert(&stops("small"), json!([none])).await;
    page.run("host.style.inlineSize = ''").await;
    page.until(&format!("{}.flat()[0] === null", stops("middle")))
        .await;
    page.assert(&stops("middle"), json!([none])).await;
}

#[tokio::test]
async fn small_pictures_stand_in_the_line_of_their_word() {
    let stage = Stage::set().await;
    let flag = "<img src=media/x.png width=24 height=16 alt=''> <u>word</u>";
    let emoji = "<img class=emoji src=media/y.png style='height:1em' alt=''> <u>word</u>";
    let places: Vec<String> = [flag, emoji]
        .iter()
        .flat_map(|picture| {
            [
                format!("<p>{picture}</p>"),
                format!("<ul><li>{picture}</li></ul>"),
                format!("<table><tr><td>{picture}</td></tr></table>"),
                format!("<div>{picture}</div>"),
                format!("<p><a href=/x>{picture}</a></p>"),
                format!("<h3>{picture}</h3>"),
                format!("words {picture}"),
                format!("<blockquote>{picture}</blockquote>"),
            ]
        })
        .collect();
    let bodies = [("signs", places.join("<hr>"))];
    let page = show(&stage, &bodies).await;
    page.assert("body('signs').querySelectorAll('img.emoji').length", 16)
        .await;
    page.assert(
        "[...body('signs').querySelectorAll('img.emoji')].filter((picture) => {
            const word = picture.parentElement.querySelector('u').getBoundingClientRect();
            const { top, bottom, height } = picture.getBoundingClientRect();
            return height > word.height || bottom <= word.top || top >= word.bottom;
        }).length",
        0,
    )
    .await;
}

#[tokio::test]
async fn bare_words_are_as_narrow_as_a_paragraph() {
    let stage = Stage::set().await;
    let words = "Nobody is to go near the mole until further notice. ".repeat(9);
    let bodies = [(
        "bare",
        format!("{words}<b>{words}</b>{words}<p>{words}</p>{words}"),
    )];
    let page = show(&stage, &bodies).await;
    page.size(1_600).await;
    page.run("host.style.inlineSize = '1500px'").await;
    page.until("body('bare').querySelector('p').clientWidth < 900")
        .await;
    page.assert(
        "[...body('bare').children].every((block) => block.clientWidth === body('bare').querySelector('p').clientWidth)",
        true,
    )
    .await;
    page.assert(
        "[...body('bare').childNodes].every((node) => node.nodeType === Node.ELEMENT_NODE)",
        true,
    )
    .await;
}

#[tokio::test]
async fn what_counts_readers_keeps_a_place_or_is_hidden_is_not_asked_for() {
    let stage = Stage::set().await;
    let bodies = [(
        "pictures",
        "<img src=no/a.png width=1 height=1><img src=no/spacer.gif><p hidden><img src=no/b.png></p>\
         <noscript><img src=no/c.png style='display:none'></noscript><video src=no/d.mp4 autoplay></video>\
         <img src=no/blank.gif data-src=media/yes.png alt=yes width=40 height=30>"
            .to_owned(),
    )];
    let page = show(&stage, &bodies).await;
    stage.newsroom.asked("/media/yes.png", 1).await;
    page.drawn().await;
    let asked = stage.newsroom.paths();
    assert!(!asked.iter().any(|path| path.contains("/no/")), "{asked:?}");
    page.assert("one('video').paused && one('video').preload", "none")
        .await;
}
