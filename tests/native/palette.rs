//! Colours that stand out from what is behind the widget.

use liveblog::ui::palette;

use super::contrast::{Colour, colour};

/// What a style sheet says after these words.
fn said<'a>(sheet: &'a str, words: &str) -> &'a str {
    let (_, rest) = sheet.split_once(words).unwrap();
    rest.split([';', '}']).next().unwrap()
}

/// The contrast of a token with a ground.
fn contrast(sheet: &str, name: &str, ground: Colour) -> f64 {
    super::contrast::contrast(colour(said(sheet, name)), ground)
}

const READ: [&str; 4] = [
    "--live-blog-text:#",
    "--live-blog-muted:#",
    "--live-blog-accent:#",
    "--_key:#",
];

#[test]
fn on_every_ground_every_text_has_its_contrast() {
    let steps = || (0..=255).step_by(17);
    for red in steps() {
        for green in steps() {
            for blue in steps() {
                let ground = [red, green, blue];
                let sheet = palette(&[0, 0, 0, 1, red, green, blue, 255]);
                assert!(!sheet.contains(".room"), "{ground:?}");
                for name in READ {
                    let contrast = contrast(&sheet, name, ground);
                    assert!(contrast >= 4.5, "{contrast} to 1: {name} on {ground:?}");
                }
            }
        }
    }
}

#[test]
fn layers_are_composed_and_what_cannot_be_known_gets_paper() {
    let [white, black] = [[255, 255, 255, 255], [0, 0, 0, 255]];
    let of = |ink: u8, layers: &[&[[u8; 4]]]| {
        let mut bytes = vec![ink; 3];
        for layer in layers {
            bytes.push(u8::try_from(layer.len()).unwrap());
            bytes.extend(layer.concat());
        }
        palette(&bytes)
    };
    let picture: &[[u8; 4]] = &[black, white];
    let cases = [
        ("nothing", of(0, &[]), "light", false),
        ("a page", of(0, &[&[white]]), "light", false),
        ("a card", of(255, &[&[white], &[black]]), "dark", false),
        (
            "a veil",
            of(255, &[&[black], &[[255, 255, 255, 30]]]),
            "dark",
            false,
        ),
        (
            "a gradient",
            of(255, &[&[white], &[[0, 16, 32, 255], [32, 48, 64, 255]]]),
            "dark",
            false,
        ),
        ("a picture, light text", of(255, &[picture]), "dark", true),
        ("a picture, dark text", of(0, &[picture]), "light", true),
        (
            "a picture under a veil",
            of(255, &[picture, &[[0, 0, 0, 230]]]),
            "dark",
            false,
        ),
    ];
    for (what, sheet, scheme, paper) in cases {
        assert_eq!(said(&sheet, "color-scheme:"), scheme, "{what}");
        let own = said(&sheet, &format!("--live-blog-{scheme}:"));
        assert_eq!(own, "initial", "{what}: its fallback is taken");
        assert_eq!(sheet.contains(".room{background:"), paper, "{what}");
    }
    // What is cut off is ignored.
    assert_eq!(palette(&[0, 0, 0, 9, 1]), of(0, &[]));
}
