//! Formulas in [MathML](https://www.w3.org/TR/mathml-core/) as letters in a line: powers and indices stand higher and
//! lower, the rest is written as on a keyboard.

use super::builder::Builder;
use super::entities::{Place, decode};
use super::tokens::{TagToken, Token, Tokens};
use super::word_in;
use crate::model::Tag;

/// Elements of which nothing is read: the same formula in another language, and gaps.
const SKIPPED: &str = "annotation annotation-xml mphantom script style";

/// Signs that stand between the sides of a formula.
const BETWEEN: &str = "= ≠ < > ≤ ≥ ≈ ≃ ≅ ≡ ∼ ∝ → ← ↔ ⇒ ⇔ ∈ ∉ ⊂ ⊆ := + − ± ∓";

/// Deeper elements are not told apart.
const DEEPEST: usize = 32;

/// An element that is open, and how many of its parts have begun.
struct Open {
    name: String,
    parts: usize,
    /// What has been opened for the part that is being read.
    mark: Option<Tag>,
    /// What follows the part.
    after: &'static str,
}

/// Reads a formula up to its end tag. False if there is nothing in it to read.
pub(super) fn read(tokens: &mut Tokens<'_>, builder: &mut Builder) -> bool {
    let mut around: Vec<Open> = Vec::new();
    let mut says = false;
    let mut skipped: Option<String> = None;
    for token in tokens.by_ref() {
        match token {
            Token::End(tag) if tag.name == "math" => break,
            Token::End(tag) if skipped.as_ref() == Some(&tag.name) => skipped = None,
            _ if skipped.is_some() => {}
            Token::Start(tag) if word_in(SKIPPED, &tag.name) => {
                skipped = Some(tag.name).filter(|_| !tag.closes_itself);
            }
            Token::Start(tag) => {
                begin(&tag, &mut around, builder);
                if tag.closes_itself {
                    end(&tag.name, &mut around, builder);
                }
            }
            Token::End(tag) => end(&tag.name, &mut around, builder),
            Token::Text(raw) => {
                let text = decode(raw, Place::Text);
                let text = text.trim();
                says |= !text.is_empty();
                if word_in(BETWEEN, text) && around.iter().all(|open| open.mark.is_none()) {
                    builder.text(&[" ", text, " "].concat());
                } else {
                    builder.text(text);
                }
            }
        }
    }
    while let Some(open) = around.pop() {
        finish(&open, builder);
    }
    says
}

/// What stands for a formula in which there is nothing to read.
pub(super) fn words(tag: &TagToken) -> &str {
    tag.value("alttext").unwrap_or_default()
}

/// Whether a script is no script but a formula in the language of TeX, as Jekyll and others write it.
pub(super) fn is_script(tag: &TagToken) -> bool {
    let kind = tag.value("type").unwrap_or_default();
    kind.trim_start().starts_with("math/tex")
}

/// The formula in such a script, which may be hidden from XML.
pub(super) fn source(script: &str) -> &str {
    let script = script.trim();
    let open = script.strip_prefix("% <![CDATA[").unwrap_or(script);
    open.strip_suffix("%]]>").unwrap_or(open).trim()
}

fn begin(tag: &TagToken, around: &mut Vec<Open>, builder: &mut Builder) {
    if let Some(parent) = around.last_mut() {
        part(parent, tag, builder);
    }
    if around.len() < DEEPEST {
        let (before, after) = match &*tag.name {
            "msqrt" => ("√(", ")"),
            "mfenced" => ("(", ")"),
            "mtr" => ("", "; "),
            "mtd" | "mspace" => ("", " "),
            _ => ("", ""),
        };
        builder.text(before);
        around.push(Open {
            name: tag.name.clone(),
            parts: 0,
            mark: None,
            after,
        });
    }
}

/// A part of an element begins.
fn part(parent: &mut Open, tag: &TagToken, builder: &mut Builder) {
    if let Some(mark) = parent.mark.take() {
        builder.close(mark);
    }
    let is_group = tag.name == "mrow";
    let mark = match (&*parent.name, parent.parts) {
        ("msub" | "munder" | "msubsup" | "munderover", 1) => Some(Tag::Sub),
        ("msup" | "mover", 1) | ("msubsup" | "munderover", 2) => Some(Tag::Sup),
        _ => None,
    };
    let between = match (&*parent.name, parent.parts, is_group) {
        ("mfrac", 0, true) | ("mroot", 0, _) => "(",
        ("mfrac", 1, true) => "/(",
        ("mfrac", 1, false) => "/",
        ("mroot", 1, _) => ")^1/",
        ("mfenced", 1.., _) => ", ",
        _ => "",
    };
    builder.text(between);
    if let Some(mark) = mark {
        builder.open(mark, Vec::new());
    }
    parent.mark = mark;
    parent.parts += 1;
}

fn end(name: &str, around: &mut Vec<Open>, builder: &mut Builder) {
    let Some(at) = around.iter().rposition(|open| open.name == name) else {
        return;
    };
    for open in around.drain(at..).rev() {
        finish(&open, builder);
    }
    // A group above or below a line is kept together.
    if name == "mrow" && around.last().is_some_and(|parent| parent.name == "mfrac") {
        builder.text(")");
    }
}

fn finish(open: &Open, builder: &mut Builder) {
    if let Some(mark) = open.mark {
        builder.close(mark);
    }
    builder.text(open.after);
}
