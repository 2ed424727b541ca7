//! What happens when something comes from the network: judging it, merging it ([`super::apply`]), and
//! asking again.

use super::body::Body;
use super::doubt::{Restored, is_older};
use super::poll::{PauseReason, Purpose};
use super::reconcile::counts_more;
use super::response::{self, Outcome, Response};
use super::{Effects, NetworkAction, Parts, Redraw, Session};
use crate::feed::Problem;
use crate::model::{Feed, Status, Timestamp};

impl Session {
    /// Something came from the network, or is to be asked of it.
    pub(super) fn network(&mut self, action: NetworkAction, now: Timestamp, effects: &mut Effects) {
        let Some(mut parts) = self.parts(now) else {
            return;
        };
        let before = parts.source.extent();
        match action {
            NetworkAction::Responded { request, response } => {
                parts.responded(request, response, effects);
            }
            NetworkAction::Overheard(response) => parts.overheard(response, effects),
            NetworkAction::Recalled { text, at } => parts.recalled(&text, at, effects),
            NetworkAction::StreamOpened => parts.source.stream_opened(parts.pace(), effects),
            NetworkAction::StreamSaid { id, text } => parts.stream_said(id, &text, effects),
            NetworkAction::StreamLost => parts.source.stream_lost(parts.pace(), effects),
            NetworkAction::PollDue => parts.source.poll_due(effects),
        }
        // It is said of days how many updates they have, where all of them are known.
        if parts.source.extent() != before {
            effects.redraw(Redraw::All);
        }
    }
}

