//! What only the browser's developer tools can do to a page, through the driver.

use fantoccini::wd::WebDriverCompatibleCommand;
use http::Method;
use serde_json::{Value, json};
use url::{ParseError, Url};

use super::browser::Browser;

/// A command of the [DevTools protocol](https://chromedevtools.github.io/devtools-protocol/).
#[derive(Debug)]
struct Command {
    name: &'static str,
    parameters: Value,
}

impl WebDriverCompatibleCommand for Command {
    fn endpoint(&self, driver: &Url, session: Option<&str>) -> Result<Url, ParseError> {
        let session = session.unwrap_or_default();
        driver.join(&format!("session/{session}/goog/cdp/execute"))
    }

    fn method_and_body(&self, _: &Url) -> (Method, Option<String>) {
        let body = json!({ "cmd": self.name, "params": self.parameters });
        (Method::POST, Some(body.to_string()))
    }
}

impl Browser {
    /// Gives a command to the current tab's developer tools; their answer.
    pub(super) async fn devtools(&self, name: &'static str, parameters: Value) -> Value {
        let answer = self.client.issue_cmd(Command { name, parameters }).await;
        answer.unwrap_or_else(|error| panic!("{name}: {error}"))
    }

    /// Freezes the page, as a browser does with a page that has long been hidden. It hides it too;
    /// nothing can be asked of it then.
    pub(super) async fn freeze(&self) {
        let frozen = json!({ "state": "frozen" });
        self.devtools("Page.setWebLifecycleState", frozen).await;
    }

    /// Lets a frozen page go on.
    pub(super) async fn thaw(&self) {
        let active = json!({ "state": "active" });
        self.devtools("Page.setWebLifecycleState", active).await;
    }
}
