//! What only scripts of others would show: whose it is, said once, and nothing where nobody would miss anything.

use super::support::{parse, read};

fn missing(source: &str) -> Vec<String> {
    let content = parse(source);
    content.missing().into_iter().map(str::to_owned).collect()
}

#[test]
fn a_script_alone_is_told_by_its_host() {
    for (source, whose) in [
        (
            "<script src='https://unknown.example/w.js' data-id=7></script>",
            "unknown.example",
        ),
        (
            "<p>Words <script async src=//www.polls.example.org/77></script> go on.</p>",
            "polls.example.org",
        ),
        (
            "<script type=text/plain data-cookieconsent=marketing data-src='https://w.example/a.js'></script>",
            "w.example",
        ),
        (
            "<div class=exco data-id=a></div><script src='https://player.exco.example/a'></script>",
            "player.exco.example",
        ),
        (
            "<div id=poll-7></div><script>var s=document.createElement('script');s.src='https://p.example/e.js';</script>",
            "p.example",
        ),
        (
            "<script src='https://w.example/a.js'></script><script src='https://w.example/b.js'></script>",
            "w.example",
        ),
        (
            "<div class=quiz data-quiz=3></div><script src=/own/quiz.js></script>",
            "news.example",
        ),
    ] {
        assert_eq!(missing(source), [whose], "{source}");
    }
}

#[test]
fn an_empty_element_that_a_script_fills_is_told_by_its_name() {
    for (source, whose) in [
        ("<x-scores sport=football match=7></x-scores>", "x-scores"),
        (
            "<div class=js-graph data-dw-id=abc12 style='min-height:400px'></div>",
            "js-graph",
        ),
        (
            "<div class=mediaplayer id=mp1 data-config='{\"playlist\":[{\"file\":\"https://cdn.example/v.m3u8\"}]}'></div>",
            "mediaplayer",
        ),
        (
            "<div class='top kv' data-key=abc12 style='min-height:400px'></div>",
            "top",
        ),
        (
            "<p>x</p><div class='some-player' data-id=a></div><p>y</p>",
            "some-player",
        ),
        (
            "<figure class='c interactive-chart' data-chart='9'></figure>",
            "interactive-chart",
        ),
        (
            "<section class='election-results-widget' data-area=w></section>",
            "election-results-widget",
        ),
        (
            "<div class='embed-scoreboard' data-game=4>\n</div>",
            "embed-scoreboard",
        ),
        (
            "<div class=pod-web-player id=p1></div><script>cache.add([{url: '/pod.json'}])</script>",
            "pod-web-player",
        ),
        // What stands in it is there until the script is.
        (
            "<div class=match-widget data-match=77><div class=c></div><svg><path d='M0 0'/></svg></div>",
            "match-widget",
        ),
        // A script that shows nothing of its own has filled it.
        (
            "<note-card note=n1abc></note-card><script src='https://cdn.jsdelivr.net/npm/note-cards'></script>",
            "note-card",
        ),
        (
            "<div class=turnout-chart data-chart=9></div><script type='application/json'>{}</script><p>y</p>",
            "turnout-chart",
        ),
        (
            "<iframe src='https://v.example/1'></iframe><amp-some-player data-id=7 layout=responsive width=16 height=9></amp-some-player>",
            "amp-some-player",
        ),
        (
            "<amp-list src='https://n.other.example/list.json' width=300></amp-list>",
            "amp-list",
        ),
        // It is told once, by the script's host.
        (
            "<script type=module src='https://player.scores.example/i.js'></script><scores-table id=t match=7></scores-table>",
            "player.scores.example",
        ),
        // An address in an attribute is nothing to see.
        (
            "<p data-note='https://w.other.example/about'>x</p><script src='https://w.other.example/a.js'></script>",
            "w.other.example",
        ),
    ] {
        assert_eq!(missing(source), [whose], "{source}");
    }
}

