//! A hub: nginx with nchan, in a folder and on ports of its own, with the configuration that
//! `examples/push` gives to publishers. It can be killed and started again.

use std::os::unix::process::CommandExt;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::time::Duration;
use std::{env, fs, io};

use serde_json::Value;
use tempfile::TempDir;
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::{TcpListener, TcpStream};
use tokio::time::{interval, timeout};

use super::browser::PATIENCE;

/// How often a condition is looked at again while it is waited for.
const GLANCE: Duration = Duration::from_millis(10);

/// What nginx says before it has read where to log.
const LOG: &str = "start.log";

/// The hub, and the one channel in which the tests publish.
pub(super) struct Hub {
    folder: TempDir,
    nginx: PathBuf,
    readers: u16,
    newsroom: u16,
    process: Option<Child>,
}

impl Hub {
    /// A running hub; nothing where the set-up found no nginx with nchan, which CI must have.
    pub(super) async fn start() -> Option<Self> {
        let found = env::var_os("NGINX").zip(env::var_os("NCHAN"));
        assert!(
            found.is_some() || env::var_os("CI").is_none(),
            "CI must have nginx with nchan: scripts/setup.sh unpacks them, `find_nginx` names them"
        );
        let Some((nginx, module)) = found else {
            println!("skipped: no nginx with nchan; `make test-e2e` says why");
            return None;
        };
        let [readers, newsroom] = free_ports().await;
        let mut hub = Self {
            folder: tempfile::tempdir().expect("a temporary folder"),
            nginx: nginx.into(),
            readers,
            newsroom,
            process: None,
        };
        hub.configure(Path::new(&module));
        hub.launch().await;
        Some(hub)
    }

    /// The address of its stream.
    pub(super) fn stream(&self) -> String {
        format!("http://127.0.0.1:{}/events/storm", self.readers)
    }

    /// The publishers' configuration, with our ports and our module.
    fn configure(&self, module: &Path) {
        let example = Path::new(env!("CARGO_MANIFEST_DIR")).join("examples/push/nginx-nchan");
        let text = fs::read_to_string(example.join("nginx.conf")).expect("the example");
        let module = module.display().to_string();
        let text = [
            ("/usr/lib/nginx/modules/ngx_nchan_module.so", module),
            ("127.0.0.1:8081", format!("127.0.0.1:{}", self.readers)),
            ("127.0.0.1:8082", format!("127.0.0.1:{}", self.newsroom)),
        ]
        .iter()
        .fold(text, |text, (ours, theirs)| {
            assert!(text.contains(ours), "the example has no {ours} any more");
            text.replace(ours, theirs)
        });
        fs::write(self.folder.path().join("nginx.conf"), text).expect("a writable folder");
    }

    /// Starts it, on the same ports each time, and waits until it answers. A port may be taken for a
    /// moment, since any connection of this machine may have got it meanwhile: then it starts anew.
    pub(super) async fn launch(&mut self) {
        let runs = until(async || {
            let ended = self.process.as_mut().is_none_or(has_ended);
            if ended {
                self.process = Some(self.spawn());
            }
            let answer = self.ask("GET", "").await;
            answer.is_ok_and(|answer| answer.contains("Server: nginx"))
        });
        assert!(runs.await, "the hub does not run: {}", self.log());
    }

    /// Its processes are a group of their own, so that they can be killed together.
    fn spawn(&self) -> Child {
        let log = fs::File::create(self.folder.path().join(LOG)).expect("a log");
        Command::new(&self.nginx)
            .arg("-p")
            .arg(self.folder.path())
            .args(["-c", "nginx.conf", "-e", "stderr", "-g", "daemon off;"])
            .stdin(Stdio::null())
            .stderr(log)
            .process_group(0)
            .spawn()
            .unwrap_or_else(|error| panic!("{}: {error}", self.nginx.display()))
    }

    /// What it said while it was started last.
    fn log(&self) -> String {
        fs::read_to_string(self.folder.path().join(LOG)).unwrap_or_default()
    }

    /// Ends it as a power cut does, and with it everything that it has kept in memory.
    pub(super) fn kill(&mut self) {
        let Some(mut process) = self.process.take() else {
            return;
        };
        // A killed master leaves its workers behind, which would go on serving.
        let group = process.id().to_string();
        let killed = Command::new("sh")
            .args(["-c", r#"kill -s KILL -- "-$0""#, &group])
            .status();
        assert!(killed.is_ok_and(|status| status.success()), "kill {group}");
        process.wait().expect("it is our child");
    }

    /// Tells a message to everybody who listens; an error while the hub is down.
    pub(super) async fn publish(&self, message: &Value) -> io::Result<String> {
        let answer = self.ask("POST", &message.to_string()).await?;
        assert!(answer.starts_with("HTTP/1.1 20"), "{answer}");
        Ok(answer)
    }

    /// Waits until somebody listens.
    pub(super) async fn until_heard(&self) {
        let heard = until(async || {
            let channel = self.ask("GET", "").await.unwrap_or_default();
            channel.contains(r#""subscribers": 1"#)
        });
        assert!(heard.await, "waited in vain for somebody who listens");
    }

    /// One request to the newsroom's side, on a connection of its own; the whole answer.
    async fn ask(&self, method: &str, body: &str) -> io::Result<String> {
        let mut stream = TcpStream::connect(("127.0.0.1", self.newsroom)).await?;
        let head = format!(
            "{method} /publish/storm HTTP/1.1\r\nHost: 127.0.0.1\r\nAccept: text/json\r\n\
             Content-Length: {}\r\nConnection: close\r\n\r\n",
            body.len()
        );
        stream.write_all(head.as_bytes()).await?;
        stream.write_all(body.as_bytes()).await?;
        let mut answer = String::new();
        stream.read_to_string(&mut answer).await?;
        Ok(answer)
    }
}

impl Drop for Hub {
    fn drop(&mut self) {
        self.kill();
    }
}

fn has_ended(process: &mut Child) -> bool {
    process.try_wait().expect("it is our child").is_some()
}

/// Two ports that nobody uses, one for each side of the hub.
async fn free_ports() -> [u16; 2] {
    let any = || TcpListener::bind(("127.0.0.1", 0));
    let (one, other) = tokio::try_join!(any(), any()).expect("free ports");
    [one, other].map(|listener| listener.local_addr().expect("it is bound").port())
}

/// Waits until a condition holds. Whether it came to that.
async fn until(mut holds: impl AsyncFnMut() -> bool) -> bool {
    let mut glances = interval(GLANCE);
    let met = async {
        while !holds().await {
            glances.tick().await;
        }
    };
    timeout(PATIENCE, met).await.is_ok()
}
