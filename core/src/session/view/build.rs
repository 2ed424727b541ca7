//! From the session's state to the [`View`].

use std::rc::Rc;

use crate::model::{
    Calendar, Density, Entry, Feed, Labels, Order, Placed, Status, Style, Timestamp,
};
use crate::session::poll::{PauseReason, Purpose};
use crate::session::response::FetchError;
use crate::session::view::time::{Clock, DAY, MINUTE, next_change};
use crate::session::view::{Card, Day, Earlier, Note, Row, Screen, StatusLine, View};
use crate::session::{ReaderAction, Session, Timing};

/// After so many old answers in a row readers are told that they see nothing new.
const OLD_ANSWERS: u32 = 3;

impl Session {
    /// What to draw at a moment.
    pub fn view(&self, now: Timestamp, calendar: &dyn Calendar) -> View {
        let now = self.server_time(now);
        let sure = self.timing != Timing::Unknown;
        let clock = Clock {
            now,
            calendar,
            sure,
        };
        match &self.feed {
            Some(feed) => View::Ready(Box::new(self.screen(feed, &clock))),
            None => self.without_feed().map_or(View::Waiting, View::Unavailable),
        }
    }

    fn without_feed(&self) -> Option<StatusLine> {
        if self.poll.has(PauseReason::Over) {
            return Some(urgent("There are no further updates.", None));
        }
        if self.poll.has(PauseReason::Offline) {
            return Some(urgent(
                "You are offline. Live updates will load when you are back.",
                None,
            ));
        }
        let error = self.error.as_ref()?;
        let hope = if error.newer {
            "Reload the page to try again."
        } else {
            "Trying again."
        };
        let text = ["Live updates could not be loaded. ", hope].concat();
        Some(urgent(&text, RETRY.filter(|_| !error.newer)))
    }

    fn screen(&self, feed: &Feed, clock: &Clock<'_>) -> Screen {
        let status = self.status().unwrap_or_default();
        let rows = self.rows(clock);
        let empty = rows.is_empty().then(|| clock.nothing_yet(feed, status));
        Screen {
            title: feed.title.clone(),
            description: feed.description.clone(),
            home_page: feed.home_page_url.clone(),
            status,
            updated: self
                .last_change(feed, clock.now)
                .map(|at| clock.updated(at, status)),
            paused: (status != Status::Ended && !self.poll.has(PauseReason::Off))
                .then(|| self.poll.has(PauseReason::Paused)),
            connection: self.connection(feed, status, clock),
            density: self.disclosure.density(),
            order: self.order,
            key_points: self.key_points(feed, clock),
            held: (!self.held.is_empty()).then(|| Labels.held(self.held.len())),
            earlier: self.earlier_button(),
            next_tick: self.next_tick(feed, clock.now).filter(|_| clock.sure),
            rest: self.rest(feed),
            empty,
            rows,
            heading_level: self.options.heading_level,
            language: feed.language.clone(),
        }
    }

    /// The line about the connection. A single lost poll is nobody's concern; a feed that cannot be
    /// read is.
    fn connection(&self, feed: &Feed, status: Status, clock: &Clock<'_>) -> StatusLine {
        let checked = self
            .checked
            .map(|at| clock.under(clock.now, at, Style::Clock));
        let checked = checked.unwrap_or_default();
        let calm = |words: &str| StatusLine {
            capsule: Some((status, clock.capsule(feed, status))),
            text: [words, &checked].concat(),
            urgent: false,
            offer: None,
        };
        if status == Status::Ended {
            let end = feed.coverage_end;
            let end = end.map(|at| clock.when(clock.now, at, Style::ClockWithZone));
            return StatusLine {
                text: [". Coverage ended", &end.unwrap_or_default()].concat(),
                ..calm("")
            };
        }
        if self.poll.has(PauseReason::Offline) {
            return urgent(&format!("Offline, last update {checked}"), None);
        }
        if self.poll.has(PauseReason::Paused) {
            return urgent("Updates paused by you", None);
        }
        let error = self.error.as_ref();
        let passing = |error: &FetchError| {
            matches!(error.kind, "network" | "timeout") && self.poll.failures() < 2
        };
        if error.is_some_and(|error| error.newer) {
            let text = [
                "Reload the page for further updates. Last update ",
                &checked,
            ]
            .concat();
            return urgent(&text, None);
        }
        let old = self.doubt.run >= OLD_ANSWERS;
        if old || error.is_some_and(|error| !passing(error)) {
            return urgent(&format!("Reconnecting, last update {checked}"), RETRY);
        }
        let aside = self.from_cache || self.doubt.run > 0 || self.poll.has(PauseReason::Off);
        calm(if aside { ", as of " } else { ", checked " })
    }

    fn earlier_button(&self) -> Option<Earlier> {
        if self.pagination.is_complete(&self.timeline) {
            return None;
        }
        let loading = self.poll.in_flight() == Some(Purpose::Earlier);
        Some(if loading {
            Earlier::Loading
        } else {
            Earlier::Available
        })
    }

