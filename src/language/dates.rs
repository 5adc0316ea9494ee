//! Dates as precise as they are known, and their printed forms in every language.
//!
//! The printed forms follow CLDR's long dates of each language.

use std::cmp::Ordering;
use std::fmt;
use std::str::FromStr;

use jiff::civil::Date;

use super::Locale;
use super::date_words::month_name;

/// A date known to the day, to the month or to the year.
///
/// Written `2014-08-26`, `2014-08` or `2014`. Years run from 1 to 9999.
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
pub struct PartialDate {
    first: Date,
    precision: Precision,
}

/// How much of a date is known, coarsest first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
enum Precision {
    Year,
    Month,
    Day,
}

/// A text that is no date of ours.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum PartialDateError {
    /// Not of the form `YYYY`, `YYYY-MM` or `YYYY-MM-DD`.
    #[error("a date is written 2014-08-26, 2014-08 or 2014")]
    Form,
    /// A month or a day that the calendar does not have.
    #[error("the calendar has no such day")]
    NoSuchDay,
}

impl PartialDate {
    /// The date of one day.
    pub const fn of_day(day: Date) -> Self {
        Self { first: day, precision: Precision::Day }
    }

    /// The year, from 1 to 9999.
    pub fn year(self) -> i16 {
        self.first.year()
    }

    /// The first day that it can mean.
    pub const fn first_day(self) -> Date {
        self.first
    }

    /// The last day that it can mean.
    pub fn last_day(self) -> Date {
        match self.precision {
            Precision::Year => self.first.last_of_year(),
            Precision::Month => self.first.last_of_month(),
            Precision::Day => self.first,
        }
    }

    /// The one day that it means, when it is known to the day.
    pub fn day(self) -> Option<Date> {
        (self.precision == Precision::Day).then_some(self.first)
    }

    /// The date in words: "26 August 2014", "August 2014", "2014".
    pub fn in_words(self, locale: Locale) -> String {
        self.write(locale, Shown { year: true, month: true })
    }

    /// The date without its year, for a list that is grouped by year: "26 August"; `None` when only the year is known.
    pub fn in_words_without_year(self, locale: Locale) -> Option<String> {
        (self.precision > Precision::Year).then(|| self.write(locale, Shown { year: false, month: true }))
    }

    /// A range in words, leaving out on its left what both ends share: "25–28 March 2024".
    pub fn range_in_words(self, end: Self, locale: Locale) -> String {
        self.range_to(end, &end.in_words(locale), locale)
    }

    /// A range within one year, without the year: "25–28 March"; `None` for any other.
    pub fn range_in_words_without_year(self, end: Self, locale: Locale) -> Option<String> {
        let to = end.in_words_without_year(locale).filter(|_| self.year() == end.year())?;
        Some(self.range_to(end, &to, locale))
    }

    /// A range that ends in the words of `to`.
    fn range_to(self, end: Self, to: &str, locale: Locale) -> String {
        let same_year = self.year() == end.year();
        let same_month = same_year && self.first.month() == end.first.month();
        let both_days = self.precision == Precision::Day && end.precision == Precision::Day;
        if (self.precision, end.precision) == (Precision::Year, Precision::Year) {
            format!("{}–{to}", self.year())
        } else if both_days && same_month {
            let from = self.write(locale, Shown { year: false, month: false });
            format!("{from}–{to}")
        } else if same_year && self.precision > Precision::Year {
            let from = self.write(locale, Shown { year: false, month: true });
            format!("{from} – {to}")
        } else {
            format!("{} – {to}", self.in_words(locale))
        }
    }

    fn write(self, locale: Locale, shown: Shown) -> String {
        let mut text = String::new();
        let stop = if locale.language() == super::Language::Serbian { "." } else { "" };
        let mut push = |part: &str| {
            if !text.is_empty() {
                text.push(' ');
            }
            text.push_str(part);
        };
        if self.precision == Precision::Day {
            push(&format!("{}{stop}", self.first.day()));
        }
        if shown.month && self.precision >= Precision::Month {
            push(month_name(self.first.month(), locale, self.precision == Precision::Day));
        }
        if shown.year {
            push(&format!("{}{stop}", self.year()));
            if locale == Locale::Russian && self.precision > Precision::Year {
                push("г.");
            }
        }
        text
    }
}

#[derive(Clone, Copy)]
struct Shown {
    year: bool,
    month: bool,
}

impl FromStr for PartialDate {
    type Err = PartialDateError;

    fn from_str(text: &str) -> Result<Self, PartialDateError> {
        let mut parts = text.split('-');
        let year = digits(parts.next(), 4)?.ok_or(PartialDateError::Form)?;
        let month = digits(parts.next(), 2)?;
        let day = digits(parts.next(), 2)?;
        if parts.next().is_some() {
            return Err(PartialDateError::Form);
        }
        let precision = match (month, day) {
            (None, _) => Precision::Year,
            (Some(_), None) => Precision::Month,
            (Some(_), Some(_)) => Precision::Day,
        };
        if year == 0 {
            return Err(PartialDateError::NoSuchDay);
        }
        let small = |number: Option<i16>| i8::try_from(number.unwrap_or(1)).unwrap_or(i8::MAX);
        let first = Date::new(year, small(month), small(day)).map_err(|_| PartialDateError::NoSuchDay)?;
        Ok(Self { first, precision })
    }
}

