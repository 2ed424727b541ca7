//! Objects, and arrays of objects and other values.

use std::marker::PhantomData;
use std::rc::Rc;

use super::super::json::Value;
use super::super::object::{Located, Open, expected};
use super::texts::fold_words;
use super::{Field, Read};

/// So many values of an array are read. Of the items of a feed these are the newest, wherever they
/// stand; older ones belong on further pages (`next_url`).
pub(in crate::feed) const MOST: usize = 500;

/// One object.
pub(in crate::feed) struct Part<T>(PhantomData<T>);

/// The objects of an array; what is not an object there is reported and left out.
pub(in crate::feed) struct List<T>(PhantomData<T>);

/// The same; one object may stand in place of the array.
pub(in crate::feed) struct Parts<T>(PhantomData<T>);

/// The values of an array.
pub(in crate::feed) struct Values;

/// The texts of an array, one line each, or the names of its objects; one text may have commas between them.
pub(in crate::feed) struct Tags;

impl<'a, 'r, T> Read<'a, 'r> for Part<T>
where
    Located<'r, T>: Open<'a, 'r>,
{
    type Output = Located<'r, T>;

    fn read(value: Value<'a>, field: Field<'_, 'r>) -> Option<Located<'r, T>> {
        Open::open(value, field.at.member(field.name))
    }
}

impl<'a, 'r, T> Read<'a, 'r> for List<T>
where
    Located<'r, T>: Open<'a, 'r>,
{
    type Output = Vec<Located<'r, T>>;

    fn read(value: Value<'a>, field: Field<'_, 'r>) -> Option<Self::Output> {
        objects(value, field)
    }
}

impl<'a, 'r, T> Read<'a, 'r> for Parts<T>
where
    Located<'r, T>: Open<'a, 'r>,
{
    type Output = Vec<Located<'r, T>>;

    fn read(value: Value<'a>, field: Field<'_, 'r>) -> Option<Self::Output> {
        parts(value, field)
    }
}

impl<'a, 'r> Read<'a, 'r> for Values {
    type Output = Vec<Value<'a>>;

    fn read(value: Value<'a>, field: Field<'_, 'r>) -> Option<Vec<Value<'a>>> {
        let Some(mut values) = value.list() else {
            field.report(expected("an array", value));
            return None;
        };
        if values.len() > MOST {
            let all = values.len();
            field.report(format!("{all} are too many: the first {MOST} are read"));
            values.truncate(MOST);
        }
        Some(values)
    }
}

impl<'a, 'r> Read<'a, 'r> for Tags {
    type Output = Vec<Rc<str>>;

    fn read(value: Value<'a>, field: Field<'_, 'r>) -> Option<Vec<Rc<str>>> {
        let lines: Vec<String> = match value.string() {
            Some(text) => {
                field.report(expected("an array", value));
                text.split(',').map(str::to_owned).collect()
            }
            None => Values::read(value, field)?.into_iter().map(label).collect(),
        };
        let lines = lines.iter().map(|line| fold_words(line));
        Some(
            lines
                .filter(|line| !line.is_empty())
                .map(Into::into)
                .collect(),
        )
    }
}

/// A text, or the name of an object.
fn label(value: Value<'_>) -> String {
    let members = value.members();
    let name = members.and_then(|members| members.last("name"));
    name.unwrap_or(value).line()
}

/// The objects of an array.
pub(in crate::feed) fn objects<'a, 'r, O: Open<'a, 'r>>(
    value: Value<'a>,
    Field { at, name }: Field<'_, 'r>,
) -> Option<Vec<O>> {
    let values = Values::read(value, Field { at, name })?
        .into_iter()
        .enumerate();
    let objects = values.filter_map(|(index, value)| O::open(value, at.element(name, index)));
    Some(objects.collect())
}

/// The objects of an array, or the one that stands in place of an array.
pub(in crate::feed) fn parts<'a, 'r, O: Open<'a, 'r>>(
    value: Value<'a>,
    field: Field<'_, 'r>,
) -> Option<Vec<O>> {
    if value.kind() == "an object" {
        let part = O::open(value, field.at.member(field.name));
        return Some(part.into_iter().collect());
    }
    objects(value, field)
}
