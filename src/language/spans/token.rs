//! What one word says of a time: a year, a day, a decade, a date in figures, a span with a hyphen.

use jiff::civil::Date;

use super::Span;
use crate::language::time_words::{Bound, decade_of};
use crate::language::{PartialDate, fold};

const HYPHENS: [char; 5] = ['-', '–', '—', '‑', '…'];

/// The word without what surrounds it in a sentence.
pub(super) fn trim(word: &str) -> &str {
    let word = word.trim_start_matches(['(', '"', '«', '„', '“', '\'', '’', '‘']);
    word.trim_end_matches([')', '"', '»', '“', '”', ',', ';', ':', '!', '?'])
}

/// The span that one word names by itself.
pub(super) fn span_of(word: &str) -> Option<Span> {
    let word = trim(word);
    if let Some(date) = date_of(word) {
        return Some(date);
    }
    decade(word)
        .or_else(|| year_of(word).and_then(|year| Span::of_years(year, year)))
        .or_else(|| range(word))
        .or_else(|| open_range(word))
        .or_else(|| season(word))
}

/// A date in figures: "2014-08-26", "2014-08", "17.02.2008", "17.2.2008.", "17/2/2008", "2008/02/17", "02.2008".
fn date_of(word: &str) -> Option<Span> {
    let word = without_year_mark(word);
    if let Ok(date) = word.parse::<PartialDate>() {
        return Some(Span::of(date));
    }
    let separator = if word.contains('.') { '.' } else { '/' };
    let parts: Vec<&str> = word.split(separator).collect();
    let number = |part: &str| short_number(part);
    let date = |year, month, day| {
        Date::new(figures(year)?, number(month)?, number(day)?).ok().map(PartialDate::of_day).map(Span::of)
    };
    match parts.as_slice() {
        [year, month, day] if figures(year).is_some() => date(year, month, day),
        [day, month, year] => date(year, month, day),
        [month, year] => Span::of_month(figures(year)?, number(month)?),
        _ => None,
    }
}

/// "2008-2015", "2008.–2015.", "2008-15", "25–28.03.2024", "24.07.-09.08.2015", "2014-08-26..2014-08-28".
fn range(word: &str) -> Option<Span> {
    let (from, to) = split(word)?;
    let end = date_of(to).or_else(|| Span::of_years(year_of(to)?, year_of(to)?));
    let Some(end) = end else {
        // "2008-15": more than a month can be, or it would have been one.
        let (year, to) = (year_of(from)?, short_number(to)?);
        let to = year - year % 100 + i16::from(to);
        return (to > year).then(|| Span::of_years(year, to))?;
    };
    if let Some(begin) = date_of(from).or_else(|| Span::of_years(year_of(from)?, year_of(from)?)) {
        return Some(begin.joined(end));
    }
    // What the end has and the beginning leaves out is the same for both.
    let mut parts = from.trim_end_matches('.').split('.');
    let day = short_number(parts.next()?)?;
    let month = parts.next().map_or(Some(end.first.month()), short_number)?;
    let begin = Date::new(end.first.year(), month, day).ok()?;
    (end.first == end.last && parts.next().is_none()).then(|| Span::between(begin, end.last))
}

/// "2015-", "2015+", "-2000".
fn open_range(word: &str) -> Option<Span> {
    let years = |year| Span::of_years(year, year);
    if let Some(year) = word.strip_suffix('+') {
        return years(year_of(year)?)?.bounded(Bound::Since);
    }
    match split(word)? {
        (from, "") => years(year_of(from)?)?.bounded(Bound::Since),
        ("", to) => years(year_of(to)?)?.bounded(Bound::Until),
        _ => None,
    }
}

/// "2013/14": a season, which lies in two years.
fn season(word: &str) -> Option<Span> {
    let (year, next) = word.split_once('/')?;
    let year = figures(year)?;
    (next.len() == 2 && i16::from(short_number(next)?) == (year + 1) % 100).then(|| Span::of_years(year, year + 1))?
}

