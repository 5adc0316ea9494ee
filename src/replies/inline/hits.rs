//! Which records a query means, in which order.

use std::collections::HashSet;

use jiff::civil::Date;

use crate::almanac::RecordNo;
use crate::almanac::look_up::{Filter, Scope};
use crate::almanac::model::{Common, Kind, Record};
use crate::language::fold;
use crate::replies::commands;
use crate::replies::scene::Scene;

/// The records that a query means: each utterance and each question once.
pub(super) fn hits(query: &str, scene: &Scene<'_>) -> Vec<RecordNo> {
    if query.is_empty() {
        return on_day(scene.today, scene);
    }
    if let Some((kind, rest)) = kind_first(query, scene) {
        if rest.is_empty() {
            return once_each(all(kind, scene), scene);
        }
        let parsed = scene.almanac.parse_search(rest);
        let found = if parsed.is_lost() { Vec::new() } else { of_kind(kind, &parsed.filter, scene) };
        // Where the kind has none, its word may have been meant as a word: "match fixing".
        if parsed.is_lost() || !found.is_empty() {
            return once_each(found, scene);
        }
    }
    if let Some(day) = commands::day_meant(query, scene) {
        return on_day(day, scene);
    }
    let parsed = scene.almanac.parse_search(query);
    once_each(scene.almanac.search(&parsed.filter, None), scene)
}

fn on_day(day: Date, scene: &Scene<'_>) -> Vec<RecordNo> {
    scene.almanac.anniversaries(day).map(|found| found.records).unwrap_or_default()
}

/// The kind that the first word of a query names, and the words behind it.
fn kind_first<'q>(query: &'q str, scene: &Scene<'_>) -> Option<(Kind, &'q str)> {
    let end = query.find(char::is_whitespace).unwrap_or(query.len());
    let kind = scene.phrases.kind_named(&fold(&query[..end]))?;
    Some((kind, query[end..].trim()))
}

/// All records of a kind, the newest first where they are dated. What needs care is not offered to whoever did not
/// ask for it.
fn all(kind: Kind, scene: &Scene<'_>) -> Vec<RecordNo> {
    let almanac = scene.almanac;
    let mut records: Vec<_> = match kind {
        Kind::Quote => almanac.quotations(&Filter::default()),
        _ => almanac.all(kind).to_vec(),
    };
    records.retain(|number| !almanac.record(*number).common().is_some_and(Common::is_sensitive));
    if matches!(kind, Kind::Event | Kind::Match | Kind::Quote | Kind::Source) {
        records.reverse();
    }
    records
}

/// The records of a kind that words mean.
fn of_kind(kind: Kind, filter: &Filter, scene: &Scene<'_>) -> Vec<RecordNo> {
    let almanac = scene.almanac;
    let all_hold = match kind {
        Kind::Quote => almanac.quotations(filter),
        _ => Vec::new(),
    };
    if !all_hold.is_empty() {
        return all_hold;
    }
    let ranked = almanac.search(filter, Some(kind));
    if ranked.is_empty() { almanac.select(Scope::Kind(kind), filter).from(0).collect() } else { ranked }
}

/// The records without further positions on a question that is there already: they are told together.
fn once_each(mut numbers: Vec<RecordNo>, scene: &Scene<'_>) -> Vec<RecordNo> {
    let mut questions = HashSet::new();
    numbers.retain(|number| match scene.almanac.record(*number) {
        Record::Position(position) => questions.insert(&position.question),
        _ => true,
    });
    numbers
}
