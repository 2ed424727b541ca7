//! Patterns of addresses: what of a path and its parameters is an identity. They are written by us,
//! in `forms`; what they read is anybody's. Linear, and without regular expressions.
//!
//! A pattern is literal but for these: `%` and a letter takes as many characters as there are of a
//! kind (see [`is_of`]), at least one; what stands in parentheses is kept, joined by slashes; `?`
//! leads to the parameter that follows it, wherever it stands in the query; `$` is the end.

/// What a pattern keeps of a path with its query, if that has its shape. Unless the pattern says
/// otherwise, more may follow after a slash or a parameter.
pub(super) fn capture(pattern: &str, path: &str) -> Option<String> {
    walk(pattern, path, String::new(), false)
}

fn walk(pattern: &str, path: &str, mut kept: String, mut keeps: bool) -> Option<String> {
    let mut rest = path;
    let mut marks = pattern.chars();
    while let Some(mark) = marks.next() {
        let before = rest;
        match mark {
            '(' | ')' => {
                keeps = mark == '(';
                if keeps && !kept.is_empty() {
                    kept.push('/');
                }
                continue;
            }
            '$' => return rest.trim_start_matches('/').is_empty().then_some(kept),
            '?' => {
                let query = rest.strip_prefix('/').unwrap_or(rest).strip_prefix('?')?;
                if keeps {
                    kept.push('?');
                }
                return query_from(marks.as_str(), query, &kept, keeps);
            }
            '%' => {
                let kind = marks.next()?;
                let end = rest.find(|c| !is_of(kind, c)).unwrap_or(rest.len());
                let fits = match kind {
                    'v' => end == 11,
                    'c' => end == 5,
                    _ => end > 0,
                };
                rest = rest.get(end..).filter(|_| fits)?;
            }
            literal => rest = rest.strip_prefix(literal)?,
        }
        if keeps {
            kept.push_str(before.strip_suffix(rest)?);
        }
    }
    let ends = rest.is_empty() || rest.starts_with(['/', '?', '&']);
    ends.then_some(kept)
}

/// Looks for the parameter that a pattern begins with.
fn query_from(pattern: &str, query: &str, kept: &str, keeps: bool) -> Option<String> {
    let mut tail = query;
    loop {
        if let Some(id) = walk(pattern, tail, kept.to_owned(), keeps) {
            return Some(id);
        }
        (_, tail) = tail.split_once('&')?;
    }
}

/// Whether a character is of a kind: `d`igits, `w`ords, 11 (`v`) or 5 (`c`) characters of a word,
/// `u`sers' names, `a`ccounts of any server, `h`osts and identifiers with colons, `p`aths, a
/// parameter (`q`), several of them (`Q`), or anything up to a slash (`s`).
fn is_of(kind: char, c: char) -> bool {
    let word = c.is_ascii_alphanumeric() || c == '_' || c == '-';
    match kind {
        'd' => c.is_ascii_digit(),
        'w' | 'v' | 'c' => word,
        'u' => word || c == '.',
        'a' => word || matches!(c, '.' | '@'),
        'h' => word || matches!(c, '.' | ':'),
        'p' => word || matches!(c, '.' | ':' | '/'),
        'q' => {
            let marks = b".!%:,;/+*~@$'()=?";
            word || !c.is_ascii() || marks.iter().any(|mark| char::from(*mark) == c)
        }
        'Q' => is_of('q', c) || c == '&',
        _ => !matches!(c, '/' | '?' | '&'),
    }
}
