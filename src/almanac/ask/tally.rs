//! Puts lists of records together.

use crate::almanac::RecordNo;

/// Where the lists have at least one of so many records, a table of all records is quicker than sorting.
const DENSE: usize = 8;

/// Each record once and in order, with its values joined; `records` is how many there are.
pub(super) fn of_each<V: Copy>(
    mut all: Vec<(RecordNo, V)>,
    records: usize,
    join: impl Fn(V, V) -> V,
) -> Vec<(RecordNo, V)> {
    if all.is_sorted_by(|(one, _), (other, _)| one < other) {
        return all;
    }
    if all.len() < records / DENSE {
        // A few lists in order, one behind the other: the stable sort finds them and only merges.
        all.sort_by_key(|(number, _)| *number);
        all.dedup_by(|(number, value), (kept, joined)| {
            number == kept && {
                *joined = join(*joined, *value);
                true
            }
        });
        return all;
    }
    let mut table: Vec<Option<V>> = vec![None; records];
    for (number, value) in all {
        let slot = &mut table[number.index()];
        *slot = Some(slot.map_or(value, |kept| join(kept, value)));
    }
    (0..).zip(table).filter_map(|(number, value)| Some((RecordNo(number), value?))).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::almanac::model::Kind;
    use crate::almanac::testing::EXAMPLE;

    #[test]
    fn a_table_and_a_sorted_list_have_the_same() {
        let events = EXAMPLE.all(Kind::Event);
        let count = EXAMPLE.records.len();
        let all: Vec<(RecordNo, usize)> = events.iter().rev().chain(&events[1..3]).copied().zip(1..).collect();
        let expected: Vec<usize> = (1..=events.len()).rev().collect();
        let table = of_each(all.clone(), count, |one, other| one + other);
        let sorted = of_each(all.clone(), usize::MAX, |one, other| one + other);
        assert_eq!(table, sorted);
        assert_eq!(table.iter().map(|(number, _)| *number).collect::<Vec<_>>(), events);
        assert_eq!(table[0].1, expected[0]);
        assert_eq!(table[1].1, expected[1] + events.len() + 1);
    }
}
