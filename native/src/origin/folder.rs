//! A folder whose files are served, and its feeds as they were at a moment, if it is replayed.

use std::path::{Path, PathBuf};
use std::{fs, io};

use liveblog_core::model::Timestamp;
use serde_json::Value;

use super::answer::Content;
use super::media_type;
use crate::coverage;
use crate::replay::{self, Clock};

/// Finished coverage that is told again.
#[derive(Clone, Debug)]
pub struct Replay {
    /// The file of the coverage's feed: versions of entries are looked for in the feeds that belong
    /// to it ([`coverage::files`]).
    pub feed: PathBuf,
    /// When, and how fast.
    pub clock: Clock,
}

/// A folder on disk.
#[derive(Debug)]
pub(super) struct Folder {
    /// Without symbolic links, so that paths can be compared with it.
    root: PathBuf,
    replay: Option<Replay>,
}

impl Folder {
    /// Fails if there is no such folder.
    pub(super) fn open(root: &Path, replay: Option<Replay>) -> io::Result<Self> {
        let root = root.canonicalize()?;
        root.read_dir()?;
        Ok(Self { root, replay })
    }

    /// What a decoded path names at a moment; `None` if that is not a file in the folder.
    pub(super) fn read(&self, path: &str, now: Timestamp) -> Option<Content> {
        let file = self.find(path)?;
        let body = fs::read(&file).ok()?;
        let media_type = media_type::of(&file);
        if media_type.starts_with("application/json")
            && let Ok(feed) = serde_json::from_slice(&body)
            && coverage::is_feed(&feed)
        {
            let body = self
                .replay
                .as_ref()
                .map_or(body, |replay| replay.told(&feed, now));
            return Some(Content {
                body,
                media_type: media_type::FEED,
            });
        }
        Some(Content { body, media_type })
    }

    /// The regular file at a path, once symbolic links are resolved: still in the folder, and not
    /// hidden there.
    fn find(&self, path: &str) -> Option<PathBuf> {
        let file = self.root.join(path).canonicalize().ok()?;
        let inside = file.strip_prefix(&self.root).ok()?;
        let is_hidden = inside
            .iter()
            .any(|name| name.as_encoded_bytes().starts_with(b"."));
        (file.is_file() && !is_hidden).then_some(file)
    }
}

impl Replay {
    fn told(&self, feed: &Value, now: Timestamp) -> Vec<u8> {
        let files = coverage::files(&self.feed);
        let beside: Vec<Value> = files
            .iter()
            .filter_map(|file| coverage::read(file).ok())
            .collect();
        replay::snapshot(feed, &beside, &self.clock, now)
            .to_string()
            .into_bytes()
    }
}
