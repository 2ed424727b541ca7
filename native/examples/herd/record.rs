//! What was seen of a crowd, second by second, and what it comes to.

use std::ops::Range;

use super::outage::OUTAGE;

/// How long a crowd is watched, in milliseconds.
pub(crate) const END: u32 = 500_000;
/// The last seconds, in which nothing is left of the outage.
const STEADY: Range<u32> = END / 1000 - 100..END / 1000;

pub(crate) struct Record {
    readers: u32,
    /// Requests in each second.
    requests: Vec<u32>,
    /// Readers to whom the second brought the first answer since the outage.
    returned: Vec<u32>,
}

impl Record {
    pub(crate) fn new(readers: u32) -> Self {
        let nobody = vec![0; (END / 1000) as usize];
        Self {
            readers,
            requests: nobody.clone(),
            returned: nobody,
        }
    }

    /// A reader sends a request at a moment.
    pub(crate) fn asked(&mut self, at: u32) {
        count(&mut self.requests, at);
    }

    /// A reader has the first answer since the outage.
    pub(crate) fn returned(&mut self, at: u32) {
        count(&mut self.returned, at);
    }

    /// Requests in each of some seconds.
    pub(crate) fn requests(&self, seconds: &Range<u32>) -> impl Iterator<Item = u32> {
        let until = self.requests.iter().take(seconds.end as usize);
        until.skip(seconds.start as usize).copied()
    }

    /// Requests per second when nothing is amiss.
    pub(crate) fn mean(&self) -> f64 {
        let requests: u32 = self.requests(&STEADY).sum();
        f64::from(requests) / f64::from(STEADY.end - STEADY.start)
    }

    /// The greatest number of requests in one of some seconds, as a multiple of the mean.
    pub(crate) fn peak(&self, seconds: &Range<u32>) -> f64 {
        let most = self.requests(seconds).max().unwrap_or_default();
        f64::from(most) / self.mean()
    }

    /// Seconds from the end of the outage until 99 of 100 readers have an answer again.
    pub(crate) fn recovery(&self) -> Option<u32> {
        let mut back = 0;
        let second = self.returned.iter().position(|returned| {
            back += returned;
            back >= self.readers - self.readers / 100
        })?;
        let second = u32::try_from(second).ok()?;
        Some(second + 1 - OUTAGE.end / 1000)
    }
}

fn count(seconds: &mut [u32], at: u32) {
    if let Some(second) = seconds.get_mut((at / 1000) as usize) {
        *second += 1;
    }
}
