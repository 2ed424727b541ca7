//! Lines that look like items become items, where that is certain.

use super::support::check;

#[test]
fn two_lines_with_the_same_bullet_are_a_list() {
    let list = "<ul><li>one</li><li>two</li></ul>";
    for source in [
        "<p>• one</p><p>• two</p>",
        "<p>•one</p><p>•two</p>",
        "<p>- one</p><p>- two</p>",
        "<p>*&nbsp;one</p>\n<p>*&nbsp;two</p>",
        "<p>• one<br>• two</p>",
        "<p>&bull;&nbsp;&nbsp;one<br/>\n&bull;&nbsp;&nbsp;two</p>",
        "<div>• one</div><div>• two</div>",
        "• one<br>• two",
        "- one<br><br>- two",
        "<p>▪ one</p><p><br></p><p>▪ two</p>",
        "<p><span>·</span><span>&nbsp; </span>one</p><p><span>·</span> two</p>",
        "<p class=MsoListParagraph style='mso-list:l0 level1 lfo1'><!--[if !supportLists]--><span \
         style='font-family:Symbol'><span style='mso-list:Ignore'>·<span style='font:7.0pt \"Times\"'>\
         &nbsp;&nbsp; </span></span></span><!--[endif]-->one</p><p class=MsoListParagraph><span \
         style='mso-list:Ignore'>o<span>&nbsp;</span></span>two</p>",
        "<p class=MsoListParagraph><![if !supportLists]><span style='mso-list:Ignore'>§ </span><![endif]>one\
         <p class=MsoListParagraph><span style='mso-list:Ignore'>§ </span>two",
    ] {
        check(&[(source, list)]);
    }
    check(&[
        (
            "<p>Open:<br>• <b>one</b><br>• two<br><br>More.</p>",
            "<p>Open:</p><ul><li><b>one</b></li><li>two</li></ul><p>More.</p>",
        ),
        (
            "<p lang=de>- eins</p><p lang=de>- zwei</p><p>x</p>",
            r#"<ul><li lang="de">eins</li><li lang="de">zwei</li></ul><p>x</p>"#,
        ),
        (
            "<ul><li>x<br>• one<br>• two</ul>",
            "<ul><li>x<ul><li>one</li><li>two</li></ul></li></ul>",
        ),
        (
            "<p>• one</p><p>• two</p><p>- three</p><p>- four</p>",
            "<ul><li>one</li><li>two</li></ul><ul><li>three</li><li>four</li></ul>",
        ),
        (
            "<blockquote><p><b>• one</b></p><p>• two</p></blockquote>",
            "<blockquote><ul><li><b>one</b></li><li>two</li></ul></blockquote>",
        ),
    ]);
}

#[test]
fn lines_that_are_numbered_from_one_on_are_a_list() {
    let list = "<ol><li>one</li><li>two</li></ol>";
    for source in [
        "<p>1. one</p><p>2. two</p>",
        "<p>1) one</p><p>2) two</p>",
        "<p>1. one<br>2. two</p>",
        "1.&nbsp;one<br>2.&nbsp;two",
        "<div>1.\tone</div><div>2.\ttwo</div>",
        "<p><b>1.</b> one</p><p><b>2.</b> two</p>",
        "<p><b>1</b>. one</p><p><b>2</b>. two</p>",
        "<p class=MsoListParagraph style='mso-list:l0 level1 lfo1'><![if !supportLists]><span \
         style='mso-list:Ignore'>1.<span style='font:7.0pt \"Times New Roman\"'>&nbsp;&nbsp; </span></span>\
         <![endif]>one</p><p style='mso-list:l0 level1 lfo1'><span style='mso-list:Ignore'>2.<span>&nbsp; \
         </span></span>two</p>",
    ] {
        check(&[(source, list)]);
    }
    check(&[
        (
            "<p>a) one</p><p>b) two</p><p>c) three</p>",
            r#"<ol type="a"><li>one</li><li>two</li><li>three</li></ol>"#,
        ),
        (
            "<p>A) one<br>B) two</p>",
            r#"<ol type="A"><li>one</li><li>two</li></ol>"#,
        ),
        (
            "<p>Open:<br>1. one<br>2. two<br>3. three<br>4 more</p>",
            "<p>Open:</p><ol><li>one</li><li>two</li><li>three</li></ol><p>4 more</p>",
        ),
        (
            "<p>1. one</p><p>2. two</p><p>1. three</p><p>2. four</p>",
            "<ol><li>one</li><li>two</li></ol><ol><li>three</li><li>four</li></ol>",
        ),
    ]);
    let lines: Vec<String> = (1..12).map(|n| format!("<p>{n}. x</p>")).collect();
    let items = "<li>x</li>".repeat(11);
    check(&[(&*lines.concat(), &*format!("<ol>{items}</ol>"))]);
}

