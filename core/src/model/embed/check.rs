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
    let (mut addresses, rest) = line(form.text.as_bytes());
    let ((also, rest), mut least, mut most) = (line(rest), usize::MAX, 0);
    let (frame, page) = line(rest);
    while !addresses.is_empty() {
        let (address, others) = piece(addresses, b' ');
        let kept = pieces(address);
        least = if kept < least { kept } else { least };
        most = if kept > most { kept } else { most };
        addresses = others;
    }
    assert!(least == most, "each address of a form keeps as much");
    let kept = most + choices(also);
    assert!(taken(frame) <= kept, "a frame of what is not kept");
    assert!(taken(page) <= kept, "a page of what is not kept");
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

/// How many pieces a shape keeps.
const fn pieces(shape: &[u8]) -> usize {
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
                count += if keeps(hole) && !is_open { 1 } else { 0 };
            }
            _ => {}
        }
    }
    count
}

/// How many pieces parameters that may be there keep: each one, of those that stand for the same.
const fn choices(also: &[u8]) -> usize {
    let (mut rest, mut count) = (also, 0);
    assert!(
        pieces(also) > 0 || also.is_empty(),
        "a parameter that keeps nothing"
    );
    while !rest.is_empty() {
        count += 1;
        (_, rest) = piece(rest, b'&');
    }
    count
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

/// Whether a hole of a shape keeps what it takes. It must be of a kind that there is.
const fn keeps(hole: &[u8]) -> bool {
    if let [b'-', kind @ ..] = hole {
        assert!(is_kind(kind), "there is no such kind of characters");
        return false;
    }
    assert!(is_kind(hole), "there is no such kind of characters");
    true
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
