//! Laws, on sources that nobody thought of.

use liveblog_core::feed::text;
use liveblog_core::model::SafeUrl;
use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::select;

use super::laws;
use super::sources::{KEPT, html_like, pieces, tags};
use super::support::{base, parse, serialise, text_of};
use super::trees::{as_read, of_body};

const ADDRESS: &str = "javascript|https|http|mailto|tel|data|JaVa|script|:|/|//|\\|@|?|#|.|..|\t|\n|\u{1}|\0| \
    |\u{a0}|evil|a.b|%6a|&|，|[|]";

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
