//! What every card has below its text: the editorial note, the best source, the grade, and the actions.

use crate::almanac::Handle;
use crate::almanac::model::{Common, Id, Kind, Record, Source};
use crate::replies::body::Line;
use crate::replies::lists::{Numbered, entry_line};
use crate::replies::pen::Pen;
use crate::replies::reply::{Action, Button, Reply};
use crate::replies::scene::Scene;

use super::citation;

/// The most characters that a button can put on the clipboard. <https://core.telegram.org/bots/api#copytextbutton>
const LONGEST_COPY: usize = 256;
/// The most related records that are offered.
const MOST_RELATED: usize = 8;

/// Adds note, source, grade and actions of a record.
pub(super) fn below(record: &Record, pen: &mut Pen<'_>) {
    let Some(common) = record.common() else { return };
    if let Some(note) = common.editorial_note() {
        let line = pen.labelled("label-note", pen.text(note));
        pen.body.line(line);
    }
    let lines = source_lines(record, pen);
    pen.body.lines(lines);
    actions(record, common, pen);
}

/// Adds only the actions of a record.
pub(super) fn actions_below(record: &Record, pen: &mut Pen<'_>) {
    if let Some(common) = record.common() {
        actions(record, common, pen);
    }
}

/// "Source: title, publisher, date and 3 more", below it the grade, and the day of a correction.
pub(super) fn source_lines(record: &Record, pen: &Pen<'_>) -> Vec<Line> {
    let Some(grade) = pen.scene.almanac.grade(record) else { return Vec::new() };
    let mut lines = Vec::new();
    // An overview rests on all its sources; none of them speaks for it.
    if let Record::Source(best) = pen.scene.almanac.record(grade.best)
        && record.kind() != Kind::Overview
    {
        let mut line = Line::new().italic(pen.say("label-source")).plain(" ");
        line.spans.extend(source_line(best, pen).spans);
        if grade.sources > 1 {
            let more = pen.say_with("more-sources", &[("count", (grade.sources - 1).into())]);
            line = line.plain(format!(" {more}"));
        }
        lines.push(line);
    }
    let publishers = match record {
        Record::Quote(_) if grade.publishers == 1 && grade.sources > 1 => pen.say("wording-in-one-source"),
        _ if grade.publishers == 1 && grade.sources > 1 => pen.say("one-publisher"),
        _ => pen.say_with("publishers", &[("count", grade.publishers.into())]),
    };
    let kind = pen.say(&format!("source-kind-{}", grade.kind.name()));
    let checked = grade.checked.in_words(pen.scene.locale);
    let checked = pen.say_with("checked-on", &[("date", (&checked).into())]);
    lines.push(Line::of(format!("{kind} · {publishers} · {checked}")));
    if let Some(change) = pen.scene.almanac.correction(record.id()) {
        let date = change.date.in_words(pen.scene.locale);
        lines.push(Line::new().italic(pen.say_with("corrected", &[("date", (&date).into())])));
    }
    lines
}

/// "title, publisher (via ...), date", the title leading to the source.
pub(super) fn source_line(source: &Source, pen: &Pen<'_>) -> Line {
    let via = source.via.as_ref().map(|via| format!(" ({via})")).unwrap_or_default();
    let date = source.date.map(|date| format!(", {}", date.in_words(pen.scene.locale))).unwrap_or_default();
    Line::new().link(&source.title, &source.url).plain(format!(", {}{via}{date}", source.publisher))
}

fn actions(record: &Record, common: &dyn Common, pen: &mut Pen<'_>) {
    let id = common.id().clone();
    let mut row = Vec::new();
    if common.sources().len() > 1 {
        let label = pen.say_with("button-sources", &[("count", common.sources().len().into())]);
        row.push(Button::new(label, Action::Sources(id.clone())));
    }
    if related_records(record, pen.scene).next().is_some() {
        row.push(pen.button("button-related", Action::Related(id.clone())));
    }
    pen.row(row);
    let mut row = Vec::new();
    if pen.scene.abilities.inline {
        row.push(pen.button("button-share", Action::Share(id.clone())));
    }
    if pen.scene.abilities.copy {
        row.push(pen.button("button-cite", Action::Copy(citation(record, LONGEST_COPY, pen))));
    }
    row.extend(report(&id, pen));
    pen.row(row);
}

/// A button that leads to where a mistake is reported.
pub(super) fn report(id: &Id, pen: &Pen<'_>) -> Option<Button> {
    let template = pen.scene.almanac.edition().report.as_ref()?;
    Some(pen.button("button-report", Action::Link(template.replace("{id}", id.as_str()))))
}

/// All sources of a record, each with its address.
pub(in crate::replies) fn sources(id: &Id, scene: &Scene<'_>) -> Reply {
    let Some(record) = scene.almanac.get(id) else { return super::by_id(id.as_str(), scene) };
    let mut pen = Pen::new(scene);
    let heading = Line::new().bold(pen.say("heading-sources"));
    let mut lines = vec![heading, entry_line(record, false, &pen)];
    for (source, number) in scene.almanac.sources(record).into_iter().zip(1..) {
        let mut line = Line::of(format!("{number}. "));
        line.spans.extend(source_line(source, &pen).spans);
        lines.push(line.plain(format!(" · {}", pen.say(&format!("source-kind-{}", source.kind.name())))));
    }
    pen.body.lines(lines);
    let open = pen.button("button-to-record", Action::Open(id.clone(), None));
    pen.row(vec![open]);
    pen.finish()
}

/// The records to read with a record, as numbered buttons.
pub(in crate::replies) fn related(id: &Id, scene: &Scene<'_>) -> Reply {
    let Some(record) = scene.almanac.get(id) else { return super::by_id(id.as_str(), scene) };
    let mut pen = Pen::new(scene);
    let mut numbered = Numbered::new();
    numbered.lines([Line::new().bold(pen.say("heading-related")), entry_line(record, false, &pen)]);
    for other in related_records(record, scene).take(MOST_RELATED) {
        numbered.add(entry_line(other, false, &pen), Some(Action::Open(other.id().clone(), None)));
    }
    numbered.write(&mut pen);
    let open = pen.button("button-to-record", Action::Open(id.clone(), None));
    pen.row(vec![open]);
    pen.finish()
}

/// What the record itself names, then the persons who took part or spoke.
fn related_records<'a>(record: &'a Record, scene: &Scene<'a>) -> impl Iterator<Item = &'a Record> {
    let almanac = scene.almanac;
    let named = record.common().map(Common::related).unwrap_or_default();
    let people: &[Id] = match record {
        Record::Event(event) => &event.people,
        Record::Match(fixture) => &fixture.people,
        Record::Quote(quote) => std::slice::from_ref(&quote.speaker),
        _ => &[],
    };
    let mut seen = vec![Handle::of(record.id().as_str())];
    named.iter().chain(people).filter_map(move |id| {
        let handle = Handle::of(id.as_str());
        let first = !seen.contains(&handle);
        seen.push(handle);
        almanac.get(id).filter(|_| first)
    })
}
