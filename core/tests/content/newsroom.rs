//! Entries as newsrooms' systems write them, pasted and embedded things included.

use expect_test::{Expect, expect};

use super::laws;
use super::support::{check as check_all, outline, parse};

fn check(source: &str, expected: Expect) {
    let content = parse(source);
    laws::check(&content);
    expected.assert_eq(&outline(&content.nodes));
}

#[test]
fn text_pasted_from_a_word_processor() {
    check(
        r#"<html xmlns:o="urn:schemas-microsoft-com:office:office"><head><style>p.MsoNormal{margin:0}</style></head>
<body lang=EN-GB><!--StartFragment--><p class=MsoNormal style='margin-bottom:0'><span lang=EN-US
style='font-size:11.0pt'>The talks &#150; the second &#8211; ended&nbsp;early.<o:p></o:p></span></p>
<p class=MsoNormal><o:p>&nbsp;</o:p></p><p class=MsoListParagraph><![if !supportLists]>1.<![endif]> No deal</p>
<!--EndFragment--></body></html>"#,
        expect![[r#"
            <p>
              <span lang="EN-US">
                "The talks – the second – ended\u{a0}early."
            <p>
              "1. No deal"
        "#]],
    );
}

#[test]
fn blocks_of_an_editor() {
    check(
        r#"<!-- wp:heading {"level":3} -->
<h3 class="wp-block-heading" id="h-reaction">Reaction</h3>
<!-- /wp:heading --><!-- wp:image {"id":7} -->
<figure class="wp-block-image size-large"><img src="/up/7-1024x683.jpg" alt="Two flags" class="wp-image-7"
srcset="/up/7-1024x683.jpg 1024w, /up/7-300x200.jpg 300w" sizes="(max-width: 1024px) 100vw" width="1024" height="683"
loading="lazy" onload="this.x()"><figcaption class="wp-element-caption">Photo: <em>A. N. Other</em></figcaption></figure>
<!-- /wp:image -->"#,
        expect![[r#"
            <h2>
              "Reaction"
            <figure>
              <img src="https://news.example/up/7-1024x683.jpg" alt="Two flags" srcset="https://news.example/up/7-1024x683.jpg 1024w, https://news.example/up/7-300x200.jpg 300w" width="1024" height="683">
              <figcaption>
                "Photo: "
                <em>
                  "A. N. Other"
        "#]],
    );
}

#[test]
fn posts_and_videos_that_are_embedded() {
    check(
        r#"<figure><div class="embed"><blockquote class="twitter-tweet" data-dnt="true"><p lang="en" dir="ltr">No deal.
<a href="https://t.example/x">pic.t.example/x</a></p>&mdash; A Name (@name) <a href="https://t.example/name/1?ref=a&amp;b">28
February 2019</a></blockquote><script async src="https://t.example/widgets.js" charset="utf-8"></script></div></figure>
<p><iframe width="560" height="315" src="//www.video.example/embed/1?rel=0" frameborder="0" allowfullscreen></iframe></p>
<p>After.</p>"#,
        expect![[r#"
            <figure>
              <div>
                <blockquote>
                  <p lang="en" dir="ltr">
                    "No deal.\n"
                    <a href="https://t.example/x">
                      "pic.t.example/x"
                  "— A Name (@name) "
                  <a href="https://t.example/name/1?ref=a&amp;b">
                    "28\nFebruary 2019"
            [https://www.video.example/embed/1?rel=0]
            <p>
              "After."
        "#]],
    );
}

#[test]
fn a_table_of_results() {
    check(
        "<table border=1 cellpadding=0><caption>Group A</caption><colgroup><col width=50%><col></colgroup>
<tr><th scope=col>Team<th scope=col colspan=2>Points
<tr><td><b>Ghana</b></td><td>6<td>
</table>",
        expect![[r#"
            <table>
              <caption>
                "Group A"
              <tbody>
                <tr>
                  <th scope="col">
                    "Team"
                  <th scope="col" colspan="2">
                    "Points\n"
                <tr>
                  <td>
                    <b>
                      "Ghana"
                  <td>
                    "6"
                  <td>
        "#]],
    );
}

#[test]
fn lists_without_end_tags() {
    check(
        "<P>Where things stand:<UL><LI>One<LI>Two<UL><LI>Two A</UL><LI>Three</UL>More to come.",
        expect![[r#"
            <p>
              "Where things stand:"
            <ul>
              <li>
                "One"
              <li>
                "Two"
                <ul>
                  <li>
                    "Two A"
              <li>
                "Three"
            "More to come."
        "#]],
    );
}

#[test]
fn what_a_heading_says_in_a_button_is_kept() {
    check_all(&[
        (
            "<h3><button aria-expanded=false>What we know</button></h3><div><p>Two boats.</p></div>",
            "<h2>What we know</h2><div><p>Two boats.</p></div>",
        ),
        (
            "<h2>Storm <button>Copy the link</button></h2>",
            "<h2>Storm </h2>",
        ),
        ("<p>a</p><button>Read on</button>", "<p>a</p>"),
    ]);
}

#[test]
fn the_way_back_from_a_note_is_no_word_of_it() {
    check_all(&[(
        "<ol><li>The gauge. <a href='#a1' aria-label='Back to the text'>\u{21a9}\u{fe0e}</a></li></ol>",
        "<ol><li>The gauge. </li></ol>",
    )]);
}
