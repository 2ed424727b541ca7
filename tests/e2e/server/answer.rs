//! What a request is answered with, and what befalls the answer on its way. Faults are added one by
//! one, in any combination: `Answer::feed("storm.json").chunked().reset_after(100)`.

use std::fs;
use std::io::Write;
use std::path::Path;
use std::time::Duration;

use flate2::Compression;
use flate2::write::GzEncoder;

use super::gate::Gate;

/// What a request is answered with.
#[derive(Clone, Debug)]
pub(in super::super) enum Answer {
    /// A response.
    Response(Response),
    /// The beginning of a response of a media type, then the end of the connection.
    CutOff(&'static str),
    /// A connection, and nothing ever on it.
    Silence,
}

/// A response, and its faults.
#[derive(Clone, Debug)]
pub(in super::super) struct Response {
    /// The status, with any further header lines after it.
    pub(super) head: String,
    pub(super) body: Vec<u8>,
    /// Whether pages of other origins may read it.
    pub(super) open: bool,
    /// Requests that name this tag are answered with 304.
    pub(super) tag: Option<String>,
    /// What has to open before anything is sent.
    pub(super) gate: Option<Gate>,
    pub(super) framing: Framing,
    /// So many bytes of the body at a time, and how long it is from one to the next.
    pub(super) pace: Option<(usize, Duration)>,
    /// After how many bytes of the body it breaks off, and how.
    pub(super) end: Option<(usize, End)>,
}

/// How the receiver knows where the body ends.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Framing {
    /// By its length, which is told in advance.
    Length,
    /// By its last chunk.
    Chunked,
    /// By the end of the connection.
    Connection,
}

/// How a body breaks off.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum End {
    /// The connection is closed.
    Closed,
    /// The connection is reset.
    Reset,
}

impl Answer {
    /// A whole body of a media type.
    pub(in super::super) fn ok(media_type: &str, body: impl Into<Vec<u8>>) -> Self {
        let head = format!("200 OK\r\nContent-Type: {media_type}");
        Self::Response(Response::new(head, body.into()))
    }

    /// A status, with any further header lines after it, and a short text.
    pub(in super::super) fn status(head: &str) -> Self {
        let head = format!("{head}\r\nContent-Type: text/plain");
        Self::Response(Response::new(head, b"Not today.\n".to_vec()))
    }

    /// A feed of `tests/feeds`.
    pub(in super::super) fn feed(name: &str) -> Self {
        let file = Path::new(env!("CARGO_MANIFEST_DIR"))
            .join("tests/feeds")
            .join(name);
        Self::ok("application/feed+json", read(&file))
    }

    /// Sends the client elsewhere.
    pub(in super::super) fn redirect(to: &str) -> Self {
        Self::status(&format!("302 Found\r\nLocation: {to}"))
    }

    /// With one more header line.
    pub(in super::super) fn with(self, line: &str) -> Self {
        self.but(|response| response.head.extend(["\r\n", line]))
    }

    /// Without any word about its media type.
    pub(in super::super) fn untyped(self) -> Self {
        self.but(|response| {
            let lines = response.head.split("\r\n");
            let lines = lines.filter(|line| !line.starts_with("Content-Type"));
            response.head = lines.collect::<Vec<_>>().join("\r\n");
        })
    }

    /// Without leave for pages of other origins to read it.
    pub(in super::super) fn closed_to_others(self) -> Self {
        self.but(|response| response.open = false)
    }

    /// To be kept for a while, and not to be sent again to those who ask by its tag: 304.
    pub(in super::super) fn tagged(self, tag: &str) -> Self {
        let tag = format!("\"{tag}\"");
        self.with(&format!(
            "ETag: {tag}\r\nCache-Control: public, max-age=600"
        ))
        .but(|response| response.tag = Some(tag))
    }

    /// Not before a gate opens.
    pub(in super::super) fn behind(self, gate: &Gate) -> Self {
        self.but(|response| response.gate = Some(gate.clone()))
    }

    /// In chunks.
    pub(in super::super) fn chunked(self) -> Self {
        self.but(|response| response.framing = Framing::Chunked)
    }

    /// Up to the end of the connection, whenever that is.
    pub(in super::super) fn unframed(self) -> Self {
        self.but(|response| response.framing = Framing::Connection)
    }

    /// With another body, as long as it says it is.
    pub(in super::super) fn with_body(self, change: impl FnOnce(Vec<u8>) -> Vec<u8>) -> Self {
        self.but(|response| response.body = change(std::mem::take(&mut response.body)))
    }

    /// So many bytes at a time.
    pub(in super::super) fn trickled(self, bytes: usize, every: Duration) -> Self {
        self.but(|response| response.pace = Some((bytes, every)))
    }

    /// Closed after so many bytes of the body.
    pub(in super::super) fn closed_after(self, bytes: usize) -> Self {
        self.but(|response| response.end = Some((bytes, End::Closed)))
    }

    /// Reset after so many bytes of the body.
    pub(in super::super) fn reset_after(self, bytes: usize) -> Self {
        self.but(|response| response.end = Some((bytes, End::Reset)))
    }

    /// Compressed.
    pub(in super::super) fn gzipped(self) -> Self {
        self.with("Content-Encoding: gzip").with_body(|body| {
            let mut gzip = GzEncoder::new(Vec::new(), Compression::best());
            gzip.write_all(&body).expect("memory can be written to");
            gzip.finish().expect("memory can be written to")
        })
    }

    fn but(self, change: impl FnOnce(&mut Response)) -> Self {
        let mut response = self.response();
        change(&mut response);
        Self::Response(response)
    }

    /// What it comes down to.
    pub(super) fn response(self) -> Response {
        match self {
            Self::Response(response) => response,
            Self::CutOff(media_type) => Self::ok(media_type, vec![b'{'; 1_000])
                .closed_after(1)
                .response(),
            Self::Silence => Self::status("200 OK").behind(&Gate::default()).response(),
        }
    }
}

impl Response {
    fn new(head: String, body: Vec<u8>) -> Self {
        Self {
            head,
            body,
            open: true,
            tag: None,
            gate: None,
            framing: Framing::Length,
            pace: None,
            end: None,
        }
    }
}

/// The bytes of a file.
pub(in super::super) fn read(file: &Path) -> Vec<u8> {
    fs::read(file).unwrap_or_else(|error| panic!("{}: {error}", file.display()))
}
