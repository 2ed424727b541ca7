//! How elements are nested, so that any HTML parser reads the result as the same tree.

use super::support::{check, check_kept, read};

#[test]
fn a_block_ends_the_paragraph_before_it() {
    check(&[
        ("<p>a<p>b", "<p>a</p><p>b</p>"),
        ("<p>a<div>b</div>c</p>d", "<p>a</p><div>b</div>c d"),
        ("<p>a<b>b<p>c</b>d", "<p>a<b>b</b></p><p>cd</p>"),
        ("<p>a<ul><li>b</ul>", "<p>a</p><ul><li>b</li></ul>"),
        ("<p>a<hr>b", "<p>a</p><hr>b"),
        (
            "<p>a<table><tr><td>b</table>",
            "<p>a</p><table><tbody><tr><td>b</td></tr></tbody></table>",
        ),
        ("<p>a<h2>b", "<p>a</p><h2>b</h2>"),
        ("<p>a<section>b", "<p>a</p><div>b</div>"),
    ]);
    check_kept(&[
        "<b><p>a</p></b>",
        "<blockquote><p>a</p><p>b</p></blockquote>",
    ]);
}

#[test]
fn a_heading_ends_the_heading_before_it() {
    check(&[
        ("<h2>a<h3>b</h3>", "<h2>a</h2><h3>b</h3>"),
        ("<h2>a<b>b<h3>c", "<h2>a<b>b</b></h2><h3>c</h3>"),
        ("<h2>a</h4>b", "<h2>a</h2>b"),
    ]);
}

