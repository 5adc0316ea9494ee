//! What the parties say on a question: side by side, attributed, in the order of the reader's alphabet.

use crate::almanac::model::{Common, Id, Position};
use crate::language::fold;
use crate::replies::body::Line;
use crate::replies::pen::Pen;
use crate::replies::reply::{Action, Button, Reply};
use crate::replies::scene::Scene;

use super::shared::{report, source_lines};

/// The card of a question.
pub(in crate::replies) fn question(id: &Id, scene: &Scene<'_>) -> Reply {
    write(id, None, scene)
}

pub(super) fn write(question: &Id, notice: Option<Line>, scene: &Scene<'_>) -> Reply {
    let mut pen = Pen::new(scene);
    pen.body.lines(notice.into_iter().collect());
    let heading =
        vec![Line::new().bold(pen.question(question)), Line::new().italic(pen.say("positions-are-attributed"))];
    pen.body.lines(heading);
    let mut sources = Vec::new();
    for (name, position) in by_party(question, &pen) {
        let Some(position) = position else {
            let line = Line::of(pen.say_with("no-statement", &[("party", (&name).into())]));
            pen.body.line(line);
            continue;
        };
        let as_of = position.as_of.in_words(scene.locale);
        let mut lines = vec![
            Line::new().bold(name.clone()).plain(format!(" · {}", pen.say_with("as-of", &[("date", (&as_of).into())]))),
            Line::of(pen.text(&position.stance)),
        ];
        lines.extend(position.editorial_note().map(|note| pen.labelled("label-note", pen.text(note))));
        lines.extend(scene.almanac.get(&position.id).map(|record| source_lines(record, &pen)).unwrap_or_default());
        pen.body.lines(lines);
        let label =
            pen.say_with("button-sources-of", &[("party", (&name).into()), ("count", position.sources.len().into())]);
        sources.push(Button::new(label, Action::Sources(position.id.clone())));
    }
    for pair in sources.chunks(2) {
        pen.row(pair.to_vec());
    }
    let mut row = Vec::new();
    if let Some(first) = positions(question, scene).first().filter(|_| scene.abilities.inline) {
        row.push(pen.button("button-share", Action::Share(first.id.clone())));
    }
    row.extend(report(question, &pen));
    pen.row(row);
    pen.finish()
}

/// The parties that speak on a question, and those of the subject that do not, in the order of the reader's alphabet.
pub(super) fn by_party<'a>(question: &Id, pen: &Pen<'a>) -> Vec<(String, Option<&'a Position>)> {
    let positions = positions(question, pen.scene);
    let mut parties: Vec<(String, Option<&Position>)> =
        positions.iter().map(|position| (pen.party(&position.party).into_owned(), Some(*position))).collect();
    let subject = pen.scene.almanac.edition().subject.iter();
    let silent = subject.filter(|party| positions.iter().all(|position| position.party != **party));
    parties.extend(silent.map(|party| (pen.party(party).into_owned(), None)));
    parties.sort_by_cached_key(|(name, _)| fold(name));
    parties
}

/// The positions on a question.
fn positions<'a>(question: &Id, scene: &Scene<'a>) -> Vec<&'a Position> {
    let numbers = scene.almanac.positions_on(question).iter();
    numbers.filter_map(|&number| scene.almanac.record(number).as_position()).collect()
}
