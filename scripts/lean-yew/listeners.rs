//! Clicks, heard where they are made: a handler on the element itself instead of Yew's one listener per kind and app
//! with its table of all handlers, its marks on elements and its own way up through their parents.

use std::cell::RefCell;
use std::rc::Rc;

use wasm_bindgen::prelude::Closure;
use wasm_bindgen::JsCast;
use web_sys::{Element, Event, HtmlElement};

use super::Apply;
use crate::dom_bundle::BSubtree;
use crate::virtual_dom::{Listener, Listeners};

/// What a click on an element calls. The element keeps its handler while it is drawn anew; what that calls changes.
pub(super) struct Handler {
    on: Element,
    calls: Rc<RefCell<Rc<dyn Listener>>>,
    _closure: Closure<dyn Fn(Event)>,
}

/// The handler of an element, if it has one.
pub(super) struct ListenerRegistration(Option<Handler>);

impl std::fmt::Debug for ListenerRegistration {
    fn fmt(&self, _: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        Ok(())
    }
}

impl Drop for Handler {
    fn drop(&mut self) {
        self.on.unchecked_ref::<HtmlElement>().set_onclick(None);
    }
}

impl Handler {
    fn new(el: &Element, listener: Rc<dyn Listener>) -> Self {
        let calls = Rc::new(RefCell::new(listener));
        let called = Rc::clone(&calls);
        let closure = Closure::new(move |event| {
            let listener = Rc::clone(&called.borrow());
            listener.handle(event);
        });
        el.unchecked_ref::<HtmlElement>().set_onclick(Some(closure.as_ref().unchecked_ref()));
        Self { on: el.clone(), calls, _closure: closure }
    }
}

/// No element of ours has more than one, and each of them is for clicks.
fn only(listeners: Listeners) -> Option<Rc<dyn Listener>> {
    match listeners {
        Listeners::Pending(all) => all.into_vec().pop().flatten(),
        Listeners::None => None,
    }
}

impl Apply for Listeners {
    type Bundle = ListenerRegistration;
    type Element = Element;

    fn apply(self, _: &BSubtree, el: &Element) -> ListenerRegistration {
        ListenerRegistration(only(self).map(|listener| Handler::new(el, listener)))
    }

    fn apply_diff(self, _: &BSubtree, el: &Element, bundle: &mut ListenerRegistration) {
        match (only(self), &bundle.0) {
            (Some(listener), Some(handler)) => *handler.calls.borrow_mut() = listener,
            (Some(listener), None) => bundle.0 = Some(Handler::new(el, listener)),
            (None, _) => bundle.0 = None,
        }
    }
}