#[test]
fn a_link_ends_the_link_before_it() {
    let link = |number, text| format!(r#"<a href="https://news.example/{number}">{text}</a>"#);
    for (source, expected) in [
        (
            "<a href=/1>a<a href=/2>b</a>c</a>",
            [link(1, "a"), link(2, "b"), "c".into()].concat(),
        ),
        (
            "<a href=/1>a<b>b<a href=/2>c",
            [link(1, "a<b>b</b>"), link(2, "c")].concat(),
        ),
        (
            "<a href=/1>a<a>b</a>c",
            [link(1, "a"), "bc".into()].concat(),
        ),
        (
            "<a href=/1><table><td>a<a href=/2>b</a>c</table></a>",
            link(1, "<table><tbody><tr><td>abc</td></tr></tbody></table>"),
        ),
    ] {
        assert_eq!(read(source), expected, "from {source:?}");
    }
    check_kept(&[r#"<a href="https://a.example/"><p>a</p><p>b</p></a>"#]);
}

#[test]
fn items_stand_in_lists() {
    check(&[
        ("<ul><li>a<li>b</ul>", "<ul><li>a</li><li>b</li></ul>"),
        (
            "<ol><li>a<ul><li>b<li>c</ul>d<li>e</ol>",
            "<ol><li>a<ul><li>b</li><li>c</li></ul>d</li><li>e</li></ol>",
        ),
        (
            "<ul><li>a<b>b<li>c</ul>",
            "<ul><li>a<b>b</b></li><li>c</li></ul>",
        ),
        (
            "<ul><li>a<blockquote>b<li>c</ul>",
            "<ul><li>a<blockquote>b</blockquote></li><li>c</li></ul>",
        ),
        (
            "<ul><div><li>a</div><li>b</ul>",
            "<ul><li>a</li><li>b</li></ul>",
        ),
        ("<ul> a <li>b</ul>", "<ul> a <li>b</li></ul>"),
        (
            "<ul>\n<li>a</li>\n<li>b</li>\n</ul>",
            "<ul><li>a</li><li>b</li></ul>",
        ),
    ]);
}

#[test]
fn items_without_a_list_are_blocks() {
    check(&[
        ("<li>a<li>b", "<div>a</div><div>b</div>"),
        ("<li>a</li>b", "<div>a</div>b"),
        ("<div><li>a</div>b", "<div><div>a</div></div>b"),
        ("<dt>a<dd>b", "<div>a<div>b</div></div>"),
        ("<figcaption>a</figcaption>b", "<div>a</div>b"),
        (
            "<ul><li><table><td><li>a</table></ul>",
            "<ul><li><table><tbody><tr><td><div>a</div></td></tr></tbody></table></li></ul>",
        ),
    ]);
}

#[test]
fn terms_and_their_descriptions_stand_in_their_list() {
    check(&[
        (
            "<dl><dt>a<dd>b<dd>c<dt>d</dl>",
            "<dl><dt>a</dt><dd>b</dd><dd>c</dd><dt>d</dt></dl>",
        ),
        (
            "<dl><div><dt>a</dt></div><dd>b</dl>",
            "<dl><dt>a</dt><dd>b</dd></dl>",
        ),
        (
            "<dl><dt>a<dl><dd>b</dl><dd>c</dl>",
            "<dl><dt>a<dl><dd>b</dd></dl></dt><dd>c</dd></dl>",
        ),
    ]);
}

#[test]
fn captions_and_readings_stand_in_what_they_belong_to() {
    check(&[
        (
            "<figure><a href=/x>a<figcaption>b</figcaption></a></figure>",
            r#"<figure><a href="https://news.example/x">a</a><figcaption>b</figcaption></figure>"#,
        ),
        (
            "<ruby>漢<rp>(<rt>かん<rp>)</ruby>",
            "<ruby>漢<rp>(</rp><rt>かん</rt><rp>)</rp></ruby>",
        ),
        ("<rt>a</rt><rp>b</rp>", "ab"),
    ]);
}

#[test]
fn tables_get_the_parts_they_lack() {
    check(&[
        (
            "<table><tr><td>a<td>b<tr><th>c</table>d",
            "<table><tbody><tr><td>a</td><td>b</td></tr><tr><th>c</th></tr></tbody></table>d",
        ),
        (
            "<table><td>a</table>",
            "<table><tbody><tr><td>a</td></tr></tbody></table>",
        ),
        (
            "<table><thead><th>a<tbody><td>b</table>",
            "<table><thead><tr><th>a</th></tr></thead><tbody><tr><td>b</td></tr></tbody></table>",
        ),
        (
            "<table><tfoot><td>a<tr><td>b</table>",
            "<table><tfoot><tr><td>a</td></tr><tr><td>b</td></tr></tfoot></table>",
        ),
        (
            "<table>a<tr><td>b</table>",
            "<table><tbody><tr><td>a</td></tr><tr><td>b</td></tr></tbody></table>",
        ),
        (
            "<table><tr>a<b>b</b><td>c</table>",
            "<table><tbody><tr><td>a<b>b</b></td><td>c</td></tr></tbody></table>",
        ),
        (
            "<table><form><tr><td>a</form></table>",
            "<table><tbody><tr><td>a</td></tr></tbody></table>",
        ),
        (
            "<table>\n<tr>\n<td>a</td>\n</tr>\n</table>",
            "<table><tbody><tr><td>a</td></tr></tbody></table>",
        ),
        (
            "<table><colgroup><col></colgroup><td>a</table>",
            "<table><tbody><tr><td>a</td></tr></tbody></table>",
        ),
        (
            "<table><td>a<div>b<td>c</table>",
            "<table><tbody><tr><td>a<div>b</div></td><td>c</td></tr></tbody></table>",
        ),
    ]);
}

#[test]
fn a_caption_stands_first_in_its_table() {
    check(&[
        (
            "<table> <caption>a<td>b</table>",
            "<table><caption>a</caption><tbody><tr><td>b</td></tr></tbody></table>",
        ),
        (
            "<table><caption>a<caption>b</table>",
            "<table><caption>a b</caption></table>",
        ),
        (
            "<table><td>a<caption>b</caption></table>",
            "<table><tbody><tr><td>a b</td></tr></tbody></table>",
        ),
        ("a<caption>b</caption>c", "a b c"),
    ]);
}

#[test]
fn parts_of_tables_without_a_table_leave_their_content() {
    check(&[
        ("<tr><td>a</td><td>b</td></tr>", "a b"),
        ("<thead>a<tbody>b<tfoot>c", "abc"),
        (
            "<table><td>a</table><td>b",
            "<table><tbody><tr><td>a</td></tr></tbody></table>b",
        ),
    ]);
}

#[test]
fn what_happens_in_a_cell_stays_there() {
    check(&[
        (
            "<div><table><td></div>a</table>b</div>",
            "<div><table><tbody><tr><td>a</td></tr></tbody></table>b</div>",
        ),
        (
            "<div><table><tr></div><td>a</table>b</div>",
            "<div><table><tbody><tr><td>a</td></tr></tbody></table>b</div>",
        ),
        (
            "<b><table><td></b>a</table>b</b>",
            "<b><table><tbody><tr><td>a</td></tr></tbody></table>b</b>",
        ),
        (
            "<h2><table><td><h3>a</table>b",
            "<h2><table><tbody><tr><td><h2>a</h2></td></tr></tbody></table>b</h2>",
        ),
        (
            "<table><td><table><td>a</table></td><td>b</table>",
            "<table><tbody><tr><td><table><tbody><tr><td>a</td></tr></tbody></table></td><td>b</td></tr></tbody></table>",
        ),
        (
            "<ul><li><table><caption></li>a</caption></table><li>b</ul>",
            "<ul><li><table><caption>a</caption></table></li><li>b</li></ul>",
        ),
    ]);
}

#[test]
fn an_end_tag_that_ends_nothing_is_ignored() {
    check(&[
        ("a</b>b</span>c</a>d", "abcd"),
        ("a</br>b", "a<br>b"),
        ("<b>a</i>b</b>", "<b>ab</b>"),
        ("<p>a</p></p>b", "<p>a</p>b"),
        ("a</div>b</td>c", "a b c"),
        ("a</img>b</wbr>c", "abc"),
        ("a</div><p><b>b</b>", "a<p><b>b</b></p>"),
        ("<p>a<i></p>b</i>c", "<p>a</p>bc"),
    ]);
}

#[test]
fn formatting_that_overlaps_ends_early_and_loses_no_text() {
    check(&[
        ("<b>a<i>b</b>c</i>d", "<b>a<i>b</i></b>cd"),
        ("<b>a<p>b</b>c</p>d", "<b>a<p>b</p></b>c d"),
        ("<b>a", "<b>a</b>"),
    ]);
}

#[test]
fn white_space_is_dropped_only_where_it_means_nothing() {
    check(&[
        ("<p>a</p>\n\n<p>b</p>\n", "<p>a</p><p>b</p>"),
        ("<div>\n<p>a</p> b</div>", "<div><p>a</p> b</div>"),
        ("<b>a</b> <i>b</i>", "<b>a</b> <i>b</i>"),
        ("a <b> </b> b", "a <b> </b> b"),
        ("<p> <b>a</b> </p>", "<p><b>a</b> </p>"),
        ("<pre> </pre>a", "<pre> </pre>a"),
        ("a<!-- -->b<x-y> </x-y>c", "ab c"),
    ]);
}

#[test]
fn preformatted_text_keeps_all_but_its_leading_line_breaks() {
    check(&[
        ("<pre>\na\n b</pre>", "<pre>a\n b</pre>"),
        ("<pre>\r\n\n<b>\na</b></pre>", "<pre><b>\na</b></pre>"),
        (
            "<pre><b style=font-weight:normal>\na\n</b></pre>",
            "<pre>a\n</pre>",
        ),
        ("<pre>  a\n\n</pre>", "<pre>  a\n\n</pre>"),
    ]);
}