#[test]
fn an_empty_element_that_says_where_its_content_is_leads_there() {
    for (source, key) in [
        (
            "<div class=calendly-inline-widget data-url='https://calendly.example/ann/30min' style='height:700px'></div><script src='https://assets.calendly.example/widget.js' async></script>",
            "https://calendly.example/ann/30min",
        ),
        (
            "<script src='https://charts.example/embed.js'></script><p>x</p><div data-url='https://charts.example/3'></div>",
            "https://charts.example/3",
        ),
        (
            "<div class=rll-youtube-player data-src='https://www.youtube.com/embed/jNQXAC9IVRw' data-id=jNQXAC9IVRw></div>",
            "https://www.youtube-nocookie.com/embed/jNQXAC9IVRw",
        ),
        (
            "<div data-oembed='https://youtu.be/jNQXAC9IVRw' data-widget=video></div>",
            "https://www.youtube-nocookie.com/embed/jNQXAC9IVRw",
        ),
        (
            "<youtube-video src='https://youtu.be/jNQXAC9IVRw'></youtube-video>",
            "https://www.youtube-nocookie.com/embed/jNQXAC9IVRw",
        ),
        (
            "<div data-pym-src='https://apps.other.example/child.html'></div><script src='https://pym.other.example/pym.js'></script>",
            "https://apps.other.example/child.html",
        ),
        (
            "<p id=responsive-embed data-pym-loader data-child-src='https://apps.other.example/storm/'></p>",
            "https://apps.other.example/storm/",
        ),
        (
            "<blockquote class=embedly-card><h4><a href='https://n.other.example/a'>T</a></h4><p>D</p></blockquote><script src='https://cdn.embedly.com/widgets/platform.js'></script>",
            "https://n.other.example/a",
        ),
        (
            "<blockquote class=clip-embed data-clip-embed-url='https://clips.example/7/embed'><div></div></blockquote><script src='https://clips.example/embed.js'></script>",
            "https://clips.example/7/embed",
        ),
        (
            "<div class=wrap data-url='https://polls.other.example/7'><div class=inner><span></span></div></div>",
            "https://polls.other.example/7",
        ),
        (
            "<div class=wire-graphic data-graphic='https://wire.example/graphics/7/'></div><script src='https://static.wire.example/pym.js'></script>",
            "https://wire.example/graphics/7/",
        ),
        (
            "<a class=film data-video-url='https://youtu.be/jNQXAC9IVRw'></a>",
            "https://www.youtube-nocookie.com/embed/jNQXAC9IVRw",
        ),
        (
            "<amp-google-document-embed src='https://files.other.example/report.pdf' width=8 height=11></amp-google-document-embed>",
            "https://files.other.example/report.pdf",
        ),
    ] {
        let content = parse(source);
        let embeds = content.embeds();
        assert_eq!(
            embeds.iter().map(|embed| embed.key()).collect::<Vec<_>>(),
            [key],
            "{source}"
        );
        assert_eq!(content.missing(), [""; 0], "{source}");
    }
}

#[test]
fn nothing_is_said_where_nothing_is_missing() {
    for source in [
        // Scripts that count, sell, or help others.
        "<script async src='https://www.googletagmanager.com/gtag/js?id=G'></script><script>dataLayer=[]</script>",
        "<script src='https://cdn.jsdelivr.net/npm/x'></script>",
        "<script src=/app.js></script>",
        "<script>console.log('https://x.example/a.js')</script>",
        "<script type='application/ld+json' src='https://u.example/x'>{}</script>",
        // Something of the same site is there.
        "<div class=iframely-embed><a href='https://o.example/report' data-iframely-url></a></div><script src='https://iframely.net/embed.js'></script>",
        "<blockquote class=twitter-tweet><a href='https://twitter.com/n/status/20'>Now</a></blockquote><script src='https://platform.x.com/widgets.js'></script>",
        "<iframe src='https://v.example/1'></iframe><script src='https://static.v.example/resize.js'></script>",
        "<script src='https://public.flourish.studio/resources/embed.js'></script><div class=flourish-embed data-src='visualisation/123456'></div>",
        "<p><a href='https://polls.example/7'>Vote</a></p><script src='https://cdn.polls.example/embed.js'></script>",
        // The newsroom has something for those without scripts.
        "<script src='https://polls.example/7.js'></script><noscript><a href='https://poll.example/7'>Vote</a></noscript>",
        "<div data-url='/own/comments' data-image-src='https://o.example/x.jpg'></div>",
        "<script defer src='https://plausible.io/js/script.js'></script><script src='https://script.ioam.de/iam.js'></script>",
        // What is beside an entry, and what is no place to be filled.
        "<div class=top data-ad-unit-id=a style='min-height:250px'></div><div class=hero data-id=a></div>",
        "<div class='ad-slot widget' data-id=a></div>",
        "<div class='share-widget' data-url='https://x.example'></div>",
        "<div></div><div class=row></div><span class=player data-id=a></span>",
        "<x-icon class=y></x-icon>",
        "<amp-animation layout=nodisplay data-id=a></amp-animation><amp-embed data-publisher=a></amp-embed>",
        "<div class=match-head></div><script>dataLayer.push({})</script>",
        "<div class=some-player data-id=a></div><noscript><a href='https://o.example/film'>The film</a></noscript>",
        // It has been drawn already.
        "<div data-url='https://polls.example/7'></div><script src=/own.js></script>",
        "<div class=player data-id=a>Words</div>",
        // What is hidden.
        "<div hidden><script src='https://unknown.example/w.js'></script></div>",
    ] {
        assert_eq!(missing(source), [""; 0], "{source}");
    }
}

