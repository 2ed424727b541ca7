//! What stands for something that only a script of somebody else's would show: the script, and the empty elements that
//! scripts fill. None is run; readers are told whose it is.

use super::attributes;
use super::tokens::{TagToken, Token, Tokens};
use super::{has_part, pictures, word_in};
use crate::feed::addresses::leads_out;
use crate::model::{Content, Embed, Node, SafeUrl};

/// Sites whose scripts show nothing of their own: they count, sell, or help others.
const QUIET: &str = "2mdn.net addthis.com adform.net adnxs.com adobedtm.com akamaihd.net amazon-adsystem.com \
    ampproject.org bing.com bootstrapcdn.com chartbeat.com clarity.ms cloudflare.com cloudflareinsights.com \
    consensu.org cookiebot.com cookielaw.org criteo.net doubleclick.net embedly.com facebook.net fontawesome.com \
    google-analytics.com googleapis.com googleoptimize.com googlesyndication.com googletagmanager.com \
    googletagservices.com gstatic.com hotjar.com hs-scripts.com iframe.ly ioam.de iubenda.com jquery.com \
    jsdelivr.net licdn.com moatads.com newrelic.com nr-data.net onesignal.com onetrust.com opinary.com opta.net \
    optimizely.com outbrain.com parsely.com piano.io plausible.io polyfill.io pubmatic.com quantserve.com \
    redditmedia.com rubiconproject.com scorecardresearch.com segment.com sentry-cdn.com sharethis.com \
    taboola.com teads.tv tinypass.com typekit.net unpkg.com usercentrics.eu viglink.com vimeo.com w.org wp.com \
    wpengine.com yandex.ru";

/// Parts of names of elements in which nothing would be shown that belongs to the entry.
const BESIDE: &str = "ad ads advert advertisement adslot aside banner button clear comment comments consent cookie dfp divider \
    gpt icon loader loading menu modal nav newsletter outbrain overlay paywall placeholder promo recirc recirculation related \
    separator share sharing signup skeleton slot social spacer spinner subscribe taboola teaser toolbar tooltip tracker \
    tracking";

/// Parts of names of elements that a script fills with something to see.
const TELLING: &str = "calculator chart countdown embed embedded forecast game graph graphic infographic interactive livescore map \
    match player playlist podcast poll quiz score scoreboard slideshow standings survey table timeline video viewer \
    visualisation visualization viz vote weather widget";

/// How many tags after a script are looked at.
const LOOK: usize = 4;

/// Elements that scripts fill.
const BOXES: &str = "article aside canvas div figure section svg";

/// An element that holds nothing, and may be there to be filled.
pub(super) struct Hollow {
    /// By what it would be known to readers.
    name: String,
    /// By what a script finds it.
    id: String,
    /// Whether its own name says that a script fills it.
    is_telling: bool,
    /// Where what it shows is, if it says so.
    address: Option<String>,
}

impl Hollow {
    /// What a start tag says of its element, if that may be one to be filled.
    pub(super) fn of(tag: &TagToken) -> Option<Self> {
        let attribute = |name| tag.value(name).unwrap_or_default();
        let is_custom = is_custom(tag);
        let address = address(tag);
        let may_lead = tag.name == "p" && address.is_some();
        if !is_custom && !may_lead && !word_in(BOXES, &tag.name) {
            return None;
        }
        let names = [attribute("class"), attribute("id")].join(" ");
        if has_part(&names, BESIDE)
            || has_part(&tag.name, BESIDE)
            || names.trim().is_empty() && !is_custom && address.is_none()
        {
            return None;
        }
        let name = if is_custom {
            Some(&*tag.name)
        } else {
            names.split(' ').find(|name| has_part(name, TELLING))
        };
        let is_named = |(name, value): &(String, String)| {
            !value.is_empty() && (name.starts_with("data-") || is_custom && !is_common(name))
        };
        Some(Self {
            address: address.map(str::to_owned),
            name: name.unwrap_or_default().to_owned(),
            id: attribute("id").to_owned(),
            is_telling: name.is_some() && tag.attributes.iter().any(is_named),
        })
    }

    /// What it shows, where its own attributes say where that is: no picture, and nothing of the publisher's own.
    pub(super) fn shows(&self, base: Option<&SafeUrl>) -> Option<Embed> {
        let url = attributes::web(self.address.as_ref()?, base)?;
        let is_none = is_own(&url, base) || pictures::is_file(url.as_str());
        (!is_none).then(|| Embed::at(url))
    }

    /// The name of what is missing where no script follows that would say more.
    pub(super) fn missing(&self, mut after: Tokens<'_>) -> Option<&str> {
        let next = after.next_solid();
        let script_follows = matches!(next, Some(Token::Start(tag)) if tag.name == "script");
        (self.is_telling && !script_follows).then_some(&*self.name)
    }

    /// The same where a script speaks of it: `getElementById("chart")`, `L.map('map')`, `"#vis"`. It is the publisher's own.
    pub(super) fn drawn_by(&self, script: &str, base: Option<&SafeUrl>) -> Option<String> {
        let mut texts = script.split(['"', '\'', '`']);
        let is_named = !self.id.is_empty()
            && texts.any(|text| text.strip_prefix('#').unwrap_or(text) == self.id);
        let whose = match &*self.name {
            "" => base.map_or(&*self.id, SafeUrl::label),
            name => name,
        };
        is_named.then(|| whose.to_owned())
    }
}

fn is_custom(tag: &TagToken) -> bool {
    tag.name.contains('-') && !tag.name.starts_with("amp-")
}

/// Where an element says that its content is.
fn address(tag: &TagToken) -> Option<&str> {
    let is_address = |(name, _): &&(String, String)| {
        (is_custom(tag) || name.starts_with("data-"))
            && has_part(name, "url uri src href embed link")
    };
    let mut addresses = tag.attributes.iter().filter(is_address);
    let (_, address) = addresses.find(|(_, address)| leads_out(address))?;
    Some(address)
}

/// Attributes that any element may have.
fn is_common(name: &str) -> bool {
    word_in(
        "class id style slot is part role lang dir hidden title tabindex",
        name,
    ) || name.starts_with("aria-")
}

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
fn is_own(url: &SafeUrl, base: Option<&SafeUrl>) -> bool {
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
        let leads = is_inside && matches!(&*tag.name, "a" | "iframe" | "video" | "audio" | "p");
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
    retain(&mut content.nodes, &sites);
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

/// The name of a site, which may be at several ends: `fast.wistia.com` and `fast.wistia.net`.
fn brand(host: &str) -> &str {
    site(host).split('.').next().unwrap_or_default()
}

/// The part of a host that says whose it is.
pub(super) fn site(host: &str) -> &str {
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
