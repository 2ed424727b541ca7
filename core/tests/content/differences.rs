//! What another sanitizer makes of benign bodies: [ammonia], which reads them with the parser of a
//! browser. The two keep different elements; a reader must see the same words.

use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::select;

use super::support::{parse, serialise};
use super::trees::{Piece, as_read};

/// The words that a reader sees, apart from each other where blocks, cells and lines are.
fn words(markup: &str) -> Vec<String> {
    let mut text = String::new();
    gather(&as_read(markup), &mut text);
    text.split_whitespace().map(str::to_owned).collect()
}

const INLINE: &str = "a abbr b bdi bdo cite code del em i ins kbd mark q rp rt ruby s samp small span strong sub sup \
    time u wbr";

fn gather(pieces: &[Piece], text: &mut String) {
    for piece in pieces {
        match piece {
            Piece::Text(more) => text.push_str(more),
            Piece::Element(name, _, children) => {
                let apart = if INLINE.split(' ').any(|inline| inline == name) {
                    ""
                } else {
                    " "
                };
                text.push_str(apart);
                gather(children, text);
                text.push_str(apart);
            }
            Piece::Other(other) => panic!("{other}"),
        }
    }
}

fn check(body: &str) {
    let ours = words(&serialise(&parse(body).nodes));
    let theirs = words(&ammonia::clean(body));
    assert_eq!(ours, theirs, "from {body}");
}

#[test]
fn what_newsrooms_write_reads_the_same() {
    for body in [
        "<p>The <b>gauge</b> at the <a href='/light'>lighthouse</a> shows 11&nbsp;m/s &ndash; &quot;a gale&quot;.</p>",
        "<h2>What we know</h2><ul><li>One<li>Two <em>three</em></ul><p>Four<br>five<p>six",
        "<table><caption>Results</caption><thead><tr><th>Party<th>Seats</thead><tr><td>A<td>12<tr><td>B<td>8</table>after",
        "<blockquote><p>We leave.</p><footer>The <cite>mayor</cite></footer></blockquote>",
        "<figure><img src=/x alt=''><figcaption>The harbour &copy; AFP</figcaption></figure>",
        "<div class=intro style='color:red'><section><h3 id=x>Why</h3>Nobody <font color=red>knows</font>.</section></div>",
        "<pre>  a &lt; b\n  c</pre><p>Press <kbd>Esc</kbd> or <code>:q</code></p>",
        "<dl><dt>Wind<dd>gale<dt>Sea<dd>rough</dl><ol start=3><li>three</ol>",
        "<p>Read <script>track()</script>more<style>p{}</style>.</p>",
        "<ruby>漢<rp>(<rt>kan<rp>)</ruby><p dir=rtl lang=ar>عاجل</p>",
        "",
    ] {
        check(body);
    }
}

/// Text as people write it, in HTML.
fn text() -> impl Strategy<Value = String> {
    let words = [
        "gale ",
        "the",
        " ",
        "&amp;",
        "&eacute;",
        "é",
        " 11&nbsp;m/s",
        "&lt;",
        "日本",
        "\n",
        // No dash: before a space it is the bullet of an item, which the browser draws.
        "&#8217;",
        "&hellip;",
        "5 > 3",
    ];
    vec(select(words.to_vec()), 0..5).prop_map(|words| words.concat())
}

fn within(
    names: &'static [&'static str],
    inner: impl Strategy<Value = String>,
) -> impl Strategy<Value = String> {
    (select(names), inner).prop_map(|(tag, inner)| {
        let name = tag.split(' ').next().unwrap_or(tag);
        format!("<{tag}>{inner}</{name}>")
    })
}

fn phrases() -> impl Strategy<Value = String> {
    let tags = [
        "b",
        "i",
        "em",
        "strong",
        "a href=/x",
        "span class=x",
        "abbr title=y",
        "code",
        "sub",
        "q",
        "time datetime=2024",
    ];
    let tags: &'static [&'static str] = Vec::from(tags).leak();
    let phrase = prop_oneof![text(), within(tags, text()), Just("<br>".to_owned())];
    vec(phrase, 0..5).prop_map(|phrases| phrases.concat())
}

/// Blocks in blocks, each closed.
fn blocks() -> impl Strategy<Value = String> {
    let block = within(&["p", "h2", "h4", "pre", "div", "p style=x"], phrases());
    block.prop_recursive(3, 24, 4, |inner| {
        let blocks = vec(inner.clone(), 0..4).prop_map(|blocks| blocks.concat());
        let items = vec(within(&["li"], inner.clone()), 0..4).prop_map(|items| items.concat());
        let cells = vec(within(&["td", "th"], inner), 1..4).prop_map(|cells| cells.concat());
        let rows = vec(within(&["tr"], cells), 1..4).prop_map(|rows| rows.concat());
        prop_oneof![
            within(&["div", "blockquote", "section", "article class=x"], blocks),
            within(&["ul", "ol start=2"], items),
            within(&["table"], rows),
        ]
    })
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(1_000) })]

    #[test]
    fn well_formed_bodies_read_the_same(blocks in vec(blocks(), 0..6)) {
        check(&blocks.concat());
    }

    #[test]
    fn phrases_read_the_same(phrases in phrases()) {
        check(&phrases);
    }
}
