//! Our own attacks (`tests/attacks`), judged without a browser: what is left of each is lawful, has no
//! address that runs, and means the same to a browser's parser as to us.

use liveblog_core::model::{Attribute, Content, Node};
use url::Url;

use super::laws;
use super::support::{parse, serialise};
use super::trees::{as_read, of_body};
use super::vectors;

#[test]
fn there_are_many_attacks_of_many_classes_each_once_and_each_with_its_reason() {
    let vectors = vectors::ours();
    let mut payloads: Vec<&str> = vectors.iter().map(|vector| &*vector.payload).collect();
    let mut classes: Vec<&str> = vectors.iter().map(|vector| &*vector.source).collect();
    payloads.sort_unstable();
    payloads.dedup();
    classes.dedup();
    assert_eq!(payloads.len(), vectors.len(), "one is there twice");
    assert!(payloads.len() >= 300 && classes.len() >= 15, "{classes:?}");
    for vector in &vectors {
        assert!(vector.reason.ends_with('.'), "{}", vector.name());
    }
}

#[test]
fn what_is_left_of_an_attack_is_lawful() {
    for vector in vectors::all() {
        println!("{}", vector.name());
        laws::check(&parse(&vector.payload));
    }
}

/// As the parser of addresses that browsers have reads it, not as ours does.
#[test]
fn no_attack_leaves_an_address_that_is_more_than_a_link_or_a_picture() {
    for vector in vectors::all() {
        for attribute in attributes(&parse(&vector.payload)) {
            check_addresses(&attribute, &vector.name());
        }
    }
}

fn attributes(content: &Content) -> Vec<Attribute> {
    let mut found = Vec::new();
    let mut left: Vec<&Node> = content.nodes.iter().collect();
    while let Some(node) = left.pop() {
        if let Node::Element(element) = node {
            found.extend(element.attributes.clone());
            left.extend(&element.children);
        }
    }
    found
}

fn check_addresses(attribute: &Attribute, name: &str) {
    let (addresses, schemes): (Vec<&str>, &[&str]) = match attribute {
        Attribute::Href(url) => (vec![url.as_str()], &["http", "https", "mailto", "tel"]),
        Attribute::Src(url) => (vec![url.as_str()], &["http", "https"]),
        Attribute::Srcset(candidates) => {
            let urls = candidates.iter().map(|(url, _)| url.as_str());
            (urls.collect(), &["http", "https"])
        }
        _ => return,
    };
    for address in addresses {
        let url = Url::parse(address).unwrap_or_else(|error| panic!("{name}: {address}: {error}"));
        assert!(schemes.contains(&url.scheme()), "{name}: {address}");
    }
}

#[test]
fn what_is_left_of_an_attack_written_as_html_is_read_by_a_browser_as_the_same() {
    for vector in vectors::all() {
        let content = parse(&vector.payload);
        let markup = serialise(&content.nodes);
        assert_eq!(
            as_read(&markup),
            of_body(&content.nodes),
            "{}",
            vector.name()
        );
        // As markup, because ours of an embed does not say how large its frame was.
        let again = serialise(&parse(&markup).nodes);
        assert_eq!(again, markup, "{}", vector.name());
    }
}
