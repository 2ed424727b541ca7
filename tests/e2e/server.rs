//! A server that answers each path as it is told to, until it is told otherwise, and counts what
//! it is asked for. It speaks only as much HTTP/1.1 as that takes, so that it can also break it.

use std::collections::HashMap;
use std::fs;
use std::net::{Ipv4Addr, SocketAddr};
use std::path::Path;
use std::sync::{Arc, Mutex};
use std::{future, io};

use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::{TcpListener, TcpStream};
use tokio::sync::watch;
use tokio::task::JoinHandle;
use tokio::time::timeout;

use super::browser::PATIENCE;

/// What a path is answered with.
#[derive(Clone, Debug)]
pub(super) enum Answer {
    /// A response.
    Response {
        /// The status, with any further header lines after it.
        head: String,
        /// The body.
        body: Vec<u8>,
    },
    /// The beginning of a response of a media type, then the end of the connection.
    CutOff(&'static str),
    /// A connection, and nothing ever on it.
    Silence,
}

impl Answer {
    /// A whole body of a media type.
    pub(super) fn ok(media_type: &str, body: impl Into<Vec<u8>>) -> Self {
        let head = format!("200 OK\r\nContent-Type: {media_type}");
        let body = body.into();
        Self::Response { head, body }
    }

    /// A status, with any further header lines after it, and a short text.
    pub(super) fn status(head: &str) -> Self {
        let head = format!("{head}\r\nContent-Type: text/plain");
        let body = b"Not today.\n".to_vec();
        Self::Response { head, body }
    }

    /// A feed of `tests/feeds`.
    pub(super) fn feed(name: &str) -> Self {
        let file = Path::new(env!("CARGO_MANIFEST_DIR"))
            .join("tests/feeds")
            .join(name);
        Self::ok("application/feed+json", read(&file))
    }
}

/// The bytes of a file.
pub(super) fn read(file: &Path) -> Vec<u8> {
    fs::read(file).unwrap_or_else(|error| panic!("{}: {error}", file.display()))
}

/// A server on a free port of this machine; any page may read it. It ends when it is dropped.
pub(super) struct Server {
    address: SocketAddr,
    desk: Arc<Desk>,
    task: JoinHandle<()>,
}

#[derive(Default)]
struct Desk {
    answers: Mutex<HashMap<String, Answer>>,
    /// How often each path was asked for; other methods than GET are part of the path's name.
    requests: watch::Sender<HashMap<String, usize>>,
}

impl Server {
    pub(super) async fn start() -> Self {
        let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).await;
        let listener = listener.expect("a free port");
        let address = listener.local_addr().expect("it is bound");
        let desk = Arc::new(Desk::default());
        let task = tokio::spawn(listen(listener, Arc::clone(&desk)));
        Self {
            address,
            desk,
            task,
        }
    }

    /// The address of a path, which begins with `/`, or with an empty path of the server itself.
    pub(super) fn url(&self, path: &str) -> String {
        format!("http://{}{path}", self.address)
    }

    /// Answers a path like this from now on; other paths are not found.
    pub(super) fn set(&self, path: &str, answer: Answer) {
        let mut answers = self.desk.answers.lock().expect("nobody panics with it");
        answers.insert(path.to_owned(), answer);
    }

    /// How often a path was asked for.
    pub(super) fn requests(&self, path: &str) -> usize {
        count(&self.desk.requests.borrow(), path)
    }

    /// Waits until a path has been asked for so many times.
    pub(super) async fn asked(&self, path: &str, times: usize) {
        let mut requests = self.desk.requests.subscribe();
        let enough = requests.wait_for(|requests| count(requests, path) >= times);
        if timeout(PATIENCE, enough).await.is_err() {
            let requests = self.desk.requests.borrow();
            panic!("waited in vain for {times} requests of {path}, there were: {requests:?}");
        }
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        self.task.abort();
    }
}

fn count(requests: &HashMap<String, usize>, path: &str) -> usize {
    requests.get(path).copied().unwrap_or_default()
}

async fn listen(listener: TcpListener, desk: Arc<Desk>) {
    while let Ok((stream, _)) = listener.accept().await {
        let desk = Arc::clone(&desk);
        // A browser that hangs up is its own business.
        tokio::spawn(async move { desk.serve(stream).await.ok() });
    }
}

impl Desk {
    /// One request, one answer, and the end of the connection.
    async fn serve(&self, mut stream: TcpStream) -> io::Result<()> {
        let mut request = Vec::new();
        while !request.ends_with(b"\r\n\r\n") {
            if stream.read_buf(&mut request).await? == 0 {
                return Ok(());
            }
        }
        match self.answer(&String::from_utf8_lossy(&request)) {
            Answer::Response { head, body } => {
                stream
                    .write_all(frame(&head, body.len()).as_bytes())
                    .await?;
                stream.write_all(&body).await?;
            }
            Answer::CutOff(media_type) => {
                let head = format!("200 OK\r\nContent-Type: {media_type}");
                stream.write_all(frame(&head, 1_000).as_bytes()).await?;
                stream.write_all(b"{").await?;
            }
            Answer::Silence => future::pending().await,
        }
        stream.shutdown().await
    }

    fn answer(&self, request: &str) -> Answer {
        let mut words = request.split(' ');
        let (method, target) = (words.next().unwrap_or(""), words.next().unwrap_or(""));
        let path = target.split('?').next().unwrap_or(target);
        let name = match method {
            "GET" => path.to_owned(),
            _ => format!("{method} {path}"),
        };
        let answers = self.answers.lock().expect("nobody panics with it");
        let answer = answers.get(&name).cloned();
        self.requests
            .send_modify(|requests| *requests.entry(name).or_default() += 1);
        answer.unwrap_or_else(|| Answer::status("404 Not Found"))
    }
}

/// The head of a response: open to every page, kept by no cache.
fn frame(head: &str, length: usize) -> String {
    format!(
        "HTTP/1.1 {head}\r\nContent-Length: {length}\r\nConnection: close\r\n\
         Access-Control-Allow-Origin: *\r\nTiming-Allow-Origin: *\r\nCache-Control: no-store\r\n\r\n"
    )
}
