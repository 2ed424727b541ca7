//! The strictest policy that a host page can have: every page has it that has none of its own. What a
//! page may load is left open: that is for `e2e::policy`.
//!
//! Only the page's own scripts run, and what they trust; no style but a constructed one applies; no
//! string becomes markup. The browser reports a violation to the page's server, where it fails the test.

use super::server::{Answer, Server};

/// What the page's own scripts and styles are known by.
const NONCE: &str = "b3fdoor";

/// Where violations are reported.
const REPORTS: &str = "/violations";

/// A page whose scripts and styles have the nonce.
pub(super) fn signed(page: &str) -> String {
    let nonce = |element: &str| format!("{element} nonce=\"{NONCE}\"");
    page.replace("<script", &nonce("<script"))
        .replace("<style", &nonce("<style"))
}

/// What a page with such a policy may run, apply and parse, with another keyword for WebAssembly.
pub(super) fn rules(webassembly: &str) -> String {
    format!(
        "default-src 'none'; script-src 'nonce-{NONCE}' 'strict-dynamic' {webassembly}; \
         style-src 'none'; base-uri 'none'; form-action 'none'; \
         require-trusted-types-for 'script'; trusted-types 'none'"
    )
}

/// The policy of a signed page that has none of its own.
pub(super) fn policy(page: &str) -> String {
    let open =
        format!("img-src * data:; media-src *; connect-src *; frame-src *; report-uri {REPORTS}");
    let policy = format!("{}; {open}", rules("'wasm-unsafe-eval'"));
    if page.contains("<style") {
        policy.replace("style-src 'none'", &format!("style-src 'nonce-{NONCE}'"))
    } else {
        policy
    }
}

/// Lets a server take reports.
pub(super) fn hear(host: &Server) {
    host.set(&format!("POST {REPORTS}"), Answer::status("204 No Content"));
}

/// Asserts that a server was told of no violation.
pub(super) fn assert_kept(host: &Server) {
    let report = host.last_request(&format!("POST {REPORTS}"));
    assert!(
        report.is_empty(),
        "the page's policy was violated: {report}"
    );
}
