//! Ten times as long a body costs about ten times the work, whatever it is made of. Counted in
//! instructions by valgrind, because time says nothing on a busy machine: this binary runs itself
//! under callgrind, which writes down what each call of [`measured`] has cost.

use std::fs;
use std::hint::black_box;
use std::path::Path;
use std::process::Command;
use std::{env, io};

use liveblog::feed::text;

use super::draw::draw;
use super::drawn;
use super::support::parse;

/// Ten times the input, at most so many times the work.
const MOST: f64 = 12.0;

/// What is done with a body.
#[derive(Clone, Copy, Debug)]
enum Work {
    /// Reading it as HTML.
    Html,
    /// Reading it as plain text.
    Text,
    /// Finding its first sentence.
    Sentence,
    /// Drawing it.
    Draw,
    /// Comparing all its bytes with each other, so that it is seen that work of another kind is noticed.
    Square,
}

/// How a body begins, what it repeats so many times, and ten times as often, and how it ends. What
/// counts towards a limit stays under it, so that the limit does not do the work.
const FAMILIES: &[(Work, [&str; 3], usize)] = &[
    (Work::Html, ["", "<p>word", ""], 99),
    (Work::Html, ["", "<b>", ""], 400),
    (Work::Html, ["", "<div>", ""], 400),
    (Work::Html, ["", "<b>x", ""], 99),
    (Work::Html, ["", "</p>", ""], 400),
    (Work::Html, ["", "<b><i>x</b></i>", ""], 40),
    (Work::Html, ["", "<a href=/x>x", ""], 99),
    (Work::Html, ["", "<table><tr><td>x", ""], 25),
    (Work::Html, ["<table>", "<tr><td>x<td>", ""], 40),
    (Work::Html, ["<table>", "x<p>y</p>", ""], 60),
    (Work::Html, ["", "<ul><li>x", ""], 60),
    (Work::Html, ["", "<select><option>", ""], 400),
    (Work::Html, ["", "<svg><style>", ""], 400),
    (Work::Html, ["", "<script><!--</scrip", ""], 400),
    (Work::Html, ["<b ", "a=b c='d' ", ""], 200),
    (Work::Html, ["", "<b a b=c d='e'>", ""], 200),
    (Work::Html, ["<img srcset='", "/x 2x,", "'>x"], 120),
    (Work::Html, ["<img src=/x srcset='", ",", "'>x"], 300),
    (Work::Html, ["<a href='", "/a/..", "'>x"], 150),
    (Work::Html, ["<a href='//", "a.", "'>x"], 400),
    (Work::Html, ["<p style='", r"\64", "'>x"], 200),
    (Work::Html, ["", "<object>", ""], 400),
    (Work::Html, ["a", "<a href=#x>1</a>", ""], 40),
    (Work::Html, ["<ul>", "<li>• x", "</ul>"], 60),
    (Work::Html, ["", "<i style='visibility:hidden'>x", ""], 90),
    (Work::Html, ["", "&amp;&#65;&nbsp;", ""], 400),
    (Work::Html, ["", "&", ""], 600),
    (Work::Html, ["&#", "9", ""], 600),
    (Work::Html, ["", "&notanentity", ""], 100),
    (Work::Html, ["", "<", ""], 600),
    (Work::Html, ["", "<a", ""], 600),
    (Work::Html, ["", "<a ", ""], 600),
    (Work::Html, ["", "</", ""], 600),
    (Work::Html, ["", "<!--", ""], 600),
    (Work::Html, ["<!--", "->", ""], 600),
    (Work::Html, ["", "<!-->", ""], 600),
    (Work::Html, ["", "<?x>", ""], 600),
    (Work::Html, ["", "\r\0", ""], 600),
    (Work::Html, ["", "long text without end ", ""], 290),
    (Work::Html, ["<pre>", "\n", ""], 600),
    (Work::Html, ["", " ", ""], 600),
    (
        Work::Html,
        ["", "<iframe src=//v.example/1></iframe>", ""],
        60,
    ),
    (Work::Html, ["", "<video src=/a.mp4>", ""], 60),
    (Work::Html, ["", "<video>", ""], 400),
    (Work::Html, ["", "<video>", "<b x='</video>'>"], 200),
    (Work::Html, ["", "<amp-img>", ""], 200),
    (Work::Html, ["", "<noscript><img", ""], 200),
    (Work::Html, ["", "<noscript>", ""], 400),
    (Work::Html, ["", "<p hidden>x", ""], 200),
    (Work::Html, ["", "<font hidden>", ""], 400),
    (Work::Html, ["", "<p>• x", ""], 60),
    (Work::Html, ["<p>", "• x<br>", ""], 60),
    (Work::Html, ["x", "<br> ", ""], 400),
    (Work::Html, ["", "<p>&nbsp;", ""], 400),
    (Work::Html, ["", "<b style=font-weight:400>x", ""], 99),
    (
        Work::Html,
        ["", "<b><i style='font-weight:400;font-style:normal'>x", ""],
        40,
    ),
    (Work::Html, ["<b style='", "a:b;/*", "'>x"], 200),
    (Work::Html, ["", "<img src=/blank.gif alt=x>", ""], 200),
    (Work::Text, ["", "word http://a.example/b, ", ""], 60),
    (Work::Text, ["", "http", ""], 300),
    (Work::Text, ["http://a", ")", ""], 400),
    (Work::Text, ["", "\n\nx", ""], 90),
    (Work::Sentence, ["", "Mr. ", ""], 300),
    (Work::Sentence, ["", "<p>x", ""], 90),
    (Work::Draw, ["", "<p>x", ""], 90),
    (Work::Draw, ["", "<hr>", ""], 90),
    (Work::Draw, ["", "<p>x</p><hr>", ""], 90),
    (Work::Draw, ["", "<b>x</b>y", ""], 60),
    (Work::Draw, ["<table>", "<tr><td>x", ""], 60),
    (Work::Square, ["", "x", ""], 60),
];

