//! Messages with parameters.

use yew::prelude::*;

use super::super::element::text;

/// The words of a message.
pub type Text = AttrValue;

/// A message with parameters, each a name in braces: `By {authors}`.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Template(pub Text);

/// A message about a number, in the forms that a language has for each [`Category`].
#[derive(Clone, Debug, Default, PartialEq, Eq)]
#[allow(missing_docs, reason = "each form is of the category of its name")]
pub struct Plural {
    pub zero: Option<Template>,
    pub one: Option<Template>,
    pub two: Option<Template>,
    pub few: Option<Template>,
    pub many: Option<Template>,
    /// The form of every number that has none of its own.
    pub other: Template,
}

/// A category of numbers, as [CLDR](https://cldr.unicode.org/index/cldr-spec/plural-rules) names them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[allow(missing_docs, reason = "each is what CLDR calls it")]
pub enum Category {
    Zero,
    One,
    Two,
    Few,
    Many,
    Other,
}

/// What can be said in other words.
pub(super) trait Reword {
    /// The same in other words; parameters stay.
    fn reword(&self, change: &dyn Fn(&str) -> String) -> Self;
}

impl Template {
    /// The words, with text for parameters; one that is not named stays.
    pub fn with(&self, values: &[(&str, &str)]) -> Text {
        self.rewrite(|(piece, is_parameter)| {
            let mut values = values.iter().filter(|_| is_parameter);
            let value = values.find(|(name, _)| *name == piece);
            match value {
                Some((_, value)) => (*value).to_owned(),
                None => written(piece, is_parameter),
            }
        })
    }

    /// The words as nodes, with a node for a parameter.
    pub(in crate::ui) fn around(&self, parameter: &str, node: Html) -> Html {
        let mut node = Some(node);
        let nodes = self.pieces().filter_map(|(piece, is_parameter)| {
            if is_parameter && piece == parameter {
                node.take()
            } else {
                (!piece.is_empty()).then(|| text(piece.to_owned()))
            }
        });
        nodes.collect()
    }

    /// Words, and the names of parameters between them.
    fn pieces(&self) -> impl Iterator<Item = (&str, bool)> {
        let pieces = self.0.split(['{', '}']).enumerate();
        pieces.map(|(place, piece)| (piece, place % 2 == 1))
    }

    fn rewrite(&self, write: impl FnMut((&str, bool)) -> String) -> Text {
        self.pieces().map(write).collect::<String>().into()
    }
}

/// A piece as it stands in a message.
fn written(piece: &str, is_parameter: bool) -> String {
    if is_parameter {
        ["{", piece, "}"].concat()
    } else {
        piece.to_owned()
    }
}

impl Plural {
    /// Whether the form depends on the number.
    pub(super) fn varies(&self) -> bool {
        let forms = [&self.zero, &self.one, &self.two, &self.few, &self.many];
        forms.into_iter().flatten().any(|form| *form != self.other)
    }

    pub(super) fn form(&self, category: Category) -> &Template {
        let own = match category {
            Category::Zero => &self.zero,
            Category::One => &self.one,
            Category::Two => &self.two,
            Category::Few => &self.few,
            Category::Many => &self.many,
            Category::Other => &None,
        };
        own.as_ref().unwrap_or(&self.other)
    }
}

impl Reword for Text {
    fn reword(&self, change: &dyn Fn(&str) -> String) -> Self {
        change(self).into()
    }
}

impl Reword for Template {
    fn reword(&self, change: &dyn Fn(&str) -> String) -> Self {
        Self(self.rewrite(|(piece, is_parameter)| {
            if is_parameter {
                written(piece, true)
            } else {
                change(piece)
            }
        }))
    }
}

impl Reword for Plural {
    fn reword(&self, change: &dyn Fn(&str) -> String) -> Self {
        let form = |form: &Option<Template>| form.as_ref().map(|form| form.reword(change));
        Self {
            zero: form(&self.zero),
            one: form(&self.one),
            two: form(&self.two),
            few: form(&self.few),
            many: form(&self.many),
            other: self.other.reword(change),
        }
    }
}
