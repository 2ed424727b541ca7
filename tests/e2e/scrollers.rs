//! The reader's place, in whatever scrolls: the same line stays where it is, by 1 pixel, on pages that scroll in
//! their body, in boxes, zoomed, scaled, held fast or cut up.

use super::place::feed::Feed;
use super::stage::Stage;

/// Styles of a page, set as scripts set them.
const STYLE: &str = "const style = (css) => {
        const sheet = new CSSStyleSheet();
        sheet.replaceSync(css);
        document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
    };
    const wrap = (name, inner = document.querySelector('live-blog')) => {
        const box = document.createElement(name);
        inner.before(box);
        box.append(inner);
        return box;
    };
    const BOX = 'height: 500px; overflow: auto;';";

struct Scroller {
    what: &'static str,
    /// What makes the page so, once its elements are there.
    set: &'static str,
    /// What is done before the update, and what after it.
    around: [&'static str; 2],
}

const fn scroller(what: &'static str, set: &'static str) -> Scroller {
    let around = ["", ""];
    Scroller { what, set, around }
}

const SCROLLERS: [Scroller; 30] = [
    scroller("window", ""),
    scroller(
        "body, as html and body are as high as the window",
        "style('html, body { height: 100%; overflow-x: hidden }')",
    ),
    scroller(
        "body, in a window that is cut off",
        "style('html { overflow: hidden; height: 100% } body { height: 100%; overflow: auto; margin: 0 }')",
    ),
    scroller(
        "window, as a body hands its overflow over",
        "style('body { overflow-y: scroll }')",
    ),
    scroller("root element", "style('html { height: 100%; overflow-y: auto }')"),
    scroller("box", "wrap('div').style.cssText = BOX"),
    scroller(
        "box of its own padding, border and position",
        "wrap('div').style.cssText = BOX + 'position: relative; padding: 37px 9px; border: 11px solid; margin-top: 60px'",
    ),
    scroller(
        "box in a box",
        "wrap('div').style.cssText = BOX;
         wrap('div', document.querySelector('live-blog').parentNode).style.cssText = 'height: 400px; overflow: auto; padding: 50px'",
    ),
    scroller(
        "box around a box that has no need to scroll",
        "wrap('div').style.cssText = 'overflow: auto';
         wrap('div', document.querySelector('live-blog').parentNode).style.cssText = BOX",
    ),
    scroller(
        "box in a shadow root, by its slot",
        "const tab = wrap('div');
         const shadow = tab.attachShadow({ mode: 'open' });
         const box = document.createElement('div');
         box.style.cssText = BOX;
         box.append(document.createElement('slot'));
         shadow.append(box)",
    ),
    scroller(
        "box around a shadow root",
        "const tab = wrap('div');
         const shadow = tab.attachShadow({ mode: 'open' });
         shadow.append(document.querySelector('live-blog'));
         document.querySelector = () => tab.shadowRoot.querySelector('live-blog');
         tab.style.cssText = BOX",
    ),
    scroller("page zoomed by html", "style('html { zoom: 1.5 }')"),
    scroller("page zoomed by body", "style('body { zoom: 0.8 }')"),
    scroller("zoomed box", "wrap('div').style.cssText = BOX + 'zoom: 1.5'"),
    scroller(
        "box on a zoomed page",
        "style('html { zoom: 1.25 }'); wrap('div').style.cssText = BOX",
    ),
    scroller(
        "scaled box",
        "wrap('div').style.cssText = BOX + 'transform: scale(0.8)'",
    ),
    scroller(
        "scaled page",
        "style('body { transform: scale(0.8); transform-origin: top }')",
    ),
    scroller(
        "dialog",
        "const dialog = wrap('dialog');
         dialog.style.cssText = BOX;
         dialog.showModal()",
    ),
    scroller(
        "fixed panel",
        "wrap('div').style.cssText = BOX + 'position: fixed; inset: 20px'",
    ),
    scroller(
        "window under a header that stays",
        "style('html { scroll-padding-top: 72px }');
         const header = document.createElement('header');
         header.style.cssText = 'position: sticky; top: 0; height: 72px; background: navy; z-index: 1';
         document.body.prepend(header)",
    ),
    scroller(
        "box with a scroll padding of its own",
        "wrap('div').style.cssText = BOX + 'scroll-padding: 20%'",
    ),
    scroller("right to left", "document.documentElement.dir = 'rtl'; wrap('div').style.cssText = BOX"),
    scroller(
        "box that snaps",
        "wrap('div').style.cssText = BOX + 'scroll-snap-type: y proximity'",
    ),
    scroller(
        "content that is drawn when it is seen",
        "wrap('section').style.cssText = 'content-visibility: auto; contain-intrinsic-size: auto 3000px'",
    ),
    scroller(
        "smooth window",
        "style('html { scroll-behavior: smooth }')",
    ),
    scroller(
        "flex column from its end",
        "wrap('div').style.cssText = BOX + 'display: flex; flex-direction: column-reverse'",
    ),
    scroller(
        "box that hides what it cannot show",
        "wrap('div').style.cssText = 'height: 500px; overflow: hidden'",
    ),
    Scroller {
        what: "body held fast during the update",
        set: "",
        around: [
            "witness.top = scrollY;
             document.body.style.cssText = `position: fixed; width: ${document.body.offsetWidth}px; top: ${-scrollY}px`",
            "document.body.style.cssText = '';
             scrollTo({ top: witness.top, behavior: 'instant' })",
        ],
    },
    Scroller {
        what: "window without its scrollbar during the update",
        set: "style('html { scrollbar-gutter: stable }')",
        around: [
            "document.body.style.overflow = 'hidden'",
            "document.body.style.overflow = ''",
        ],
    },
    Scroller {
        what: "page that calls its scrolling element nothing",
        set: "Object.defineProperty(document, 'scrollingElement', { value: null })",
        around: ["", ""],
    },
];

/// Where the reader's line is, in pixels from the top of the window.
async fn line(stage: &Stage) -> f64 {
    stage.page.drawn().await;
    let top = stage.page.get("witness.line.getBoundingClientRect().top");
    top.await.as_f64().expect("a number")
}

/// Reads the second paragraph of entry 10 of 20.
async fn reading(stage: &mut Stage, set: &str) {
    stage.sabotage =
        format!("addEventListener('DOMContentLoaded', () => {{ {STYLE} {set} }})").leak();
    stage.answer(Feed::of(20).answer());
    let page = stage.show("article.html").await;
    page.run(
        "witness.line = body('e10').querySelectorAll('p')[1];
        witness.line.scrollIntoView({ block: 'start', behavior: 'instant' })",
    )
    .await;
    page.drawn().await;
}

#[tokio::test]
async fn the_line_stays_in_whatever_scrolls() {
    let mut stage = Stage::set().await;
    let mut moved = Vec::new();
    for Scroller { what, set, around } in SCROLLERS {
        reading(&mut stage, set).await;
        let before = line(&stage).await;
        stage.page.run(around[0]).await;
        stage.page.drawn().await;
        let feed = Feed::of(20).edit(15, &"<p>Longer.</p>".repeat(20));
        let feed = feed.lead(10, &"<p>First of all.</p>".repeat(9));
        stage.answer(feed.withdraw(13).answer());
        let page = &stage.page;
        page.refresh_until("entry('e10').textContent.includes('First of all')")
            .await;
        page.drawn().await;
        page.run(around[1]).await;
        let after = line(&stage).await;
        let shift = (after - before).abs();
        println!("the line moves by {shift:5.2} pixels: {what}");
        if shift > 1.0 {
            moved.push((what, before, after));
        }
    }
    assert!(moved.is_empty(), "{moved:#?}");
}
