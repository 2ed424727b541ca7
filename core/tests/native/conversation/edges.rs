//! What holds whichever edge of a network answers.

use liveblog_core::model::Options;
use proptest::prelude::*;
use serde_json::{Value, json};

use super::{Conversation, id};
use crate::native::support::{about, feed, item, with};

/// A newsroom's snapshots: each with one entry more, and every other one with an edit.
fn snapshot(revision: usize) -> Value {
    let entries = (0..revision).rev().map(|entry| {
        let clock = format!("14:{entry:02}");
        let edit = json!({ "title": format!("Edit {}", revision / 2), "_liveblog": { "revision": revision / 2 } });
        with(item(&format!("e{entry:02}"), &clock), edit)
    });
    about(feed(entries), json!({ "revision": revision }))
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(24) })]

    #[test]
    fn edges_that_disagree_take_nothing_back(
        steps in prop::collection::vec((1..20_usize, prop::collection::vec(1..20_usize, 0..4)), 1..30),
    ) {
        let mut newest = 20;
        let mut conversation = Conversation::about(&snapshot(newest));
        for (step, (publishes, stale)) in steps.into_iter().enumerate() {
            // Up to four old copies in a row, of any age, then one answer that is not old.
            for behind in stale {
                let before = conversation.entries();
                conversation.poll(&snapshot(newest.saturating_sub(behind)));
                prop_assert_eq!(conversation.entries(), before);
            }
            newest = (newest + publishes % 3).min(59);
            conversation.poll(&snapshot(newest));
            let shown = conversation.entries();
            let expected = format!("e{:02}", newest - 1);
            prop_assert!(shown.starts_with(&expected), "{}: {} in {}", step, expected, shown);
            let headline = conversation.card(&expected).entry.headline.clone();
            let edit = format!("Edit {}", newest / 2);
            prop_assert_eq!(headline.as_deref(), Some(edit.as_str()));
        }
    }

    #[test]
    fn what_is_said_ten_times_is_shown_whatever_was_said_before(
        before in prop::collection::vec(1..59_usize, 0..20),
        last in 1..59_usize,
        title in "[a-z]{5}",
    ) {
        let options = Options {
            page_size: 100,
            ..Options::default()
        };
        let mut conversation = Conversation::with(options, &snapshot(30));
        for revision in before {
            conversation.poll(&snapshot(revision));
        }
        let feed = with(snapshot(last), json!({ "title": title }));
        for _ in 0..10 {
            conversation.poll(&feed);
        }
        let screen = conversation.screen();
        prop_assert_eq!(screen.title.as_deref(), Some(title.as_str()));
        let found = conversation.entries();
        for entry in 0..last {
            let id = id(&format!("e{entry:02}"));
            prop_assert!(found.contains(&*id.0), "{} in {}", id, found);
        }
    }
}
