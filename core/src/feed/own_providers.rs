//! Providers that a publisher adds, in JSON: read, checked, and found in the bodies of entries.

use std::rc::Rc;

use serde::Deserialize;

use super::json::Value;
use super::lenient::{Field, Lenient, Line, Read, Text, Values};
use super::object::{Located, Open};
use super::reading::{At, Reading};
use super::{html, json::Repaired};
use crate::model::{Content, Embed, Node, Offsets, OwnProvider, Shape, Tag};

/// So many are read.
const MOST: usize = 50;

/// A provider as it is written.
#[derive(Deserialize)]
#[serde(bound(deserialize = "'de: 'a"))]
struct Source<'a> {
    name: Lenient<'a, Text>,
    title: Lenient<'a, Line>,
    pattern: Lenient<'a, Patterns>,
    frame: Lenient<'a, Text>,
    shape: Lenient<'a, Room>,
}

/// One shape of addresses, or a list of them.
struct Patterns;

impl<'a, 'r> Read<'a, 'r> for Patterns {
    type Output = Vec<String>;

    fn read(value: Value<'a>, field: Field<'_, 'r>) -> Option<Vec<String>> {
        if value.kind() != "an array" {
            return Some(vec![Text::read(value, field)?]);
        }
        let values = Values::read(value, field)?.into_iter();
        Some(
            values
                .filter_map(|value| Text::read(value, field))
                .collect(),
        )
    }
}

/// `wide`, `tall`, or a height in CSS pixels.
struct Room;

impl<'a, 'r> Read<'a, 'r> for Room {
    type Output = Shape;

    fn read(value: Value<'a>, field: Field<'_, 'r>) -> Option<Shape> {
        let shape = match &*value.line() {
            "wide" => Some(Shape::Wide),
            "tall" => Some(Shape::Tall),
            pixels => pixels.parse().ok().map(Shape::High),
        };
        if shape.is_none() {
            field.report("expected \"wide\", \"tall\" or a height in CSS pixels");
        }
        shape
    }
}

/// The providers in a text, and what is wrong with it in sentences. One that is wrong costs itself alone.
pub fn decode_providers(text: &str, offsets: Offsets) -> (Vec<Rc<OwnProvider>>, Vec<String>) {
    let reading = Reading::new(None, offsets);
    let document = Repaired::new(text);
    let providers = match document.value() {
        Ok(value) => all(value, &reading.root()),
        Err(wrong) => {
            reading.root().report("providers", wrong);
            Vec::new()
        }
    };
    let problems = reading.into_problems().into_iter();
    (
        providers,
        problems.map(|problem| problem.to_string()).collect(),
    )
}

fn all(value: Value<'_>, at: &At<'_>) -> Vec<Rc<OwnProvider>> {
    let field = Field {
        at,
        name: "providers",
    };
    let values = Values::read(value, field).unwrap_or_default();
    let mut providers: Vec<Rc<OwnProvider>> = Vec::new();
    for (index, value) in values.into_iter().take(MOST).enumerate() {
        let source: Option<Located<'_, Source<'_>>> =
            Open::open(value, at.element("providers", index));
        providers.extend(source.and_then(|source| one(&source)).map(Rc::new));
    }
    providers
}

fn one(source: &Located<'_, Source<'_>>) -> Option<OwnProvider> {
    let at = &source.at;
    let name = source.name.get(at).unwrap_or_default();
    let title = source.title.get(at).unwrap_or_default();
    let patterns = source.pattern.get(at).unwrap_or_default();
    let frame = source.frame.get(at).unwrap_or_default();
    let shape = source.shape.get(at).unwrap_or(Shape::Wide);
    let made = OwnProvider::new(&name, &title, &patterns, &frame, shape);
    made.map_err(|(member, wrong)| at.report(member, wrong))
        .ok()
}

/// Finds what such providers show: in what could only be linked to, and in addresses that stand alone.
pub(super) fn adopt(content: &mut Content, providers: &[Rc<OwnProvider>]) {
    if providers.is_empty() {
        return;
    }
    // A body that is nothing but an address.
    let url = html::bare_address(Tag::Div, &content.nodes);
    match url.and_then(|url| Embed::of_own(&url, providers)) {
        Some(embed) => content.nodes = vec![Node::Embed(Rc::new(embed))],
        None => adopt_all(&mut content.nodes, providers),
    }
}

fn adopt_all(nodes: &mut [Node], providers: &[Rc<OwnProvider>]) {
    for node in nodes {
        match node {
            Node::Text(_) | Node::Number(_) | Node::Word(_) | Node::Missing(_) => {}
            Node::Embed(embed) => {
                if let Some(embed) = Rc::get_mut(embed) {
                    embed.adopt(providers);
                }
            }
            Node::Element(element) => {
                let url = html::bare_address(element.tag, &element.children);
                match url.and_then(|url| Embed::of_own(&url, providers)) {
                    Some(embed) => *node = Node::Embed(Rc::new(embed)),
                    None => adopt_all(&mut element.children, providers),
                }
            }
        }
    }
}
