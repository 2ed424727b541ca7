//! `liveblog serve` by its words, its answers and its exit codes.

use std::io::{BufRead, BufReader, Read};
use std::net::{SocketAddr, TcpListener, TcpStream};
use std::path::Path;
use std::process::{Child, ChildStdout, Command, Stdio};

use crate::support::{feed, folder, get};
use crate::validate::run;

const GOOD: &str = r#"{"id":"a","title":"Good","date_published":"2019-02-28T12:00:00+07:00"}"#;
const LATER: &str = r#"{"id":"b","title":"Later","date_published":"2019-02-28T13:00:30+07:00"}"#;
const BAD: &str = r#"{"id":"c","title":"Bad","date_published":"yesterday"}"#;

/// A server that runs until it is told to stop, or dropped.
struct Server {
    child: Child,
    stdout: BufReader<ChildStdout>,
}

impl Server {
    /// Serves on a free port, unless the arguments name another.
    fn start(folder: &Path, arguments: &[&str]) -> Self {
        let mut command = Command::new(env!("CARGO_BIN_EXE_liveblog"));
        command
            .current_dir(folder)
            .env("TZ", "UTC")
            .arg("serve")
            .args(arguments);
        if !arguments.contains(&"--port") {
            command.args(["--port", "0"]);
        }
        command
            .stdin(Stdio::null())
            .stdout(Stdio::piped())
            .stderr(Stdio::piped());
        let mut child = command.spawn().unwrap();
        let stdout = BufReader::new(child.stdout.take().unwrap());
        Self { child, stdout }
    }

    /// The next line that it prints.
    fn line(&mut self) -> String {
        let mut line = String::new();
        self.stdout.read_line(&mut line).unwrap();
        line.trim_end().to_owned()
    }

