//! What a server has been told to answer, and what it has been asked.

use std::collections::{HashMap, VecDeque};
use std::sync::Mutex;

use tokio::sync::watch;

use super::answer::{Answer, Response};

/// The answers of a path, in their order.
pub(super) struct Script {
    answers: VecDeque<Answer>,
    /// Whether the first follows the last; else the last one stays.
    around: bool,
}

impl Script {
    pub(super) fn new(answers: impl Into<VecDeque<Answer>>, around: bool) -> Self {
        let answers = answers.into();
        Self { answers, around }
    }

    fn next(&mut self) -> Option<Answer> {
        if self.answers.len() < 2 {
            return self.answers.front().cloned();
        }
        let answer = self.answers.pop_front();
        if self.around {
            self.answers.extend(answer.clone());
        }
        answer
    }
}

/// What a path has been asked for.
#[derive(Clone, Debug, Default)]
pub(super) struct Visits {
    pub(super) requests: usize,
    /// Requests that are being answered, and the most that ever were.
    pub(super) under_way: usize,
    pub(super) most_at_once: usize,
    /// The head of the last request.
    pub(super) last: String,
    /// Bytes of bodies that have been sent.
    pub(super) sent: usize,
}

/// The state that a server's connections share. Other methods than GET are part of a path's name.
#[derive(Default)]
pub(super) struct Desk {
    scripts: Mutex<HashMap<String, Script>>,
    pub(super) visits: watch::Sender<HashMap<String, Visits>>,
}

impl Desk {
    pub(super) fn put(&self, path: &str, script: Script) {
        let mut scripts = self.scripts.lock().expect("nobody panics with it");
        scripts.insert(path.to_owned(), script);
    }

    /// What a path has been asked for so far.
    pub(super) fn visits(&self, path: &str) -> Visits {
        self.visits.borrow().get(path).cloned().unwrap_or_default()
    }

    /// Takes a request: who asks, and what the answer is.
    pub(super) fn receive(&self, request: &str) -> (Visit<'_>, Response) {
        let path = path(request);
        let answer = {
            let mut scripts = self.scripts.lock().expect("nobody panics with it");
            scripts.get_mut(&path).and_then(Script::next)
        };
        let response = answer.unwrap_or_else(|| Answer::status("404 Not Found"));
        let response = revalidated(request, response.response());
        let visit = Visit { desk: self, path };
        visit.note(|visits| {
            visits.requests += 1;
            visits.under_way += 1;
            visits.most_at_once = visits.most_at_once.max(visits.under_way);
            request.clone_into(&mut visits.last);
        });
        (visit, response)
    }
}

/// The path that a request is for, with its method unless that is GET.
fn path(request: &str) -> String {
    let mut words = request.split(' ');
    let (method, target) = (words.next().unwrap_or(""), words.next().unwrap_or(""));
    let path = target.split('?').next().unwrap_or(target);
    match method {
        "GET" => path.to_owned(),
        _ => format!("{method} {path}"),
    }
}

/// The response, or 304 if the client has it.
fn revalidated(request: &str, response: Response) -> Response {
    let tag = response.tag.as_ref();
    if !tag.is_some_and(|tag| request.contains(tag.as_str())) {
        return response;
    }
    Response {
        head: response.head.replacen("200 OK", "304 Not Modified", 1),
        body: Vec::new(),
        ..response
    }
}

/// A request that is being answered, until it is dropped.
pub(super) struct Visit<'a> {
    desk: &'a Desk,
    path: String,
}

impl Visit<'_> {
    pub(super) fn note(&self, change: impl FnOnce(&mut Visits)) {
        self.desk.visits.send_modify(|visits| {
            change(visits.entry(self.path.clone()).or_default());
        });
    }
}

impl Drop for Visit<'_> {
    fn drop(&mut self) {
        self.note(|visits| visits.under_way -= 1);
    }
}
