//! The root component: owns the session, performs its effects, draws its view.

use std::cell::RefCell;
use std::rc::Rc;

use gloo_timers::callback::Timeout;
use yew::prelude::*;

use super::calendar::IntlCalendar;
use super::page::Page;
use super::ports::Ports;
use super::request::Request;
use crate::model::options::Zone;
use crate::model::{EntryId, Options, Timestamp};
use crate::session::{Action, Delay, Effect, Event, Session, View};
use crate::ui;

/// Where a session waits while its element is in no page.
pub(super) type Parked = Rc<RefCell<Option<Session>>>;

/// What a mounted widget works with.
#[derive(Clone, PartialEq, Properties)]
pub(super) struct Props {
    pub(super) ports: Ports,
    pub(super) parked: SharedSession,
}

/// Compared by identity: the session is not a property in the sense of something to draw.
#[derive(Clone)]
pub(super) struct SharedSession(pub(super) Parked);

impl PartialEq for SharedSession {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.0, &other.0)
    }
}

/// The root component. Every field that does something stops when it is dropped.
pub(super) struct Shell {
    session: Session,
    view: View,
    dispatch: Callback<Action>,
    calendar: IntlCalendar,
    request: Option<Request>,
    poll: Option<Timeout>,
    tick: Option<Timeout>,
    _page: Option<Page>,
    /// To be told or done once what they speak of has been drawn.
    announcements: Vec<Event>,
    destination: Option<EntryId>,
}

impl Component for Shell {
    type Message = Action;
    type Properties = Props;

    fn create(ctx: &Context<Self>) -> Self {
        let props = ctx.props();
        let dispatch = ctx.link().callback(|action| action);
        let session = props.parked.0.take();
        dispatch.emit(Action::Attached);
        Self {
            session: session.unwrap_or_else(|| Session::new(String::new(), Options::default())),
            view: View::Waiting,
            calendar: IntlCalendar::new(&props.ports, "", ""),
            request: None,
            poll: None,
            tick: None,
            _page: Page::watch(&dispatch),
            announcements: Vec::new(),
            destination: None,
            dispatch,
        }
    }

    fn update(&mut self, ctx: &Context<Self>, action: Action) -> bool {
        let effects = self.session.update(action, now());
        for effect in effects {
            self.perform(effect, &ctx.props().ports);
        }
        self.set_calendar(&ctx.props().ports);
        self.view = self.session.view(now(), &self.calendar);
        self.set_tick();
        true
    }

    fn view(&self, _: &Context<Self>) -> Html {
        ui::live_blog(&self.view, &self.dispatch)
    }

    fn rendered(&mut self, ctx: &Context<Self>, _first: bool) {
        let ports = &ctx.props().ports;
        ports.drawn(matches!(self.view, View::Ready(_)));
        if let Some(id) = self.destination.take() {
            ports.scroll_to(&id.0);
        }
        for event in self.announcements.drain(..) {
            ports.tell(event.name(), &event.detail());
        }
    }

    fn destroy(&mut self, ctx: &Context<Self>) {
        let empty = Session::new(String::new(), Options::default());
        let mut session = std::mem::replace(&mut self.session, empty);
        session.update(Action::Detached, now());
        ctx.props().parked.0.replace(Some(session));
    }
}

impl Shell {
    fn perform(&mut self, effect: Effect, ports: &Ports) {
        match effect {
            Effect::Fetch {
                request,
                url,
                fresh,
            } => {
                self.request = None;
                self.request = Some(Request::start(ports, request, &url, fresh));
            }
            Effect::Abort => self.request = None,
            Effect::Wait(delay) => self.poll = Some(self.later(pick(delay), Action::PollDue)),
            Effect::StopWaiting => self.poll = None,
            Effect::Announce(event) => self.announcements.push(event),
            Effect::ScrollTo(id) => self.destination = Some(id),
            Effect::Warn(text) => super::warn(&text),
        }
    }

    fn later(&self, milliseconds: u32, action: Action) -> Timeout {
        let dispatch = self.dispatch.clone();
        Timeout::new(milliseconds, move || dispatch.emit(action))
    }

    /// One timer for every relative time of the widget, set for the first one that changes.
    fn set_tick(&mut self) {
        let next = if let View::Ready(screen) = &self.view {
            screen.next_tick
        } else {
            None
        };
        let next = next.and_then(|milliseconds| u32::try_from(milliseconds).ok());
        self.tick = next.map(|next| self.later(next.clamp(1_000, 3_600_000), Action::Ticked));
    }

    fn set_calendar(&mut self, ports: &Ports) {
        let zone = match &self.session.options().zone {
            Zone::Event => self.session.event_zone().unwrap_or_default(),
            Zone::Reader => "",
            Zone::Named(name) => name,
        };
        let language = self.session.language().unwrap_or_default();
        if !self.calendar.is_of(language, zone) {
            self.calendar = IntlCalendar::new(ports, language, zone);
        }
    }

    /// For the host's read-only snapshot.
    pub(super) fn session(&self) -> &Session {
        &self.session
    }
}

/// A length at random within the bounds of a delay.
fn pick(delay: Delay) -> u32 {
    let spread = f64::from(delay.most - delay.least) * js_sys::Math::random();
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "0 to spread"
    )]
    let more = spread as u32;
    delay.least + more
}

fn now() -> Timestamp {
    #[expect(
        clippy::cast_possible_truncation,
        reason = "dates are far below 2^53 milliseconds"
    )]
    Timestamp(js_sys::Date::now() as i64)
}
