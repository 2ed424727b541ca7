//! The page's life, timers and clock: `page.js`.

use wasm_bindgen::prelude::*;

use super::owned::Handle;
use super::ports::Ports;
use liveblog_core::model::Timestamp;

#[wasm_bindgen(module = "/src/embed/page.js")]
extern "C" {
    /// Tells what the page and the device say, until the handle is aborted.
    pub(super) fn watch(ports: &Ports) -> Handle;

    fn later(ports: &Ports, milliseconds: u32) -> f64;

    fn cancel(timer: f64);

    /// Calls `ticked` in so many milliseconds; never if that is negative. There is one timer for all
    /// widgets of the page.
    pub(super) fn tick(ports: &Ports, milliseconds: i32);

    /// The hosts of the page and of the widget, with spaces between.
    #[wasm_bindgen(js_name = ownHosts)]
    pub(super) fn own_hosts() -> String;

    fn elapsed() -> f64;

    fn offset(zone: &str, at: f64) -> f64;
}

/// What the browser knows of zones: [`liveblog_core::model::Offsets`].
#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_precision_loss,
    reason = "dates are far below 2^53 milliseconds"
)]
pub(super) fn offsets(zone: &str, at: Timestamp) -> Option<i64> {
    let offset = offset(zone, at.0 as f64);
    offset.is_finite().then_some(offset as i64)
}

/// A wait that ends in a poll; dropped, it ends in nothing.
#[derive(Debug)]
pub(super) struct Timer(f64);

impl Timer {
    pub(super) fn start(ports: &Ports, milliseconds: u32) -> Self {
        Self(later(ports, milliseconds))
    }
}

impl Drop for Timer {
    fn drop(&mut self) {
        cancel(self.0);
    }
}

/// The device's clock, which can be put forward (by a laptop's sleep, say) but never back: hours
/// that have passed do not come again.
#[derive(Debug, Default)]
pub(super) struct Clock {
    last: f64,
    elapsed: f64,
}

impl Clock {
    pub(super) fn now(&mut self) -> Timestamp {
        let elapsed = elapsed();
        self.last = js_sys::Date::now().max(self.last + elapsed - self.elapsed);
        self.elapsed = elapsed;
        #[expect(
            clippy::cast_possible_truncation,
            reason = "dates are far below 2^53 milliseconds"
        )]
        Timestamp(self.last as i64)
    }
}
