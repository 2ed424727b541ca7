//! The root component: owns the session, draws its view, lets time pass.

mod ahead;
mod beginning;
mod effects;
mod tick;
mod words;

use std::rc::Rc;

use gloo::timers::callback::Timeout;
use yew::prelude::*;

use super::abort_handle::{AbortHandle, Mender, Owned};
use super::anchor::Place;
use super::channel::Channel;
use super::choices::Listening;
use super::clock::Clock;
use super::edge::Edge;
use super::frames::Frames;
use super::lifecycle::{Lifecycle, is_hidden};
use super::shared::Shared;
use super::shell_api::{Request, ShellApi};
use super::stream::Stream;
use super::{arrival, backdrop, feed, intl, mender, pictures, toast};
use crate::ui::{self, Language, Locale};
use ahead::Behind;
use beginning::Progress;
use liveblog_core::model::{EntryId, Options, Timestamp};
use liveblog_core::session::{
    Action, Effect, Event, HostAction, PageAction, ReaderAction, Redraw, Session, Update, View,
};
use tick::Tick;
use words::ToldIn;

/// What a mounted widget works with.
#[derive(Clone, PartialEq, Properties)]
pub(super) struct Props {
    pub(super) api: ShellApi,
    pub(super) shared: ByIdentity,
}

/// Compared by identity: what is shared is not a property in the sense of something to draw.
#[derive(Clone)]
pub(super) struct ByIdentity(pub(super) Rc<Shared>);

impl PartialEq for ByIdentity {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.0, &other.0)
    }
}

/// What the component is told.
pub(super) enum Message {
    /// Something happened.
    Act(Action),
    /// An action waits in what is shared.
    Waiting,
    /// There is time to draw more rows.
    More,
    /// There is time to draw rows that are as they were.
    CatchUp,
    /// What is kept of the reader's choices may be another thing than before.
    Recall,
}

/// The root component. Every field that does something stops when it is dropped.
pub(super) struct Shell {
    session: Session,
    view: View,
    dispatch: Callback<Action>,
    reader: Callback<ReaderAction>,
    locale: Locale,
    /// What the locale was made of.
    told_in: Option<ToldIn>,
    /// Whether the words of the language in force are on their way.
    awaits_words: bool,
    clock: Clock,
    shared: Rc<Shared>,
    request: Option<Owned<Request>>,
    stream: Option<Stream>,
    poll: Option<Timeout>,
    tick: Tick,
    place: Place,
    mender: Owned<Mender>,
    _lifecycle: Lifecycle,
    _listening: Listening,
    _frames: Frames,
    _backdrop: Owned<AbortHandle>,
    _toast: Owned<AbortHandle>,
    _feed: Owned<AbortHandle>,
    edge: Edge,
    progress: Progress,
    behind: Behind,
    /// Whether Yew is yet to draw.
    drawing: bool,
    /// To be told or done once what they speak of has been drawn.
    announcements: Vec<Event>,
    destination: Option<EntryId>,
    /// Where the focus goes on once it has been drawn.
    next: Option<EntryId>,
}

impl Component for Shell {
    type Message = Message;
    type Properties = Props;

    fn create(ctx: &Context<Self>) -> Self {
        let props = ctx.props();
        let dispatch = ctx.link().callback(Message::Act);
        let session = props.shared.0.take();
        let session = session.unwrap_or_else(|| Session::new(String::new(), Options::default()));
        let texts = props.shared.0.texts();
        // What an element shows that comes back has been read: it is all there at once.
        let is_known = session.status().is_some();
        let progress = if is_known {
            Progress::Done
        } else {
            Progress::Waiting
        };
        let channel = Channel::join(session.src(), &props.api, texts, dispatch.clone());
        props.shared.0.join(channel);
        let recall = ctx.link().callback(|()| Message::Recall);
        dispatch.emit(HostAction::Attached.into());
        pictures::show(&props.api);
        Self {
            session,
            view: View::Waiting,
            locale: intl::locale("", Language::default()),
            told_in: None,
            awaits_words: false,
            clock: Clock::default(),
            shared: Rc::clone(&props.shared.0),
            request: None,
            stream: None,
            poll: None,
            tick: Tick::default(),
            place: Place::keep(&props.api, dispatch.clone()),
            mender: Owned(mender::mender(&props.api)),
            _lifecycle: Lifecycle::watch(&props.api, &props.shared.0, &dispatch, recall.clone()),
            _listening: Listening::begin(recall),
            _frames: Frames::watch(&props.api, &dispatch),
            _backdrop: Owned(backdrop::blend(&props.api)),
            _toast: Owned(toast::reach(&props.api)),
            _feed: Owned(feed::follow(&props.api)),
            edge: Edge::new(&props.api, dispatch.clone()),
            progress,
            behind: Behind::default(),
            drawing: true,
            announcements: Vec::new(),
            destination: None,
            next: None,
            reader: ctx
                .link()
                .callback(|action| Message::Act(Action::Reader(action))),
            dispatch,
        }
    }

