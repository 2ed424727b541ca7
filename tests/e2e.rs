//! The built page in a real browser, on host pages of another origin, against servers that answer
//! whatever a test wants. `make test-e2e` builds `dist/` and runs these.

#![cfg(not(target_arch = "wasm32"))]

#[cfg(test)]
mod e2e {
    mod ages;
    mod attributes;
    mod axe;
    mod beginning;
    mod bodies;
    mod browser;
    mod colours;
    mod crash;
    mod devtools;
    mod documents;
    mod driver;
    mod early;
    mod embed;
    mod embeds;
    mod engine;
    mod events;
    mod failure;
    mod far;
    mod faults;
    mod guest;
    mod hints;
    mod hostile;
    mod hosts;
    mod hub;
    mod integrity;
    mod keyboard;
    mod layouts;
    mod leaks;
    mod leash;
    mod life;
    mod lifecycle;
    mod live;
    mod look;
    mod markup;
    mod memory;
    mod methods;
    mod nchan;
    mod nightly;
    mod pictures;
    mod place;
    mod policy;
    mod pool;
    mod reading;
    mod rhythm;
    mod sabotage;
    mod screen;
    mod scrollers;
    mod server;
    mod spacing;
    mod speech;
    mod stage;
    mod storage;
    mod strict;
    mod tabs;
    mod ten;
    mod themes;
    mod times;
    mod toast;
    mod translator;
    mod windows;
    mod words;
    mod xss;
}
