//! Notices an element that was written `<live-blog />`, which is a start tag in HTML: then the rest of its parent is in
//! it, and nothing comes after it, not even white space.

use web_sys::{Element, Node};

pub(super) const WARNING: &str = "the end tag is missing, so the rest of the page counts as fallback and does not show. In HTML <live-blog /> is a start tag: write <live-blog></live-blog>";

/// What is no fallback, whatever is around it.
const FOREIGN: &str = "live-blog, main";
/// What is none at the end of its parent.
const AROUND: &str = "nav, aside, footer, form";
/// What seldom is one, where white space comes after it.
const BLOCKS: &str =
    "article, section, h1, h2, h3, h4, h5, h6, p ~ p ~ p, script:not([type]), script[type=module]";

/// Whether the end tag is missing.
pub(super) fn is_missing(host: &Element) -> bool {
    let has = |what: &str, between: &str| {
        let selector = [
            ":scope > :not([slot]:not([slot=\"\"]))",
            between,
            ":is(",
            what,
            ")",
        ]
        .concat();
        matches!(host.query_selector(&selector), Ok(Some(_)))
    };
    let is_last = host.next_sibling().is_none();
    has(FOREIGN, "")
        || has(FOREIGN, " ")
        || (is_last && (has(AROUND, "") || (ends_in_space(host) && has(BLOCKS, ""))))
}

fn ends_in_space(host: &Element) -> bool {
    let last = host
        .last_child()
        .filter(|last| last.node_type() == Node::TEXT_NODE);
    last.and_then(|last| last.text_content())
        .is_some_and(|text| text.trim().is_empty())
}
