//! Which colours stand out from what is behind the widget.

use std::cmp::Ordering;

/// Red, green and blue.
type Colour = [u8; 3];

/// What text needs; a little more than it has to have, for the sake of rounding.
const ENOUGH: f64 = 4.55;
const BLACK: Colour = [0; 3];
const WHITE: Colour = [255; 3];

/// The first five are read, and must stand out.
const NAMES: [&str; 8] = [
    "--live-blog-text:#",
    ";--live-blog-muted:#",
    ";--live-blog-accent:#",
    ";--_key:#",
    ";--_focus:#",
    ";--live-blog-rule:#",
    ";--_tint:#",
    ";--_on-accent:#",
];
const READ: usize = 5;
const LIGHT: [Colour; 8] = [
    [0x12, 0x12, 0x12],
    [0x5a, 0x5a, 0x5a],
    [0xb8, 0x0c, 0x1f],
    [0x0b, 0x5a, 0x8a],
    [0x0a, 0x58, 0xca],
    [0xd9, 0xd9, 0xd9],
    [0xff, 0xf6, 0xe0],
    WHITE,
];
const DARK: [Colour; 8] = [
    [0xec, 0xec, 0xec],
    [0xa6, 0xa6, 0xa6],
    [0xff, 0x6b, 0x74],
    [0x7c, 0xc4, 0xf0],
    [0x9e, 0xc5, 0xfe],
    [0x3a, 0x3a, 0x3a],
    [0x2e, 0x26, 0x14],
    [0x12, 0x12, 0x12],
];

/// The style sheet that makes every text readable on what is behind the widget: the usual colours where they stand out,
/// else stronger ones, else, on pictures, the widget's own paper. `behind` is the page's colour of text, then layers
/// from the bottom to the top: how many colours each may have, and these with their opacity.
pub fn palette(behind: &[u8]) -> String {
    let (ink, layers) = behind.split_first_chunk().unwrap_or((&BLACK, &[]));
    let grounds = composed(layers);
    for (is_dark, colours) in [(false, LIGHT), (true, DARK)] {
        let mut read = colours.iter().take(READ);
        if read.all(|colour| stands_out(*colour, grounds)) {
            return sheet(is_dark, colours, "");
        }
    }
    for (is_dark, colours) in by_contrast(grounds) {
        let extreme = if is_dark { WHITE } else { BLACK };
        if least_contrast(extreme, grounds) >= 4.5 {
            return sheet(is_dark, strengthened(colours, extreme, grounds), "");
        }
    }
    if luminance(*ink) > 0.18 {
        sheet(
            true,
            DARK,
            ".room{background:#121212}[part=base]{padding:1em}",
        )
    } else {
        sheet(
            false,
            LIGHT,
            ".room{background:#fff}[part=base]{padding:1em}",
        )
    }
}

/// The two palettes, first the one whose end of the scale stands out more.
fn by_contrast(grounds: [Colour; 2]) -> [(bool, [Colour; 8]); 2] {
    let [light, dark] = [(false, LIGHT), (true, DARK)];
    if least_contrast(WHITE, grounds) > least_contrast(BLACK, grounds) {
        [dark, light]
    } else {
        [light, dark]
    }
}

/// What is read comes as near to black or white as it has to; what is only seen keeps away from the text.
fn strengthened(colours: [Colour; 8], extreme: Colour, grounds: [Colour; 2]) -> [Colour; 8] {
    let other = if extreme == BLACK { WHITE } else { BLACK };
    let [ground, _] = grounds;
    let mut place = 0;
    colours.map(|colour| {
        place += 1;
        match place {
            ..=READ => (0..8)
                .map(|part| mixed(colour, extreme, part * 32))
                .find(|colour| stands_out(*colour, grounds))
                .unwrap_or(extreme),
            6 => mixed(ground, extreme, 96),
            7 => mixed(ground, other, 96),
            _ => other,
        }
    })
}

fn sheet(is_dark: bool, colours: [Colour; 8], paper: &str) -> String {
    let mut sheet = ":host{".to_owned();
    for (name, colour) in NAMES.iter().zip(colours) {
        sheet += name;
        for part in colour {
            for digit in [part / 16, part % 16] {
                sheet.extend(char::from_digit(digit.into(), 16));
            }
        }
    }
    // Where the property of a scheme has no value, a page's `var()` falls back to its colour for that scheme.
    let scheme = if is_dark {
        ";--live-blog-light: ;--live-blog-dark:initial}[part=base]{color-scheme:dark}"
    } else {
        ";--live-blog-dark: ;--live-blog-light:initial}[part=base]{color-scheme:light}"
    };
    sheet + scheme + paper
}

/// The darkest and the lightest colour that the layers can come to.
fn composed(mut layers: &[u8]) -> [Colour; 2] {
    let mut grounds = [WHITE; 2];
    while let Some((count, rest)) = layers.split_first() {
        let end = usize::from(*count) * 4;
        let Some((colours, rest)) = rest.split_at_checked(end) else {
            break;
        };
        layers = rest;
        let over = |[red, green, blue, opacity]: [u8; 4]| {
            grounds.map(|ground| mixed(ground, [red, green, blue], opacity.into()))
        };
        let mut all: Vec<Colour> = colours
            .as_chunks()
            .0
            .iter()
            .copied()
            .flat_map(over)
            .collect();
        all.sort_by(|one, other| {
            luminance(*one)
                .partial_cmp(&luminance(*other))
                .unwrap_or(Ordering::Equal)
        });
        if let [first, .., last] | [first @ last] = &*all {
            grounds = [*first, *last];
        }
    }
    grounds
}

/// So many 255ths of the way from one colour to the other.
fn mixed(from: Colour, to: Colour, part: u32) -> Colour {
    let mut to = to.into_iter();
    from.map(|from| {
        let to = u32::from(to.next().unwrap_or(from));
        let sum = u32::from(from) * (255 - part) + to * part + 127;
        u8::try_from(sum / 255).unwrap_or(u8::MAX)
    })
}

fn stands_out(colour: Colour, grounds: [Colour; 2]) -> bool {
    least_contrast(colour, grounds) >= ENOUGH
}

/// Text between the darkest and the lightest ground stands out from neither.
fn least_contrast(colour: Colour, [dark, light]: [Colour; 2]) -> f64 {
    let [colour, dark, light] = [colour, dark, light].map(|colour| luminance(colour) + 0.05);
    (dark / colour).max(colour / light)
}

/// The relative luminance of [WCAG 2](https://www.w3.org/TR/WCAG22/#dfn-relative-luminance), within half a hundredth of
/// itself: the power of 2.4 by roots, which every processor has.
fn luminance(colour: Colour) -> f64 {
    let [red, green, blue] = colour.map(|part| {
        let part = f64::from(part) / 255.0;
        if part <= 0.04045 {
            return part / 12.92;
        }
        let base = (part + 0.055) / 1.055;
        let quarter = base.sqrt().sqrt();
        let eighth = quarter.sqrt();
        base * base * quarter * eighth * eighth.sqrt().sqrt()
    });
    0.2126 * red + 0.7152 * green + 0.0722 * blue
}
