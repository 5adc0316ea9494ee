//! Which records a filter leaves, in order of time.

use std::ops::Range;

use super::Filter;
use crate::almanac::model::Kind;
use crate::almanac::{Almanac, RecordNo};
use crate::language::Span;

/// Among which records a filter selects.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Scope {
    /// Events and matches.
    Timeline,
    /// Records of one kind.
    Kind(Kind),
}

/// The numbers of the records found, running upwards.
#[derive(Clone, Debug)]
pub enum Hits<'a> {
    /// Consecutive numbers.
    Range(Range<u32>),
    /// A list that an index keeps.
    Kept(&'a [RecordNo]),
    /// A list made for this filter.
    Made(Vec<RecordNo>),
}

impl Hits<'_> {
    /// How many records there are.
    pub fn len(&self) -> usize {
        match self {
            Self::Range(range) => range.len(),
            Self::Kept(list) => list.len(),
            Self::Made(list) => list.len(),
        }
    }

    /// Whether there are none.
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// The record at a place, counted from 0.
    pub fn get(&self, place: usize) -> Option<RecordNo> {
        match self {
            Self::Range(range) => range.clone().nth(place).map(RecordNo),
            Self::Kept(list) => list.get(place).copied(),
            Self::Made(list) => list.get(place).copied(),
        }
    }

    /// The place of a record, or the place that it would have.
    pub fn place_of(&self, number: RecordNo) -> usize {
        match self {
            Self::Range(range) => number.index().saturating_sub(range.start as usize).min(range.len()),
            Self::Kept(list) => list.partition_point(|other| *other < number),
            Self::Made(list) => list.partition_point(|other| *other < number),
        }
    }

    /// The records from a place on.
    pub fn from(&self, place: usize) -> impl Iterator<Item = RecordNo> {
        (place..self.len()).filter_map(|place| self.get(place))
    }
}

impl Almanac {
    /// The records of `scope` for which all of `filter` holds.
    ///
    /// Takes time by the length of the shortest list concerned, not by the size of the almanac.
    pub fn select(&self, scope: Scope, filter: &Filter) -> Hits<'_> {
        let (group, kind) = match scope {
            Scope::Timeline => (self.group_of(Kind::Event), None),
            Scope::Kind(kind) => (self.group_of(kind), Some(self.all(kind))),
        };
        let mut lists: Vec<&[RecordNo]> =
            filter.terms.iter().map(|&term| within(self.index.lexicon.records(term), &group)).collect();
        lists.sort_unstable_by_key(|list| list.len());
        let shared_group = kind.is_some_and(|list| list.len() < group.len());
        if let Some(of_kind) = kind.filter(|_| shared_group || lists.is_empty()) {
            lists.push(of_kind);
        }
        match (lists.as_slice(), filter.span) {
            ([], None) => Hits::Range(group),
            ([], Some(span)) => Hits::Made(self.index.calendar.in_span(group, span)),
            ([one], None) => Hits::Kept(one),
            ([first, rest @ ..], span) => {
                // A span is often the narrowest condition of all.
                let narrow = span.map(|span| self.index.calendar.in_span(group, span));
                let keep = |number: &RecordNo| {
                    rest.iter().all(|list| list.binary_search(number).is_ok())
                        && narrow.as_ref().is_none_or(|narrow| narrow.binary_search(number).is_ok())
                };
                Hits::Made(first.iter().copied().filter(keep).collect())
            }
        }
    }

    /// The records of `scope` that lie nearest to a span without being in it: the last before and the first after.
    pub(super) fn around(&self, scope: Scope, span: Span) -> [Option<RecordNo>; 2] {
        let all = self.select(scope, &Filter::default());
        let before =
            |number: RecordNo| self.record(number).when().is_some_and(|when| when.date.first_day() < span.first());
        let (mut low, mut high) = (0, all.len());
        while low < high {
            let middle = usize::midpoint(low, high);
            if all.get(middle).is_some_and(before) { low = middle + 1 } else { high = middle }
        }
        [low.checked_sub(1).and_then(|place| all.get(place)), all.get(low)]
    }
}

/// The part of an upward list that lies within a group of numbers.
fn within<'a>(list: &'a [RecordNo], group: &Range<u32>) -> &'a [RecordNo] {
    let from = list.partition_point(|number| number.0 < group.start);
    let to = list.partition_point(|number| number.0 < group.end);
    &list[from..to]
}
