//! What an attack paints where it has no business.

use serde_json::{Value, json};

use super::Report;
use crate::e2e::nightly;
use crate::e2e::server::Answer;
use crate::e2e::stage::Stage;

/// Whether it is looked at what a batch paints, which takes most of the time: by day that of the first one. What an entry
/// paints stays in the widget's box by the style of that, whatever the entry is; by night all are looked at.
pub(super) fn is_looked_at(place: usize) -> bool {
    place == 0 || nightly::is_nightly()
}

/// Looks at the page piece by piece: outside of the widget's box it has one colour, and nothing to hit.
pub(super) async fn look(stage: &Stage, report: &mut Report) {
    let page = &stage.page;
    let height = page.get("document.documentElement.scrollHeight").await;
    let step = page.get("innerHeight").await.as_u64().expect("a height");
    for top in
        (0..height.as_u64().expect("a height")).step_by(usize::try_from(step).expect("small"))
    {
        page.run(&format!("scrollTo({{ top: {top}, behavior: 'instant' }})"))
            .await;
        let strays = strays(stage).await;
        if !strays.is_null() {
            Report::note(
                &mut report.violations,
                json!([format!("painted outside: {strays}")]),
            );
        }
        Report::note(&mut report.violations, page.get("torment.hits(host)").await);
    }
}

/// What is painted outside of the widget's box, and stays there: pictures that come into sight change the widget's
/// height. A driver may also give a picture of the page as it was, before it scrolled or before it was attacked; such
/// a picture has the wrong colour all over.
async fn strays(stage: &Stage) -> Value {
    let page = &stage.page;
    let mut strays = Value::Null;
    page.run("torment.recolour()").await;
    for _ in 0..10 {
        page.drawn().await;
        let picture = page.client.screenshot().await.expect("a picture");
        stage
            .host
            .set("/picture.png", Answer::ok("image/png", picture));
        strays = page.settled("torment.strays(host)").await;
        if strays.is_null() {
            break;
        }
    }
    strays
}
