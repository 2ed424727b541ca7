//! Frames: where the address of one is, whatever a tool for consent or speed has made of it, what it is called and how
//! much room it asks for.

use super::attributes;
use super::style::{Style, number};
use super::tokens::{TagToken, Token, Tokens};
use super::{clean, embeds, entities, has_part, word_in};
use crate::feed::addresses::{self, leads_out};
use crate::model::{Embed, Room, SafeUrl};

/// Parts of names of attributes whose addresses show something else.
const OTHER: &str =
    "img image poster thumb thumbnail preview placeholder fallback icon logo script css";

/// Attributes that say what something is called.
const TITLES: &str = "title aria-label data-title data-video-title metadata-video-title videotitle";

/// Words of titles that say no more than that there is a frame.
const EMPTY: &str = "a an code content embed embedded external frame from here html html5 iframe in insert null of on the \
    this title to undefined untitled web widget with";

/// Words that say what kind of thing a provider shows, which its name says already.
const KINDS: &str = "and audio by chart fb file for interactive item live map media message new or page player plugin podcast \
    post reel short social story tweet twitter video videoplayer viewer visual window";

/// How much of a code is looked at.
const LOOK: usize = 64;

/// What a frame shows; where we do not know it, no more than where it is.
pub(super) fn read(tag: &TagToken, base: Option<&SafeUrl>) -> Option<Embed> {
    let urls = addresses(tag).into_iter();
    let urls = urls.filter_map(|address| attributes::web(address, base));
    let document = tags(&clean(tag.value("srcdoc").unwrap_or_default()));
    let urls: Vec<SafeUrl> = urls.chain(loaded(&document, base)).collect();
    let coded = || document.iter().find_map(embeds::marked);
    let known = urls.iter().find_map(Embed::of).or_else(coded);
    let source = |url: SafeUrl| Embed::link(Embed::source(&url).unwrap_or(url));
    let mut embed = known.or_else(|| urls.into_iter().next().map(source))?;
    describe(&mut embed, tag);
    // Some systems escape twice.
    let title = entities::closed(&embed.title);
    embed.title = without_kind(title.trim(), &embed).into();
    Some(embed)
}

/// Names an embed and gives it room as its element says.
pub(super) fn describe(embed: &mut Embed, tag: &TagToken) {
    let titles = TITLES.split(' ').filter_map(|name| tag.value(name));
    let title = titles
        .map(|title| title.trim().to_owned())
        .find(|title| says_something(title, embed));
    if let Some(title) = title {
        embed.title = title.into();
    }
    let style = Style::of(tag);
    embed.room = room(tag, &style).or(embed.room);
}

/// Where a frame may be: what a tool holds back is what the frame will become.
fn addresses(tag: &TagToken) -> Vec<&str> {
    let (mut held, mut own, mut others) = (Vec::new(), Vec::new(), Vec::new());
    for (name, address) in &tag.attributes {
        let has = |known| has_part(name, known);
        let address = &**address;
        match () {
            () if name == "src" => own.push(address),
            () if has(OTHER) || !leads_out(address) => {}
            () if name.split(['-', '_']).any(|part| part.ends_with("src")) => held.push(address),
            () if has("url href frame iframe") => others.push(address),
            () => {}
        }
    }
    [held, own, others].concat()
}

/// Where the document leads that a frame has as its attribute: a picture to press, and behind it the thing itself.
fn loaded(document: &[TagToken], base: Option<&SafeUrl>) -> Vec<SafeUrl> {
    let mut urls = Vec::new();
    for tag in document {
        let name = match &*tag.name {
            "a" => "href",
            "iframe" => "src",
            _ => continue,
        };
        let address = tag.value(name).unwrap_or_default();
        urls.extend(attributes::web(address, base));
    }
    urls
}

/// The first start tags of a code.
pub(super) fn tags(code: &str) -> Vec<TagToken> {
    let tags = Tokens::new(code)
        .take(LOOK)
        .filter_map(|token| match token {
            Token::Start(tag) => Some(tag),
            Token::Text(_) | Token::End(_) => None,
        });
    tags.collect()
}

