//! What is read of a `style` attribute: whether words are seen, how large it is, and the marks that
//! word processors write there. Nothing of it is kept as style.

use super::tokens::TagToken;
use super::word_in;

/// Why words are not seen, for as long as nothing further in says something else.
#[derive(Clone, Copy, Default, PartialEq, Eq)]
pub(super) struct Veil {
    /// Nothing is, pictures neither.
    pub(super) unseen: bool,
    /// Letters have no size.
    pub(super) sizeless: bool,
}

/// The declarations of a `style` attribute, in lower case; the ones that win last.
#[derive(Default)]
pub(super) struct Style(Vec<(String, String)>);

impl Style {
    /// What an element has.
    pub(super) fn of(tag: &TagToken) -> Self {
        Self::parse(tag.value("style").unwrap_or_default())
    }

    /// Reads declarations.
    pub(super) fn parse(style: &str) -> Self {
        let (mut usual, mut important) = (Vec::new(), Vec::new());
        for declaration in declarations(&style.to_ascii_lowercase()) {
            let Some((name, value)) = declaration.split_once(':') else {
                continue;
            };
            let (value, mark) = value.split_once('!').unwrap_or((value, ""));
            let list = if mark.trim() == "important" {
                &mut important
            } else {
                &mut usual
            };
            let (name, value) = (name.trim(), value.trim());
            if name == "font" {
                list.extend(font(value).into_iter().flatten());
            } else if !value.is_empty() {
                list.push((name.to_owned(), value.to_owned()));
            }
        }
        usual.append(&mut important);
        Self(usual)
    }

    /// Whether it says nothing, as with most elements.
    pub(super) fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// The value of a property; empty if there is none.
    pub(super) fn get(&self, name: &str) -> &str {
        let found = self.0.iter().rfind(|(known, _)| known == name);
        found.map_or("", |(_, value)| value)
    }

    /// What is not seen in an element, which stands where so much is not.
    pub(super) fn veil(&self, around: Veil) -> Veil {
        if self.is_empty() {
            return around;
        }
        let unseen = match self.get("visibility") {
            "hidden" | "collapse" => true,
            "visible" => false,
            _ => around.unseen,
        };
        let size = self.get("font-size");
        let sizeless = match (size, number(size)) {
            (_, Some((0, _))) => true,
            ("" | "inherit" | "larger" | "smaller", _)
            | (_, Some((_, "em" | "%" | "ex" | "ch"))) => around.sizeless,
            _ => false,
        };
        Veil { unseen, sizeless }
    }

    /// Whether text is bold, if that is said.
    pub(super) fn bold(&self) -> Option<bool> {
        match self.get("font-weight") {
            "bold" | "bolder" => Some(true),
            "normal" | "lighter" | "initial" => Some(false),
            number => number.parse::<u16>().ok().map(|weight| weight >= 600),
        }
    }

    /// Whether text is slanted, if that is said.
    pub(super) fn slanted(&self) -> Option<bool> {
        match self.get("font-style") {
            "normal" | "initial" => Some(false),
            style => (style == "italic" || style.starts_with("oblique")).then_some(true),
        }
    }

    /// Whether text stands higher, or else lower, than what is around it. Less than two pixels, or three
    /// where it is only moved, put right what is not the size of letters.
    pub(super) fn raised(&self) -> Option<bool> {
        let least = |text: &str, least: i64| {
            let shift = match number(text) {
                Some((share, "%")) => share / 5,
                _ => pixels(text).unwrap_or(0),
            };
            (shift.abs() >= least).then_some(shift > 0)
        };
        let moved = || {
            let placed = self.get("position") == "relative";
            let lower = least(self.get("top"), 3_000).map(|lower| !lower);
            lower
                .or_else(|| least(self.get("bottom"), 3_000))
                .filter(|_| placed)
        };
        match self.get("vertical-align") {
            "super" => Some(true),
            "sub" => Some(false),
            align => least(self.get("mso-text-raise"), 2_000)
                .or_else(|| least(align, 2_000))
                .or_else(moved),
        }
    }

    /// Whether a line of this name goes under or through the text, if lines are spoken of.
    pub(super) fn line(&self, name: &str) -> Option<bool> {
        let lines = ["text-decoration-line", "text-decoration"].map(|name| self.get(name));
        let lines = lines.into_iter().find(|lines| !lines.is_empty())?;
        Some(word_in(lines, name))
    }
}

