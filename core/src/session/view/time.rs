//! What a screen needs to know of a moment, whatever words it is told in.

use std::cell::Cell;

use super::age::{Age, DAY, MINUTE};
use super::{Moment, Within};
use crate::model::{Date, Offsets, Timestamp, zone};

/// The present moment, and the zone in which days begin and end.
pub(super) struct Clock<'a> {
    pub(super) now: Timestamp,
    /// Whether the present moment is known well enough to say how long ago another one was.
    sure: bool,
    zone: &'a str,
    offsets: Offsets,
    /// The day that was asked for last: entries that stand together are mostly of one day, and what a
    /// platform knows of zones is slow to ask.
    last: Cell<Option<Span>>,
}

/// A day from its first moment to before the first one of the next.
#[derive(Clone, Copy)]
struct Span {
    date: Date,
    from: Timestamp,
    to: Timestamp,
}

impl<'a> Clock<'a> {
    /// A zone that is not known is the reader's.
    pub(super) fn new(now: Timestamp, sure: bool, zone: &'a str, offsets: Offsets) -> Self {
        let zone = offsets(zone, now).map_or("", |_| zone);
        Self {
            now,
            sure,
            zone,
            offsets,
            last: Cell::new(None),
        }
    }

    /// How far a zone is ahead of UTC now; an empty one is the reader's.
    pub(super) fn offset(&self, zone: &str) -> Option<i64> {
        (self.offsets)(zone, self.now)
    }

    pub(super) fn is_sure(&self) -> bool {
        self.sure
    }

    /// The date of a moment.
    pub(super) fn date(&self, at: Timestamp) -> Date {
        let known = self.last.get();
        let known = known.filter(|day| (day.from..day.to).contains(&at));
        known.map_or_else(|| self.look_up(at), |day| day.date)
    }

    fn look_up(&self, at: Timestamp) -> Date {
        let offset = (self.offsets)(self.zone, at).unwrap_or(0);
        let date = Date::of(Timestamp(at.0.saturating_add(offset)));
        let begin = |date: Date| zone::moment(date.begin(), self.zone, self.offsets);
        if let (Some(from), Some(to)) = (begin(date), begin(Date(date.0 + 1))) {
            self.last.set(Some(Span { date, from, to }));
        }
        date
    }

    pub(super) fn age(&self, at: Timestamp) -> Option<Age> {
        let age = self.now.0.saturating_sub(at.0);
        (self.sure && age > -MINUTE && age < DAY).then(|| Age::of(age))
    }

    /// The moment as it is told under the heading of a day, with its age.
    pub(super) fn moment(&self, at: Timestamp, day: Timestamp) -> Moment {
        Moment {
            age: self.age(at),
            ..self.dated(at, day)
        }
    }

    /// The same without its age.
    pub(super) fn dated(&self, at: Timestamp, day: Timestamp) -> Moment {
        let within = if at == day {
            Within::SameDay
        } else {
            within(self.date(at), self.date(day))
        };
        Moment {
            at,
            within,
            age: None,
        }
    }

    /// The moment as it is told under no day, and so under the reader's.
    pub(super) fn today(&self, at: Timestamp) -> Moment {
        self.dated(at, self.now)
    }
}

fn within(date: Date, day: Date) -> Within {
    if date == day {
        Within::SameDay
    } else if date.year() == day.year() {
        Within::SameYear
    } else {
        Within::OtherYear
    }
}
