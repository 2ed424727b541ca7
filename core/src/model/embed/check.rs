//! What the compiler checks of the providers' constants: that a hole of a shape is of a kind that there is, that all
//! addresses of a form keep as much, and that its templates take no more than that. What is wrong does not compile.

use super::address::KINDS;
use super::form::Form;
use super::profile::Profile;

/// The providers, if all is well with them.
pub(super) const fn checked<const N: usize>(all: [Profile; N]) -> [Profile; N] {
    let mut profiles: &[Profile] = &all;
    while let [profile, rest @ ..] = profiles {
        profiles = rest;
        let mut forms = profile.forms;
        while let [form, others @ ..] = forms {
            forms = others;
            check(form);
        }
    }
    all
}

const fn check(form: &Form) {
    let (addresses, rest) = line(form.text.as_bytes());
    let (also, rest) = line(rest);
    let (frame, page) = line(rest);
    let fault = fault(addresses, also, frame, page);
    assert!(
        !matches!(fault, Some(Fault::Kind)),
        "no such kind of characters"
    );
    assert!(
        !matches!(fault, Some(Fault::Unequal)),
        "each address of a form keeps as much"
    );
    assert!(
        !matches!(fault, Some(Fault::Frame)),
        "a frame of what is not kept"
    );
    assert!(
        !matches!(fault, Some(Fault::Page)),
        "a page of what is not kept"
    );
}

/// What is wrong with a form.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Fault {
    /// A hole of a kind that there is not.
    Kind,
    /// Addresses that do not keep as much as each other.
    Unequal,
    /// A frame with a hole for what is not kept.
    Frame,
    /// A page with such a hole.
    Page,
}

impl Fault {
    /// The member of a publisher's provider that it is in.
    pub(super) fn member(self) -> &'static str {
        match self {
            Self::Kind | Self::Unequal => "pattern",
            Self::Frame | Self::Page => "frame",
        }
    }

    /// What a publisher reads of it.
    pub(super) fn words(self) -> &'static str {
        match self {
            Self::Kind => "a hole of no known kind: see docs/embeds.md",
            Self::Unequal => "each of several shapes has to keep as many pieces",
            Self::Frame | Self::Page => "a hole for what no shape keeps",
        }
    }
}

/// What is wrong with a form, if anything is.
pub(super) const fn fault(
    addresses: &[u8],
    also: &[u8],
    frame: &[u8],
    page: &[u8],
) -> Option<Fault> {
    let (mut rest, mut least, mut most) = (addresses, usize::MAX, 0);
    while !rest.is_empty() {
        let (address, others) = piece(rest, b' ');
        let Some(kept) = pieces(address) else {
            return Some(Fault::Kind);
        };
        least = if kept < least { kept } else { least };
        most = if kept > most { kept } else { most };
        rest = others;
    }
    let Some(choices) = choices(also) else {
        return Some(Fault::Kind);
    };
    if least != most {
        Some(Fault::Unequal)
    } else if taken(frame) > most + choices {
        Some(Fault::Frame)
    } else if taken(page) > most + choices {
        Some(Fault::Page)
    } else {
        None
    }
}

const fn line(text: &[u8]) -> (&[u8], &[u8]) {
    piece(text, b'\n')
}

/// What stands before a mark, and what stands after it.
const fn piece(text: &[u8], mark: u8) -> (&[u8], &[u8]) {
    match text.split_at(until(text, mark)) {
        (before, [_, after @ ..]) => (before, after),
        (before, []) => (before, &[]),
    }
}

/// How many pieces a shape keeps; nothing if it has a hole of no kind that there is.
const fn pieces(shape: &[u8]) -> Option<usize> {
    let (mut rest, mut count, mut is_open) = (shape, 0, false);
    if let [b'*', ..] = shape {
        count += 1;
    }
    while let [mark, after @ ..] = rest {
        rest = after;
        match *mark {
            b'[' => {
                is_open = true;
                count += 1;
            }
            b']' => is_open = false,
            b'{' => {
                let (hole, after) = rest.split_at(until(rest, b'}'));
                rest = after;
                if !is_kind(bare(hole)) {
                    return None;
                }
                count += if keeps(hole) && !is_open { 1 } else { 0 };
            }
            _ => {}
        }
    }
    Some(count)
}

/// How many pieces parameters that may be there keep: each one, of those that stand for the same.
const fn choices(also: &[u8]) -> Option<usize> {
    let (mut rest, mut count) = (also, 0);
    while !rest.is_empty() {
        let (choices, others) = piece(rest, b'&');
        match pieces(choices) {
            None | Some(0) => return None,
            Some(_) => count += 1,
        }
        rest = others;
    }
    Some(count)
}

/// How many of the pieces that are kept a template takes: the place of the last, counted from one.
const fn taken(template: &[u8]) -> usize {
    let (mut rest, mut most) = (template, 0);
    while let [mark, after @ ..] = rest {
        rest = after;
        if *mark == b'{' {
            let (hole, after) = rest.split_at(until(rest, b'}'));
            rest = after;
            let place = place(hole);
            most = if place > most { place } else { most };
        }
    }
    most
}

/// The place that a hole of a template names: the last digit in it, and the first place if it is of another kind.
const fn place(hole: &[u8]) -> usize {
    if let [b'!', ..] = hole {
        return 1;
    }
    let (mut rest, mut place) = (hole, usize::MAX);
    while let [mark, after @ ..] = rest {
        rest = after;
        if mark.is_ascii_digit() {
            place = (*mark - b'0') as usize + 1;
        }
    }
    place
}

/// Whether a hole of a shape keeps what it takes.
const fn keeps(hole: &[u8]) -> bool {
    !matches!(hole, [b'-', ..])
}

/// The kind of characters that a hole takes.
const fn bare(hole: &[u8]) -> &[u8] {
    if let [b'-', kind @ ..] = hole {
        kind
    } else {
        hole
    }
}

const fn is_kind(hole: &[u8]) -> bool {
    let mut kinds: &[&str] = &KINDS;
    while let [kind, rest @ ..] = kinds {
        kinds = rest;
        if same(kind.as_bytes(), hole) {
            return true;
        }
    }
    is_number(hole)
}

const fn is_number(hole: &[u8]) -> bool {
    let mut rest = hole;
    while let [mark, after @ ..] = rest {
        rest = after;
        if !mark.is_ascii_digit() {
            return false;
        }
    }
    !hole.is_empty()
}

const fn same(one: &[u8], other: &[u8]) -> bool {
    match (one, other) {
        ([], []) => true,
        ([a, one @ ..], [b, other @ ..]) => *a == *b && same(one, other),
        _ => false,
    }
}

/// How many bytes there are before a mark.
const fn until(text: &[u8], mark: u8) -> usize {
    let (mut rest, mut count) = (text, 0);
    while let [first, after @ ..] = rest {
        if *first == mark {
            return count;
        }
        rest = after;
        count += 1;
    }
    count
}
