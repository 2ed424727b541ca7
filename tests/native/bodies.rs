//! Entry bodies drawn natively: hostile ones, random ones, and long ones.

use std::hint::black_box;

use proptest::prelude::*;

use super::callgrind::{self, Family, measured};
use super::content::sources::html_like;
use super::content::trees::{Piece, as_read, as_written};
use super::content::vectors;
use super::draw::draw;
use super::drawn;

#[test]
fn an_attack_drawn_on_a_server_is_read_by_a_browser_as_the_same_and_stays_in_its_entry() {
    for vector in vectors::all() {
        let markup = drawn::markup(&[&vector.payload, "<p>next</p>"]);
        let pieces = as_read(&markup);
        assert_eq!(pieces, as_written(&markup), "{}", vector.name());
        let bodies = bodies(&pieces);
        let next = bodies.last().map(|body| body.children());
        let expected = [Piece::Element(
            "p".into(),
            vec![("dir".into(), "ltr".into())],
            vec![Piece::Text("next".into())],
        )];
        assert_eq!(next, Some(expected.as_slice()), "{}", vector.name());
    }
}

/// The bodies of the entries, wherever they are.
fn bodies(pieces: &[Piece]) -> Vec<&Piece> {
    let found = pieces
        .iter()
        .flat_map(|piece| match piece.attribute("part") {
            Some("entry-body") => vec![piece],
            _ => bodies(piece.children()),
        });
    found.collect()
}

proptest! {
    // Each is a whole widget.
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(300) })]

    #[test]
    fn a_body_drawn_on_a_server_is_read_by_a_browser_as_the_same(source in html_like()) {
        let markup = drawn::markup(&[&source, "<p>next</p>"]);
        prop_assert_eq!(as_read(&markup), as_written(&markup));
    }
}

/// What is drawn.
const BODIES: &[Family<()>] = &[
    Family((), ["", "<p>x", ""], 90),
    Family((), ["", "<hr>", ""], 90),
    Family((), ["", "<p>x</p><hr>", ""], 90),
    Family((), ["", "<b>x</b>y", ""], 60),
    Family((), ["<table>", "<tr><td>x", ""], 60),
];

fn work(_: &Family<()>, source: &str) {
    let view = drawn::view(&[source]);
    measured(&mut || drop(black_box(draw(view.clone()))));
}

#[test]
fn ten_times_the_body_is_at_most_twelve_times_the_work_of_drawing() {
    let test = "native::bodies::ten_times_the_body_is_at_most_twelve_times_the_work_of_drawing";
    callgrind::check(test, BODIES, work, |_| false);
}
