//! Whatever stands in an address or in an attribute: a frame is of its provider, at the place that the template says.

use liveblog_core::model::{Embed, Marked, SafeUrl};
use proptest::prelude::*;
use proptest::sample::select;
use url::Url;

use super::known;

/// Every address that is known to be one.
fn addresses() -> Vec<&'static str> {
    let lists = known::all().map(|(list, ..)| *list);
    lists.flat_map(str::split_whitespace).collect()
}

/// What breaks out of an address, or tries to.
fn breaks() -> impl Strategy<Value = String> {
    let pieces = [
        "/",
        "..",
        "../",
        "/../",
        "%2e%2e",
        "%2F",
        "?",
        "&",
        "#",
        "@",
        ":",
        "\\",
        "//",
        ".",
        "\"",
        "<",
        "'",
        " ",
        "%00",
        "é",
        "a",
        "1",
        "evil.example",
        "https://evil.example/",
        "=",
        "!",
        "{0}",
        "$",
        "amp;",
    ];
    prop::collection::vec(select(pieces.to_vec()), 1..5).prop_map(|pieces| pieces.concat())
}

/// An address with something put into it somewhere.
fn broken() -> impl Strategy<Value = String> {
    (select(addresses()), breaks(), any::<prop::sample::Index>()).prop_map(
        |(address, broken, at)| {
            let places: Vec<usize> = address.char_indices().map(|(at, _)| at).collect();
            let (before, after) = address.split_at(*at.get(&places));
            [before, &broken, after].concat()
        },
    )
}

/// What the frames of a provider begin with, of those whose host their templates name.
fn origins(embed: &Embed) -> Vec<String> {
    let forms = embed
        .provider()
        .into_iter()
        .flat_map(|one| one.profile().forms);
    let frames = forms.filter_map(|form| form.frame().split('{').next());
    let named = frames.filter(|start| !start.is_empty());
    named.map(|start| ["https://", start].concat()).collect()
}

/// A frame is where a template of its provider says, also after a browser has read its address.
fn is_at_home(embed: &Embed) -> bool {
    let Some(frame) = embed.frame() else {
        return true;
    };
    let Ok(read) = Url::parse(&frame) else {
        return false;
    };
    let is_host = read.host_str() == Some(&embed.frame_host())
        && read.port().is_none()
        && read.username().is_empty();
    let starts = origins(embed);
    let by_host = starts.is_empty() && embed.party() == embed.frame_host();
    is_host && (by_host || starts.iter().any(|start| read.as_str().starts_with(start)))
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(5_000) })]

    #[test]
    fn whatever_stands_in_an_address_its_frame_is_the_providers(address in broken()) {
        if let Some(embed) = SafeUrl::parse(&address, None).and_then(|url| Embed::of(&url)) {
            prop_assert!(is_at_home(&embed), "{:?}", embed.frame());
        }
    }

    #[test]
    fn whatever_stands_in_the_attributes_of_a_code_its_frame_is_the_providers(
        (value, element) in (prop_oneof![broken(), breaks()], select(vec!["script", "div", "video-js", "amp-youtube", "wistia-player", "param"])),
    ) {
        let marked = Embed::of_markup(element, &|name| (name != "class").then_some(&*value));
        if let Some(Marked::Thing(embed)) = marked {
            prop_assert!(is_at_home(&embed), "{:?}", embed.frame());
        }
    }
}
