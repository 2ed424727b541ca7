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
        "<p>1. one</p><p>2. two</p>",
    ] {
        check(&[(source, source)]);
    }
}
