//! Windows and tabs that show the same feed: together they cost the newsroom what one costs.

use serde_json::{Value, json};

use super::browser::Browser;
use super::events::Events;
use super::stage::Stage;

/// Lets waits of more than 40 s, which are those between polls, take a twentieth of the time.
pub(super) const HURRY: &str = "const wait = setTimeout;
    globalThis.setTimeout = (work, delay, ...more) => wait(work, delay > 40_000 ? delay / 20 : delay, ...more);";

/// In seconds: between two polls of `poll="60"`, hurried, at least.
const INTERVAL: f64 = 2.55;

/// What was published in the meantime is there, or waits to be revealed.
const CAUGHT_UP: &str = "entry('rescue') || button('2 new updates')";

/// What other scripts and other versions of ours may say on a channel.
const OTHERS: &str = "[
    null, undefined, 7, '', 'said', [], {}, [null], ['pause'], ['said', null, {}], ['opened', 7n],
    { failure: 1 }, { status: 200 }, { text: {} },
    { failure: '', status: 200, type: '', url: '', text: '{}', date: 0, retryAfter: 0 },
    ['0 0', '', '', '', '', ''], ['0 0', 'text/html', '', '', '', '', ''], ['', 1, 2, 3, 4, 5],
]";

/// Notes what windows tell each other of answers.
const OVERHEAR: &str = "witness.told = [];
    const channel = new BroadcastChannel(`live-blog ${new URL(host.getAttribute('src'), document.baseURI)}`);
    channel.onmessage = ({ data }) => witness.told.push('text' in data ? 'a feed' : 'the same');";

/// Asserts how many polls a newsroom gets in how many seconds. Two widgets may ask at the same
/// moment, before either can know of the other, but not again and again.
pub(super) async fn assert_polled_as_by_one(stage: &Stage) {
    let asked = stage.newsroom.requests("/feed.json");
    let begin = std::time::Instant::now();
    stage.newsroom.asked("/feed.json", asked + 6).await;
    let seconds = begin.elapsed().as_secs_f64();
    println!("six polls in {seconds:.1} s");
    // The first may come at once; two each would take three intervals. How long they take at most depends on the machine.
    assert!(seconds > 4.0 * INTERVAL, "six polls in {seconds} s");
}

/// Two windows beside each other that show the storm; the second one is used.
async fn two_windows(stage: &Stage) -> &Browser {
    stage.show("article.html").await;
    stage.page.open_window().await;
    stage.show("article.html").await
}

/// Asserts something of each window, and that nothing has disturbed it.
async fn until_in_both(page: &Browser, expression: &str) {
    for window in page.client.windows().await.expect("windows") {
        page.switch_to(window).await;
        page.until(expression).await;
        page.assert_undisturbed().await;
    }
}

fn message(id: &str) -> Value {
    json!({ "id": id, "title": format!("What {id} says"), "date_published": "2024-11-08T07:50:00Z" })
}

#[tokio::test]
async fn two_windows_of_one_feed_ask_as_often_as_one_and_both_show_what_is_new() {
    let mut stage = Stage::set().await;
    stage.attributes = "poll=60";
    stage.sabotage = HURRY;
    stage.publish("storm.json");
    let page = two_windows(&stage).await;
    page.run(OVERHEAR).await;
    assert_polled_as_by_one(&stage).await;
    page.assert("[...new Set(witness.told)]", json!(["the same"]))
        .await;
    stage.publish("storm-more.json");
    page.until("witness.told.includes('a feed')").await;
    until_in_both(page, CAUGHT_UP).await;
}

#[tokio::test]
async fn windows_that_cannot_speak_to_each_other_are_each_right() {
    let mut stage = Stage::set().await;
    stage.attributes = "poll=60";
    for loss in [
        "delete window.BroadcastChannel;",
        "Object.defineProperty(navigator, 'locks', { value: undefined });",
        "Object.defineProperty(navigator, 'locks', { value: { request: async () => { throw new DOMException('no', 'SecurityError') } } });",
    ] {
        println!("{loss}");
        let events = Events::start().await;
        stage.answer(events.feed("storm.json"));
        let sabotage = format!("{HURRY}{loss}");
        stage.sabotage = sabotage.leak();
        let page = two_windows(&stage).await;
        events.until_heard_by(2).await;
        events.say(&message("tide"));
        until_in_both(page, "entry('tide')").await;
        stage.answer(events.feed("storm-more.json"));
        until_in_both(page, CAUGHT_UP).await;
        page.close_for(page.client.windows().await.expect("windows")[0].clone())
            .await;
    }
}

#[tokio::test]
async fn two_windows_listen_to_a_stream_by_one_connection_which_the_other_one_takes_over() {
    let stage = Stage::set().await;
    let events = Events::start().await;
    stage.answer(events.feed("storm.json"));
    stage.show("article.html").await;
    events.until_heard_by(1).await;
    let first = stage.page.here().await;
    let second = stage.page.open_window().await;
    let page = stage.show("article.html").await;
    let both_wait = "(async () => {
        const { held, pending } = await navigator.locks.query();
        witness.turns = held.length + pending.length;
    })(), witness.turns === 2";
    page.until(both_wait).await;
    events.say(&message("tide"));
    until_in_both(page, "entry('tide')").await;
    assert_eq!(events.visitors(), 1);
    page.switch_to(first).await;
    page.close_for(second).await;
    // It was not connected before, and is now.
    for visitors in 2.. {
        events.until_heard_by(1).await;
        if events.visitors() == visitors {
            break;
        }
    }
    events.say(&message("ebb"));
    page.until("entry('ebb')").await;
    page.assert_undisturbed().await;
}

#[tokio::test]
async fn whatever_else_speaks_on_a_channel_of_ours_is_not_listened_to() {
    let stage = Stage::set().await;
    let events = Events::start().await;
    stage.answer(events.feed("storm.json"));
    let page = stage.show("article.html").await;
    events.until_heard_by(1).await;
    page.run(&format!(
        "for (const name of [`live-blog ${{host.src}}`, 'live-blog stream {}']) {{
             const channel = new BroadcastChannel(name);
             for (const words of {OTHERS}) channel.postMessage(words);
             channel.close();
         }}",
        events.url()
    ))
    .await;
    events.say(&message("tide"));
    page.until("entry('tide')").await;
    page.run("host.refresh()").await;
    stage.newsroom.asked("/feed.json", 2).await;
    page.assert("entries().length", 7).await;
    page.assert("kinds()", json!([])).await;
    page.assert_undisturbed().await;
}
