//! Numbers as bars and lines, with the numbers themselves beside or below them.

use std::rc::Rc;

use super::block::{Block, Member};
use super::number::{Number, label};
use super::render::{made, words};
use super::table::heading;
use crate::model::content::Scope;
use crate::model::{Attribute, Class, Element, Node, Share, Tag, Word};

/// More lines than these cannot be told apart.
const SERIES: [Class; 4] = [
    Class::Series1,
    Class::Series2,
    Class::Series3,
    Class::Series4,
];

/// Numbers of one thing.
struct Series {
    name: Rc<str>,
    class: Class,
    /// With gaps; as many as there are labels at most.
    values: Vec<Option<Number>>,
}

/// What a chart is drawn from.
struct Chart {
    labels: Vec<Node>,
    series: Vec<Series>,
    /// With the space before it.
    unit: Rc<str>,
    low: Number,
    high: Number,
}

/// The drawing of a chart; nothing if there is no number to draw.
pub(super) fn drawing(block: &Block<'_, '_>) -> Vec<Node> {
    let lines = block
        .line(Member::Kind)
        .is_some_and(|kind| *kind == *"line");
    match Chart::read(block) {
        Some(chart) if lines => chart.lines(block.line(Member::Title).unwrap_or_default()),
        Some(chart) => vec![chart.bars()],
        None => Vec::new(),
    }
}

impl Chart {
    fn read(block: &Block<'_, '_>) -> Option<Self> {
        let mut labels = Vec::new();
        for value in block.values(Member::Labels) {
            labels.push(label(&value));
        }
        let all = block.parts(Member::Series);
        if all.len() > SERIES.len() {
            let message = "too many: the first 4 are drawn";
            block.at.report(Member::Series.name(), message);
        }
        let mut series = Vec::new();
        let mut range: Option<[Number; 2]> = None;
        for (one, class) in all.iter().zip(SERIES) {
            let mut values = Vec::new();
            let written = one.values(Member::Values);
            for value in written.into_iter().take(labels.len()) {
                let number = Number::parse(value.as_str());
                if let Some(number) = &number {
                    let range = range.get_or_insert_with(|| [number.clone(), number.clone()]);
                    for (end, sign) in range.iter_mut().zip([-1, 1]) {
                        if number.size * sign > end.size * sign {
                            *end = number.clone();
                        }
                    }
                }
                values.push(number);
            }
            series.push(Series {
                values,
                name: one.line(Member::Name).unwrap_or_default(),
                class,
            });
        }
        let [low, high] = range?;
        let unit = block.line(Member::Unit).unwrap_or_default();
        let space = if unit.is_empty() || unit.starts_with('%') {
            ""
        } else {
            "\u{a0}"
        };
        let unit = [space, &*unit].concat().into();
        Some(Self {
            labels,
            series,
            unit,
            low,
            high,
        })
    }

    /// A number with its unit.
    fn told(&self, number: &Number) -> Vec<Node> {
        let mut told = vec![Node::Number(Rc::clone(&number.text))];
        if !self.unit.is_empty() {
            told.push(Node::Text(Rc::clone(&self.unit)));
        }
        told
    }

    /// A table whose rows have a bar each.
    fn bars(&self) -> Node {
        let (low, high) = (self.low.size.min(0), self.high.size.max(0));
        let mut rows = Vec::new();
        for (at, label) in self.labels.iter().enumerate() {
            let mut label = label.clone();
            for series in &self.series {
                let Some(Some(number)) = series.values.get(at) else {
                    continue;
                };
                let from = Share::of(number.size.min(0) - low, high - low);
                let length = Share::of(number.size.saturating_abs(), high - low);
                let mut cells = vec![heading(Scope::Row, label)];
                if self.series.len() > 1 {
                    cells.push(words(Tag::Td, None, &series.name));
                }
                let drawn = vec![bar(from, length, series.class)];
                cells.push(made(Tag::Td, Some(Attribute::Class(Class::Bar)), drawn));
                cells.push(cell(self.told(number)));
                rows.push(made(Tag::Tr, None, cells));
                label = Node::Text("".into());
            }
        }
        made(Tag::Table, None, vec![made(Tag::Tbody, None, rows)])
    }

