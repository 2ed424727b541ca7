//! What the publisher's developers are told about the problems of a feed: each once.

use super::Effects;
use crate::feed::{Once, Problem};

/// So many problems of a feed are named in the console; the rest are counted.
const PROBLEMS_NAMED: usize = 5;
/// So many are compared with those of the feed before.
const PROBLEMS_COMPARED: usize = 100;

/// What has been told.
#[derive(Debug, Default)]
pub(super) struct Warnings {
    /// The problems that the latest feed has, without their places in its lists.
    latest: Vec<String>,
    /// What is told once, however many entries have it.
    once: Vec<Once>,
}

impl Warnings {
    /// Names the problems of a feed that it did not have before.
    pub(super) fn of_feed(&mut self, src: &str, problems: &[Problem], effects: &mut Effects) {
        let problems = self.untold(problems);
        let (compared, rest) = problems.split_at(problems.len().min(PROBLEMS_COMPARED));
        let kinds = compared.iter().map(|problem| kind(problem)).collect();
        let mut before = std::mem::replace(&mut self.latest, kinds);
        let is_new = |problem: &&&Problem| {
            let known = before.iter().position(|one| *one == kind(problem));
            known.map(|place| before.swap_remove(place)).is_none()
        };
        let new: Vec<&Problem> = compared.iter().filter(is_new).copied().collect();
        if !new.is_empty() {
            name(src, &new, rest.len(), effects);
        }
    }

    /// Names the problems of a page, which is read once.
    pub(super) fn of_page(&mut self, address: &str, problems: &[Problem], effects: &mut Effects) {
        name(address, &self.untold(problems), 0, effects);
    }

    /// Problems without those that are told once and have been.
    fn untold<'p>(&mut self, problems: &'p [Problem]) -> Vec<&'p Problem> {
        let is_untold = |problem: &&Problem| {
            let Some(once) = problem.once else {
                return true;
            };
            let is_first = !self.once.contains(&once);
            if is_first {
                self.once.push(once);
            }
            is_first
        };
        problems.iter().filter(is_untold).collect()
    }
}

fn name(address: &str, problems: &[&Problem], rest: usize, effects: &mut Effects) {
    for problem in problems.iter().take(PROBLEMS_NAMED) {
        effects.warn(&[address, ": ", &problem.to_string()]);
    }
    let more = (problems.len() + rest).saturating_sub(PROBLEMS_NAMED);
    if more > 0 {
        effects.warn(&[address, ": and ", &more.to_string(), " more problems"]);
    }
}

/// A problem without its place in a list, which every new entry changes.
fn kind(problem: &Problem) -> String {
    problem
        .to_string()
        .split_inclusive('[')
        .map(|part| part.trim_start_matches(|c: char| c.is_ascii_digit()))
        .collect()
}
