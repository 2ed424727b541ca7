//! Words that are there until a script is, or instead of it.

use super::support::parse;

fn missing(source: &str) -> Vec<String> {
    let content = parse(source);
    content.missing().into_iter().map(str::to_owned).collect()
}

#[test]
fn words_for_those_without_scripts_are_not_what_a_script_would_show() {
    for (source, whose) in [
        (
            "<script src='https://polls.example/7.js'></script><noscript><p>Enable JavaScript to vote.</p></noscript>",
            "polls.example",
        ),
        (
            "<script src='https://polls.example/7.js'></script><noscript>Enable JavaScript to vote.</noscript>",
            "polls.example",
        ),
        (
            "<div class=turnout-chart data-chart=9></div><noscript><strong>Scripts are off.</strong></noscript>",
            "turnout-chart",
        ),
        (
            "<div id=wind></div><noscript><p>The chart needs JavaScript.</p></noscript><script>draw('wind')</script>",
            "news.example",
        ),
    ] {
        assert_eq!(missing(source), [whose], "{source}");
    }
    for source in [
        "<script src='https://charts.example/7.js'></script><noscript><table><tr><td>Monday</td><td>12 mm</td></tr></table></noscript>",
        "<div id=wind></div><noscript><ul><li>Monday: 12 mm</li></ul></noscript><script>draw('wind')</script>",
        "<div class=turnout-chart data-chart=9></div><noscript><ol><li>Monday: 12 mm</li></ol></noscript>",
    ] {
        let content = parse(source);
        assert_eq!(content.missing(), [""; 0], "{source}");
        assert!(content.text(99).trim().starts_with("Monday"), "{source}");
    }
}

#[test]
fn words_that_say_that_something_is_loading_are_none() {
    for (source, key) in [
        (
            "<div data-pym-src='https://apps.other.example/child.html'>Loading...</div><script src='https://pym.other.example/pym.js'></script>",
            "https://apps.other.example/child.html",
        ),
        (
            "<p data-pym-src='https://apps.other.example/child.html'><em>Chargement en cours&hellip;</em></p>",
            "https://apps.other.example/child.html",
        ),
        (
            "<div class=video data-src='https://www.youtube.com/embed/jNQXAC9IVRw'><span>Video wird geladen …</span></div>",
            "https://www.youtube-nocookie.com/embed/jNQXAC9IVRw",
        ),
    ] {
        let content = parse(source);
        let keys: Vec<String> = content.embeds().iter().map(|embed| embed.key()).collect();
        assert_eq!(
            (keys, content.text(99).trim()),
            (vec![key.to_owned()], ""),
            "{source}"
        );
    }
    for (source, whose) in [
        (
            "<div class='quiz-widget' data-id=7>Loading quiz...</div>",
            "quiz-widget",
        ),
        (
            "<div class='quiz-widget' data-id=7><p>Loading…</p></div><script src='https://quiz.example/1.js'></script>",
            "quiz.example",
        ),
    ] {
        assert_eq!(missing(source), [whose], "{source}");
        assert_eq!(parse(source).text(99).trim(), "", "{source}");
    }
    for source in [
        "<p>And then…</p>",
        "<div class=row data-id=7>To be continued…</div>",
        "<div data-url='/own'>More…</div>",
        "<div class=timeline data-id=7><p>And then…</p><p>The harbour was closed until the wind had turned.</p></div>",
    ] {
        assert_eq!(missing(source), [""; 0], "{source}");
        assert!(!parse(source).text(99).trim().is_empty(), "{source}");
    }
}
