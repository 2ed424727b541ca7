//! How far two colours stand out from each other.

/// Red, green and blue.
pub(super) type Colour = [u8; 3];

/// The colour that six hexadecimal digits stand for, or three.
pub(super) fn colour(digits: &str) -> Colour {
    let width = digits.len() / 3;
    [0, 1, 2].map(|part| {
        let digits = &digits[part * width..][..width];
        u8::from_str_radix(&digits.repeat(2 / width), 16).unwrap()
    })
}

/// The [contrast ratio](https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio) of WCAG 2.
pub(super) fn contrast(one: Colour, other: Colour) -> f64 {
    let [one, other] = [one, other].map(luminance);
    one.max(other) / one.min(other)
}

fn luminance(colour: Colour) -> f64 {
    let [red, green, blue] = colour.map(|part| match f64::from(part) / 255.0 {
        part if part <= 0.04045 => part / 12.92,
        part => ((part + 0.055) / 1.055).powf(2.4),
    });
    0.2126 * red + 0.7152 * green + 0.0722 * blue + 0.05
}
