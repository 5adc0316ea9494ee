//! Spans of time as people write them: `2014`, `2008-2015`, `2015-`, `1990s`, `before 2000`, `March 2014`, `17.02.2008`.

use std::ops::RangeInclusive;

use jiff::civil::Date;

use super::date_words::{Bound, bound_of, is_year_word, joins, month_of};
use super::{PartialDate, fold};

/// A span of days, both ends included. It may be open to the left or to the right.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Span {
    first: Date,
    last: Date,
}

impl Span {
    /// The days from one to the other, in whichever order they are given.
    pub fn between(one: Date, other: Date) -> Self {
        Self { first: one.min(other), last: one.max(other) }
    }

    /// The days that a date can mean.
    pub fn of(date: PartialDate) -> Self {
        Self { first: date.first_day(), last: date.last_day() }
    }

    /// The first day, `Date::MIN` when the span is open to the left.
    pub const fn first(self) -> Date {
        self.first
    }

    /// The last day, `Date::MAX` when the span is open to the right.
    pub const fn last(self) -> Date {
        self.last
    }

    /// The days of both; `None` when they share none.
    pub fn intersection(self, other: Self) -> Option<Self> {
        let (first, last) = (self.first.max(other.first), self.last.min(other.last));
        (first <= last).then_some(Self { first, last })
    }

    /// From the first day of either to the last day of either: "2008, 2009". `None` where one of them is open, for
    /// then they exclude each other.
    pub fn hull(self, other: Self) -> Option<Self> {
        let closed = |span: Self| span.first > Date::MIN && span.last < Date::MAX;
        (closed(self) && closed(other))
            .then(|| Self { first: self.first.min(other.first), last: self.last.max(other.last) })
    }

    fn bounded(self, bound: Bound) -> Option<Self> {
        match bound {
            Bound::Before => self.first.yesterday().ok().map(|last| Self { first: Date::MIN, last }),
            Bound::Until => Some(Self { first: Date::MIN, last: self.last }),
            Bound::After => self.last.tomorrow().ok().map(|first| Self { first, last: Date::MAX }),
            Bound::Since => Some(Self { first: self.first, last: Date::MAX }),
        }
    }
}

/// A span found in a list of words, and how many words it took.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Reading {
    /// The span.
    pub span: Span,
    /// The number of words it was read from, at least one.
    pub words: usize,
}

/// Reads a span from the beginning of `words`, which were parted at white space.
///
/// `None` when they do not begin with one. Years are of four digits; a day or a month must exist in the calendar.
pub fn read_span(words: &[&str]) -> Option<Reading> {
    let mut bound = words.first().and_then(|word| bound_of(&fold(word)));
    let mut at = usize::from(bound.is_some());
    // "që nga 2014" says "since" twice.
    if let Some(again) = words.get(at).and_then(|word| bound_of(&fold(word))).filter(|_| at > 0) {
        bound = Some(again);
        at += 1;
    }
    let begin = read_dated(&words[at..])?;
    at += begin.words;
    // Two ends make a span, unless the first is a bound of its own: "before 2000".
    if matches!(bound, None | Some(Bound::Since))
        && words.get(at).is_some_and(|word| joins(&fold(word)) || matches!(*word, "-" | "–" | "—" | ".." | "..."))
        && let Some(end) = read_dated(&words[at + 1..])
    {
        let span = Span::between(begin.span.first.min(end.span.first), begin.span.last.max(end.span.last));
        return Some(Reading { span, words: at + 1 + end.words });
    }
    let span = match bound {
        Some(bound) => begin.span.bounded(bound)?,
        None => begin.span,
    };
    Some(Reading { span, words: at })
}

/// The month and the day of a text that names a day without a year and nothing else: "17 February", «17 февраля».
pub fn read_day_of_year(text: &str) -> Option<(i8, i8)> {
    let words: Vec<&str> = text.split_whitespace().take(3).collect();
    let (month, day) = match words.as_slice() {
        [day, month] if month_of(&fold(month)).is_some() => (month, day),
        [month, day] => (month, day),
        _ => return None,
    };
    let (month, day) = (month_of(&fold(month))?, day_of(trim(day))?);
    // Every day of the year is a day of a leap year.
    Date::new(2000, month, day).ok().map(|_| (month, day))
}

/// A span with the word "year" before or behind it, which says nothing more: «2014 году», "viti 2014".
fn read_dated(words: &[&str]) -> Option<Reading> {
    let is_year = |at: usize| words.get(at).is_some_and(|word| is_year_word(&fold(word)));
    let before = usize::from(is_year(0));
    let Reading { span, words: taken } = read_plain(&words[before..])?;
    let behind = usize::from(is_year(before + taken));
    Some(Reading { span, words: before + taken + behind })
}

