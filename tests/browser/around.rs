//! What the element takes over from the page around it.

use wasm_bindgen_test::wasm_bindgen_test;
use web_sys::{ShadowRootInit, ShadowRootMode};

use crate::feeds::abc;
use crate::host::Host;
use crate::stage::{FEED, Stage, document, until};

#[wasm_bindgen_test]
async fn headings_are_one_below_the_nearest_one_before() {
    let section = document().create_element("section").unwrap();
    document().body().unwrap().append_child(&section).unwrap();
    for (before, level) in [
        ("", "H2"),
        ("<h1>A</h1>", "H2"),
        ("<h1>A</h1><h2>B</h2><p>Text</p>", "H3"),
        (
            "<h1>A</h1><h2>B</h2><h2 hidden>C</h2><h3 hidden>D</h3>",
            "H3",
        ),
        ("<h1>A</h1><div role=heading aria-level=3>B</div>", "H4"),
        ("<h1>A</h1><div role=heading>B</div>", "H3"),
        ("<h5>A</h5>", "H5"),
        ("<h6>A</h6>", "H5"),
        ("<h1>A</h1><h4 role=presentation>B</h4>", "H2"),
        ("<h1>A</h1><div aria-hidden=true><h4>Menu</h4></div>", "H2"),
        ("<h1>A</h1><div inert><h4>Menu</h4></div>", "H2"),
    ] {
        // The page of a test, not the widget.
        section.set_inner_html(before);
        let (_stage, host) = Stage::showing(&abc()).await;
        let heading = host.find("[part=day] > *").unwrap();
        assert_eq!(heading.tag_name(), level, "{before}");
    }
    section.set_inner_html("<h1>A</h1>");
    let stage = Stage::set();
    stage.publish(&abc());
    let host = Host::new(FEED);
    let header = document().create_element("h2").unwrap();
    header.set_attribute("slot", "header").unwrap();
    header.set_text_content(Some("Live"));
    host.0.append_child(&header).unwrap();
    host.enter();
    host.ready().await;
    assert_eq!(host.find("[part=day] > *").unwrap().tag_name(), "H3");
    section.remove();
}

#[wasm_bindgen_test]
async fn language_and_headings_are_those_around_a_shadow_tree_too() {
    let section = document().create_element("section").unwrap();
    section.set_attribute("lang", "tr").unwrap();
    section.set_inner_html("<h3>A</h3><p>A part of the page's own</p>");
    document().body().unwrap().append_child(&section).unwrap();
    let part = section.last_element_child().unwrap();
    let tree = part.attach_shadow(&ShadowRootInit::new(ShadowRootMode::Open));
    let stage = Stage::set();
    stage.publish(&abc());
    let host = Host::new(FEED);
    tree.unwrap().append_child(&host.0).unwrap();
    until!(stage.requests("locales/tr.json") == 1);
    stage.answer(
        "locales/tr.json",
        200,
        include_str!("../../locales/tr.json"),
    );
    host.ready().await;
    assert_eq!(host.find("[part=day] > *").unwrap().tag_name(), "H4");
    assert_eq!(
        host.find("[part=toolbar]")
            .unwrap()
            .get_attribute("lang")
            .as_deref(),
        Some("tr")
    );
    section.remove();
}
