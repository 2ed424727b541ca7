//! What the browser knows of time zones.

use std::cell::RefCell;

use js_sys::Array;
use wasm_bindgen::JsValue;

use super::intl::DateTimeFormat;
use super::stay;
use liveblog_core::model::Timestamp;

thread_local! {
    /// The zone that was asked for last: its format is made once for all dates of a feed.
    static KNOWN: RefCell<Option<(String, DateTimeFormat)>> = const { RefCell::new(None) };
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

fn format_of(zone: &str) -> Option<DateTimeFormat> {
    KNOWN.with_borrow_mut(|known| {
        if known.as_ref().is_none_or(|(name, _)| name != zone) {
            let named = if zone.is_empty() {
                JsValue::UNDEFINED
            } else {
                zone.into()
            };
            let options =
                stay::options(&[("timeZone", named), ("timeZoneName", "longOffset".into())]);
            let format = DateTimeFormat::new(&Array::of1(&"en".into()), &options).ok()?;
            *known = Some((zone.to_owned(), format));
        }
        known.as_ref().map(|(_, format)| format.clone())
    })
}