/// A span without a word that bounds it.
fn read_plain(words: &[&str]) -> Option<Reading> {
    let &first = words.first()?;
    // "26 August 2014", "August 26, 2014", "August 2014"
    let month = |index: usize| words.get(index).and_then(|word| month_of(&fold(word)));
    let year = |index: usize| words.get(index).and_then(|word| year_of(trim(word)));
    let day = |index: usize| words.get(index).and_then(|word| day_of(trim(word)));
    let dated = |year: i16, month: i8, day: i8| Date::new(year, month, day).ok().map(PartialDate::of_day).map(Span::of);
    if let (Some(day), Some(month), Some(year)) = (day(0), month(1), year(2)) {
        return dated(year, month, day).map(|span| Reading { span, words: 3 });
    }
    if let (Some(month), Some(day), Some(year)) = (month(0), day(1), year(2)) {
        return dated(year, month, day).map(|span| Reading { span, words: 3 });
    }
    if let (Some(month), Some(year)) = (month(0), year(1)) {
        let span = Date::new(year, month, 1).ok().map(|first| Span { first, last: first.last_of_month() })?;
        return Some(Reading { span, words: 2 });
    }
    if let (Some(year), Some(month), None) = (year(0), month(1), day(2)) {
        let span = Date::new(year, month, 1).ok().map(|first| Span { first, last: first.last_of_month() })?;
        return Some(Reading { span, words: 2 });
    }
    one_word(trim(first)).map(|span| Reading { span, words: 1 })
}

/// The span that one word names.
fn one_word(word: &str) -> Option<Span> {
    if let Some(year) = year_of(word) {
        return of_years(year..=year);
    }
    if let Ok(date) = word.parse::<PartialDate>() {
        return Some(Span::of(date));
    }
    if let Some((from, to)) = word.split_once("..").or_else(|| word.split_once(['-', '–', '—', '…'])) {
        if let (Some(from), "") = (year_of(from), to) {
            return of_years(from..=from)?.bounded(Bound::Since);
        }
        if let ("", Some(to)) = (from, year_of(to)) {
            return of_years(to..=to)?.bounded(Bound::Until);
        }
        if let (Some(from), Some(to)) = (year_of(from), year_of(to)) {
            return of_years(from.min(to)..=from.max(to));
        }
        // "1990-х", "1990-ih", "1990-ta"
        if let Some(decade) = year_of(from).filter(|year| year % 10 == 0)
            && matches!(fold(to).as_str(), "h" | "ih" | "te" | "tih" | "ta" | "e")
        {
            return of_years(decade..=decade + 9);
        }
    }
    decade(word).or_else(|| dotted(word))
}

/// "1990s", "1990's", "1990ih", «1990х», "1990-ta" without its hyphen.
fn decade(word: &str) -> Option<Span> {
    let year = year_of(word.get(..4)?)?;
    let ending = fold(word.get(4..)?);
    (year % 10 == 0 && matches!(ending.as_str(), "s" | "ih" | "h" | "te" | "tih" | "ta"))
        .then(|| of_years(year..=year + 9))?
}

/// "17.02.2008", "17.2.2008.", "17/2/2008": day, month, year; "2008/02/17"; "02.2008": month, year.
fn dotted(word: &str) -> Option<Span> {
    let word = word.trim_end_matches('.');
    let separator = if word.contains('.') { '.' } else { '/' };
    let parts: Vec<&str> = word.split(separator).collect();
    let date = |year, month, day| Date::new(year_of(year)?, day_of(month)?, day_of(day)?).ok();
    match parts.as_slice() {
        [year, month, day] if year_of(year).is_some() => date(year, month, day).map(PartialDate::of_day).map(Span::of),
        [day, month, year] => date(year, month, day).map(PartialDate::of_day).map(Span::of),
        [month, year] => date(year, month, "1").map(|first| Span { first, last: first.last_of_month() }),
        _ => None,
    }
}

fn of_years(years: RangeInclusive<i16>) -> Option<Span> {
    let first = Date::new(*years.start(), 1, 1).ok()?;
    let last = Date::new((*years.end()).min(9999), 12, 31).ok()?;
    Some(Span { first, last })
}

/// A year of four digits that is not 0000.
fn year_of(word: &str) -> Option<i16> {
    if word.len() != 4 || !word.bytes().all(|byte| byte.is_ascii_digit()) {
        return None;
    }
    word.parse().ok().filter(|&year| year > 0)
}

/// One or two digits, with the ending that English and Serbian put behind a day.
fn day_of(word: &str) -> Option<i8> {
    let number = word.trim_end_matches(['.', ',']);
    let number = ["st", "nd", "rd", "th"].iter().find_map(|ending| number.strip_suffix(ending)).unwrap_or(number);
    if number.is_empty() || number.len() > 2 || !number.bytes().all(|byte| byte.is_ascii_digit()) {
        return None;
    }
    number.parse().ok()
}

