//! What is read of a `style` attribute: whether the element is seen, how large it is, and the marks that
//! word processors write there. Nothing of it is kept as style.

/// The declarations of a `style` attribute, in lower case; the ones that win last.
#[derive(Default)]
pub(super) struct Style(Vec<(String, String)>);

impl Style {
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
            if !value.trim().is_empty() {
                list.push((name.trim().to_owned(), value.trim().to_owned()));
            }
        }
        usual.append(&mut important);
        Self(usual)
    }

    /// The value of a property; empty if there is none.
    pub(super) fn get(&self, name: &str) -> &str {
        let found = self.0.iter().rfind(|(known, _)| known == name);
        found.map_or("", |(_, value)| value)
    }

    /// Whether the element, with all that it holds, is not to be seen.
    pub(super) fn hides(&self) -> bool {
        self.get("display") == "none"
            || matches!(self.get("visibility"), "hidden" | "collapse")
            || self.get("content-visibility") == "hidden"
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

    /// Whether a line of this name goes under or through the text, if lines are spoken of.
    pub(super) fn line(&self, name: &str) -> Option<bool> {
        let lines = ["text-decoration-line", "text-decoration"].map(|name| self.get(name));
        let lines = lines.into_iter().find(|lines| !lines.is_empty())?;
        Some(super::word_in(lines, name))
    }
}

/// The declarations without comments. Semicolons in quotation marks and brackets separate nothing.
fn declarations(style: &str) -> Vec<String> {
    let mut all = vec![String::new()];
    let mut closes = None;
    let mut rest = style;
    while let Some(mark) = rest.chars().next() {
        if closes.is_none() && rest.starts_with("/*") {
            rest = rest.split_once("*/").map_or("", |(_, rest)| rest);
            continue;
        }
        rest = rest.get(mark.len_utf8()..).unwrap_or_default();
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
