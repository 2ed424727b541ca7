//! The public contract: what code has, documents name. docs/reference.md is for publishers,
//! custom-elements.json for their tools, live-blog.d.ts for their scripts.

use std::collections::BTreeSet;

use liveblog::ui::PARTS;
use liveblog_core::model::{Options, Provider};
use liveblog_core::session::Event;
use serde_json::Value;

use super::{files, read};

/// The strings of a list in live-blog.js.
fn list(name: &str) -> Vec<String> {
    let script = read("live-blog.js");
    let (_, after) = script.split_once(&format!("const {name} = [")).unwrap();
    let (list, _) = after.split_once(']').unwrap();
    list.split('"')
        .skip(1)
        .step_by(2)
        .map(str::to_owned)
        .collect()
}

fn attributes() -> Vec<String> {
    list("ATTRIBUTES")
}

/// The methods of the element that are methods of the widget.
fn methods() -> Vec<String> {
    let script = read("live-blog.js");
    let calls = script.split("#mount.ask((widget) => widget.").skip(1);
    let calls = calls.filter_map(|call| call.split_once(';')?.0.split_once('('));
    let public = calls.filter(|(_, given)| given.contains("this.#mount.voice"));
    public.map(|(name, _)| name.to_owned()).collect()
}

/// The names of the events, one of each.
fn events() -> Vec<String> {
    let update = Event::Update {
        added: vec![],
        edited: vec![],
        withdrawn: vec![],
        held: 0,
    };
    let toggle = Event::Toggle {
        id: "".into(),
        expanded: true,
    };
    let consent = Event::Consent {
        provider: String::new(),
        granted: true,
    };
    let error = Event::Error {
        kind: "",
        message: String::new(),
    };
    let events = [Event::Ready, update, toggle, consent, error];
    for event in &events {
        // A new event does not compile here: put it into the list above.
        let (Event::Ready
        | Event::Update { .. }
        | Event::Toggle { .. }
        | Event::Consent { .. }
        | Event::Error { .. }) = event;
    }
    events
        .iter()
        .map(|event| format!("live-blog-{}", event.name()))
        .collect()
}

fn parts() -> Vec<String> {
    PARTS.iter().map(|part| (*part).to_owned()).collect()
}

/// The custom properties that are declared on the host.
pub(super) fn properties() -> Vec<String> {
    let sheet = read("styles/base.css");
    let lines = sheet.lines().filter_map(|line| line.trim().split_once(':'));
    let names = lines
        .map(|(name, _)| name)
        .filter(|name| name.starts_with("--live-blog-"));
    names
        .map(str::to_owned)
        .collect::<BTreeSet<_>>()
        .into_iter()
        .collect()
}

/// `page-size` as a property of the element: `pageSize`.
fn camel(name: &str) -> String {
    let mut words = name.split('-');
    let first = words.next().unwrap_or_default().to_owned();
    words.fold(first, |name, word| {
        name + &word[..1].to_uppercase() + &word[1..]
    })
}

/// Names of which a document must hold a certain text each, as complaints where it does not.
fn missing(
    document: &str,
    what: &str,
    names: &[String],
    text: impl Fn(&str) -> Vec<String>,
) -> Vec<String> {
    assert!(!names.is_empty(), "{what}");
    let content = read(document);
    let absent = names.iter().filter(|name| {
        !text(name)
            .iter()
            .any(|text| content.contains(text.as_str()))
    });
    absent
        .map(|name| format!("{document}: {what} {name} is not described"))
        .collect()
}

#[test]
fn the_reference_describes_all_there_is() {
    let row = |name: &str| vec![format!("| `{name}` |")];
    let code = |name: &str| vec![format!("`{name}`")];
    let call = |name: &str| {
        vec![
            format!("`{name}("),
            format!(" {name}("),
            format!(".{name}("),
        ]
    };
    let complaints = [
        missing("docs/reference.md", "the attribute", &attributes(), row),
        missing("docs/reference.md", "the method", &methods(), call),
        missing("docs/reference.md", "the event", &events(), code),
        missing("docs/reference.md", "the part", &parts(), code),
        missing(
            "docs/reference.md",
            "the custom property",
            &properties(),
            code,
        ),
    ];
    assert_eq!(complaints.concat(), [""; 0]);
}

