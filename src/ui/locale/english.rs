//! English: every word of the widget's own that a reader can meet.

use super::template::{Plural, Template, Text};
use super::{Language, Messages};
use liveblog_core::model::content::Direction;

/// English. Its lists are the British ones, without a comma before "and".
pub const ENGLISH: Language = Language {
    tag: text("en"),
    conventions: text("en-GB"),
    direction: Direction::Ltr,
    messages: Messages {
        live: text("Live"),
        paused: text("Paused"),
        ended: text("As it happened"),
        starts_soon: text("Starts soon"),
        starts: with("Starts at {time}"),
        current: with("{standing}, checked {time}"),
        as_of: with("{standing}, as of {time}"),
        ended_once: with("{standing}. Coverage ended"),
        ended_at: with("{standing}. Coverage ended at {time}"),
        ended_on: with("{standing}. Coverage ended on {time}"),
        offline: with("Offline, last update {time}"),
        paused_by_reader: text("Updates paused by you"),
        outdated: with("Reload the page for further updates. Last update {time}"),
        reconnecting: with("Reconnecting, last update {time}"),
        over: text("There are no further updates."),
        offline_unloaded: text("You are offline. Live updates will load when you are back."),
        unloaded: text("Live updates could not be loaded. Trying again."),
        unloaded_newer: text("Live updates could not be loaded. Reload the page to try again."),
        retry: text("Retry now"),

        updated: with("Updated {when}"),
        last_updated: with("Last updated {when}"),
        pause: text("Pause updates"),
        resume: text("Resume updates"),
        key_points: text("Key points"),

        density: text("How much of each update to show"),
        headlines: text("Headlines"),
        summaries: text("Summaries"),
        full: text("Full"),
        newest_first: text("Newest first"),
        oldest_first: text("Oldest first"),
        expand_all: text("Expand all"),
        collapse_all: text("Collapse all"),

        held: one("{count} new update", "{count} new updates"),
        day_updates: one("{count} update", "{count} updates"),
        coverage_starts: with("Coverage starts at {time}."),
        coverage_ended: text("Coverage has ended."),
        nothing_yet: text("There are no updates yet."),
        show_earlier: text("Show earlier updates"),
        loading_earlier: text("Loading earlier updates…"),
        rest: with("Earlier updates are not shown here. {link}"),
        whole_coverage: text("See the whole coverage"),
        withdrawn: text("This update was withdrawn."),
        withdrawn_at: with("This update was withdrawn at {time}."),
        withdrawn_on: with("This update was withdrawn on {time}."),

        pinned: text("Pinned"),
        key_event: text("Key event"),
        breaking: text("Breaking"),
        summary: text("Summary"),
        correction: text("Correction"),
        by: with("By {authors}"),
        edited: with("Edited {time}"),
        corrected: text("Correction:"),
        corrected_at: with("Correction, {time}:"),
        continue_reading: text("Continue reading on the site"),
        just_now: text("just now"),
        minutes_ago: any("{count} min ago"),
        hours_ago: one("{count} hour ago", "{count} hours ago"),
        days_ago: one("{count} day ago", "{count} days ago"),
        months_ago: one("{count} month ago", "{count} months ago"),
        years_ago: one("{count} year ago", "{count} years ago"),

        fact_check: text("Fact check"),
        poll: text("Poll"),
        question: text("Question"),
        answer: text("Answer"),
        figures: text("The figures"),
        votes: one("{count} vote", "{count} votes"),
        photo: text("Photo"),
        video: text("Video"),
        audio: text("Audio"),
        chart: text("Chart"),
        table: text("Table"),
        fixed_lines: text("Text in fixed lines"),
        pictures: text("Pictures"),
        enlarge: text("Enlarge picture"),
        enlarge_this: with("Enlarge picture: {picture}"),
        enlarged: text("Enlarged"),
        previous: text("Previous"),
        next: text("Next"),
        close: text("Close"),

        load: with("Load from {provider}"),
        loads: with(
            "{provider} may then set cookies and learn what you read. \
             This goes for all that comes from {provider} here.",
        ),
        held_back: with(
            "Not loaded, as your privacy settings for this page do not allow content from {provider}.",
        ),
        refused: with("This page does not allow content from {provider}."),
        missing: with("Content from {provider} is not shown here."),
        stop: with("Stop loading from {provider}"),
        open: with("Open on {provider}"),
        frame: with("Content from {provider}"),
    },
};

const fn text(words: &'static str) -> Text {
    Text::Static(words)
}

/// A message with parameters.
const fn with(words: &'static str) -> Template {
    Template(text(words))
}

/// A message about a number that has one form for all.
const fn any(other: &'static str) -> Plural {
    Plural {
        zero: None,
        one: None,
        two: None,
        few: None,
        many: None,
        other: with(other),
    }
}

/// A message about a number that has a form of its own for one.
const fn one(one: &'static str, other: &'static str) -> Plural {
    Plural {
        one: Some(with(one)),
        zero: None,
        two: None,
        few: None,
        many: None,
        other: with(other),
    }
}
