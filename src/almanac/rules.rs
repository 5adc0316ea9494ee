//! What must hold in an almanac: a list of named functions, one rule each.
//!
//! Every rule adds what it finds to one report, so that a curator sees all faults at once.

mod addresses;
mod dates;
mod map;
mod names;
mod positions;
mod quotes;
mod references;
mod revisions;
mod tells;
mod texts;
mod usage;

use std::collections::HashMap;

use super::load::{Draft, Filed, Report};
use super::model::{Kind, Record};

/// What the rules look at: the draft, and its records by id.
pub(crate) struct Subject<'a> {
    draft: &'a Draft,
    by_id: HashMap<&'a str, &'a Filed>,
}

type Rule = fn(&Subject<'_>, &mut Report<'_>);

/// All rules, by the file they are in.
const RULES: &[Rule] = &[
    addresses::source_addresses_are_good,
    addresses::edition_addresses_are_good,
    dates::ranges_run_forward,
    dates::nothing_is_later_than_the_edition,
    map::a_map_has_outlines,
    map::parties_of_the_map_exist,
    map::panels_are_drawn,
    map::numbers_are_on_the_map,
    names::ids_are_unique,
    names::named_ids_are_unique,
    names::aliases_can_be_found,
    names::languages_are_listed_once,
    positions::a_party_answers_a_question_once,
    positions::positions_are_balanced,
    quotes::quotes_are_short,
    quotes::quotes_stand_without_marks,
    quotes::versions_lead_to_an_original,
    quotes::translations_name_another_language,
    quotes::words_are_printed_in_a_source,
    quotes::speakers_have_a_role_on_the_day,
    references::records_have_a_source,
    references::sources_exist,
    references::sources_are_cited,
    references::related_records_exist,
    references::people_exist,
    references::parties_exist,
    references::topics_exist,
    references::questions_exist,
    references::sports_are_topics,
    revisions::changes_name_what_they_should,
    revisions::change_ids_are_unique,
    tells::those_told_of_exist,
    tells::what_is_told_is_looked_at,
    texts::texts_are_clean,
    texts::texts_are_not_too_long,
    texts::words_to_avoid_are_avoided,
    usage::wording_is_whole,
    usage::no_question_can_be_read,
    usage::words_are_counted_for_what_exists,
    usage::words_to_avoid_are_not_counted,
];

/// Checks a draft against every rule.
pub(crate) fn check(draft: &Draft, report: &mut Report<'_>) {
    let by_id = draft.records.iter().rev().map(|filed| (filed.record.id().as_str(), filed)).collect();
    let subject = Subject { draft, by_id };
    for rule in RULES {
        rule(&subject, report);
    }
}

impl<'a> Subject<'a> {
    fn records(&self) -> impl Iterator<Item = &'a Filed> {
        self.draft.records.iter()
    }

    /// The kind of the record with an id, when there is one.
    fn kind_of(&self, id: &str) -> Option<Kind> {
        self.by_id.get(id).map(|filed| filed.record.kind())
    }

    /// Whether there is no record with an id, not even one that could not be read.
    fn is_missing(&self, id: &str) -> bool {
        !self.by_id.contains_key(id) && !self.draft.unread.may_hold(id)
    }

    /// The records of one kind with where they stand.
    fn all<T: 'a>(&self, of: fn(&'a Record) -> Option<&'a T>) -> impl Iterator<Item = (&'a Filed, &'a T)> {
        self.draft.records.iter().filter_map(move |filed| Some((filed, of(&filed.record)?)))
    }
}
