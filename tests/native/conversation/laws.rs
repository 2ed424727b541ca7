//! What holds whatever happens, in whatever order.

use liveblog::model::Options;
use liveblog::model::options::{Density, Order, Updates};
use liveblog::session::Action;
use proptest::prelude::*;

use super::world::{Fate, World};
use crate::native::support::TODAY;

/// Something that happens in the world.
#[derive(Clone, Debug)]
enum Step {
    Pass(i64),
    Publish(usize, bool),
    End(bool),
    Act(Action),
    Answer(Fate),
    AnswerLate,
}

fn any_step() -> impl Strategy<Value = Step> {
    let fate = prop_oneof![
        6 => Just(Fate::Answered),
        1 => Just(Fate::Stale),
        1 => prop::sample::select(vec![204, 304, 404, 410, 429, 500]).prop_map(Fate::Status),
        1 => prop::sample::select(vec!["", "null", "<html>", "{}", "{\"items\": 1}"]).prop_map(Fate::Garbage),
        1 => Just(Fate::Lost),
    ];
    prop_oneof![
        1 => (0..100_000_000_i64).prop_map(Step::Pass),
        4 => (0..40_usize, prop::bool::weighted(0.2)).prop_map(|(entry, withdraw)| Step::Publish(entry, withdraw)),
        1 => any::<bool>().prop_map(Step::End),
        6 => any_action().prop_map(Step::Act),
        3 => Just(Step::Act(Action::PollDue)),
        6 => fate.prop_map(Step::Answer),
        1 => Just(Step::AnswerLate),
    ]
}

fn any_action() -> impl Strategy<Value = Action> {
    let entry = (0..40_usize).prop_map(|entry| entry.to_string());
    let plain = prop::sample::select(vec![
        Action::Attached,
        Action::Attached,
        Action::Detached,
        Action::PageShown,
        Action::PageHidden,
        Action::WentOnline,
        Action::WentOffline,
        Action::Pause,
        Action::Resume,
        Action::Refresh,
        Action::Ticked,
        Action::ExpandAll,
        Action::CollapseAll,
        Action::Reveal,
        Action::ShowEarlier,
        Action::ShowEarlier,
        Action::ToggleDay(TODAY.to_owned()),
        Action::SetOrder(Order::Oldest),
        Action::SetOrder(Order::Newest),
        Action::SetDensity(Density::Headlines),
        Action::SetDensity(Density::Full),
        Action::EdgeMoved { reached: true },
        Action::EdgeMoved { reached: false },
    ]);
    let updates = prop::sample::select(vec![Updates::Auto, Updates::Notify, Updates::Off]);
    prop_oneof![
        8 => plain,
        1 => entry.clone().prop_map(|id| Action::Toggle(id.as_str().into())),
        1 => entry.prop_map(|id| Action::GoTo(id.as_str().into())),
        1 => (updates, prop::option::of(5..900_u32)).prop_map(|(updates, poll)| {
            Action::Configured(Options { updates, poll, page_size: 3, ..Options::default() })
        }),
    ]
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(500) })]

    #[test]
    fn whatever_happens_polls_go_on_and_nothing_is_lost(steps in prop::collection::vec(any_step(), 1..60)) {
        let mut world = World::new();
        for step in steps {
            match step {
                Step::Pass(milliseconds) => world.pass(milliseconds),
                Step::Publish(entry, withdraw) => world.newsroom.publish(entry, withdraw),
                Step::End(ended) => world.newsroom.end(ended),
                Step::Act(action) => world.act(action),
                Step::Answer(fate) => world.answer(&fate),
                Step::AnswerLate => world.answer_late(),
            }
        }
        world.show_everything();
    }

    #[test]
    fn a_session_that_starts_well_goes_on_well(steps in prop::collection::vec(any_step(), 1..40)) {
        let mut world = World::new();
        for entry in 10..18 {
            world.newsroom.publish(entry, false);
        }
        world.act(Action::Attached);
        world.answer(&Fate::Answered);
        for step in steps {
            match step {
                Step::Publish(entry, withdraw) => world.newsroom.publish(entry, withdraw),
                Step::Act(action) => world.act(action),
                Step::Answer(_) => world.answer(&Fate::Answered),
                _ => {}
            }
        }
        world.show_everything();
    }
}
