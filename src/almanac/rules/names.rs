//! Ids and names.

use std::collections::HashMap;

use super::Subject;
use crate::almanac::load::Report;
use crate::almanac::model::Record;
use crate::language::{Language, fold};

/// Ensure that no two records have one id.
pub(super) fn ids_are_unique(subject: &Subject<'_>, report: &mut Report<'_>) {
    let mut first = HashMap::new();
    for filed in subject.records() {
        if let Some(file) = first.insert(filed.record.id().as_str(), filed.file.name()) {
            report.of_record(filed, "id", format!("another record in {file} has this id"));
        }
    }
}

/// Ensure that no two parties, topics or questions have one id.
pub(super) fn named_ids_are_unique(subject: &Subject<'_>, report: &mut Report<'_>) {
    for (list, named) in subject.draft.edition.named() {
        let mut seen = Vec::new();
        for (index, named) in named.iter().enumerate() {
            if seen.contains(&&named.id) {
                report.of_edition(&format!("{list}/{index}/id"), format!("`{}` is in `{list}` twice", named.id));
            }
            seen.push(&named.id);
        }
    }
}

/// Ensure that every alias has a letter or a digit by which it could be found.
pub(super) fn aliases_can_be_found(subject: &Subject<'_>, report: &mut Report<'_>) {
    let empty = |alias: &String| fold(alias).is_empty();
    for filed in subject.records() {
        let aliases = match &filed.record {
            Record::Person(person) => &person.aliases,
            Record::Term(term) => &term.aliases,
            _ => continue,
        };
        if let Some(index) = aliases.iter().position(empty) {
            report.of_record(filed, &format!("aliases/{index}"), "the alias has neither a letter nor a digit");
        }
    }
    for (list, named) in subject.draft.edition.named() {
        for (entry, named) in named.iter().enumerate() {
            if let Some(index) = named.aliases.iter().position(empty) {
                let pointer = format!("{list}/{entry}/aliases/{index}");
                report.of_edition(&pointer, "the alias has neither a letter nor a digit");
            }
        }
    }
}

/// Ensure that the list of languages has English, and each language once.
pub(super) fn languages_are_listed_once(subject: &Subject<'_>, report: &mut Report<'_>) {
    let languages = &subject.draft.edition.languages;
    for (index, status) in languages.iter().enumerate() {
        if languages[..index].iter().any(|earlier| earlier.language == status.language) {
            report.of_edition(&format!("languages/{index}"), format!("`{}` is listed twice", status.language));
        }
    }
    if !languages.iter().any(|status| status.language == Language::English) {
        report.of_edition("languages", "English is missing; every almanac has it");
    }
}
