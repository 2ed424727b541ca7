//! The natives' half of the locale: dates, lists and the grammar of numbers by ICU4X, zones by jiff.

use icu_calendar::Iso;
use icu_datetime::fieldsets::zone::SpecificShort;
use icu_datetime::fieldsets::{MD, T, YMD, YMDE};
use icu_datetime::input::{Date as IsoDate, DateTime, Time, TimeZone, ZonedDateTime};
use icu_datetime::options::Alignment;
use icu_datetime::{DateTimeFormatter, DateTimeFormatterPreferences};
use icu_decimal::DecimalFormatter;
use icu_decimal::options::{DecimalFormatterOptions, GroupingStrategy};
use icu_list::ListFormatter;
use icu_list::options::ListFormatterOptions;
use icu_locale_core::Locale;
use icu_plurals::{PluralCategory, PluralRules};
use icu_time::TimeZoneInfo;
use icu_time::zone::UtcOffset;
use icu_time::zone::models::AtTime;
use liveblog::ui::locale::{Category, Formats, Style};
use liveblog_core::model::{Date, Timestamp};
use liveblog_native::calendar;

type Zoned = ZonedDateTime<Iso, TimeZoneInfo<AtTime>>;

/// The formats of a language and an IANA zone.
pub(super) struct Icu4x {
    locale: Locale,
    zone: String,
}

/// What a format of fields says.
macro_rules! told {
    ($locale:expr, $fields:expr, $moment:expr) => {{
        let preferences = DateTimeFormatterPreferences::from(&$locale);
        let format = DateTimeFormatter::try_new(preferences, $fields).unwrap();
        format.format($moment).to_string()
    }};
}

impl Icu4x {
    pub(super) fn new(language: &str, zone: &str) -> Self {
        Self {
            locale: language.parse().unwrap(),
            zone: zone.to_owned(),
        }
    }

    /// A moment by the clock of the zone.
    fn zoned(&self, at: Timestamp) -> Zoned {
        let offset = calendar::offset(&self.zone, at).unwrap() / 1000;
        let offset = UtcOffset::try_from_seconds(offset.try_into().unwrap()).unwrap();
        let local = ZonedDateTime::from_epoch_milliseconds_and_utc_offset(at.0, offset);
        let (date, time) = (local.date, local.time);
        let zone = TimeZone::from_iana_id(&self.zone).with_offset(Some(offset));
        let zone = zone.at_date_time(DateTime { date, time });
        ZonedDateTime { date, time, zone }
    }

    /// Whether hours go to 24: one o'clock after noon and after midnight are then told apart by their digits alone.
    fn is_of_24_hours(&self) -> bool {
        let [day, night] = [13, 1].map(|hour| {
            let time = Time::try_new(hour, 0, 0, 0).unwrap();
            let words = told!(self.locale, T::hm(), &time);
            words.chars().filter(|c| c.is_numeric()).collect::<String>()
        });
        !day.ends_with(&*night)
    }

    /// The clock time as the language has it, and as the widget has it: hours that go to 24 have two digits.
    fn clocks(&self, at: &Zoned) -> [String; 2] {
        let clock = told!(self.locale, T::hm(), at);
        let columns = T::hm().with_alignment(Alignment::Column);
        let wide = if self.is_of_24_hours() {
            told!(self.locale, columns, at)
        } else {
            clock.clone()
        };
        [clock, wide]
    }
}

impl Formats for Icu4x {
    fn moment(&self, at: Timestamp, style: Style) -> String {
        let at = &self.zoned(at);
        let [clock, wide] = self.clocks(at);
        let words = match style {
            Style::Clock => clock.clone(),
            Style::ClockWithZone => told!(self.locale, T::hm().with_zone(SpecificShort), at),
            Style::Full => told!(
                self.locale,
                YMDE::long().with_time_hm().with_zone(SpecificShort),
                at
            ),
            Style::Dated => told!(
                self.locale,
                MD::medium().with_time_hm().with_zone(SpecificShort),
                at
            ),
            // With a year ICU4X has short names of months in some languages only, and figures in others.
            Style::DatedWithYear => told!(
                self.locale,
                YMD::long().with_time_hm().with_zone(SpecificShort),
                at
            ),
        };
        if words.contains(&wide) {
            words
        } else {
            words.replacen(&clock, &wide, 1)
        }
    }

    fn day(&self, date: Date) -> String {
        let text = date.begin().to_string();
        let date = IsoDate::try_from_str(&text[..10], Iso).unwrap();
        told!(self.locale, YMDE::long(), &date)
    }

    fn number(&self, number: u64) -> String {
        let options = DecimalFormatterOptions::default();
        let format = DecimalFormatter::try_new((&self.locale).into(), options);
        format.unwrap().format(&number.into()).to_string()
    }

    fn decimal(&self, number: &str) -> String {
        let mut options = DecimalFormatterOptions::default();
        options.grouping_strategy = Some(GroupingStrategy::Never);
        let format = DecimalFormatter::try_new((&self.locale).into(), options);
        let number = number.replace('−', "-").parse().unwrap();
        format.unwrap().format(&number).to_string()
    }

    fn list(&self, things: &[&str]) -> String {
        let options = ListFormatterOptions::default();
        let format = ListFormatter::try_new_and((&self.locale).into(), options);
        format.unwrap().format(things.iter()).to_string()
    }

    fn category(&self, number: u64) -> Category {
        let rules = PluralRules::try_new_cardinal((&self.locale).into()).unwrap();
        match rules.category_for(number) {
            PluralCategory::Zero => Category::Zero,
            PluralCategory::One => Category::One,
            PluralCategory::Two => Category::Two,
            PluralCategory::Few => Category::Few,
            PluralCategory::Many => Category::Many,
            PluralCategory::Other => Category::Other,
        }
    }
}
