//! A feed while it is read: what is known around each value, where the value stands, and what is wrong with it.

use std::cell::RefCell;
use std::rc::Rc;

use super::problem::{Once, Problem};
use crate::model::{Known, Offsets, OwnProvider, SafeUrl};

/// One feed while it is read.
pub(super) struct Reading<'a> {
    /// The feed's own address, against which others are resolved.
    pub(super) base: Option<&'a SafeUrl>,
    /// What is known of zones.
    pub(super) offsets: Offsets,
    /// Providers that the publisher has added.
    pub(super) providers: Rc<[Rc<OwnProvider>]>,
    /// The IANA name of the zone of dates that name none.
    pub(super) zone: RefCell<Option<Rc<str>>>,
    problems: RefCell<Vec<Problem>>,
}

impl<'a> Reading<'a> {
    pub(super) fn new(base: Option<&'a SafeUrl>, offsets: Offsets) -> Self {
        Self {
            base,
            offsets,
            providers: Rc::default(),
            zone: RefCell::default(),
            problems: RefCell::default(),
        }
    }

    /// The reading of a feed, with what is known of its source.
    pub(super) fn of_feed(base: Option<&'a SafeUrl>, known: &Known) -> Self {
        Self {
            providers: Rc::clone(&known.providers),
            ..Self::new(base, known.offsets)
        }
    }

    /// The reading of a part that depends on nothing but what is known around it.
    pub(super) fn of_part(&self) -> Self {
        let part = Self {
            providers: Rc::clone(&self.providers),
            ..Self::new(self.base, self.offsets)
        };
        part.zone.replace(self.zone.borrow().clone());
        part
    }

    /// Where the whole feed stands.
    pub(super) fn root(&self) -> At<'_> {
        At {
            reading: self,
            path: Rc::from(""),
            is_quiet: false,
        }
    }

    /// What was wrong.
    pub(super) fn into_problems(self) -> Vec<Problem> {
        self.problems.into_inner()
    }

    fn add(&self, problem: Problem) {
        let mut problems = self.problems.borrow_mut();
        let is_again = |known: &Problem| known.once == problem.once;
        if problem.once.is_none() || !problems.iter().any(is_again) {
            problems.push(problem);
        }
    }
}

/// Where an object stands in the feed.
#[derive(Clone)]
pub(super) struct At<'r> {
    pub(super) reading: &'r Reading<'r>,
    path: Rc<str>,
    /// Whether nobody wants to know what is wrong there.
    pub(super) is_quiet: bool,
}

impl<'r> At<'r> {
    /// The same, where what is wrong is reported elsewhere or not at all.
    pub(super) fn quiet(&self) -> Self {
        Self {
            is_quiet: true,
            ..self.clone()
        }
    }

    /// The same, where as much is reported as elsewhere.
    pub(super) fn heard_as(&self, other: &At<'r>) -> Self {
        Self {
            is_quiet: other.is_quiet,
            ..self.clone()
        }
    }

    /// The way to a member; to the object itself if `name` is empty.
    pub(super) fn path_of(&self, name: &str) -> String {
        match (&*self.path, name) {
            (path, "") => path.to_owned(),
            ("", name) => name.to_owned(),
            (path, name) => [path, ".", name].concat(),
        }
    }

    /// Where a member stands that is an object.
    pub(super) fn member(&self, name: &str) -> Self {
        Self {
            path: self.path_of(name).into(),
            ..self.clone()
        }
    }

    /// Where an object of a list stands.
    pub(super) fn element(&self, name: &str, index: usize) -> Self {
        let path = [&*self.path_of(name), "[", &index.to_string(), "]"].concat();
        Self {
            path: path.into(),
            ..self.clone()
        }
    }

    /// Reports something about a member, or about the object itself if `name` is empty.
    pub(super) fn report(&self, name: &str, message: impl Into<String>) {
        self.add(name, message.into(), None);
    }

    /// Reports something about a member, unless there was something of its kind before.
    pub(super) fn report_once(&self, name: &str, message: String, once: Once) {
        self.add(name, message, Some(once));
    }

    /// Reports what was wrong with a part that stands here.
    pub(super) fn report_part(&self, problems: &[Problem]) {
        for problem in problems {
            self.add(&problem.path, problem.message.clone(), problem.once);
        }
    }

    fn add(&self, name: &str, message: String, once: Option<Once>) {
        if !self.is_quiet {
            let problem = Problem::new(self.path_of(name), message);
            self.reading.add(Problem { once, ..problem });
        }
    }
}
