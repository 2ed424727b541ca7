//! The attacks of `tests/attacks`: hostile entry bodies by class, each with the reason why it is there.
//! Read natively by `content`, and shown by real browsers in `e2e`.

use std::fs;
use std::path::{Path, PathBuf};

use serde_json::Value;

use super::corpus;

/// A hostile entry body.
#[derive(Clone, Debug)]
pub(crate) struct Vector {
    /// The list that it is in.
    pub(crate) source: String,
    /// Which one of that list.
    pub(crate) id: String,
    /// Why it is there.
    #[allow(dead_code, reason = "a browser does not read it")]
    pub(crate) reason: String,
    /// The body.
    pub(crate) payload: String,
}

impl Vector {
    /// Its name in a report.
    pub(crate) fn name(&self) -> String {
        [&*self.source, "/", &*self.id].concat()
    }
}

/// Those with reasons, and those of which `corpus` says what is left.
pub(crate) fn all() -> Vec<Vector> {
    let others = corpus::ALL.concat().into_iter().enumerate();
    let others = others.map(|(place, (payload, _))| Vector {
        source: "corpus.rs".to_owned(),
        id: place.to_string(),
        reason: String::new(),
        payload: payload.to_owned(),
    });
    ours().into_iter().chain(others).collect()
}

/// All of ours that have their reasons.
pub(crate) fn ours() -> Vec<Vector> {
    let mut lists: Vec<PathBuf> = fs::read_dir(folder())
        .expect("tests/attacks")
        .map(|file| file.expect("a file").path())
        .collect();
    lists.sort();
    lists.iter().flat_map(|list| self::list(list)).collect()
}

fn folder() -> PathBuf {
    // The tests of the core and those of the widget read them.
    let own = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/attacks");
    if own.is_dir() {
        return own;
    }
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../tests/attacks")
}

/// A list of `{source, id, payload}` in JSON; a list of ours is itself the source.
pub(crate) fn list(file: &Path) -> Vec<Vector> {
    let text =
        fs::read_to_string(file).unwrap_or_else(|error| panic!("{}: {error}", file.display()));
    let items: Vec<Value> = serde_json::from_str(&text).expect("a list in JSON");
    let class = file.file_stem().unwrap_or_default().to_string_lossy();
    let vectors = items.iter().map(|item| Vector {
        source: item["source"].as_str().unwrap_or(&class).to_owned(),
        id: item["id"].as_str().expect("an id").to_owned(),
        reason: item["reason"].as_str().unwrap_or_default().to_owned(),
        payload: payload(&item["payload"]),
    });
    vectors.collect()
}

/// A text; or a list of texts, of which those in a list with a number are repeated so many times.
fn payload(value: &Value) -> String {
    match value {
        Value::String(text) => text.clone(),
        Value::Array(pieces) => match pieces.as_slice() {
            [Value::String(text), Value::Number(times)] => {
                let times = times.as_u64().and_then(|times| usize::try_from(times).ok());
                text.repeat(times.expect("a number of times"))
            }
            pieces => pieces.iter().map(payload).collect(),
        },
        other => panic!("not a payload: {other}"),
    }
}
