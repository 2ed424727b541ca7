//! What pages move themselves.

/// Counts how often the page has scrolled, and the frames since then. A `scrollend` may be late, and of something before.
pub(super) const COUNT: &str = "
    witness.scrolls = witness.rest = 0;
    document.addEventListener('scroll', () => {
        witness.scrolls += 1;
        witness.rest = 0;
    });
    requestAnimationFrame(function count() {
        witness.rest += 1;
        requestAnimationFrame(count);
    });
";

/// Neither the page scrolls any more nor do we.
pub(super) const RESTED: &str = "witness.rest > 20";

/// What a page does itself, by which the reader's line goes where the page wants it.
pub(super) struct Move {
    pub(super) what: &'static str,
    /// Before the update, and after it.
    pub(super) run: &'static str,
    pub(super) then: &'static str,
    /// When there may be an update, and when all that was asked for has been done.
    pub(super) begun: &'static str,
    pub(super) until: &'static str,
    /// Where the line is to be, from where it was.
    pub(super) to: &'static str,
}

const NOTHING: Move = Move {
    what: "",
    run: "",
    then: "",
    begun: "true",
    until: "true",
    to: "0",
};

pub(super) const MOVES: [Move; 10] = [
    Move {
        what: "the body is locked behind a dialog and let go",
        run: "witness.at = scrollY;
            Object.assign(document.body.style, { position: 'fixed', top: `${-scrollY}px`, width: '100%' });",
        then: "Object.assign(document.body.style, { position: '', top: '', width: '' });
            scrollTo({ top: witness.at, behavior: 'instant' });",
        ..NOTHING
    },
    Move {
        what: "the page is locked at its top and let go",
        run: "witness.at = scrollY;
            for (const element of [document.documentElement, document.body])
                Object.assign(element.style, { height: '100%', overflow: 'hidden' });",
        then: "for (const element of [document.documentElement, document.body])
                Object.assign(element.style, { height: '', overflow: '' });
            scrollTo({ top: witness.at, behavior: 'instant' });",
        ..NOTHING
    },
    Move {
        what: "the body has its overflow hidden",
        run: "document.body.style.overflow = 'hidden'",
        then: "document.body.style.overflow = ''",
        ..NOTHING
    },
    Move {
        what: "the widget is hidden and shown",
        run: "witness.at = scrollY; host.style.display = 'none'",
        then: "host.style.display = ''; scrollTo({ top: witness.at, behavior: 'instant' });",
        ..NOTHING
    },
    Move {
        what: "a box is put in above, by which the body's margin changes",
        run: "const room = document.createElement('div');
            room.style.height = '900px';
            document.body.prepend(room);",
        ..NOTHING
    },
    Move {
        what: "a script scrolls",
        run: "scrollBy({ top: 700, behavior: 'instant' })",
        to: "-700",
        ..NOTHING
    },
    Move {
        what: "a script scrolls back and forth after the update",
        then: "scrollBy({ top: -700, behavior: 'instant' }); scrollBy({ top: 300, behavior: 'instant' });",
        to: "400",
        ..NOTHING
    },
    Move {
        what: "the page glides while there is an update",
        run: "scrollBy({ top: 900, behavior: 'smooth' })",
        begun: "witness.scrolls > 1",
        to: "-900",
        ..NOTHING
    },
    Move {
        what: "the widget is moved to below the comments",
        // In a task of the page's: WebKit does what is to follow one in the middle of its driver's.
        then: "setTimeout(() => {
                witness.y = scrollY;
                document.querySelector('#elsewhere').after(host);
            })",
        until: "witness.y !== undefined",
        // The window is where it was.
        to: "null",
        ..NOTHING
    },
    Move {
        what: "the widget becomes narrower, and its line stays",
        then: "host.parentElement.style.width = '500px'",
        ..NOTHING
    },
];
