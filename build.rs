//! Joins the sheets in `styles/` into the one stylesheet that every widget on a page shares, without
//! comments and indentation: readers download it inside the WebAssembly.

use std::path::Path;
use std::{env, fs, io};

/// In the order of the cascade.
const SHEETS: [&str; 11] = [
    "base",
    "header",
    "key_points",
    "status",
    "toolbar",
    "timeline",
    "entry",
    "content",
    "blocks",
    "pictures",
    "embed",
];

fn main() -> io::Result<()> {
    let mut all = String::new();
    for sheet in SHEETS {
        let path = format!("styles/{sheet}.css");
        println!("cargo::rerun-if-changed={path}");
        all += &squeeze(&fs::read_to_string(path)?);
    }
    let out = env::var_os("OUT_DIR").ok_or(io::ErrorKind::NotFound)?;
    fs::write(Path::new(&out).join("live-blog.css"), all)
}

/// Removes comments, and white space where CSS does not need it. The sheets hold no strings with
/// braces, so no tokenizer is needed.
fn squeeze(css: &str) -> String {
    let mut rest = css;
    let mut bare = String::new();
    while let Some((before, after)) = rest.split_once("/*") {
        bare += before;
        rest = after.split_once("*/").map_or("", |(_, after)| after);
    }
    bare += rest;
    let mut squeezed = bare.split_whitespace().collect::<Vec<_>>().join(" ");
    for mark in ["{", "}", ";", ", "] {
        let tight = mark.trim_end();
        squeezed = squeezed
            .replace(&format!(" {tight}"), tight)
            .replace(&format!("{tight} "), tight);
    }
    squeezed.replace(": ", ":").replace(";}", "}")
}
