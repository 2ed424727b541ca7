//! What the reader opens, closes, turns around and asks for.

use fantoccini::key::Key;
use serde_json::json;

use super::stage::Stage;

#[tokio::test]
async fn a_click_on_the_toggle_closes_and_opens_the_entry() {
    let stage = Stage::set().await;
    let page = stage.show("plain.html").await;
    for is_open in [false, true] {
        page.click("toggle('two-accounts')").await;
        page.until(&format!("isOpen('two-accounts') === {is_open}"))
            .await;
        let text = "entry('two-accounts').textContent.includes('They differ on the price.')";
        page.assert(text, is_open).await;
        let detail = json!({ "id": "two-accounts", "expanded": is_open, "reason": "reader" });
        page.assert("details('toggle').at(-1)", detail).await;
    }
    page.assert("events('toggle').length", 2).await;
    page.assert("isOpen('choe-speaks')", true).await;
    page.assert_undisturbed().await;
}

#[tokio::test]
async fn a_click_on_the_headline_does_what_the_toggle_does() {
    let stage = Stage::set().await;
    let page = stage.show("plain.html").await;
    page.click("entry('two-accounts').querySelector('.headline')")
        .await;
    page.until("!isOpen('two-accounts')").await;
    page.assert("events('toggle').length", 1).await;
}

#[tokio::test]
async fn enter_and_space_do_what_a_click_does_and_the_focus_stays() {
    let stage = Stage::set().await;
    let page = stage.show("plain.html").await;
    for (key, is_open) in [(Key::Enter, false), (Key::Space, true), (Key::Space, false)] {
        page.press("toggle('two-accounts')", key).await;
        page.until(&format!("isOpen('two-accounts') === {is_open}"))
            .await;
        let focused = "root.activeElement === toggle('two-accounts')";
        page.assert(focused, true).await;
    }
    page.assert("events('toggle').length", 3).await;
}

#[tokio::test]
async fn a_density_is_for_every_entry_but_those_set_by_hand() {
    let stage = Stage::set().await;
    let page = stage.show("plain.html").await;
    let open = "ids().filter((id) => entry(id).querySelector('.toggle') && isOpen(id))";
    let pressed = "all('.segments [aria-pressed=true]').map((button) => button.textContent)";
    page.click("button('Headlines')").await;
    page.until(&format!("{open}.length === 0")).await;
    page.assert(pressed, json!(["Headlines"])).await;
    page.assert("all('.summary-line').length", 0).await;
    page.click("toggle('choe-speaks')").await;
    page.until("isOpen('choe-speaks')").await;
    page.click("button('Summaries')").await;
    page.until("all('.summary-line').length > 0").await;
    page.assert(open, json!(["choe-speaks"])).await;
    page.click("toggle('choe-speaks')").await;
    page.until("!isOpen('choe-speaks')").await;
    page.click("button('Full')").await;
    page.until("isOpen('two-accounts')").await;
    let closed = "ids().filter((id) => entry(id).querySelector('.toggle') && !isOpen(id))";
    page.assert(closed, json!(["choe-speaks"])).await;
    page.assert(pressed, json!(["Full"])).await;
    page.assert_undisturbed().await;
}

#[tokio::test]
async fn collapse_all_and_expand_all_move_what_was_set_by_hand_too() {
    let stage = Stage::set().await;
    let page = stage.show("plain.html").await;
    let count = |state: bool| format!("all('.toggle[aria-expanded={state}]').length");
    let toggles = page.get("all('.toggle').length").await;
    page.click("toggle('choe-speaks')").await;
    page.click("button('Collapse all')").await;
    page.until(&format!("{} === {toggles}", count(false))).await;
    page.click("toggle('two-accounts')").await;
    page.click("button('Expand all')").await;
    page.until(&format!("{} === {toggles}", count(true))).await;
}

#[tokio::test]
async fn a_day_closes_and_opens_with_its_entries() {
    let stage = Stage::set().await;
    let page = stage.show("plain.html").await;
    let day = "one('[part=day] button')";
    page.assert("all('[part=day]').length", 2).await;
    let words = page.get(&format!("{day}.textContent")).await;
    let text = words.as_str().unwrap();
    assert!(text.ends_with("1 March 20196 updates"), "{text}");
    let before = page.get("ids()").await;
    page.click(day).await;
    page.until("!entry('coverage-ends')").await;
    page.assert(&format!("{day}.ariaExpanded"), "false").await;
    page.assert(&format!("{day}.textContent"), words).await;
    page.assert("all('[part=day]').length", 2).await;
    page.assert("entries().length", 21 - 6).await;
    page.press(day, Key::Enter).await;
    page.until("entry('coverage-ends')").await;
    page.assert("ids()", before).await;
}

#[tokio::test]
async fn the_focus_goes_on_from_the_button_to_the_first_of_the_earlier_updates() {
    let stage = Stage::set().await;
    let page = stage.show("plain.html").await;
    let more = "button('Show earlier updates')";
    // From what is known, and then from an older page.
    for before in [21, 34, 54] {
        page.assert("entries().length", before).await;
        page.press(more, Key::Enter).await;
        page.until(&format!("entries().length > {before}")).await;
        page.until(&format!("root.activeElement === entries()[{before}]"))
            .await;
    }
    page.assert(&format!("Boolean({more})"), false).await;
    page.assert_undisturbed().await;
}

#[tokio::test]
async fn earlier_updates_come_a_page_at_a_time_and_then_from_the_older_pages() {
    let stage = Stage::set().await;
    let page = stage.show("plain.html").await;
    // Of the feed's 35 items one is pinned and one is withdrawn; its older page has 39.
    for expected in [34, 54, 73] {
        page.click("button('Show earlier updates')").await;
        page.until(&format!("entries().length === {expected}"))
            .await;
    }
    page.until("!button('Show earlier updates')").await;
    page.assert("new Set(ids()).size", 73).await;
    page.assert("ids().at(-1)", "good-morning").await;
    let times =
        "all('[part=entry] [part=entry-time] time').map((time) => Date.parse(time.dateTime))";
    let sorted = format!("{times}.every((time, i, times) => i === 0 || times[i - 1] >= time)");
    page.assert(&sorted, true).await;
    page.assert_undisturbed().await;
}

#[tokio::test]
async fn the_order_can_be_turned_around() {
    let stage = Stage::set().await;
    stage.publish("storm.json");
    let page = stage.show("article.html").await;
    let newest = json!([
        "numbers", "landfall", "ferries", "power", "schools", "warning"
    ]);
    page.assert("ids()", newest).await;
    page.click("button('Newest first')").await;
    page.until("button('Oldest first')").await;
    let oldest = json!([
        "numbers", "warning", "schools", "power", "ferries", "landfall"
    ]);
    page.assert("ids()", oldest).await;
}

#[tokio::test]
async fn what_the_reader_closed_stays_closed_through_updates_and_edits() {
    let stage = Stage::set().await;
    stage.publish("storm.json");
    let page = stage.show("article.html").await;
    page.click("toggle('ferries')").await;
    page.until("!isOpen('ferries')").await;
    stage.publish("storm-more.json");
    page.refresh_until("entry('rescue')").await;
    page.assert("isOpen('ferries')", false).await;
    stage.publish("storm-edited.json");
    page.refresh_until("entry('ferries').textContent.includes('all day')")
        .await;
    page.assert("isOpen('ferries')", false).await;
    page.assert("isOpen('power')", true).await;
    page.assert_undisturbed().await;
}
