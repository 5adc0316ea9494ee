//! Wrong options: what the same field says in records near in time. None of them may be right as well.

use jiff::civil::Date;

use super::WRONG;
use super::giveaway::Words;
use super::near::around;
use super::questions::{is_told, people_of};
use crate::almanac::model::{Id, Kind, Record, Text, When};
use crate::replies::chance::Chance;
use crate::replies::pen::Pen;

/// Out of how many near ones the wrong options are drawn.
const POOL: usize = 9;
/// Dates nearer than this are a matter of time zones and of luck.
const DAYS_APART: i32 = 21;

/// Some of a pool, by chance.
fn drawn<T>(mut pool: Vec<T>, chance: &mut Chance) -> Vec<T> {
    std::iter::from_fn(|| chance.take(&mut pool)).take(WRONG).collect()
}

/// Dates of the same precision, of records of the same kind, none near the right one.
pub(super) fn dates(record: &Record, right: When, chance: &mut Chance, pen: &Pen<'_>) -> Vec<String> {
    let mut pool: Vec<(When, String)> = Vec::new();
    for when in around(record, record.kind(), pen.scene.almanac).filter_map(Record::when) {
        let alike =
            when.end.is_some() == right.end.is_some() && when.date.day().is_some() == right.date.day().is_some();
        if alike && apart(when, right) && pool.iter().all(|(other, _)| apart(when, *other)) {
            pool.push((when, when.in_words(pen.scene.locale)));
        }
        if pool.len() == POOL {
            break;
        }
    }
    drawn(pool, chance).into_iter().map(|(_, words)| words).collect()
}

/// Whether two dates cannot be taken for each other.
fn apart(one: When, other: When) -> bool {
    let days = |from: Date, to: Date| (to - from).get_days();
    let (one, other) = (one.span(), other.span());
    days(one.last(), other.first()) >= DAYS_APART || days(other.last(), one.first()) >= DAYS_APART
}

/// Towns of records near in time that share no word with the right one; `None` where that is not one town.
pub(super) fn places(record: &Record, right: &Text, chance: &mut Chance, pen: &Pen<'_>) -> Option<Vec<String>> {
    let parties = Words::of(pen.scene.almanac.edition().parties.iter().map(|party| party.name.en.as_str()));
    let both = |place: &Text| Words::of([place.en.as_str(), &pen.text(place)]);
    if !is_one_town(right, &parties) {
        return None;
    }
    let right = both(right);
    let mut pool: Vec<(Words, String)> = Vec::new();
    for other in around(record, record.kind(), pen.scene.almanac) {
        let place = match other {
            Record::Event(event) => event.place.as_ref(),
            Record::Match(fixture) => fixture.place.as_ref(),
            _ => None,
        };
        let Some(place) = place else { continue };
        let words = both(place);
        let is_new = !words.overlap(&right) && !pool.iter().any(|(other, _)| words.overlap(other));
        if is_new && is_one_town(place, &parties) {
            pool.push((words, pen.text(place).into_owned()));
        }
        if pool.len() == POOL {
            break;
        }
    }
    Some(drawn(pool, chance).into_iter().map(|(_, place)| place).collect())
}

/// Whether a place is one town, perhaps with its country: no list, no country, no region of a party, no occasion.
fn is_one_town(place: &Text, parties: &Words) -> bool {
    let town = place.en.split(',').next().unwrap_or_default();
    let joins = |word: &str| matches!(word, "and" | "of");
    let is_list = place.en.contains(['/', '(', ';']) || town.split(' ').any(joins);
    !is_list && !Words::of([town]).overlap(parties)
}

/// Persons of records near in time whom the record does not name, neither by id nor in its texts.
pub(super) fn people(record: &Record, chance: &mut Chance, pen: &Pen<'_>) -> Vec<String> {
    let almanac = pen.scene.almanac;
    let own = people_of(record);
    let fields = record.texts();
    let texts: Vec<_> = fields.iter().map(|field| pen.text(field.text)).collect();
    let told = Words::of(fields.iter().map(|field| field.text.en.as_str()).chain(texts.iter().map(AsRef::as_ref)));
    let mut seen: Vec<&Id> = Vec::new();
    let mut pool: Vec<(Words, String)> = Vec::new();
    let near = around(record, Kind::Quote, almanac).zip(around(record, Kind::Event, almanac));
    for id in near.flat_map(|(quote, event)| people_of(quote).iter().chain(people_of(event))) {
        if own.contains(id) || seen.contains(&id) {
            continue;
        }
        seen.push(id);
        let Some(person) = almanac.get(id).and_then(Record::as_person) else { continue };
        let name = pen.text(&person.name);
        let words = Words::of([person.name.en.as_str(), &name]);
        let is_new = !told.give_away(&words) && !pool.iter().any(|(other, _)| words.overlap(other));
        if is_told(person) && is_new {
            pool.push((words, name.into_owned()));
        }
        if pool.len() == POOL {
            break;
        }
    }
    drawn(pool, chance).into_iter().map(|(_, name)| name).collect()
}

/// Other terms that share no word with the right one.
pub(super) fn terms(record: &Record, right: &str, chance: &mut Chance, pen: &Pen<'_>) -> Vec<String> {
    let right = Words::of([right]);
    let mut pool: Vec<String> = Vec::new();
    for other in around(record, Kind::Term, pen.scene.almanac) {
        let Record::Term(term) = other else { continue };
        let name = pen.text(&term.name);
        if is_told(term.as_ref())
            && !Words::of([name.as_ref()]).overlap(&right)
            && !pool.iter().any(|other| *other == name)
        {
            pool.push(name.into_owned());
        }
        if pool.len() == POOL {
            break;
        }
    }
    drawn(pool, chance)
}

/// A score as every language writes it.
pub(super) fn score((one, other): (u16, u16)) -> String {
    format!("{one}:{other}")
}

/// Scores that could have been: turned round, or by a goal or two different.
pub(super) fn scores((one, other): (u16, u16), chance: &mut Chance) -> Vec<String> {
    let less = |score: u16, by: u16| score.checked_sub(by);
    let near = [
        Some((other, one)),
        Some((one, other + 1)),
        Some((one + 1, other)),
        less(one, 1).map(|one| (one, other)),
        less(other, 1).map(|other| (one, other)),
        Some((one + 1, other + 1)),
        less(one.max(other), 2).map(|less| if one > other { (less, other) } else { (one, less) }),
    ];
    // Where the winner has as many sets or goals as it takes, nobody has more.
    let most = if one.max(other) >= 3 { one.max(other) } else { u16::MAX };
    let mut pool: Vec<(u16, u16)> = Vec::new();
    for near in near.into_iter().flatten() {
        if near != (one, other) && near.0.max(near.1) <= most && !pool.contains(&near) {
            pool.push(near);
        }
    }
    drawn(pool, chance).into_iter().map(score).collect()
}
