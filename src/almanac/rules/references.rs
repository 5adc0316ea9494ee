//! What records name must exist.

use std::collections::HashSet;

use super::Subject;
use crate::almanac::load::{Filed, Report};
use crate::almanac::model::{Common, Id, Kind, Record};

/// Ensure that every record cites at least one source.
pub(super) fn records_have_a_source(subject: &Subject<'_>, report: &mut Report<'_>) {
    for filed in subject.records() {
        if filed.record.common().is_some_and(|common| common.sources().is_empty()) {
            report.of_record(filed, "sources", "the record has no source");
        }
    }
}

/// Ensure that cited sources are in `sources.json`.
pub(super) fn sources_exist(subject: &Subject<'_>, report: &mut Report<'_>) {
    for filed in subject.records() {
        let Some(common) = filed.record.common() else { continue };
        for (index, id) in common.sources().iter().enumerate() {
            let pointer = format!("sources/{index}");
            match subject.kind_of(id.as_str()) {
                Some(Kind::Source) if common.sources()[..index].contains(id) => {
                    report.of_record(filed, &pointer, format!("`{id}` is cited twice"));
                }
                Some(Kind::Source) => {}
                Some(kind) => {
                    report.of_record(filed, &pointer, format!("`{id}` is not a source but a record of kind {kind}"));
                }
                None if subject.is_missing(id.as_str()) => {
                    report.of_record(filed, &pointer, format!("there is no source `{id}`"));
                }
                None => {}
            }
        }
    }
}

/// Ensure that every source in `sources.json` is cited by some record.
pub(super) fn sources_are_cited(subject: &Subject<'_>, report: &mut Report<'_>) {
    if !subject.draft.unread.is_empty() {
        return; // What could not be read may cite it.
    }
    let cited: HashSet<_> =
        subject.records().filter_map(|filed| filed.record.common()).flat_map(Common::sources).collect();
    for filed in subject.records() {
        if let Record::Source(source) = &filed.record
            && !cited.contains(&source.id)
        {
            report.of_record(filed, "", "no record cites this source");
        }
    }
}

/// Ensure that related records exist and that none names itself.
pub(super) fn related_records_exist(subject: &Subject<'_>, report: &mut Report<'_>) {
    for filed in subject.records() {
        let Some(common) = filed.record.common() else { continue };
        for (index, id) in common.related().iter().enumerate() {
            let pointer = format!("related/{index}");
            if id == common.id() {
                report.of_record(filed, &pointer, "the record is related to itself");
            } else if subject.kind_of(id.as_str()) == Some(Kind::Source) {
                report.of_record(filed, &pointer, format!("`{id}` is a source; it belongs into `sources`"));
            } else if subject.is_missing(id.as_str()) {
                report.of_record(filed, &pointer, format!("there is no record `{id}`"));
            }
        }
    }
}

/// Ensure that people, speakers and athletes are in `people.json`.
pub(super) fn people_exist(subject: &Subject<'_>, report: &mut Report<'_>) {
    let mut check = |filed: &Filed, pointer: String, id: &Id| match subject.kind_of(id.as_str()) {
        Some(Kind::Person) => {}
        Some(kind) => {
            report.of_record(filed, &pointer, format!("`{id}` is not a person but a record of kind {kind}"));
        }
        None if subject.is_missing(id.as_str()) => {
            report.of_record(filed, &pointer, format!("there is no person `{id}`"));
        }
        None => {}
    };
    for filed in subject.records() {
        match &filed.record {
            Record::Event(event) => {
                for (index, id) in event.people.iter().enumerate() {
                    check(filed, format!("people/{index}"), id);
                }
            }
            Record::Match(fixture) => {
                for (index, id) in fixture.people.iter().enumerate() {
                    check(filed, format!("people/{index}"), id);
                }
                for (index, side) in fixture.sides.iter().enumerate() {
                    if let Some(id) = &side.person {
                        check(filed, format!("sides/{index}/person"), id);
                    }
                }
            }
            Record::Quote(quote) => check(filed, "speaker".to_owned(), &quote.speaker),
            _ => {}
        }
    }
}

/// Ensure that parties are in `parties` of `almanac.json`.
pub(super) fn parties_exist(subject: &Subject<'_>, report: &mut Report<'_>) {
    let edition = &subject.draft.edition;
    let known: HashSet<_> = edition.parties.iter().map(|party| &party.id).collect();
    for (index, id) in edition.subject.iter().enumerate() {
        if !known.contains(id) {
            report.of_edition(&format!("subject/{index}"), format!("there is no party `{id}`"));
        }
    }
    for filed in subject.records() {
        let mut named: Vec<(String, &Id)> = Vec::new();
        let parties = filed.record.common().map(Common::parties).unwrap_or_default();
        named.extend(parties.iter().enumerate().map(|(index, id)| (format!("parties/{index}"), id)));
        match &filed.record {
            Record::Match(fixture) => {
                let sides = fixture.sides.iter().enumerate();
                named.extend(sides.map(|(index, side)| (format!("sides/{index}/party"), &side.party)));
                let scorers = fixture.scorers.iter().enumerate();
                named.extend(scorers.map(|(index, scorer)| (format!("scorers/{index}/party"), &scorer.party)));
            }
            Record::Person(person) => named.extend(person.country.iter().map(|id| ("country".to_owned(), id))),
            Record::Position(position) => named.push(("party".to_owned(), &position.party)),
            Record::Overview(overview) => {
                let facts = overview.facts.iter().enumerate();
                named.extend(
                    facts.filter_map(|(index, fact)| Some((format!("facts/{index}/party"), fact.party.as_ref()?))),
                );
            }
            _ => {}
        }
        for (pointer, id) in named {
            if !known.contains(id) {
                report.of_record(filed, &pointer, format!("there is no party `{id}`"));
            }
        }
    }
}

/// Ensure that topics are in `topics` of `almanac.json`.
pub(super) fn topics_exist(subject: &Subject<'_>, report: &mut Report<'_>) {
    let known: HashSet<_> = subject.draft.edition.topics.iter().map(|topic| &topic.id).collect();
    for filed in subject.records() {
        let topics = filed.record.common().map(Common::topics).unwrap_or_default();
        for (index, id) in topics.iter().enumerate() {
            if !known.contains(id) {
                report.of_record(filed, &format!("topics/{index}"), format!("there is no topic `{id}`"));
            }
        }
    }
}

/// Ensure that questions are in `questions` of `almanac.json`.
pub(super) fn questions_exist(subject: &Subject<'_>, report: &mut Report<'_>) {
    let questions = &subject.draft.edition.questions;
    for filed in subject.records() {
        if let Record::Position(position) = &filed.record
            && !questions.iter().any(|question| question.id == position.question)
        {
            report.of_record(filed, "question", format!("there is no question `{}`", position.question));
        }
    }
}

/// Ensure that the sport of a match is one of its topics.
pub(super) fn sports_are_topics(subject: &Subject<'_>, report: &mut Report<'_>) {
    for filed in subject.records() {
        if let Record::Match(fixture) = &filed.record
            && !fixture.topics.contains(&fixture.sport)
        {
            report.of_record(filed, "sport", format!("`{}` is not among the topics of the match", fixture.sport));
        }
    }
}
