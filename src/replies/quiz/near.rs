//! The records of a kind that are near in time, nearest in the list of the kind first.

use crate::almanac::Almanac;
use crate::almanac::model::{Kind, Record};

/// How far from a record others are looked for, in places of the list. Bounded, so that a question takes as long
/// over a large almanac as over a small one.
const REACH: usize = 40;

/// The other records of `kind` around `record`, outwards.
pub(super) fn around<'a>(record: &Record, kind: Kind, almanac: &'a Almanac) -> impl Iterator<Item = &'a Record> {
    let list = almanac.all(kind);
    let place = match almanac.number(record.id().as_str()) {
        Some(number) if record.kind() == kind => list.partition_point(|other| *other < number),
        _ => {
            let first = record.when().map(|when| when.span().first());
            list.partition_point(|other| almanac.record(*other).when().map(|when| when.span().first()) < first)
        }
    };
    let id = record.id().clone();
    let before = (1..=REACH).map(move |step| place.checked_sub(step));
    let after = (0..REACH).map(move |step| place.checked_add(step));
    let places = before.zip(after).flat_map(|(before, after)| [after, before]).flatten();
    let others = places.filter_map(|place| list.get(place)).map(|number| almanac.record(*number));
    others.filter(move |other| *other.id() != id)
}
