//! Room: wherever a box takes its width from what is in it, the widget and its fallback are as wide as there is room
//! for, and never wider.

use serde_json::Value;

use super::server::Answer;
use super::stage::Stage;

/// A layout's name, its markup with `@` for the live blog, and how many pixels its neighbours need.
const LAYOUTS: &[(&str, &str, u32)] = &[
    ("plain", "@", 0),
    (
        "column that centres",
        "<main style='display:flex;flex-direction:column;align-items:center'><h2>Story</h2>@</main>",
        0,
    ),
    (
        "column that aligns at the start",
        "<main style='display:flex;flex-direction:column;align-items:flex-start'>@</main>",
        0,
    ),
    (
        "column that aligns at the end",
        "<main style='display:flex;flex-direction:column;align-items:flex-end'><div>@</div></main>",
        0,
    ),
    (
        "inline block in a box without letters",
        "<main style='font-size:0'><div style='display:inline-block;max-width:100%'>@</div></main>",
        0,
    ),
    (
        "row with a fixed neighbour",
        "<main style='display:flex'><div>@</div><aside style='flex:0 0 200px'>Aside</aside></main>",
        200,
    ),
    (
        "item of a row",
        "<main style='display:flex'>@<aside style='flex:0 0 200px'>Aside</aside></main>",
        200,
    ),
    (
        "alone in a row",
        "<main style='display:flex;justify-content:center'>@</main>",
        0,
    ),
    (
        "row that wraps",
        "<main style='display:flex;flex-wrap:wrap;justify-content:center'>@<p style='margin:0'>Aside</p></main>",
        0,
    ),
    (
        "inline-flex",
        "<main style='display:inline-flex;max-width:100%'>@</main>",
        0,
    ),
    (
        "grid that centres",
        "<main style='display:grid;place-items:center'>@</main>",
        0,
    ),
    (
        "auto track beside 1fr",
        "<main style='display:grid;grid-template-columns:auto 1fr'>@<aside>Aside</aside></main>",
        60,
    ),
    (
        "1fr beside auto",
        "<main style='display:grid;grid-template-columns:1fr auto'>@<aside>Aside</aside></main>",
        60,
    ),
    (
        "track of its content",
        "<main style='display:grid;grid-template-columns:fit-content(100%)'>@</main>",
        0,
    ),
    (
        "inline-grid",
        "<main style='display:inline-grid;max-width:100%'>@</main>",
        0,
    ),
    (
        "tracks packed at the centre",
        "<main style='display:grid;justify-content:center'>@</main>",
        0,
    ),
    (
        "table cell",
        "<table><tr><td>@</td><td width=200>Aside</td></tr></table>",
        215,
    ),
    (
        "table cell alone",
        "<table style='margin:auto'><tr><td>@</td></tr></table>",
        10,
    ),
    (
        "display table-cell",
        "<main style='display:table'><div style='display:table-cell'>@</div></main>",
        0,
    ),
    ("float", "<div style='float:left'>@</div>", 0),
    (
        "floating element",
        "<div style='display:flow-root' class=floats>@</div>",
        0,
    ),
    (
        "float at the end with words",
        "<div style='float:right'>@</div><p>Words beside it.</p>",
        0,
    ),
    (
        "inline-block",
        "<div style='display:inline-block'>@</div>",
        0,
    ),
    (
        "fit-content",
        "<div style='width:fit-content;margin:auto'>@</div>",
        0,
    ),
    ("max-content", "<div style='width:max-content'>@</div>", 16),
    (
        "absolute",
        "<div style='position:relative;height:900px'><div style='position:absolute;top:0'>@</div></div>",
        0,
    ),
    (
        "absolute at the end",
        "<div style='position:relative;height:900px'><div style='position:absolute;top:0;right:0'>@</div></div>",
        0,
    ),
    (
        "dialog",
        "<dialog open style='position:static'>@</dialog>",
        60,
    ),
    (
        "popover of its content",
        "<div popover=manual style='position:static;display:block;margin:0;max-width:100%;box-sizing:border-box'>@</div>",
        20,
    ),
    (
        "details",
        "<details open><summary>Live</summary>@</details>",
        0,
    ),
    (
        "fieldset",
        "<fieldset style='width:fit-content;min-width:0'>@</fieldset>",
        60,
    ),
    (
        "figure in a column",
        "<main style='display:flex;flex-direction:column;align-items:center'><figure style='margin:0'>@</figure></main>",
        0,
    ),
    (
        "parents without boxes",
        "<main style='display:flex;flex-direction:column;align-items:center'><div style='display:contents'><div style='display:contents'>@</div></div></main>",
        0,
    ),
    ("two columns", "<main style='columns:2 12em'>@</main>", 0),
    (
        "centred column in a row",
        "<main style='display:flex'><div style='display:flex;flex-direction:column;align-items:center;flex:1'>@</div></main>",
        0,
    ),
    (
        "hidden, then shown",
        "<div style='display:none' class=later>@</div>",
        0,
    ),
    (
        "hidden attribute, then shown, in a column",
        "<main style='display:flex;flex-direction:column;align-items:center'><div hidden class=later>@</div></main>",
        0,
    ),
    (
        "closed details, then opened",
        "<details class=later style='width:fit-content'><summary>Live</summary>@</details>",
        0,
    ),
    (
        "closed dialog, then opened",
        "<dialog class=later>@</dialog>",
        60,
    ),
];

