//! Laws, on sources that nobody thought of.

use liveblog::feed::text;
use liveblog::model::SafeUrl;
use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::select;

use super::support::{base, parse, serialise, text_of};
use super::trees::{as_read, as_written, of_body};
use super::{drawn, laws};

/// Tags around which no text is lost, between vertical bars.
const KEPT: &str = "p|/p|b|/b|a href=/x|/a|a|i lang=de|/i|div|/div|h1|h2|/h3|ul|/ul|ol start=3|/ol|li|/li\
    |dl|/dl|dt|dd|/dd|table|/table|caption|/caption|thead|tbody|tfoot|tr|/tr|td colspan=2|th|/td|pre|/pre\
    |figure|/figure|figcaption|/figcaption|ruby|/ruby|rt|rp|br|/br|hr|img src=x.png alt=x|wbr|span|/span\
    |p style=font-weight:700|span style=font-weight:400|b style=font-weight:normal|em style=font-style:normal\
    |u style=text-decoration:none|amp-x|section|/section|blockquote|/blockquote|x-y|/x-y|form|font color=red|/font|label|/nothing|!-- --|?x";

/// Tags of elements that are dropped, or become something else.
const OTHER: &str = "script|/script|style|/style|svg|/svg|svg/|title|/title|select|/select|template|/template\
    |iframe src=//v.example/1|/iframe|img alt=y|img src=x srcset=',a b 2x, c,\u{15} d,, e 3w,'|plaintext|noscript|/noscript|noscript|video src=/v.mp4|/video|audio|/audio|source src=/s srcset=/s|track src=/t|picture|/picture\
    |img data-src=/l.png src=data:x alt=z|img width=9 src=/e|amp-img src=/i|/amp-img|amp-youtube data-videoid=abcdefghijk\
    |p hidden|font hidden|/font|td style=display:none|dialog|/dialog|h5|h6";

/// Pieces of tags, comments and character references.
const PIECES: &str = "<|>|/|</|/>|\"|'|=| |\n|\r|\t|\0|\u{b}|\x0c|\u{a0}|!|--|<!--|-->|--!>|<!|<?|]]>|&|&amp|&lt;\
    |&#|#x|x3c|&#x6a|&nbsp;|&#0;|&#13;|;|word|a b|• |- |*&nbsp;|<br>|<br>|<p>|&nbsp;|日本| href=| src=| srcset=|,| style=x| onclick=x|javascript:|data:\
    |https:|//|\\|..|#|?";

const ADDRESS: &str = "javascript|https|http|mailto|tel|data|JaVa|script|:|/|//|\\|@|?|#|.|..|\t|\n|\u{1}|\0| \
    |\u{a0}|evil|a.b|%6a|&|，|[|]";

fn pieces(list: &str) -> Vec<String> {
    list.split('|').map(str::to_owned).collect()
}

fn tags(list: &str) -> Vec<String> {
    list.split('|').map(|tag| format!("<{tag}>")).collect()
}

pub(crate) fn html_like() -> impl Strategy<Value = String> {
    let alphabet = [tags(KEPT), tags(OTHER), pieces(PIECES)].concat();
    vec(select(alphabet), 0..60).prop_map(|pieces| pieces.concat())
}

fn words_and_tags() -> impl Strategy<Value = Vec<(String, String)>> {
    vec((select(tags(KEPT)), "[a-z]{1,9}"), 1..30)
}

fn address_like() -> impl Strategy<Value = String> {
    vec(select(pieces(ADDRESS)), 0..10).prop_map(|pieces| pieces.concat())
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(2_000) })]

    #[test]
    fn any_text_makes_a_lawful_body(source in any::<String>()) {
        laws::check(&parse(&source));
        laws::check(&text::parse(&source));
    }

    #[test]
    fn anything_like_html_makes_a_lawful_body(source in html_like()) {
        laws::check(&parse(&source));
        laws::check(&text::parse(&source));
    }

    #[test]
    fn a_body_written_as_html_is_read_as_the_same_body(source in html_like()) {
        let content = parse(&source);
        let again = parse(&serialise(&content.nodes));
        prop_assert_eq!(content.nodes, again.nodes);
    }

    #[test]
    fn plain_text_written_as_html_is_read_as_the_same_body(source in any::<String>()) {
        let content = text::parse(&source);
        let again = parse(&serialise(&content.nodes));
        prop_assert_eq!(content.nodes, again.nodes);
    }

    #[test]
    fn a_body_written_as_html_is_read_by_a_browser_as_the_same(source in html_like()) {
        let body = parse(&source).nodes;
        prop_assert_eq!(as_read(&serialise(&body)), of_body(&body));
    }

    #[test]
    fn any_text_written_as_html_is_read_by_a_browser_as_the_same(source in any::<String>()) {
        for content in [parse(&source), text::parse(&source)] {
            prop_assert_eq!(as_read(&serialise(&content.nodes)), of_body(&content.nodes));
        }
    }

    #[test]
    fn no_word_is_lost_or_moved_by_tags_that_are_kept_or_unwrapped(source in words_and_tags()) {
        let words: String = source.iter().map(|(_, word)| word.as_str()).collect();
        let source: String = source.into_iter().flat_map(|(tag, word)| [tag, word]).collect();
        prop_assert_eq!(text_of(&parse(&source).nodes).replace(' ', ""), words);
    }

    #[test]
    fn an_address_has_an_allowed_scheme_and_no_white_space(raw in address_like()) {
        for base in [None, Some(base())] {
            let Some(url) = SafeUrl::parse(&raw, base.as_ref()) else { continue };
            let scheme = url.as_str().split(':').next();
            prop_assert!(matches!(scheme, Some("http" | "https" | "mailto" | "tel")), "{}", url);
            prop_assert!(!url.as_str().contains(|c| c <= ' '), "{}", url);
            prop_assert_eq!(SafeUrl::parse(url.as_str(), None), Some(url));
        }
    }
}

proptest! {
    // Each is a whole widget.
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(300) })]

    #[test]
    fn a_body_drawn_on_a_server_is_read_by_a_browser_as_the_same(source in html_like()) {
        let markup = drawn::markup(&[&source, "<p>next</p>"]);
        prop_assert_eq!(as_read(&markup), as_written(&markup));
    }
}
