//! Everything that the widget says, by what it is for: [`Messages`]. The words of a language are a file in `locales/`,
//! where each message has the name that it has here.
//!
//! A message is a whole sentence, or all the words of a button. What differs from time to time is a
//! parameter, named in braces: `{count}`. Each message says which it has.

use super::saying::{Message, say, say_instead};
use super::template::{Plural, Reword, Template, Text};
use liveblog_core::model::Words;

/// Declares the messages, and how all of them are found by name and put in other words.
macro_rules! messages {
    ($($(#[$about:meta])* $name:ident: $type:ty,)*) => {
        /// Everything that the widget says in one language.
        #[derive(Clone, Debug, Default, PartialEq, Eq)]
        pub struct Messages {
            $($(#[$about])* pub $name: $type,)*
        }

        impl Messages {
            /// The names of all messages.
            pub const NAMES: &[&str] = &[$(stringify!($name),)*];

            /// The same in other words, message by message.
            #[must_use]
            pub fn reword(&self, change: &dyn Fn(&str) -> String) -> Self {
                Self { $($name: self.$name.reword(change),)* }
            }

            /// The message of a name.
            fn named(&mut self, name: &str) -> Option<&mut dyn Message> {
                match name {
                    $(stringify!($name) => Some(&mut self.$name),)*
                    _ => None,
                }
            }
        }
    };
}

impl Messages {
    /// The messages of a language. What nothing is said for is empty, and what is no message is left out.
    pub(super) fn of(words: &[Words]) -> Self {
        let mut messages = Self::default();
        for words in words {
            if let Some(message) = messages.named(&words.message) {
                let _ = say(message, words);
            }
        }
        messages
    }

    /// Puts other words in the place of some. What does not fit is left out, and told.
    pub(super) fn replace(&mut self, words: &[Words]) -> Vec<String> {
        let mut problems = Vec::new();
        let mut before = None;
        for words in words {
            let name = &words.message;
            let is_first = before.replace(name) != Some(name);
            let problem = match self.named(name) {
                Some(message) => say_instead(message, words, is_first).err(),
                None => Some("is no message of the widget's".to_owned()),
            };
            problems.extend(problem.map(|problem| ["\"", name, "\" ", &problem].concat()));
        }
        problems
    }
}

messages! {
    // The line about the connection.
    /// The capsule while updates are coming.
    live: Text,
    /// The capsule while the newsroom has paused.
    paused: Text,
    /// The capsule once the coverage has ended.
    ended: Text,
    /// The capsule before the coverage begins, where nobody says when.
    starts_soon: Text,
    /// The capsule before the coverage begins, at `{time}`.
    starts: Template,
    /// All is well: the capsule `{standing}`, and the `{time}` of the latest check.
    current: Template,
    /// What is shown is of `{time}`, and nobody says that it is current: after the capsule `{standing}`.
    as_of: Template,
    /// The coverage has ended, nobody says when: after the capsule `{standing}`.
    ended_once: Template,
    /// The coverage ended today at `{time}`: after the capsule `{standing}`.
    ended_at: Template,
    /// The coverage ended on another day, `{time}` has its date: after the capsule `{standing}`.
    ended_on: Template,
    /// The device is offline; what is shown was checked last at `{time}`.
    offline: Template,
    /// The reader paused updates.
    paused_by_reader: Text,
    /// The feed asks for a newer widget; what is shown was checked last at `{time}`.
    outdated: Template,
    /// Requests fail; what is shown was checked last at `{time}`.
    reconnecting: Template,
    /// Nothing was loaded, and nothing will come.
    over: Text,
    /// Nothing was loaded: the device is offline.
    offline_unloaded: Text,
    /// Nothing was loaded; it is tried again.
    unloaded: Text,
    /// Nothing was loaded, as the feed asks for a newer widget.
    unloaded_newer: Text,
    /// The button that asks for updates now.
    retry: Text,

    // The head of the widget.
    /// When the coverage last changed, as an age or a date `{when}`.
    updated: Template,
    /// The same once the coverage has ended.
    last_updated: Template,
    /// The button that stops updates.
    pause: Text,
    /// The button that lets them come again.
    resume: Text,
    /// Over the key points.
    key_points: Text,

    // The toolbar.
    /// The name of the three buttons that follow, for assistive technology.
    density: Text,
    /// Shows headlines alone.
    headlines: Text,
    /// Shows headlines and summaries.
    summaries: Text,
    /// Shows everything.
    full: Text,
    /// The order in force is newest first; the button turns it around.
    newest_first: Text,
    /// The order in force is oldest first; the button turns it around.
    oldest_first: Text,
    /// Whether times are told by the reader's clock, and not by that of the coverage.
    your_time: Text,
    /// Opens every entry.
    expand_all: Text,
    /// Closes every entry.
    collapse_all: Text,
    /// Whether a screen reader is told what comes.
    announce: Text,

    // The timeline.
    /// The button that reveals `{count}` held entries.
    held: Plural,
    /// For assistive technology: `{count}` entries have appeared by themselves, the latest with a `{headline}`.
    arrived: Plural,
    /// How many updates a day has: `{count}`.
    day_updates: Plural,
    /// No entries: the coverage starts at `{time}`.
    coverage_starts: Template,
    /// No entries: the coverage has ended.
    coverage_ended: Text,
    /// No entries so far.
    nothing_yet: Text,
    /// The button for earlier entries.
    show_earlier: Text,
    /// The same while they are on their way.
    loading_earlier: Text,
    /// After the last entry where there are others; `{link}` is the next message, or nothing.
    rest: Template,
    /// The link to the page of the coverage.
    whole_coverage: Text,
    /// What an entry leaves when it is withdrawn, nobody knows when.
    withdrawn: Text,
    /// The same, withdrawn on the day that it stands under, at `{time}`.
    withdrawn_at: Template,
    /// The same, withdrawn on another day; `{time}` has its date.
    withdrawn_on: Template,

    // An entry.
    /// The badge of a pinned entry.
    pinned: Text,
    /// The badge of a key event.
    key_event: Text,
    /// The badge of breaking news.
    breaking: Text,
    /// The badge of a summary.
    summary: Text,
    /// The badge of a correction.
    correction: Text,
    /// Who wrote it: `{authors}` is a list of names.
    by: Template,
    /// When it was edited: `{time}`.
    edited: Template,
    /// Before what was corrected, nobody knows when.
    corrected: Text,
    /// Before what was corrected at `{time}`.
    corrected_at: Template,
    /// The link to the whole text where it was cut.
    continue_reading: Text,
    /// An age of less than a minute.
    just_now: Text,
    /// An age of `{count}` minutes.
    minutes_ago: Plural,
    /// An age of `{count}` hours.
    hours_ago: Plural,
    /// An age of `{count}` days.
    days_ago: Plural,
    /// An age of `{count}` months.
    months_ago: Plural,
    /// An age of `{count}` years.
    years_ago: Plural,

    // The body of an entry.
    /// Over a claim that was checked.
    fact_check: Text,
    /// Over the results of a poll.
    poll: Text,
    /// Before a question.
    question: Text,
    /// Before its answer.
    answer: Text,
    /// Opens the figures of a chart.
    figures: Text,
    /// How many votes a poll has: `{count}`.
    votes: Plural,
    /// A picture that has no name.
    photo: Text,
    /// A film that has no name.
    video: Text,
    /// Something to hear that has no name.
    audio: Text,
    /// A drawing of figures that has no name.
    chart: Text,
    /// A table that has no name.
    table: Text,
    /// Text in lines of fixed length, which has no name.
    fixed_lines: Text,
    /// A row of pictures.
    pictures: Text,
    /// The button that shows a picture as large as the screen.
    enlarge: Text,
    /// The same where it is known what the `{picture}` shows.
    enlarge_this: Template,
    /// What is shown so.
    enlarged: Text,
    /// Turns to the picture before.
    previous: Text,
    /// Turns to the next picture.
    next: Text,
    /// Closes what was opened.
    close: Text,

    // What is shown by somebody else, a `{provider}`.
    /// The button that loads it.
    load: Template,
    /// What that means.
    loads: Template,
    /// Why it is not loaded before the host says that the reader agrees.
    held_back: Template,
    /// Why it cannot be loaded.
    refused: Template,
    /// That something is missing which only a script would show.
    missing: Template,
    /// The button that undoes the other one.
    stop: Template,
    /// The link to where it is.
    open: Template,
    /// What is in a frame, where nobody says.
    frame: Template,
}