fn digits(part: Option<&str>, length: usize) -> Result<Option<i16>, PartialDateError> {
    let Some(part) = part else { return Ok(None) };
    if part.len() != length || !part.bytes().all(|byte| byte.is_ascii_digit()) {
        return Err(PartialDateError::Form);
    }
    part.parse().map(Some).map_err(|_| PartialDateError::Form)
}

/// By the first day; of two that begin together the less precise one comes first.
impl Ord for PartialDate {
    fn cmp(&self, other: &Self) -> Ordering {
        self.first.cmp(&other.first).then(self.precision.cmp(&other.precision))
    }
}

impl PartialOrd for PartialDate {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl fmt::Display for PartialDate {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:04}", self.year())?;
        if self.precision >= Precision::Month {
            write!(f, "-{:02}", self.first.month())?;
        }
        if self.precision == Precision::Day {
            write!(f, "-{:02}", self.first.day())?;
        }
        Ok(())
    }
}

impl fmt::Debug for PartialDate {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

impl<'de> serde::Deserialize<'de> for PartialDate {
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = std::borrow::Cow::<'de, str>::deserialize(deserializer)?;
        text.parse().map_err(serde::de::Error::custom)
    }
}

#[cfg(test)]
impl schemars::JsonSchema for PartialDate {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "PartialDate".into()
    }

    fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
        schemars::json_schema!({
            "type": "string",
            "description": "A date known to the day, to the month or to the year.",
            "pattern": "^[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?$",
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn date(text: &str) -> PartialDate {
        text.parse().unwrap()
    }

    #[test]
    fn a_date_is_read_and_written() {
        for text in ["2014-08-26", "2014-08", "2014", "0001", "9999-12-31", "2024-02-29"] {
            assert_eq!(date(text).to_string(), text);
        }
        let cases = [
            ("", PartialDateError::Form),
            ("14", PartialDateError::Form),
            ("2014-8", PartialDateError::Form),
            ("2014-08-26-01", PartialDateError::Form),
            ("2014-+8", PartialDateError::Form),
            ("２０１４", PartialDateError::Form),
            ("0000", PartialDateError::NoSuchDay),
            ("2014-13", PartialDateError::NoSuchDay),
            ("2023-02-29", PartialDateError::NoSuchDay),
            ("2014-00-01", PartialDateError::NoSuchDay),
        ];
        for (text, error) in cases {
            assert_eq!(text.parse::<PartialDate>(), Err(error), "{text}");
        }
    }

    #[test]
    fn a_date_is_printed_as_its_language_prints_dates() {
        let cases = [
            (
                "2014-08-26",
                ["26 August 2014", "26 gusht 2014", "26. август 2014.", "26. avgust 2014.", "26 августа 2014 г."],
            ),
            ("2014-08", ["August 2014", "gusht 2014", "август 2014.", "avgust 2014.", "август 2014 г."]),
            ("2014", ["2014", "2014", "2014.", "2014.", "2014"]),
        ];
        for (text, expected) in cases {
            for (locale, expected) in Locale::ALL.into_iter().zip(expected) {
                assert_eq!(date(text).in_words(locale), expected, "{text} {locale}");
            }
        }
    }

    #[test]
    fn a_range_says_once_what_its_ends_share() {
        let cases = [
            ("2024-03-25", "2024-03-28", "25–28 March 2024", "25–28 марта 2024 г."),
            ("2015-07-24", "2015-08-09", "24 July – 9 August 2015", "24 июля – 9 августа 2015 г."),
            ("1999-12-30", "2000-01-02", "30 December 1999 – 2 January 2000", "30 декабря 1999 г. – 2 января 2000 г."),
            ("2014-03", "2014-05", "March – May 2014", "март – май 2014 г."),
            ("2014", "2016", "2014–2016", "2014–2016"),
        ];
        for (from, to, english, russian) in cases {
            assert_eq!(date(from).range_in_words(date(to), Locale::English), english);
            assert_eq!(date(from).range_in_words(date(to), Locale::Russian), russian);
        }
    }

    #[test]
    fn a_coarser_date_comes_before_the_days_it_covers() {
        let mut dates = ["2014-01-01", "2014", "2014-01", "2013-12-31"].map(date);
        dates.sort_unstable();
        assert_eq!(dates.map(|date| date.to_string()), ["2013-12-31", "2014", "2014-01", "2014-01-01"]);
        assert_eq!(date("2014-02").last_day(), date("2014-02-28").first_day());
    }
}
