//! What time it is, and waits.

use gloo::timers::callback::Timeout;
use yew::Callback;

use liveblog_core::model::Timestamp;
use liveblog_core::session::{Action, Delay};

/// A wait that ends in an action; dropped, it ends in nothing.
pub(super) fn after(
    milliseconds: u32,
    dispatch: &Callback<Action>,
    action: impl Into<Action>,
) -> Timeout {
    let (dispatch, action) = (dispatch.clone(), action.into());
    Timeout::new(milliseconds, move || dispatch.emit(action))
}

/// A length at random within the bounds of a delay.
pub(super) fn pick(delay: Delay) -> u32 {
    let spread = f64::from(delay.most - delay.least) * js_sys::Math::random();
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "0 to spread"
    )]
    let more = spread as u32;
    delay.least + more
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

/// By a clock that cannot be set back.
fn elapsed() -> f64 {
    let performance = web_sys::window().and_then(|window| window.performance());
    performance.map_or(0.0, |performance| performance.now())
}
