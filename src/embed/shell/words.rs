//! In which words the widget speaks.

use std::rc::Rc;

use super::Shell;
use crate::embed::shell_api::ShellApi;
use crate::embed::{intl, warn};
use crate::ui::Language;
use liveblog_core::model::Words;
use liveblog_core::session::View;

/// What a locale is made of.
#[derive(PartialEq)]
pub(super) struct ToldIn {
    language: String,
    zone: String,
    /// What the publisher says in the place of the widget's words.
    messages: Rc<[Words]>,
}

impl Shell {
    /// Takes the locale of the language and zone in force. Whether it is another one. Words that are on their way leave those
    /// that there are.
    pub(super) fn set_locale(&mut self, api: &ShellApi) -> bool {
        let (language, zone) = (self.session.language(), self.session.zone());
        let told_in = ToldIn {
            language: language.unwrap_or_default().to_owned(),
            zone: zone.to_owned(),
            messages: Rc::clone(&self.session.options().messages),
        };
        if self.told_in.as_ref() == Some(&told_in) {
            return false;
        }
        let words = api.words(&told_in.language);
        self.awaits_words = words.is_none();
        let Some(words) = words else {
            return false;
        };
        let ours = Language::read(&words.tag(), &words.conventions(), &words.json());
        let mut ours = ours.unwrap_or_default();
        let problems = ours.replace(&told_in.messages);
        // Of another zone there is nothing new to say.
        let is_said = self.told_in.as_ref().is_some_and(|before| {
            (&before.language, &before.messages) == (&told_in.language, &told_in.messages)
        });
        for problem in problems.iter().filter(|_| !is_said) {
            warn(&["messages: ", problem].concat());
        }
        self.locale = intl::locale(&told_in.zone, ours);
        self.told_in = Some(told_in);
        true
    }

    /// Whether nothing can be said yet: a screen in another language would be replaced in a moment.
    pub(super) fn is_mute(&self) -> bool {
        self.awaits_words && self.view == View::Waiting
    }
}