/// What is done between two of callgrind's notes; by this name it knows where they belong.
#[inline(never)]
fn measured(work: &mut dyn FnMut()) {
    work();
}

/// Does the work of all families, each as it is and ten times as long.
fn work() {
    for (work, [start, piece, end], times) in FAMILIES {
        for times in [*times, times * 10] {
            once(*work, &[start, &*piece.repeat(times), end].concat());
        }
    }
}

fn once(work: Work, source: &str) {
    match work {
        Work::Html => measured(&mut || drop(black_box(parse(source)))),
        Work::Text => measured(&mut || drop(black_box(text::parse(source)))),
        Work::Sentence => {
            let content = parse(source);
            measured(&mut || drop(black_box(content.first_sentence())));
        }
        Work::Draw => {
            let view = drawn::view(&[source]);
            measured(&mut || drop(black_box(draw(view.clone()))));
        }
        Work::Square => measured(&mut || {
            let pairs = source
                .bytes()
                .flat_map(|one| source.bytes().map(move |other| one == other));
            black_box(pairs.filter(|equal| *equal).count());
        }),
    }
}

/// Tells this binary that it runs under callgrind.
const COUNTED: &str = "LIVEBLOG_COUNTED";

const MEASURED: &str = "content::linear::measured";
const NAME: &str = "linear::ten_times_the_input_is_at_most_twelve_times_the_work";

#[test]
fn ten_times_the_input_is_at_most_twelve_times_the_work() {
    if env::var_os(COUNTED).is_some() {
        return work();
    }
    let notes = tempfile::tempdir().expect("a temporary folder");
    if let Err(error) = run(notes.path()) {
        assert!(env::var_os("CI").is_none(), "valgrind: {error}");
        return eprintln!("skipped, because there is no valgrind: {error}");
    }
    let costs = costs(notes.path());
    assert_eq!(costs.len(), FAMILIES.len() * 2, "each family twice");
    for (family, cost) in FAMILIES.iter().zip(costs.chunks(2)) {
        let growth = cost[1] / cost[0];
        println!("{growth:5.1} of {:9} instructions: {family:?}", cost[0]);
        assert_eq!(
            growth <= MOST,
            !matches!(family.0, Work::Square),
            "{growth}: {family:?}"
        );
    }
}

/// Runs this test under callgrind, with its notes in a folder.
fn run(notes: &Path) -> io::Result<()> {
    let done = Command::new("valgrind")
        .arg("--tool=callgrind")
        .args(["--toggle-collect", "--dump-after"].map(|option| format!("{option}={MEASURED}")))
        .arg(format!(
            "--callgrind-out-file={}",
            notes.join("note").display()
        ))
        .arg(env::current_exe()?)
        .args(["--exact", NAME])
        .env(COUNTED, "yes")
        .output()?;
    let said = String::from_utf8_lossy(&done.stderr);
    assert!(done.status.success(), "{said}");
    Ok(())
}

/// What each call has cost, in their order.
fn costs(notes: &Path) -> Vec<f64> {
    let files = (1..).map(|number| notes.join(format!("note.{number}")));
    let texts = files.map_while(|file| fs::read_to_string(file).ok());
    let costs = texts.filter_map(|text| {
        let summary = text
            .lines()
            .find_map(|line| line.strip_prefix("summary: "))?;
        summary.trim().parse().ok()
    });
    costs.collect()
}