/// A title without what stands before it that says nothing: `Spotify Embed: The storm`.
fn without_kind<'t>(title: &'t str, embed: &Embed) -> &'t str {
    let says = |text| says_something(text, embed);
    match title.split_once(':') {
        _ if !says(title) => "",
        Some((kind, name)) if kind.contains(' ') && !says(kind) && says(name) => name.trim_start(),
        _ => title,
    }
}

/// Whether a title says more than who shows something, and that it is shown.
fn says_something(title: &str, embed: &Embed) -> bool {
    let provider = embed.provider();
    let name = provider.map_or("", |provider| provider.title());
    let name = name.to_ascii_lowercase();
    let title = title.to_ascii_lowercase();
    let words = title.split(|c: char| c.is_ascii() && !c.is_ascii_alphanumeric());
    let mut words = words.filter(|word| !word.is_empty());
    let is_name = |word: &str| {
        let mut names = embed.url.host().split(['.', '-']);
        name.split(' ').any(|known| known == word) || names.any(|known| known == word)
    };
    let is_named = provider.is_some() || words.clone().any(is_name);
    let is_empty =
        |word: &str| word_in(EMPTY, word) || is_name(word) || is_named && word_in(KINDS, word);
    addresses::alone(&title).is_none() && !words.all(is_empty)
}

/// How much room an element asks for, or gives to what it holds.
pub(super) fn room(tag: &TagToken, style: &Style) -> Option<Room> {
    let side = |name: &str| attributes::pixels(tag.value(name)?.trim().trim_end_matches("px"));
    let long = |name: &str| {
        let length = style.get(name);
        attributes::pixels(length.strip_suffix("px")?.split('.').next()?)
    };
    let high = || {
        let sides = ["height", "data-height", "data-embed-height"];
        let found = sides.into_iter().find_map(side);
        found.or_else(|| ["height", "min-height"].into_iter().find_map(long))
    };
    let both = side("width").zip(side("height"));
    match both.or_else(|| long("width").zip(long("height"))) {
        Some((width, height)) => Some(Room::Box(width, height)),
        None => high()
            .map(Room::High)
            .or_else(|| ratio(style))
            .or_else(|| shaped(tag.value("class")?)),
    }
}

/// What classes say whose boxes have a shape: `wp-embed-aspect-9-16`, `ratio-9x16`, `embed-responsive-9by16`, `aspect-w-9
/// aspect-h-16`.
fn shaped(classes: &str) -> Option<Room> {
    let shaped = classes.split_ascii_whitespace();
    let shaped = shaped.filter(|class| has_part(class, "aspect ratio responsive"));
    let mut numbers = shaped.flat_map(|class| class.split(|c: char| !c.is_ascii_digit()));
    let mut side = || numbers.find_map(|number| number.parse::<u16>().ok());
    let (width, height) = side().zip(side())?;
    Some(Room::Upright(height > width))
}

/// What a box says whose height is a share of its width.
fn ratio(style: &Style) -> Option<Room> {
    let number = |text: &str| number(text.trim()).map(|(thousandths, _)| thousandths);
    let is_share = |text: &&str| text.ends_with('%');
    // Style sheets of others call it as they like.
    let names = ["aspect-ratio", "--aspect-ratio", "--bs-aspect-ratio"];
    let mut aspects = names.map(|name| style.get(name)).into_iter();
    let aspect = aspects
        .find(|aspect| !aspect.is_empty())
        .unwrap_or_default();
    let sides = aspect.trim_start_matches("auto");
    let (width, height) = sides.split_once('/').unwrap_or((sides, "1"));
    if let Some((width, height)) = number(width).zip(number(height))
        && !is_share(&aspect)
    {
        return Some(Room::Upright(height > width));
    }
    let pads = ["padding-bottom", "padding-top"].map(|name| style.get(name));
    // As the third of four, the padding below.
    let all = style.get("padding").split(' ').find(is_share);
    let pads = pads.into_iter().chain(all).chain([aspect]);
    let mut shares = pads.filter(is_share);
    let share = shares.find_map(number)?;
    (share > 1_000).then_some(Room::Upright(share > 100_000))
}