    /// The first line, which tells the address.
    fn address(&mut self) -> (String, SocketAddr) {
        let line = self.line();
        let (_, address) = line.split_once("http://").unwrap();
        let address = address.trim_end_matches('/').parse().unwrap();
        (line, address)
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        // It may have ended by itself.
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

/// Asserts that serving ends at once with exit code 2, one line, and nothing on standard output.
fn refused_in(folder: &Path, arguments: &[&str], line: &str) {
    let mut server = Server::start(folder, arguments);
    assert_eq!(server.line(), "", "it serves");
    let code = server.child.wait().unwrap().code();
    let mut stderr = String::new();
    server
        .child
        .stderr
        .take()
        .unwrap()
        .read_to_string(&mut stderr)
        .unwrap();
    assert_eq!((code, stderr), (Some(2), format!("liveblog: {line}\n")));
}

fn refused(files: &[(&str, &str)], arguments: &[&str], line: &str) {
    refused_in(folder(files).path(), arguments, line);
}

fn refused_feed(text: &str, line: &str) {
    refused(&[("demo/feed.json", text)], &["demo/feed.json"], line);
}

#[test]
fn a_missing_file_is_named() {
    refused(&[], &["demo/feed.json"], "demo/feed.json: no such file");
    refused(
        &[("demo/feed.json", "")],
        &["demo"],
        "demo: a folder, not a feed",
    );
}

#[test]
fn what_is_no_feed_is_refused_in_the_words_of_the_decoder() {
    for text in ["Hanoi", "[]", "{}", ""] {
        let problem =
            liveblog_core::feed::decode(text, None, &liveblog_core::model::Known::default())
                .unwrap_err();
        refused_feed(text, &format!("demo/feed.json: {problem}"));
    }
}

#[test]
fn the_first_problem_is_named_and_the_others_are_counted() {
    let first = "demo/feed.json: items[1].date_published: not an RFC 3339 date: \"yesterday\"";
    refused_feed(&feed(&[GOOD, BAD]), first);
    let more = ["d", "e", "f", "g"].map(|id| BAD.replace("\"c\"", &format!("\"{id}\"")));
    let items: Vec<_> = [GOOD, BAD]
        .into_iter()
        .chain(more.iter().map(String::as_str))
        .collect();
    refused_feed(&feed(&items), &format!("{first}, and 4 more"));
}

#[test]
fn the_other_files_of_the_coverage_are_checked_too() {
    let head = feed(&[GOOD]).replacen('{', r#"{"next_url":"older.json","#, 1);
    let bad = feed(&[BAD]);
    let arguments = ["demo/feed.json"];
    let problem = "items[0].date_published: not an RFC 3339 date: \"yesterday\"";
    refused(
        &[("demo/feed.json", &head)],
        &arguments,
        "demo/older.json: no such file",
    );
    let older = [("demo/feed.json", head.as_str()), ("demo/older.json", &bad)];
    refused(&older, &arguments, &format!("demo/older.json: {problem}"));
    let earlier = [
        ("demo/feed.json", &*feed(&[GOOD])),
        ("demo/earlier.json", &bad),
    ];
    refused(
        &earlier,
        &arguments,
        &format!("demo/earlier.json: {problem}"),
    );
}

#[test]
fn a_port_in_use_is_named() {
    let folder = folder(&[("feed.json", &feed(&[GOOD]))]);
    let taken = TcpListener::bind("127.0.0.1:0").unwrap();
    let address = taken.local_addr().unwrap();
    let line = format!("{address}: in use; choose another port with --port");
    refused_in(
        folder.path(),
        &["feed.json", "--port", &address.port().to_string()],
        &line,
    );
}

#[test]
fn without_dates_there_is_nothing_to_replay() {
    let undated = feed(&[r#"{"id":"a","title":"x"}"#]);
    let line = "feed.json: items: without dates there is nothing to replay";
    refused(&[("feed.json", &undated)], &["feed.json", "--replay"], line);
}

#[test]
fn options_that_make_no_sense_are_refused() {
    let folder = folder(&[("feed.json", &feed(&[GOOD]))]);
    for options in [
        &["--replay", "--speed", "0"][..],
        &["--replay", "--from", "noon"],
        &["--speed", "9"],
    ] {
        let (code, stdout, _) = run(folder.path(), &[&["serve", "feed.json"], options].concat());
        assert_eq!((code, stdout.as_str()), (Some(2), ""), "{options:?}");
    }
}

#[test]
fn it_says_what_it_serves_and_serves_it() {
    let folder = folder(&[
        ("demo/hanoi feed.json", &feed(&[GOOD])),
        ("demo/a.txt", "open"),
    ]);
    let mut server = Server::start(folder.path(), &["demo/hanoi feed.json"]);
    let (line, address) = server.address();
    assert_eq!(line, format!("Serving demo at http://{address}/"));
    assert_eq!(
        server.line(),
        format!("The feed is http://{address}/hanoi%20feed.json")
    );
    assert_eq!(server.line(), "Press Ctrl-C to stop.");
    assert_eq!(get(address, "/hanoi%20feed.json").text(), feed(&[GOOD]));
    assert_eq!(get(address, "/a.txt").text(), "open");
}

#[test]
fn a_replay_says_from_when_how_fast_and_until_when() {
    let zone = r#"{"_liveblog":{"version":1,"time_zone":"Asia/Ho_Chi_Minh"},"#;
    let folder = folder(&[("feed.json", &feed(&[LATER, GOOD]).replacen('{', zone, 1))]);
    let options = [
        "feed.json",
        "--replay",
        "--speed",
        "2",
        "--from",
        "2019-02-28T12:30:00+07:00",
    ];
    let mut server = Server::start(folder.path(), &options);
    let (line, address) = server.address();
    assert_eq!(line, format!("Serving . at http://{address}/"));
    assert_eq!(
        server.line(),
        format!("The feed is http://{address}/feed.json")
    );
    assert_eq!(
        server.line(),
        "Replaying from Thursday 28 February 2019, 12:30 GMT+7, 2 times as fast as it happened."
    );
    let end = server.line();
    assert!(
        end.starts_with("The coverage ends in 15 min 15 s, at ") && end.ends_with(" UTC."),
        "{end}"
    );
    assert_eq!(server.line(), "Press Ctrl-C to stop.");

    let told = get(address, "/feed.json").json();
    assert_eq!(told["items"].as_array().unwrap().len(), 1);
    assert_eq!(told["items"][0]["title"], "Good");
    assert_eq!(told["_liveblog"]["status"], "live");
}

#[test]
fn a_replay_of_nothing_more_says_so() {
    let folder = folder(&[("feed.json", &feed(&[GOOD]))]);
    let mut server = Server::start(folder.path(), &["feed.json", "--replay"]);
    let lines = [(); 4].map(|()| server.line());
    let begin =
        "Replaying from Thursday 28 February 2019, 05:00 UTC, 60 times as fast as it happened.";
    assert_eq!(lines[2..], [begin, "The coverage is over at that moment."]);
}

#[cfg(unix)]
#[test]
fn ctrl_c_ends_it_in_peace_even_while_a_client_dawdles() {
    let folder = folder(&[("feed.json", &feed(&[GOOD]))]);
    let mut server = Server::start(folder.path(), &["feed.json"]);
    let (_, address) = server.address();
    let mut dawdling = TcpStream::connect(address).unwrap();
    assert_eq!(get(address, "/feed.json").status, 200);
    let process = server.child.id().to_string();
    assert!(
        Command::new("kill")
            .args(["-INT", &process])
            .status()
            .unwrap()
            .success()
    );
    assert_eq!(server.child.wait().unwrap().code(), Some(0));
    assert!(TcpStream::connect(address).is_err());
    assert!(matches!(dawdling.read(&mut [0]), Ok(0) | Err(_)));
}
