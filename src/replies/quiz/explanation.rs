//! The record behind an answer in a line: date, what it is, and its best source.

use crate::almanac::model::Record;
use crate::replies::cards::shortened;
use crate::replies::limits::EXPLANATION;
use crate::replies::pen::Pen;

/// "17 June 1962 · The ferry stops. Source: County Post, 18 June 1962"; a long title is shortened at a word, the
/// source never. `None` for a record whose source cannot be named in so little room.
pub(super) fn of(record: &Record, pen: &Pen<'_>) -> Option<String> {
    /// With less of its title nobody would know the record.
    const LEAST: usize = 40;
    let grade = pen.scene.almanac.grade(record)?;
    let Record::Source(source) = pen.scene.almanac.record(grade.best) else { return None };
    let date = source.date.map(|date| format!(", {}", date.in_words(pen.scene.locale))).unwrap_or_default();
    let source = format!("{} {}{date}", pen.say("label-source"), source.publisher);
    let units = |text: &str| text.encode_utf16().count();
    let title = title(record, pen)?;
    let room = EXPLANATION.checked_sub(units(&source) + units(". ")).filter(|room| *room >= LEAST)?;
    Some(format!("{}. {source}", shortened(&title, room)))
}

/// What the record is, with its date.
fn title(record: &Record, pen: &Pen<'_>) -> Option<String> {
    let date = record.when().map(|when| format!("{} · ", when.in_words(pen.scene.locale))).unwrap_or_default();
    let title = match record {
        Record::Event(event) => pen.text(&event.title).into_owned(),
        Record::Match(fixture) => format!("{}: {}", pen.text(&fixture.competition), pen.text(&fixture.result)),
        Record::Quote(quote) => format!("{}, {}", pen.person(&quote.speaker), pen.text(&quote.occasion)),
        Record::Term(term) => pen.text(&term.name).into_owned(),
        _ => return None,
    };
    Some(date + title.trim_end_matches('.'))
}
