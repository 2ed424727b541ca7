//! A screen that nobody sees, for the engine that has no mode without one.

use std::io::{BufRead, BufReader};
use std::process::{Child, ChildStdout, Command, Stdio};

/// An `Xvfb` of its own, so that no test takes the focus away from another; ended when dropped.
pub(super) struct Screen {
    process: Child,
    /// Held open: it says more than the number.
    _log: BufReader<ChildStdout>,
    /// What `DISPLAY` is for its programs.
    pub(super) name: String,
}

impl Screen {
    pub(super) fn start() -> Self {
        let mut process = Command::new("Xvfb")
            .args(["-displayfd", "1", "-screen", "0", "1600x1200x24"])
            .args(["-nolisten", "tcp", "-noreset"])
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .expect("Xvfb: `make engines` installs it");
        let mut log = BufReader::new(process.stdout.take().expect("it was piped"));
        let mut number = String::new();
        log.read_line(&mut number).expect("it was piped");
        assert!(!number.is_empty(), "Xvfb ended without a screen");
        Self {
            process,
            _log: log,
            name: format!(":{}", number.trim()),
        }
    }
}

impl Drop for Screen {
    fn drop(&mut self) {
        // It may have ended by itself by now.
        let _ = self.process.kill();
        let _ = self.process.wait();
    }
}
