//! Where a picture really is, which are none, and which stand in a line.

use super::support::{check, read};

const SEEN: &str = r#"<img src="https://news.example/live/a.jpg">"#;
const GIF: &str = "data:image/gif;base64,R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7";

#[test]
fn a_picture_that_waits_for_a_script_is_found() {
    for name in [
        "data-src",
        "data-lazy-src",
        "data-original",
        "data-lazy",
        "data-orig-file",
        "data-hi-res-src",
        "data-full-src",
        "nitro-lazy-src",
        "data-cfsrc",
    ] {
        let source = format!("<img class=lazyload src='{GIF}' {name}=a.jpg>");
        assert_eq!(read(&source), SEEN, "{name}");
    }
    for source in [
        "<img data-src=a.jpg>",
        "<img src='' data-src=a.jpg>",
        "<img src=/spacer.gif data-src=a.jpg>",
        "<img src=tiny-20x11.jpg data-src=a.jpg>",
        "<img src=a.jpg data-src=javascript:steal()>",
        "<img src=a.jpg data-src='b_{width}x.jpg'>",
        "<img src=a.jpg data-orig-file=full.jpg>",
        "<noscript><img src=a.jpg></noscript>",
        "<img class=lazy src=data:image/svg+xml,x alt=b><noscript><img src=a.jpg></noscript>",
        "<noscript><img src=a.jpg></noscript><img class=lazyload src=data:image/gif,x data-src=a.jpg>",
        "<img src=data:image/png;base64,x alt=b>\n<noscript><img src=a.jpg></noscript>",
        "<img data-src=a.jpg><noscript><img src=a.jpg alt=b></noscript>",
        "<picture><img src=a.jpg></picture>",
        "<picture><source type=image/jxl srcset=x.jxl><source media='(min-width:1px)'><img src=a.jpg></picture>",
    ] {
        check(&[(source, SEEN)]);
    }
    let set = r#"<img src="https://news.example/live/a.jpg" srcset="https://news.example/live/a.jpg 1x">"#;
    for source in [
        "<picture><source srcset=a.jpg><img src=/blank.gif></picture>",
        "<picture><source data-srcset=a.jpg type=image/webp><img src=data:image/gif,x></picture>",
    ] {
        assert_eq!(
            read(source).matches("a.jpg").count(),
            set.matches("a.jpg").count(),
            "{source}"
        );
    }
    let shown = r#"<img srcset="https://news.example/live/a.jpg 1x" src="https://news.example/live/s.jpg">"#;
    for source in [
        "<picture><source srcset=a.jpg><img src=s.jpg></picture>",
        "<picture><source srcset=b.avif type=image/avif><source type=image/webp srcset=a.jpg><source srcset=c.jpg><img src=s.jpg></picture>",
        "<picture><source media='(min-width: 60em)' srcset=b.jpg><source srcset=a.jpg><img src=s.jpg></picture>",
        "<picture><source srcset=t.jpg data-srcset=a.jpg><img src=s.jpg></picture>",
    ] {
        check(&[(source, shown)]);
    }
    check(&[(
        "<img src=data:image/gif,x data-srcset='a.jpg 640w, b.jpg 1280w' data-src=a.jpg alt=c>",
        r#"<img src="https://news.example/live/a.jpg" srcset="https://news.example/live/a.jpg 640w, https://news.example/live/b.jpg 1280w" alt="c">"#,
    )]);
}

#[test]
fn a_picture_that_waits_is_found_in_whatever_attribute() {
    for source in [
        "<img src=/blank.gif data-actualsrc=a.jpg>",
        "<img src=img-10x7-blur.png data-full-image=a.jpg>",
        "<img class=lozad data-src-desktop=a.jpg src=img-1x1-ffffff.png>",
        "<img data-picture=a.jpg>",
        "<img src='' ng-src=a.jpg>",
        "<img src=data:image/gif,x v-lazy=a.jpg>",
        "<img src=x.jpg?w=20 data-image=a.jpg>",
        "<img src=quay-lqip.jpg data-hd=a.jpg>",
        "<img class=lazy src=/t.gif data-big=a.jpg>",
        "<img src=/blank.gif data-src-small=s.jpg data-src-large=a.jpg>",
        "<img src=/blank.gif data-src-desktop=a.jpg data-src-mobile=s.jpg>",
        "<img src=/blank.gif data-thumb=s.jpg data-photo=a.jpg>",
        "<img src=/blank.gif data-error=x.jpg data-photo=a.jpg>",
        "<img src=/blank.gif data-photo=/grey.png data-other=a.jpg>",
        // What is there is the picture, whatever else is said of it.
        "<img src=a.jpg data-photo=b.jpg>",
        "<img class=lazyloaded src=a.jpg data-full=b.jpg>",
        "<img src=a.jpg data-page=/story.html>",
    ] {
        check(&[(source, SEEN)]);
    }
    check(&[
        (
            "<img src=/blank.gif data-sizes-set='a.jpg 640w, b.jpg 1280w'>",
            r#"<img srcset="https://news.example/live/a.jpg 640w, https://news.example/live/b.jpg 1280w" src="https://news.example/live/a.jpg">"#,
        ),
        (
            "<img src=/blank.gif data-lazysrc=https://i.example/v2-1_r>",
            r#"<img src="https://i.example/v2-1_r">"#,
        ),
        (
            "<img class=emoji src=e-20x20.png data-large=b.png width=20 height=20>",
            r#"<img class="emoji" src="https://news.example/live/e-20x20.png" width="20" height="20">"#,
        ),
        (
            "<div class=lazy data-bg=a.jpg></div>",
            &format!("<div>{SEEN}</div>"),
        ),
        (
            "<p data-background-image=a.jpg></p>",
            &format!("<p>{SEEN}</p>"),
        ),
        (
            "<figure data-bg=a.jpg title=Quay></figure>",
            r#"<figure><img src="https://news.example/live/a.jpg" alt="Quay"></figure>"#,
        ),
        ("<div data-bg=a.jpg>Words</div>", "<div>Words</div>"),
        ("<div data-bg=red></div>b", "b"),
        (
            "<img src=/blank.gif data-photo=javascript:steal().jpg>a",
            "a",
        ),
        ("<img src=/blank.gif data-page=/story.html>a", "a"),
        ("<img src=/blank.gif data-json='{\"a\":\"/x.jpg\"}'>a", "a"),
        ("<p hidden data-bg=a.jpg></p>b", "b"),
    ]);
}

