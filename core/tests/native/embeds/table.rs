//! `docs/embeds.md`: what is known of every provider, written from the constants. `UPDATE_EXPECT=1 cargo test -p
//! liveblog-core --test native embeds::table` writes it anew.

use std::fmt::Write as _;

use expect_test::expect_file;
use liveblog_core::model::{By, Form, Mark, Profile, Provider, Says, Shape};

const HEAD: &str = "# Embeds

What the widget recognises, and what readers get. This file is written from the constants in
`core/src/model/embed/providers` by a test (`core/tests/native/embeds/table.rs`).

- **Name**: what `grantConsent` and `live-blog-consent` call it.
- **Addresses**: a frame's `src`, a link in a code, the address of a block, or an address that stands alone where a system
  embeds it. `www.` and `m.` may stand before the host. `{…}` and what is between brackets say which thing is shown,
  `{-…}` may be anything of its kind, and `*` is any host. More may follow, but not after `$`.
- **Codes**: how markup without an address is known: by a class, an element, the address of a script, or an attribute.
- **Reader**: `frame` after the reader has agreed, or `link`: the name of the service and a link to the page.
- **Frame of**: the host for `frame-src`. Where it is *its host*, each customer or anybody has a server: the reader agrees
  with the one host, and reads its name. Elsewhere the reader agrees with the name.

A frame begins at the moment that the address names (`t`, `start` and the like) where the row says *moment*. A frame that
says how high it is gets that height: those rows say *height*.

Some can only be linked to: Twitch wants the host of the page in the address of a frame; GitHub Gist, Podigee, EX.CO, Opta,
Sportradar and posts of VK come as scripts, and no script of a provider is ever loaded; the frames of Getty Images want a signature that
only some codes have; short addresses lead where only their service knows.

## Providers of your own

The attribute or property `providers` is a list of objects in JSON:

| Member | What it is |
| --- | --- |
| `name` | its name for `grantConsent`: small letters, digits and hyphens, and none of the names below |
| `title` | what it calls itself: readers read it |
| `pattern` | the shape of its addresses, or a list of at most 16; each keeps as many pieces |
| `frame` | the address of its frame: `https://`, a host that is written out, a path, and holes for what was kept |
| `shape` | the room at first: `\"wide\"` (16 to 9, the default), `\"tall\"` (9 to 16), or a height in CSS pixels |

A shape is the address with holes, and with a host that is written out. `{word}` takes letters, digits, `_` and `-`, `{11}`
just so many of them, `{digits}`, `{name}` (words and dots), `{path}` (names, colons and slashes) and `{segment}` (anything up
to the next slash) what they say; `{-word}` takes without keeping, `[` and `]` keep as one what they enclose, and `$` at the end
says that nothing follows. In the frame `{0}` is the first piece kept, `{%0}` the same, escaped for a parameter.

```json
[{ \"name\": \"our-tv\", \"title\": \"Our TV\",
   \"pattern\": [\"tv.example/clip/{word}\", \"tv.example/embed/{word}\"],
   \"frame\": \"https://player.tv.example/v1/{0}\", \"shape\": \"wide\" }]
```

What is wrong with one is said in the console, and costs that one alone. A change takes effect when the feed is read next. The
page's policy has to allow the host in `frame-src`.

## Known providers
";

/// Code in a table, where a bar would end the cell.
fn code(text: &str) -> String {
    ["`", &text.replace('|', "\\|"), "`"].concat()
}

fn recognised(by: &By) -> String {
    match by {
        By::Class(class) => code(&[".", class].concat()),
        By::Element(name) => code(&["<", name, ">"].concat()),
        By::Script(from) => code(&["<script src=", from, "…>"].concat()),
        By::Attribute(name, "") => code(&["[", name, "]"].concat()),
        By::Attribute(name, begins) => code(&["[", name, "=", begins, "…]"].concat()),
        By::Param(name) => code(&["<param name=", name, ">"].concat()),
    }
}

fn codes(marks: &[Mark]) -> String {
    let mut codes: Vec<String> = Vec::new();
    for mark in marks {
        let link = match mark.says {
            Says::First => " and a link in it",
            Says::Last => " and the last link in it",
            Says::At(_) => "",
        };
        let code = [&recognised(&mark.by), link].concat();
        if !codes.contains(&code) {
            codes.push(code);
        }
    }
    codes.join(", ")
}

fn addresses(form: &Form) -> String {
    let addresses: Vec<String> = form.addresses().map(code).collect();
    addresses.join("<br>")
}

fn reader(form: &Form, profile: &Profile) -> String {
    if form.frame().is_empty() {
        return "link".to_owned();
    }
    let shape = match form.shape {
        Shape::Tall => "upright frame",
        Shape::Wide | Shape::High(_) => "frame",
    };
    let says_height = profile.height.is_some() && form.shape != Shape::Wide;
    let height = if says_height { ", height" } else { "" };
    let moment = if form.also().contains("{moment}") {
        ", moment"
    } else {
        ""
    };
    [shape, height, moment].concat()
}

fn host(form: &Form) -> String {
    match form.frame().split('/').next() {
        Some("") | None => String::new(),
        Some(_) if form.is_by_host() => "its host".to_owned(),
        Some(host) => code(host),
    }
}

fn rows(provider: Provider, table: &mut String) {
    let profile = provider.profile();
    let names = [profile.title, " ", &code(profile.name)].concat();
    for (place, form) in profile.forms.iter().enumerate() {
        let is_first = place == 0;
        let (names, codes) = if is_first {
            (names.as_str(), codes(profile.marks))
        } else {
            ("", String::new())
        };
        let cells = [
            names,
            &addresses(form),
            &codes,
            &reader(form, profile),
            &host(form),
        ]
        .join(" | ");
        writeln!(table, "| {cells} |").unwrap();
    }
}

#[test]
fn the_document_says_what_the_constants_say() {
    let mut table = [
        HEAD,
        "\n| Name | Addresses | Codes | Reader | Frame of |\n| --- | --- | --- | --- | --- |\n",
    ]
    .concat();
    for provider in Provider::all() {
        rows(provider, &mut table);
    }
    expect_file!["../../../../docs/embeds.md"].assert_eq(&table);
}
