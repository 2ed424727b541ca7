//! How every story in the world must end, whatever happened in it.

use liveblog_core::model::Options;
use liveblog_core::session::{Action, HostAction, NetworkAction, PageAction, ReaderAction};

use super::{Fate, STREAM, World};

impl World {
    /// When the faults are over, everything that the newsroom says is known after a few waits.
    pub(in super::super) fn recover(&mut self) {
        self.newsroom.end(false);
        for action in [
            Action::from(HostAction::Configured(Options {
                page_size: 3,
                stream: STREAM.map(Into::into),
                ..Options::default()
            })),
            HostAction::Attached.into(),
            PageAction::Shown.into(),
            PageAction::Online.into(),
            ReaderAction::Resume.into(),
        ] {
            self.act(action);
        }
        if self.pause_reasons.contains("over") {
            self.answer(&Fate::Answered);
            self.act(ReaderAction::Refresh);
        }
        for _ in 0..12 {
            if self.in_flight.is_some() {
                self.answer(&Fate::Answered);
            } else {
                self.act(NetworkAction::PollDue);
            }
        }
        let newest = self.newsroom.revision();
        assert_eq!(
            self.known.revision,
            Some(newest),
            "the newest feed is not known"
        );
    }

    /// Where entries were published in their order, whoever reads all there is misses none.
    pub(in super::super) fn miss_nothing(&mut self) {
        self.recover();
        for _ in 0..=self.newsroom.entries() {
            self.act(ReaderAction::ShowEarlier);
            self.answer(&Fate::Answered);
        }
        let known: Vec<_> = self.known.published().collect();
        let published: Vec<_> = self.newsroom.published().collect();
        assert_eq!(known, published, "the newsroom has published these");
    }

    /// In the end everything that is known can be brought to the screen.
    pub(in super::super) fn show_everything(mut self) {
        self.recover();
        self.act(HostAction::Attached);
        self.act(ReaderAction::ExpandAll);
        for _ in 0..=self.newsroom.entries() {
            self.act(ReaderAction::ShowEarlier);
            self.answer(&Fate::Answered);
        }
        self.act(ReaderAction::Reveal);
        let shown = self.shown();
        for entry in self.known.published() {
            assert!(shown.contains(&entry), "{entry} cannot be shown: {shown:?}");
        }
    }
}
