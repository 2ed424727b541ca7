//! The binary `liveblog`; see [`liveblog_native::commands`].

use std::process::ExitCode;

fn main() -> ExitCode {
    liveblog_native::commands::run()
}