/// Layouts that ask for the least, or whose neighbours take what they can: a word's width is left.
const NARROW: &[(&str, &str)] = &[
    ("min-content", "<div style='width:min-content'>@</div>"),
    (
        "narrow by its basis",
        "<main style='display:flex'><article style='flex:1 1 0;min-width:0'>Words</article><aside style='flex:0 0 200px'>@</aside></main>",
    ),
    (
        "beside a long text",
        "<main style='display:flex'>@<p>The wind has turned to the west. The wind has turned to the west.</p></main>",
    ),
];
const WORD: f64 = 80.0;

/// Wide enough to be read; more is better where there is room.
const READABLE: f64 = 320.0;

const WIDTHS: [u32; 3] = [320, 768, 1280];

/// Shows what was hidden, once all is there.
const SHOW: &str = "for (const frame of document.querySelectorAll('iframe')) {
    for (const box of frame.contentDocument.querySelectorAll('.later')) {
        box.hidden = false;
        box.style.display = '';
        box.open = true;
        if (box.localName === 'dialog') box.style.position = 'static';
    }
}";

/// Of each layout in each frame: its width, the widget's, and whether anything overflows.
const MEASURED: &str = "[...document.querySelectorAll('iframe')].map((frame) =>
    [...frame.contentDocument.querySelectorAll('section')].map((section) => {
        const { width, right } = section.querySelector('live-blog').getBoundingClientRect();
        const over = section.scrollWidth > section.clientWidth || right > frame.contentWindow.innerWidth;
        return [section.getBoundingClientRect().width, width, over];
    }))";

const READY: &str = "[...document.querySelectorAll('iframe')].every((frame) => {
    const blogs = [...frame.contentDocument?.querySelectorAll('live-blog') ?? []];
    return blogs.length > 40 && blogs.every((blog) => blog.shadowRoot?.querySelector('[part=base]')
        && (!blog.src || blog.shadowRoot.querySelector('[part=timeline]')));
})";

/// All layouts in frames of each width, with this as the element's attributes.
async fn measured(stage: &Stage, attributes: &str) -> Value {
    let blog = format!("<live-blog {attributes}><a href='/'>Follow it live</a></live-blog>");
    let all = LAYOUTS.iter().map(|(name, markup, _)| (name, markup));
    let sections = all.chain(NARROW.iter().map(|(name, markup)| (name, markup)));
    let sections = sections.map(|(name, markup)| {
        let markup = markup.replace('@', &blog);
        format!("<section title='{name}' style='display: flow-root'>{markup}</section>")
    });
    let sections: String = sections.collect();
    let page = format!(
        "<!doctype html><meta charset=utf-8><style>.floats live-blog {{ float: left }}</style>
         <script type=module src={}/live-blog.js></script><body>{sections}",
        stage.cdn
    );
    let frames =
        WIDTHS.map(|width| format!("<iframe src=/layouts.html width={width} height=600></iframe>"));
    let page_of_frames = format!("<!doctype html>{}", frames.concat());
    stage
        .host
        .set("/layouts.html", Answer::ok("text/html", page));
    stage
        .host
        .set("/frames.html", Answer::ok("text/html", page_of_frames));
    stage.page.open(&stage.host.url("/frames.html")).await;
    stage.page.until(READY).await;
    stage.page.run(SHOW).await;
    stage.page.drawn().await;
    stage.page.get(MEASURED).await
}

#[tokio::test]
async fn in_every_layout_the_live_blog_and_its_fallback_have_the_room_that_there_is() {
    let stage = Stage::set().await;
    stage.publish("storm.json");
    let source = format!("src={} memory=none", stage.newsroom.url("/feed.json"));
    let mut wrong = Vec::new();
    for (what, attributes) in [("widget", &*source), ("fallback", "")] {
        let frames = measured(&stage, attributes).await;
        println!(
            "{what:44}{:>8}{:>8}{:>8} px",
            WIDTHS[0], WIDTHS[1], WIDTHS[2]
        );
        let layouts = LAYOUTS.iter().map(|(name, _, taken)| (*name, Some(*taken)));
        let narrow = NARROW.iter().map(|(name, _)| (*name, None));
        for (place, (name, taken)) in layouts.chain(narrow).enumerate() {
            print!("{name:44}");
            for frame in 0..WIDTHS.len() {
                let of = |fact: usize| &frames[frame][place][fact];
                let [room, width] = [0, 1].map(|fact| of(fact).as_f64().expect("a width"));
                let least = taken.map_or(WORD, |taken| (room - f64::from(taken)).min(READABLE));
                print!("{width:8.0}");
                if width < least * 0.94 || of(2) == true {
                    wrong.push(format!(
                        "{what}, {name}: {width} of {room}, over: {}",
                        of(2)
                    ));
                }
            }
            println!();
        }
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
}
