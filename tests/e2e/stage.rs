//! Everything that one test needs: a browser, and three origins. One has the host page, one the
//! widget as it was built, one the feeds.

use std::path::{Path, PathBuf};
use std::sync::LazyLock;
use std::thread;

use liveblog_native::origin::{Origin, Site};

use super::browser::Browser;
use super::server::{Answer, Server, read};
use super::strict;

/// `dist/` as a publisher's server has it, with the demo page and its coverage.
static BUILT: LazyLock<Origin> = LazyLock::new(|| {
    let site = Site::new().folder("/", &dist(""));
    let site = site.expect("dist/ is missing: `make build` makes it");
    Origin::start(site).expect("a free port")
});

/// A file of `dist/`.
pub(super) fn dist(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("dist")
        .join(name)
}

/// The address of a path of `dist/`.
pub(super) fn built(path: &str) -> String {
    BUILT.url(path)
}

/// The script that notices what happens to a page.
pub(super) fn witness() -> Answer {
    let pages = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/pages");
    Answer::ok("text/javascript", read(&pages.join("witness.js")))
}

/// A server with the two files of the widget, whose WebAssembly is answered as given.
pub(super) async fn cdn(webassembly: Answer) -> Server {
    let cdn = Server::start().await;
    let script = read(&dist("live-blog.js"));
    cdn.set("/live-blog.js", Answer::ok("text/javascript", script));
    cdn.set("/liveblog_bg.wasm", webassembly);
    cdn
}

/// A browser, a host page's server and a newsroom's. What stands in the fields when a page is
/// visited goes into that page.
pub(super) struct Stage {
    pub(super) page: Browser,
    /// Serves the host page.
    pub(super) host: Server,
    /// Serves the feeds.
    pub(super) newsroom: Server,
    /// Where `https://cdn.example` is: the widget.
    pub(super) cdn: String,
    /// Where `https://news.example` is: the newsroom, unless the test has another.
    pub(super) news: String,
    /// What `{attributes}` stands for in a page.
    pub(super) attributes: &'static str,
    /// What `{sabotage}` stands for in a page: a script of the host's, run before ours.
    pub(super) sabotage: &'static str,
    /// The host page's `Content-Security-Policy`, unless that is the strictest; an empty one allows
    /// everything.
    pub(super) policy: Option<String>,
    /// Further lines of the host page's head.
    pub(super) head: &'static str,
    /// What `{hints}` stands for in a page: what the browser is to fetch before any script asks for it.
    pub(super) hints: &'static str,
}

impl Stage {
    /// With a browser that other tests use too.
    pub(super) async fn set() -> Self {
        Self::with(Browser::shared().await).await
    }

    /// With a browser of the test's choice.
    pub(super) async fn with(page: Browser) -> Self {
        let (host, newsroom) = tokio::join!(Server::start(), Server::start());
        let news = newsroom.url("");
        newsroom.set("/markets.json", Answer::feed("markets.json"));
        strict::hear(&host);
        Self {
            page,
            host,
            newsroom,
            cdn: built(""),
            news,
            attributes: "",
            sabotage: "",
            policy: None,
            head: "",
            hints: "",
        }
    }

    /// With host pages that have no policy. Scripts that write markup, the host's or the test's, need
    /// that.
    pub(super) fn without_policy(mut self) -> Self {
        self.policy = Some(String::new());
        self
    }

    /// Publishes a feed of `tests/feeds` as the newsroom's.
    pub(super) fn publish(&self, feed: &str) {
        self.answer(Answer::feed(feed));
    }

    /// Answers requests for the newsroom's feed like this.
    pub(super) fn answer(&self, answer: Answer) {
        self.newsroom.set("/feed.json", answer);
    }

    /// Opens a page of `tests/pages`.
    pub(super) async fn visit(&self, page: &str) -> &Browser {
        let pages = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/pages");
        let text = String::from_utf8(read(&pages.join(page))).expect("UTF-8");
        let policy = self.policy.clone();
        let policy = policy.unwrap_or_else(|| strict::policy(&text));
        let text = strict::signed(&text)
            .replace("{attributes}", self.attributes)
            .replace("{sabotage}", self.sabotage)
            .replace("{hints}", self.hints)
            .replace("https://cdn.example", &self.cdn)
            .replace("https://news.example", &self.news)
            .replace("https://demo.example", &built(""));
        let head = format!("text/html; charset=utf-8\r\nContent-Security-Policy: {policy}");
        let path = format!("/{page}");
        // A page that no cache may keep is not put aside for the way back either.
        let page = Answer::ok(&head, text).with("Cache-Control: no-cache");
        let lines = self.head.lines().map(str::trim);
        let page = lines.fold(page, Answer::with);
        self.host.set(&path, page);
        self.host.set("/witness.js", witness());
        self.page.open(&self.host.url(&path)).await;
        &self.page
    }

    /// Opens a page of `tests/pages` and waits until its first widget shows a timeline.
    pub(super) async fn show(&self, page: &str) -> &Browser {
        let page = self.visit(page).await;
        page.until("isReady()").await;
        page
    }
}

impl Drop for Stage {
    fn drop(&mut self) {
        if !thread::panicking() {
            strict::assert_kept(&self.host);
        }
    }
}
