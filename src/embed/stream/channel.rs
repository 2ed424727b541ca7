//! The channel by which the elements and tabs that listen to one stream hear of each other.

use wasm_bindgen::prelude::*;
use web_sys::{BroadcastChannel, MessageEvent};

use super::message::Message;

/// A channel, and what it calls until it is dropped.
pub(super) struct Channel {
    channel: BroadcastChannel,
    _heard: Closure<dyn FnMut(MessageEvent)>,
}

impl Channel {
    pub(super) fn new(channel: BroadcastChannel, heard: Closure<dyn FnMut(MessageEvent)>) -> Self {
        channel.set_onmessage(Some(heard.as_ref().unchecked_ref()));
        Self {
            channel,
            _heard: heard,
        }
    }

    pub(super) fn post(&self, message: &Message) {
        // Whoever does not hear it is connected by itself in the end.
        let _ = self.channel.post_message(&message.write());
    }
}

impl Drop for Channel {
    fn drop(&mut self) {
        self.channel.set_onmessage(None);
    }
}
