//! Times both ways natively: `liveblog-decode ROUNDS <feed.json` prints the median milliseconds of each as JSON.

#![allow(clippy::unwrap_used, reason = "a benchmark")]

use std::time::Instant;

use liveblog_decode::{decode, parse};

/// Median milliseconds of so many rounds, each of which reads as many entries.
fn time(read: fn(&str) -> usize, text: &str, rounds: usize) -> f64 {
    let entries = read(text);
    assert!(entries > 0, "nothing is read of the feed");
    let mut times: Vec<f64> = (0..rounds)
        .map(|_| {
            let begin = Instant::now();
            assert_eq!(read(text), entries);
            begin.elapsed().as_secs_f64() * 1000.0
        })
        .collect();
    times.sort_by(f64::total_cmp);
    times.get(rounds / 2).copied().unwrap_or_default()
}

fn main() {
    let rounds = std::env::args().nth(1).unwrap().parse().unwrap();
    let text = std::io::read_to_string(std::io::stdin()).unwrap();
    let ours = time(decode, &text, rounds);
    let value = time(parse, &text, rounds);
    println!(r#"{{ "ours": {ours}, "value": {value} }}"#);
}
