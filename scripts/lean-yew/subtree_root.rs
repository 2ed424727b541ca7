//! The root of an app, which knows nothing: elements hear clicks themselves (listeners.rs), and there are no portals.

use web_sys::{Element, EventTarget};

/// The root of an app.
#[derive(Clone, Debug)]
pub struct BSubtree;

/// The browser's events go up by themselves.
pub fn set_event_bubbling(_: bool) {}

impl BSubtree {
    /// The root of an app in this element.
    pub fn create_root(_: &EventTarget) -> Self {
        Self
    }

    /// The root of a portal.
    pub fn create_subroot(&self, _: Element, _: &EventTarget) -> Self {
        unreachable!()
    }
}
