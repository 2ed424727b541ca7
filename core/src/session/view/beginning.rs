//! The first rows of a screen, for those who cannot wait for all of them.

use std::rc::Rc;

use super::Screen;
use crate::model::Order;

impl Screen {
    /// Leaves so many rows, and nothing that stands below the last one.
    pub fn begin_with(&mut self, rows: usize) {
        if self.rows.len() > rows {
            Rc::make_mut(&mut self.rows).truncate(rows);
            self.is_busy = true;
        }
        if self.order == Order::Newest {
            (self.earlier, self.rest) = (None, None);
        }
    }
}
