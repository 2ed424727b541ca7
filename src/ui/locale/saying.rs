//! How messages get their words: all at once from the file of a language, and some of them from a publisher.

use super::template::{Plural, Template, Text};
use liveblog_core::model::Words;

/// A message that can be said in other words.
pub(super) trait Message {
    /// Its words, or those of a category of numbers; nothing where it has no such form.
    fn form(&mut self, category: Option<&str>) -> Option<&mut Text>;

    /// What is said now, of most numbers where it is about one.
    fn text(&self) -> &str;

    /// Leaves one form, which is said of all numbers.
    fn level(&mut self);
}

/// Says a message in words as they are.
pub(super) fn say(message: &mut dyn Message, words: &Words) -> Result<(), String> {
    let category = words.category.as_deref();
    let form = message.form(category).ok_or_else(|| {
        let category = category.unwrap_or_default();
        ["has no form \"", category, "\""].concat()
    })?;
    *form = words.text.clone().into();
    Ok(())
}

/// Says a message in words in the place of others, if they fit. The first form takes the place of all others.
pub(super) fn say_instead(
    message: &mut dyn Message,
    words: &Words,
    is_first: bool,
) -> Result<(), String> {
    if words.text.trim().is_empty() {
        return Err("is empty".to_owned());
    }
    let known: Vec<_> = parameters(message.text()).collect();
    if let Some(other) = parameters(&words.text).find(|name| !known.contains(name)) {
        return Err(unknown(other, &known));
    }
    if is_first && message.form(words.category.as_deref()).is_some() {
        message.level();
    }
    say(message, words)
}

/// That a parameter is none of those that there are.
fn unknown(name: &str, known: &[&str]) -> String {
    let mut problem = ["has {", name, "}; it may have "].concat();
    for (place, name) in known.iter().enumerate() {
        let and = if place == 0 { "" } else { " and " };
        problem += &[and, "{", name, "}"].concat();
    }
    if known.is_empty() {
        problem += "no parameter";
    }
    problem
}

/// The parameters of a text.
fn parameters(text: &str) -> impl Iterator<Item = &str> {
    text.split(['{', '}']).skip(1).step_by(2)
}

impl Message for Text {
    fn form(&mut self, category: Option<&str>) -> Option<&mut Text> {
        category.is_none().then_some(self)
    }

    fn text(&self) -> &str {
        self
    }

    fn level(&mut self) {}
}

impl Message for Template {
    fn form(&mut self, category: Option<&str>) -> Option<&mut Text> {
        self.0.form(category)
    }

    fn text(&self) -> &str {
        &self.0
    }

    fn level(&mut self) {}
}

impl Message for Plural {
    /// One text is said of all numbers.
    fn form(&mut self, category: Option<&str>) -> Option<&mut Text> {
        let form = match category.unwrap_or("other") {
            "zero" => &mut self.zero,
            "one" => &mut self.one,
            "two" => &mut self.two,
            "few" => &mut self.few,
            "many" => &mut self.many,
            "other" => return Some(&mut self.other.0),
            _ => return None,
        };
        Some(&mut form.get_or_insert_default().0)
    }

    fn text(&self) -> &str {
        &self.other.0
    }

    fn level(&mut self) {
        let other = std::mem::take(&mut self.other);
        *self = Self {
            other,
            ..Self::default()
        };
    }
}