    /// The entries that are on the screen, pinned ones apart, newest first.
    pub(in crate::session) fn shown(&self) -> impl DoubleEndedIterator<Item = &Placed> {
        self.timeline.placed().iter().filter(|placed| {
            let entry = &placed.entry;
            let there = if entry.is_withdrawn() {
                self.tombstones.contains(&entry.id)
            } else {
                !entry.pinned
            };
            there && self.pagination.shows(placed) && !self.is_held(&entry.id)
        })
    }

    /// Every entry on the screen, pinned ones first.
    pub(in crate::session) fn on_screen(&self) -> Vec<&Rc<Entry>> {
        let shown = self.shown().map(|placed| &placed.entry);
        self.pinned().chain(shown).collect()
    }

    /// The pinned entries, newest first.
    fn pinned(&self) -> impl Iterator<Item = &Rc<Entry>> {
        let entries = self.timeline.placed().iter().map(|placed| &placed.entry);
        entries.filter(|entry| entry.pinned && !self.is_held(&entry.id))
    }

    fn rows(&self, clock: &Clock<'_>) -> Vec<Row> {
        let mut rows: Vec<Row> = self
            .pinned()
            .map(|entry| Row::Entry(self.card(entry, clock)))
            .collect();
        let mut shown: Vec<&Placed> = self.shown().collect();
        if self.order == Order::Oldest {
            shown.reverse();
        }
        let counts = self.counts();
        let mut open = true;
        let mut current: Option<Day> = None;
        for placed in shown {
            let entry = &placed.entry;
            let name = entry.published.map(|at| clock.format(at, Style::Day));
            let changes = name.is_some() && name.as_ref() != current.as_ref().map(|day| &day.name);
            if let (true, Some(name)) = (changes, name) {
                open = self.disclosure.is_day_expanded(&name);
                let again = rows
                    .iter()
                    .filter(|row| matches!(row, Row::Day(day) if day.name == name));
                let key = format!("day {name} {}", again.count());
                let day = Day {
                    key,
                    name,
                    expanded: open,
                    entries: entry.published.and_then(|at| counts.of(at, clock)),
                };
                rows.push(Row::Day(day.clone()));
                current = Some(day);
            }
            if open {
                rows.push(self.row(entry, clock));
            }
        }
        rows
    }

    fn row(&self, entry: &Rc<Entry>, clock: &Clock<'_>) -> Row {
        if !entry.is_withdrawn() {
            return Row::Entry(self.card(entry, clock));
        }
        let day = entry.published.unwrap_or(clock.now);
        let at = entry.modified;
        let at = at.map(|at| clock.when(day, at, Style::Clock));
        let text = format!("This update was withdrawn{}.", at.unwrap_or_default());
        let time = entry.published.map(|at| clock.moment(at, at));
        Row::Withdrawn(Note {
            id: entry.id.clone(),
            text,
            time,
        })
    }

    fn card(&self, entry: &Rc<Entry>, clock: &Clock<'_>) -> Card {
        // A pinned entry stands under no day, and so under the reader's.
        let published = entry.published.filter(|_| !entry.pinned);
        let day = published.unwrap_or(clock.now);
        let expanded = self.disclosure.is_expanded(&entry.id);
        Card {
            embeds: if expanded {
                self.embeds_of(entry)
            } else {
                Vec::new()
            },
            entry: Rc::clone(entry),
            feed_language: self.feed.as_ref().and_then(|feed| feed.language.clone()),
            expanded,
            summary: self.disclosure.density() == Density::Summaries,
            just_added: self.just_added.contains(&entry.id),
            time: entry.published.map(|at| clock.moment(at, day)),
            edited: entry.edited().map(|at| clock.moment(at, day)),
            level: self.options.heading_level + 1,
        }
    }

    /// When the coverage last changed: as the feed says, else its newest version. What is dated in the
    /// future has changed nothing yet. A device may be a day behind, or be set to another year.
    fn last_change(&self, feed: &Feed, now: Timestamp) -> Option<Timestamp> {
        let unsure = self.timing == Timing::Unknown;
        let changed_by = |latest| {
            let past = |at: &Timestamp| at.0 < latest;
            let placed = self.timeline.placed().iter();
            let versions = placed.filter_map(|placed| placed.entry.version().at);
            let said = feed.updated.filter(past);
            said.or_else(|| versions.filter(past).max())
        };
        let latest = now.0.saturating_add(if unsure { DAY } else { MINUTE });
        let anything = || unsure.then(|| changed_by(i64::MAX)).flatten();
        changed_by(latest).or_else(anything)
    }

    /// In how many milliseconds the first relative time on the screen changes.
    fn next_tick(&self, feed: &Feed, now: Timestamp) -> Option<i64> {
        let change = |at: Timestamp| next_change(now.0.saturating_sub(at.0));
        let mut next = self.last_change(feed, now).and_then(change);
        for entry in self.on_screen() {
            next = match (next, entry.published.and_then(change)) {
                (Some(one), Some(other)) => Some(one.min(other)),
                (one, other) => one.or(other),
            };
        }
        next
    }
}

const RETRY: Option<(&str, ReaderAction)> = Some(("Retry now", ReaderAction::Refresh));

/// Something that readers should know at once.
fn urgent(text: &str, offer: Option<(&'static str, ReaderAction)>) -> StatusLine {
    StatusLine {
        capsule: None,
        text: text.to_owned(),
        urgent: true,
        offer,
    }
}
