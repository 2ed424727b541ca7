//! Writing a response to a connection, faults included. It speaks only as much HTTP/1.1 as that takes.

use std::io;

use tokio::io::{AsyncWrite, AsyncWriteExt};
use tokio::time::{MissedTickBehavior, interval};

use super::answer::{End, Framing, Response};

/// Sends a response, telling how many bytes of the body have gone; how the connection is to end.
pub(super) async fn send(
    wire: &mut (impl AsyncWrite + Unpin),
    response: &Response,
    mut sent: impl FnMut(usize),
) -> io::Result<End> {
    if let Some(gate) = &response.gate {
        gate.opened().await;
    }
    wire.write_all(head(response).as_bytes()).await?;
    let whole = response.body.len();
    let (until, end) = response.end.unwrap_or((whole, End::Closed));
    let (bytes, every) = response.pace.unzip();
    let mut pace = every.map(interval);
    if let Some(pace) = &mut pace {
        pace.set_missed_tick_behavior(MissedTickBehavior::Delay);
    }
    for piece in response.body[..until.min(whole)].chunks(bytes.unwrap_or(16 * 1024)) {
        if let Some(pace) = &mut pace {
            pace.tick().await;
        }
        wire.write_all(&framed(response.framing, piece)).await?;
        wire.flush().await?;
        sent(piece.len());
    }
    if response.framing == Framing::Chunked && response.end.is_none() {
        wire.write_all(b"0\r\n\r\n").await?;
    }
    Ok(end)
}

/// A piece of the body as it goes over the wire.
fn framed(framing: Framing, piece: &[u8]) -> Vec<u8> {
    match framing {
        Framing::Chunked => {
            let length = format!("{:x}\r\n", piece.len());
            [length.as_bytes(), piece, b"\r\n"].concat()
        }
        Framing::Length | Framing::Connection => piece.to_vec(),
    }
}

/// The head: open to every page and kept by no cache, unless the response says otherwise.
fn head(response: &Response) -> String {
    let Response { head, open, .. } = response;
    let mut lines = vec![format!("HTTP/1.1 {head}"), "Connection: close".to_owned()];
    lines.extend(match response.framing {
        Framing::Length => Some(format!("Content-Length: {}", response.body.len())),
        Framing::Chunked => Some("Transfer-Encoding: chunked".to_owned()),
        Framing::Connection => None,
    });
    if *open {
        lines.push("Access-Control-Allow-Origin: *\r\nTiming-Allow-Origin: *".to_owned());
    }
    if !head.contains("Cache-Control") {
        lines.push("Cache-Control: no-store".to_owned());
    }
    lines.join("\r\n") + "\r\n\r\n"
}
