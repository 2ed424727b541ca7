//! What can scroll around the widget.

/// What the line may move on the screen, in every kind: zoomed and scaled ones too.
pub(super) const PIXEL: f64 = 1.0;

/// A scroller, made around the widget as soon as the page has been read: `host` is the widget.
pub(super) struct Kind {
    pub(super) what: &'static str,
    pub(super) page: &'static str,
    pub(super) run: &'static str,
    /// Done once the widget is ready.
    pub(super) then: &'static str,
}

pub(super) const WINDOW: Kind = Kind {
    what: "the window",
    page: "article.html",
    run: "",
    then: "",
};

pub(super) const KINDS: [Kind; 36] = [
    WINDOW,
    Kind {
        what: "html and body as high as the window",
        run: "style(html, { height: '100%', overflowX: 'hidden' });
            style(body, { height: '100%', overflowX: 'hidden' });",
        ..WINDOW
    },
    Kind {
        what: "the body alone",
        run: "style(html, { height: '100%', overflow: 'hidden' });
            style(body, { height: '100%', margin: 0, overflowY: 'auto' });",
        ..WINDOW
    },
    Kind {
        what: "a body whose overflow is the window's",
        run: "style(body, { overflowX: 'hidden', overflowY: 'scroll' })",
        ..WINDOW
    },
    Kind {
        what: "the window, with days that stick to its top",
        run: "const sheet = new CSSStyleSheet();
            sheet.replaceSync('live-blog::part(day) { position: sticky; top: 0; background: white }');
            document.adoptedStyleSheets = [sheet];",
        ..WINDOW
    },
    Kind {
        what: "a box",
        run: "box()",
        ..WINDOW
    },
    Kind {
        what: "a box that begins at its end",
        // Chromium takes the growth of such a box for a movement of the window, with or without us.
        run: "style(html, { overflowAnchor: 'none' });
            const inner = box();
            style(inner, { height: 'auto', overflow: 'visible' });
            style(box(inner), { display: 'flex', flexDirection: 'column-reverse' })",
        ..WINDOW
    },
    Kind {
        what: "a box of a broken height in a box",
        run: "style(box(), { height: '411.4px' }); style(box(host.parentElement), { height: '380px' })",
        ..WINDOW
    },
    Kind {
        what: "a box that is partly above the window",
        run: "style(box(), { height: '700px' })",
        then: "scrollTo({ top: host.parentElement.getBoundingClientRect().top + 200, behavior: 'instant' })",
        ..WINDOW
    },
    Kind {
        what: "a box that scripts scroll",
        run: "style(box(), { overflow: 'hidden' })",
        ..WINDOW
    },
    Kind {
        what: "a box in a shadow tree",
        run: "const card = document.createElement('x-card');
            const slot = document.createElement('slot');
            card.attachShadow({ mode: 'open' }).append(slot);
            host.before(card);
            card.append(host);
            box(slot);",
        ..WINDOW
    },
    Kind {
        what: "a shadow tree in a box",
        run: "const card = document.createElement('x-card');
            host.before(card);
            const inner = document.createElement('div');
            card.attachShadow({ mode: 'open' }).append(inner, document.createElement('slot'));
            card.append(host);
            box(card);",
        ..WINDOW
    },
    Kind {
        what: "a zoomed page",
        run: "style(html, { zoom: 1.5 })",
        ..WINDOW
    },
    Kind {
        what: "a box in a zoomed page",
        run: "style(html, { zoom: 1.5 }); style(box(), { height: '301px' })",
        ..WINDOW
    },
    Kind {
        what: "a box in what is zoomed",
        run: "style(box(box()), { zoom: 0.7, overflow: 'visible', height: 'auto' })",
        ..WINDOW
    },
    Kind {
        what: "a box that is scaled",
        run: "style(box(), { transform: 'scale(0.8)', transformOrigin: '0 0' })",
        ..WINDOW
    },
    Kind {
        what: "a window with a scaled body",
        run: "style(body, { transform: 'scale(0.8)', transformOrigin: '0 0' })",
        ..WINDOW
    },
    Kind {
        what: "a dialog",
        run: "const dialog = document.createElement('dialog');
            host.before(dialog);
            dialog.append(host);
            style(dialog, { height: '400px', overflow: 'auto' });
            dialog.showModal();",
        ..WINDOW
    },
    Kind {
        what: "a header that sticks, with padding",
        run: "const header = document.createElement('header');
            style(header, { position: 'sticky', top: 0, height: '72px', background: 'white', zIndex: 1 });
            body.prepend(header);
            style(html, { scrollPaddingTop: '80px' });",
        ..WINDOW
    },
    Kind {
        what: "a page from right to left",
        run: "html.dir = 'rtl'; style(box(), {})",
        ..WINDOW
    },
    Kind {
        what: "a box that fills up from its end",
        run: "style(box(), { display: 'flex', flexDirection: 'column-reverse' }); style(host, { flexShrink: 0 })",
        ..WINDOW
    },
    Kind {
        what: "a box that wraps upwards from its end",
        run: "style(html, { overflowAnchor: 'none' });
            const inner = box();
            style(inner, { height: 'auto', width: '100%', overflow: 'visible' });
            style(box(inner), { display: 'flex', flexWrap: 'wrap-reverse' })",
        ..WINDOW
    },
    Kind {
        what: "a body that scrolls in quirks, where nothing is the scrolling element",
        page: "quirks.html",
        run: "style(html, { height: '100%', overflow: 'hidden' });
            style(body, { height: '100%', overflow: 'auto' });",
        ..WINDOW
    },
    Kind {
        what: "a window in quirks",
        page: "quirks.html",
        ..WINDOW
    },
    Kind {
        what: "the root element",
        run: "style(html, { height: '100%', overflowY: 'auto' })",
        ..WINDOW
    },
    Kind {
        what: "a box with padding, a border and a position",
        run: "style(box(), { position: 'relative', padding: '37px 9px', border: '11px solid', marginTop: '60px' })",
        ..WINDOW
    },
    Kind {
        what: "a box around a box that has no need to scroll",
        run: "style(box(box()), { height: '500px' }); style(host.parentElement, { height: 'auto' })",
        ..WINDOW
    },
    Kind {
        what: "a box around a shadow tree with the widget in it",
        run: "const card = document.createElement('x-card');
            host.before(card);
            card.attachShadow({ mode: 'open' }).append(host);
            document.querySelector = () => host;
            box(card);",
        ..WINDOW
    },
    Kind {
        what: "a zoomed body",
        run: "style(body, { zoom: 0.8 })",
        ..WINDOW
    },
    Kind {
        what: "a zoomed box",
        run: "style(box(), { zoom: 1.5 })",
        ..WINDOW
    },
    Kind {
        what: "a fixed panel",
        run: "style(box(), { position: 'fixed', inset: '20px' })",
        ..WINDOW
    },
    Kind {
        what: "a box with a scroll padding",
        run: "style(box(), { scrollPadding: '20%' })",
        ..WINDOW
    },
    Kind {
        what: "a box that snaps",
        run: "style(box(), { scrollSnapType: 'y proximity' })",
        ..WINDOW
    },
    Kind {
        what: "content that is drawn when it is seen",
        run: "style(box(), { height: 'auto', contentVisibility: 'auto', containIntrinsicSize: 'auto 3000px' })",
        ..WINDOW
    },
    Kind {
        what: "a window that scrolls smoothly",
        run: "style(html, { scrollBehavior: 'smooth' })",
        ..WINDOW
    },
    Kind {
        what: "a page that calls its scrolling element nothing",
        run: "Object.defineProperty(document, 'scrollingElement', { value: null })",
        ..WINDOW
    },
];