#[test]
fn what_is_there_without_scripts_is_left_out_where_it_is_shown() {
    for source in [
        "<script src='https://secure.polldaddy.com/p/12345678.js'></script><noscript><a href='https://poll.fm/12345678'>Vote</a></noscript>",
        "<script src='https://gist.github.com/ann/abcdef0123456789.js'></script> <noscript><pre>code</pre><a href='https://gist.github.com/ann/abcdef0123456789'>View</a></noscript>",
        "<div class=tableauPlaceholder><noscript><a href='#'><img alt=Turnout src='https://public.tableau.com/static/images/1_rss.png'></a></noscript><object class=tableauViz style='display:none'><param name=host_url value='https%3A%2F%2Fpublic.tableau.com%2F'><param name=name value='Storm&#47;Dash'></object></div>",
    ] {
        assert_eq!(parse(source).embeds().len(), 1, "{source}");
        let read = read(source);
        let is_left = ["<img", "<a ", "<pre"].iter().any(|tag| read.contains(tag));
        assert!(!is_left, "{read}");
    }
    for (source, kept) in [
        (
            "<script src='https://gist.github.com/ann/abcdef0123456789.js'></script><p>And:</p><noscript><a href='/a'>All</a></noscript>",
            "All",
        ),
        (
            "<noscript><img src=/p.png alt=Turnout></noscript><object><param name=name value=Storm></object>",
            "Turnout",
        ),
    ] {
        let read = read(source);
        assert!(read.contains(kept), "{read}");
    }
}

#[test]
fn what_a_script_of_the_body_draws_is_told_by_its_name_or_the_publishers() {
    for (source, whose) in [
        (
            "<canvas id=turnout-chart></canvas><script>new Chart(document.getElementById('turnout-chart'), {})</script>",
            "turnout-chart",
        ),
        (
            "<div id=p1 class=plotly-graph-div></div><script>Plotly.newPlot(\"p1\", [])</script>",
            "plotly-graph-div",
        ),
        (
            "<div id=v></div><script>vegaEmbed(`#v`, 'spec.json')</script>",
            "news.example",
        ),
        (
            "<div id=map></div><script src='https://unpkg.com/leaflet.js'></script><script>L.map('map')</script>",
            "map",
        ),
        (
            "<svg id=g></svg><script>d3.select('#g').append('g')</script>",
            "news.example",
        ),
        // The script may stand before what it draws.
        (
            "<script>draw(document.getElementById('curve_chart'))</script><p>Turnout</p><div id=curve_chart></div>",
            "curve_chart",
        ),
    ] {
        assert_eq!(missing(source), [whose], "{source}");
    }
    for source in [
        "<div id=p1><p>Words</p></div><script>draw('p1')</script>",
        "<canvas id=c><p>North has 53 %.</p></canvas><script>draw('c')</script>",
        "<div id=p1></div><script>draw('p2')</script>",
        "<div id=p1></div><script type='application/json'>[\"p1\"]</script>",
        "<div id=ad-slot-3></div><script>googletag.display('ad-slot-3')</script>",
        "<svg id=g><path d='M0 0'/></svg><script>animate('#g')</script>",
    ] {
        assert_eq!(missing(source), [""; 0], "{source}");
    }
}
