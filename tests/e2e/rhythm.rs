//! Distances below headlines, room in strips, and the side on which words of each direction begin.

use serde_json::json;

use super::server::Answer;
use super::stage::Stage;

const FEED: &str = r#"{"version": "https://jsonfeed.org/version/1.1", "items": [
    {"id": "byline", "title": "With a byline", "authors": [{"name": "Ann Quay"}], "content_html": "<p>First words.</p>"},
    {"id": "none", "title": "Without one", "content_html": "<p>First words.</p>"},
    {"id": "lines", "title": "A headline of some lines, since it has so much to say of the wall, the sea, the wind, and all those who watch", "content_html": "<p>First words.</p>"},
    {"id": "ar", "title": "BBC: وصل الوفد إلى الفندق!", "content_html": "<p>قال المتحدث إن ABC لم تحضر!</p><ul><li>البند الأول.</li></ul><blockquote><p>«لا اتفاق بعد».</p></blockquote>"},
    {"id": "en", "title": "In English!", "content_html": "<p>Five reached it.</p><ul><li>One.</li></ul><blockquote><p>Not yet.</p></blockquote>"}
]}"#;

const GAP: &str = "((id) => {
    const words = document.createRange();
    words.selectNodeContents(body(id).firstElementChild);
    const above = [...entry(id).querySelectorAll('.headline, .byline:not(:empty)')].at(-1);
    return words.getBoundingClientRect().top - above.getBoundingClientRect().bottom;
})";

/// How far the toggle is from the words of its headline.
const AWAY: &str = "((id) => {
    const words = document.createRange();
    words.selectNodeContents(entry(id).querySelector('.headline'));
    return toggle(id).getBoundingClientRect().left - words.getBoundingClientRect().right;
})";

#[tokio::test]
async fn the_distance_below_a_headline_is_one_and_its_toggle_is_beside_it() {
    let stage = Stage::set().await;
    stage.answer(Answer::ok("application/feed+json", FEED));
    let page = stage.show("article.html").await;
    for width in [300, 500, 760, 1600] {
        page.run(&format!("host.style.width = '{width}px'")).await;
        page.drawn().await;
        let mut gaps = Vec::new();
        for id in ["byline", "none", "lines"] {
            gaps.push(
                page.get(&format!("{GAP}('{id}')"))
                    .await
                    .as_f64()
                    .expect("a gap"),
            );
            let away = page.get(&format!("{AWAY}('{id}')")).await;
            assert!(away.as_f64() < Some(400.0), "{id}, {width}: {away}");
        }
        println!("{width:5} {gaps:.1?}");
        let most = gaps.iter().copied().fold(0.0, f64::max);
        let least = gaps.iter().copied().fold(f64::MAX, f64::min);
        assert!(most <= 24.0 && most - least <= 8.0, "{width}: {gaps:?}");
    }
}

/// What lies outside of the element, and the short words of headlines that are broken.
const OUT: &str = "(() => {
    const room = host.getBoundingClientRect();
    const outside = all('[part=base] :not(dialog, dialog *, .scroll *)').filter((part) => {
        const { left, right, width } = part.getBoundingClientRect();
        return width > 0 && (left < room.left - 1 || right > room.right + 1);
    });
    const broken = all('.headline').flatMap((headline) => {
        const words = document.createRange();
        const node = headline.firstChild;
        return [...node.data.matchAll(/(?<![^ ])[^ ]{1,7}(?= |$)/g)].filter((word) => {
            words.setStart(node, word.index);
            words.setEnd(node, word.index + word[0].length);
            const lines = [...words.getClientRects()].map((line) => Math.round(line.top / 8));
            return new Set(lines).size > 1;
        }).map((word) => word[0]);
    });
    const bar = one('[part=toolbar]');
    return [outside.map((part) => part.outerHTML), broken, bar.scrollWidth > bar.clientWidth];
})()";

#[tokio::test]
async fn in_a_strip_nothing_lies_outside_and_no_short_word_is_broken() {
    let stage = Stage::set().await;
    stage.answer(Answer::ok("application/feed+json", FEED));
    let page = stage.show("article.html").await;
    for dir in ["ltr", "rtl"] {
        for width in [100, 130, 160, 200, 260, 320, 400] {
            page.run(&format!(
                "document.documentElement.dir = '{dir}'; host.style.width = '{width}px'"
            ))
            .await;
            page.drawn().await;
            page.assert(OUT, json!([[], [], false])).await;
        }
    }
}

#[tokio::test]
async fn each_entry_is_read_in_its_own_direction_both_ways_round() {
    let stage = Stage::set().await;
    stage.answer(Answer::ok("application/feed+json", FEED));
    let page = stage.show("article.html").await;
    for dir in ["ltr", "rtl"] {
        page.run(&format!("document.documentElement.dir = '{dir}'"))
            .await;
        page.drawn().await;
        for (id, own) in [("ar", "rtl"), ("en", "ltr")] {
            let directions = format!(
                "[...new Set([...entry('{id}').querySelectorAll('.headline, [part=entry-body] *')]
                    .map((block) => getComputedStyle(block).direction))]"
            );
            page.assert(&directions, json!([own])).await;
        }
        let chrome = "[...new Set(['[part=status] > span', '[part=control]', '.byline > span']
            .map((part) => getComputedStyle(one(part)).direction))]";
        page.assert(chrome, json!(["ltr"])).await;
    }
}
