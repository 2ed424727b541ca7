//! Addresses that stand as words, and links that have none.

use super::support::{check, check_kept, read, read_text};

const FILM: &str = "<oembed url=\"https://www.youtube-nocookie.com/embed/jNQXAC9IVRw\"></oembed>";

#[test]
fn an_address_alone_in_a_block_is_what_it_leads_to() {
    for block in [
        "<p>https://www.youtube.com/watch?v=jNQXAC9IVRw</p>",
        "<div>\nhttps://youtu.be/jNQXAC9IVRw\n</div>",
        "<figure><div>https://youtu.be/jNQXAC9IVRw</div></figure>",
        "<p><a href='https://youtu.be/jNQXAC9IVRw'>https://youtu.be/jNQXAC9IVRw</a></p>",
        "<p><span>https://youtu.be/jNQXAC9IVRw</span></p>",
        "https://youtu.be/jNQXAC9IVRw",
        "<p>\u{200b}https://youtu.be/jNQXAC9IVRw\u{200b}</p>",
        "<p>\u{2068}https://youtu.be/jNQXAC9IVRw\u{2069} \u{feff}</p>",
        "<p>&lt;https://youtu.be/jNQXAC9IVRw&gt;</p>",
        "<p>[embed]https://youtu.be/jNQXAC9IVRw[/embed]</p>",
        "<p>[embed width=\"640\"]https://youtu.be/jNQXAC9IVRw[/embed]</p>",
        "<p>[youtube https://youtu.be/jNQXAC9IVRw]</p>",
        "<p>[video src=\"https://youtu.be/jNQXAC9IVRw\"]</p>",
        "<p>{% embed https://youtu.be/jNQXAC9IVRw %}</p>",
        "<p>{{&lt; youtube \"https://youtu.be/jNQXAC9IVRw\" &gt;}}</p>",
        "<p><strong>https://youtu.be/jNQXAC9IVRw</strong></p>",
        "<p><em><a href='https://youtu.be/jNQXAC9IVRw'><u>https://youtu.be/jNQXAC9IVRw</u></a></em></p>",
        "<p><a href='https://youtu.be/jNQXAC9IVRw'>youtu.be/jNQXAC9IVRw</a></p>",
        "<p><a href='https://www.youtube.com/watch?v=jNQXAC9IVRw'>youtube.com/watch?v=jNQXAC…</a></p>",
        "<p><b><a href='https://www.youtube.com/watch?v=jNQXAC9IVRw'>www.youtube.com/watch?v=jNQXAC9IVRw</a></b></p>",
        "<a class=embedly-card href='https://youtu.be/jNQXAC9IVRw'>A film</a>",
        "<div class=iframely-embed><div class=iframely-responsive><a href='https://youtu.be/jNQXAC9IVRw' data-iframely-url></a></div></div>",
    ] {
        assert_eq!(read(block), FILM, "{block}");
    }
    assert_eq!(
        read_text("One.\n\nhttps://youtu.be/jNQXAC9IVRw\n\nTwo."),
        format!("<p>One.</p>{FILM}<p>Two.</p>")
    );
}

#[test]
fn among_words_an_address_is_a_link() {
    check(&[
        (
            "<p>See https://youtu.be/jNQXAC9IVRw.</p>",
            "<p>See <a href=\"https://youtu.be/jNQXAC9IVRw\">https://youtu.be/jNQXAC9IVRw</a>.</p>",
        ),
        (
            "<p>(https://a.example/b_(c)), too</p>",
            "<p>(<a href=\"https://a.example/b_(c)\">https://a.example/b_(c)</a>), too</p>",
        ),
        (
            "<p>https://a.example/x</p>",
            "<p><a href=\"https://a.example/x\">https://a.example/x</a></p>",
        ),
        (
            "<p>https://a.example/?b=1&amp;c=2</p>",
            "<p><a href=\"https://a.example/?b=1&amp;c=2\">https://a.example/?b=1&amp;c=2</a></p>",
        ),
        (
            "<p>See https://a.example/x\u{200b}, too</p>",
            "<p>See <a href=\"https://a.example/x\">https://a.example/x</a>\u{200b}, too</p>",
        ),
        (
            "<p>See &lt;https://youtu.be/jNQXAC9IVRw&gt;</p>",
            "<p>See &lt;<a href=\"https://youtu.be/jNQXAC9IVRw\">https://youtu.be/jNQXAC9IVRw</a>&gt;</p>",
        ),
        (
            "<blockquote><p>https://youtu.be/jNQXAC9IVRw</p></blockquote>",
            "<blockquote><p><a href=\"https://youtu.be/jNQXAC9IVRw\">https://youtu.be/jNQXAC9IVRw</a></p></blockquote>",
        ),
        (
            "so „https://a.example/x“",
            "so „<a href=\"https://a.example/x\">https://a.example/x</a>“",
        ),
        (
            "one http://a.example and https://b.example/ two",
            "one <a href=\"http://a.example\">http://a.example</a> and <a href=\"https://b.example/\">https://b.example/</a> two",
        ),
    ]);
}

