//! What the page and the device say: shown or hidden, online or offline.

use gloo_events::EventListener;
use web_sys::{VisibilityState, window};
use yew::Callback;

use crate::session::Action;

/// Listeners for as long as this lives.
#[derive(Debug)]
pub(super) struct Page {
    _listeners: [EventListener; 3],
}

impl Page {
    /// Listens, and says at once what already stands in the way.
    pub(super) fn watch(dispatch: &Callback<Action>) -> Option<Self> {
        let window = window()?;
        let document = window.document()?;
        if document.visibility_state() == VisibilityState::Hidden {
            dispatch.emit(Action::PageHidden);
        }
        let visibility = {
            let (dispatch, page) = (dispatch.clone(), document.clone());
            EventListener::new(&document, "visibilitychange", move |_| {
                let hidden = page.visibility_state() == VisibilityState::Hidden;
                dispatch.emit(if hidden {
                    Action::PageHidden
                } else {
                    Action::PageShown
                });
            })
        };
        let says = |name: &'static str, action: Action| {
            let dispatch = dispatch.clone();
            EventListener::new(&window, name, move |_| dispatch.emit(action.clone()))
        };
        let online = says("online", Action::WentOnline);
        let offline = says("offline", Action::WentOffline);
        Some(Self {
            _listeners: [visibility, online, offline],
        })
    }
}