impl Parts<'_> {
    fn responded(&mut self, request: u32, response: Response, effects: &mut Effects) {
        let Some(purpose) = self.source.settle(request) else {
            return;
        };
        effects.redraw(Redraw::Status);
        self.source.set_clock(&response, self.now);
        let asked = self.source.address(purpose).to_owned();
        let last = self.source.body().filter(|_| purpose == Purpose::Head);
        match (self.judge(response, &asked, last), purpose) {
            (Outcome::Feed(feed, problems, body), Purpose::Head) => {
                self.head(*feed, &problems, body, effects);
            }
            (Outcome::Feed(feed, problems, _), Purpose::Earlier) => {
                self.earlier(&feed, &problems, &asked, effects);
            }
            (Outcome::Feed(feed, problems, _), Purpose::Backfill) => {
                self.backfill(&feed, &problems, &asked, effects);
            }
            (Outcome::Same, Purpose::Head) => self.same(effects),
            (Outcome::Unchanged, Purpose::Head) => self.unchanged(effects),
            (Outcome::Same | Outcome::Unchanged, Purpose::Earlier | Purpose::Backfill) => {
                self.go_on(effects);
            }
            (Outcome::Over, Purpose::Head) => self.source.end(effects),
            (Outcome::Over, Purpose::Earlier) => {
                self.source.turn_older(None);
                self.go_on(effects);
                self.go_back(effects);
            }
            (Outcome::Over, Purpose::Backfill) => {
                self.source.end_backfill();
                self.go_on(effects);
            }
            (Outcome::Failed(error), Purpose::Head) => {
                self.source.failed(error, self.pace(), effects);
            }
            (Outcome::Failed(error), Purpose::Earlier) => {
                self.source.page_failed(error, self.pace(), effects);
            }
            (Outcome::Failed(error), Purpose::Backfill) => {
                self.source.miss_backfill();
                self.source.page_failed(error, self.pace(), effects);
            }
        }
    }

    /// Another widget's or tab's answer counts as ours, unless the reader wants none or ours is on
    /// its way.
    fn overheard(&mut self, response: Response, effects: &mut Effects) {
        let deaf = [PauseReason::Paused, PauseReason::Off, PauseReason::Detached];
        let busy = self.source.in_flight().is_some();
        if busy || deaf.iter().any(|reason| self.source.has(*reason)) {
            return;
        }
        effects.redraw(Redraw::Status);
        self.source.set_clock(&response, self.now);
        let asked = self.source.src().to_owned();
        match self.judge(response, &asked, self.source.body()) {
            Outcome::Feed(feed, problems, body) => self.head(*feed, &problems, body, effects),
            Outcome::Same => self.same(effects),
            // Whatever else was heard of is not known to be true of what we would ask.
            Outcome::Unchanged | Outcome::Over | Outcome::Failed(_) => {}
        }
    }

    fn judge(&self, response: Response, asked: &str, last: Option<&Body>) -> Outcome {
        let known = self.coverage.known(self.offsets, self.options);
        response::judge(response, asked, &known, last)
    }

    /// The feed is what it was when it was read last.
    fn same(&mut self, effects: &mut Effects) {
        let feed = self.coverage.feed();
        let over = feed.is_some_and(|feed| feed.status == Status::Ended);
        self.source.accept_again(over, self.now);
        self.source.current(false, self.pace(), self.now, effects);
    }

    /// The feed is as it was.
    fn unchanged(&mut self, effects: &mut Effects) {
        let pace = self.pace();
        if self.source.old_responses() > 0 {
            self.source.ignore(pace, effects);
        } else if self.coverage.feed().is_some() {
            self.source.current(false, pace, self.now, effects);
        } else {
            self.source.reload(pace, effects);
        }
    }

    fn go_on(&self, effects: &mut Effects) {
        self.source.go_on(self.pace(), effects);
    }

    /// A feed arrived: merges it, unless it is older than one that we have seen (caches at the edge
    /// of a network disagree).
    fn head(&mut self, feed: Feed, problems: &[Problem], body: Body, effects: &mut Effects) {
        let known = self.coverage.feed();
        let older = known.is_some_and(|known| is_older(&feed, known));
        let newer = known.is_some_and(|known| is_older(known, &feed));
        let restored = older.then(|| self.restored(&feed)).flatten();
        if older && restored.is_none() {
            return self.source.ignore(self.pace(), effects);
        }
        let newer = newer || restored == Some(Restored::WithNews);
        let back = self.source.accept(&feed, newer);
        let is_stale = self.has_withdrawn(&feed, &back);
        self.source.set_over(feed.status == Status::Ended);
        self.source.trust_clock(&feed, self.now);
        let mut news = Effects::default();
        if restored.is_some() {
            self.source.tell_restored(&mut news);
        }
        self.coverage.drop_renamed(&feed.entries);
        let changed = self.apply(feed, problems, restored, &back, &mut news);
        self.source.current(changed, self.pace(), self.now, effects);
        if changed {
            self.remember(body.text(), is_stale, effects);
        }
        self.source.set_body(body);
        effects.append(news);
    }

    /// Whether an old answer is to be used all the same.
    pub(super) fn restored(&mut self, feed: &Feed) -> Option<Restored> {
        let news = self.coverage.has_news(feed);
        self.source.restored(feed, news)
    }

    /// A page of earlier entries arrived.
    fn earlier(&mut self, page: &Feed, problems: &[Problem], address: &str, effects: &mut Effects) {
        let pagination = self.reader.pagination();
        self.coverage
            .absorb(&page.entries, &counts_more, pagination, effects);
        self.source.turn_older(Some(page));
        self.go_on(effects);
        self.go_back(effects);
        self.source.warn_of_page(address, problems, effects);
    }

    /// A page of a gap arrived.
    fn backfill(
        &mut self,
        page: &Feed,
        problems: &[Problem],
        address: &str,
        effects: &mut Effects,
    ) {
        self.source.turn_backfill(page);
        let pagination = self.reader.pagination();
        let changes = self
            .coverage
            .absorb(&page.entries, &counts_more, pagination, effects);
        self.show_or_hold(&changes);
        self.source.go_on_backfilling(self.pace(), effects);
        self.source.warn_of_page(address, problems, effects);
        self.announce(changes, effects);
    }
}
