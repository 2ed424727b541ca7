//! Arrays of an object, and lines of text that may be numbers.

use std::cell::Cell;
use std::cmp::Reverse;
use std::rc::Rc;

use super::super::html;
use super::super::json::Value;
use super::super::problem::Problem;
use super::{Local, Object, expected, one_line, unfit};

/// So many objects of an array are read. Of the items of a feed these are the newest, wherever they
/// stand; older ones belong on further pages (`next_url`).
const MOST: usize = 500;

impl<'a> Object<'a> {
    /// The objects at the beginning of an array; what is not an object there is reported and left out.
    pub(in crate::feed) fn objects(
        &self,
        name: &str,
        problems: &mut Vec<Problem>,
    ) -> Vec<Object<'a>> {
        let places = self.values(name, problems).into_iter().enumerate();
        places
            .filter_map(|(index, value)| {
                Self::at(format!("{}[{index}]", self.path_of(name)), value, problems)
            })
            .collect()
    }

    /// The newest items of a feed in its order, pinned ones among them, and whether there are others.
    pub(in crate::feed) fn newest(
        &self,
        name: &str,
        local: &Local<'_>,
        problems: &mut Vec<Problem>,
    ) -> (Vec<Object<'a>>, bool) {
        let values = self.member(name).and_then(Value::list).unwrap_or_default();
        if values.len() <= MOST {
            return (self.objects(name, problems), false);
        }
        let message = format!("{} are too many: the newest {MOST} are read", values.len());
        self.report(name, message, problems);
        let mut position = i64::MAX;
        let mut places: Vec<(i64, usize)> = Vec::with_capacity(values.len());
        for (index, value) in values.iter().enumerate() {
            let item = Self::at(String::new(), *value, &mut Vec::new());
            // What has no date is as old as what stands above it.
            let (pinned, found) = item.map_or((false, None), |item| item.standing(local));
            position = found.unwrap_or(position);
            places.push((if pinned { i64::MAX } else { position }, index));
        }
        places.sort_by_key(|(position, _)| Reverse(*position));
        places.truncate(MOST);
        places.sort_unstable_by_key(|(_, index)| *index);
        let items = places.iter().filter_map(|(_, index)| {
            let value = *values.get(*index)?;
            Self::at(format!("{}[{index}]", self.path_of(name)), value, problems)
        });
        (items.collect(), true)
    }

    /// Whether an item is pinned, and its place in the timeline; the rest of it is not read.
    fn standing(&self, local: &Local<'_>) -> (bool, Option<i64>) {
        let unheard = &mut Vec::new();
        // What is wrong with dates is said when they are read.
        let local = Local {
            said: Cell::default(),
            ..*local
        };
        let extension = self.object("_liveblog", unheard);
        let pinned = extension
            .as_ref()
            .is_some_and(|it| it.flag("pinned", unheard));
        let sort = extension.and_then(|it| it.integer("sort", unheard));
        let mut names = ["date_published", "date_modified"].into_iter();
        let dated = || names.find_map(|name| self.date(name, &local, unheard).map(|at| at.0));
        (pinned, sort.or_else(dated))
    }

    /// The values at the beginning of an array.
    pub(in crate::feed) fn values(
        &self,
        name: &str,
        problems: &mut Vec<Problem>,
    ) -> Vec<Value<'a>> {
        let Some(value) = self.member(name) else {
            return Vec::new();
        };
        let Some(mut values) = value.list() else {
            self.report(name, expected("an array", value), problems);
            return Vec::new();
        };
        if values.len() > MOST {
            let message = format!("{} are too many: the first {MOST} are read", values.len());
            self.report(name, message, problems);
            values.truncate(MOST);
        }
        values
    }

    /// The objects of an array, or the one that stands in place of an array.
    pub(in crate::feed) fn parts(
        &self,
        name: &str,
        problems: &mut Vec<Problem>,
    ) -> Vec<Object<'a>> {
        if self.kind(name) == "an object" {
            return self.object(name, problems).into_iter().collect();
        }
        self.objects(name, problems)
    }

    /// The texts of an array, one line each.
    pub(in crate::feed) fn lines(&self, name: &str, problems: &mut Vec<Problem>) -> Vec<Rc<str>> {
        let values = self.values(name, problems).into_iter();
        let lines = values.map(|value| one_line(&html::plain(&value.line()).replace(unfit, "")));
        lines
            .filter(|line| !line.is_empty())
            .map(Into::into)
            .collect()
    }

    /// One line of text, not empty; a number is as good as a string.
    pub(in crate::feed) fn label(&self, name: &str, problems: &mut Vec<Problem>) -> Option<String> {
        if self.kind(name) == "a number" {
            return self.member(name).map(Value::line);
        }
        self.line(name, problems)
    }
}

impl Value<'_> {
    /// A string as one line, a number or a boolean as it is written, everything else as nothing.
    pub(in crate::feed) fn line(self) -> String {
        let text = self.string().unwrap_or_else(|| match self.kind() {
            "a number" | "a boolean" => self.as_str().to_owned(),
            _ => String::new(),
        });
        one_line(&text.replace(unfit, ""))
    }
}