/// What `font` says of the three that are read here, if it says how large letters are.
fn font(value: &str) -> Option<[(String, String); 3]> {
    const SIZES: &str = "xx-small x-small small medium large x-large xx-large smaller larger";
    let (mut weight, mut style) = ("normal", "normal");
    for part in value.split(' ') {
        let size = part.split('/').next().unwrap_or_default();
        match number(part) {
            _ if word_in("bold bolder lighter", part) => weight = part,
            _ if word_in("italic oblique", part) => style = part,
            Some((1_000.., "")) => weight = part,
            _ if number(size).is_some() || word_in(SIZES, size) => {
                let said = [
                    ("font-weight", weight),
                    ("font-style", style),
                    ("font-size", size),
                ];
                return Some(said.map(|(name, value)| (name.to_owned(), value.to_owned())));
            }
            _ => {}
        }
    }
    None
}

/// A number in thousandths, none only if it is, and its unit.
pub(super) fn number(text: &str) -> Option<(i64, &str)> {
    let unit =
        text.trim_start_matches(|c: char| c.is_ascii_digit() || matches!(c, '+' | '-' | '.'));
    let digits = text.strip_suffix(unit)?;
    let (whole, part) = digits.split_once('.').unwrap_or((digits, ""));
    let sign = if whole.starts_with('-') { -1 } else { 1 };
    let whole = whole.trim_start_matches(['+', '-']);
    if whole.is_empty() && part.is_empty() {
        return None;
    }
    let read = |digits: &str| {
        digits.bytes().take(9).fold(0, |sum, digit| {
            sum * 10 + i64::from(digit.wrapping_sub(b'0'))
        })
    };
    let more = part
        .get(3..)
        .is_some_and(|rest| !rest.trim_matches('0').is_empty());
    let part = [part.get(..3).unwrap_or(part), "00"].concat();
    let part = read(part.get(..3).unwrap_or("0"));
    Some((sign * (read(whole) * 1000 + part + i64::from(more)), unit))
}

/// A length in thousandths of a pixel.
pub(super) fn pixels(text: &str) -> Option<i64> {
    const UNITS: &[(&str, i64)] = &[
        (" px pt", 1),
        ("em rem ex ch pc", 16),
        ("mm", 4),
        ("cm", 38),
        ("in", 96),
        ("vw vh", 10),
    ];
    let (number, unit) = number(text)?;
    let (_, size) = UNITS.iter().find(|(units, _)| word_in(units, unit))?;
    Some(number * size)
}

/// The character that a backslash stands for; one that would separate something is none.
fn escaped(rest: &str) -> (char, &str) {
    let after = rest.trim_start_matches(|c: char| c.is_ascii_hexdigit());
    let length = (rest.len() - after.len()).min(6);
    let (digits, after) = rest.split_at(length);
    let code = u32::from_str_radix(digits, 16)
        .ok()
        .and_then(char::from_u32);
    let c = code.filter(|c| c.is_ascii_alphanumeric() || *c == '-');
    let after = after
        .strip_prefix(|c: char| c.is_ascii_whitespace())
        .filter(|_| length > 0)
        .unwrap_or(after);
    if length > 0 {
        return (c.unwrap_or('\u{fffd}').to_ascii_lowercase(), after);
    }
    let c = rest.chars().next().unwrap_or('\u{fffd}');
    let after = rest.get(c.len_utf8()..).unwrap_or_default();
    (
        if c.is_ascii_alphanumeric() || c == '-' {
            c
        } else {
            '\u{fffd}'
        },
        after,
    )
}

/// The declarations without comments. Semicolons in quotation marks and brackets separate nothing.
fn declarations(style: &str) -> Vec<String> {
    let mut all = vec![String::new()];
    let mut closes = None;
    let mut rest = style;
    while let Some(mark) = rest.chars().next() {
        if closes.is_none() && rest.starts_with("/*") {
            rest = rest.split_once("*/").map_or("", |(_, rest)| rest);
            if let Some(last) = all.last_mut() {
                last.push(' ');
            }
            continue;
        }
        rest = rest.get(mark.len_utf8()..).unwrap_or_default();
        let mark = if mark == '\\' {
            let (c, after) = escaped(rest);
            rest = after;
            c
        } else {
            mark
        };
        match (closes, mark) {
            (None, ';') => {
                all.push(String::new());
                continue;
            }
            (None, '(') => closes = Some(')'),
            (None, '"' | '\'') => closes = Some(mark),
            (Some(end), _) if end == mark => closes = None,
            _ => {}
        }
        if let Some(last) = all.last_mut() {
            last.push(mark);
        }
    }
    all
}
