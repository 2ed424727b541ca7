//! What the browser knows of time zones.

use std::cell::RefCell;

use js_sys::Object;
use wasm_bindgen::prelude::*;

use super::stay;
use liveblog_core::model::Timestamp;

#[wasm_bindgen]
extern "C" {
    /// One that says how far its zone is from UTC. That of `js-sys` does not tell of its errors.
    #[wasm_bindgen(js_namespace = Intl, js_name = DateTimeFormat)]
    #[derive(Clone)]
    type OffsetFormat;

    #[wasm_bindgen(catch, constructor, js_namespace = Intl, js_class = DateTimeFormat)]
    fn new(locale: &str, options: &Object) -> Result<OffsetFormat, JsValue>;

    #[wasm_bindgen(catch, method, structural)]
    fn format(this: &OffsetFormat, milliseconds: f64) -> Result<String, JsValue>;
}

thread_local! {
    /// The zone that was asked for last: its format is made once for all dates of a feed.
    static KNOWN: RefCell<Option<(String, OffsetFormat)>> = const { RefCell::new(None) };
}

/// How many milliseconds a zone, empty for the reader's own, is ahead of UTC at a moment: [`liveblog_core::model::Offsets`].
pub(super) fn offset(zone: &str, at: Timestamp) -> Option<i64> {
    #[expect(
        clippy::cast_precision_loss,
        reason = "dates are far below 2^53 milliseconds"
    )]
    let text = format_of(zone)?.format(at.0 as f64).ok()?;
    // `08/11/2024, GMT+05:30`, and in winter in London no more than `GMT`.
    let (_, offset) = text.rsplit_once('T')?;
    let Some(sign) = offset.chars().next() else {
        return Some(0);
    };
    let sign = match sign {
        '+' => 1,
        '-' => -1,
        _ => return None,
    };
    let mut parts = offset.get(1..)?.split(':').map(str::parse::<i64>);
    let mut seconds = parts.next()?.ok()? * 3_600;
    for (part, unit) in parts.zip([60, 1]) {
        seconds += part.ok()? * unit;
    }
    Some(sign * seconds * 1_000)
}

fn format_of(zone: &str) -> Option<OffsetFormat> {
    KNOWN.with_borrow_mut(|known| {
        if known.as_ref().is_none_or(|(name, _)| name != zone) {
            let named = if zone.is_empty() {
                JsValue::UNDEFINED
            } else {
                zone.into()
            };
            let options: Object =
                stay::options(&[("timeZone", named), ("timeZoneName", "longOffset".into())]);
            let format = OffsetFormat::new("en", &options).ok()?;
            *known = Some((zone.to_owned(), format));
        }
        known.as_ref().map(|(_, format)| format.clone())
    })
}
