//! WebAssembly that is not what it should be. (That it does not come at all is in `e2e::crash`.)

use serde_json::json;

use crate::e2e::server::{Answer, read};
use crate::e2e::stage::{Stage, cdn, dist};

/// The WebAssembly after something has happened to it.
fn spoilt(change: impl FnOnce(&mut Vec<u8>)) -> Vec<u8> {
    let mut module = read(&dist("liveblog_bg.wasm"));
    change(&mut module);
    module
}

#[tokio::test]
async fn webassembly_that_is_damaged_leaves_the_fallback() {
    let mut stage = Stage::set().await;
    stage.publish("storm.json");
    for (damage, module) in [
        ("a flipped byte", spoilt(|module| module[8] ^= 0xff)),
        (
            "the half of it",
            spoilt(|module| module.truncate(module.len() / 2)),
        ),
        (
            "a page instead",
            b"<!doctype html><title>Sign in</title>".to_vec(),
        ),
        ("nothing", Vec::new()),
        // A module of its own right, and not ours: another version's, say.
        ("another module", b"\0asm\x01\0\0\0".to_vec()),
    ] {
        println!("{damage}");
        for media_type in ["application/wasm", "text/html"] {
            let cdn = cdn(Answer::ok(media_type, module.clone())).await;
            stage.cdn = cdn.url("");
            let page = stage.visit("article.html").await;
            page.until("kinds().length > 0").await;
            page.drawn().await;
            page.assert("kinds()", json!(["wasm"])).await;
            page.assert("fallbackShows()", true).await;
            page.assert("witness.uncaught", json!([])).await;
            page.assert("witness.said.error.length", 1).await;
        }
    }
}
