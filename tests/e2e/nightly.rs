//! What `make test-nightly` (`LIVEBLOG_ALL=1`) does more of than `make test`: tests/engines.md.

use std::env;

/// Whether a run is to leave out nothing.
pub(super) fn is_nightly() -> bool {
    env::var_os("LIVEBLOG_ALL").is_some()
}
