//! Programs that end with the tests, however these end: nobody drops what a `static` holds, nor what
//! a killed process held.

use std::ffi::OsString;
use std::io::BufReader;
use std::os::unix::process::CommandExt;
use std::process::{Child, ChildStdout, Command, Stdio};

/// A running program with all that it starts, ended when this is dropped.
pub(super) struct Leash {
    keeper: Child,
}

impl Leash {
    /// A command that is to be [kept](Self::keep): it has a temporary folder of its own.
    pub(super) fn command(program: impl Into<OsString>) -> Command {
        let mut command = Command::new("bash");
        command
            .arg(concat!(env!("CARGO_MANIFEST_DIR"), "/tests/e2e/leash.sh"))
            .arg(program.into())
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            // A terminal's Ctrl-C is for the tests; the keeper clears up after them.
            .process_group(0);
        command
    }

    /// Starts a command, and gives its output, which is to be held: a program that cannot write its
    /// log ends.
    pub(super) fn keep(mut command: Command) -> (Self, BufReader<ChildStdout>) {
        let started = command.spawn();
        let mut keeper = started.unwrap_or_else(|error| panic!("{command:?}: {error}"));
        let output = keeper.stdout.take().expect("it was piped");
        (Self { keeper }, BufReader::new(output))
    }

    /// Whether the program has ended by itself.
    pub(super) fn has_ended(&mut self) -> bool {
        matches!(self.keeper.try_wait(), Ok(Some(_)))
    }
}

impl Drop for Leash {
    fn drop(&mut self) {
        // Letting go of its input is what ends it.
        drop(self.keeper.stdin.take());
        let _ = self.keeper.wait();
    }
}
