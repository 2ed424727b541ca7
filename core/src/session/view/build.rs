//! From the session's state to the [`View`].

use std::rc::Rc;

use super::age::{DAY, MINUTE, bounds};
use super::status::without_feed;
use super::time::Clock;
use super::validity::Validity;
use super::{Earlier, Moment, Point, Rows, Screen, View};
use crate::model::options::Announce;
use crate::model::{Entry, Feed, Options, Status, Timestamp};
use crate::session::coverage::Coverage;
use crate::session::page::Sight;
use crate::session::poll::{PauseReason, Purpose};
use crate::session::reader::Reader;
use crate::session::source::Source;
use crate::session::{Session, status};

/// What a screen is made of.
pub(super) struct Builder<'a> {
    pub(super) options: &'a Options,
    pub(super) source: &'a Source,
    pub(super) coverage: &'a Coverage,
    pub(super) reader: &'a Reader,
    pub(super) feed: &'a Feed,
    /// Which entries the reader can see: how long ago the others were is not told anew.
    pub(super) sight: &'a Sight,
    pub(super) clock: Clock<'a>,
    /// The zone of the coverage, empty for the reader's.
    event_zone: &'a str,
    /// In how many milliseconds there is something to announce.
    next_announcement: Option<i64>,
}

impl Session {
    /// What to draw at a moment.
    pub fn view(&self, now: Timestamp) -> View {
        if let Some(builder) = self.builder(now) {
            let (rows, points) = (
                Rc::new(builder.rows(&Rows::default())),
                builder.key_points(),
            );
            let screen = builder.screen(rows, builder.validity(), points);
            return View::Ready(Box::new(screen));
        }
        let line = self.sources.first().and_then(without_feed);
        line.map_or(View::Waiting, View::Unavailable)
    }

    /// What a screen is made of, if there is a feed.
    pub(super) fn builder(&self, now: Timestamp) -> Option<Builder<'_>> {
        let source = self.sources.first()?;
        let time = source.clock();
        Some(Builder {
            options: &self.options,
            source,
            coverage: &self.coverage,
            reader: &self.reader,
            feed: self.coverage.feed()?,
            sight: self.page.sight(),
            clock: Clock::new(time.at(now), time.is_sure(), self.zone(), self.offsets),
            event_zone: self.event_zone(),
            next_announcement: self.coverage.announcer().due(now),
        })
    }
}

impl Builder<'_> {
    pub(super) fn screen(
        &self,
        rows: Rc<Rows>,
        validity: Validity,
        key_points: Vec<Point>,
    ) -> Screen {
        let (feed, clock) = (self.feed, &self.clock);
        let updated = self.last_change();
        let status = status(feed, self.source);
        let held = self.coverage.timeline().held();
        let earlier = self.earlier_button();
        let can_pause = status != Status::Ended && !self.source.has(PauseReason::Off);
        Screen {
            title: feed.title.clone(),
            description: feed.description.clone(),
            home_page: feed.home_page_url.clone(),
            status,
            updated: updated.map(|at| clock.moment(at, clock.now)),
            paused: can_pause.then(|| self.source.has(PauseReason::Paused)),
            connection: self.connection(status),
            density: self.reader.disclosure().density(),
            order: self.reader.order(),
            key_points,
            held,
            announcement: self.coverage.announcer().said().clone(),
            announces: self.announces(),
            own_zone: self.own_zone(),
            is_busy: earlier == Some(Earlier::Loading),
            earlier,
            next_tick: self.next_tick(updated, validity),
            validity,
            rest: self.rest(),
            empty: rows.is_empty().then(|| self.nothing_yet(status)),
            rows,
            heading_level: self.options.level(),
            language: feed.language.clone(),
        }
    }

    /// Whether there is nothing earlier, here or at the publisher.
    pub(super) fn is_complete(&self) -> bool {
        let timeline = self.coverage.timeline();
        self.reader
            .pagination()
            .is_complete(timeline, self.source.older())
    }

    fn earlier_button(&self) -> Option<Earlier> {
        let loading = self.source.in_flight() == Some(Purpose::Earlier);
        (!self.is_complete()).then_some(if loading {
            Earlier::Loading
        } else {
            Earlier::Available
        })
    }

    /// When an entry was published, and when it was edited.
    pub(super) fn moments(&self, entry: &Entry) -> [Option<Moment>; 2] {
        let day = day_of(entry).unwrap_or(self.clock.now);
        let published = entry.published.map(|at| self.clock.moment(at, day));
        [
            published,
            entry.edited().map(|at| self.clock.dated(at, day)),
        ]
    }

    /// When the coverage last changed: as the feed says, else its newest version. What is dated in the
    /// future has changed nothing yet. A device may be a day behind, or be set to another year.
    fn last_change(&self) -> Option<Timestamp> {
        let unsure = !self.clock.is_sure();
        let changed_by = |latest| {
            let past = |at: &Timestamp| at.0 < latest;
            let timeline = self.coverage.timeline();
            let known = self.feed.updated.filter(past);
            let known = known.or_else(|| timeline.newest_version().filter(past));
            let placed = timeline.placed().iter();
            let versions = placed.filter_map(|placed| placed.entry.version().at);
            known.or_else(|| versions.filter(past).max())
        };
        let latest = self.clock.now.0;
        let latest = latest.saturating_add(if unsure { DAY } else { MINUTE });
        let anything = || unsure.then(|| changed_by(i64::MAX)).flatten();
        changed_by(latest).or_else(anything)
    }

    /// Until when the times of the rows read the same.
    fn validity(&self) -> Validity {
        self.validity_in_sight()
            .everywhere(&self.clock, self.published())
    }

    /// The same of the rows in sight alone.
    pub(super) fn validity_in_sight(&self) -> Validity {
        let (clock, sight) = (&self.clock, self.sight);
        let Some(seen) = sight.entries() else {
            return Validity::in_sight(clock, sight, self.published()).whole();
        };
        let timeline = self.coverage.timeline();
        let entries = seen.iter().filter_map(|id| timeline.get(id));
        let published = entries.filter_map(|placed| placed.entry.published);
        Validity::in_sight(clock, sight, published)
    }

    /// When what is on the screen was published.
    fn published(&self) -> impl Iterator<Item = Timestamp> {
        let shown = self.coverage.shown(self.reader.pagination());
        let entries = self.coverage.pinned().chain(shown);
        entries.filter_map(|placed| placed.entry.published)
    }

    fn announces(&self) -> Option<bool> {
        match self.options.announce {
            Announce::Polite => Some(!self.reader.preferences().quiet),
            Announce::Off => None,
        }
    }

    fn own_zone(&self) -> Option<bool> {
        let event = self.clock.offset(self.event_zone)?;
        let differs = self.clock.offset("") != Some(event);
        differs.then_some(self.reader.preferences().own_zone)
    }

    /// In how many milliseconds the first age on the screen becomes another one, or there is something to announce.
    fn next_tick(&self, updated: Option<Timestamp>, validity: Validity) -> Option<i64> {
        let age = updated.map(|at| self.clock.now.0.saturating_sub(at.0));
        let updated = age.and_then(|age| bounds(age).1);
        let updated = updated.filter(|_| self.clock.is_sure());
        let rows = validity.next_tick(&self.clock);
        let announcement = self.next_announcement;
        let ticks = updated.into_iter().chain(announcement);
        ticks.chain(rows).min()
    }
}

/// The day that an entry stands under: pinned ones and those without a date under none, and so under
/// the reader's.
pub(super) fn day_of(entry: &Entry) -> Option<Timestamp> {
    entry.published.filter(|_| !entry.pinned)
}
