//! Formulas as letters in a line.

use super::support::check;

#[test]
fn a_formula_is_read_as_it_is_written_by_hand() {
    check(&[
        (
            "It is <math><mi>h</mi><mo>=</mo><mn>8</mn><mi>m</mi></math>.",
            "It is h = 8m.",
        ),
        (
            "<math><msup><mi>x</mi><mn>2</mn></msup></math>",
            "x<sup>2</sup>",
        ),
        (
            "<math><msub><mi>H</mi><mn>2</mn></msub><mi>O</mi></math>",
            "H<sub>2</sub>O",
        ),
        (
            "<math><msubsup><mi>x</mi><mi>i</mi><mn>2</mn></msubsup></math>",
            "x<sub>i</sub><sup>2</sup>",
        ),
        ("<math><mfrac><mn>1</mn><mn>2</mn></mfrac></math>", "1/2"),
        (
            "<math><mfrac><mrow><mi>a</mi><mo>+</mo><mi>b</mi></mrow><mrow><mn>2</mn><mi>c</mi></mrow></mfrac></math>",
            "(a + b)/(2c)",
        ),
        (
            "<math><msqrt><mi>x</mi></msqrt><mspace/><mroot><mi>y</mi><mn>3</mn></mroot></math>",
            "√(x) (y)^1/3",
        ),
        (
            "<math><mfenced><mi>a</mi><mi>b</mi></mfenced></math>",
            "(a, b)",
        ),
        (
            "<math><mtable><mtr><mtd><mn>1</mn></mtd><mtd><mn>2</mn></mtd></mtr></mtable></math>",
            "1 2 ; ",
        ),
        (
            "<math><munderover><mo>∑</mo><mrow><mi>i</mi><mo>=</mo><mn>1</mn></mrow><mi>n</mi></munderover></math>",
            "∑<sub>i=1</sub><sup>n</sup>",
        ),
    ]);
}

#[test]
fn a_formula_that_waits_for_a_script_is_read_as_it_is_written() {
    check(&[
        (
            "<p>So <script type='math/tex'>R = 1.3</script> now.</p>",
            "<p>So R = 1.3 now.</p>",
        ),
        (
            "<p><script type='math/tex; mode=display'>% <![CDATA[\na < b %]]></script></p>",
            "<p>a &lt; b</p>",
        ),
        (
            "<p>So <script type='math/tex'><b>x</b></script>.</p>",
            "<p>So &lt;b&gt;x&lt;/b&gt;.</p>",
        ),
        (
            "<p hidden><script type='math/tex'>R</script></p><p>b</p>",
            "<p>b</p>",
        ),
    ]);
}

#[test]
fn what_is_in_a_formula_twice_is_read_once() {
    check(&[
        (
            "<math><semantics><mi>x</mi><annotation encoding='application/x-tex'>\\x</annotation></semantics></math>",
            "x",
        ),
        (
            "<span class=katex><span class=katex-mathml><math><mi>x</mi></math></span><span class=katex-html aria-hidden=true>x</span></span>",
            "<span><span>x</span></span>",
        ),
        ("<math alttext='E = mc^2'></math>", "E = mc^2"),
    ]);
}

#[test]
fn a_formula_that_does_not_end_or_holds_other_things_is_harmless() {
    check(&[
        ("<math><mi>a", "a"),
        ("<math/>x", "x"),
        (
            "<math><mtext><img src=x onerror=steal()>b</mtext></math>c",
            "bc",
        ),
        ("<math><msup><mi>a</mi></math>b", "ab"),
        ("<math></mi></msup></math>b", "b"),
    ]);
}

#[test]
fn a_canvas_is_what_it_holds_for_those_who_cannot_see_it() {
    check(&[
        (
            "<canvas width=3><p>Seats: 3, 4, 5</p></canvas>",
            "<p>Seats: 3, 4, 5</p>",
        ),
        (
            "<canvas role=img aria-label='Rain by day, most of it on Tuesday'></canvas>",
            "Rain by day, most of it on Tuesday",
        ),
        ("<canvas role=img aria-label=Chart></canvas>", ""),
    ]);
}
