//! Character references: `&amp;`, `&#8217;`, `&#x2019;`.
//!
//! Follows the [tokenization](https://html.spec.whatwg.org/multipage/parsing.html#character-reference-state)
//! of the HTML standard with the names of HTML 4 and `apos`. Its other two thousand names stay as
//! they are written: they would weigh more than the rest of the parser.

/// Where a reference stands: the rules for one without a semicolon differ.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Place {
    /// In text.
    Text,
    /// In the value of an attribute, where `?a=1&copy=2` must stay an address.
    Attribute,
}

/// The names, each one code point after the name before it, or at the number before it.
const NAMES: &str = "34 quot 38 amp apos 60 lt 62 gt 160 nbsp iexcl cent pound curren yen brvbar \
    sect uml copy ordf laquo not shy reg macr deg plusmn sup2 sup3 acute micro para middot cedil \
    sup1 ordm raquo frac14 frac12 frac34 iquest Agrave Aacute Acirc Atilde Auml Aring AElig \
    Ccedil Egrave Eacute Ecirc Euml Igrave Iacute Icirc Iuml ETH Ntilde Ograve Oacute Ocirc \
    Otilde Ouml times Oslash Ugrave Uacute Ucirc Uuml Yacute THORN szlig agrave aacute acirc \
    atilde auml aring aelig ccedil egrave eacute ecirc euml igrave iacute icirc iuml eth ntilde \
    ograve oacute ocirc otilde ouml divide oslash ugrave uacute ucirc uuml yacute thorn yuml 338 \
    OElig oelig 352 Scaron scaron 376 Yuml 402 fnof 710 circ 732 tilde 913 Alpha Beta Gamma Delta \
    Epsilon Zeta Eta Theta Iota Kappa Lambda Mu Nu Xi Omicron Pi Rho 931 Sigma Tau Upsilon Phi \
    Chi Psi Omega 945 alpha beta gamma delta epsilon zeta eta theta iota kappa lambda mu nu xi \
    omicron pi rho sigmaf sigma tau upsilon phi chi psi omega 977 thetasym upsih 982 piv 8194 \
    ensp emsp 8201 thinsp 8204 zwnj zwj lrm rlm 8211 ndash mdash 8216 lsquo rsquo sbquo 8220 \
    ldquo rdquo bdquo 8224 dagger Dagger bull 8230 hellip 8240 permil 8242 prime Prime 8249 \
    lsaquo rsaquo 8254 oline 8260 frasl 8364 euro 8465 image 8472 weierp 8476 real 8482 trade \
    8501 alefsym 8592 larr uarr rarr darr harr 8629 crarr 8656 lArr uArr rArr dArr hArr 8704 \
    forall 8706 part exist 8709 empty 8711 nabla isin notin 8715 ni 8719 prod 8721 sum minus 8727 \
    lowast 8730 radic 8733 prop infin 8736 ang 8743 and or cap cup int 8756 there4 8764 sim 8773 \
    cong 8776 asymp 8800 ne equiv 8804 le ge 8834 sub sup nsub 8838 sube supe 8853 oplus 8855 \
    otimes 8869 perp 8901 sdot 8968 lceil rceil lfloor rfloor 10216 lang rang 9674 loz 9824 \
    spades 9827 clubs 9829 hearts diams";

/// What the codes 128 to 159 meant in Windows-1252, which is what their authors mean.
const WINDOWS_1252: &str = "€\u{81}‚ƒ„…†‡ˆ‰Š‹Œ\u{8d}Ž\u{8f}\u{90}‘’“”•–—˜™š›œ\u{9d}žŸ";

/// The text with its character references replaced.
pub(super) fn decode(raw: &str, place: Place) -> String {
    let mut text = String::new();
    let mut rest = raw;
    while let Some((before, after)) = rest.split_once('&') {
        text.push_str(before);
        let reference = match after.strip_prefix('#') {
            Some(number) => numeric(number),
            None => named(after, place),
        };
        let (character, after) = reference.unwrap_or(('&', after));
        text.push(character);
        rest = after;
    }
    text.push_str(rest);
    text
}

/// The text with those of its references replaced that end with a semicolon: the others may as well
/// be plain text (`R&D`, `?a=1&copy=2`).
pub(super) fn closed(raw: &str) -> String {
    let mut text = String::new();
    let mut parts = raw.split('&');
    text.push_str(parts.next().unwrap_or_default());
    for part in parts {
        let end = part.find(|c: char| c != '#' && !c.is_ascii_alphanumeric());
        let end = end.filter(|end| part.get(*end..).is_some_and(|rest| rest.starts_with(';')));
        let (reference, rest) = part.split_at(end.map_or(0, |end| end + 1));
        text.push_str(&decode(&["&", reference].concat(), Place::Attribute));
        text.push_str(rest);
    }
    text
}

fn numeric(text: &str) -> Option<(char, &str)> {
    let hexadecimal = text.strip_prefix(['x', 'X']);
    let (number, radix) = hexadecimal.map_or((text, 10), |number| (number, 16));
    let rest = number.trim_start_matches(|c: char| c.is_digit(radix));
    let digits = number.chars().map_while(|c| c.to_digit(radix));
    let code = digits.fold(0_u32, |code, digit| {
        code.saturating_mul(radix).saturating_add(digit)
    });
    let character = match code {
        // A carriage return would not survive another pass through a parser.
        13 => Some('\n'),
        128..=159 => WINDOWS_1252.chars().nth(code as usize - 128),
        1.. => char::from_u32(code),
        0 => None,
    };
    let character = character.unwrap_or(char::REPLACEMENT_CHARACTER);
    (rest.len() < number.len()).then_some((character, rest.strip_prefix(';').unwrap_or(rest)))
}

fn named(text: &str, place: Place) -> Option<(char, &str)> {
    let end = text.find(|c: char| !c.is_ascii_alphanumeric());
    let (word, after) = text.split_at(end.unwrap_or(text.len()));
    let initial = word.chars().next().filter(char::is_ascii_alphabetic)?;
    let mut prefix = None;
    for (at, _) in NAMES.match_indices(initial) {
        let (before, name) = NAMES.split_at(at);
        if !before.ends_with(' ') {
            continue;
        }
        let name = name.split(' ').next().unwrap_or_default();
        if name == word
            && let Some(after) = after.strip_prefix(';')
        {
            return Some((char::from_u32(code_after(before))?, after));
        }
        if word.starts_with(name) && goes_without_semicolon(code_after(before)) {
            prefix = Some((name, code_after(before)));
            if !after.starts_with(';') {
                break;
            }
        }
    }
    let (name, code) = prefix?;
    let after = text.strip_prefix(name)?;
    let goes_on = after.starts_with(|c: char| c == '=' || c.is_ascii_alphanumeric());
    let literal = place == Place::Attribute && goes_on;
    (!literal).then_some((char::from_u32(code)?, after))
}

/// The code point of the name that follows: as many after the last number as there are names since.
fn code_after(before: &str) -> u32 {
    let words = before.trim_ascii_end().rsplit(' ');
    let code = (0..)
        .zip(words)
        .find_map(|(names, word)| Some(word.parse::<u32>().ok()? + names));
    code.unwrap_or_default()
}

/// Whether browsers know a name without its semicolon: Latin-1 and HTML's own marks, but not the
/// apostrophe.
fn goes_without_semicolon(code: u32) -> bool {
    matches!(code, 34 | 38 | 60 | 62 | 160..=255)
}