#[test]
fn an_item_has_one_bullet() {
    let list = "<ul><li>one</li><li>two</li></ul>";
    for source in [
        "<ul><li>•\tone</li><li>• two</li></ul>",
        "<ul><li>•one<li>•two</ul>",
        "<ul><li>– one<li>– two</ul>",
        "<ul><li>- one<li>- two</ul>",
        "<ul><li><b>•</b> one<li>&bull;&nbsp;two</ul>",
        "<ul><li><span style='mso-list:Ignore'>·<span>&nbsp;</span></span>one<li><span \
         style='mso-list:Ignore'>·</span>two</ul>",
        "<ul><li>▪\u{fe0f} one<li>▪\u{fe0f} two</ul>",
        "<p>▪\u{fe0f} one<br>▪\u{fe0f} two</p>",
        "<p>▶\u{fe0f} one</p><p>▶\u{fe0f} two</p>",
    ] {
        check(&[(source, list)]);
    }
    check(&[
        ("<ul><li>• one</ul>", "<ul><li>one</li></ul>"),
        (
            "<ul><li><p>• one</p><li><p>• two</p></ul>",
            "<ul><li><p>one</p></li><li><p>two</p></li></ul>",
        ),
        (
            "<ol><li>1. one<li>2. two</ol>",
            "<ol><li>one</li><li>two</li></ol>",
        ),
        (
            "<ol><li>1) one<li>2) two</ol>",
            "<ol><li>one</li><li>two</li></ol>",
        ),
    ]);
}

#[test]
fn speech_and_signatures_are_no_lists() {
    for source in [
        "<p>- one</p>",
        "<p>- one</p><p>two</p><p>- three</p>",
        "<p>- Who is there?</p><p>- The harbour master.</p>",
        "<p>— I did not see it.</p><p>— Nobody did.</p>",
        "<p>– Ich nicht.</p><p>– Ich auch nicht.</p>",
        "<p>Words.</p><p>- The editors</p>",
        "<p>• one</p><p>* two</p>",
        "<p>-5 degrees</p><p>-7 degrees</p>",
        "<p>*</p><p>*</p>",
        "<p>one • two<br>three • four</p>",
        "<p>1. one</p>",
        "<p>2. one</p><p>3. two</p>",
        "<p>1. one</p><p>3. two</p>",
        "<p>1. one</p><p>2) two</p>",
        "<p>1. one</p><p>Words.</p><p>2. two</p>",
        "<p>1.5 million</p><p>2.5 million</p>",
        "<p>1 one</p><p>2 two</p>",
        "<p>A. Smith</p><p>B. Jones</p>",
        "<p>1999. one</p><p>2000. two</p>",
        "<p>– One<br>– Two</p>",
        "<p>✅ A<br>✅ B<br>✅ C</p>",
        "<p>🔴 A</p><p>🔴 B</p>",
        "<ul><li>• one</li><li>two</li></ul>",
        "<ul><li>- one</li></ul>",
        "<ul><li>–5 degrees</li><li>–7 degrees</li></ul>",
        "<ul><li>1. one</li><li>2. two</li></ul>",
        "<ol><li>• one</li><li>• two</li></ol>",
        "<ol><li>a) one</li><li>b) two</li></ol>",
        r#"<ol start="2"><li>1. one</li><li>2. two</li></ol>"#,
        "<ol><li>1. one</li><li>3. two</li></ol>",
        "<ul><li>✅ one</li><li>✅ two</li></ul>",
    ] {
        check(&[(source, source)]);
    }
}

#[test]
fn behind_the_sign_of_an_item_no_line_is_broken() {
    check(&[
        ("<ul><h2>•<br>One", "<ul><h2>One</h2></ul>"),
        ("<ul><li>• <br><br>One", "<ul><li>One</li></ul>"),
        ("<ul><li>•<b><br>One</b>", "<ul><li><b>One</b></li></ul>"),
        // A sign of nothing is text.
        ("<ul><pre><br>• ", "<ul><pre><br>• </pre></ul>"),
        ("<ul><p>•<wbr>", "<ul><p>•<wbr></p></ul>"),
        ("<ul><p>•<b><br></b>", "<ul><p>•<b><br></b></p></ul>"),
    ]);
}
