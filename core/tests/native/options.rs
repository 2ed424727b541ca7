//! [`Options`]: every attribute with good values, bad ones and none.

use liveblog_core::model::Options;
use liveblog_core::model::options::{Announce, Density, Embeds, Memory, Order, Updates, Zone};

fn set(name: &str, value: &str) -> Options {
    let mut options = Options::default();
    options.set(name, Some(value)).unwrap();
    options
}

#[test]
fn a_good_value_is_taken() {
    assert_eq!(set("updates", "auto").updates, Updates::Auto);
    assert_eq!(set("updates", "notify").updates, Updates::Notify);
    assert_eq!(set("updates", "off").updates, Updates::Off);
    assert_eq!(set("poll", "5").poll, Some(5));
    assert_eq!(set("poll", "900").poll, Some(900));
    assert_eq!(set("order", "newest").order, Order::Newest);
    assert_eq!(set("order", "oldest").order, Order::Oldest);
    assert_eq!(set("density", "headlines").density, Density::Headlines);
    assert_eq!(set("density", "summaries").density, Density::Summaries);
    assert_eq!(set("density", "full").density, Density::Full);
    assert_eq!(set("layout", "timeline"), Options::default());
    assert_eq!(set("stream", "/events").stream.as_deref(), Some("/events"));
    assert_eq!(set("memory", "none").memory, Memory::None);
    assert_eq!(set("memory", "session").memory, Memory::Session);
    assert_eq!(set("memory", "local").memory, Memory::Local);
    assert_eq!(set("page-size", "1").page_size, 1);
    assert_eq!(set("page-size", "100").page_size, 100);
    for theme in ["auto", "light", "dark"] {
        assert_eq!(set("theme", theme), Options::default());
    }
    assert_eq!(set("lang", "zh-Hant").language.as_deref(), Some("zh-Hant"));
    assert_eq!(set("time-zone", "event").zone, Zone::Event);
    assert_eq!(set("time-zone", "reader").zone, Zone::Reader);
    assert_eq!(
        set("time-zone", "Asia/Ho_Chi_Minh").zone,
        Zone::Named("Asia/Ho_Chi_Minh".into())
    );
    assert_eq!(set("embeds", "click").embeds, Embeds::Click);
    assert_eq!(set("embeds", "consent").embeds, Embeds::Consent);
    assert_eq!(set("embeds", "auto").embeds, Embeds::Auto);
    assert_eq!(set("embeds", "off").embeds, Embeds::Off);
    assert_eq!(set("announce", "polite").announce, Announce::Polite);
    assert_eq!(set("announce", "off").announce, Announce::Off);
    assert_eq!(set("heading-level", "2").level(), 2);
    assert_eq!(set("heading-level", "5").level(), 5);
}

#[test]
fn the_defaults_are_those_of_the_contract() {
    let Options {
        updates,
        poll,
        stream,
        memory,
        order,
        density,
        page_size,
        language,
        zone,
        announce,
        embeds,
        own_hosts,
        providers,
        messages,
        heading_level,
        level_below,
    } = Options::default();
    assert_eq!((updates, poll, order), (Updates::Auto, None, Order::Newest));
    assert_eq!((stream, memory), (None, Memory::Session));
    assert_eq!((density, page_size), (Density::Full, 20));
    assert_eq!((language, zone, heading_level), (None, Zone::Event, None));
    assert_eq!(announce, Announce::Polite);
    assert_eq!((embeds, &*own_hosts), (Embeds::Click, ""));
    assert!(providers.is_empty() && messages.is_empty());
    assert_eq!(level_below, 3);
}

#[test]
fn white_space_around_a_value_does_not_count() {
    assert_eq!(set("poll", " 30\n").poll, Some(30));
    assert_eq!(set("order", "\toldest ").order, Order::Oldest);
}

#[test]
fn a_language_is_a_tag_and_is_read_with_underscores_too() {
    for (value, tag, expected) in [
        ("en-GB", Some("en-GB"), None),
        ("zh-Hant-TW", Some("zh-Hant-TW"), None),
        ("de-CH-1996", Some("de-CH-1996"), None),
        ("x-pirate", Some("x-pirate"), None),
        ("", None, None),
        ("en_GB", Some("en-GB"), Some("en-GB; using that")),
        ("xx_YY", Some("xx-YY"), Some("xx-YY; using that")),
        ("pt_BR", Some("pt-BR"), Some("pt-BR; using that")),
        (
            "british english",
            None,
            Some("a language tag (en-GB); using the default"),
        ),
        (
            "en--GB",
            None,
            Some("a language tag (en-GB); using the default"),
        ),
        (
            "en_",
            None,
            Some("a language tag (en-GB); using the default"),
        ),
        ("-", None, Some("a language tag (en-GB); using the default")),
        (
            "norwegianish",
            None,
            Some("a language tag (en-GB); using the default"),
        ),
        (
            "en_GB.UTF-8",
            None,
            Some("a language tag (en-GB); using the default"),
        ),
        (
            "日本語",
            None,
            Some("a language tag (en-GB); using the default"),
        ),
    ] {
        let mut options = Options::default();
        let said = options.set("lang", Some(value)).err();
        assert_eq!(options.language.as_deref(), tag, "{value}");
        let warning =
            expected.map(|end| format!("lang=\"{value}\" is not allowed here: expected {end}"));
        assert_eq!(said, warning);
    }
}