#[test]
fn what_only_keeps_a_place_or_counts_readers_leaves_nothing() {
    for nothing in [
        "<img src=https://t.example/p.gif width=1 height=1>",
        "<img src=https://t.example/p.gif width=0 height=0 alt=x>",
        "<img src=https://t.example/p.gif width=1>",
        "<img src=https://t.example/p.gif style='width:1px;height:1px'>",
        "<img src=https://t.example/p.gif style='height:0;width:0;border:0'>",
        "<img src=https://t.example/p.gif style='display:none'>",
        "<img src=/images/spacer.gif>",
        "<img src=/transparent-1x1.png?v=2 alt=x>",
        "<img src=/lazy-placeholder.svg class=lazy>",
        "<img class=lazyload src='data:image/svg+xml,<svg/>' alt=x>",
        "<noscript><img height=1 width=1 style=display:none src='https://t.example/tr?id=1'></noscript>",
        "<noscript><iframe src=https://t.example/ns.html height=0 width=0 style='display:none;visibility:hidden'></iframe></noscript>",
        "<noscript>Please enable JavaScript.</noscript>",
        "<amp-img src=https://t.example/p.gif width=1 height=1></amp-img>",
    ] {
        assert_eq!(
            read(&format!("<p>a</p>{nothing}<p>b</p>")),
            "<p>a</p><p>b</p>",
            "{nothing}"
        );
    }
}

#[test]
fn small_pictures_stand_in_their_line() {
    for small in [
        "width=24 height=16",
        "width=16",
        "height=32",
        "style='width:20px;height:20px'",
        "style='height:1em'",
        "class=wp-smiley",
        "class='x emoji' width=72 height=72",
        "class=flag",
    ] {
        let html = read(&format!("<li><img src=f.png {small}> France"));
        assert!(
            html.contains(r#"<img class="emoji" src="#),
            "{small}: {html}"
        );
    }
    for large in [
        "",
        "width=640 height=360",
        "width=600 height=30",
        "class=flag width=300",
        "width=100%",
        "style='width:20em'",
    ] {
        let html = read(&format!("<li><img src=f.png {large}> France"));
        assert!(!html.contains("class"), "{large}: {html}");
    }
    assert!(!read("<figure><img src=f.png width=24 height=16></figure>").contains("class"));
    assert!(
        !read("<amp-img src=f.png width=4 height=3 layout=responsive></amp-img>").contains("class")
    );
}

#[test]
fn the_same_picture_is_not_shown_twice() {
    let first = "<p>a</p><img src=https://a.example/up/quay-1024x683.jpg>";
    for again in [
        "https://a.example/up/quay-1024x683.jpg",
        "https://a.example/up/quay.jpg",
        "http://a.example/up/quay-300x200.jpg?ssl=1",
        "https://a.example/up/quay-scaled.jpg",
        "https://a.example/up/quay.jpg#x",
        "https://i2.wp.com/a.example/up/quay.jpg?fit=300%2C200",
    ] {
        let html = read(&format!("{first}<p>b</p><img src='{again}'>"));
        assert_eq!(html.matches("<img").count(), 1, "{again}");
    }
    for other in [
        "https://a.example/up/quay-2.jpg",
        "https://b.example/up/quay.jpg",
        "https://a.example/up/quay.png",
        "https://a.example/image?id=2",
    ] {
        let html = read(&format!(
            "{first}<img src=https://a.example/image?id=1><img src='{other}'>"
        ));
        assert_eq!(html.matches("<img").count(), 3, "{other}");
    }
    let flags = "<img src=f.png width=24 height=16>".repeat(3);
    assert_eq!(read(&flags).matches("<img").count(), 3);
}

#[test]
fn what_says_with_what_something_was_made_is_read_not_asked_for() {
    check(&[
        (
            "<a href='https://public.flourish.studio/story/1/'><img alt='Made with Flourish' src='https://public.flourish.studio/resources/made_with_flourish.svg'></a>",
            "<a href=\"https://public.flourish.studio/story/1/\">Made with Flourish</a>",
        ),
        (
            "<p>Up. <img alt='Powered by a tool' src='https://tool.example/powered-by-us.png'></p>",
            "<p>Up. Powered by a tool</p>",
        ),
        (
            "<img alt=Bread src=/made-at-home.jpg>",
            "<img alt=\"Bread\" src=\"https://news.example/made-at-home.jpg\">",
        ),
    ]);
}
