//! What the device says of its network and of the page: offline, expensive, slow, hidden.

use js_sys::{Object, Reflect};
use wasm_bindgen_test::wasm_bindgen_test;

use crate::feeds::{abc, feed, item};
use crate::host::Host;
use crate::page::Device;
use crate::stage::{FEED, Stage, document, drawn, until};

/// More than any wait of a widget's.
const HOURS: u32 = 10 * 3_600;

fn status(host: &Host) -> String {
    host.text("[part=status]").unwrap_or_default()
}

#[wasm_bindgen_test]
async fn a_page_that_is_opened_offline_says_so_and_asks_when_the_network_is_back() {
    let device = Device::new(false, false);
    let stage = Stage::set();
    stage.answer(FEED, 504, "");
    let host = Host::new(FEED);
    host.enter();
    until!(status(&host).starts_with("You are offline."));
    until!(stage.requests(FEED) == 1);
    stage.pass(HOURS);
    drawn().await;
    assert_eq!(stage.requests(FEED), 1);
    assert!(host.falls_back());
    stage.publish(&abc());
    device.becomes(true, false);
    drawn().await;
    stage.pass(3);
    host.ready().await;
    assert_eq!(stage.requests(FEED), 2);
    device.close();
}

#[wasm_bindgen_test]
async fn an_element_that_is_put_back_knows_that_the_network_has_gone_or_come() {
    let device = Device::new(true, false);
    let (stage, host) = Stage::showing(&abc()).await;
    for (online, words) in [(false, "Offline, last update"), (true, "Live, checked")] {
        host.0.remove();
        until!(host.ids().is_empty());
        device.becomes(online, false);
        host.enter();
        until!(status(&host).starts_with(words));
    }
    drawn().await;
    stage.pass(3);
    until!(stage.requests(FEED) == 2);
    device.close();
}

#[wasm_bindgen_test]
async fn a_reader_who_saves_data_is_asked_half_as_often() {
    let device = Device::new(true, true);
    let (stage, _host) = Stage::showing(&abc()).await;
    stage.pass(25);
    drawn().await;
    assert_eq!(stage.requests(FEED), 1);
    stage.pass(10);
    until!(stage.requests(FEED) == 2);
    device.becomes(true, false);
    drawn().await;
    // The wait that has begun ends as it was meant to.
    stage.pass(35);
    until!(stage.requests(FEED) == 3);
    drawn().await;
    stage.pass(18);
    until!(stage.requests(FEED) == 4);
    device.close();
}

/// Hides the page, or shows it again.
fn set_hidden(hidden: bool) {
    let document = document();
    let property = Object::new();
    Reflect::set(&property, &"value".into(), &hidden.into()).unwrap();
    Reflect::set(&property, &"configurable".into(), &true.into()).unwrap();
    Reflect::define_property(&document, &"hidden".into(), &property).unwrap();
    let event = web_sys::Event::new("visibilitychange").unwrap();
    document.dispatch_event(&event).unwrap();
}

#[wasm_bindgen_test]
async fn a_hidden_page_is_not_woken_by_its_clocks_which_are_right_when_it_is_seen() {
    let (stage, host) = Stage::showing(&feed(1, &[item("a", 55)])).await;
    host.0.pause();
    until!(host.button("Resume updates").is_some());
    // The articles are numbered by then.
    stage.pass(1);
    assert_eq!(stage.timers(), 1, "that of the clocks");
    set_hidden(true);
    until!(stage.timers() == 0);
    stage.pass(600);
    drawn().await;
    assert_eq!(host.text(".ago").as_deref(), Some("5 min ago"));
    set_hidden(false);
    until!(host.text(".ago").as_deref() == Some("15 min ago"));
    assert_eq!(stage.timers(), 1);
    Reflect::delete_property(&document(), &"hidden".into()).unwrap();
}
