//! What is written but not to be seen: notes to the desk, and words for those who listen to a page,
//! which say what others see anyway.

use super::entities::{Place, decode};
use super::style::{Style, number, pixels};
use super::tokens::{TagToken, Token, Tokens};
use super::{VOID, has_part, word_in};
use crate::feed::addresses::leads_out;

/// Classes of what is not seen, in the sheets that most sites are made with; and of what a tool for consent puts in the place
/// of what it keeps back.
const UNSEEN: &str = "VisuallyHidden _brlbs-content-blocker a11y-hidden assistive-text element-invisible elementor-screen-only \
    hidden-visually hide-accessible is-hidden katex-html msocomanchor msocomtxt ng-hide screen-reader-only screen-reader-text \
    screenreader-only show-for-sr sr-only u-hidden u-hidden-visually uk-hidden visually-hidden visually-hidden-focusable \
    visually_hidden visuallyhidden";

/// How classes end that are called after one of those.
const ENDS: &[&str] = &[
    "-assistive-text",
    "-sr-only",
    "-visually-hidden",
    "_sr-only",
    "_visually-hidden",
];

/// Parts of names by which tools for consent, and those who write their own, call what they do.
const CONSENT: &str = "cky cmplz consent cookie cookieconsent cookies gdpr";

/// Parts of names of what stands in the place of something until the reader agrees.
const ASKS: &str = "blocked blocker hide modal notice optout overlay placeholder";

/// So many tags and texts of a link are looked at.
const LOOK: usize = 8;

/// So far to the left or above, nothing of a page is seen, in thousandths of a pixel.
const OFF_SCREEN: i64 = -999_000;

/// Whether an element, with all that it holds, is not to be seen.
pub(super) fn is_hidden(tag: &TagToken, style: &Style) -> bool {
    let mut names = tag.attributes.iter().map(|(name, _)| &**name);
    let waits = || tag.name == "img" && tag.attributes.iter().any(|(name, _)| is_data(name));
    if is_held(tag) || waits_for_consent(tag) {
        return false;
    }
    // A script shows what is in it.
    if tag.name == "object" {
        return names.any(|name| name == "hidden");
    }
    tag.name == "dialog" && !names.clone().any(|name| name == "open")
        || names.any(|name| matches!(name, "hidden" | "popover"))
        || !word_in(VOID, &tag.name) && has_class(tag)
        || !style.is_empty() && (is_unseen(style) || is_faded(style) && !moves(style) && !waits())
}

/// The words in a link that those hear who listen to a page, and nobody sees.
pub(super) fn spoken(link: &TagToken, inside: Tokens<'_>) -> Option<String> {
    let mut is_spoken = false;
    for token in inside.take(LOOK) {
        match token {
            Token::End(tag) if tag.name == link.name => return None,
            Token::Start(tag) => is_spoken |= tag.name == "span" && has_class(&tag),
            Token::Text(raw) if !raw.trim().is_empty() => {
                return is_spoken.then(|| decode(raw, Place::Text));
            }
            Token::Text(_) | Token::End(_) => {}
        }
    }
    None
}

/// Whether an element asks the reader to agree with what is kept back until then: we ask for ourselves.
pub(super) fn asks(tag: &TagToken) -> bool {
    let classes = tag.value("class").unwrap_or_default();
    let names = tag.attributes.iter().map(|(name, _)| &**name);
    let mut names = names.chain([classes]);
    names.clone().any(|name| has_part(name, CONSENT)) && names.any(|name| has_part(name, ASKS))
}

/// Whether a tool for consent shows an element once the reader has agreed, as its class says: `cookieconsent-optin-marketing`.
fn waits_for_consent(tag: &TagToken) -> bool {
    let classes = tag.value("class").unwrap_or_default();
    has_part(classes, "optin") && has_part(classes, CONSENT)
}

/// Whether a frame waits for a tool that hides it until then.
fn is_held(tag: &TagToken) -> bool {
    let side = |name| matches!(tag.value(name), Some("0" | "1"));
    let held = |(name, address): &(String, String)| {
        name != "src" && name.ends_with("src") && leads_out(address)
    };
    tag.name == "iframe" && !side("width") && !side("height") && tag.attributes.iter().any(held)
}

/// Whether a style leaves nothing of its element to be seen, or no place where that would be.
fn is_unseen(style: &Style) -> bool {
    is_out(style) || is_off_screen(style) || is_clipped(style) || is_folded(style) && !moves(style)
}

fn is_data(name: &str) -> bool {
    name.starts_with("data-")
}

