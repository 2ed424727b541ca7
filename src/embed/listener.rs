//! Listeners that end when they are dropped.

use wasm_bindgen::prelude::*;
use web_sys::{AbortSignal, AddEventListenerOptions, Event, EventTarget};

use super::stay;

/// Hears one kind of event. `gloo-events` does the same with options that inherit what a page has given to every object
/// (docs/decisions/0006-gloo.md).
#[derive(Debug)]
pub(super) struct Listener {
    target: EventTarget,
    name: &'static str,
    capture: bool,
    heard: Closure<dyn FnMut(Event)>,
}

impl Listener {
    /// Listens until it is dropped, or until the signal: a crash of ours drops nothing.
    pub(super) fn new(
        target: &EventTarget,
        name: &'static str,
        signal: &AbortSignal,
        heard: impl FnMut(Event) + 'static,
    ) -> Self {
        Self::with(target, name, signal, false, heard)
    }

    /// The same for events that do not bubble, of whatever is within the target.
    pub(super) fn within(
        target: &EventTarget,
        name: &'static str,
        signal: &AbortSignal,
        heard: impl FnMut(Event) + 'static,
    ) -> Self {
        Self::with(target, name, signal, true, heard)
    }

    fn with(
        target: &EventTarget,
        name: &'static str,
        signal: &AbortSignal,
        capture: bool,
        heard: impl FnMut(Event) + 'static,
    ) -> Self {
        let heard = Closure::<dyn FnMut(Event)>::new(heard);
        let options: AddEventListenerOptions =
            stay::options(&[("capture", capture.into()), ("signal", signal.into())]);
        // A page that does not let us listen gets no further than Yew's own listeners.
        let _ = target.add_event_listener_with_callback_and_add_event_listener_options(
            name,
            heard.as_ref().unchecked_ref(),
            &options,
        );
        Self {
            target: target.clone(),
            name,
            capture,
            heard,
        }
    }
}

impl Drop for Listener {
    fn drop(&mut self) {
        let _ = self.target.remove_event_listener_with_callback_and_bool(
            self.name,
            self.heard.as_ref().unchecked_ref(),
            self.capture,
        );
    }
}
