//! Empty lines, and the levels of headings.

use super::support::{check, check_kept};

#[test]
fn empty_paragraphs_and_breaks_are_one_gap() {
    let two = "<p>a</p><p>b</p>";
    for gap in [
        "<p>&nbsp;</p><p>&nbsp;</p>",
        "<p><br></p>",
        "<p><br/></p><p><br/>&nbsp;<br/></p>",
        "<br><br><br>",
        "<br>&nbsp;<br>\n<br>",
        "<div><br></div>",
        "<div><div><br></div></div>",
        "<p><span style='font-weight:700'>&nbsp;</span></p>",
        "<p><b><br></b></p>",
        "<p>&#8203;</p><p>\u{feff}</p>",
        "<p class=MsoNormal><o:p>&nbsp;</o:p></p>",
        "<h2>&nbsp;</h2><h3><br></h3>",
        "<blockquote><p><br></p></blockquote>",
        "<p></p>",
    ] {
        check(&[(&["<p>a</p>", gap, "<p>b</p>"].concat(), two)]);
    }
    check(&[
        ("<p>a<br><br><br><br>b</p>", "<p>a<br><br>b</p>"),
        ("<p>a<br>&nbsp;<br> <br>b</p>", "<p>a<br><br>b</p>"),
        ("<p><br>a<br></p>", "<p>a</p>"),
        ("<ul><li><br>a<br><br></ul>", "<ul><li>a</li></ul>"),
        (
            "<table><td>a<br></table>",
            "<table><tbody><tr><td>a</td></tr></tbody></table>",
        ),
        ("a<br><br><p>b</p><br>c<br>", "a<p>b</p>c"),
        ("a<p><br></p>b", "a b"),
    ]);
    check_kept(&[
        "<p>a<br>b</p>",
        "<p>a<br><br>b</p>",
        "<table><tbody><tr><td></td><td>a</td></tr></tbody></table>",
    ]);
}

#[test]
fn a_heading_is_at_most_one_level_below_the_one_that_it_stands_under() {
    check(&[
        ("<h4>a</h4>", "<h2>a</h2>"),
        (
            "<h1>a</h1><h4>b</h4><h6>c</h6>",
            "<h2>a</h2><h3>b</h3><h4>c</h4>",
        ),
        (
            "<h3>a</h3><h3>b</h3><h5>c</h5><h3>d</h3>",
            "<h2>a</h2><h2>b</h2><h3>c</h3><h2>d</h2>",
        ),
        (
            "<h4>a</h4><h2>b</h2><h4>c</h4>",
            "<h2>a</h2><h2>b</h2><h3>c</h3>",
        ),
        ("<h2><br></h2><h4>a</h4>", "<h2>a</h2>"),
        ("<h2 hidden>NO</h2><h4>a</h4>", "<h2>a</h2>"),
        (
            "<h2>a</h2><div><h5>b</h5></div><h4>c</h4>",
            "<h2>a</h2><div><h3>b</h3></div><h3>c</h3>",
        ),
    ]);
    check_kept(&["<h2>a</h2><h3>b</h3><h4>c</h4><h5>d</h5><h6>e</h6><h2>f</h2>"]);
}
