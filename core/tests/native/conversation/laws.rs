//! What holds whatever happens, in whatever order.

use liveblog_core::model::Options;
use liveblog_core::model::options::{Density, Order, Updates};
use liveblog_core::session::{Action, HostAction, NetworkAction, PageAction, ReaderAction};
use proptest::prelude::*;

use super::world::{Fate, Message, World};
use crate::native::support::TODAY;

/// What every publisher of these tests names in the attribute.
pub(super) const STREAM: Option<&str> = Some("https://news.example/hanoi/events");

/// Something that happens in the world.
#[derive(Clone, Debug)]
enum Step {
    Pass(i64),
    Publish(usize, bool),
    End(bool),
    Act(Action),
    Response(Fate),
    AnswerLate,
    Say(Message),
    Overhear(Fate),
    Recall,
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
        3 => Just(Step::Act(NetworkAction::PollDue.into())),
        6 => fate.prop_map(Step::Response),
        1 => Just(Step::AnswerLate),
        4 => any_message().prop_map(Step::Say),
        1 => prop::sample::select(vec![Fate::Answered, Fate::Stale]).prop_map(Step::Overhear),
        1 => Just(Step::Recall),
    ]
}

fn any_message() -> impl Strategy<Value = Message> {
    prop_oneof![
        2 => Just(Message::Opened),
        1 => Just(Message::Lost),
        1 => prop::sample::select(vec!["", "{}", "changed", "[{}]"]).prop_map(Message::Word),
        4 => (0..40_usize).prop_map(Message::Item),
        2 => (0..3_u64, 0..40_usize).prop_map(|(since, entry)| Message::Part { since, entry }),
    ]
}

fn any_action() -> impl Strategy<Value = Action> {
    let entry = (0..40_usize).prop_map(|entry| entry.to_string());
    let plain = prop::sample::select(vec![
        HostAction::Attached.into(),
        HostAction::Attached.into(),
        HostAction::Detached.into(),
        PageAction::Shown.into(),
        PageAction::Hidden.into(),
        PageAction::Left.into(),
        PageAction::SaveData(true).into(),
        PageAction::SaveData(false).into(),
        PageAction::Online.into(),
        PageAction::Offline.into(),
        ReaderAction::Pause.into(),
        ReaderAction::Resume.into(),
        ReaderAction::Refresh.into(),
        PageAction::Ticked.into(),
        ReaderAction::ExpandAll.into(),
        ReaderAction::CollapseAll.into(),
        ReaderAction::Reveal.into(),
        ReaderAction::ShowEarlier.into(),
        ReaderAction::ShowEarlier.into(),
        ReaderAction::ToggleDay(TODAY).into(),
        ReaderAction::SetOrder(Order::Oldest).into(),
        ReaderAction::SetOrder(Order::Newest).into(),
        ReaderAction::SetDensity(Density::Headlines).into(),
        ReaderAction::SetDensity(Density::Full).into(),
        PageAction::EdgeMoved { reached: true }.into(),
        PageAction::EdgeMoved { reached: false }.into(),
    ]);
    let updates = prop::sample::select(vec![Updates::Auto, Updates::Notify, Updates::Off]);
    prop_oneof![
        8 => plain,
        1 => entry.clone().prop_map(|id| ReaderAction::Toggle(id.as_str().into()).into()),
        2 => prop::option::of(prop::collection::vec(entry.clone(), 0..4)).prop_map(|ids| {
            let ids = ids.map(|ids| ids.iter().map(|id| id.as_str().into()).collect());
            PageAction::SightMoved(ids).into()
        }),
        1 => entry.prop_map(|id| ReaderAction::GoTo(id.as_str().into()).into()),
        1 => (updates, prop::option::of(5..900_u32)).prop_map(|(updates, poll)| {
            HostAction::Configured(Options { updates, poll, page_size: 3, stream: STREAM.map(Into::into), ..Options::default() }).into()
        }),
    ]
}

impl World {
    fn take(&mut self, step: Step) {
        match step {
            Step::Pass(milliseconds) => self.pass(milliseconds),
            Step::Publish(entry, withdraw) => self.newsroom.publish(entry, withdraw),
            Step::End(ended) => self.newsroom.end(ended),
            Step::Act(action) => self.act(action),
            Step::Response(fate) => self.answer(&fate),
            Step::AnswerLate => self.answer_late(),
            Step::Say(message) => self.say(&message),
            Step::Overhear(fate) => self.overhear(&fate),
            Step::Recall => self.recall(),
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(256) })]

    #[test]
    fn whatever_happens_polls_go_on_and_nothing_is_lost(steps in prop::collection::vec(any_step(), 500)) {
        let mut world = World::new();
        for step in steps {
            world.take(step);
        }
        world.show_everything();
    }

    #[test]
    fn an_absence_of_any_length_leaves_no_gap(steps in prop::collection::vec(any_step(), 1..120)) {
        let mut world = World::new();
        let mut newest = 0;
        for step in steps {
            match step {
                Step::Publish(many, _) => {
                    for _ in 0..=many / 8 {
                        world.newsroom.publish(newest, false);
                        newest += 1;
                    }
                }
                Step::Say(Message::Item(_)) => world.say(&Message::Item(newest.saturating_sub(1))),
                Step::Response(Fate::Status(204 | 410)) => {}
                step => world.take(step),
            }
        }
        world.miss_nothing();
    }

    #[test]
    fn a_session_that_starts_well_goes_on_well(steps in prop::collection::vec(any_step(), 1..60)) {
        let mut world = World::new();
        for entry in 10..18 {
            world.newsroom.publish(entry, false);
        }
        world.act(HostAction::Attached);
        world.answer(&Fate::Answered);
        for step in steps {
            match step {
                Step::Response(_) => world.answer(&Fate::Answered),
                Step::Overhear(_) => world.overhear(&Fate::Answered),
                step => world.take(step),
            }
        }
        world.show_everything();
    }
}
