//! Whether the reader is at the live edge.

use js_sys::Array;
use wasm_bindgen::prelude::*;
use web_sys::{Element, IntersectionObserver, IntersectionObserverEntry};
use yew::Callback;

use super::shell_api::ShellApi;
use super::stay;
use liveblog_core::session::{Action, PageAction};

/// The edge counts as reached while its mark is in the viewport or below it: what is inserted there moves nothing that
/// is being read.
const BELOW: &str = "0px 0px 10000000px 0px";

/// Observes the mark at the newest end of the timeline.
pub(super) struct Edge {
    observer: IntersectionObserver,
    _moved: Closure<dyn FnMut(Array)>,
    mark: Option<Element>,
}

impl Edge {
    pub(super) fn new(api: &ShellApi, dispatch: Callback<Action>) -> Self {
        let moved = Closure::new(move |seen: Array| {
            let last: IntersectionObserverEntry = seen.get(seen.length() - 1).unchecked_into();
            // Where somebody took the mark out of the page nothing is known of the reader.
            if last.target().is_connected() {
                let reached = last.is_intersecting();
                dispatch.emit(PageAction::EdgeMoved { reached }.into());
            }
        });
        let callback = Closure::as_ref(&moved).unchecked_ref();
        let options = stay::options(&[("rootMargin", BELOW.into())]);
        let observer = IntersectionObserver::new_with_options(callback, &options);
        let observer = observer.unwrap_or_else(|error| wasm_bindgen::throw_val(error));
        stay::end_with(&api.signal(), &observer, "disconnect");
        Self {
            observer,
            _moved: moved,
            mark: None,
        }
    }

    /// Observes the mark that has been drawn.
    pub(super) fn watch(&mut self, base: &Element) {
        let mark = base.query_selector(".edge").ok().flatten();
        if mark == self.mark {
            return;
        }
        self.observer.disconnect();
        if let Some(mark) = &mark {
            self.observer.observe(mark);
        }
        self.mark = mark;
    }
}

impl Drop for Edge {
    fn drop(&mut self) {
        self.observer.disconnect();
    }
}
