//! When records happened: by span of days, and by day of the year.

use std::ops::Range;

use jiff::civil::Date;

use super::RecordNo;
use crate::almanac::model::Record;
use crate::language::Span;

/// A leap year, in which every day of the year has a place.
const LEAP_YEAR: i16 = 2000;

/// Records by time. Within each group that is numbered in order of time, a span is a range of numbers.
#[derive(Debug)]
pub(in crate::almanac) struct Calendar {
    /// First days of all dated records by number.
    starts: Vec<Option<Date>>,
    /// Records that take longer than a day, by first day.
    long: Vec<Long>,
    /// Records known to the day, by day of the year.
    by_day: Vec<Vec<RecordNo>>,
}

#[derive(Debug)]
struct Long {
    number: RecordNo,
    first: Date,
    last: Date,
    /// The latest last day of this and of all earlier entries.
    latest: Date,
}

impl Calendar {
    pub(super) fn new(records: &[Record]) -> Self {
        let starts = records.iter().map(|record| record.when().map(|when| when.date.first_day())).collect();
        let mut long = Vec::new();
        let mut by_day = vec![Vec::new(); 366];
        for (number, record) in (0..).map(RecordNo).zip(records) {
            let Some(when) = record.when() else { continue };
            let span = when.span();
            if span.first() != span.last() {
                long.push(Long { number, first: span.first(), last: span.last(), latest: span.last() });
            }
            if let Some(slot) = when.date.day().and_then(|day| by_day.get_mut(day_of_year(day))) {
                slot.push(number);
            }
        }
        long.sort_unstable_by_key(|entry| (entry.first, entry.number));
        let mut latest = Date::MIN;
        for entry in &mut long {
            latest = latest.max(entry.last);
            entry.latest = latest;
        }
        Self { starts, long, by_day }
    }

    /// The numbers in `group` for whose records `span` holds, where the records of `group` are numbered in order
    /// of time, undated ones first: some numbers one by one, then a row of them. Only what is not later than the
    /// first day of `span` is looked at one by one, so a long span takes no longer than a short one.
    pub(in crate::almanac) fn in_span(&self, group: Range<u32>, span: Span) -> (Vec<RecordNo>, Range<u32>) {
        let starts = &self.starts[group.start as usize..group.end as usize];
        let place = |later: &dyn Fn(Date) -> bool| {
            group.start + super::lists::to_u32(starts.partition_point(|start| !start.is_some_and(later)))
        };
        let first = place(&|start| start >= span.first());
        let rest = place(&|start| start > span.first());
        let end = place(&|start| start > span.last());
        let mut numbers: Vec<_> = self.still_going(span).filter(|number| group.contains(&number.0)).collect();
        numbers.sort_unstable();
        numbers.extend((first..rest).map(RecordNo));
        numbers.retain(|number| self.holds(*number, span));
        (numbers, rest..end)
    }

    /// Whether a record shares a day with `span` and is about as exact: one known only to the year begins on
    /// 1 January, and is no answer for January alone.
    pub(in crate::almanac) fn holds(&self, number: RecordNo, span: Span) -> bool {
        let Some(start) = self.starts[number.index()] else { return false };
        let at = self.long.partition_point(|entry| (entry.first, entry.number) < (start, number));
        match self.long.get(at).filter(|entry| entry.number == number) {
            None => span.first() <= start && start <= span.last(),
            Some(entry) => {
                let shares = entry.first <= span.last() && span.first() <= entry.last;
                let covers = entry.first <= span.first() && span.last() <= entry.last;
                let vague = entry.first.day() == 1 && entry.last == entry.last.last_of_month();
                shares && !(covers && vague && (entry.first, entry.last) != (span.first(), span.last()))
            }
        }
    }

    /// Records that began before the span and reach into it.
    fn still_going(&self, span: Span) -> impl Iterator<Item = RecordNo> {
        let before = &self.long[..self.long.partition_point(|entry| entry.first < span.first())];
        let reach = before.iter().rev().take_while(move |entry| entry.latest >= span.first());
        reach.filter(move |entry| entry.last >= span.first()).map(|entry| entry.number)
    }

    /// Records of a day of the year, `days` after `day` (before it when negative), in order of numbers.
    pub(in crate::almanac) fn on_day(&self, day: Date, days: i32) -> &[RecordNo] {
        let index = i32::try_from(day_of_year(day)).unwrap_or(0) + days;
        usize::try_from(index.rem_euclid(366)).ok().and_then(|index| self.by_day.get(index)).map_or(&[], Vec::as_slice)
    }
}

/// The place of a day in a leap year, from 0 to 365.
fn day_of_year(day: Date) -> usize {
    let in_leap_year = Date::new(LEAP_YEAR, day.month(), day.day()).map_or(1, Date::day_of_year);
    usize::try_from(in_leap_year - 1).unwrap_or(0)
}