    fn update(&mut self, ctx: &Context<Self>, message: Message) -> bool {
        let Props { api, shared } = ctx.props();
        let was_waiting = self.progress.is_waiting();
        let draws = match message {
            Message::Act(action) => self.act(action, api),
            Message::Waiting => (shared.0.next()).is_some_and(|action| self.act(action, api)),
            Message::More => self.draw_more(api),
            Message::CatchUp => self.catch_up(api),
            Message::Recall => self.recall(api),
        };
        if was_waiting && self.progress.is_due() {
            Self::draw_first_soon(ctx);
        }
        draws
    }

    fn view(&self, _: &Context<Self>) -> Html {
        ui::live_blog(&self.view, &self.locale, &self.reader)
    }

    fn rendered(&mut self, ctx: &Context<Self>, _first: bool) {
        let api = &ctx.props().api;
        self.drawing = false;
        self.mender.0.drawn();
        self.place.anchor.0.release();
        api.drawn();
        self.edge.watch(&api.base());
        if let Some(id) = self.next.take() {
            arrival::focus(&api.base(), &id);
        }
        self.draw_more_soon(ctx);
        self.catch_up_soon(ctx);
        self.tell(api);
    }

    fn destroy(&mut self, ctx: &Context<Self>) {
        let Props { api, shared } = ctx.props();
        // What was to be told after a drawing that does not come.
        self.destination = None;
        self.progress = Progress::Done;
        self.tell(api);
        let empty = Session::new(String::new(), Options::default());
        let mut session = std::mem::replace(&mut self.session, empty);
        session.update(HostAction::Detached.into(), self.clock.now());
        shared.0.part();
        shared.0.park(session, api);
    }
}

impl Shell {
    /// Tells the session. Whether Yew is to draw.
    fn act(&mut self, action: Action, api: &ShellApi) -> bool {
        let now = self.clock.now();
        let unasked = action.comes_unasked() && !self.session.is_paging();
        // Paper shows all entries.
        let prints = matches!(action, Action::Page(PageAction::SightMoved(None)));
        let is_asked = prints || matches!(action, Action::Reader(_) | Action::Host(_));
        if action == PageAction::Ticked.into() {
            self.tick = Tick::default();
            self.place.anchor.0.look();
        }
        let Update {
            effects,
            mut redraw,
        } = self.session.update(action, now);
        let is_retold = self.set_locale(api);
        let is_behind = self.behind.is_behind();
        if is_retold
            || (is_asked && self.progress.is_under_way())
            || (is_behind && redraw != Redraw::Nothing)
        {
            redraw = Redraw::All;
        }
        if redraw == Redraw::All && self.progress.is_under_way() {
            self.progress = Progress::Done;
        }
        let mut view = self.next_view(&redraw, is_retold, now);
        let goes = |effect: &Effect| matches!(effect, Effect::ScrollTo(_));
        let is_whole = prints || is_retold || effects.iter().any(goes);
        if let Some(view) = &mut view {
            self.draw_ahead(view, (is_asked || is_behind) && !is_whole);
            self.place.anchor.0.hold(unasked && redraw == Redraw::All);
        }
        for effect in effects {
            self.perform(effect, api);
        }
        let draws = self.take(view, api);
        if redraw != Redraw::Nothing || is_hidden() {
            self.set_tick(now);
        }
        draws
    }

    /// Takes a view for Yew to draw, if there is one. Whether there is.
    fn take(&mut self, view: Option<View>, api: &ShellApi) -> bool {
        let draws = view.is_some();
        if let Some(view) = view {
            mender::mend(&self.mender.0, &self.view, &view);
            self.view = view;
            self.drawing = true;
        } else if !self.drawing {
            self.tell(api);
        }
        draws
    }

    /// What Yew is to draw, if that reads otherwise than before; with another locale it does.
    fn next_view(&mut self, redraw: &Redraw, is_retold: bool, now: Timestamp) -> Option<View> {
        if *redraw == Redraw::Nothing || self.is_mute() {
            return None;
        }
        if self.progress.is_waiting() && self.session.status().is_some() {
            self.progress = Progress::Due;
        }
        if self.progress.is_due() {
            return None;
        }
        let mut view = self.view.clone();
        self.session.redraw(&mut view, redraw, now);
        if let View::Ready(new) = &mut view {
            let was_ready = matches!(self.view, View::Ready(_));
            self.progress
                .limit(new, !was_ready || *redraw == Redraw::All);
        }
        if let (View::Ready(old), View::Ready(new)) = (&mut self.view, &view) {
            // Nobody reads it.
            (old.next_tick, old.validity) = (new.next_tick, new.validity);
        }
        (is_retold || view != self.view).then_some(view)
    }

    /// For the host's read-only snapshot.
    pub(super) fn session(&self) -> &Session {
        &self.session
    }
}
