//! In which words a text that is not JSON is refused.

use super::{Repaired, Value};

impl Repaired<'_> {
    /// The value of the text, or where and why there is none.
    pub(in crate::feed) fn value(&self) -> Result<Value<'_>, String> {
        Value::parse(&self.text).map_err(|error| {
            let (line, column) = self.line_and_column(self.place(&error));
            let expected = expected(&error.to_string());
            format!("not JSON: line {line}, column {column}: expected {expected}")
        })
    }

    /// How many bytes stand before an error.
    fn place(&self, error: &serde_json::Error) -> usize {
        if error.is_eof() {
            return self.text.len();
        }
        let lines = self.text.split_inclusive('\n').take(error.line() - 1);
        let before: usize = lines.map(str::len).sum();
        before + error.column().saturating_sub(1)
    }
}

/// What the parser looked for, of which its words name the character.
fn expected(words: &str) -> &'static str {
    let words = words.split(" at line ").next().unwrap_or_default();
    match words {
        "expected `:`" | "EOF while parsing an object key" => "a colon",
        "expected `,` or `]`"
        | "expected `,` or `}`"
        | "EOF while parsing a list"
        | "EOF while parsing an object" => "a comma or the closing bracket",
        "key must be a string" => "a member's name in quotation marks",
        "EOF while parsing a string" => "the end of a string",
        "trailing characters" => "the end of the text",
        _ => "a value",
    }
}