/// The word without what surrounds it in a sentence.
fn trim(word: &str) -> &str {
    let word = word.trim_start_matches(['(', '"', '«', '„', '“']);
    let word = word.trim_end_matches([')', '"', '»', '“', '”', ',', ';', ':', '!', '?']);
    // A year closes a Serbian date with a full stop.
    match word.strip_suffix('.') {
        Some(bare) if year_of(bare).is_some() => bare,
        _ => word,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str) -> Option<(String, usize)> {
        let words: Vec<_> = text.split_whitespace().collect();
        read_span(&words).map(|Reading { span, words }| (format!("{}..{}", span.first, span.last), words))
    }

    #[test]
    fn spans_as_people_write_them() {
        let cases = [
            ("2014", "2014-01-01..2014-12-31", 1),
            ("2008-2015", "2008-01-01..2015-12-31", 1),
            ("2015-2008", "2008-01-01..2015-12-31", 1),
            ("2008–2015", "2008-01-01..2015-12-31", 1),
            ("2008 - 2015 judo", "2008-01-01..2015-12-31", 3),
            ("2015-", "2015-01-01..9999-12-31", 1),
            ("-2000", "-009999-01-01..2000-12-31", 1),
            ("1990s", "1990-01-01..1999-12-31", 1),
            ("1990-х", "1990-01-01..1999-12-31", 1),
            ("1990-ih", "1990-01-01..1999-12-31", 1),
            ("9990s", "9990-01-01..9999-12-31", 1),
            ("before 2000", "-009999-01-01..1999-12-31", 2),
            ("пре 2000.", "-009999-01-01..1999-12-31", 2),
            ("до 2000", "-009999-01-01..2000-12-31", 2),
            ("after 2014", "2015-01-01..9999-12-31", 2),
            ("since 2014", "2014-01-01..9999-12-31", 2),
            ("from 2008 to 2015", "2008-01-01..2015-12-31", 4),
            ("od 2008 do 2015", "2008-01-01..2015-12-31", 4),
            ("nga 2015 deri 2008", "2008-01-01..2015-12-31", 4),
            ("2014-08", "2014-08-01..2014-08-31", 1),
            ("2014-08-26", "2014-08-26..2014-08-26", 1),
            ("17.02.2008", "2008-02-17..2008-02-17", 1),
            ("17.2.2008.", "2008-02-17..2008-02-17", 1),
            ("17 February 2008", "2008-02-17..2008-02-17", 3),
            ("17. februara 2008.", "2008-02-17..2008-02-17", 3),
            ("17 февраля 2008 года", "2008-02-17..2008-02-17", 4),
            ("2008 to 2015 judo", "2008-01-01..2015-12-31", 3),
            ("с 2009 по 2010", "2009-01-01..2010-12-31", 4),
            ("between 2009 and 2010", "2009-01-01..2010-12-31", 4),
            ("1 March 2022 – 1 June 2022", "2022-03-01..2022-06-01", 7),
            ("August 2014 - September 2014", "2014-08-01..2014-09-30", 5),
            ("2008..2009", "2008-01-01..2009-12-31", 1),
            ("2014 году", "2014-01-01..2014-12-31", 2),
            ("viti 2014", "2014-01-01..2014-12-31", 2),
            ("nga viti 2009 deri në", "2009-01-01..9999-12-31", 3),
            ("që nga 2024", "2024-01-01..9999-12-31", 3),
            ("августе 2014", "2014-08-01..2014-08-31", 2),
            ("februaru 2008", "2008-02-01..2008-02-29", 2),
            ("17 shkurtit 2008", "2008-02-17..2008-02-17", 3),
            ("2014 August", "2014-08-01..2014-08-31", 2),
            ("2008/02/17", "2008-02-17..2008-02-17", 1),
            ("02.2008", "2008-02-01..2008-02-29", 1),
            ("February 17th, 2008", "2008-02-17..2008-02-17", 3),
            ("gusht 2014", "2014-08-01..2014-08-31", 2),
            ("2014,", "2014-01-01..2014-12-31", 1),
        ];
        for (text, span, words) in cases {
            assert_eq!(read(text), Some((span.to_owned(), words)), "{text}");
        }
    }

    #[test]
    fn a_day_without_a_year_is_a_day_of_the_year() {
        let cases = [
            ("17 February", Some((2, 17))),
            ("February 17th", Some((2, 17))),
            ("17. фебруар", Some((2, 17))),
            ("29 February", Some((2, 29))),
            ("30 February", None),
            ("17 February 2008", None),
            ("February", None),
            ("17", None),
            ("judo 17", None),
        ];
        for (text, expected) in cases {
            assert_eq!(read_day_of_year(text), expected, "{text}");
        }
    }

    #[test]
    fn what_is_no_span_is_left_alone() {
        let cases = [
            "",
            "judo",
            "0000",
            "99999",
            "before",
            "before judo",
            "20140",
            "1995s",
            "31.02.2008",
            "2014-13",
            "٢٠١٤",
            "-",
            "–",
        ];
        for text in cases {
            assert_eq!(read(text), None, "{text}");
        }
    }

    proptest::proptest! {
        #[test]
        fn any_words_are_read_without_panic(text in "[0-9a-zа-я.\\-–/ ]{0,40}") {
            if let Some((_, words)) = read(&text) {
                proptest::prop_assert!(words >= 1 && words <= text.split_whitespace().count());
            }
        }
    }
}
