//! An origin server for live blogs: folders of files over HTTP/1.1, with the headers that let any
//! page read them and any CDN keep them.
//!
//! [`Site`] says what is served where, [`serve`] serves it on a listener, and [`Origin`] does so on
//! a free port until it is dropped: what tests want. Files are read anew for each request, so what
//! is written to a folder is served at once. There is nothing here that accepts data.

mod feeds;
mod folder;
mod media_type;
mod response;
mod site;

pub use feeds::Replay;
pub use site::Site;

use std::net::{Ipv4Addr, SocketAddr, TcpListener};
use std::thread::{self, JoinHandle};
use std::time::{Duration, SystemTime};
use std::{future, io};

use liveblog_core::model::Timestamp;
use tokio::sync::oneshot;

/// How long requests under way may take to finish after the end.
const GRACE: Duration = Duration::from_secs(2);

/// Serves a site until `end`, then finishes the requests that are under way, within two seconds.
/// Needs a Tokio runtime with I/O and time.
///
/// # Errors
/// A listener that Tokio cannot take over.
pub async fn serve(
    listener: TcpListener,
    site: Site,
    end: impl Future<Output = ()> + Send + 'static,
) -> io::Result<()> {
    listener.set_nonblocking(true)?;
    let listener = tokio::net::TcpListener::from_std(listener)?;
    let (ended, has_ended) = oneshot::channel();
    let end = async {
        end.await;
        // The receiver lives as long as the server.
        let _ = ended.send(());
    };
    let limit = async {
        match has_ended.await {
            Ok(()) => tokio::time::sleep(GRACE).await,
            Err(_) => future::pending().await,
        }
    };
    tokio::select! {
        served = axum::serve(listener, site.router()).with_graceful_shutdown(end) => served,
        () = limit => Ok(()),
    }
}

/// The moment, to the millisecond.
pub(crate) fn wall_clock() -> Timestamp {
    let since_1970 = SystemTime::UNIX_EPOCH.elapsed().unwrap_or_default();
    Timestamp(since_1970.as_millis().try_into().unwrap_or(i64::MAX))
}

/// A site on a free port of this machine, served by its own thread until this is dropped. When the
/// drop returns, the port is closed and every connection is cut.
#[derive(Debug)]
pub struct Origin {
    address: SocketAddr,
    stop: Option<oneshot::Sender<()>>,
    thread: Option<JoinHandle<()>>,
}

impl Origin {
    /// Serves a site on a free port of 127.0.0.1.
    ///
    /// # Errors
    /// No port, no thread or no I/O to be had.
    pub fn start(site: Site) -> io::Result<Self> {
        let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0))?;
        let address = listener.local_addr()?;
        let runtime = tokio::runtime::Builder::new_current_thread()
            .enable_all()
            .build()?;
        let (stop, stopped) = oneshot::channel();
        let thread = thread::Builder::new()
            .name(format!("origin {address}"))
            .spawn(move || {
                runtime.block_on(async {
                    tokio::select! {
                        _ = serve(listener, site, future::pending()) => {}
                        _ = stopped => {}
                    }
                });
            })?;
        Ok(Self {
            address,
            stop: Some(stop),
            thread: Some(thread),
        })
    }

    /// Where it listens.
    pub fn address(&self) -> SocketAddr {
        self.address
    }

    /// The address of a path, which begins with `/`.
    pub fn url(&self, path: &str) -> String {
        format!("http://{}{path}", self.address)
    }
}

impl Drop for Origin {
    fn drop(&mut self) {
        // Dropping the sender is the signal.
        drop(self.stop.take());
        if let Some(thread) = self.thread.take() {
            // A panic of the server has already been printed by its thread.
            let _ = thread.join();
        }
    }
}
