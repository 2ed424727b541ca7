//! In which direction words are read.

/// What is known of the direction of words before they are looked at: that of their language.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Reading(Option<&'static str>);

/// Languages that are written from right to left where their tag names no script.
const FROM_RIGHT: &[&str] = &[
    "ar", "arc", "ary", "arz", "azb", "bal", "ckb", "dv", "fa", "glk", "he", "iw", "ji", "ks",
    "lah", "lrc", "mzn", "nqo", "pnb", "prs", "ps", "sd", "sdh", "skr", "syr", "ug", "ur", "yi",
];
/// Scripts that are written from right to left.
const SCRIPTS: &[&str] = &[
    "adlm", "arab", "aran", "hebr", "nkoo", "rohg", "syrc", "thaa",
];

impl Reading {
    /// Words of a language, a BCP 47 tag; of an entry that names none, those of the feed around it.
    /// A feed may call itself English because its software does: that decides nothing about an entry.
    pub fn of(own: Option<&str>, feed: Option<&str>) -> Self {
        let feed = || feed.map(written).filter(|way| *way == "rtl");
        Self(own.map(written).or_else(feed))
    }

    /// The direction of a text. One letter that is written in the direction of its language is enough,
    /// so that a sentence may begin with the name of a company, and be little else.
    pub fn direction(self, text: &str) -> Option<&'static str> {
        let words = Words::of(text);
        let Some(first) = words.first else {
            return self.0;
        };
        let from_right = match self.0 {
            Some("rtl") => words.rtl > 0,
            Some(_) => words.ltr == 0,
            // Names have capitals: words without one are a sentence around a name.
            None if first => words.small <= words.from_right,
            None => words.rtl >= words.ltr,
        };
        Some(if from_right { "rtl" } else { "ltr" })
    }

    /// The direction of a list: that of most of its items, or of the first one.
    pub(super) fn list(items: impl Iterator<Item = Option<&'static str>>) -> Option<&'static str> {
        let (mut first, mut more) = (None, 0);
        for item in items.flatten() {
            more += if *first.get_or_insert(item) == item {
                1
            } else {
                -1
            };
        }
        let other = |first| if first == "rtl" { "ltr" } else { "rtl" };
        if more < 0 { first.map(other) } else { first }
    }
}

/// The direction in which a language is written.
pub(super) fn written(tag: &str) -> &'static str {
    let tag = tag.to_ascii_lowercase();
    let mut parts = tag.split(['-', '_']);
    let language = parts.next().unwrap_or_default();
    let script =
        parts.find(|part| part.len() == 4 && part.starts_with(|c: char| c.is_alphabetic()));
    let from_right = match script {
        Some(script) => SCRIPTS.contains(&script),
        None => FROM_RIGHT.contains(&language),
    };
    if from_right { "rtl" } else { "ltr" }
}

/// What the letters of a text say.
#[derive(Default)]
struct Words {
    /// Whether the first letter is written from right to left, if there is one.
    first: Option<bool>,
    /// So many letters are.
    rtl: usize,
    /// So many are not.
    ltr: usize,
    /// So many words begin with a letter that is.
    from_right: usize,
    /// So many begin with one that is not, and is no capital.
    small: usize,
}

impl Words {
    fn of(text: &str) -> Self {
        let mut words = Self::default();
        let mut inside = false;
        for letter in text.chars() {
            // Signs of vowels and apostrophes part no words.
            let begins = !inside;
            inside = !letter.is_whitespace() && (inside || letter.is_alphabetic());
            if letter.is_alphabetic() {
                words.add(letter, begins);
            }
        }
        words
    }

    fn add(&mut self, letter: char, begins: bool) {
        let rtl = is_from_right(letter);
        self.first.get_or_insert(rtl);
        if rtl {
            self.rtl += 1;
            self.from_right += usize::from(begins);
        } else {
            self.ltr += 1;
            self.small += usize::from(begins && !letter.is_uppercase());
        }
    }
}

/// Whether a letter is of a script that is written from right to left: Hebrew, Arabic, Syriac, Thaana and their kin.
fn is_from_right(letter: char) -> bool {
    matches!(letter, '\u{590}'..='\u{8ff}' | '\u{fb1d}'..='\u{fdff}' | '\u{fe70}'..='\u{feff}'
        | '\u{10800}'..='\u{10fff}' | '\u{1e800}'..='\u{1efff}')
}
