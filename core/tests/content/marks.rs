//! Marks that are written as style.

use super::support::{check, check_kept};

#[test]
fn the_style_of_a_word_processor_is_read_as_marks() {
    check(&[
        ("<span style='font-weight:700'>a</span>", "<b>a</b>"),
        (
            "<span style='FONT-WEIGHT: Bold !important'>a</span>",
            "<b>a</b>",
        ),
        ("<span style='font-weight:600'>a</span>", "<b>a</b>"),
        ("<span style='font-weight:400'>a</span>", "<span>a</span>"),
        ("<font style='font-weight:700'>a</font>", "a"),
        ("<span style='font-style:italic'>a</span>", "<i>a</i>"),
        (
            "<span style='font-style:oblique 10deg'>a</span>",
            "<i>a</i>",
        ),
        (
            "<span style='text-decoration:line-through'>a</span>",
            "<s>a</s>",
        ),
        (
            "<span style='text-decoration-line:underline'>a</span>",
            "<u>a</u>",
        ),
        (
            "<span style='text-decoration:underline line-through red'>a</span>",
            "<u><s>a</s></u>",
        ),
        (
            "H<span style='vertical-align:sub;font-size:.6em'>2</span>O",
            "H<sub>2</sub>O",
        ),
        (
            "m<span style='vertical-align:super'>2</span>",
            "m<sup>2</sup>",
        ),
        (
            "<span style='font-weight:700;font-style:italic;text-decoration:none'>a</span>",
            "<b><i>a</i></b>",
        ),
        (
            "<span lang=de style='font-weight:700'>a</span>",
            r#"<span lang="de"><b>a</b></span>"#,
        ),
        (
            "<p style='font-weight:bold'>a<p>b",
            "<p><b>a</b></p><p>b</p>",
        ),
        (
            "<div style='font-style:italic'><p>a</p></div>b",
            "<div><i><p>a</p></i></div>b",
        ),
        (
            "<table><td style='font-weight:bold;vertical-align:super'>a</table>",
            "<table><tbody><tr><td><b>a</b></td></tr></tbody></table>",
        ),
        (
            "<ul><li style='font-weight:bold'>a</ul>",
            "<ul><li><b>a</b></li></ul>",
        ),
    ]);
}

#[test]
fn what_takes_a_mark_back_is_heard() {
    check(&[
        (
            "<b style='font-weight:normal'><p>a</p><br><p>b</p></b>",
            "<p>a</p><p>b</p>",
        ),
        ("<strong style='font-weight:400'>a</strong>b", "ab"),
        ("<em style='font-style:normal'>a</em>", "a"),
        ("<u style='text-decoration:none'>a</u>", "a"),
        ("<sup style='vertical-align:baseline'>a</sup>", "a"),
        (
            "<b style='font-weight:normal' lang=de>a</b>",
            r#"<span lang="de">a</span>"#,
        ),
        (
            "<b style='font-weight:normal'>a<b>b</b>c</b>d",
            "a<b>b</b>cd",
        ),
        (
            "<i style='font-style:normal;font-weight:bold'>a</i>",
            "<b>a</b>",
        ),
    ]);
    check_kept(&[
        r#"<b>a<span style="font-weight:normal">b<b>c</b></span>d</b>"#,
        r#"<em>a <span style="font-style:normal">b</span></em>"#,
    ]);
    check(&[(
        "<strong><p style='font-weight:400'>a</p></strong>",
        r#"<strong><p><span style="font-weight:normal">a</span></p></strong>"#,
    )]);
}

#[test]
fn text_that_a_style_moves_up_or_down_is_higher_or_lower() {
    for style in [
        "position:relative;top:-5pt;mso-text-raise:5pt",
        "mso-text-raise:4.0pt",
        "vertical-align:30%",
        "vertical-align:5px",
        "vertical-align:.4em",
        "vertical-align:super;position:relative;top:0",
        "position:relative;top:-.5em;vertical-align:baseline;font-size:75%",
        "position:relative;bottom:4px",
    ] {
        let source = format!("m<span style='{style}'>2</span>");
        check(&[(&*source, "m<sup>2</sup>")]);
    }
    for style in [
        "position:relative;top:3.0pt;mso-text-raise:-3.0pt",
        "vertical-align:-3pt",
        "vertical-align:-25%",
        "position:relative;bottom:-.25em",
    ] {
        let source = format!("H<span style='{style}'>2</span>O");
        check(&[(&*source, "H<sub>2</sub>O")]);
    }
    for style in [
        "vertical-align:0",
        "vertical-align:1px",
        "vertical-align:middle",
        "vertical-align:5%",
        "position:relative;top:-1px",
        "position:relative;top:0",
        "top:-5pt",
        "mso-text-raise:0",
    ] {
        let source = format!("<span style='{style}'>a</span>");
        check(&[(&*source, "<span>a</span>")]);
    }
    check(&[
        (
            "a<sup style='vertical-align:super'>2</sup>",
            "a<sup>2</sup>",
        ),
        (
            "a<sup style='position:relative;top:-.5em;vertical-align:baseline'>2</sup>",
            "a<sup>2</sup>",
        ),
        ("<p style='position:relative;top:-5pt'>a</p>", "<p>a</p>"),
    ]);
}

