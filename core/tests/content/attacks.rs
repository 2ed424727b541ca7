//! Hostile entries, by what they try, with what is left of them. What is left is written out in
//! full: anything else in it would be a hole, and anything missing a reader's loss.

use super::corpus;
use super::laws;
use super::support::{parse, serialise};

fn check(attacks: corpus::Attacks) {
    for (source, left) in attacks {
        let content = parse(source);
        laws::check(&content);
        assert_eq!(serialise(&content.nodes), *left, "from {source:?}");
    }
}

#[test]
fn scripts_do_not_survive() {
    check(corpus::SCRIPTS);
}

#[test]
fn handlers_do_not_survive() {
    check(corpus::HANDLERS);
}

#[test]
fn addresses_that_run_do_not_survive() {
    check(corpus::ADDRESSES);
}

#[test]
fn foreign_content_does_not_survive() {
    check(corpus::FOREIGN);
}

#[test]
fn content_that_depends_on_the_mode_of_a_parser_does_not_survive() {
    check(corpus::MODES);
}

#[test]
fn nothing_reaches_the_host_page() {
    check(corpus::REACH);
}

#[test]
fn an_entry_does_not_end_early() {
    check(corpus::ESCAPES);
}

/// A second reading is how text that meant one thing comes to mean another.
#[test]
fn what_is_left_of_an_attack_is_read_again_as_the_same() {
    for (source, left) in corpus::ALL.concat() {
        assert_eq!(serialise(&parse(left).nodes), left, "from {source:?}");
    }
}