#[test]
fn words_beside_an_address_are_words() {
    let address = "https://youtu.be/jNQXAC9IVRw";
    let link = format!("<a href=\"{address}\">{address}</a>");
    for (before, after) in [
        ("[via ", "]"),
        ("[Watch ", " here]"),
        ("[video ", " is older]"),
        ("{", "}"),
        ("[video] ", " (3 min)"),
    ] {
        assert_eq!(
            read(&format!("<p>{before}{address}{after}</p>")),
            format!("<p>{before}{link}{after}</p>")
        );
    }
    check_kept(&[
        "<p><a href=\"https://youtu.be/jNQXAC9IVRw\">youtu.be</a></p>",
        "<p><a href=\"https://youtu.be/jNQXAC9IVRw\">vimeo.com/76979871</a></p>",
        "<p><a href=\"https://youtu.be/jNQXAC9IVRw\">The film…</a></p>",
        "<p>See <a href=\"https://youtu.be/jNQXAC9IVRw\">youtu.be/jNQXAC9IVRw</a></p>",
    ]);
}

#[test]
fn what_is_a_link_already_or_shown_to_the_letter_stays() {
    check_kept(&[
        "<p><a href=\"https://b.example/\">https://a.example/x</a> is here</p>",
        "<pre>https://a.example/x</pre>",
        "<p>Type <code>https://a.example/x</code></p>",
        "<p>xhttps://a.example/x</p>",
        "<p>https:// is a scheme</p>",
        // With nothing but an element between the link and its words.
        "<a href=\"https://b.example/\"><i>https://a.example/x</i></a>",
        "<pre><b>https://a.example/x</b></pre>",
    ]);
    check(&[(
        "<a href=https://b.example/><i>https://a.example/x",
        "<a href=\"https://b.example/\"><i>https://a.example/x</i></a>",
    )]);
}

#[test]
fn an_address_is_never_the_words_of_a_post() {
    for quote in [
        "<blockquote class=twitter-tweet>https://x.com/a/status/20</blockquote>",
        "<blockquote class=twitter-tweet><a href='https://x.com/a/status/20'>https://x.com/a/status/20</a></blockquote>",
        "<div class=wp-block-embed__wrapper>https://x.com/a/status/20</div>",
        "<blockquote class=twitter-tweet><a href='https://twitter.com/a/status/20'></a></blockquote>",
        "<blockquote class=twitter-tweet><p><a href='https://x.com/a/status/20'><svg></svg></a></p></blockquote>",
    ] {
        assert_eq!(
            read(quote),
            "<oembed url=\"https://platform.twitter.com/embed/Tweet.html?dnt=true&amp;id=20\"></oembed>",
            "{quote}"
        );
    }
}