    /// A drawing between its scales, a legend if there are several lines, and the figures as a table.
    fn lines(&self, title: Rc<str>) -> Vec<Node> {
        let mut drawn = Vec::new();
        let mut legend = Vec::new();
        for series in &self.series {
            self.line(series, &mut drawn);
            let middle = Share::of(1, 2);
            let sample = vec![(Share::default(), middle), (Share::of(1, 1), middle)];
            let sample = made(Tag::Svg, None, vec![polyline(series.class, sample)]);
            let name = Node::Text(Rc::clone(&series.name));
            legend.push(made(Tag::Li, None, vec![sample, name]));
        }
        let drawn = made(Tag::Svg, Some(Attribute::Describes(title)), drawn);
        let end = |label: Option<&Node>| label.cloned().into_iter().collect();
        let (first, last) = (end(self.labels.first()), end(self.labels.last()));
        let mut parts = vec![
            scale(self.told(&self.high), self.told(&self.low)),
            drawn,
            scale(first, last),
        ];
        if self.series.len() > 1 {
            parts.push(made(Tag::Ul, Some(Attribute::Class(Class::Legend)), legend));
        }
        parts.push(self.figures());
        parts
    }

    /// One line, in pieces where there are gaps.
    fn line(&self, series: &Series, lines: &mut Vec<Node>) {
        let mut points = Vec::new();
        let last = self.labels.len().saturating_sub(1);
        for at in 0..=self.labels.len() {
            // The end is a gap too.
            if let Some(Some(number)) = series.values.get(at) {
                let place = |number: usize| i64::try_from(number).unwrap_or(0);
                let y = Share::of(self.high.size - number.size, self.high.size - self.low.size);
                points.push((Share::of(place(at), place(last)), y));
            } else if !points.is_empty() {
                lines.push(polyline(series.class, std::mem::take(&mut points)));
            }
        }
    }

    /// The numbers of a drawing, to be unfolded.
    fn figures(&self) -> Node {
        let mut head = vec![words(Tag::Td, None, "")];
        for series in &self.series {
            head.push(heading(Scope::Col, Node::Text(Rc::clone(&series.name))));
        }
        let mut rows = vec![made(Tag::Tr, None, head)];
        for (at, label) in self.labels.iter().enumerate() {
            let mut cells = vec![heading(Scope::Row, label.clone())];
            for series in &self.series {
                let number = series.values.get(at).and_then(Option::as_ref);
                let number = number.map(|number| Node::Number(Rc::clone(&number.text)));
                cells.push(cell(vec![number.unwrap_or_else(|| Node::Text("–".into()))]));
            }
            rows.push(made(Tag::Tr, None, cells));
        }
        let table = made(Tag::Table, None, vec![made(Tag::Tbody, None, rows)]);
        let summary = made(Tag::Summary, None, vec![Node::Word(Word::Figures)]);
        made(Tag::Details, None, vec![summary, table])
    }
}

fn cell(number: Vec<Node>) -> Node {
    made(Tag::Td, Some(Attribute::Class(Class::Number)), number)
}

/// What stands at both ends of a scale.
fn scale(one: Vec<Node>, other: Vec<Node>) -> Node {
    let ends = [one, other].map(|end| made(Tag::Span, None, end));
    made(Tag::P, Some(Attribute::Class(Class::Scale)), ends.into())
}

fn polyline(class: Class, points: Vec<(Share, Share)>) -> Node {
    let attributes = vec![Attribute::Class(class), Attribute::Points(points)];
    Node::Element(Element::new(Tag::Polyline, attributes, Vec::new()))
}

/// A drawing of one bar.
pub(super) fn bar(from: Share, length: Share, class: Class) -> Node {
    let attributes = vec![
        Attribute::Class(class),
        Attribute::From(from),
        Attribute::Length(length),
    ];
    let bar = Node::Element(Element::new(Tag::Rect, attributes, Vec::new()));
    made(Tag::Svg, None, vec![bar])
}
