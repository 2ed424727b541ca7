//! A server that answers each request as the script of its path says, until it is told otherwise, and
//! takes note of what it is asked. Between it and the browser anything can happen to an answer.

mod answer;
mod desk;
mod gate;
mod wire;

use std::cell::RefCell;
use std::collections::BTreeSet;
use std::io;
use std::net::{Ipv4Addr, SocketAddr};
use std::sync::{Arc, Mutex};

use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::{TcpListener, TcpStream};
use tokio::task::JoinHandle;
use tokio::time::timeout;

use answer::End;
pub(super) use answer::{Answer, read};
use desk::{Desk, Script, Visits};
pub(super) use gate::Gate;

use super::browser::PATIENCE;

/// A server on a free port of this machine; any page may read it. It ends when it is dropped.
pub(super) struct Server {
    address: SocketAddr,
    desk: Arc<Desk>,
    task: RefCell<JoinHandle<()>>,
}

impl Server {
    pub(super) async fn start() -> Self {
        let (address, listener) = bind_anew().await;
        let desk = Arc::new(Desk::default());
        let task = RefCell::new(tokio::spawn(listen(listener, Arc::clone(&desk))));
        Self {
            address,
            desk,
            task,
        }
    }

    /// Takes no more connections: who comes now is refused.
    pub(super) async fn close(&self) {
        let task = self.task.replace(tokio::spawn(async {}));
        task.abort();
        let ended = task.await;
        assert!(ended.is_err_and(|error| error.is_cancelled()));
    }

    /// Takes connections again, on the same port.
    pub(super) async fn reopen(&self) {
        let (_, listener) = bind(self.address).await;
        let task = tokio::spawn(listen(listener, Arc::clone(&self.desk)));
        self.task.replace(task);
    }

    /// Where it listens.
    pub(super) fn address(&self) -> SocketAddr {
        self.address
    }

    /// The address of a path, which begins with `/`, or with an empty path of the server itself.
    pub(super) fn url(&self, path: &str) -> String {
        format!("http://{}{path}", self.address)
    }

    /// Answers a path like this from now on; other paths are not found.
    pub(super) fn set(&self, path: &str, answer: Answer) {
        self.script(path, [answer]);
    }

    /// Answers the next requests of a path like this, one after the other; the last one stays.
    pub(super) fn script<const N: usize>(&self, path: &str, answers: [Answer; N]) {
        self.desk.put(path, Script::new(answers, false));
    }

    /// Answers requests of a path by turns, like a network of caches that disagree.
    pub(super) fn alternate<const N: usize>(&self, path: &str, answers: [Answer; N]) {
        self.desk.put(path, Script::new(answers, true));
    }

    /// How often a path was asked for.
    pub(super) fn requests(&self, path: &str) -> usize {
        self.desk.visits(path).requests
    }

    /// How many requests of a path were under way at the same time, at most.
    pub(super) fn most_at_once(&self, path: &str) -> usize {
        self.desk.visits(path).most_at_once
    }

    /// The head of the last request of a path.
    pub(super) fn last_request(&self, path: &str) -> String {
        self.desk.visits(path).last
    }

    /// How many bytes of bodies a path has sent.
    pub(super) fn sent(&self, path: &str) -> usize {
        self.desk.visits(path).sent
    }

    /// Every path that was asked for, in the order of the alphabet.
    pub(super) fn paths(&self) -> Vec<String> {
        let mut paths: Vec<String> = self.desk.visits.borrow().keys().cloned().collect();
        paths.sort();
        paths
    }

    /// The paths that were last asked for as something else than a picture.
    pub(super) fn but_for_pictures(&self) -> Vec<String> {
        let visits = self.desk.visits.borrow();
        let others = visits
            .iter()
            .filter(|(_, visits)| !visits.last.contains("Sec-Fetch-Dest: image"));
        others.map(|(path, _)| path.clone()).collect()
    }

    /// Waits until a path has been asked for so many times.
    pub(super) async fn asked(&self, path: &str, times: usize) {
        let is_enough = |visits: &Visits| visits.requests >= times;
        self.until(path, &format!("{times} requests"), is_enough)
            .await;
    }

    /// Waits until no request of a path is being answered.
    pub(super) async fn idle(&self, path: &str) {
        let is_idle = |visits: &Visits| visits.under_way == 0;
        self.until(path, "the end of all requests", is_idle).await;
    }

    async fn until(&self, path: &str, what: &str, holds: impl Fn(&Visits) -> bool) {
        let mut visits = self.desk.visits.subscribe();
        let none = Visits::default();
        let wanted = visits.wait_for(|visits| holds(visits.get(path).unwrap_or(&none)));
        if timeout(PATIENCE, wanted).await.is_err() {
            let visits = self.desk.visits.borrow();
            panic!("waited in vain for {what} of {path}, there were: {visits:?}");
        }
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        self.task.borrow().abort();
    }
}

/// A port that no server of this run ever had: what a browser has kept of an origin is its own.
async fn bind_anew() -> (SocketAddr, TcpListener) {
    static USED: Mutex<BTreeSet<u16>> = Mutex::new(BTreeSet::new());
    loop {
        let (address, listener) = bind((Ipv4Addr::LOCALHOST, 0).into()).await;
        let mut used = USED.lock().expect("nobody panics with it");
        if used.insert(address.port()) {
            return (address, listener);
        }
    }
}

async fn bind(address: SocketAddr) -> (SocketAddr, TcpListener) {
    let listener = TcpListener::bind(address).await.expect("a free port");
    (listener.local_addr().expect("it is bound"), listener)
}

async fn listen(listener: TcpListener, desk: Arc<Desk>) {
    while let Ok((stream, _)) = listener.accept().await {
        let desk = Arc::clone(&desk);
        // A browser that hangs up is its own business.
        tokio::spawn(async move { serve(&desk, stream).await.ok() });
    }
}

/// One request, one answer, and the end of the connection.
async fn serve(desk: &Desk, mut stream: TcpStream) -> io::Result<()> {
    let mut request = Vec::new();
    // What follows the head of a request, a report say, comes in the same piece or is not of interest.
    while !request.windows(4).any(|end| end == b"\r\n\r\n") {
        if stream.read_buf(&mut request).await? == 0 {
            return Ok(());
        }
    }
    let (visit, response) = desk.receive(&String::from_utf8_lossy(&request));
    let sent = |bytes| visit.note(|visits| visits.sent += bytes);
    let (mut client, mut wire) = stream.split();
    let end = tokio::select! {
        end = wire::send(&mut wire, &response, sent) => end?,
        // Who hangs up does not wait for the rest.
        _ = client.read_u8() => End::Closed,
    };
    match end {
        End::Closed => stream.shutdown().await,
        End::Reset => stream.set_zero_linger(),
    }
}
