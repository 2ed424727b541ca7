//! What one who is connected to a stream passes on to the others, and what they ask.

use js_sys::Array;
use wasm_bindgen::JsValue;

use crate::embed::broadcast;

/// A message between elements and tabs: a list of words, the first of which says what it is.
pub(super) enum Message {
    /// Whether anybody is connected.
    Anybody,
    /// The stream is open.
    Opened,
    /// What came, with its id if it has one.
    Said { id: String, text: String },
    /// The stream ended, or could not be had.
    Lost,
}

impl Message {
    /// Reads a message, if it is one.
    pub(super) fn read(data: &JsValue) -> Option<Self> {
        let mut words = broadcast::words(data)?.into_iter();
        match words.next()?.as_str() {
            "anybody" => Some(Self::Anybody),
            "opened" => Some(Self::Opened),
            "said" => Some(Self::Said {
                id: words.next().unwrap_or_default(),
                text: words.next().unwrap_or_default(),
            }),
            "lost" => Some(Self::Lost),
            _ => None,
        }
    }

    /// The words of a message.
    pub(super) fn write(&self) -> Array {
        match self {
            Self::Anybody => Array::of1(&"anybody".into()),
            Self::Opened => Array::of1(&"opened".into()),
            Self::Said { id, text } => Array::of3(&"said".into(), &id.into(), &text.into()),
            Self::Lost => Array::of1(&"lost".into()),
        }
    }
}
