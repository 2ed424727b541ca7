//! A channel between the elements and tabs of an origin.

use js_sys::Array;
use wasm_bindgen::prelude::*;
use web_sys::{AbortSignal, BroadcastChannel, MessageEvent};

use super::stay;

/// Is closed when it is dropped, or by the signal: a crash of ours drops nothing.
pub(super) struct Broadcast {
    channel: BroadcastChannel,
    _heard: Closure<dyn FnMut(MessageEvent)>,
}

impl Broadcast {
    /// Hears what others post by a name; nothing where the browser has no channels.
    pub(super) fn open(
        name: &str,
        signal: &AbortSignal,
        heard: impl Fn(&JsValue) + 'static,
    ) -> Option<Self> {
        let channel = BroadcastChannel::new(name).ok()?;
        let heard = Closure::<dyn FnMut(MessageEvent)>::new(move |event: MessageEvent| {
            heard(&event.data());
        });
        channel.set_onmessage(Some(heard.as_ref().unchecked_ref()));
        stay::end_with(signal, &channel, "close");
        Some(Self {
            channel,
            _heard: heard,
        })
    }

    /// Tells the others. What cannot be said they find out by themselves.
    pub(super) fn post(&self, message: &JsValue) {
        let _ = self.channel.post_message(message);
    }
}

impl Drop for Broadcast {
    fn drop(&mut self) {
        self.channel.set_onmessage(None);
        self.channel.close();
    }
}

/// The words of a message that is a list of them: others of this origin can say anything.
pub(super) fn words(data: &JsValue) -> Option<Vec<String>> {
    let words = data.dyn_ref::<Array>()?.iter();
    words.map(|word| word.as_string()).collect()
}
