//! Papers, code, polls, scores and pictures.

use liveblog_core::model::Shape;

use super::Known;

pub(super) const KNOWN: &[Known] = &[
    (
        "https://embed.documentcloud.org/documents/20417938-test-pdf/?embed=1 \
         https://www.documentcloud.org/documents/20417938-test-pdf/ \
         https://embed.documentcloud.org/documents/20417938-test-pdf \
         https://www.documentcloud.org/documents/20417938-test-pdf.html",
        "https://embed.documentcloud.org/documents/20417938-test-pdf/?embed=1",
        "https://www.documentcloud.org/documents/20417938-test-pdf/",
        ("documentcloud", Shape::High(700)),
    ),
    (
        "https://www.scribd.com/embeds/123456789/content?start_page=1&view_mode=scroll&access_key=key-AbC \
         https://www.scribd.com/document/123456789/A-title?access_key=key-AbC",
        "https://www.scribd.com/embeds/123456789/content?view_mode=scroll&access_key=key-AbC",
        "https://www.scribd.com/document/123456789",
        ("scribd", Shape::High(700)),
    ),
    (
        "https://docs.google.com/forms/d/e/1FAIpQLSf-x_y/viewform?embedded=true \
         https://docs.google.com/forms/d/e/1FAIpQLSf-x_y/viewform?usp=sf_link",
        "https://docs.google.com/forms/d/e/1FAIpQLSf-x_y/viewform?embedded=true",
        "https://docs.google.com/forms/d/e/1FAIpQLSf-x_y/viewform",
        ("google-docs", Shape::High(700)),
    ),
    (
        "https://docs.google.com/spreadsheets/d/e/2PACX-1vT/pubhtml?gid=7&single=true&widget=true&headers=false",
        "https://docs.google.com/spreadsheets/d/e/2PACX-1vT/pubhtml?widget=true&headers=false&gid=7",
        "https://docs.google.com/spreadsheets/d/e/2PACX-1vT/pubhtml?gid=7",
        ("google-docs", Shape::High(500)),
    ),
    (
        "https://docs.google.com/spreadsheets/d/e/2PACX-1vT/pubchart?oid=12&format=interactive",
        "https://docs.google.com/spreadsheets/d/e/2PACX-1vT/pubchart?oid=12&format=interactive",
        "https://docs.google.com/spreadsheets/d/e/2PACX-1vT/pubchart?oid=12&format=interactive",
        ("google-docs", Shape::High(400)),
    ),
    (
        "https://docs.google.com/presentation/d/e/2PACX-1vT/embed?start=false&loop=false&delayms=3000 \
         https://docs.google.com/presentation/d/e/2PACX-1vT/pubembed?start=false",
        "https://docs.google.com/presentation/d/e/2PACX-1vT/embed",
        "https://docs.google.com/presentation/d/e/2PACX-1vT/pub",
        ("google-docs", Shape::Wide),
    ),
    (
        "https://docs.google.com/document/d/e/2PACX-1vT/pub?embedded=true",
        "https://docs.google.com/document/d/e/2PACX-1vT/pub?embedded=true",
        "https://docs.google.com/document/d/e/2PACX-1vT/pub",
        ("google-docs", Shape::High(700)),
    ),
    (
        "https://docs.google.com/forms/d/1AbC_dEf/viewform?embedded=true https://docs.google.com/forms/d/1AbC_dEf/viewform",
        "https://docs.google.com/forms/d/1AbC_dEf/viewform?embedded=true",
        "https://docs.google.com/forms/d/1AbC_dEf/viewform",
        ("google-docs", Shape::High(700)),
    ),
    (
        "https://docs.google.com/document/d/1AbC_dEf/edit?usp=sharing \
         https://docs.google.com/document/d/1AbC_dEf/preview",
        "https://docs.google.com/document/d/1AbC_dEf/preview",
        "https://docs.google.com/document/d/1AbC_dEf/view",
        ("google-docs", Shape::High(700)),
    ),
    (
        "https://gist.github.com/harbour/1a2b3c4d5e6f1a2b3c4d5e6f1a2b3c4d.js \
         https://gist.github.com/harbour/1a2b3c4d5e6f1a2b3c4d5e6f1a2b3c4d \
         https://gist.github.com/harbour/1a2b3c4d5e6f1a2b3c4d5e6f1a2b3c4d.js?file=a.txt",
        "",
        "https://gist.github.com/harbour/1a2b3c4d5e6f1a2b3c4d5e6f1a2b3c4d",
        ("", Shape::High(400)),
    ),
    (
        "https://codepen.io/team/embed/AbCdEf?default-tab=html%2Cresult https://codepen.io/team/pen/AbCdEf \
         https://codepen.io/team/embed/preview/AbCdEf",
        "https://codepen.io/team/embed/AbCdEf?default-tab=result",
        "https://codepen.io/team/pen/AbCdEf",
        ("codepen", Shape::High(400)),
    ),
    (
        "https://compass.pressekompass.net/compasses/handelsblatt/handelsblattumfrage-unjg \
         https://compass.pressekompass.net/compasses/handelsblatt/handelsblattumfrage-unjg?x=1",
        "https://compass.pressekompass.net/compasses/handelsblatt/handelsblattumfrage-unjg",
        "https://compass.pressekompass.net/compasses/handelsblatt/handelsblattumfrage-unjg",
        ("opinary", Shape::High(500)),
    ),
    (
        "https://www.riddle.com/embed/a/SAVstNdh?lazyImages=false&staticHeight=false \
         https://www.riddle.com/view/SAVstNdh https://www.riddle.com/a/SAVstNdh",
        "https://www.riddle.com/embed/a/SAVstNdh",
        "https://www.riddle.com/view/SAVstNdh",
        ("riddle", Shape::High(500)),
    ),
    (
        "https://secure.polldaddy.com/p/7012505.js https://poll.fm/7012505/embed https://poll.fm/7012505 \
         https://polldaddy.com/poll/7012505/",
        "https://poll.fm/7012505/embed",
        "https://poll.fm/7012505",
        ("crowdsignal", Shape::High(450)),
    ),
    (
        "https://renderer.apester.com/v2/5c50834a69eb4163fed43d95?preview=true&iframe_preview=true \
         https://renderer.apester.com/interaction/5c50834a69eb4163fed43d95?sdk=amp",
        "https://renderer.apester.com/v2/5c50834a69eb4163fed43d95?preview=true&iframe_preview=true",
        "https://renderer.apester.com/v2/5c50834a69eb4163fed43d95",
        ("apester", Shape::High(500)),
    ),
    (
        "https://www.statsperform.com/opta/",
        "",
        "https://www.statsperform.com/opta/",
        ("", Shape::High(400)),
    ),
    (
        "https://widgets.sir.sportradar.com/abc123/widgetloader",
        "",
        "https://sportradar.com/",
        ("", Shape::High(400)),
    ),
    (
        "https://embed.gettyimages.com/embed/1234567890?et=AbC-d_E&viewMoreLink=on&tld=co.uk&sig=xYz_1-2=&caption=true",
        "https://embed.gettyimages.com/embed/1234567890?et=AbC-d_E&tld=co.uk&sig=xYz_1-2=&caption=true",
        "https://www.gettyimages.com/detail/1234567890",
        ("getty", Shape::High(500)),
    ),
    (
        "https://embed.gettyimages.com/embed/163563185?et=Cx8_H4sfEkmj2Q8HkJcC7A&sig=7hRGmgb5QwIPOQ= http://embed.gettyimages.com/embed/163563185?et=Cx8_H4sfEkmj2Q8HkJcC7A&viewMoreLink=off&sig=7hRGmgb5QwIPOQ=&caption=true",
        "https://embed.gettyimages.com/embed/163563185?et=Cx8_H4sfEkmj2Q8HkJcC7A&sig=7hRGmgb5QwIPOQ=&caption=true",
        "https://www.gettyimages.com/detail/163563185",
        ("getty", Shape::High(500)),
    ),
    (
        "https://www.gettyimages.com/detail/1234567890 \
         https://www.gettyimages.co.uk/detail/news-photo/a-harbour-news-photo/1234567890 \
         https://embed.gettyimages.com/embed/1234567890",
        "",
        "https://www.gettyimages.com/detail/1234567890",
        ("", Shape::High(500)),
    ),
    (
        "https://giphy.com/embed/3o7TKsQ8gq3wSSzkfm https://giphy.com/embed/3o7TKsQ8gq3wSSzkfm/video",
        "https://giphy.com/embed/3o7TKsQ8gq3wSSzkfm",
        "https://giphy.com/gifs/3o7TKsQ8gq3wSSzkfm",
        ("giphy", Shape::High(400)),
    ),
    (
        "https://giphy.com/gifs/cat-funny-3o7TKsQ8gq3wSSzkfm",
        "",
        "https://giphy.com/gifs/cat-funny-3o7TKsQ8gq3wSSzkfm",
        ("", Shape::High(400)),
    ),
    (
        "https://tenor.com/embed/17234189",
        "https://tenor.com/embed/17234189",
        "https://tenor.com/embed/17234189",
        ("tenor", Shape::High(400)),
    ),
    (
        "https://tenor.com/view/a-cat-gif-17234189",
        "",
        "https://tenor.com/view/a-cat-gif-17234189",
        ("", Shape::High(400)),
    ),
    (
        "https://imgur.com/a/AbCd123 https://imgur.com/a/AbCd123/embed?pub=true",
        "https://imgur.com/a/AbCd123/embed?pub=true",
        "https://imgur.com/a/AbCd123",
        ("imgur", Shape::High(500)),
    ),
    (
        "https://imgur.com/f462IUj https://imgur.com/f462IUj/embed?pub=true&ref=x",
        "https://imgur.com/f462IUj/embed?pub=true",
        "https://imgur.com/f462IUj",
        ("imgur", Shape::High(500)),
    ),
    (
        "https://imgur.com/gallery/f462IUj",
        "",
        "https://imgur.com/gallery/f462IUj",
        ("", Shape::High(500)),
    ),
    (
        "https://www.flickr.com/photos/12345678@N00/1234567890/in/photostream/ \
         https://www.flickr.com/photos/12345678@N00/1234567890/player/ \
         https://flickr.com/photos/12345678@N00/1234567890",
        "https://www.flickr.com/photos/12345678@N00/1234567890/player/",
        "https://www.flickr.com/photos/12345678@N00/1234567890/",
        ("flickr", Shape::Wide),
    ),
    (
        "https://flic.kr/p/2abcDE",
        "",
        "https://flic.kr/p/2abcDE",
        ("", Shape::Wide),
    ),
    (
        "https://www.pinterest.com/pin/1106337464736484721/ https://www.pinterest.co.uk/pin/1106337464736484721/ \
         https://de.pinterest.com/pin/1106337464736484721/ \
         https://assets.pinterest.com/ext/embed.html?id=1106337464736484721",
        "https://assets.pinterest.com/ext/embed.html?id=1106337464736484721",
        "https://www.pinterest.com/pin/1106337464736484721/",
        ("pinterest", Shape::High(600)),
    ),
    (
        "https://pin.it/AbCdEf1",
        "",
        "https://pin.it/AbCdEf1",
        ("", Shape::High(600)),
    ),
    (
        "https://e.issuu.com/embed.html?d=the_report&hideIssuuLogo=true&u=harbour.town \
         https://e.issuu.com/anonymous-embed.html?u=harbour.town&d=the_report \
         https://issuu.com/harbour.town/docs/the_report/12",
        "https://e.issuu.com/embed.html?u=harbour.town&d=the_report",
        "https://issuu.com/harbour.town/docs/the_report",
        ("issuu", Shape::High(400)),
    ),
];
