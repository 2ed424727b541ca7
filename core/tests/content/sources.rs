//! Sources that nobody thought of: what random bodies are made of.

use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::select;

/// Tags around which no text is lost, between vertical bars.
pub(crate) const KEPT: &str = "p|/p|b|/b|a href=/x|/a|a|i lang=de|/i|div|/div|h1|h2|/h3|ul|/ul|ol start=3|/ol|li|/li\
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

/// The words of a list between vertical bars.
pub(crate) fn pieces(list: &str) -> Vec<String> {
    list.split('|').map(str::to_owned).collect()
}

/// The same as tags.
pub(crate) fn tags(list: &str) -> Vec<String> {
    list.split('|').map(|tag| format!("<{tag}>")).collect()
}

/// Tags and pieces of tags in any order.
pub(crate) fn html_like() -> impl Strategy<Value = String> {
    let alphabet = [tags(KEPT), tags(OTHER), pieces(PIECES)].concat();
    vec(select(alphabet), 0..60).prop_map(|pieces| pieces.concat())
}
