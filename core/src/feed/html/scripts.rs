//! What stands for something that only a script of somebody else's would show. None is run; readers are told whose it is.

use super::attributes;
use super::hollow::Hollow;
use super::tokens::{TagToken, Token, Tokens};
use super::{has_part, word_in};
use crate::feed::addresses::leads_out;
use crate::model::{Attribute, Content, Node, SafeUrl};

/// Sites whose scripts show nothing of their own: they count, sell, or help others.
const QUIET: &str = "2mdn.net addthis.com adform.net adnxs.com adobedtm.com akamaihd.net amazon-adsystem.com \
    ampproject.org bing.com bootstrapcdn.com chartbeat.com clarity.ms cloudflare.com cloudflareinsights.com \
    consensu.org cookiebot.com cookielaw.org criteo.net doubleclick.net embedly.com facebook.net fontawesome.com \
    google-analytics.com googleapis.com googleoptimize.com googlesyndication.com googletagmanager.com \
    googletagservices.com gstatic.com hotjar.com hs-scripts.com iframe.ly iframely.net ioam.de iubenda.com jquery.com \
    jsdelivr.net licdn.com moatads.com newrelic.com nr-data.net onesignal.com onetrust.com opinary.com opta.net \
    optimizely.com outbrain.com parsely.com piano.io plausible.io polyfill.io pubmatic.com quantserve.com \
    redditmedia.com rubiconproject.com scorecardresearch.com segment.com sentry-cdn.com sharethis.com \
    taboola.com teads.tv tinypass.com typekit.net unpkg.com usercentrics.eu viglink.com vimeo.com w.org wordpress.com wp.com \
    wpengine.com yandex.ru";

/// How many tags after a script are looked at.
const LOOK: usize = 4;

/// Whose script it is, if it would show something that is not here. `inside` is its text, `after` what follows its end
/// tag, and `hollow` an element before it that it may fill.
pub(super) fn missing(
    tag: &TagToken,
    inside: &str,
    after: Tokens<'_>,
    hollow: Option<&Hollow>,
    base: Option<&SafeUrl>,
) -> Option<String> {
    if is_data(tag) || stands_in(after) {
        return None;
    }
    let source = source(tag);
    let Some(address) = source.or_else(|| written(inside).filter(|_| hollow.is_some())) else {
        return hollow.and_then(|hollow| hollow.drawn_by(inside, base));
    };
    let url = attributes::link(address, base)?;
    let shows = !word_in(QUIET, site(url.host())) && (hollow.is_some() || !is_own(&url, base));
    shows
        .then(|| url.label().to_owned())
        .filter(|host| !host.is_empty())
}

/// Whether a script is data. Tools for consent and speed give scripts types of their own.
pub(super) fn is_data(tag: &TagToken) -> bool {
    let kind = tag.value("type").unwrap_or_default().to_ascii_lowercase();
    kind.split(['/', '+', '-', '.']).any(|part| {
        word_in(
            "json template html importmap speculationrules mathjax tex shader",
            part,
        )
    })
}

/// Where a script is that is not written here.
pub(super) fn source(tag: &TagToken) -> Option<&str> {
    let is_source = |(name, _): &&(String, String)| name.ends_with("src");
    let source = tag.attributes.iter().find(is_source);
    source.map(|(_, source)| &**source)
}

/// Whether an address is of the publisher's own site.
pub(super) fn is_own(url: &SafeUrl, base: Option<&SafeUrl>) -> bool {
    base.is_some_and(|base| site(base.host()) == site(url.host()))
}

/// Whether something follows for those who run no scripts.
fn stands_in(after: Tokens<'_>) -> bool {
    let tags = after.filter_map(|token| match token {
        Token::Start(tag) => Some(tag),
        Token::Text(_) | Token::End(_) => None,
    });
    let mut tags = tags.take(LOOK);
    let mut is_inside = false;
    tags.any(|tag| {
        let leads = is_inside && word_in("a audio iframe ol table ul video", &tag.name);
        is_inside |= tag.name == "noscript";
        leads
    })
}

/// The address of the script that a script loads.
fn written(script: &str) -> Option<&str> {
    let mut texts = script.split(['"', '\'']);
    let is_script = |text: &&str| {
        let path = text.split(['?', '#']).next().unwrap_or_default();
        leads_out(text) && path.rsplit('.').next() == Some("js")
    };
    texts.find(is_script)
}

/// Takes back that something is missing where something of the same site is there.
pub(super) fn explain(content: &mut Content) {
    let mut sites = Vec::new();
    for embed in content.embeds() {
        for host in [embed.url.host(), &*embed.frame_host()] {
            sites.push(brand(host).to_owned());
        }
    }
    gather(&content.nodes, &mut sites);
    retain(&mut content.nodes, &sites);
}

/// The sites to which links lead, and of which pictures, films and sounds are.
fn gather(nodes: &[Node], sites: &mut Vec<String>) {
    for node in nodes {
        let Node::Element(element) = node else {
            continue;
        };
        for attribute in &element.attributes {
            let url = match attribute {
                Attribute::Href(url) => Some(url.clone()),
                Attribute::Src(url) => SafeUrl::parse(url.as_str(), None),
                _ => None,
            };
            sites.extend(url.map(|url| brand(url.host()).to_owned()));
        }
        gather(&element.children, sites);
    }
}

fn retain(nodes: &mut Vec<Node>, sites: &[String]) {
    nodes.retain(
        |node| !matches!(node, Node::Missing(whose) if sites.iter().any(|one| one == brand(whose))),
    );
    for node in nodes {
        if let Node::Element(element) = node {
            retain(&mut element.children, sites);
        }
    }
}

/// Whether an element is called after a site that is already named: `scores-widget` after `cdn.scores.example`.
pub(super) fn is_called_after(name: &str, whose: &str) -> bool {
    name.contains('-') && has_part(name, brand(whose))
}

/// The name of a site, which may be at several ends: `fast.wistia.com` and `fast.wistia.net`.
fn brand(host: &str) -> &str {
    site(host).split('.').next().unwrap_or_default()
}

/// The part of a host that says whose it is.
fn site(host: &str) -> &str {
    let mut ends = host.rmatch_indices('.').map(|(at, _)| at);
    let (last, before) = (ends.next(), ends.next());
    let short = |at: usize| {
        host.get(at + 1..last.unwrap_or(host.len()))
            .is_some_and(|name| name.len() <= 3)
    };
    let country = last.is_some_and(|at| host.len() - at == 3);
    let begin = match before {
        Some(at) if country && short(at) => ends.next(),
        before => before,
    };
    begin.and_then(|at| host.get(at + 1..)).unwrap_or(host)
}
