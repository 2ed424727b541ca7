//! A million readers and an outage of the CDN: does their return bring it down again?
//!
//! Each reader polls with the widget's own `poll` code. Prints the tables of docs/update-engine.md and
//! draws `docs/herd.svg`, or the file that is named; fails if requests per second are ever more than
//! twice the mean. `cargo run --release -p liveblog-native --example herd`

mod bytes;
mod chance;
mod chart;
mod crowd;
mod outage;
mod record;

use std::io::{self, Write};
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::{env, fs};

use bytes::Sizes;
use outage::{Fault, OUTAGE};
use record::{END, Record};

const READERS: u32 = 1_000_000;
/// More than so many times the mean is a herd.
const BOUND: f64 = 2.0;

/// Within how many milliseconds readers arrive: one after another, or after a push notification.
const ARRIVALS: [(&str, u32); 2] = [("15 s", 15_000), ("10 s", 10_000)];
const FAULTS: [(&str, Fault); 3] = [
    ("refused", Fault::Refused),
    ("503, `Retry-After: 30`", Fault::Unavailable(30)),
    ("not answered", Fault::Silent),
];

/// One crowd in one outage.
struct Run {
    arrival: &'static str,
    fault: &'static str,
    record: Record,
}

fn main() -> io::Result<ExitCode> {
    let mut out = io::stdout().lock();
    let runs = runs();
    rates(&runs, &mut out)?;
    costs(&mut out)?;
    let path = env::args_os().nth(1).map_or_else(chart_file, PathBuf::from);
    if let [evenly, together, ..] = &*runs {
        fs::write(&path, chart::draw(&evenly.record, &together.record))?;
    }
    let peaks = runs.iter().map(|run| run.record.peak(&(0..END / 1000)));
    let worst = peaks.fold(0.0, f64::max);
    let path = path.display();
    writeln!(
        out,
        "\nThe highest peak is {worst:.2} times the mean: {path}"
    )?;
    Ok(ExitCode::from(u8::from(worst > BOUND)))
}

fn chart_file() -> PathBuf {
    let native = Path::new(env!("CARGO_MANIFEST_DIR"));
    native.with_file_name("docs").join("herd.svg")
}

fn runs() -> Vec<Run> {
    let run = |(fault, kind), (arrival, within)| Run {
        arrival,
        fault,
        record: crowd::watch(READERS, within, kind),
    };
    let faults = FAULTS.into_iter();
    faults
        .flat_map(|fault| ARRIVALS.map(|arrival| run(fault, arrival)))
        .collect()
}

/// Requests per second, in units of the mean.
fn rates(runs: &[Run], out: &mut impl Write) -> io::Result<()> {
    let [start, end] = [OUTAGE.start, OUTAGE.end].map(|at| at / 1000);
    writeln!(
        out,
        "| readers arrive within | requests in the outage are | mean | peak before it | in it | after it | 99 % current after |\n\
         | --- | --- | --- | --- | --- | --- | --- |"
    )?;
    for run in runs {
        let Run { arrival, fault, .. } = run;
        let [before, during, after] =
            [0..start, start..end, end..END / 1000].map(|seconds| run.record.peak(&seconds));
        let (mean, recovery) = (run.record.mean(), run.record.recovery());
        let recovery = recovery.map_or_else(|| "never".into(), |seconds| format!("{seconds} s"));
        writeln!(
            out,
            "| {arrival} | {fault} | {mean:.0} | {before:.2} | {during:.2} | {after:.2} | {recovery} |"
        )?;
    }
    Ok(())
}

/// What an hour costs a reader.
fn costs(out: &mut impl Write) -> io::Result<()> {
    let [gzip, brotli] = [bytes::measure("gzip")?, bytes::measure("br")?];
    writeln!(
        out,
        "\ngzip: {gzip}; brotli: {brotli}\n\n\
         | an hour of | requests | KB with gzip | with brotli |\n\
         | --- | --- | --- | --- |"
    )?;
    let mut row = |way, requests, cost: fn(&Sizes, usize) -> usize| {
        let [gzip, brotli] = [&gzip, &brotli].map(|sizes| cost(sizes, requests) / 1000);
        writeln!(out, "| {way} | {requests} | {gzip} | {brotli} |")
    };
    row("polls every 15 s", 240, Sizes::polled)?;
    row("a stream, and polls every 120 s", 30, Sizes::pushed)?;
    row("the whole timeline every 15 s", 240, Sizes::reloaded)?;
    row("the whole timeline every 10 s", 360, Sizes::reloaded)
}
