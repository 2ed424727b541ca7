//! In which direction words are read.

/// The direction that most letters of a text have; none where it has no letters.
pub fn direction(text: &str) -> Option<&'static str> {
    let letters = text.chars().filter(|letter| letter.is_alphabetic());
    let (all, rtl) = letters.fold((0, 0), |(all, rtl), letter| {
        (all + 1, rtl + usize::from(is_from_right(letter)))
    });
    match (all, rtl * 2 > all) {
        (0, _) => None,
        (_, true) => Some("rtl"),
        (_, false) => Some("ltr"),
    }
}

/// Whether a letter is of a script that is written from right to left: Hebrew, Arabic, Syriac, Thaana and their kin.
fn is_from_right(letter: char) -> bool {
    matches!(letter, '\u{590}'..='\u{8ff}' | '\u{fb1d}'..='\u{fdff}' | '\u{fe70}'..='\u{feff}'
        | '\u{10800}'..='\u{10fff}' | '\u{1e800}'..='\u{1efff}')
}
