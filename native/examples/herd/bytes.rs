//! What an hour of a live blog costs a reader: bytes measured on the wire of our own origin, which
//! serves the demo's feed, times what each way of asking asks for.

use std::fmt;
use std::io::{self, Read, Write};
use std::net::TcpStream;
use std::path::Path;

use liveblog_native::origin::{Origin, Site};
use serde_json::Value;

const COVERAGE: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../demo/coverage");

/// What Chromium 156 says when a page asks another site for a feed.
const REQUEST: &str = "\
GET /feed.json HTTP/1.1\r
Host: courier.example\r
Connection: close\r
Cache-Control: max-age=0\r
sec-ch-ua-platform: \"Linux\"\r
User-Agent: Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/156.0.0.0 Safari/537.36\r
sec-ch-ua: \"Not:A-Brand\";v=\"8\", \"Chromium\";v=\"156\"\r
sec-ch-ua-mobile: ?0\r
Accept: */*\r
Origin: https://news.example\r
Sec-Fetch-Site: cross-site\r
Sec-Fetch-Mode: cors\r
Sec-Fetch-Dest: empty\r
Referer: https://news.example/\r
Accept-Language: en-US,en;q=0.9\r
";

/// Updates in an hour, evenly spread: a poll a minute or more finds a change each time.
const UPDATES: usize = 60;

/// Bytes of a request and its answer, both ways, with a coding of the content.
pub(crate) struct Sizes {
    /// Of the feed.
    whole: usize,
    /// Of a feed that is as it was: 304.
    unchanged: usize,
    /// Of one entry as a message of a stream, which is not compressed.
    message: usize,
}

/// Measures with a content coding: `gzip` or `br`.
pub(crate) fn measure(coding: &str) -> io::Result<Sizes> {
    let folder = Path::new(COVERAGE);
    let origin = Origin::start(Site::new().folder("/", folder)?)?;
    let accepted = format!("Accept-Encoding: {coding}\r\n");
    let (whole, answer) = exchange(&origin, &accepted)?;
    let tag = header(&answer, "etag").ok_or_else(|| io::Error::other("no tag"))?;
    let (unchanged, _) = exchange(&origin, &format!("{accepted}If-None-Match: {tag}\r\n"))?;
    Ok(Sizes {
        whole,
        unchanged,
        message: message(&folder.join("feed.json"))?,
    })
}

impl Sizes {
    /// Polls with the tag of the last answer.
    pub(crate) fn polled(&self, polls: usize) -> usize {
        let changed = polls.min(UPDATES);
        changed * self.whole + (polls - changed) * self.unchanged
    }

    /// Entries by a stream, and polls beside it.
    pub(crate) fn pushed(&self, polls: usize) -> usize {
        UPDATES * self.message + self.polled(polls)
    }

    /// Everything anew each time.
    pub(crate) fn reloaded(&self, times: usize) -> usize {
        times * self.whole
    }
}

impl fmt::Display for Sizes {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self {
            whole,
            unchanged,
            message,
        } = self;
        write!(
            f,
            "the feed {whole} B, unchanged {unchanged} B, a message {message} B"
        )
    }
}

/// Sends the request with more headers; bytes sent and received, and the head of the answer.
fn exchange(origin: &Origin, headers: &str) -> io::Result<(usize, String)> {
    let request = [REQUEST, headers, "\r\n"].concat();
    let mut stream = TcpStream::connect(origin.address())?;
    stream.write_all(request.as_bytes())?;
    let mut answer = Vec::new();
    stream.read_to_end(&mut answer)?;
    let text = String::from_utf8_lossy(&answer);
    let head = text.split("\r\n\r\n").next().unwrap_or_default();
    Ok((request.len() + answer.len(), head.to_owned()))
}

fn header<'a>(head: &'a str, name: &str) -> Option<&'a str> {
    let mut fields = head.lines().filter_map(|line| line.split_once(": "));
    fields.find_map(|(field, value)| field.eq_ignore_ascii_case(name).then_some(value))
}

/// The average item of a feed as a server-sent event.
fn message(feed: &Path) -> io::Result<usize> {
    let feed = liveblog_native::coverage::read(feed)?;
    let items = feed.get("items").and_then(Value::as_array);
    let items = items.map(Vec::as_slice).unwrap_or_default();
    let bytes: usize = items
        .iter()
        .map(|item| format!("id: 100\ndata: {item}\n\n").len())
        .sum();
    Ok(bytes / items.len().max(1))
}
