//! The list of changes.

use std::collections::HashSet;

use super::Subject;
use crate::almanac::load::{FileKind, Report};
use crate::almanac::model::ChangeKind;

/// Ensure that an added or corrected record exists or was taken out in another change, and that a renamed or withdrawn id is free and leads to a record.
pub(super) fn changes_name_what_they_should(subject: &Subject<'_>, report: &mut Report<'_>) {
    let is_gone = |kind| matches!(kind, ChangeKind::Renamed | ChangeKind::Withdrawn);
    let changes = subject.draft.changes.iter().map(|(_, change)| change);
    let former: HashSet<_> =
        changes.filter(|change| is_gone(change.change)).filter_map(|change| change.record.as_ref()).collect();
    for (pointer, change) in &subject.draft.changes {
        let mut fault = |field: &str, message: String| {
            report.of_entry(FileKind::Changes, pointer, change.id.as_str(), field, message);
        };
        let exists = |id: &str| subject.by_id.contains_key(id);
        let missing = |id: &str| subject.is_missing(id);
        let gone = is_gone(change.change);
        match &change.record {
            Some(id) if gone && exists(id.as_str()) => fault("record", format!("the record `{id}` is still there")),
            Some(id) if !gone && missing(id.as_str()) && !former.contains(id) => {
                fault("record", format!("there is no record `{id}`"));
            }
            None if change.change != ChangeKind::Added => {
                fault("", format!("a change of the kind {} names its record", change.change.name()));
            }
            _ => {}
        }
        match &change.now {
            Some(_) if !gone => fault("now", "only a renamed or a withdrawn record leads on to another".to_owned()),
            Some(id) if missing(id.as_str()) => fault("now", format!("there is no record `{id}`")),
            None if change.change == ChangeKind::Renamed => {
                fault("", "a renamed record names its new id in `now`".to_owned());
            }
            _ => {}
        }
        if change.date.first_day() > subject.draft.edition.date.last_day() {
            fault("date", format!("the date is later than the edition's, {}", subject.draft.edition.date));
        }
    }
}

/// Ensure that no two changes have one id.
pub(super) fn change_ids_are_unique(subject: &Subject<'_>, report: &mut Report<'_>) {
    let mut seen = HashSet::new();
    for (pointer, change) in &subject.draft.changes {
        if !seen.insert(&change.id) {
            report.of_entry(FileKind::Changes, pointer, change.id.as_str(), "id", "another change has this id");
        }
    }
}
