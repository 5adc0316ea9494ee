//! When nothing fits: say so, and offer what is nearest. The person's words are never repeated.

use super::filter_words::filter_in_words;
use super::scope;
use crate::almanac::look_up::{Parsed, Scope, Suggestion};
use crate::almanac::model::Record;
use crate::replies::body::Line;
use crate::replies::pen::Pen;
use crate::replies::reply::{Action, Button, List, Listing, Reply};
use crate::replies::scene::Scene;

/// The answer when a filter leaves nothing.
pub(in crate::replies) fn nothing(list: List, parsed: &Parsed, scene: &Scene<'_>) -> Reply {
    let mut pen = Pen::new(scene);
    let mut lines = vec![Line::of(pen.say("nothing-found"))];
    lines.extend(unknown_line(parsed, scene));
    let suggestions = scene.almanac.nearest(scope(list).unwrap_or(Scope::Timeline), parsed);
    if suggestions.is_empty() {
        lines.push(Line::of(pen.say_with("try-instead", &[("topics", (&scene.typed("topics")).into())])));
    } else {
        lines.push(Line::of(pen.say("did-you-mean")));
    }
    pen.body.lines(lines);
    for suggestion in suggestions {
        let button = button(list, suggestion, &pen);
        pen.row(vec![button]);
    }
    pen.finish()
}

fn button(list: List, suggestion: Suggestion, pen: &Pen<'_>) -> Button {
    match suggestion {
        Suggestion::Filter(filter, count) => {
            let label = format!("{} ({count})", filter_in_words(&filter, pen.scene));
            let list = if scope(list).is_some() { list } else { List::Timeline };
            Button::new(label, Action::Page(Listing { list, filter, from: None }))
        }
        Suggestion::Everywhere(filter, count) => {
            let label = format!("{} · {} ({count})", pen.say("list-search"), filter_in_words(&filter, pen.scene));
            Button::new(label, Action::Page(Listing { list: List::Search, filter, from: None }))
        }
        Suggestion::Record(number) => {
            let record = pen.scene.almanac.record(number);
            Button::new(short_title(record, pen), Action::Open(record.id().clone(), None))
        }
    }
}

/// A few words for a record on a button.
pub(in crate::replies) fn short_title(record: &Record, pen: &Pen<'_>) -> String {
    let title = match record {
        Record::Event(event) => pen.text(&event.title),
        Record::Match(fixture) => pen.text(&fixture.competition),
        _ => return super::entry_line(record, false, pen).text(),
    };
    record.when().map_or_else(|| title.to_string(), |when| format!("{} · {title}", when.date.year()))
}

/// Adds a line on words that matched nothing to a reply about the others.
pub(in crate::replies) fn unknown_words(parsed: &Parsed, reply: &mut Reply, scene: &Scene<'_>) {
    if let Some(line) = unknown_line(parsed, scene) {
        reply.body.line(line);
    }
}

/// Adds to a reply that does not name its filter what a misspelled word was taken for.
pub(in crate::replies) fn guessed_words(parsed: &Parsed, reply: &mut Reply, scene: &Scene<'_>) {
    let labels: Vec<_> = parsed.guessed.iter().map(|&term| scene.almanac.label(term, scene.locale)).collect();
    if !labels.is_empty() {
        let words = scene.say_with("read-as", &[("words", (&labels.join(", ")).into())]);
        reply.body.line(Line::new().italic(words));
    }
}

/// "Word 2 is not in this almanac."
fn unknown_line(parsed: &Parsed, scene: &Scene<'_>) -> Option<Line> {
    let mut places: Vec<usize> = parsed.unknown.iter().map(|unknown| unknown.place).collect();
    places.dedup();
    let listed = places.iter().map(usize::to_string).collect::<Vec<_>>().join(", ");
    let key = [("count", places.len().into()), ("places", (&listed).into())];
    (!places.is_empty()).then(|| Line::new().italic(scene.say_with("unknown-words", &key)))
}