#[test]
fn the_types_describe_what_a_script_can_reach() {
    // HTMLElement declares `lang` for every element.
    let own: Vec<String> = attributes()
        .into_iter()
        .filter(|name| name != "lang")
        .collect();
    let property = |name: &str| vec![format!(" get {}()", camel(name))];
    let complaints = [
        missing("live-blog.d.ts", "the attribute", &own, property),
        missing("live-blog.d.ts", "the method", &methods(), |name| {
            vec![format!(" {name}(")]
        }),
        missing("live-blog.d.ts", "the event", &events(), |name| {
            vec![format!("\"{name}\"")]
        }),
    ];
    assert_eq!(complaints.concat(), [""; 0]);
}

/// What the manifest says about the element in one of its lists.
fn manifest(list: &str) -> BTreeSet<String> {
    let manifest: Value = serde_json::from_str(&read("custom-elements.json")).unwrap_or_default();
    let modules = manifest["modules"].as_array().into_iter().flatten();
    let declarations =
        modules.flat_map(|module| module["declarations"].as_array().into_iter().flatten());
    let mut elements = declarations.filter(|declaration| declaration["tagName"] == "live-blog");
    let element = elements.next().cloned().unwrap_or_default();
    let members = element[list]
        .as_array()
        .into_iter()
        .flatten()
        .filter(|member| {
            // Fields and private members stand beside the methods.
            list != "members" || (member["kind"] == "method" && member["privacy"] != "private")
        });
    members
        .filter_map(|member| member["name"].as_str())
        .map(str::to_owned)
        .collect()
}

#[test]
fn the_manifest_describes_all_there_is_and_nothing_else() {
    for (list, names) in [
        ("attributes", attributes()),
        ("members", methods()),
        ("events", events()),
        ("cssParts", parts()),
        ("cssProperties", properties()),
    ] {
        assert_eq!(
            manifest(list),
            names.into_iter().collect(),
            "{list} of custom-elements.json"
        );
    }
}

#[test]
fn script_and_widget_read_the_same_attributes() {
    let mut expected: Vec<String> = Options::ATTRIBUTES
        .iter()
        .map(|name| (*name).to_owned())
        .collect();
    // These two the script reads itself, before there is a widget.
    expected.extend(["src".to_owned(), "loading".to_owned()]);
    let attributes: BTreeSet<String> = attributes().into_iter().collect();
    assert_eq!(attributes, expected.into_iter().collect());
}

#[test]
fn the_types_name_every_provider_and_nobody_else() {
    // That docs/embeds.md does, a test of the core sees to.
    let types = read("live-blog.d.ts");
    let (_, after) = types.split_once("type LiveBlogProvider =").unwrap();
    let (list, _) = after.split_once(';').unwrap();
    let named: Vec<&str> = list.split('"').skip(1).step_by(2).collect();
    assert_eq!(named, Provider::names().collect::<Vec<_>>());
    assert!(read("docs/reference.md").contains("(embeds.md)"));
}

#[test]
fn the_base_is_a_part() {
    assert!(read("src/embed/room.js").contains(r#"setAttribute("part", "base")"#));
}

#[test]
fn every_custom_property_that_is_used_is_declared() {
    let declared = properties();
    for sheet in files("styles", "css") {
        let css = read(&sheet);
        for used in css
            .split("var(")
            .skip(1)
            .filter_map(|rest| rest.split([')', ',']).next())
        {
            let is_own = used.starts_with("--_");
            assert!(
                is_own || declared.iter().any(|name| name == used),
                "{sheet}: {used}"
            );
        }
    }
}
