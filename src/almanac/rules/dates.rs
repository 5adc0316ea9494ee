//! Dates. Impossible ones are refused while reading.

use super::Subject;
use crate::almanac::load::Report;
use crate::almanac::model::{Common, Record};

/// Ensure that a range ends after it begins.
pub(super) fn ranges_run_forward(subject: &Subject<'_>, report: &mut Report<'_>) {
    for filed in subject.records() {
        if let Some(when) = filed.record.when()
            && when.end.is_some_and(|end| end.last_day() <= when.date.last_day())
        {
            report.of_record(filed, "end_date", "the end is not after the beginning");
        }
        if let Record::Person(person) = &filed.record {
            for (index, role) in person.roles.iter().enumerate() {
                if role.until.is_some_and(|until| until.last_day() <= role.when.last_day()) {
                    report.of_record(filed, &format!("roles/{index}/until"), "the end is not after the beginning");
                }
            }
        }
    }
}

/// Ensure that no record tells of a day after the date of the edition.
pub(super) fn nothing_is_later_than_the_edition(subject: &Subject<'_>, report: &mut Report<'_>) {
    let edition = &subject.draft.edition;
    for filed in subject.records() {
        let field = if matches!(filed.record, Record::Position(_)) { "as_of" } else { "date" };
        let when = filed.record.when();
        let dates = [
            (field, when.map(|when| when.date)),
            ("end_date", when.and_then(|when| when.end)),
            ("checked", filed.record.common().and_then(Common::checked)),
        ];
        for (field, date) in dates {
            if date.is_some_and(|date| date.first_day() > edition.date.last_day()) {
                report.of_record(filed, field, format!("the date is later than the edition's, {}", edition.date));
            }
        }
    }
    if edition.checked.first_day() > edition.date.last_day() {
        report.of_edition("checked", format!("the date is later than the edition's, {}", edition.date));
    }
}
