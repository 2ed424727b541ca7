//! What an origin serves, and where.

use std::io;
use std::path::Path;

use axum::http::request::Parts;
use axum::http::{HeaderName, HeaderValue, Method};
use axum::response::Response;
use liveblog_core::model::Timestamp;

use super::answer;
use super::folder::{Folder, Replay};
use super::path;

/// Folders at path prefixes, and additional headers at others.
///
/// ```no_run
/// # use liveblog_native::origin::{Origin, Site};
/// let site = Site::new()
///     .folder("/", "dist".as_ref())?
///     .folder("/coverage/", "demo/coverage".as_ref())?
///     .header("/strict.html", "content-security-policy", "default-src 'self'")?;
/// let origin = Origin::start(site)?;
/// println!("{}", origin.url("/coverage/feed.json"));
/// # Ok::<(), std::io::Error>(())
/// ```
#[derive(Debug, Default)]
pub struct Site {
    folders: Vec<(String, Folder)>,
    headers: Vec<(String, HeaderName, HeaderValue)>,
}

impl Site {
    /// A site of nothing.
    pub fn new() -> Self {
        Self::default()
    }

    /// Serves a folder below a prefix, which begins and ends with `/`. Of several prefixes that a
    /// path has, the longest counts.
    ///
    /// # Errors
    /// A folder that cannot be read.
    pub fn folder(mut self, prefix: &str, folder: &Path) -> io::Result<Self> {
        self.folders
            .push((prefix.to_owned(), Folder::open(folder, None)?));
        Ok(self)
    }

    /// Serves a folder as [`Site::folder`] does, its feeds as they were at the moment that the
    /// replay has come to.
    ///
    /// # Errors
    /// A folder that cannot be read.
    pub fn replayed(mut self, prefix: &str, folder: &Path, replay: Replay) -> io::Result<Self> {
        self.folders
            .push((prefix.to_owned(), Folder::open(folder, Some(replay))?));
        Ok(self)
    }

    /// Sets a header on every answer to a path that begins with a prefix, over the origin's own.
    ///
    /// # Errors
    /// What is not a header's name or value.
    pub fn header(mut self, prefix: &str, name: &str, value: &str) -> io::Result<Self> {
        let name = name.parse().map_err(io::Error::other)?;
        let value = value.parse().map_err(io::Error::other)?;
        self.headers.push((prefix.to_owned(), name, value));
        Ok(self)
    }

    /// The answer to a request at a moment of the wall clock.
    pub(super) fn answer(&self, request: &Parts, now: Timestamp) -> Response {
        let path = request.uri.path();
        let mut response = if matches!(request.method, Method::GET | Method::HEAD) {
            let found = path::decode(path).and_then(|path| self.read(&format!("/{path}"), now));
            found.map_or_else(answer::not_found, |found| {
                answer::content(found, &request.headers)
            })
        } else {
            answer::not_allowed()
        };
        for (prefix, name, value) in &self.headers {
            if path.starts_with(prefix.as_str()) {
                response.headers_mut().insert(name, value.clone());
            }
        }
        response
    }

    fn read(&self, path: &str, now: Timestamp) -> Option<answer::Content> {
        let below = self.folders.iter().filter_map(|(prefix, folder)| {
            let rest = path.strip_prefix(prefix.as_str())?;
            Some((prefix.len(), rest, folder))
        });
        let (_, rest, folder) = below.max_by_key(|(length, ..)| *length)?;
        folder.read(rest, now)
    }
}
