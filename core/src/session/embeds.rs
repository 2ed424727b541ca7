//! What is shown elsewhere: whom the reader agrees with, and which frames there are.
//!
//! A click agrees with a provider for the whole live blog and is remembered. The host can say so too,
//! and remembers it itself; with `embeds="consent"` nobody else can. A frame ends with the card that
//! it is in, with the agreement, and when there are too many.

use std::rc::Rc;

use super::view::Showing;
use super::{Choices, Effects, Event, Redraw};
use crate::model::options::Embeds as Choice;
use crate::model::{Embed, Entry, EntryId, Options, Provider};

/// At most so many frames at a time.
const MOST_FRAMES: usize = 8;
/// The host's word for every provider.
const ALL: &str = "all";
/// So many choices that were kept are believed.
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

/// What is on the screen and has had a frame.
#[derive(Debug, PartialEq, Eq)]
struct Frame {
    /// The entry that it is in.
    id: EntryId,
    /// Which of the entry's embeds it shows.
    key: String,
    state: State,
}

impl Frame {
    fn is(&self, id: &EntryId, key: &str) -> bool {
        self.id == *id && self.key == key
    }
}

/// Consent and frames.
#[derive(Debug, Default)]
pub(super) struct Embeds {
    /// With whom the reader agrees, as the host says.
    granted: Vec<String>,
    /// With whom the reader agrees by a click.
    chosen: Vec<String>,
    /// The latest last.
    frames: Vec<Frame>,
}

impl Embeds {
    fn state(&self, id: &EntryId, key: &str) -> Option<State> {
        let mut frames = self.frames.iter();
        let frame = frames.find(|frame| frame.is(id, key));
        frame.map(|frame| frame.state)
    }

    /// Gives an embed a frame, and takes the oldest one's where there are too many.
    fn frame(&mut self, id: EntryId, key: String, effects: &mut Effects) {
        effects.redraw(Redraw::entry(&id));
        self.frames.retain(|frame| !frame.is(&id, &key));
        self.frames.push(Frame {
            id,
            key,
            state: State::Live,
        });
        let mut left = MOST_FRAMES;
        for frame in self.frames.iter_mut().rev() {
            if frame.state == State::Live && left == 0 {
                frame.state = State::Gone;
                effects.redraw(Redraw::entry(&frame.id));
            }
            left -= usize::from(frame.state == State::Live);
        }
    }

    /// The host says that the reader agrees with a provider, a server by its host, or everybody.
    pub(super) fn grant(&mut self, provider: String, options: &Options, effects: &mut Effects) {
        let known = provider == ALL
            || provider.bytes().any(|byte| byte == b'.')
            || Provider::is_name(&provider)
            || options.providers.iter().any(|own| own.name() == provider);
        if !known {
            effects.warn(&["there is no provider \"", &provider, "\""]);
        } else if !self.granted.contains(&provider) {
            self.granted.push(provider.clone());
            effects.redraw(Redraw::All);
            effects.announce(consent(provider, true));
        }
    }

    /// The reader wants to see something, and agrees with whoever shows it.
    pub(super) fn load(
        &mut self,
        id: &EntryId,
        embed: &Embed,
        options: &Options,
        effects: &mut Effects,
    ) {
        self.frame(id.clone(), embed.key(), effects);
        if !self.agrees(embed, options) {
            let party = embed.party();
            self.chosen.push(party.clone());
            self.tell(party, true, options, effects);
        }
    }

    /// The reader no longer agrees with a provider.
    pub(super) fn withdraw(&mut self, provider: String, options: &Options, effects: &mut Effects) {
        if let Some(at) = self.chosen.iter().position(|name| *name == provider) {
            self.chosen.swap_remove(at);
        }
        self.tell(provider, false, options, effects);
    }

    /// The host hears of a choice, and it is kept.
    fn tell(&self, provider: String, granted: bool, options: &Options, effects: &mut Effects) {
        effects.announce(consent(provider, granted));
        effects.redraw(Redraw::All);
        // Joined as `&str`, as everything is: each kind of join is code of its own.
        let names: Vec<&str> = self.chosen.iter().map(|name| &**name).collect();
        if let Some(effect) = Choices::Consent.keep(&names, options.memory) {
            effects.push(effect);
        }
    }

