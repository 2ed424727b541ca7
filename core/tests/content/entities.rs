//! Character references.

use super::support::{check, parse, read, text_of};

#[test]
fn numbers_are_code_points_with_or_without_a_semicolon() {
    check(&[
        ("&#65;&#x42;&#X43;", "ABC"),
        ("&#65 &#66&#x43g", "A BCg"),
        ("&#0000000000000000000065;", "A"),
        ("&#128512;&#x1F600;", "😀😀"),
        ("&#8217;", "’"),
    ]);
}

#[test]
fn numbers_of_windows_1252_are_what_their_authors_meant() {
    check(&[
        (
            "&#128;&#130;&#145;&#146;&#147;&#148;&#150;&#151;&#153;&#159;",
            "€‚‘’“”–—™Ÿ",
        ),
        ("&#x80;&#x8e;&#x9F;", "€ŽŸ"),
        ("&#129;&#x9d;", "\u{81}\u{9d}"),
    ]);
}

#[test]
fn numbers_of_no_character_are_the_replacement_character() {
    for number in [
        "0",
        "x0",
        "xD800",
        "xDFFF",
        "x110000",
        "99999999999999999999",
        "xFFFFFFFFFFFFFFFF",
    ] {
        assert_eq!(read(&format!("&#{number};")), "\u{fffd}", "from {number}");
    }
}

#[test]
fn a_carriage_return_by_number_is_a_line_feed() {
    check(&[("<pre>a&#13;b</pre>", "<pre>a\nb</pre>")]);
}

/// The first and the last name of each run of code points, and some between.
#[test]
fn the_names_of_html_4_are_known() {
    for (names, characters) in [
        ("quot amp apos lt gt", "\"&'<>"),
        (
            "nbsp iexcl shy AElig Ccedil ETH times szlig eacute ouml divide thorn yuml",
            "\u{a0}¡\u{ad}ÆÇÐ×ßéö÷þÿ",
        ),
        ("OElig oelig Scaron scaron Yuml fnof circ tilde", "ŒœŠšŸƒˆ˜"),
        (
            "Alpha Beta Pi Rho Sigma Tau Omega alpha pi sigmaf sigma omega thetasym upsih piv",
            "ΑΒΠΡΣΤΩαπςσωϑϒϖ",
        ),
        (
            "ensp emsp thinsp zwnj zwj lrm rlm",
            "\u{2002}\u{2003}\u{2009}\u{200c}\u{200d}\u{200e}\u{200f}",
        ),
        (
            "ndash mdash lsquo rsquo sbquo ldquo rdquo bdquo dagger Dagger bull hellip",
            "–—‘’‚“”„†‡•…",
        ),
        (
            "permil prime Prime lsaquo rsaquo oline frasl euro",
            "‰′″‹›‾⁄€",
        ),
        (
            "image weierp real trade alefsym larr harr crarr lArr hArr",
            "ℑ℘ℜ™ℵ←↔↵⇐⇔",
        ),
        (
            "forall part exist empty nabla isin notin ni prod sum minus",
            "∀∂∃∅∇∈∉∋∏∑−",
        ),
        (
            "lowast radic prop infin ang and or cap cup int there4 sim",
            "∗√∝∞∠∧∨∩∪∫∴∼",
        ),
        (
            "cong asymp ne equiv le ge sub sup nsub sube supe",
            "≅≈≠≡≤≥⊂⊃⊄⊆⊇",
        ),
        (
            "oplus otimes perp sdot lceil rfloor lang rang loz",
            "⊕⊗⊥⋅⌈⌋⟨⟩◊",
        ),
        ("spades clubs hearts diams", "♠♣♥♦"),
    ] {
        let source = format!("&{};", names.replace(' ', ";&"));
        let content = parse(&format!("x{source}"));
        assert_eq!(
            text_of(&content.nodes),
            format!("x{characters}"),
            "from {names}"
        );
    }
}

#[test]
fn only_latin_1_and_the_marks_of_html_go_without_a_semicolon() {
    check(&[
        ("a&nbsp b", "a&nbsp; b"),
        ("&copy2024 &eacute", "©2024 é"),
        ("&ltb>", "&lt;b&gt;"),
        ("&notit; &notin; &notin", "¬it; ∉ ¬in"),
        ("&ampamp;", "&amp;amp;"),
        ("&hellip &apos &alpha", "&amp;hellip &amp;apos &amp;alpha"),
    ]);
}

#[test]
fn what_is_no_reference_stays_as_it_is_written() {
    check(&[
        ("a & b && c", "a &amp; b &amp;&amp; c"),
        ("&;&#;&#x;&#xg;&#g", "&amp;;&amp;#;&amp;#x;&amp;#xg;&amp;#g"),
        ("&nonsense; &NBSP; &amp", "&amp;nonsense; &amp;NBSP; &amp;"),
        ("&34; &160;", "&amp;34; &amp;160;"),
        ("Q&A", "Q&amp;A"),
        ("&", "&amp;"),
        ("&&#x6a;", "&amp;j"),
    ]);
}

#[test]
fn a_reference_is_replaced_once() {
    check(&[
        ("&amp;lt;b&amp;gt;", "&amp;lt;b&amp;gt;"),
        ("&#38;lt;", "&amp;lt;"),
        ("&lt;b>x", "&lt;b&gt;x"),
    ]);
}

#[test]
fn in_an_attribute_a_parameter_is_no_reference() {
    let href = |query| read(&format!("<a href='/?{query}'>x</a>"));
    let expected = |query| format!(r#"<a href="https://news.example/?{query}">x</a>"#);
    for (query, read_as) in [
        ("a=1&copy=2", "a=1&amp;copy=2"),
        ("a=1&copy2", "a=1&amp;copy2"),
        ("a=1&not_copy", "a=1¬_copy"),
        ("a&amp;b&#38;c", "a&amp;b&amp;c"),
        ("&copy;=1", "©=1"),
        ("&eacute", "é"),
        ("&hellip", "&amp;hellip"),
    ] {
        assert_eq!(href(query), expected(read_as), "from {query}");
    }
}
