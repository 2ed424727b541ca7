//! Browsers are slow to start, so that a test leaves its browser to the next one: as good as new, in a
//! tab of its own. What pages keep is kept by origin, and no two servers of a run have the same.
//!
//! A browser in which a test has failed, or that does not do what it is told, is never used again.

use std::net::SocketAddr;
use std::sync::{Mutex, PoisonError};
use std::time::Duration;

use fantoccini::error::CmdError;
use fantoccini::wd::TimeoutConfiguration;
use fantoccini::{Client, ClientBuilder};
use hyper_util::client::legacy::connect::HttpConnector;
use serde_json::{Value, json};
use tokio::time::timeout;

use super::browser::{PATIENCE, SCRIPT, WINDOW};
use super::driver::{Driver, Options};
use super::engine::Engine;

/// Browsers that no test is using. They end with the process, see [`super::leash`].
static IDLE: Mutex<Vec<Session>> = Mutex::new(Vec::new());

/// How long a browser may take until it is as good as new.
const RENEWAL: Duration = Duration::from_secs(10);

/// A browser without a client. A client lives in the runtime of its test.
pub(super) struct Session {
    driver: Driver,
    id: String,
}

impl Session {
    /// A browser that was used before, or else a new one.
    pub(super) async fn any() -> (Self, Client) {
        while let Some(session) = idle() {
            if let Some(client) = session.renewed().await {
                return (session, client);
            }
        }
        Self::new(Options::default()).await
    }

    /// A new browser.
    pub(super) async fn new(options: Options) -> (Self, Client) {
        let engine = Engine::chosen();
        let driver = Driver::start(engine, options);
        let mut capabilities = engine.capabilities();
        if engine != Engine::WebKit {
            capabilities.extend(options.proxy.map(proxied));
        }
        let client = ClientBuilder::new(HttpConnector::new())
            .capabilities(capabilities)
            .connect(&driver.url())
            .await
            .expect("a browser; CHROMIUM or FIREFOX names another");
        let timeouts = TimeoutConfiguration::new(Some(SCRIPT), Some(PATIENCE), None);
        client.update_timeouts(timeouts).await.expect("timeouts");
        client.persist().await.expect("it is only noted");
        let (width, height) = WINDOW;
        let resized = client.set_window_size(width, height).await;
        resized.expect("a window of any size");
        let id = client.session_id().await.expect("a session");
        let id = id.expect("it has begun");
        (Self { driver, id }, client)
    }

    /// Leaves the browser to another test.
    pub(super) fn leave(self) {
        let mut idle = IDLE.lock().unwrap_or_else(PoisonError::into_inner);
        idle.push(self);
    }

    /// A client of the browser, which is as good as new; `None` if it does not get there.
    async fn renewed(&self) -> Option<Client> {
        let (url, connector) = (self.driver.url(), HttpConnector::new());
        let client = Client::with_existing_session(&url, &self.id, connector)
            .await
            .ok()?;
        client.persist().await.ok()?;
        let renewal = timeout(RENEWAL, renew(&client)).await;
        matches!(renewal, Ok(Ok(()))).then_some(client)
    }
}

fn idle() -> Option<Session> {
    IDLE.lock().unwrap_or_else(PoisonError::into_inner).pop()
}

/// Leaves one window, in which there is one tab, in which there was never anything.
async fn renew(client: &Client) -> Result<(), CmdError> {
    let used = client.windows().await?;
    // WebKit's driver brings no tab forward.
    let as_tab = Engine::chosen() != Engine::WebKit;
    let new = client.new_window(as_tab).await?.handle;
    for window in used {
        client.switch_to_window(window).await?;
        client.close_window().await?;
    }
    client.switch_to_window(new).await?;
    let (width, height) = WINDOW;
    client.set_window_size(width, height).await
}

/// The [capability](https://www.w3.org/TR/webdriver2/#proxy) of speaking through a proxy.
fn proxied(proxy: SocketAddr) -> (String, Value) {
    let address = proxy.to_string();
    let proxy = json!({
        "proxyType": "manual",
        "httpProxy": &address,
        "sslProxy": &address,
        "noProxy": ["127.0.0.1"],
    });
    ("proxy".to_owned(), proxy)
}
