//! The page that the widget is in, and the device that shows it.

/// What is known of the page.
#[derive(Debug)]
pub(super) struct Page {
    visible: bool,
    at_edge: bool,
    save_data: bool,
}

impl Default for Page {
    fn default() -> Self {
        Self {
            visible: true,
            at_edge: true,
            save_data: false,
        }
    }
}

impl Page {
    /// Whether anybody can see the page.
    pub(super) fn is_visible(&self) -> bool {
        self.visible
    }

    /// Says whether anybody can see the page. Whether anybody could before.
    pub(super) fn set_visible(&mut self, visible: bool) -> bool {
        std::mem::replace(&mut self.visible, visible)
    }

    /// Whether the reader would see a new entry appear.
    pub(super) fn is_watched(&self) -> bool {
        self.visible && self.at_edge
    }

    /// Says whether the newest end of the timeline is within the reader's reach.
    pub(super) fn set_at_edge(&mut self, at_edge: bool) {
        self.at_edge = at_edge;
    }

    /// Whether the reader saves data.
    pub(super) fn saves_data(&self) -> bool {
        self.save_data
    }

    /// Says whether the reader saves data.
    pub(super) fn set_save_data(&mut self, save_data: bool) {
        self.save_data = save_data;
    }
}
