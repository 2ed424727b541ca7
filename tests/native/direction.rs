//! The direction in which words are read: of themselves, of their language, and block by block.

use liveblog::ui::Reading;
use liveblog_core::model::{Density, Options};
use serde_json::{Value, json};

use super::draw::draw;
use super::support::{about, feed, item, with};
use super::talk::Conversation;

const RTL: Option<&str> = Some("rtl");
const LTR: Option<&str> = Some("ltr");

#[test]
fn words_of_no_known_language_are_read_as_they_begin_and_as_most_of_them_are() {
    for (words, expected) in [
        ("وصل الوفد إلى الفندق!", RTL),
        ("BBC: قالت الوزارة إن الجدار صمد", RTL),
        ("@BBCArabic #Gaza وصلت المساعدات إلى المدينة", RTL),
        ("«مرحبا» is a greeting in Arabic.", LTR),
        ("محمد said that the talks had ended.", LTR),
        ("الجزيرة: its reporters were told to leave", LTR),
        ("He said «مرحبا» and left.", LTR),
        ("قال Tim Cook.", RTL),
        ("وقال: Microsoft Teams", RTL),
        ("وقال Satya Nadella، CEO of Microsoft.", RTL),
        ("نشر John على Twitter:", RTL),
        ("iPhone 17 متوفر الآن", RTL),
        ("שלום עולם", RTL),
        ("“Apple” תחשוף מוצר חדש", RTL),
        ("ދިވެހި", RTL),
        ("Καλημέρα", LTR),
        ("東京", LTR),
        ("10:30 – 11:45!", None),
        ("", None),
    ] {
        for feed in [None, Some("en"), Some("de-AT")] {
            let found = Reading::of(None, feed).direction(words);
            assert_eq!(found, expected, "{words} {feed:?}");
        }
    }
}

#[test]
fn a_letter_in_the_direction_of_its_language_decides() {
    for (language, words, expected) in [
        ("ar", "“Apple تعلن”", RTL),
        ("ar-EG", "Microsoft Teams و Google Workspace", RTL),
        ("fa", "CNN: بله", RTL),
        ("he", "Microsoft Teams ו־Zoom", RTL),
        ("iw", "NATO: לא", RTL),
        ("ur-PK", "Imran Khan نے", RTL),
        ("yi", "New York Times: ניין", RTL),
        ("ckb", "Rudaw: بەڵێ", RTL),
        ("ks", "Srinagar: سرینگر", RTL),
        ("skr", "Multan: ملتان", RTL),
        ("arz", "Vodafone: أيوه", RTL),
        ("az-Arab", "Bakı: بله", RTL),
        ("pa_Arab_PK", "Lahore: ہاں", RTL),
        ("AR", "Apple تعلن", RTL),
        ("ar", "English with a stop.", LTR),
        ("ar", "3–1", RTL),
        ("en", "3–1", LTR),
        ("en", "الجزيرة الإخبارية says so", LTR),
        ("en", "لا اتفاق بعد", RTL),
        ("sd-Deva", "سنڌي सिन्धी", LTR),
        ("ar-Latn", "Salam «سلام»", LTR),
        ("arn", "Mapudungun «سلام»", LTR),
        ("zh-Hant", "محمد 說會談結束", LTR),
    ] {
        let found = Reading::of(Some(language), None).direction(words);
        assert_eq!(found, expected, "{language}: {words}");
    }
    let feed = |own| Reading::of(own, Some("ar")).direction("“Apple تعلن”");
    assert_eq!((feed(None), feed(Some("en"))), (RTL, LTR));
}

/// What is drawn of an Arabic item.
fn drawn(members: Value) -> String {
    let mut members = members;
    members["language"] = json!("ar");
    let item = with(item("a", "14:20"), members);
    let conversation = Conversation::about(&feed([item]));
    draw(conversation.view())
}

#[test]
fn each_block_and_each_item_is_read_by_itself() {
    for (body, expected) in [
        ("<p>قال Tim Cook.</p>", &[r#"<p dir="rtl">قال"#][..]),
        ("<p>English.</p>", &[r#"<p dir="ltr">English."#]),
        (
            "<ul><li>نقطة أولى: 50%</li><li>English point inside, with a stop.</li></ul>",
            &[r#"<ul dir="rtl"><li>نقطة"#, r#"<li dir="ltr">English"#],
        ),
        (
            "<ol><li>One.</li><li>Two.</li><li>ثلاثة</li></ol>",
            &[r#"<ol dir="ltr"><li>One."#, r#"<li dir="rtl">ثلاثة"#],
        ),
        (
            "<ul><li>واحد<ul><li>One.</li></ul></li></ul>",
            &[r#"<ul dir="rtl"><li>واحد<ul dir="ltr"><li>One."#],
        ),
        (
            "<blockquote><p>«لا اتفاق».</p><p>No deal.</p></blockquote>",
            &[r#"<blockquote dir="rtl"><p>«لا"#, r#"<p dir="ltr">No deal."#],
        ),
        (
            "<table><caption>U.S.</caption><tbody><tr><td>مصر</td><td>U.K.</td></tr></tbody></table>",
            &[
                r#"<caption dir="ltr">U.S."#,
                "<td>مصر",
                r#"<td dir="ltr">U.K."#,
            ],
        ),
        (
            r#"<p lang="en">The «سلام» of Cairo.</p>"#,
            &[r#"<p lang="en" dir="ltr">The"#],
        ),
        (
            r#"<blockquote dir="ltr"><p>سلام</p><p>Peace.</p></blockquote>"#,
            &[r#"<blockquote dir="ltr"><p dir="rtl">سلام"#, "<p>Peace."],
        ),
    ] {
        let html = drawn(json!({ "title": "T", "content_html": body }));
        for expected in expected {
            assert!(html.contains(expected), "{body}: {expected}\n{html}");
        }
    }
}

#[test]
fn every_line_of_a_feed_goes_by_its_language() {
    let item = with(
        item("a", "14:20"),
        json!({ "title": "“Apple تعلن”", "summary": "Microsoft Teams و Zoom" }),
    );
    let mut feed = about(
        feed([item]),
        json!({ "key_points": [
        { "text": "Google و Apple" }, { "text": "خبر" }, { "text": "Only Latin." }
    ] }),
    );
    feed["language"] = json!("ar");
    feed["title"] = json!("“Live مباشر”");
    feed["description"] = json!("BBC News و CNN");
    let options = Options {
        density: Density::Summaries,
        ..Options::default()
    };
    let html = draw(Conversation::with(options, &feed).view());
    for expected in [
        r#"<h3 class="title" dir="rtl" part="title">“Live"#,
        r#"<p class="about" dir="rtl">BBC"#,
        r#"<ul lang="ar" dir="rtl"><li>Google"#,
        r#"<li dir="ltr">Only Latin."#,
        r#"part="entry-header" dir="rtl""#,
        r#"<p class="summary-line" dir="rtl">Microsoft"#,
    ] {
        assert!(html.contains(expected), "{expected}\n{html}");
    }
}