    /// What the reader chose on an earlier visit, or has now in another live blog: the latest last. It may be anything.
    /// Whether that is news.
    pub(super) fn recall(&mut self, names: &str) -> bool {
        let names = names.rsplit(' ').filter(|name| !name.is_empty());
        let mut chosen: Vec<String> = names.take(MOST_CHOICES).map(str::to_owned).collect();
        chosen.reverse();
        let is_news = chosen != self.chosen;
        self.chosen = chosen;
        is_news
    }

    /// The page's policy does not allow the frame at an address.
    pub(super) fn refuse(&mut self, id: &EntryId, address: &str) {
        let mut frames = self.frames.iter_mut();
        if let Some(frame) = frames.find(|frame| frame.is(id, address)) {
            frame.state = State::Refused;
        }
    }

    /// Whether anything may have a frame without a click.
    pub(super) fn may_frame_unasked(&self, options: &Options) -> bool {
        options.embeds == Choice::Auto || !self.granted.is_empty() || !self.chosen.is_empty()
    }

    /// Takes all frames.
    pub(super) fn let_go(&mut self) {
        self.frames.clear();
    }

    /// Gives frames to what came on the screen and needs no click, and takes those of what left it.
    /// `open` are the entries on the screen whose bodies are shown.
    pub(super) fn follow<'a>(
        &mut self,
        open: impl Iterator<Item = &'a Rc<Entry>>,
        options: &Options,
        save_data: bool,
        effects: &mut Effects,
    ) {
        let mut willing = self.willing(open, options);
        let is_willing = |frame: &Frame| willing.iter().any(|(id, key)| frame.is(id, key));
        self.frames.retain(is_willing);
        // From the bottom to the top, so that the top is the latest.
        while let Some((id, key)) = willing.pop() {
            if !save_data && self.state(&id, &key).is_none() {
                self.frame(id, key, effects);
            }
        }
    }

    /// What is on the screen and may have a frame without a click.
    fn willing<'a>(
        &self,
        open: impl Iterator<Item = &'a Rc<Entry>>,
        options: &Options,
    ) -> Vec<(EntryId, String)> {
        let mut willing = Vec::new();
        for entry in open {
            for embed in entry.body.embeds() {
                if may_frame(&embed, options) && self.agrees(&embed, options) {
                    willing.push((entry.id.clone(), embed.key()));
                }
            }
        }
        willing
    }

    /// Whether the reader, or the publisher in the reader's place, agrees with whoever shows it.
    fn agrees(&self, embed: &Embed, options: &Options) -> bool {
        let provider = embed.provider_name();
        let party = embed.party();
        let choice = options.embeds;
        let by_host = |name: &String| *name == party || name == provider || name == ALL;
        choice == Choice::Auto
            || self.granted.iter().any(by_host)
            || (choice == Choice::Click && self.chosen.contains(&party))
    }

    /// The embeds of an entry's body, and how they are to be shown.
    pub(super) fn of(&self, entry: &Entry, options: &Options) -> Vec<(Rc<Embed>, Showing)> {
        let mut embeds = Vec::new();
        for embed in entry.body.embeds() {
            let showing = self.showing(&entry.id, &embed, options);
            embeds.push((embed, showing));
        }
        embeds
    }

    fn showing(&self, id: &EntryId, embed: &Embed, options: &Options) -> Showing {
        if !may_frame(embed, options) {
            return Showing::Linked;
        }
        let by_click = options.embeds == Choice::Click;
        match self.state(id, &embed.key()) {
            Some(State::Refused) => Showing::Refused,
            Some(State::Live) => Showing::Framed {
                chosen: by_click && self.chosen.contains(&embed.party()),
            },
            Some(State::Gone) | None
                if options.embeds == Choice::Consent && !self.agrees(embed, options) =>
            {
                Showing::Held
            }
            Some(State::Gone) | None => Showing::Offered,
        }
    }
}

/// Whether there can be a frame at all. Never one of the page's own host: nothing would keep it out of
/// the page.
fn may_frame(embed: &Embed, options: &Options) -> bool {
    let host = embed.frame_host();
    let mut own = options.own_hosts.split(' ');
    options.embeds != Choice::Off && !host.is_empty() && own.all(|own| own != host)
}

/// What the host page is told of it.
fn consent(provider: String, granted: bool) -> Event {
    Event::Consent { provider, granted }
}
