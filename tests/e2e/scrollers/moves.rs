//! What pages move themselves.

/// What a page does itself, by which the reader's line goes where the page wants it.
pub(super) struct Move {
    pub(super) what: &'static str,
    /// Before the update, and after it.
    pub(super) run: &'static str,
    pub(super) then: &'static str,
    pub(super) until: &'static str,
    /// Where the line is to be, from where it was.
    pub(super) to: &'static str,
}

pub(super) const MOVES: [Move; 9] = [
    Move {
        what: "the body is locked behind a dialog and let go",
        run: "witness.at = scrollY;
            Object.assign(document.body.style, { position: 'fixed', top: `${-scrollY}px`, width: '100%' });",
        then: "Object.assign(document.body.style, { position: '', top: '', width: '' });
            scrollTo({ top: witness.at, behavior: 'instant' });",
        until: "true",
        to: "0",
    },
    Move {
        what: "the page is locked at its top and let go",
        run: "witness.at = scrollY;
            for (const element of [document.documentElement, document.body])
                Object.assign(element.style, { height: '100%', overflow: 'hidden' });",
        then: "for (const element of [document.documentElement, document.body])
                Object.assign(element.style, { height: '', overflow: '' });
            scrollTo({ top: witness.at, behavior: 'instant' });",
        until: "true",
        to: "0",
    },
    Move {
        what: "the body has its overflow hidden",
        run: "document.body.style.overflow = 'hidden'",
        then: "document.body.style.overflow = ''",
        until: "true",
        to: "0",
    },
    Move {
        what: "the widget is hidden and shown",
        run: "witness.at = scrollY; host.style.display = 'none'",
        then: "host.style.display = ''; scrollTo({ top: witness.at, behavior: 'instant' });",
        until: "true",
        to: "0",
    },
    Move {
        what: "a script scrolls",
        run: "scrollBy({ top: 700, behavior: 'instant' })",
        then: "",
        until: "true",
        to: "-700",
    },
    Move {
        what: "a script scrolls back and forth after the update",
        run: "",
        then: "scrollBy({ top: -700, behavior: 'instant' }); scrollBy({ top: 300, behavior: 'instant' });",
        until: "true",
        to: "400",
    },
    Move {
        what: "the page glides while there is an update",
        run: "witness.ended = false;
            let rest;
            document.addEventListener('scroll', () => {
                clearTimeout(rest);
                if (!('onscrollend' in window)) rest = setTimeout(() => (witness.ended = true), 300);
            });
            document.addEventListener('scrollend', () => (witness.ended = true), { once: true });
            scrollBy({ top: 900, behavior: 'smooth' });",
        then: "",
        until: "witness.ended",
        to: "-900",
    },
    Move {
        what: "the widget is moved to below the comments",
        run: "",
        // In a task of the page's: WebKit does what is to follow one in the middle of its driver's.
        then: "setTimeout(() => {
                witness.y = scrollY;
                document.querySelector('#elsewhere').after(host);
            })",
        until: "witness.y !== undefined",
        // The window is where it was.
        to: "null",
    },
    Move {
        what: "the widget becomes narrower, and its line stays",
        run: "",
        then: "host.parentElement.style.width = '500px'",
        until: "true",
        to: "0",
    },
];
