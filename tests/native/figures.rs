//! [`liveblog::ui::locale::Figures`]: how a language writes numbers, read from one that it has told.

use liveblog::ui::locale::{Figures, Formats};

use super::icu4x::Icu4x;
use super::tables::normal;

#[test]
fn the_digits_and_signs_of_a_language_are_read_from_a_sample() {
    for (sample, number, told) in [
        ("-1234567890.5", "−12.50", "−12.50"),
        ("−1234567890,5", "−12.50", "−12,50"),
        ("\u{200e}−۱۲۳۴۵۶۷۸۹۰٫۵", "−2019.04", "\u{200e}−۲۰۱۹٫۰۴"),
        ("\u{61c}-١٢٣٤٥٦٧٨٩٠٫٥", "0.1", "٠٫١"),
        (
            "-১২৩৪৫৬৭৮৯০.৫",
            "9876543210123456789",
            "৯৮৭৬৫৪৩২১০১২৩৪৫৬৭৮৯",
        ),
    ] {
        let figures = Figures::of(sample).unwrap();
        assert_eq!(figures.tell(number), told, "{sample}");
    }
}

#[test]
fn what_is_no_sample_is_not_read() {
    for sample in ["", "many", "1", "-12345", "NaN"] {
        assert_eq!(Figures::of(sample), None, "{sample}");
    }
}

#[test]
fn icu4x_writes_each_language_as_its_sample_says() {
    for language in super::locales::tags() {
        let icu4x = Icu4x::new(&language, "UTC");
        let sample = icu4x.decimal(&Figures::SAMPLE.to_string());
        let figures = Figures::of(&sample).unwrap();
        for number in ["0", "−0.05", "120.00", "−1234567.89", "2019"] {
            let [ours, theirs] = [figures.tell(number), icu4x.decimal(number)];
            assert_eq!(normal(&ours), normal(&theirs), "{language}");
        }
    }
}
