//! One record in one line of a list.

use crate::almanac::model::{Common, Kind, Match, Quote, Record};
use crate::replies::body::{Line, quotation_marks};
use crate::replies::pen::Pen;

/// What a list shows of a record behind its number: date, title or result, and a mark where there is a note.
///
/// With `under_year` the line stands below its year and leaves it out.
pub(in crate::replies) fn entry_line(record: &Record, under_year: bool, pen: &Pen<'_>) -> Line {
    let mut line = Line::new();
    if let Some(when) = record.when().filter(|_| record.kind() != Kind::Position) {
        let locale = pen.scene.locale;
        let date = if under_year { when.in_words_under_year(locale) } else { Some(when.in_words(locale)) };
        line = line.plain(date.map(|date| format!("{date} · ")).unwrap_or_default());
    }
    line = line.plain(entry_title(record, pen));
    let noted = record.common().is_some_and(|common| common.editorial_note().is_some());
    if noted { line.plain(format!(" {}", pen.say("note-mark"))) } else { line }
}

/// What a record is called in a list, without its date.
pub(in crate::replies) fn entry_title(record: &Record, pen: &Pen<'_>) -> String {
    match record {
        Record::Event(event) => pen.text(&event.title).into_owned(),
        Record::Match(fixture) => fixture_in_short(fixture, pen),
        Record::Quote(quote) => format!("{}: {}", pen.person(&quote.speaker), beginning(quote)),
        Record::Person(person) => pen.text(&person.name).into_owned(),
        Record::Position(position) => format!("{}: {}", pen.party(&position.party), pen.question(&position.question)),
        Record::Term(term) => pen.text(&term.name).into_owned(),
        Record::Overview(_) => pen.text(&pen.scene.almanac.edition().title).into_owned(),
        Record::Source(source) => format!("{}, {}", source.title, source.publisher),
    }
}

/// The first words of a quotation, in the marks of its language.
fn beginning(quote: &Quote) -> String {
    /// Enough to tell two quotations of one occasion apart.
    const WORDS: usize = 7;
    let (open, close) = quotation_marks(quote.language);
    let words: Vec<_> = quote.text.split_whitespace().collect();
    let more = if words.len() > WORDS { " …" } else { "" };
    format!("{open}{}{more}{close}", words[..words.len().min(WORDS)].join(" "))
}

/// "County Championships: Brookend won by two lengths".
fn fixture_in_short(fixture: &Match, pen: &Pen<'_>) -> String {
    let names = || {
        let names: Vec<_> = fixture.sides.iter().map(|side| pen.text(&side.name)).collect();
        names.join(" – ")
    };
    let scored = fixture.sides.len() == 2 && fixture.sides.iter().all(|side| side.score.is_some());
    let sides = if scored { format!("{}, ", names()) } else { String::new() };
    format!("{}: {sides}{}", pen.text(&fixture.competition), pen.text(&fixture.result))
}

/// What a short list shows below a record's line: who took part in a match, and the editorial note.
pub(super) fn details(record: &Record, pen: &Pen<'_>) -> Vec<Line> {
    let mut lines = Vec::new();
    if let Record::Match(fixture) = record {
        let sides = fixture.sides.iter().map(|side| pen.text(&side.name));
        lines.push(Line::of(sides.collect::<Vec<_>>().join(" – ")));
    }
    let note = record.common().and_then(Common::editorial_note);
    lines.extend(note.map(|note| pen.labelled("label-note", pen.text(note))));
    lines
}