#[test]
fn a_bad_value_means_the_default_and_a_warning() {
    for (name, value, warning) in [
        (
            "updates",
            "always",
            r#"updates="always" is not allowed here: expected auto, notify, off; using the default"#,
        ),
        (
            "updates",
            "OFF",
            r#"updates="OFF" is not allowed here: expected auto, notify, off; using the default"#,
        ),
        (
            "poll",
            "4",
            r#"poll="4" is not allowed here: expected 5 to 900 (seconds); using the default"#,
        ),
        (
            "poll",
            "901",
            r#"poll="901" is not allowed here: expected 5 to 900 (seconds); using the default"#,
        ),
        (
            "poll",
            "1e12",
            r#"poll="1e12" is not allowed here: expected 5 to 900 (seconds); using the default"#,
        ),
        (
            "poll",
            "",
            r#"poll="" is not allowed here: expected 5 to 900 (seconds); using the default"#,
        ),
        (
            "poll",
            "99999999999999999999",
            r#"poll="99999999999999999999" is not allowed here: expected 5 to 900 (seconds); using the default"#,
        ),
        (
            "order",
            "random",
            r#"order="random" is not allowed here: expected newest, oldest; using the default"#,
        ),
        (
            "density",
            "compact",
            r#"density="compact" is not allowed here: expected full, summaries, headlines; using the default"#,
        ),
        (
            "layout",
            "grid",
            r#"layout="grid" is not allowed here: expected timeline; using the default"#,
        ),
        (
            "page-size",
            "0",
            r#"page-size="0" is not allowed here: expected 1 to 100 (entries); using the default"#,
        ),
        (
            "page-size",
            "101",
            r#"page-size="101" is not allowed here: expected 1 to 100 (entries); using the default"#,
        ),
        (
            "page-size",
            "-5",
            r#"page-size="-5" is not allowed here: expected 1 to 100 (entries); using the default"#,
        ),
        (
            "theme",
            "sepia",
            r#"theme="sepia" is not allowed here: expected auto, light, dark; using the default"#,
        ),
        (
            "embeds",
            "yes",
            r#"embeds="yes" is not allowed here: expected click, consent, auto, off; using the default"#,
        ),
        (
            "heading-level",
            "6",
            r#"heading-level="6" is not allowed here: expected auto, 2, 3, 4, 5; using the default"#,
        ),
        (
            "heading-level",
            " h2 ",
            r#"heading-level="h2" is not allowed here: expected auto, 2, 3, 4, 5; using the default"#,
        ),
    ] {
        let mut options = everything_chosen();
        assert_eq!(options.set(name, Some(value)), Err(warning.to_owned()));
        let mut expected = everything_chosen();
        expected.set(name, None).unwrap();
        assert_eq!(
            options, expected,
            "{name} is at its default, the others are as they were"
        );
    }
}

#[test]
fn without_its_attribute_an_option_is_at_its_default() {
    let mut options = everything_chosen();
    for name in Options::ATTRIBUTES {
        options.set(name, None).unwrap();
    }
    assert_eq!(options, Options::default());
}

#[test]
fn an_empty_language_or_zone_is_none() {
    assert_eq!(set("lang", "").language, None);
    assert_eq!(set("time-zone", " ").zone, Zone::Event);
}

#[test]
fn attributes_of_others_are_nobodys_business() {
    for name in ["class", "id", "src", "loading", "data-poll", "onclick"] {
        assert_eq!(set(name, "5"), Options::default(), "{name}");
    }
}

/// Options that differ from the defaults in everything that can differ.
fn everything_chosen() -> Options {
    let mut options = Options::default();
    for (name, value) in [
        ("updates", "notify"),
        ("poll", "60"),
        ("order", "oldest"),
        ("density", "headlines"),
        ("page-size", "7"),
        ("lang", "vi"),
        ("time-zone", "reader"),
        ("embeds", "consent"),
        ("heading-level", "4"),
    ] {
        options.set(name, Some(value)).unwrap();
    }
    options
}
