//! What can happen above the line that is being read: entry 10 of 20.

use super::feed::Feed;

pub(super) struct Event {
    pub(super) what: &'static str,
    /// What the newsroom publishes.
    pub(super) feed: fn(Feed) -> Feed,
    /// What is done in the page.
    pub(super) run: &'static str,
    /// Whether pictures that were on their way arrive.
    pub(super) opens_pictures: bool,
    /// Whether a box that scrolls in the page can be told of it: nothing in such a box changes size.
    pub(super) in_boxes: bool,
    /// True when it has happened.
    pub(super) until: &'static str,
}

const NOTHING: Event = Event {
    what: "",
    feed: |feed| feed,
    run: "",
    opens_pictures: false,
    in_boxes: true,
    until: "",
};

pub(super) const EVENTS: [Event; 12] = [
    Event {
        what: "an entry above becomes longer",
        feed: |feed| feed.edit(15, &"<p>Longer.</p>".repeat(20)),
        until: "entry('e15').textContent.includes('Longer')",
        ..NOTHING
    },
    Event {
        what: "an entry above becomes shorter",
        feed: |feed| feed.edit(12, "<p>Shorter.</p>"),
        until: "entry('e12').textContent.includes('Shorter')",
        ..NOTHING
    },
    Event {
        what: "what is read is edited above the line",
        feed: |feed| feed.lead(10, &"<p>First of all.</p>".repeat(9)),
        until: "entry('e10').textContent.includes('First of all')",
        ..NOTHING
    },
    Event {
        what: "entries above are withdrawn",
        feed: |feed| feed.withdraw(14).withdraw(12).withdraw(11),
        until: "entry('e11').dataset.kind === 'withdrawn'",
        ..NOTHING
    },
    Event {
        what: "key points come in at the top",
        feed: |feed| feed.key_points(5),
        until: "one('[part=key-events]')",
        ..NOTHING
    },
    Event {
        what: "an entry above is pinned",
        feed: |feed| feed.pin(16),
        until: "entry('e16').getAttribute('part') === 'entry pinned'",
        ..NOTHING
    },
    Event {
        what: "an entry below is pinned",
        feed: |feed| feed.pin(3),
        until: "entry('e3').getAttribute('part') === 'entry pinned'",
        ..NOTHING
    },
    Event {
        what: "pictures without a size load late",
        opens_pictures: true,
        // Not every browser loads so far ahead.
        run: "for (const image of all('img')) image.loading = 'eager'",
        until: "all('img').length === 2 && all('img').every((image) => image.naturalHeight > 100)",
        ..NOTHING
    },
    Event {
        what: "an entry above is closed",
        run: "toggle('e13').click()",
        until: "!isOpen('e13')",
        ..NOTHING
    },
    Event {
        what: "every entry above is closed",
        run: "for (const id of ids()) if (id !== 'e10') toggle(id).click()",
        until: "!isOpen('e11') && isOpen('e10')",
        ..NOTHING
    },
    Event {
        what: "an advertisement loads above the widget",
        run: "const advert = document.createElement('div');
            advert.style.height = '250px';
            host.before(advert);",
        in_boxes: false,
        until: "host.previousElementSibling.style.height === '250px'",
        ..NOTHING
    },
    Event {
        what: "updates are paused and go on",
        run: "host.pause(); host.resume()",
        until: "button('Pause updates')",
        ..NOTHING
    },
];