#[test]
fn a_link_that_holds_no_words_has_a_name() {
    check(&[
        (
            "<a href='https://www.other.example/a'></a>",
            "<a href=\"https://www.other.example/a\">other.example</a>",
        ),
        (
            "<a href='https://other.example/a' aria-label='The report'><svg></svg></a>",
            "<a href=\"https://other.example/a\">The report</a>",
        ),
        (
            "<a href='/a.pdf' title=Report><i class=icon-pdf></i></a>",
            "<a href=\"https://news.example/a.pdf\" title=\"Report\">Report</a>",
        ),
        (
            "<a href='/a.pdf'><i class=icon-pdf></i></a>",
            "<a href=\"https://news.example/a.pdf\">news.example</a>",
        ),
        (
            "<a href='mailto:desk@news.example'><svg></svg></a>",
            "<a href=\"mailto:desk@news.example\">desk@news.example</a>",
        ),
        (
            "<a href='https://x.com/harbour'><svg></svg><span class=screen-reader-text>Harbour &amp; port on X</span></a>",
            "<a href=\"https://x.com/harbour\">Harbour &amp; port on X</a>",
        ),
        (
            "<a href='https://other.example/a'><i class=icon-pdf></i><span class='govuk-visually-hidden'> The report </span></a>",
            "<a href=\"https://other.example/a\">The report</a>",
        ),
        (
            "<a href='https://other.example/a'><i class=material-icons>open_in_new</i></a>",
            "<a href=\"https://other.example/a\">other.example</a>",
        ),
        (
            "<a href='https://other.example/a'>Seen<span class=sr-only> and heard</span></a>",
            "<a href=\"https://other.example/a\">Seen</a>",
        ),
        // What editors leave behind, what says the same as its neighbour, and what counts readers.
        ("x<a href='/a'></a>y", "xy"),
        (
            "<a href='https://o.example/1'>One</a> <a href='https://o.example/1'></a>",
            "<a href=\"https://o.example/1\">One</a> ",
        ),
        (
            "<a href='https://o.example/1'><img width=1 height=1 src=/p.gif></a>",
            "",
        ),
        ("<a name=x></a>y", "y"),
    ]);
}

#[test]
fn signs_that_only_a_typeface_or_a_heading_needs_are_no_words() {
    check(&[
        (
            "<p><i class=material-icons>home</i> Home</p>",
            "<p> Home</p>",
        ),
        (
            "<p>More <span class=material-symbols-outlined>expand_more</span></p>",
            "<p>More </p>",
        ),
        ("<p>Go <i class=icon>arrow_forward</i></p>", "<p>Go </p>"),
        (
            "<p>Go <span aria-hidden=true>expand_less</span></p>",
            "<p>Go </p>",
        ),
        (
            "<h2>Wind <a class=anchor href='#wind'>#</a></h2>",
            "<h2>Wind </h2>",
        ),
        (
            "<h2>Wind<a class=headerlink href='/live#wind' title=Permalink>¶</a></h2>",
            "<h2>Wind</h2>",
        ),
        (
            "<h2><a href='#wind' aria-hidden=true><svg></svg></a>Wind</h2>",
            "<h2>Wind</h2>",
        ),
        // Words, and what is seen though machines do not read it.
        (
            "<p><i>home</i> <span aria-hidden=true>🎉</span></p>",
            "<p><i>home</i> <span>🎉</span></p>",
        ),
        (
            "<p><span aria-hidden=true>12</span></p>",
            "<p><span>12</span></p>",
        ),
        (
            "<p>At <a href='https://o.example/#x'>#harbour</a></p>",
            "<p>At <a href=\"https://o.example/#x\">#harbour</a></p>",
        ),
    ]);
}

#[test]
fn of_a_drawing_the_words_of_its_author_are_kept() {
    check(&[
        (
            "<p>Before</p><svg role=img aria-label='Wind at the lighthouse, 60 to 140 km/h'><path d=M0></path></svg><p>After</p>",
            "<p>Before</p>Wind at the lighthouse, 60 to 140 km/h<p>After</p>",
        ),
        (
            "<figure><svg role=img viewBox='0 0 9 9'>\n<title>Wind &amp; rain since noon</title><g><text>60</text></g></svg><figcaption>By us</figcaption></figure>",
            "<figure>Wind &amp; rain since noon<figcaption>By us</figcaption></figure>",
        ),
        (
            "<p>a <a href='https://other.example/a'><svg role=IMG aria-label='To the report'></svg></a></p>",
            "<p>a <a href=\"https://other.example/a\">To the report</a></p>",
        ),
        (
            "<p>a<svg role=img aria-label='Twitter icon'></svg></p>",
            "<p>a</p>",
        ),
        (
            "<p>a<svg role=img class='icon-share' aria-label='Share it with friends'></svg></p>",
            "<p>a</p>",
        ),
        (
            "<p>a<svg aria-label='Nobody calls it a picture'><title>No one at all</title></svg></p>",
            "<p>a</p>",
        ),
        (
            "<p>a<svg role=img><title></title></svg>b<svg role=img>",
            "<p>ab</p>",
        ),
        (
            "<p hidden><svg role=img aria-label='Words that are hidden'></svg></p><p>b</p>",
            "<p>b</p>",
        ),
    ]);
}
