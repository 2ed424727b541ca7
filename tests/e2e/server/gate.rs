//! What an answer can wait behind, for as long as a test wants.

use std::sync::Arc;

use tokio::sync::watch;

/// Closed at first.
#[derive(Clone, Debug, Default)]
pub(in super::super) struct Gate(Arc<watch::Sender<bool>>);

impl Gate {
    /// Lets through who waits, and who comes later.
    pub(in super::super) fn open(&self) {
        self.0.send_replace(true);
    }

    /// Waits until it opens.
    pub(super) async fn opened(&self) {
        let mut state = self.0.subscribe();
        state.wait_for(|open| *open).await.expect("we hold it");
    }
}
