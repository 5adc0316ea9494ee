//! What records tell, taken apart for questions.

use super::Subject;
use crate::almanac::load::Report;
use crate::almanac::model::{Kind, Told};

/// Ensure that those whom something is told of are persons or parties.
pub(super) fn those_told_of_exist(subject: &Subject<'_>, report: &mut Report<'_>) {
    let parties = &subject.draft.edition.parties;
    for filed in subject.records() {
        for (index, told) in filed.record.tells().iter().enumerate() {
            for (place, id) in told.who.iter().enumerate() {
                let pointer = format!("tells/{index}/who/{place}");
                let is_party = parties.iter().any(|party| party.id == *id);
                match subject.kind_of(id.as_str()) {
                    Some(Kind::Person) => {}
                    _ if is_party => {}
                    Some(kind) => {
                        let message = format!("`{id}` is neither a person nor a party but a record of kind {kind}");
                        report.of_record(filed, &pointer, message);
                    }
                    None if subject.is_missing(id.as_str()) => {
                        report.of_record(filed, &pointer, format!("there is no person or party `{id}`"));
                    }
                    None => {}
                }
            }
        }
    }
}

/// Ensure that a record tells and leaves untold no more things than are looked at.
pub(super) fn what_is_told_is_looked_at(subject: &Subject<'_>, report: &mut Report<'_>) {
    for filed in subject.records() {
        let count = filed.record.tells().len();
        if count > Told::MOST {
            report.of_record(filed, "tells", format!("{count} things are told; at most {} are looked at", Told::MOST));
        }
        let count = filed.record.untold().len();
        if count > Told::MOST {
            report.of_record(filed, "untold", format!("{count} things; at most {} are looked at", Told::MOST));
        }
    }
}
