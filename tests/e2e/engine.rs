//! The three browser engines, and how each of them is started. `LIVEBLOG_ENGINE` says which one the
//! suite runs in; what is left out in one of them has its reason in `tests/engines.md`.

use std::env;
use std::ffi::OsString;

use fantoccini::wd::Capabilities;
use serde_json::{Value, json};

/// A browser engine with its driver.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Engine {
    /// Chromium by `chromedriver`.
    Chromium,
    /// Firefox by `geckodriver`.
    Firefox,
    /// `WebKitGTK`'s small browser by `WebKitWebDriver`. It has no mode without a screen.
    WebKit,
}

impl Engine {
    /// The one that `LIVEBLOG_ENGINE` names, by default Chromium.
    pub(super) fn chosen() -> Self {
        match env::var("LIVEBLOG_ENGINE").as_deref() {
            Err(_) | Ok("chromium") => Self::Chromium,
            Ok("firefox") => Self::Firefox,
            Ok("webkit") => Self::WebKit,
            Ok(other) => panic!("LIVEBLOG_ENGINE: chromium, firefox or webkit, not {other}"),
        }
    }

    /// The driver's program; the environment may name another.
    pub(super) fn driver(self) -> OsString {
        let (name, default) = match self {
            Self::Chromium => ("CHROMEDRIVER", "chromedriver"),
            Self::Firefox => ("GECKODRIVER", "geckodriver"),
            Self::WebKit => ("WEBKITDRIVER", "WebKitWebDriver"),
        };
        env::var_os(name).unwrap_or_else(|| default.into())
    }

    /// What comes before the port in the line by which the driver says that it is there; `None` where
    /// it says nothing and must be given a port.
    pub(super) fn announcement(self) -> Option<&'static str> {
        match self {
            Self::Chromium => Some("successfully on port "),
            Self::Firefox => Some("Listening on 127.0.0.1:"),
            Self::WebKit => None,
        }
    }

    /// The kind of error that an answer is which ends before its end. `WebKitGTK` takes it for a whole one.
    pub(super) fn kind_of_cut_off(self) -> &'static str {
        match self {
            Self::Chromium | Self::Firefox => "network",
            Self::WebKit => "format",
        }
    }

    /// What the browser is asked to be: as for the tests in `tests/browser.rs`. It gets a profile of
    /// its own from its driver.
    pub(super) fn capabilities(self) -> Capabilities {
        let (key, program) = match self {
            Self::Chromium => ("goog:chromeOptions", "CHROMIUM"),
            Self::Firefox => ("moz:firefoxOptions", "FIREFOX"),
            Self::WebKit => return Capabilities::new(),
        };
        let mut options = options(key);
        if let Ok(binary) = env::var(program) {
            options["binary"] = json!(binary);
        }
        Capabilities::from_iter([(key.to_owned(), options)])
    }
}

/// What `webdriver.json` has for a browser.
fn options(key: &str) -> Value {
    let all: Value = serde_json::from_str(include_str!("../../webdriver.json")).expect("JSON");
    all[key].clone()
}
