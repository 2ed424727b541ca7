//! The crowd: readers who poll with the very state machine that a widget has.
//!
//! They know nothing of each other, so one event per request is enough: what becomes of it is known
//! when it is sent. Milliseconds from the start. Nothing here prints or draws.

use std::mem;

use liveblog_core::session::poll::{Poll, Purpose};
use liveblog_core::session::{Delay, Effect, Effects};

use super::chance::Chance;
use super::outage::{Fate, Fault, OUTAGE};
use super::record::{END, Record};

/// Seconds between polls where neither publisher nor feed says otherwise.
const INTERVAL: u32 = 15;
/// How finely the queue sorts. Within a bucket events come in any order, which makes no difference
/// to readers who know nothing of each other.
const BUCKET: u32 = 100;

struct Reader {
    poll: Poll,
    /// Whether an answer has come since the outage.
    is_back: bool,
}

/// The next request of each reader: when, and whose.
struct Queue(Vec<Vec<(u32, usize)>>);

/// A run under way.
struct Crowd {
    readers: Vec<Reader>,
    queue: Queue,
    fault: Fault,
    chance: Chance,
    record: Record,
}

/// Lets `readers` arrive evenly within `arrival` and poll until the end.
pub(crate) fn watch(readers: u32, arrival: u32, fault: Fault) -> Record {
    let mut crowd = Crowd::new(readers, arrival, fault);
    for bucket in 0..crowd.queue.0.len() {
        for (now, number) in crowd.queue.take(bucket) {
            crowd.poll(now, number);
        }
    }
    crowd.record
}

impl Crowd {
    fn new(readers: u32, arrival: u32, fault: Fault) -> Self {
        let mut crowd = Self {
            readers: Vec::new(),
            queue: Queue((0..END / BUCKET).map(|_| Vec::new()).collect()),
            fault,
            chance: Chance::new(1),
            record: Record::new(readers),
        };
        for number in 0..readers as usize {
            crowd.readers.push(Reader::new());
            crowd.queue.push(crowd.chance.below(arrival), number);
        }
        crowd
    }

    fn poll(&mut self, now: u32, number: usize) {
        let Some(reader) = self.readers.get_mut(number) else {
            return;
        };
        let fate = self.fault.fate(now, &mut self.chance);
        self.record.asked(now);
        if reader.returns_with(&fate) {
            self.record.returned(fate.settled_at);
        }
        if let Some(delay) = reader.ask(&fate) {
            let next = fate.settled_at + pick(delay, &mut self.chance);
            self.queue.push(next, number);
        }
    }
}

impl Queue {
    /// What is due after the end is forgotten.
    fn push(&mut self, at: u32, reader: usize) {
        if let Some(bucket) = self.0.get_mut((at / BUCKET) as usize) {
            bucket.push((at, reader));
        }
    }

    fn take(&mut self, bucket: usize) -> Vec<(u32, usize)> {
        self.0.get_mut(bucket).map(mem::take).unwrap_or_default()
    }
}

impl Reader {
    fn new() -> Self {
        Self {
            poll: Poll::default(),
            is_back: false,
        }
    }

    /// A request and its answer, told to the poll as `Session` does; the wait that follows.
    fn ask(&mut self, fate: &Fate) -> Option<Delay> {
        let mut effects = Effects::default();
        self.poll.start(Purpose::Head, String::new(), &mut effects);
        for effect in effects.into_vec() {
            if let Effect::Fetch { request, .. } = effect {
                self.poll.settle(request)?;
            }
        }
        let mut effects = Effects::default();
        if fate.succeeds {
            self.poll.succeeded(INTERVAL, &mut effects);
        } else {
            self.poll.failed(INTERVAL, fate.patience, &mut effects);
        }
        effects
            .into_vec()
            .into_iter()
            .find_map(|effect| match effect {
                Effect::Wait(delay) => Some(delay),
                _ => None,
            })
    }

    /// Whether the answer is the first since the outage.
    fn returns_with(&mut self, fate: &Fate) -> bool {
        let is_current = fate.succeeds && fate.settled_at >= OUTAGE.end;
        is_current && !mem::replace(&mut self.is_back, true)
    }
}

/// A length at random within the bounds, as `src/embed/shell.rs` picks it.
fn pick(delay: Delay, chance: &mut Chance) -> u32 {
    delay.least + chance.below(delay.most - delay.least)
}
