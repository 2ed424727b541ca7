//! What the device says of its network: offline, expensive, slow.

use wasm_bindgen_test::wasm_bindgen_test;

use crate::feeds::abc;
use crate::page::Device;
use crate::stage::{FEED, Stage, drawn, until};

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
