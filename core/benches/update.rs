//! What an update costs while 1,000 entries are shown, 500 of them in the feed: `cargo bench -p liveblog-core`.
//! The times are of one processor without drawing; compare them with those of another commit on the same machine.

#![allow(clippy::unwrap_used, missing_docs, reason = "a benchmark")]

use std::fmt::Write;
use std::time::{Duration, Instant};

use liveblog_core::feed;
use liveblog_core::model::{Known, Options, SafeUrl, Timestamp};
use liveblog_core::session::{
    Action, Effect, HostAction, NetworkAction, ReaderAction, Response, Session,
};

const FEED: &str = "https://news.example/feed.json";
const NOW: Timestamp = Timestamp(1_780_344_002_000);
const PER_PAGE: usize = 500;
const ROUNDS: usize = 31;
const WORDS: &[&str] = &[
    "the",
    "government",
    "talks",
    "of",
    "a",
    "bridge",
    "in",
    "the",
    "coast",
    "with",
    "reporters",
    "before",
    "evening",
    "and",
    "storm",
    "aid",
];

/// So many words, other ones for each `seed`.
fn words(seed: usize, many: usize) -> String {
    let word = |place: usize| WORDS.get((seed * 7 + place * (seed % 5 + 3)) % WORDS.len());
    let words = (0..many).filter_map(word).copied();
    words.collect::<Vec<_>>().join(" ")
}

/// The item at a place, 0 for the newest, after so many edits.
fn item(place: usize, edits: usize) -> String {
    let minute = i64::try_from(place).unwrap();
    let published = Timestamp(NOW.0 - minute * 60_000);
    let modified = if edits > 0 {
        format!(
            r#","date_modified":"{}""#,
            Timestamp(NOW.0 + i64::try_from(edits).unwrap() * 1000)
        )
    } else {
        String::new()
    };
    let quote = if place.is_multiple_of(5) {
        format!("<blockquote><p>{}.</p></blockquote>", words(place + 1, 14))
    } else {
        String::new()
    };
    format!(
        r#"{{"id":"entry-{place}","title":"{}","content_html":"<p>Edit {edits}. {} <strong>{}</strong> {}.</p>{quote}<p><a href=\"https://news.example/{place}\">{}</a> {}.</p>","date_published":"{published}"{modified}}}"#,
        words(place, 7),
        words(place + 2, 18),
        words(place + 3, 2),
        words(place + 4, 9),
        words(place + 5, 3),
        words(place + 6, 16),
    )
}

/// A page of the coverage whose newest item has been edited so often; above the others stand so many new ones.
fn page(from: usize, edits: usize, next: &str, revision: usize) -> String {
    let mut text = format!(
        r#"{{"version":"https://jsonfeed.org/version/1.1","title":"A day",{next}"_liveblog":{{"version":1,"revision":{revision},"time_zone":"UTC"}},"items":["#
    );
    for place in from..from + PER_PAGE {
        let comma = if place == from { "" } else { "," };
        let edits = if place == from { edits } else { 0 };
        write!(text, "{comma}{}", item(place, edits)).unwrap();
    }
    text + "]}"
}

fn head(edits: usize) -> String {
    page(0, edits, r#""next_url":"older.json","#, edits + 1)
}

struct Reader {
    session: Session,
    asked: Option<(u32, String)>,
}

impl Reader {
    /// Takes an action, and says how long that took.
    fn act(&mut self, action: impl Into<Action>) -> Duration {
        let action = action.into();
        let begin = Instant::now();
        let update = self.session.update(action, NOW);
        let time = begin.elapsed();
        for effect in update.effects {
            if let Effect::Fetch { request, url, .. } = effect {
                self.asked = Some((request, url));
            }
        }
        time
    }

    fn answer(&mut self, text: String) -> Duration {
        let (request, url) = self.asked.take().unwrap();
        let response = Response::Http {
            status: 200,
            content_type: "application/feed+json".to_owned(),
            url,
            text: text.into(),
            retry_after: 0,
            date: Some(NOW),
        };
        self.act(NetworkAction::Responded { request, response })
    }
}

/// A reader with 1,000 entries on the screen.
fn reader() -> Reader {
    let options = Options {
        page_size: 100,
        ..Options::default()
    };
    let mut reader = Reader {
        session: Session::new(FEED, options),
        asked: None,
    };
    reader.act(HostAction::Attached);
    reader.answer(head(0));
    for _ in 0..20 {
        reader.act(ReaderAction::ShowEarlier);
        if reader.asked.is_some() {
            reader.answer(page(PER_PAGE, 0, "", 1));
        }
    }
    assert_eq!(reader.session.state().entries, 2 * PER_PAGE);
    reader
}

fn median(mut times: Vec<Duration>) -> Duration {
    times.sort_unstable();
    times.get(times.len() / 2).copied().unwrap_or_default()
}

fn main() {
    let mut reader = reader();
    let decodes = (0..ROUNDS).map(|_| {
        let text = head(0);
        let begin = Instant::now();
        let decoded = feed::decode(
            &text,
            SafeUrl::parse(FEED, None).as_ref(),
            &Known::default(),
        );
        assert_eq!(decoded.unwrap().0.entries.len(), PER_PAGE);
        begin.elapsed()
    });
    println!(
        "a feed of {PER_PAGE}, {} bytes, decoded alone: {:?}",
        head(0).len(),
        median(decodes.collect())
    );
    let mut poll = |text: String| {
        reader.act(NetworkAction::PollDue);
        reader.answer(text)
    };
    let edits = (1..=ROUNDS).map(|edits| poll(head(edits)));
    println!(
        "an update with one edited item: {:?}",
        median(edits.collect())
    );
    let same = (1..=ROUNDS).map(|_| poll(head(ROUNDS)));
    println!("an update with the same text: {:?}", median(same.collect()));
}
