//! A screen that nobody sees, for the engine that has no mode without one.

use std::io::{BufRead, BufReader};
use std::process::{ChildStdout, Stdio};

use super::leash::Leash;

/// An `Xvfb` for one browser, so that no test takes the focus away from another: a screen has one.
pub(super) struct Screen {
    _process: Leash,
    /// Held open: it says more than the number.
    _log: BufReader<ChildStdout>,
    /// What `DISPLAY` is for its programs.
    pub(super) name: String,
}

impl Screen {
    pub(super) fn start() -> Self {
        let mut xvfb = Leash::command("Xvfb");
        xvfb.args(["-displayfd", "1", "-screen", "0", "1600x1200x24"])
            .args(["-nolisten", "tcp", "-noreset"])
            .stderr(Stdio::null());
        let (process, mut log) = Leash::keep(xvfb);
        let mut number = String::new();
        log.read_line(&mut number).expect("it was piped");
        assert!(
            !number.is_empty(),
            "Xvfb ended without a screen; `make engines` installs it"
        );
        Self {
            _process: process,
            _log: log,
            name: format!(":{}", number.trim()),
        }
    }
}