/// "1990s", "1990's", "1990ih", «1990-х», "1990-ta", "90s", "'90s", «90-е», and names of decades.
fn decade(word: &str) -> Option<Span> {
    const ENDINGS: [&str; 12] = ["s", "e", "h", "ie", "ih", "im", "te", "tih", "ta", "tat", "tave", "ve"];
    if let Some(year) = decade_of(&fold(word)) {
        return Span::of_years(year, year + 9);
    }
    let (figures_of, ending) = figures_and_ending(word)?;
    let year = bare_decade(figures_of)?;
    ENDINGS.contains(&ending.as_str()).then(|| Span::of_years(year, year + 9))?
}

/// The first year of a decade that is given in figures alone, as in "vitet 1990", "vitet '90".
pub(super) fn bare_decade(word: &str) -> Option<i16> {
    let word = trim(word);
    match word.len() {
        4 => figures(word).filter(|year| year % 10 == 0),
        // The tens and the twenties of which century, nobody can tell.
        2 => short_number(word).map(i16::from).filter(|tens| *tens >= 50 && tens % 10 == 0).map(|tens| 1900 + tens),
        _ => None,
    }
}

/// A year of four digits that is not 0000, with the endings that languages put behind it: "2014.", «2014г.», «2014-го»,
/// "2014-ën".
pub(super) fn year_of(word: &str) -> Option<i16> {
    const ENDINGS: [&str; 14] = ["i", "go", "ogo", "m", "om", "mu", "aja", "n", "s", "es", "en", "ten", "te", "a"];
    let word = without_year_mark(trim(word));
    if let Some(year) = figures(word.strip_suffix('.').unwrap_or(word)) {
        return Some(year);
    }
    let (year, ending) = figures_and_ending(word)?;
    // "1995s" is no decade and no year.
    (word.contains(HYPHENS) && ENDINGS.contains(&ending.as_str())).then(|| figures(year))?
}

/// A year of two digits from 1950 to 2049, where nothing else can be meant: "autumn '07", «осенью 21-го».
pub(super) fn short_year(word: &str) -> Option<i16> {
    const ENDINGS: [&str; 6] = ["", "go", "ogo", "m", "te", "ten"];
    let word = without_year_mark(trim(word));
    let (digits, ending) = figures_and_ending(word).unwrap_or((word, String::new()));
    let year = i16::from(short_number(digits).filter(|_| digits.len() == 2)?);
    ENDINGS.contains(&ending.as_str()).then_some(if year < 50 { 2000 + year } else { 1900 + year })
}

/// One or two digits, with the ending that languages put behind a day: "17.", "17th", «17-го».
pub(super) fn day_of(word: &str) -> Option<i8> {
    let number = trim(word).trim_end_matches('.');
    let endings = ["st", "nd", "rd", "th", "-го", "-е", "-ое", "-og", "-ог"];
    short_number(endings.iter().find_map(|ending| number.strip_suffix(ending)).unwrap_or(number))
}

/// Two days with a hyphen between them: "25–28", "11.–14.".
pub(super) fn days_of(word: &str) -> Option<(i8, i8)> {
    let (from, to) = split(trim(word))?;
    Some((day_of(from)?, day_of(to)?))
}

/// The two sides of the first hyphen, or of "..".
fn split(word: &str) -> Option<(&str, &str)> {
    word.split_once("..").or_else(|| word.split_once(HYPHENS))
}

/// The digits that a word begins with, and what stands behind them, folded.
fn figures_and_ending(word: &str) -> Option<(&str, String)> {
    let end = word.find(|c: char| !c.is_ascii_digit())?;
    let (figures, ending) = word.split_at(end);
    (!figures.is_empty()).then(|| (figures, fold(ending)))
}

/// The word without the «г.» that Russian puts behind a year.
fn without_year_mark(word: &str) -> &str {
    let bare = word.strip_suffix("г.").or_else(|| word.strip_suffix('г'));
    bare.filter(|bare| bare.ends_with(|c: char| c.is_ascii_digit() || c == '.')).unwrap_or(word).trim_end_matches('.')
}

/// Four digits that are not 0000.
fn figures(word: &str) -> Option<i16> {
    (word.len() == 4 && word.bytes().all(|byte| byte.is_ascii_digit()))
        .then(|| word.parse().ok().filter(|&year| year > 0))?
}

/// One or two digits.
fn short_number(word: &str) -> Option<i8> {
    ((1..=2).contains(&word.len()) && word.bytes().all(|byte| byte.is_ascii_digit())).then(|| word.parse().ok())?
}
