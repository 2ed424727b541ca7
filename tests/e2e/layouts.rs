//! Room: wherever a box takes its width from what is in it, the widget and its fallback are as wide as there is room
//! for, and never wider.

use serde_json::Value;

use super::server::Answer;
use super::stage::Stage;

/// A layout's name, its markup with `@` for the live blog, and how many pixels its neighbours need.
const LAYOUTS: &[(&str, &str, u32)] = &[
    ("plain", "@", 0),
    ("column that centres", "<main style='display:flex;flex-direction:column;align-items:center'><h2>Story</h2>@</main>", 0),
    ("column that aligns at the start", "<main style='display:flex;flex-direction:column;align-items:flex-start'>@</main>", 0),
    ("column that aligns at the end", "<main style='display:flex;flex-direction:column;align-items:flex-end'><div>@</div></main>", 0),
    ("row with a fixed neighbour", "<main style='display:flex'><div>@</div><aside style='flex:0 0 200px'>Aside</aside></main>", 200),
    ("item of a row", "<main style='display:flex'>@<aside style='flex:0 0 200px'>Aside</aside></main>", 200),
    ("alone in a row", "<main style='display:flex;justify-content:center'>@</main>", 0),
    ("row that wraps", "<main style='display:flex;flex-wrap:wrap;justify-content:center'>@<p style='margin:0'>Aside</p></main>", 0),
    ("inline-flex", "<main style='display:inline-flex;max-width:100%'>@</main>", 0),
    ("grid that centres", "<main style='display:grid;place-items:center'>@</main>", 0),
    ("auto track beside 1fr", "<main style='display:grid;grid-template-columns:auto 1fr'>@<aside>Aside</aside></main>", 60),
    ("1fr beside auto", "<main style='display:grid;grid-template-columns:1fr auto'>@<aside>Aside</aside></main>", 60),
    ("track of its content", "<main style='display:grid;grid-template-columns:fit-content(100%)'>@</main>", 0),
    ("inline-grid", "<main style='display:inline-grid;max-width:100%'>@</main>", 0),
    ("tracks packed at the centre", "<main style='display:grid;justify-content:center'>@</main>", 0),
    ("table cell", "<table><tr><td>@</td><td width=200>Aside</td></tr></table>", 215),
    ("table cell alone", "<table style='margin:auto'><tr><td>@</td></tr></table>", 10),
    ("display table-cell", "<main style='display:table'><div style='display:table-cell'>@</div></main>", 0),
    ("float", "<div style='float:left'>@</div>", 0),
    ("floating element", "<div style='display:flow-root' class=floats>@</div>", 0),
    ("float at the end with words", "<div style='float:right'>@</div><p>Words beside it.</p>", 0),
    ("inline-block", "<div style='display:inline-block'>@</div>", 0),
    ("fit-content", "<div style='width:fit-content;margin:auto'>@</div>", 0),
    ("max-content", "<div style='width:max-content'>@</div>", 16),
    ("min-content", "<div style='width:min-content'>@</div>", 0),
    ("absolute", "<div style='position:relative;height:900px'><div style='position:absolute;top:0'>@</div></div>", 0),
    ("absolute at the end", "<div style='position:relative;height:900px'><div style='position:absolute;top:0;right:0'>@</div></div>", 0),
    ("dialog", "<dialog open style='position:static'>@</dialog>", 60),
    ("popover of its content", "<div popover=manual style='position:static;display:block;margin:0;max-width:100%;box-sizing:border-box'>@</div>", 20),
    ("details", "<details open><summary>Live</summary>@</details>", 0),
    ("fieldset", "<fieldset style='width:fit-content;min-width:0'>@</fieldset>", 60),
    ("figure in a column", "<main style='display:flex;flex-direction:column;align-items:center'><figure style='margin:0'>@</figure></main>", 0),
    ("parents without boxes", "<main style='display:flex;flex-direction:column;align-items:center'><div style='display:contents'><div style='display:contents'>@</div></div></main>", 0),
    ("two columns", "<main style='columns:2 12em'>@</main>", 0),
    ("centred column in a row", "<main style='display:flex'><div style='display:flex;flex-direction:column;align-items:center;flex:1'>@</div></main>", 0),
    ("narrow by its basis", "<main style='display:flex'><article style='flex:1 1 0;min-width:0'>Words</article><aside style='flex:0 0 200px'>@</aside></main>", 120),
    ("beside a long text", "<main style='display:flex'>@<p>The wind has turned to the west. The wind has turned to the west. The wind has turned to the west. The wind has turned to the west. The wind has turned to the west. The wind has turned to the west. The wind has turned to the west. The wind has turned to the west.</p></main>", 160),
    ("hidden, then shown", "<div style='display:none' class=later>@</div>", 0),
    ("hidden attribute, then shown, in a column", "<main style='display:flex;flex-direction:column;align-items:center'><div hidden class=later>@</div></main>", 0),
    ("closed details, then opened", "<details class=later style='width:fit-content'><summary>Live</summary>@</details>", 0),
    ("closed dialog, then opened", "<dialog class=later>@</dialog>", 60),
];
