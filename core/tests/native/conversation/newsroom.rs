//! A newsroom that publishes, edits and withdraws, and what its server says at any moment.

use std::collections::BTreeMap;

use serde_json::{Value, json};

/// So many entries are in the feed itself, and whatever changed later; the rest is in an older page.
const WINDOW: usize = 4;

/// How every entry begins.
const FIRST: Version = Version {
    number: 1,
    withdrawn: false,
};

/// One version of an entry.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Version {
    number: u64,
    pub(super) withdrawn: bool,
}

impl Version {
    /// The version of an item, as [`item`] writes it.
    fn of(item: &Value) -> Self {
        let number = item["_liveblog"]["revision"].as_u64().unwrap();
        let withdrawn = item["_liveblog"]["deleted"] == true;
        Self { number, withdrawn }
    }
}

/// Entries by number: the higher, the later they were published.
#[derive(Debug, Default)]
pub(super) struct Newsroom {
    entries: BTreeMap<usize, Version>,
    ended: bool,
    revision: u64,
    snapshots: Vec<Value>,
}

impl Newsroom {
    /// Publishes an entry, edits it, or changes whether it is withdrawn.
    pub(super) fn publish(&mut self, entry: usize, withdrawn: bool) {
        self.revision += 1;
        let number = self.entries.get(&entry).map_or(1, |known| known.number + 1);
        self.entries.insert(entry, Version { number, withdrawn });
    }

    pub(super) fn end(&mut self, ended: bool) {
        self.revision += 1;
        self.ended = ended;
    }

    /// How many entries there ever were.
    pub(super) fn entries(&self) -> usize {
        self.entries.len()
    }

    /// The feed as it is now.
    pub(super) fn head(&mut self) -> Value {
        let status = if self.ended { "ended" } else { "live" };
        let entries = self.entries.iter().rev().enumerate();
        let items = entries.filter(|(place, (_, version))| *place < WINDOW || **version != FIRST);
        let feed = json!({
            "version": "https://jsonfeed.org/version/1.1",
            "next_url": (self.entries.len() > WINDOW).then_some("older.json"),
            "items": items.map(|(_, entry)| item(entry)).collect::<Vec<_>>(),
            "_liveblog": { "version": 1, "revision": self.revision, "status": status },
        });
        self.snapshots.push(feed.clone());
        feed
    }

    /// The number of the newest feed.
    pub(super) fn revision(&self) -> u64 {
        self.revision
    }

    /// An entry as it is now, or an item without an id if there is none yet.
    pub(super) fn item(&self, entry: usize) -> Value {
        let known = self.entries.get_key_value(&entry);
        known.map_or(json!({}), item)
    }

    /// The ids of the entries that are not withdrawn.
    pub(super) fn published(&self) -> impl Iterator<Item = String> {
        let published = self
            .entries
            .iter()
            .filter(|(_, version)| !version.withdrawn);
        published.map(|(entry, _)| entry.to_string())
    }

    /// The feed with one entry, as a message of a stream that builds on an earlier revision.
    pub(super) fn part(&mut self, since: u64, entry: usize) -> Value {
        let mut part = self.head();
        let items = self.entries.get_key_value(&entry).map(item);
        part["items"] = items.into_iter().collect();
        part["_liveblog"]["since"] = self.revision.saturating_sub(since).into();
        part
    }

    /// A feed that a cache has kept.
    pub(super) fn stale(&self) -> Option<Value> {
        self.snapshots.get(self.snapshots.len() / 2).cloned()
    }

    /// The older page: what is in it never changes.
    pub(super) fn page(&self) -> Value {
        let entries = self.entries.keys().rev().skip(WINDOW);
        let items: Vec<_> = entries.map(|entry| item((entry, &FIRST))).collect();
        json!({ "version": "https://jsonfeed.org/version/1.1", "items": items })
    }
}

fn item((entry, version): (&usize, &Version)) -> Value {
    json!({
        "id": entry.to_string(),
        "title": format!("Version {}", version.number),
        "date_published": format!("2019-02-28T{:02}:{:02}:00+07:00", entry / 60, entry % 60),
        "_liveblog": { "revision": version.number, "deleted": version.withdrawn },
    })
}

/// What somebody knows who has read some of the newsroom's feeds.
#[derive(Debug, Default)]
pub(super) struct Knowledge {
    versions: BTreeMap<usize, Version>,
    /// The number of the newest feed, if there was one.
    pub(super) revision: Option<u64>,
}

impl Knowledge {
    /// Reads a feed; whether it is newer than what is known.
    pub(super) fn read(&mut self, feed: &Value) -> bool {
        let revision = feed["_liveblog"]["revision"].as_u64();
        if self.revision > revision {
            return false;
        }
        self.revision = revision;
        self.read_page(feed);
        true
    }

    /// Hears a message: one entry, or a part of the feed if it builds on what is known.
    pub(super) fn hear(&mut self, message: &Value) {
        let about = &message["_liveblog"];
        if message["items"].is_null() {
            let bare = json!({ "items": [message] });
            self.read_page(if message["id"].is_null() {
                &Value::Null
            } else {
                &bare
            });
        } else if about["since"].as_u64() <= self.revision {
            self.read(message);
        }
    }

    /// Reads an older page, which says nothing about the coverage.
    pub(super) fn read_page(&mut self, feed: &Value) {
        for item in feed["items"].as_array().into_iter().flatten() {
            let entry = item["id"].as_str().unwrap().parse().unwrap();
            let version = Version::of(item);
            let known = self.versions.get(&entry);
            if known.is_none_or(|known| known.number <= version.number) {
                self.versions.insert(entry, version);
            }
        }
    }

    /// The ids of the entries that are not withdrawn.
    pub(super) fn published(&self) -> impl Iterator<Item = String> {
        let published = self
            .versions
            .iter()
            .filter(|(_, version)| !version.withdrawn);
        published.map(|(entry, _)| entry.to_string())
    }
}
