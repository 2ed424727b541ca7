//! The crowd of `examples/herd`, a hundred times smaller.

#[path = "../../examples/herd/chance.rs"]
mod chance;
#[path = "../../examples/herd/crowd.rs"]
mod crowd;
#[path = "../../examples/herd/outage.rs"]
mod outage;
#[path = "../../examples/herd/record.rs"]
mod record;

use outage::{Fault, OUTAGE};
use record::{END, Record};

const FAULTS: [Fault; 3] = [Fault::Refused, Fault::Unavailable(30), Fault::Silent];

fn crowd(arrival: u32, fault: Fault) -> Record {
    crowd::watch(10_000, arrival, fault)
}

#[test]
fn no_outage_makes_a_crowd_ask_twice_as_often() {
    for fault in FAULTS {
        for arrival in [10_000, 15_000] {
            let peak = crowd(arrival, fault).peak(&(0..END / 1000));
            assert!(peak < 2.0, "{fault:?}, {arrival} ms: {peak}");
        }
    }
}

#[test]
fn an_outage_adds_no_requests_of_its_own() {
    for fault in FAULTS {
        let peak = crowd(15_000, fault).peak(&(OUTAGE.start / 1000..OUTAGE.end / 1000));
        // A hundredth of the crowd varies by some per cent from second to second.
        assert!(peak < 1.25, "{fault:?}: {peak}");
    }
}

#[test]
fn a_crowd_is_back_within_a_minute_of_the_outage() {
    for fault in FAULTS {
        let recovery = crowd(10_000, fault).recovery();
        assert!(
            recovery.is_some_and(|seconds| seconds <= 60),
            "{fault:?}: {recovery:?}"
        );
    }
}
