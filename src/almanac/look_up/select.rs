//! Which records a filter leaves, in order of time.

use std::ops::Range;

use super::Filter;
use crate::almanac::model::Kind;
use crate::almanac::{Almanac, EntryNo, RecordNo};
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
    /// Some numbers, then consecutive ones.
    Row(Vec<RecordNo>, Range<u32>),
    /// A list that an index keeps.
    Kept(&'a [RecordNo]),
    /// A list made for this filter.
    Made(Vec<RecordNo>),
}

impl Hits<'_> {
    /// How many records there are.
    pub fn len(&self) -> usize {
        match self {
            Self::Row(first, rest) => first.len() + rest.len(),
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
            Self::Row(first, rest) => {
                let in_rest = || rest.clone().nth(place - first.len()).map(RecordNo);
                first.get(place).copied().or_else(in_rest)
            }
            Self::Kept(list) => list.get(place).copied(),
            Self::Made(list) => list.get(place).copied(),
        }
    }

    /// The place of a record, or the place that it would have.
    pub fn place_of(&self, number: RecordNo) -> usize {
        match self {
            Self::Row(first, rest) => {
                let in_rest = number.index().saturating_sub(rest.start as usize).min(rest.len());
                first.partition_point(|other| *other < number) + in_rest
            }
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
        let mut lists: Vec<&[RecordNo]> = filter.terms.iter().map(|&term| self.list_of(term, &group, kind)).collect();
        lists.sort_unstable_by_key(|list| list.len());
        let shared_group = kind.is_some_and(|list| list.len() < group.len());
        if let Some(of_kind) = kind.filter(|_| shared_group || lists.is_empty()) {
            lists.push(of_kind);
        }
        let in_all =
            |lists: &[&[RecordNo]], number: RecordNo| lists.iter().all(|list| list.binary_search(&number).is_ok());
        let Some(span) = filter.span else {
            return match lists.as_slice() {
                [] => Hits::Row(Vec::new(), group),
                [one] => Hits::Kept(one),
                [first, rest @ ..] => {
                    Hits::Made(first.iter().copied().filter(|number| in_all(rest, *number)).collect())
                }
            };
        };
        let (first, rest) = self.index.calendar.in_span(group, span);
        let in_time = Hits::Row(first, rest);
        match lists.as_slice() {
            [] => in_time,
            [shortest, others @ ..] if shortest.len() < in_time.len() => {
                let holds = |number: &RecordNo| in_all(others, *number) && self.index.calendar.holds(*number, span);
                Hits::Made(shortest.iter().copied().filter(holds).collect())
            }
            all => Hits::Made(in_time.from(0).filter(|number| in_all(all, *number)).collect()),
        }
    }

    /// The records of a group that a term stands for. Where a name has none there, it is looked for as a word in
    /// their texts: nobody in a list of quotations need have a topic for it to be spoken of.
    fn list_of(&self, term: EntryNo, group: &Range<u32>, kind: Option<&[RecordNo]>) -> &[RecordNo] {
        let named = within(self.index.lexicon.records(term), group);
        let of_kind = |number: &RecordNo| kind.is_none_or(|kind| kind.binary_search(number).is_ok());
        if named.iter().any(of_kind) { named } else { within(self.index.lexicon.postings(term).0, group) }
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

#[cfg(test)]
mod tests {
    use std::path::Path;

    use super::*;
    use crate::almanac::load::Folder;

    /// What `select` must find, told by walking through all records.
    fn told_one_by_one(almanac: &Almanac, scope: Scope, filter: &Filter) -> Vec<RecordNo> {
        let in_scope = |kind| match scope {
            Scope::Timeline => matches!(kind, Kind::Event | Kind::Match),
            Scope::Kind(of) => kind == of,
        };
        let holds = |number: &RecordNo| {
            let has = |&term| {
                let lexicon = &almanac.index.lexicon;
                let named = lexicon.records(term);
                let anywhere = named.iter().any(|number| in_scope(almanac.record(*number).kind()));
                if anywhere { named.contains(number) } else { lexicon.postings(term).0.contains(number) }
            };
            let in_time = |span: Span| {
                let Some(own) = almanac.record(*number).when().map(crate::almanac::model::When::span) else {
                    return false;
                };
                let whole = own.first().day() == 1 && own.last() == own.last().last_of_month();
                let vague = own != span && whole && own.intersection(span) == Some(span);
                own.intersection(span).is_some() && !vague
            };
            in_scope(almanac.record(*number).kind()) && filter.terms.iter().all(has) && filter.span.is_none_or(in_time)
        };
        (0..).map(RecordNo).take(almanac.records.len()).filter(holds).collect()
    }

    #[test]
    fn a_filter_finds_what_a_walk_through_all_records_finds() {
        let almanac = Almanac::load(&Folder::open(Path::new("docs/example")).unwrap()).unwrap();
        let mut times = vec![String::new()];
        for when in almanac.records.iter().filter_map(crate::almanac::model::Record::when) {
            let (date, year) = (when.date, when.date.year());
            let month = date.first_day().strftime("%Y-%m");
            times.extend([format!("{year}"), format!("{month}"), format!("{date}")]);
            times.extend([format!("{year}-"), format!("before {date}"), format!("{year}-{}", year + 20)]);
        }
        let scopes = [Scope::Timeline].into_iter().chain(Kind::ALL.map(Scope::Kind));
        for (scope, time) in scopes.flat_map(|scope| times.iter().map(move |time| (scope, time))) {
            for terms in ["", "ferry", "lumeza", "the", "toll bridge", "ferry brookend", "aldmere"] {
                let filter = almanac.parse_filter(&format!("{terms} {time}")).unwrap().filter;
                let hits = almanac.select(scope, &filter);
                let expected = told_one_by_one(&almanac, scope, &filter);
                assert_eq!(hits.from(0).collect::<Vec<_>>(), expected, "{terms} {time} in {scope:?}");
                let places = expected.iter().map(|number| hits.place_of(*number));
                assert!(places.eq(0..expected.len()), "places of {terms} {time} in {scope:?}");
            }
        }
    }
}
