//! What is shown elsewhere: whom the reader agrees with, and which frames there are.
//!
//! A click agrees with a provider for the whole live blog and is remembered. The host can say so too,
//! and remembers it itself; with `embeds="consent"` nobody else can. A frame ends with the card that
//! it is in, with the agreement, and when there are too many.

use std::rc::Rc;

use super::view::Showing;
use super::{Effect, Event, Session};
use crate::model::options::{Embeds as Choice, Memory};
use crate::model::{Embed, Entry, EntryId, Provider};

/// At most so many frames at a time.
const MOST_FRAMES: usize = 8;
/// The host's word for every provider.
const ALL: &str = "all";
/// So many choices of an earlier visit are believed.
const MOST_CHOICES: usize = 50;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum State {
    /// It has it now.
    Live,
    /// It has made room for another one, and does not get it again by itself.
    Gone,
    /// The page's policy did not let it through.
    Refused,
}

/// Consent and frames.
#[derive(Debug, Default)]
pub(super) struct Embeds {
    /// With whom the reader agrees, as the host says.
    granted: Vec<String>,
    /// With whom the reader agrees by a click.
    chosen: Vec<String>,
    /// What is on the screen and has had a frame, by its place; the latest last.
    frames: Vec<(String, State)>,
}

impl Embeds {
    fn state(&self, place: &str) -> Option<State> {
        let mut frames = self.frames.iter();
        frames
            .find(|(other, _)| other == place)
            .map(|(_, state)| *state)
    }

    fn load(&mut self, place: String) {
        if let Some(at) = self.frames.iter().position(|(other, _)| *other == place) {
            self.frames.remove(at);
        }
        self.frames.push((place, State::Live));
        let mut left = MOST_FRAMES;
        for (_, state) in self.frames.iter_mut().rev() {
            if *state == State::Live && left == 0 {
                *state = State::Gone;
            }
            left -= usize::from(*state == State::Live);
        }
    }
}

/// An entry and one of its frames, in a word.
fn place(id: &EntryId, frame: &str) -> String {
    [&*id.0, " ", frame].concat()
}

impl Session {
    /// The host says that the reader agrees with a provider, a Mastodon server, or everybody.
    pub(super) fn grant(&mut self, provider: String) -> Vec<Effect> {
        let known = provider == ALL
            || provider.bytes().any(|byte| byte == b'.')
            || Provider::is_name(&provider);
        if !known {
            return vec![Effect::Warn(
                ["there is no provider \"", &provider, "\""].concat(),
            )];
        }
        if self.embeds.granted.contains(&provider) {
            return Vec::new();
        }
        self.embeds.granted.push(provider.clone());
        vec![told(provider, true)]
    }

    /// The reader wants to see something, and agrees with whoever shows it.
    pub(super) fn load(&mut self, id: &EntryId, embed: &Embed) -> Vec<Effect> {
        self.embeds.load(place(id, &embed.key()));
        if self.agrees(embed) {
            return Vec::new();
        }
        let party = embed.party();
        self.embeds.chosen.push(party.clone());
        self.chose(party, true)
    }

    /// The reader no longer agrees with a provider.
    pub(super) fn withdraw(&mut self, provider: String) -> Vec<Effect> {
        let chosen = &mut self.embeds.chosen;
        if let Some(at) = chosen.iter().position(|name| *name == provider) {
            chosen.swap_remove(at);
        }
        self.chose(provider, false)
    }

    /// The host hears of a choice, and it is kept.
    fn chose(&self, provider: String, granted: bool) -> Vec<Effect> {
        let mut effects = vec![told(provider, granted)];
        if self.options.memory != Memory::None {
            // Joined as `&str`, as everything is: each kind of join is code of its own.
            let names: Vec<&str> = self.embeds.chosen.iter().map(|name| &**name).collect();
            let lasting = self.options.memory == Memory::Local;
            effects.push(Effect::KeepConsent {
                names: names.join(" "),
                lasting,
            });
        }
        effects
    }

    /// What the reader chose before. It may be anything.
    pub(super) fn recall_consent(&mut self, names: &str) {
        for name in names.split(' ').take(MOST_CHOICES) {
            self.embeds.chosen.push(name.to_owned());
        }
    }

    /// The page's policy does not allow the frame at an address.
    pub(super) fn refuse(&mut self, id: &EntryId, address: &str) {
        let place = place(id, address);
        for (other, state) in &mut self.embeds.frames {
            if *other == place {
                *state = State::Refused;
            }
        }
    }

    /// Gives frames to what came on the screen and needs no click, and takes those of what left it.
    pub(super) fn follow_embeds(&mut self) {
        let Embeds {
            granted, chosen, ..
        } = &self.embeds;
        if self.options.embeds != Choice::Auto && granted.is_empty() && chosen.is_empty() {
            self.embeds.frames.clear();
            return;
        }
        let mut willing = self.willing();
        let embeds = &mut self.embeds;
        embeds.frames.retain(|(place, _)| willing.contains(place));
        // From the bottom to the top, so that the top is the latest.
        while let Some(place) = willing.pop() {
            if !self.save_data && embeds.state(&place).is_none() {
                embeds.load(place);
            }
        }
    }

    /// The places on the screen that may have a frame without a click.
    fn willing(&self) -> Vec<String> {
        let mut willing = Vec::new();
        for entry in self.on_screen() {
            if self.disclosure.is_expanded(&entry.id) {
                for embed in entry.body.embeds() {
                    if self.may_frame(&embed) && self.agrees(&embed) {
                        willing.push(place(&entry.id, &embed.key()));
                    }
                }
            }
        }
        willing
    }

    /// Whether the reader, or the publisher in the reader's place, agrees with whoever shows it.
    fn agrees(&self, embed: &Embed) -> bool {
        let Embeds {
            granted, chosen, ..
        } = &self.embeds;
        let provider = embed.provider().map_or("", Provider::name);
        let party = embed.party();
        let choice = self.options.embeds;
        let by_host = |name: &String| *name == party || name == provider || name == ALL;
        choice == Choice::Auto
            || granted.iter().any(by_host)
            || (choice == Choice::Click && chosen.contains(&party))
    }

    /// Whether there can be a frame at all. Never one of the page's own host: nothing would keep it
    /// out of the page.
    fn may_frame(&self, embed: &Embed) -> bool {
        let host = embed.frame_host();
        let mut own = self.options.own_hosts.split(' ');
        self.options.embeds != Choice::Off && !host.is_empty() && own.all(|own| own != host)
    }

    /// The embeds of an entry's body, and how they are to be shown.
    pub(super) fn embeds_of(&self, entry: &Entry) -> Vec<(Rc<Embed>, Showing)> {
        let mut embeds = Vec::new();
        for embed in entry.body.embeds() {
            let showing = self.showing(&entry.id, &embed);
            embeds.push((embed, showing));
        }
        embeds
    }

    fn showing(&self, id: &EntryId, embed: &Embed) -> Showing {
        if !self.may_frame(embed) {
            return Showing::Linked;
        }
        let by_click = self.options.embeds == Choice::Click;
        match self.embeds.state(&place(id, &embed.key())) {
            Some(State::Refused) => Showing::Refused,
            Some(State::Live) => Showing::Framed {
                chosen: by_click && self.embeds.chosen.contains(&embed.party()),
            },
            _ if self.options.embeds == Choice::Consent && !self.agrees(embed) => Showing::Held,
            _ => Showing::Offered,
        }
    }
}

/// The host page hears of it.
fn told(provider: String, granted: bool) -> Effect {
    Effect::Announce(Event::Consent { provider, granted })
}
