//! Cards of other systems, whose look was in their style sheets.

use super::support::check;

#[test]
fn a_bookmark_is_a_card_of_ours() {
    check(&[
        (
            "<figure class='kg-card kg-bookmark-card'><a class=kg-bookmark-container href='/a'><div class=kg-bookmark-content><div class=kg-bookmark-title>The wall</div><div class=kg-bookmark-description>About it</div><div class=kg-bookmark-metadata><img class=kg-bookmark-icon src=/i.png><span class=kg-bookmark-author>News</span><span class=kg-bookmark-publisher>Ann</span></div></div><div class=kg-bookmark-thumbnail><img src=/t.jpg></div></a></figure>",
            "<div class=\"card\"><img src=\"https://news.example/t.jpg\"><strong><a href=\"https://news.example/a\">The wall</a></strong><p>About it</p><p class=\"by\">News · Ann</p></div>",
        ),
        (
            "<aside class='onebox'><header class=source><img src=/f.ico class=site-icon><a href='https://o.example/x'>News</a></header><article><h3><a href='https://o.example/x'>The wall</a></h3><p>About it.</p></article></aside>",
            "<div class=\"card\"><strong><a href=\"https://o.example/x\">The wall</a></strong><p>About it.</p><p class=\"by\">News</p></div>",
        ),
        (
            "<figure class=kg-bookmark-card><a href=/a><div class=kg-bookmark-title>The wall</div></a><figcaption>Our own words</figcaption></figure>",
            "<div class=\"card\"><strong><a href=\"https://news.example/a\">The wall</a></strong><p class=\"by\">news.example</p><p>Our own words</p></div>",
        ),
        (
            "<figure><a href='https://o.example/b' class='bookmark source'><div class=bookmark-info><div class=bookmark-title>The wall</div><div class=bookmark-description>About it</div><div class=bookmark-href><img src=/f.ico class='icon bookmark-icon'>https://o.example/b</div></div><img src=/c.jpg class=bookmark-image></a></figure>",
            "<figure><div class=\"card\"><img src=\"https://news.example/c.jpg\"><strong><a href=\"https://o.example/b\">The wall</a></strong><p>About it</p><p class=\"by\">o.example</p></div></figure>",
        ),
        (
            "<a class=link-card href='https://o.example/b'><span class=link-card__title>The wall</span><span class=link-card__host>o.example</span></a>",
            "<div class=\"card\"><strong><a href=\"https://o.example/b\">The wall</a></strong><p class=\"by\">o.example</p></div>",
        ),
        (
            "<div class='cdx-block link-tool'><a class=link-tool__content href='https://o.example/b'><div class=link-tool__title>The wall</div><p class=link-tool__description>About it</p><span class=link-tool__anchor>o.example</span></a></div>",
            "<div class=\"card\"><strong><a href=\"https://o.example/b\">The wall</a></strong><p>About it</p><p class=\"by\">o.example</p></div>",
        ),
        (
            "<a class=blogcard-wrap href='https://o.example/b'><div class=blogcard><div class=blogcard-content><div class=blogcard-title>The wall</div><div class=blogcard-snippet>About it</div></div><div class=blogcard-domain>o.example</div></div></a>",
            "<div class=\"card\"><strong><a href=\"https://o.example/b\">The wall</a></strong><p>About it</p><p class=\"by\">o.example</p></div>",
        ),
        (
            "<p>See <a class=link-card href='https://o.example/b'>the wall</a>.</p>",
            "<p>See <a href=\"https://o.example/b\">the wall</a>.</p>",
        ),
        (
            "<div class=link-card><a href='https://www.o.example/x'>The wall</a></div>",
            "<div class=\"card\"><strong><a href=\"https://www.o.example/x\">The wall</a></strong><p class=\"by\">o.example</p></div>",
        ),
    ]);
}

#[test]
fn a_file_is_a_card_that_leads_to_it() {
    check(&[
        (
            "<div class='kg-card kg-file-card'><a class=kg-file-card-container href=/r.pdf title=Download><div class=kg-file-card-title>Report</div><div class=kg-file-card-caption>All of it</div><div class=kg-file-card-metadata><div class=kg-file-card-filename>r.pdf</div><div class=kg-file-card-filesize>2 MB</div></div><div class=kg-file-card-icon><svg></svg></div></a></div>",
            "<div class=\"card\"><strong><a href=\"https://news.example/r.pdf\">Report</a></strong><p>All of it</p><p class=\"by\">r.pdf · 2 MB</p></div>",
        ),
        (
            "<div class=wp-block-file><a href=/r.pdf>Report</a><a href=/r.pdf class='wp-block-file__button' download>Download</a></div>",
            "<div class=\"card\"><strong><a href=\"https://news.example/r.pdf\">Report</a></strong><p class=\"by\">news.example</p></div>",
        ),
    ]);
}

#[test]
fn a_sound_is_a_player_with_its_title() {
    check(&[(
        "<div class='kg-card kg-audio-card'><img src='' alt=audio-thumbnail class='kg-audio-thumbnail kg-audio-hide'><div class=kg-audio-player-container><audio src=/a.mp3></audio><div class=kg-audio-title>The harbour</div><div class=kg-audio-player><button><svg></svg></button><span class=kg-audio-current-time>0:00</span><div class=kg-audio-time>/<span>1:20</span></div><button>1&times;</button></div></div></div>",
        "<figure class=\"media\"><audio><source src=\"https://news.example/a.mp3\"></audio><figcaption><strong>The harbour</strong></figcaption></figure>",
    )]);
}

#[test]
fn what_leads_nowhere_is_no_card() {
    check(&[("<div class=bookmark>Words</div>", "<div>Words</div>")]);
}
