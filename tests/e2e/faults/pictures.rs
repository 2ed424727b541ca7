//! Pictures that do not come, come late, are too large, or are more than pictures.

use serde_json::{Value, json};

use super::Reader;
use crate::e2e::server::{Answer, Gate};
use crate::e2e::stage::Stage;

const SVG: &str = "image/svg+xml";

/// A drawing of a size.
fn drawing(width: u32, height: u32) -> Answer {
    let text = format!(
        "<svg xmlns='http://www.w3.org/2000/svg' width='{width}' height='{height}'>
            <rect width='100%' height='100%' fill='teal'/></svg>"
    );
    Answer::ok(SVG, text)
}

/// The storm with pictures in its newest entry.
fn storm_with(pictures: &str) -> Answer {
    Answer::feed("storm.json").with_body(|body| {
        let mut feed: Value = serde_json::from_slice(&body).expect("JSON");
        feed["items"][0]["content_html"] = pictures.into();
        feed.to_string().into_bytes()
    })
}

#[tokio::test]
async fn a_picture_that_does_not_come_is_its_description() {
    let stage = Stage::set().await;
    stage.answer(storm_with(
        "<p>The wall at seven:</p><img src=/lost.jpg alt='Waves over the wall'>
        <img src=/page.jpg alt='Waves over the pier'><img src=/cut.jpg alt='Waves over all'>",
    ));
    let newsroom = &stage.newsroom;
    newsroom.set(
        "/page.jpg",
        Answer::ok("text/html", "<title>Sign in</title>"),
    );
    newsroom.set("/cut.jpg", Answer::CutOff("image/jpeg"));
    let page = stage.show("article.html").await;
    let pictures = "[...body('landfall').querySelectorAll('img')]";
    let failed =
        format!("{pictures}.every(({{ complete, naturalWidth }}) => complete && !naturalWidth)");
    page.until(&failed).await;
    let described =
        format!("{pictures}.every((picture) => picture.alt && picture.offsetHeight > 10)");
    page.assert(&described, true).await;
    page.assert("isOpen('power')", true).await;
    page.assert_undisturbed().await;
}

#[tokio::test]
async fn a_picture_that_comes_late_moves_nothing_that_is_being_read() {
    let stage = Stage::set().await;
    let gate = Gate::default();
    stage
        .newsroom
        .set("/late.svg", drawing(400, 300).behind(&gate));
    let storm = storm_with("<p>The wall:</p><img src=/late.svg alt='Waves over the wall'>");
    let reader = Reader::of_answer(&stage, storm).await;
    stage.newsroom.asked("/late.svg", 1).await;
    let height = reader.page.get("entry('landfall').offsetHeight").await;
    gate.open();
    let grown = format!("entry('landfall').offsetHeight > {height} + 200");
    reader.page.until(&grown).await;
    reader.assert_undisturbed().await;
}

#[tokio::test]
async fn a_picture_has_its_place_before_it_comes_and_never_more_than_there_is() {
    let stage = Stage::set().await;
    let gate = Gate::default();
    stage
        .newsroom
        .set("/late.svg", drawing(4_000, 2_000).behind(&gate));
    stage.answer(storm_with(
        "<figure><img src=/late.svg alt='The coast' width=4000 height=2000></figure>",
    ));
    let page = stage.show("article.html").await;
    let picture = "body('landfall').querySelector('img')";
    let size =
        format!("(({{ width, height }}) => [width, height])({picture}.getBoundingClientRect())");
    let before = page.get(&size).await;
    let [width, height] = [0, 1].map(|side| before[side].as_f64().expect("a number"));
    assert!((width / height - 2.0).abs() < 0.01, "{before}");
    gate.open();
    page.until(&format!("{picture}.naturalWidth > 0")).await;
    page.assert(&size, before).await;
    let inside = format!("{picture}.offsetWidth <= body('landfall').offsetWidth");
    page.assert(&inside, true).await;
    page.assert_undisturbed().await;
}

#[tokio::test]
async fn a_picture_that_is_a_program_is_only_a_picture() {
    let stage = Stage::set().await;
    let program = format!(
        "<svg xmlns='http://www.w3.org/2000/svg' width='9' height='9' onload='{RUN}'>
            <script>{RUN}</script><image href='{0}'/><style>@import '{0}';</style></svg>",
        stage.newsroom.url("/ran"),
        RUN = "parent.witness.thrown.push(1)",
    );
    for path in ["/drawing.svg", "/lead.svg"] {
        stage.newsroom.set(path, Answer::ok(SVG, program.clone()));
    }
    let storm = storm_with("<img src=/drawing.svg alt='The coast'>");
    stage.answer(storm.with_body(|body| {
        let mut feed: Value = serde_json::from_slice(&body).expect("JSON");
        feed["items"][0]["image"] = "/lead.svg".into();
        feed["items"][0]["attachments"] =
            json!([{ "url": "/lead.svg", "_liveblog": { "alt": "The harbour" } }]);
        feed.to_string().into_bytes()
    }));
    let page = stage.show("article.html").await;
    let shown =
        "[...body('landfall').querySelectorAll('img')].map((picture) => picture.naturalWidth)";
    page.until(&format!("{shown}.every((width) => width === 9)"))
        .await;
    page.assert(&format!("{shown}.length"), 2).await;
    page.drawn().await;
    assert_eq!(stage.newsroom.requests("/ran"), 0);
    page.assert("witness.thrown", json!([])).await;
    page.assert_undisturbed().await;
}