#[test]
fn the_short_form_of_a_font_is_read() {
    check(&[
        (
            "<span style='font:italic 700 11pt Arial'>a</span>",
            "<b><i>a</i></b>",
        ),
        ("<span style='font:bold 12px/1.5 x'>a</span>", "<b>a</b>"),
        (
            "<span style='font:oblique small-caps medium serif'>a</span>",
            "<i>a</i>",
        ),
        (
            "<span style='font:11pt \"Bold Italic\"'>a</span>",
            "<span>a</span>",
        ),
        ("<span style='font:11pt bold'>a</span>", "<span>a</span>"),
        ("<span style='font:700'>a</span>", "<span>a</span>"),
        (
            "<span style='font:400 11pt x;font-weight:700'>a</span>",
            "<b>a</b>",
        ),
        (
            "<span style='font-weight:700;font:11pt x'>a</span>",
            "<span>a</span>",
        ),
        ("<b style='font:11pt x'>a</b>", "a"),
        ("<p style='font:menu'>a</p>", "<p>a</p>"),
    ]);
}

#[test]
fn nothing_else_of_a_style_is_heard() {
    check(&[
        ("<h2 style='font-weight:700'>a</h2>", "<h2>a</h2>"),
        (
            "<h2><span style='font-weight:400'>a</span></h2>",
            "<h2><span>a</span></h2>",
        ),
        (
            "<b><span style='font-weight:700'>a</span></b>",
            "<b><span>a</span></b>",
        ),
        (
            "<a href=/x><span style='text-decoration:underline'>a</span></a>",
            r#"<a href="https://news.example/x"><span>a</span></a>"#,
        ),
        (
            "<p style='color:red;font-size:90px;position:fixed'>a</p>",
            "<p>a</p>",
        ),
        (
            "<p style='--font-weight:700;x:font-weight:700'>a</p>",
            "<p>a</p>",
        ),
        ("<p style='content:\"; font-weight:700\"'>a</p>", "<p>a</p>"),
    ]);
}

#[test]
fn the_sign_of_a_footnote_stands_higher() {
    let left = "<p>He left<sup>1</sup> at 5.</p>";
    for source in [
        "<a class=footnote-anchor href=#footnote-1>1</a>",
        "<a href=#fn1>1</a>",
        "<a href=#fn1><sup>1</sup></a>",
        "<sup><a href=#fn1>1</a></sup>",
        "<sup class=footnote-ref><a href=#fn1 id=r1>1</a></sup>",
        "<a class=footnote>1</a>",
        "<a href=' #fn1'><font>1</font></a>",
        "<a href=#fn1><![if !x]>1<![endif]></a>",
        "<a role=doc-noteref>1</a>",
    ] {
        check(&[(&*format!("<p>He left{source} at 5.</p>"), left)]);
    }
    check(&[
        ("<p>a<a href=#n>[12]</a></p>", "<p>a<sup>[12]</sup></p>"),
        ("<p>a.<a href=#n>*</a></p>", "<p>a.<sup>*</sup></p>"),
        ("<p>a<a href=#n>†</a> b</p>", "<p>a<sup>†</sup> b</p>"),
        ("<p>a<a href=#n>[a]</a></p>", "<p>a<sup>[a]</sup></p>"),
        (
            "<p><b>a</b><a href=#n>1</a></p>",
            "<p><b>a</b><sup>1</sup></p>",
        ),
        (
            "<p>a <b>b<a href=#n>1</a></b></p>",
            "<p>a <b>b<sup>1</sup></b></p>",
        ),
        (
            "<p>a<a href=#n>1</a><a href=#m>2</a></p>",
            "<p>a<sup>1</sup><sup>2</sup></p>",
        ),
        (
            "<p>a <a class=footnote href=#n>1</a></p>",
            "<p>a <sup>1</sup></p>",
        ),
        (
            "<p>a<a style='mso-footnote-id:ftn1' href=#_ftn1 name=_ftnref1 title=''><span class=MsoFootnoteReference><span \
             style='mso-special-character:footnote'><![if !supportFootnotes]><span class=MsoFootnoteReference><span \
             style='font-size:12pt'>[1]</span></span><![endif]></span></span></a> b</p>",
            "<p>a<sup><span><span><span><span>[1]</span></span></span></span></sup> b</p>",
        ),
        (
            "<p>a<a class=footnote-anchor href=/p#n>1</a></p>",
            r#"<p>a<a href="https://news.example/p#n"><sup>1</sup></a></p>"#,
        ),
    ]);
    check(&[
        ("<p><a href=#n>1</a> Note</p>", "<p>1 Note</p>"),
        ("<p>see <a href=#n>3</a></p>", "<p>see 3</p>"),
        ("<p>(<a href=#n>3</a>)</p>", "<p>(3)</p>"),
        ("<p>a<a href=#n>1234</a></p>", "<p>a1234</p>"),
        ("<p>a<a href=#n>b</a></p>", "<p>ab</p>"),
        ("<p>a<a href=#n></a></p>", "<p>a</p>"),
        ("<p>x<br><a href=#n>1</a> Note</p>", "<p>x<br>1 Note</p>"),
        (
            "<p>a<a href=/n>1</a></p>",
            r#"<p>a<a href="https://news.example/n">1</a></p>"#,
        ),
    ]);
}
