//! Classes of words that are heard and not seen, as sheets of many makers call them.

use super::support::{check, read};

#[test]
fn a_class_that_is_called_after_a_known_one_hides() {
    for class in [
        "tw-sr-only",
        "is-sr-only",
        "c-text_visually-hidden",
        "govuk-visually-hidden",
        "slds-assistive-text",
        "VisuallyHidden",
        "ng-hide",
        "uk-hidden",
    ] {
        let words = format!("<p>a<span class='x {class}'>NO</span>b</p>");
        assert_eq!(read(&words), "<p>ab</p>", "{class}");
    }
}

#[test]
fn a_class_that_undoes_it_or_is_for_some_screens_hides_nothing() {
    check(&[
        ("<p class='not-sr-only md:sr-only'>a</p>", "<p>a</p>"),
        ("<p class='sr-only-focusable'>a</p>", "<p>a</p>"),
        ("<p class='visually-hidden-not'>a</p>", "<p>a</p>"),
    ]);
}
