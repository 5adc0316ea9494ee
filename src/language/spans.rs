//! Spans of time as people write them: `2014`, `2008-2015`, `2015-`, `1990s`, `before 2000`, `March 2014`, `17.02.2008`.

mod point;
mod read;
#[cfg(test)]
mod tests;
mod token;

use jiff::civil::Date;

use super::PartialDate;
use super::time_words::Bound;

pub use read::{read_day_of_year, read_span};

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
        (closed(self) && closed(other)).then(|| self.joined(other))
    }

    /// All days of the years from `first` to `last`, both from 1 to 9999.
    fn of_years(first: i16, last: i16) -> Option<Self> {
        let first = Date::new(first, 1, 1).ok()?;
        let last = Date::new(last.min(9999), 12, 31).ok()?;
        Some(Self { first, last })
    }

    /// All days of a month, if the calendar has it.
    fn of_month(year: i16, month: i8) -> Option<Self> {
        Date::new(year, month, 1).ok().map(Self::of_month_with)
    }

    /// All days of the month that a day is in.
    fn of_month_with(day: Date) -> Self {
        Self { first: day.first_of_month(), last: day.last_of_month() }
    }

    /// From the first day of either to the last day of either, in whichever order they are given.
    fn joined(self, other: Self) -> Self {
        Self { first: self.first.min(other.first), last: self.last.max(other.last) }
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
