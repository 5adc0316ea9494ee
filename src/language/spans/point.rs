//! A time of several words, without a word that bounds it: "17 February 2008", "gusht të vitit 2014", "vitet '90".

use jiff::civil::Date;

use super::token::{bare_decade, day_of, days_of, short_year, span_of, year_of};
use super::{Reading, Span};
use crate::language::date_words::{is_year_word, is_years_word, month_of};
use crate::language::seasons::part_of_year;
use crate::language::time_words::connects;
use crate::language::{PartialDate, fold};

/// The words that a span is read from, as they are written and folded.
pub(super) struct Words<'a> {
    pub(super) written: &'a [&'a str],
    pub(super) folded: Vec<String>,
}

impl<'a> Words<'a> {
    /// The most words that a span can take: "nga 17 shkurt të vitit 2008 e deri më 9 gusht të vitit 2015".
    const MOST: usize = 16;

    pub(super) fn new(words: &'a [&'a str]) -> Self {
        let written = words.get(..Self::MOST).unwrap_or(words);
        Self { written, folded: written.iter().map(|word| fold(word)).collect() }
    }

    pub(super) fn written(&self, at: usize) -> &'a str {
        self.written.get(at).copied().unwrap_or_default()
    }

    pub(super) fn folded(&self, at: usize) -> &str {
        self.folded.get(at).map_or("", String::as_str)
    }

    /// The folded words from one on.
    pub(super) fn from(&self, at: usize) -> &[String] {
        self.folded.get(at..).unwrap_or_default()
    }

    fn month(&self, at: usize) -> Option<i8> {
        month_of(self.folded(at))
    }

    /// The place of the next part of a date, behind words that only hold parts together.
    fn next_part(&self, at: usize) -> usize {
        let joints = self.from(at).iter().take(2).take_while(|word| connects(word) || is_year_word(word));
        at + joints.count()
    }
}

/// The day and the month of a time that leaves its year, or also its month, to the other end of a span.
#[derive(Clone, Copy)]
pub(super) struct Yearless {
    day: Option<i8>,
    month: Option<i8>,
    /// The number of words.
    pub(super) words: usize,
}

impl Yearless {
    /// The time in the year, and if need be in the month, of the end of its span. `None` where the end is less precise.
    pub(super) fn before(self, end: Span) -> Option<Span> {
        let within =
            if self.day.is_some() { Span::between(end.first, end.first) } else { Span::of_month_with(end.first) };
        if end.last > within.last {
            return None;
        }
        let (year, month) = (end.first.year(), self.month.unwrap_or(end.first.month()));
        match self.day {
            Some(day) => Date::new(year, month, day).ok().map(PartialDate::of_day).map(Span::of),
            None => Span::of_month(year, month),
        }
    }
}

/// Reads a time whose year is said, from the word at `at` on; with the number of words.
pub(super) fn point(words: &Words<'_>, at: usize) -> Option<Reading> {
    // "Before the 1990s"; at the very beginning it is a word of its own.
    let mut begin = at + usize::from(at > 0 && connects(words.folded(at)));
    let is_year = is_year_word(words.folded(begin));
    let is_years = is_years_word(words.folded(begin));
    begin += usize::from(is_year);
    let Reading { mut span, words: taken } = match bare_decade(words.written(begin)) {
        Some(year) if is_years => Reading { span: Span::of_years(year, year + 9)?, words: 1 },
        _ => dated(words, begin)?,
    };
    let mut end = begin + taken;
    if is_year_word(words.folded(end)) {
        if let Some(year) = bare_decade(words.written(begin)).filter(|_| taken == 1 && is_years_word(words.folded(end)))
        {
            span = Span::of_years(year, year + 9)?;
        }
        end += 1;
    }
    Some(Reading { span, words: end - at })
}

/// Reads a day and a month, a month, or a day, without a year.
pub(super) fn yearless(words: &Words<'_>, at: usize) -> Option<Yearless> {
    if let Some(day) = day_of(words.written(at)) {
        let next = words.next_part(at + 1);
        return Some(match words.month(next) {
            Some(month) => Yearless { day: Some(day), month: Some(month), words: next + 1 - at },
            None => Yearless { day: Some(day), month: None, words: 1 },
        });
    }
    let month = Some(words.month(at)?);
    let next = words.next_part(at + 1);
    Some(match day_of(words.written(next)) {
        Some(day) => Yearless { day: Some(day), month, words: next + 1 - at },
        None => Yearless { day: None, month, words: 1 },
    })
}

/// "26 August 2014", "August 26, 2014", "25–28 March 2024", "August 2014", "2014 August 26", "2014 August", or what one
/// word says.
fn dated(words: &Words<'_>, at: usize) -> Option<Reading> {
    let day = |year: i16, month: i8, day: i8| Date::new(year, month, day).ok();
    let one = |year, month, of| day(year, month, of).map(PartialDate::of_day).map(Span::of);
    let reading = |span: Option<Span>, end: usize| span.map(|span| Reading { span, words: end - at });
    if let Some(first) = year_of(words.written(at)) {
        return match (words.month(at + 1), day_of(words.written(at + 2))) {
            (Some(month), Some(day)) => reading(one(first, month, day), at + 3),
            (Some(month), None) => reading(Span::of_month(first, month), at + 2),
            _ => reading(span_of(words.written(at)), at + 1),
        };
    }
    if let Some((from, to)) = days_of(words.written(at))
        && let Some((month, year, end)) = month_and_year(words, words.next_part(at + 1))
    {
        let span = day(year, month, from).zip(day(year, month, to)).map(|(from, to)| Span::between(from, to));
        return reading(span, end);
    }
    if let Some(of) = day_of(words.written(at))
        && let Some((month, year, end)) = month_and_year(words, words.next_part(at + 1))
    {
        return reading(one(year, month, of), end);
    }
    if let Some(month) = words.month(at) {
        let next = words.next_part(at + 1);
        if let Some(year) = year_of(words.written(next)) {
            return reading(Span::of_month(year, month), next + 1);
        }
        let last = words.next_part(next + 1);
        if let (Some(of), Some(year)) = (day_of(words.written(next)), year_of(words.written(last))) {
            return reading(one(year, month, of), last + 1);
        }
    }
    if let Some(part) = part_of_year(words.folded(at)) {
        let next = words.next_part(at + 1);
        let year = words.written(next);
        if let Some(year) = year_of(year).or_else(|| short_year(year).filter(|_| part.is_season())) {
            return reading(part.of(year), next + 1);
        }
    }
    reading(span_of(words.written(at)), at + 1)
}

/// A month and a year, and the place behind them.
fn month_and_year(words: &Words<'_>, at: usize) -> Option<(i8, i16, usize)> {
    let month = words.month(at)?;
    let next = words.next_part(at + 1);
    year_of(words.written(next)).map(|year| (month, year, next + 1))
}
