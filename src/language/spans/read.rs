//! A time with the words that bound it, or with another one that it is joined to.

use jiff::civil::Date;

use super::Reading;
use super::point::{Words, point, yearless};
use super::token::{day_of, trim};
use crate::language::date_words::{is_year_word, month_of};
use crate::language::fold;
use crate::language::seasons::part_of_year;
use crate::language::time_words::{Bound, bound_at, bound_behind, connects, decade_of, join_at, may_bound};

/// Reads a span from the beginning of `words`, which were parted at white space.
///
/// `None` when they do not begin with one. Years are of four digits, decades also of two; a day or a month must exist in
/// the calendar. Only the first 16 words are looked at, so the time that it takes has a bound.
pub fn read_span(words: &[&str]) -> Option<Reading> {
    if !may_begin(words.first()?) {
        return None;
    }
    let words = &Words::new(words);
    let (bound, begin) = match bound_at(&words.folded) {
        Some((bound, taken)) => (Some(bound), taken),
        None => (None, 0),
    };
    // Two ends make a span, unless the first is a bound of its own: "before 2000".
    if matches!(bound, None | Some(Bound::Since))
        && let Some(reading) = two_ends(words, begin)
    {
        return Some(reading);
    }
    let Reading { span, words: taken } = point(words, begin)?;
    let mut at = begin + taken;
    let span = match bound {
        Some(bound) => span.bounded(bound)?,
        None => match bound_behind(words.from(at)) {
            Some((bound, taken)) => {
                at += taken;
                span.bounded(bound)?
            }
            None => span,
        },
    };
    Some(Reading { span, words: at })
}

/// Whether a span can begin with a word. Most words of a message cannot begin one, and this tells them cheaply.
fn may_begin(word: &str) -> bool {
    if word.contains(|c: char| c.is_ascii_digit()) {
        return true;
    }
    let folded = fold(word);
    is_year_word(&folded)
        || month_of(&folded).is_some()
        || part_of_year(&folded).is_some()
        || decade_of(&folded).is_some()
        || may_bound(&folded)
}

/// "2008 to 2009", "24 July – 9 August 2015", «с 25 по 28 марта 2024».
fn two_ends(words: &Words<'_>, at: usize) -> Option<Reading> {
    let end_behind = |at: usize| {
        let joined = match words.written(at) {
            "-" | "–" | "—" | ".." | "..." | "…" => 1,
            _ => join_at(words.from(at))?,
        };
        let end = point(words, at + joined)?;
        Some((end.span, at + joined + end.words))
    };
    if let Some(begin) = point(words, at) {
        let (end, taken) = end_behind(at + begin.words)?;
        return Some(Reading { span: begin.span.joined(end), words: taken });
    }
    let begin = yearless(words, at)?;
    let (end, taken) = end_behind(at + begin.words)?;
    Some(Reading { span: begin.before(end)?.joined(end), words: taken })
}

/// The month and the day of a text that names a day without a year and nothing else: "17 February", «17 февраля»,
/// "17th of February", "17.02.".
pub fn read_day_of_year(text: &str) -> Option<(i8, i8)> {
    const LONGEST: usize = 4;
    let words: Vec<&str> = text.split_whitespace().take(LONGEST + 1).collect();
    let parts: Vec<&str> = words.iter().copied().filter(|word| !connects(&fold(word))).collect();
    let (month, day) = match parts.as_slice() {
        _ if words.len() > LONGEST => return None,
        [day, month] if month_of(&fold(month)).is_some() => (month_of(&fold(month))?, day_of(day)?),
        [month, day] => (month_of(&fold(month))?, day_of(day)?),
        [figures] => {
            let (day, month) = trim(figures).trim_end_matches('.').split_once('.')?;
            (day_of(month)?, day_of(day)?)
        }
        _ => return None,
    };
    // Every day of the year is a day of a leap year.
    Date::new(2000, month, day).ok().map(|_| (month, day))
}
