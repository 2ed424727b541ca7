//! Where the line is that is being read: `witness.line`.

use crate::e2e::browser::Browser;

/// Where the reader sees the line, in pixels from the top of the window: after all who are told of sizes, just before
/// it is painted. Between two frames a picture may have loaded that nobody has been told of yet. `WebKit` divides by the
/// zoom where a line is on the page, and takes what is scrolled from that.
const LINE: &str = "new Promise((resolve) => {
    const sizes = new ResizeObserver(() => {
        sizes.disconnect();
        const { top } = witness.line.getBoundingClientRect();
        let zoom = 1;
        for (let at = witness.line; at && !at.currentCSSZoom; at = at.assignedSlot ?? at.parentElement ?? at.getRootNode().host)
            zoom *= getComputedStyle(at).zoom || 1;
        const { scrollY } = witness.line.ownerDocument.defaultView;
        resolve((top + scrollY) * zoom - scrollY);
    });
    sizes.observe(document.body);
})";

/// Where the reader sees the line, in pixels from the top of the window.
pub(in crate::e2e) async fn line(page: &Browser) -> f64 {
    let line = page.settled(LINE).await;
    line.as_f64().expect("a number")
}
