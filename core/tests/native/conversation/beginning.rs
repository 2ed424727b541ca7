//! A screen of which only the first rows are drawn.

use liveblog_core::model::Options;
use liveblog_core::model::options::Order;
use serde_json::{Value, json};

use super::Conversation;
use super::redraw::three;
use crate::native::support::with;

/// A feed that names a page of earlier entries.
fn more() -> Value {
    with(three(), json!({ "next_url": "older.json" }))
}

fn begun(order: Order, rows: usize) -> (usize, bool) {
    let options = Options {
        order,
        ..Options::default()
    };
    let mut screen = Conversation::with(options, &more()).screen();
    assert!(screen.earlier.is_some());
    screen.begin_with(rows);
    (screen.rows.len(), screen.earlier.is_some())
}

#[test]
fn nothing_stands_below_the_last_row_yet() {
    assert_eq!(begun(Order::Newest, 2), (2, false));
    assert_eq!(
        begun(Order::Newest, 9),
        (4, false),
        "the day, and three entries"
    );
}

#[test]
fn what_stands_above_the_rows_is_there_from_the_beginning() {
    assert_eq!(begun(Order::Oldest, 2), (2, true));
}
