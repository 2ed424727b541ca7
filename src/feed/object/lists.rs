//! Arrays of an object, and lines of text that may be numbers.

use std::rc::Rc;

use super::super::html;
use super::super::json::Value;
use super::super::problem::Problem;
use super::{Object, expected, one_line, unfit};

/// So many objects of an array are read. Of the items of a feed these are the newest; older ones belong
/// on further pages (`next_url`).
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
