//! The words of a language, in JSON: a file of `locales/`, or what a publisher puts in the place of some.

use super::json::Value;
use crate::model::Words;

/// Reads an object that has a text, or an object of texts, for each message. What else there is in it is in the second list.
///
/// # Errors
/// What is no object at all.
pub fn decode_words(text: &str) -> Result<(Vec<Words>, Vec<String>), String> {
    let file = Value::parse(text).map_err(|error| error.to_string())?;
    let messages = file.members();
    let messages = messages.ok_or_else(|| ["an object is expected, not ", file.kind()].concat())?;
    let (mut all, mut problems) = (Vec::new(), Vec::new());
    for (message, value) in messages.0 {
        let forms = value.members();
        let forms = forms.map(|forms| forms.0.into_iter());
        let forms: Vec<_> = match forms {
            None => vec![(None, value)],
            Some(forms) => forms
                .map(|(category, form)| (Some(category.into_owned()), form))
                .collect(),
        };
        for (category, form) in forms {
            let Some(text) = form.string() else {
                problems.push(["\"", &message, "\" has to be text, and is ", form.kind()].concat());
                continue;
            };
            all.push(Words {
                message: message.to_string(),
                category,
                text,
            });
        }
    }
    Ok((all, problems))
}
