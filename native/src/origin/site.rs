//! What an origin serves, and where.

use std::io;
use std::path::Path;
use std::sync::Arc;

use axum::Router;
use axum::extract::{Request, State};
use axum::http::{HeaderName, HeaderValue};
use axum::middleware::{self, Next};
use axum::response::Response;
use tower_http::CompressionLevel;
use tower_http::compression::CompressionLayer;

use super::feeds::{self, Replay};
use super::{folder, response};

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
    folders: Router,
    headers: Headers,
}

/// Headers of every answer to a path that begins with a prefix.
type Headers = Vec<(String, HeaderName, HeaderValue)>;

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
    ///
    /// # Panics
    /// A prefix that has a folder, or is none.
    pub fn folder(self, prefix: &str, folder: &Path) -> io::Result<Self> {
        self.mount(prefix, folder, None)
    }

    /// Serves a folder as [`Site::folder`] does, its feeds as they were at the moment that the
    /// replay has come to.
    ///
    /// # Errors
    /// A folder that cannot be read.
    ///
    /// # Panics
    /// A prefix that has a folder, or is none.
    pub fn replayed(self, prefix: &str, folder: &Path, replay: Replay) -> io::Result<Self> {
        self.mount(prefix, folder, Some(replay))
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

    fn mount(mut self, prefix: &str, folder: &Path, replay: Option<Replay>) -> io::Result<Self> {
        let feeds = middleware::from_fn_with_state(replay.map(Arc::new), feeds::tell);
        let folder = Router::new()
            .fallback_service(folder::files(prefix, folder)?)
            .layer(feeds);
        self.folders = match prefix {
            "/" => self.folders.fallback_service(folder),
            _ => self.folders.nest_service(prefix, folder),
        };
        Ok(self)
    }

    /// The site as a service. A layer is around those above it.
    pub(super) fn router(self) -> Router {
        let headers = Arc::new(self.headers);
        self.folders
            .layer(middleware::map_request(response::admit))
            // Nothing is kept, so that each answer is compressed anew.
            .layer(CompressionLayer::new().quality(CompressionLevel::Fastest))
            .layer(middleware::from_fn(response::complete))
            .layer(middleware::from_fn_with_state(headers, add_headers))
    }
}

async fn add_headers(
    State(headers): State<Arc<Headers>>,
    request: Request,
    next: Next,
) -> Response {
    let path = request.uri().path().to_owned();
    let mut response = next.run(request).await;
    for (prefix, name, value) in headers.iter() {
        if path.starts_with(prefix.as_str()) {
            response.headers_mut().insert(name, value.clone());
        }
    }
    response
}
