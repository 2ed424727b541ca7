//! What the browser knows of time zones.

use std::cell::RefCell;

use js_sys::Array;
use wasm_bindgen::JsValue;

use super::intl::DateTimeFormat;
use super::stay;
use liveblog_core::model::Timestamp;

/// In milliseconds. Since 1973 offsets have changed at whole minutes only.
const MINUTE: i64 = 60_000;
const FIRST: Timestamp = Timestamp(94_694_400_000);
/// So many zones are kept: that of the coverage and the reader's.
const ZONES: usize = 2;
/// So many offsets are kept: the present one, those around the ends of the day, and some for others.
const KEPT: usize = 8;

thread_local! {
    /// The zones that were asked for last.
    static KNOWN: RefCell<Vec<Zone>> = const { RefCell::new(Vec::new()) };
}

/// A zone, empty for the reader's own. Its format is made once for all dates of a feed.
struct Zone {
    name: String,
    /// None of a zone that the browser does not know.
    format: Option<DateTimeFormat>,
    /// The offsets in the minutes that were looked up last.
    offsets: Vec<(i64, Option<i64>)>,
}

/// How many milliseconds a zone, empty for the reader's own, is ahead of UTC at a moment: [`liveblog_core::model::Offsets`].
pub fn offset(zone: &str, at: Timestamp) -> Option<i64> {
    KNOWN.with_borrow_mut(|known| {
        if let Some(place) = known.iter().position(|known| known.name == zone) {
            return known.get_mut(place)?.offset(at);
        }
        known.truncate(ZONES - 1);
        known.insert(0, Zone::new(zone));
        known.first_mut()?.offset(at)
    })
}

impl Zone {
    fn new(name: &str) -> Self {
        let named = if name.is_empty() {
            JsValue::UNDEFINED
        } else {
            name.into()
        };
        let options = stay::options(&[("timeZone", named), ("timeZoneName", "longOffset".into())]);
        Self {
            name: name.to_owned(),
            format: DateTimeFormat::new(&Array::of1(&"en".into()), &options).ok(),
            offsets: Vec::new(),
        }
    }

    fn offset(&mut self, at: Timestamp) -> Option<i64> {
        if at < FIRST {
            return self.look_up(at);
        }
        let minute = at.0 / MINUTE;
        let mut known = self.offsets.iter();
        if let Some((_, offset)) = known.find(|(other, _)| *other == minute) {
            return *offset;
        }
        let offset = self.look_up(at);
        self.offsets.insert(0, (minute, offset));
        self.offsets.truncate(KEPT);
        offset
    }

    fn look_up(&self, at: Timestamp) -> Option<i64> {
        #[expect(
            clippy::cast_precision_loss,
            reason = "dates are far below 2^53 milliseconds"
        )]
        let text = self.format.as_ref()?.format(at.0 as f64).ok()?;
        parse(&text)
    }
}

/// The offset at the end of `08/11/2024, GMT+05:30`; in winter in London it is no more than `GMT`.
fn parse(text: &str) -> Option<i64> {
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
