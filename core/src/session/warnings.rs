//! What the publisher's developers are told about the problems of a feed: each once.

use super::Effects;
use crate::feed::Problem;

/// So many problems of a feed are named in the console; the rest are counted.
const PROBLEMS_NAMED: usize = 5;
/// So many are compared with those of the feed before.
const PROBLEMS_COMPARED: usize = 100;

/// The problems that the latest feed has, without their places in its lists.
#[derive(Debug, Default)]
pub(super) struct Warnings(Vec<String>);

impl Warnings {
    /// Names the problems of a feed that it did not have before.
    pub(super) fn of_feed(&mut self, src: &str, problems: &[Problem], effects: &mut Effects) {
        let (compared, rest) = problems.split_at(problems.len().min(PROBLEMS_COMPARED));
        let kinds = compared.iter().map(kind).collect();
        let mut before = std::mem::replace(&mut self.0, kinds);
        let is_new = |problem: &&Problem| {
            let known = before.iter().position(|one| *one == kind(problem));
            known.map(|place| before.swap_remove(place)).is_none()
        };
        let new: Vec<&Problem> = compared.iter().filter(is_new).collect();
        if !new.is_empty() {
            name(src, &new, rest.len(), effects);
        }
    }
}

/// Names the problems of a page, which is read once.
pub(super) fn of_page(address: &str, problems: &[Problem], effects: &mut Effects) {
    let problems: Vec<&Problem> = problems.iter().collect();
    name(address, &problems, 0, effects);
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

/// A problem without its place in a list, which every new entry changes; of what is reported once, which it is.
fn kind(problem: &Problem) -> String {
    if let Some(once) = problem.once {
        return (once as u8).to_string();
    }
    problem
        .to_string()
        .split_inclusive('[')
        .map(|part| part.trim_start_matches(|c: char| c.is_ascii_digit()))
        .collect()
}
