//! The driver of a browser: on a free port, and ended together with the browsers that it started.

use std::io::{BufRead, BufReader};
use std::net::{Ipv4Addr, SocketAddr, TcpListener, TcpStream};
use std::process::{ChildStdout, Command, Stdio};
use std::thread;
use std::time::{Duration, Instant};

use super::engine::Engine;
use super::leash::Leash;
use super::screen::Screen;

/// How long a driver may take to listen.
const WELCOME: Duration = Duration::from_secs(30);

/// What a test wants of its browser.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Options {
    /// It speaks to others than this machine through this one.
    pub(super) proxy: Option<SocketAddr>,
    /// `WebKit` composites, in software where there is no graphics card. That takes half of its time, but without it its
    /// driver takes no pictures of a page that scrolls.
    pub(super) is_composited: bool,
}

impl Options {
    /// For a test that takes pictures of a page.
    pub(super) const COMPOSITED: Self = Self {
        proxy: None,
        is_composited: true,
    };
}

/// A running driver.
pub(super) struct Driver {
    _process: Leash,
    /// Held open.
    _log: BufReader<ChildStdout>,
    port: u16,
    /// Ends last.
    _screen: Option<Screen>,
}

impl Driver {
    /// Starts a driver. It gives up where its port is taken, so more than one attempt may be needed.
    pub(super) fn start(engine: Engine, options: Options) -> Self {
        let driver = (0..5).find_map(|_| Self::launch(engine, options));
        driver.expect("a driver that listens")
    }

    fn launch(engine: Engine, options: Options) -> Option<Self> {
        let screen = (engine == Engine::WebKit).then(Screen::start);
        let port = if engine.announcement().is_some() {
            0
        } else {
            free_port()
        };
        let (mut process, mut log) = Leash::keep(command(engine, port, screen.as_ref(), options));
        let port = match engine.announcement() {
            Some(words) => announced_port(&mut log, words),
            None => listens(&mut process, port).then_some(port),
        };
        Some(Self {
            _process: process,
            _log: log,
            port: port?,
            _screen: screen,
        })
    }

    pub(super) fn url(&self) -> String {
        format!("http://127.0.0.1:{}", self.port)
    }
}

/// How a driver is started, on the screen that it needs.
fn command(engine: Engine, port: u16, screen: Option<&Screen>, options: Options) -> Command {
    let mut driver = Leash::command(engine.driver());
    if let (Engine::WebKit, Some(proxy)) = (engine, options.proxy) {
        // The capability would make it speak TLS to the proxy itself.
        driver.env("https_proxy", format!("http://{proxy}"));
        driver.env("http_proxy", format!("http://{proxy}"));
        driver.env("no_proxy", "127.0.0.1");
    }
    if let Some(screen) = screen {
        driver.env("DISPLAY", &screen.name);
    }
    if !options.is_composited {
        driver.env("WEBKIT_DISABLE_COMPOSITING_MODE", "1");
    }
    if engine == Engine::Firefox {
        // What it tells its own developers there, with every page.
        driver.stderr(Stdio::null());
    }
    driver
        .arg(format!("--port={port}"))
        // Its browser refuses to be root in a sandbox, and the pages are ours.
        .env("WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS", "1");
    driver
}

/// The port in the driver's line `ChromeDriver was started successfully on port 36589.`; `None` if
/// it ends without that line.
fn announced_port(log: &mut impl BufRead, words: &str) -> Option<u16> {
    let mut lines = log.lines().map_while(Result::ok);
    lines.find_map(|line| {
        let (_, port) = line.split_once(words)?;
        port.trim_end_matches('.').parse().ok()
    })
}

/// A port that nobody has at the moment.
fn free_port() -> u16 {
    let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0));
    let address = listener.and_then(|listener| listener.local_addr());
    address.expect("a free port").port()
}

/// Waits until a driver listens; false if it ends before.
fn listens(process: &mut Leash, port: u16) -> bool {
    let end = Instant::now() + WELCOME;
    while Instant::now() < end {
        if TcpStream::connect((Ipv4Addr::LOCALHOST, port)).is_ok() {
            return true;
        }
        if process.has_ended() {
            return false;
        }
        thread::sleep(Duration::from_millis(10));
    }
    panic!("the driver does not listen")
}
