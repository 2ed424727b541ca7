//! `chromedriver`: on a port of its own choice, and ended together with the browsers that it started.

use std::env;
use std::io::{BufRead, BufReader, Read, Write};
use std::net::{Ipv4Addr, TcpStream};
use std::process::{Child, ChildStdout, Command, Stdio};
use std::time::Duration;

/// How long a browser may take to close.
const FAREWELL: Duration = Duration::from_secs(10);

/// A running driver; the environment's `CHROMEDRIVER` says which.
pub(super) struct Driver {
    process: Child,
    /// Held open: a driver that cannot write its log ends.
    _log: BufReader<ChildStdout>,
    port: u16,
}

impl Driver {
    /// Starts a driver. It gives up where the port that it was given is taken in the other version
    /// of the Internet Protocol, so more than one attempt may be needed.
    pub(super) fn start() -> Self {
        let driver = (0..5).find_map(|_| Self::launch());
        driver.expect("a driver that says on which port it listens")
    }

    fn launch() -> Option<Self> {
        let program = env::var("CHROMEDRIVER").unwrap_or_else(|_| "chromedriver".into());
        let mut process = Command::new(&program)
            .arg("--port=0")
            .stdout(Stdio::piped())
            .spawn()
            .unwrap_or_else(|error| panic!("{program}: {error}; CHROMEDRIVER names another"));
        let mut log = BufReader::new(process.stdout.take().expect("it was piped"));
        let Some(port) = announced_port(&mut log) else {
            process.wait().expect("it has closed its output");
            return None;
        };
        Some(Self {
            process,
            _log: log,
            port,
        })
    }

    pub(super) fn url(&self) -> String {
        format!("http://127.0.0.1:{}", self.port)
    }

    /// Asks the driver to close its browsers; it answers when that is done.
    fn close_browsers(&self) -> std::io::Result<()> {
        let mut stream = TcpStream::connect((Ipv4Addr::LOCALHOST, self.port))?;
        stream.set_read_timeout(Some(FAREWELL))?;
        stream.write_all(b"GET /shutdown HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n")?;
        stream.read(&mut [0; 64]).map(drop)
    }
}

impl Drop for Driver {
    fn drop(&mut self) {
        if let Err(error) = self.close_browsers() {
            eprintln!("the browser may still be running: {error}");
        }
        // It may have ended by itself by now.
        let _ = self.process.kill();
        let _ = self.process.wait();
    }
}

/// The port in the driver's line `ChromeDriver was started successfully on port 36589.`; `None` if
/// it ends without that line.
fn announced_port(log: &mut impl BufRead) -> Option<u16> {
    let mut lines = log.lines().map_while(Result::ok);
    lines.find_map(|line| {
        let (_, port) = line.split_once("successfully on port ")?;
        port.trim_end_matches('.').parse().ok()
    })
}
