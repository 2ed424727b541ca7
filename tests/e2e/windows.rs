//! More than one window and more than one page in it: windows are all in sight, tabs hide each other.

use fantoccini::wd::WindowHandle;
use serde_json::Value;

use super::browser::Browser;
use super::engine::Engine;

impl Browser {
    /// Goes to another tab, which hides the page, and opens a page there.
    pub(super) async fn leave_for(&self, url: &str) -> WindowHandle {
        let here = self.here().await;
        if Engine::chosen() == Engine::WebKit {
            // Its driver goes to a tab without bringing it forward.
            self.client.minimize_window().await.expect("a window");
            self.open_window().await;
        } else {
            let there = self.client.new_window(true).await.expect("another tab");
            self.switch_to(there.handle).await;
        }
        self.open(url).await;
        here
    }

    /// Comes back to a page that was left.
    pub(super) async fn return_to(&self, tab: WindowHandle) {
        self.switch_to(tab).await;
        if Engine::chosen() == Engine::WebKit {
            self.size(1000).await;
        }
    }

    /// Goes to a tab.
    pub(super) async fn switch_to(&self, tab: WindowHandle) {
        let switched = self.client.switch_to_window(tab).await;
        switched.expect("a tab that is still there");
    }

    /// The window or tab that is used now.
    pub(super) async fn here(&self) -> WindowHandle {
        self.client.window().await.expect("a window")
    }

    /// Opens a window beside the others and goes there.
    pub(super) async fn open_window(&self) -> WindowHandle {
        let window = self.client.new_window(false).await.expect("a window");
        self.switch_to(window.handle.clone()).await;
        window.handle
    }

    /// Goes into the only frame of the page.
    pub(super) async fn enter_frame(&self) {
        self.client.enter_frame(0).await.expect("a frame");
    }

    /// Closes the window and goes to another one.
    pub(super) async fn close_for(&self, other: WindowHandle) {
        self.client.close_window().await.expect("it is open");
        self.switch_to(other).await;
    }

    /// Goes back to the page before, by the reader's button.
    pub(super) async fn back(&self) {
        self.client.back().await.expect("a page before");
    }

    /// Asserts that the page was put aside when it was left and is the same page now: nothing in it
    /// kept the browser from that. It notes by [`NOTE_RETURNS`] how it was shown.
    pub(super) async fn assert_was_put_aside(&self) {
        self.was_put_aside().await.expect("the same page");
    }

    /// The same, where another page than the one that was left is for the caller to judge. What Chromium says kept it
    /// from putting the page aside is a failure all the same.
    pub(super) async fn was_put_aside(&self) -> Result<(), LoadedAnew> {
        let reasons = "performance.getEntriesByType('navigation')[0].notRestoredReasons";
        self.assert(reasons, Value::Null).await;
        let is_same = self.get("witness.returns.at(-1)").await;
        (is_same == true).then_some(()).ok_or(LoadedAnew)
    }
}

/// The page that a reader came back to is another one.
#[derive(Debug)]
pub(super) struct LoadedAnew;

/// Takes the steps of a test until the browser puts the page aside. Firefox may take its own navigation for a request of the
/// page that is left, though nothing is under way there (its log of load groups says so), and then loads the page anew: it
/// has five attempts.
pub(super) async fn until_put_aside(steps: impl AsyncFn() -> Result<(), LoadedAnew>) {
    let attempts = match Engine::chosen() {
        Engine::Firefox => 5,
        Engine::Chromium | Engine::WebKit => 1,
    };
    for _ in 0..attempts {
        if steps().await.is_ok() {
            return;
        }
    }
    panic!("the page is never put aside");
}

/// A script of the host's that notes each time the page is shown whether it was put aside before.
pub(super) const NOTE_RETURNS: &str =
    "addEventListener('pageshow', (event) => (witness.returns ??= []).push(event.persisted))";