fn has_class(tag: &TagToken) -> bool {
    let classes = tag.value("class").unwrap_or_default();
    let mut classes = classes.split_ascii_whitespace();
    // Bootstrap's may be for narrow screens alone.
    let shown = |class: &str| class.starts_with("d-") && class != "d-none";
    classes.clone().any(is_unseen_class)
        || classes.clone().any(|class| class == "d-none") && !classes.any(shown)
}

/// Whether a class is one of those, or is called after one: `govuk-visually-hidden`, `tw-sr-only`.
fn is_unseen_class(class: &str) -> bool {
    let mut befores = ENDS.iter().filter_map(|end| class.strip_suffix(end));
    word_in(UNSEEN, class) || befores.any(|before| before != "not")
}

/// Word's hidden text has no `display` of its own; buttons that newsletters hide from Outlook do.
fn is_out(style: &Style) -> bool {
    let is = |name, values| word_in(values, style.get(name));
    is("display", "none")
        || is("content-visibility", "hidden")
        || is("mso-element", "comment comment-list")
        || is("mso-hide", "all screen") && style.get("display").is_empty()
}

fn is_off_screen(style: &Style) -> bool {
    let far = |name| style.get(name).split(' ').any(is_far);
    let placed = !word_in("static", style.get("position")) && !style.get("position").is_empty();
    far("text-indent")
        || placed
            && ["left", "top", "right", "bottom", "inset", "margin-left"]
                .into_iter()
                .any(far)
}

fn is_far(length: &str) -> bool {
    pixels(length).is_some_and(|pixels| pixels <= OFF_SCREEN)
}

fn is_clipped(style: &Style) -> bool {
    let empty = match &*numbers(style.get("clip")) {
        [top, right, bottom, left] => bottom <= top || right <= left,
        _ => false,
    };
    let path = style.get("clip-path");
    let shape = numbers(path);
    let side = |at: usize| shape.get(at).copied();
    let first = side(0);
    empty
        || match path.split('(').next() {
            Some("inset") if path.contains('%') => {
                let across = side(1).or(first);
                let down = first.zip(side(2).or(first));
                let across = across.zip(side(3).or(across));
                let all = |(a, b): (i64, i64)| a + b >= 100_000;
                down.is_some_and(all) || across.is_some_and(all)
            }
            Some("circle" | "ellipse") => first == Some(0),
            Some("polygon") => !shape.is_empty() && shape.iter().all(|number| *number == 0),
            _ => false,
        }
}

/// Whether the box has no room for what it holds. Films stand in boxes that are all padding.
fn is_folded(style: &Style) -> bool {
    let at_most = |name, most| {
        let side = pixels(style.get(name));
        side.is_some_and(|side| side <= most)
    };
    let any = |names: [&'static str; 2], most| names.into_iter().any(|name| at_most(name, most));
    let (height, width) = (["height", "max-height"], ["width", "max-width"]);
    let cuts = ["overflow", "overflow-x", "overflow-y"];
    let pads = ["padding", "padding-top", "padding-bottom", "min-height"];
    let wide = |name| numbers(style.get(name)).iter().any(|number| *number > 0);
    (any(height, 0) || any(width, 0) || any(height, 1_000) && any(width, 1_000))
        && cuts.iter().any(|name| {
            style
                .get(name)
                .split(' ')
                .any(|cut| word_in("hidden clip", cut))
        })
        && !pads.into_iter().any(wide)
}

fn is_faded(style: &Style) -> bool {
    let none = |name| numbers(style.get(name)).iter().any(|number| *number <= 0);
    let called = |name, function: &str| style.get(name).starts_with(function);
    none("opacity")
        || none("scale")
        || none("filter") && called("filter", "opacity(")
        || called("transform", "scale") && numbers(style.get("transform")).contains(&0)
        || called("transform", "translate") && parts(style.get("transform")).any(is_far)
}

/// Whether scripts and time change how the element looks.
fn moves(style: &Style) -> bool {
    let names = [
        "transition",
        "transition-property",
        "animation",
        "animation-name",
    ];
    names
        .into_iter()
        .any(|name| !matches!(style.get(name), "" | "none"))
}

/// The numbers of a value, in thousandths.
fn numbers(value: &str) -> Vec<i64> {
    parts(value)
        .filter_map(|part| Some(number(part)?.0))
        .collect()
}

fn parts(value: &str) -> impl Iterator<Item = &str> {
    value.split([' ', ',', '(', ')', '/'])
}
