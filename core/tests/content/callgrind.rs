//! Work counted in instructions by valgrind, because time says nothing on a busy machine. A test runs its own binary
//! under callgrind, which writes down what each call of [`measured`] has cost.

use std::fmt::Debug;
use std::path::Path;
use std::process::Command;
use std::{env, fs, io};

/// Ten times the input, at most so many times the work.
const MOST: f64 = 12.0;

/// Tells this binary that it runs under callgrind.
const COUNTED: &str = "LIVEBLOG_COUNTED";

/// Callgrind knows [`measured`] by this name.
const MEASURED: &str = concat!(module_path!(), "::measured");

/// What is done with a body; how the body begins, what it repeats and how it ends; and how often it repeats that, and
/// ten times as often. Choose a number that stays under any limit, so that the limit does not do the work.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Family<W: 'static>(pub(crate) W, pub(crate) [&'static str; 3], pub(crate) usize);

/// Does what is counted.
#[inline(never)]
pub(crate) fn measured(work: &mut dyn FnMut()) {
    work();
}

/// Asserts that ten times the input is at most [`MOST`] times the work, but for those families of which it is known
/// that it is more. `test` is the full name of the test that calls this.
pub(crate) fn check<W: Debug>(
    test: &str,
    families: &[Family<W>],
    work: fn(&Family<W>, &str),
    is_more: fn(&Family<W>) -> bool,
) {
    if env::var_os(COUNTED).is_some() {
        return families.iter().for_each(|family| twice(family, work));
    }
    let notes = tempfile::tempdir().expect("a temporary folder");
    if let Err(error) = run(notes.path(), test) {
        assert!(env::var_os("CI").is_none(), "valgrind: {error}");
        return eprintln!("skipped, because there is no valgrind: {error}");
    }
    let costs = costs(notes.path());
    assert_eq!(costs.len(), families.len() * 2, "each family twice");
    for (family, cost) in families.iter().zip(costs.chunks(2)) {
        let growth = cost[1] / cost[0];
        println!("{growth:5.1} of {:9} instructions: {family:?}", cost[0]);
        assert_eq!(growth > MOST, is_more(family), "{growth}: {family:?}");
    }
}

/// Does the work of a family as it is and ten times as long.
fn twice<W>(family: &Family<W>, work: fn(&Family<W>, &str)) {
    let Family(_, [start, piece, end], times) = family;
    for times in [*times, times * 10] {
        work(family, &[start, &*piece.repeat(times), end].concat());
    }
}

/// Runs a test under callgrind, with its notes in a folder.
fn run(notes: &Path, test: &str) -> io::Result<()> {
    let done = Command::new("valgrind")
        .arg("--tool=callgrind")
        .args(["--toggle-collect", "--dump-after"].map(|option| format!("{option}={MEASURED}")))
        .arg(format!(
            "--callgrind-out-file={}",
            notes.join("note").display()
        ))
        .arg(env::current_exe()?)
        .args(["--exact", test])
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
