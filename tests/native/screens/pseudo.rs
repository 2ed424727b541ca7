//! Every screen in a language that nobody speaks, with a feed that nobody can read: what is still English
//! there is not in the messages.

use std::rc::Rc;

use liveblog::ui::locale::{Category, Formats, Style};
use liveblog::ui::{Language, Locale};
use liveblog_core::model::{Attribute, Author, Date, Entry, Node, Provider, Timestamp};
use liveblog_core::session::View;
use liveblog_core::session::view::{Card, News, PointText, Row, Screen};

use super::{coverage, values};
use crate::native::draw::draw_in;

const PLAIN: &str = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ";
const ACCENTED: &str = "àƀćďéƒĝĥîĵķļɱñôþǫŕšţûṽŵẋýžÀɃĆĎÉƑĜĤÎĴĶĻṀÑÔÞǪŔŠŢÛṼŴẊÝŽ";

/// The same words with an accent on each letter.
fn accent(words: &str) -> String {
    let letters: Vec<(char, char)> = PLAIN.chars().zip(ACCENTED.chars()).collect();
    let accented = |letter: char| {
        let mut known = letters.iter();
        known.find(|(plain, _)| *plain == letter)
    };
    let words = words.chars();
    words
        .map(|letter| accented(letter).map_or(letter, |(_, accented)| *accented))
        .collect()
}

/// Dates without a letter.
struct Digits;

impl Formats for Digits {
    fn moment(&self, at: Timestamp, _: Style) -> String {
        at.0.to_string()
    }

    fn day(&self, date: Date) -> String {
        date.0.to_string()
    }

    fn list(&self, things: &[&str]) -> String {
        things.join("、")
    }

    fn number(&self, number: u64) -> String {
        number.to_string()
    }

    fn category(&self, number: u64) -> Category {
        match number {
            1 => Category::One,
            _ => Category::Other,
        }
    }
}

fn pseudo() -> Locale {
    let bracketed = |words: &str| {
        if words.trim().is_empty() {
            words.to_owned()
        } else {
            format!("[{}]", accent(words))
        }
    };
    let language = Language {
        tag: "ar-qps".into(),
        conventions: "ar-qps".into(),
        messages: Language::english().messages.reword(&bracketed),
    };
    Locale::new(language, Digits)
}

/// A screen on which no word of the feed has a plain letter.
fn marked(view: View) -> View {
    let View::Ready(mut screen) = view else {
        return view;
    };
    let Screen {
        title, description, ..
    } = &mut *screen;
    for words in [title, description].into_iter().flatten() {
        *words = accent(words).into();
    }
    for point in &mut screen.key_points {
        match &mut point.text {
            PointText::Given(words) => *words = accent(words).into(),
            PointText::Title(entry) => mark_entry(Rc::make_mut(entry)),
        }
    }
    if let News::Appeared { latest, .. } = &mut screen.announcement.news {
        mark_entry(Rc::make_mut(latest));
    }
    for row in Rc::make_mut(&mut screen.rows).iter_mut() {
        if let Row::Entry(card) = row {
            mark_card(Rc::make_mut(card));
        }
    }
    View::Ready(screen)
}

fn mark_card(card: &mut Card) {
    let entry = Rc::make_mut(&mut card.entry);
    mark_entry(entry);
    let showings = card.embeds.iter().map(|(_, showing)| *showing);
    card.embeds = entry.body.embeds().into_iter().zip(showings).collect();
}

fn mark_entry(entry: &mut Entry) {
    let Entry {
        headline,
        summary,
        correction,
        authors,
        tags,
        body,
        ..
    } = entry;
    let lines = [headline, summary, correction].into_iter().flatten();
    let names = authors.iter_mut().map(|Author { name, .. }| name);
    for words in lines.chain(names).chain(tags) {
        *words = accent(words).into();
    }
    mark_nodes(&mut body.nodes);
}

fn mark_nodes(nodes: &mut [Node]) {
    for node in nodes {
        match node {
            Node::Text(words) => *words = accent(words).into(),
            Node::Number(_) | Node::Word(_) | Node::Missing(_) => {}
            Node::Element(element) => {
                element.attributes.iter_mut().for_each(mark_attribute);
                mark_nodes(&mut element.children);
            }
            Node::Embed(embed) => {
                let mut marked = (**embed).clone();
                marked.title = accent(&marked.title).into();
                mark_nodes(&mut marked.content);
                *embed = Rc::new(marked);
            }
        }
    }
}

fn mark_attribute(attribute: &mut Attribute) {
    if let Attribute::Alt(words)
    | Attribute::Title(words)
    | Attribute::Label(words)
    | Attribute::Describes(words) = attribute
    {
        *words = accent(words).into();
    }
}

/// What readers see or hear of a markup: texts, and the attributes that are read out.
fn read(html: &str) -> Vec<String> {
    let texts = html
        .split('>')
        .map(|piece| piece.split('<').next().unwrap());
    let names = [
        "aria-label",
        "title",
        "alt",
        "placeholder",
        "label",
        "data-name",
    ];
    let attributes = names.iter().flat_map(|name| values(html, name));
    texts.chain(attributes).map(str::to_owned).collect()
}

/// The words with a plain letter; but for names of providers, addresses and escaped signs.
fn plain(texts: &[String], providers: &[&str]) -> Vec<String> {
    let words = texts
        .iter()
        .flat_map(|text| text.split(|c: char| c.is_whitespace() || c == ']'));
    let words = words.map(|word| word.trim_matches(|c: char| !c.is_alphanumeric() && c != '&'));
    let mut plain: Vec<String> = words
        .filter(|word| word.contains(|c: char| c.is_ascii_alphabetic()))
        .filter(|word| !word.contains('.') && !word.contains('&'))
        .filter(|word| !providers.contains(word))
        .map(str::to_owned)
        .collect();
    plain.sort_unstable();
    plain.dedup();
    plain
}

/// The words of the names of providers on a screen.
fn providers(view: &View) -> Vec<&'static str> {
    let View::Ready(screen) = view else {
        return Vec::new();
    };
    let embeds = screen.rows.iter().flat_map(|row| match row {
        Row::Entry(card) => card.entry.body.embeds(),
        Row::Day(_) | Row::Withdrawn(_) => Vec::new(),
    });
    let names = embeds.filter_map(|embed| embed.provider().map(Provider::title));
    names.flat_map(|title| title.split(' ')).collect()
}

#[test]
fn another_language_changes_every_word_on_every_screen() {
    let locale = pseudo();
    let mut screens = coverage::screens();
    screens.push(("cut", coverage::cut()));
    for (name, view) in screens {
        let names = providers(&view);
        let html = draw_in(&locale, &marked(view));
        assert_eq!(plain(&read(&html), &names), [""; 0], "{name}: {html}");
    }
}

#[test]
fn a_plain_word_is_found() {
    let english = draw_in(&locale_of_english(), &marked(coverage::cut()));
    let found = plain(&read(&english), &[]);
    for word in ["Live", "Continue", "Previous", "Pause", "much"] {
        assert!(found.iter().any(|found| found == word), "{word}: {found:?}");
    }
}

fn locale_of_english() -> Locale {
    Locale::new(Language::english(), Digits)
}

#[test]
fn words_of_ours_are_marked_as_what_they_are() {
    let html = draw_in(&pseudo(), &marked(coverage::cut()));
    let ours = html.split("lang=\"ar-qps\"").skip(1);
    let marked = ours.filter(|rest| rest.starts_with(" dir=\"rtl\"")).count();
    assert!(marked > 5, "{html}");
    assert!(!html.contains("lang=\"en\""), "{html}");
}
