//! The few shapes of which the screen is made. One function for each instead of one expansion of
//! `html!` for each place, because readers download every expansion (figures in docs/size.md).

use yew::prelude::*;
use yew::virtual_dom::{AttributeOrProperty, Attributes, VTag, VText};

use super::Ui;
use liveblog_core::model::SafeUrl;
use liveblog_core::session::ReaderAction;

/// An element with a class, empty for none, around children.
pub(super) fn element(name: &'static str, class: &'static str, children: Html) -> Html {
    with(name, &["class"], Box::new([self::class(class)]), children)
}

/// The value of a class, empty for none.
pub(super) fn class(class: &'static str) -> Option<AttributeOrProperty> {
    value((!class.is_empty()).then_some(AttrValue::Static(class)))
}

/// The value of an attribute, if it has one. Not `AttributeOrProperty::Static`, which Yew leaves out natively.
pub(super) fn value(value: Option<AttrValue>) -> Option<AttributeOrProperty> {
    value.map(AttributeOrProperty::Attribute)
}

/// An element with attributes; those without a value are left out.
pub(super) fn with(
    name: &'static str,
    keys: &'static [&'static str],
    values: Box<[Option<AttributeOrProperty>]>,
    children: Html,
) -> Html {
    let mut tag = VTag::new(name);
    tag.set_attributes(Attributes::Dynamic { keys, values });
    tag.add_child(children);
    tag.into()
}

/// A link out of the widget, around the words if there is an address.
pub(super) fn link(url: Option<&SafeUrl>, words: Html) -> Html {
    let Some(url) = url else { return words };
    let values = [
        value(Some(url.to_string().into())),
        value(Some("noopener noreferrer".into())),
    ];
    with("a", &["href", "rel"], Box::new(values), words)
}

/// An element around words of a feed, in their direction.
pub(super) fn words(
    name: &'static str,
    class: &'static str,
    dir: Option<&'static str>,
    children: Html,
) -> Html {
    let values = [self::class(class), value(dir.map(AttrValue::Static))];
    with(name, &["class", "dir"], Box::new(values), children)
}

/// The same, which a publisher can style by the name of the class.
pub(super) fn part(
    name: &'static str,
    class: &'static str,
    dir: Option<&'static str>,
    children: Html,
) -> Html {
    let [class, part] = [self::class(class), self::class(class)];
    let values = [class, value(dir.map(AttrValue::Static)), part];
    with(name, &["class", "dir", "part"], Box::new(values), children)
}

/// Words of the widget's own, in their language wherever they stand.
pub(super) fn ours(class: &'static str, children: impl Into<Html>, ui: Ui<'_>) -> Html {
    let dir = AttrValue::Static(ui.locale.direction());
    let values = Box::new([
        self::class(class),
        value(Some(ui.locale.tag())),
        value(Some(dir)),
    ]);
    with("span", &["class", "lang", "dir"], values, children.into())
}

/// Text.
pub(super) fn text(words: impl Into<AttrValue>) -> Html {
    VText::new(words).into()
}

/// A number of things.
pub(super) fn number(things: usize) -> u64 {
    u64::try_from(things).unwrap_or(u64::MAX)
}

/// A list of nodes in a row.
pub(super) fn row<const N: usize>(nodes: [Html; N]) -> Html {
    Html::from_iter(nodes)
}

/// A button that says one thing when pressed.
pub(super) fn button(
    class: &'static str,
    words: impl Into<AttrValue>,
    action: ReaderAction,
    ui: Ui<'_>,
) -> Html {
    let onclick = on(ui, action);
    let (lang, dir) = (ui.locale.tag(), ui.locale.direction());
    html! { <button type="button" part={class} {lang} {dir} {onclick}>{ text(words) }</button> }
}

/// What is on or off.
pub(super) fn switch(
    class: &'static str,
    words: impl Into<AttrValue>,
    is_on: bool,
    action: ReaderAction,
    ui: Ui<'_>,
) -> Html {
    let class = (!class.is_empty()).then_some(class);
    let pressed = if is_on { "true" } else { "false" };
    let onclick = on(ui, action);
    let (lang, dir) = (ui.locale.tag(), ui.locale.direction());
    html! { <button type="button" part="control" {class} aria-pressed={pressed} {lang} {dir} {onclick}>{ text(words) }</button> }
}

/// A click that says one thing.
pub(super) fn on(ui: Ui<'_>, action: ReaderAction) -> Callback<MouseEvent> {
    ui.dispatch.reform(move |_| action.clone())
}

/// The heading element of a level.
pub(super) fn heading(level: u8) -> &'static str {
    match level {
        ..=2 => "h2",
        3 => "h3",
        4 => "h4",
        5 => "h5",
        _ => "h6",
    }
}
