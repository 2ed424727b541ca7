//! One kind of thing of a provider's: where it can be, and what is made of that.

use super::profile::Shape;

/// One kind of thing of a provider's. What it says in words is one text, since each text of its own costs readers more for
/// where it is and how long it is than for many of its words: addresses, what they may have too, frame and page.
#[derive(Debug)]
pub struct Form {
    /// The room that it needs.
    pub shape: Shape,
    /// In lines; `form!` joins them.
    pub(super) text: &'static str,
}

/// A [`Form`]: its shape; the shapes of its addresses, and in `also` the parameters that any of them may have too, as
/// `address` describes them; the templates of its frame and its page, as `template` does. Without a frame it can only be
/// linked to.
macro_rules! form {
    (
        shape: $shape:expr,
        addresses: [$first:literal $(, $more:literal)* $(,)?],
        $(also: $also:literal,)?
        $(frame: $frame:literal,)?
        page: $page:literal,
    ) => {
        $crate::model::embed::form::Form {
            shape: $shape,
            text: concat!($first, $(" ", $more,)* "\n", $($also,)? "\n", $($frame,)? "\n", $page),
        }
    };
}

pub(super) use form;

impl Form {
    fn line(&self, number: usize) -> &'static str {
        self.text.split('\n').nth(number).unwrap_or_default()
    }

    /// The shapes of its addresses.
    pub fn addresses(&self) -> impl Iterator<Item = &'static str> {
        self.line(0).split(' ')
    }

    /// The parameters that any of its addresses may have too.
    pub fn also(&self) -> &'static str {
        self.line(1)
    }

    /// The template of its frame; empty if it can only be linked to.
    pub fn frame(&self) -> &'static str {
        self.line(2)
    }

    /// The template of its page, to which a plain link leads.
    pub fn page(&self) -> &'static str {
        self.line(3)
    }

    /// Whether each customer, or anybody, has a host of their own for it.
    pub fn is_by_host(&self) -> bool {
        self.frame().starts_with('{')
    }
}

/// There is one of each.
impl PartialEq for Form {
    fn eq(&self, other: &Self) -> bool {
        std::ptr::eq(self, other)
    }
}

impl Eq for Form {}
