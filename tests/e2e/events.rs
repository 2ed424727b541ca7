//! A stream of server-sent events that says what a test wants, when the test wants it.

use std::io;
use std::net::{Ipv4Addr, SocketAddr};
use std::sync::Arc;

use serde_json::{Value, json};
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::{TcpListener, TcpStream};
use tokio::sync::{broadcast, watch};
use tokio::task::JoinHandle;
use tokio::time::timeout;

use super::browser::PATIENCE;
use super::server::Answer;

const HEAD: &str = "HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\nCache-Control: no-store\r\n\
    Access-Control-Allow-Origin: *\r\nConnection: close\r\n\r\n: welcome\n\n";

/// Who listens now, and how many ever came.
#[derive(Clone, Copy, Debug, Default)]
struct Audience {
    present: usize,
    ever: usize,
}

struct Studio {
    audience: watch::Sender<Audience>,
    words: broadcast::Sender<String>,
}

/// The stream, on a port of its own. It ends when it is dropped.
pub(super) struct Events {
    address: SocketAddr,
    studio: Arc<Studio>,
    task: JoinHandle<()>,
}

impl Events {
    pub(super) async fn start() -> Self {
        let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).await;
        let listener = listener.expect("a free port");
        let address = listener.local_addr().expect("it is bound");
        let studio = Arc::new(Studio {
            audience: watch::Sender::default(),
            words: broadcast::Sender::new(16),
        });
        let task = tokio::spawn(welcome(listener, Arc::clone(&studio)));
        Self {
            address,
            studio,
            task,
        }
    }

    pub(super) fn url(&self) -> String {
        format!("http://{}/events", self.address)
    }

    /// A feed of `tests/feeds` whose hub this stream is.
    pub(super) fn feed(&self, name: &str) -> Answer {
        Answer::feed(name).with_body(|body| {
            let mut feed: Value = serde_json::from_slice(&body).expect("a feed");
            feed["hubs"] = json!([{ "type": "EventSource", "url": self.url() }]);
            feed.to_string().into_bytes()
        })
    }

    /// Tells everybody who listens.
    pub(super) fn say(&self, message: &Value) {
        // It is not an error that nobody does.
        let _ = self.studio.words.send(format!("data: {message}\n\n"));
    }

    /// Waits until so many listen.
    pub(super) async fn until_heard_by(&self, listeners: usize) {
        let mut audience = self.studio.audience.subscribe();
        let enough = audience.wait_for(|audience| audience.present == listeners);
        if timeout(PATIENCE, enough).await.is_err() {
            let audience = *self.studio.audience.borrow();
            panic!("waited in vain for {listeners} to listen: {audience:?}");
        }
    }

    /// How many have ever listened.
    pub(super) fn visitors(&self) -> usize {
        self.studio.audience.borrow().ever
    }
}

impl Drop for Events {
    fn drop(&mut self) {
        self.task.abort();
    }
}

async fn welcome(listener: TcpListener, studio: Arc<Studio>) {
    while let Ok((stream, _)) = listener.accept().await {
        let studio = Arc::clone(&studio);
        // A browser that hangs up is its own business.
        tokio::spawn(async move { studio.serve(stream).await.ok() });
    }
}

impl Studio {
    /// One listener, until it hangs up.
    async fn serve(&self, mut stream: TcpStream) -> io::Result<()> {
        let mut request = Vec::new();
        while !request.ends_with(b"\r\n\r\n") {
            if stream.read_buf(&mut request).await? == 0 {
                return Ok(());
            }
        }
        let mut words = self.words.subscribe();
        stream.write_all(HEAD.as_bytes()).await?;
        let _seat = Seat::taken(self);
        let (mut listener, mut wire) = stream.split();
        loop {
            tokio::select! {
                said = words.recv() => {
                    let said = said.map_err(io::Error::other)?;
                    wire.write_all(said.as_bytes()).await?;
                }
                _ = listener.read_u8() => return Ok(()),
            }
        }
    }
}

/// A listener who is counted, until it is dropped.
struct Seat<'a>(&'a Studio);

impl<'a> Seat<'a> {
    fn taken(studio: &'a Studio) -> Self {
        studio.audience.send_modify(|audience| {
            audience.present += 1;
            audience.ever += 1;
        });
        Self(studio)
    }
}

impl Drop for Seat<'_> {
    fn drop(&mut self) {
        let left = |audience: &mut Audience| audience.present -= 1;
        self.0.audience.send_modify(left);
    }
}
