//! The card of a record: all that the almanac says of it, with its sources and its grade. A file per kind.

mod answer;
mod citation;
mod event;
mod fixture;
mod overview;
mod person;
mod position;
mod quote;
mod shared;
mod source;
mod term;

pub(super) use answer::{fact, positions};
pub(super) use citation::{citation, shortened};
pub(super) use overview::about;
pub(super) use position::question;
pub(super) use quote::quotation;
pub(super) use shared::{related, sources};

use super::body::Line;
use super::pen::Pen;
use super::reply::{Action, List, Listing, Reply};
use super::scene::Scene;
use crate::almanac::look_up::Filter;
use crate::almanac::model::{Change, Id, Record};
use crate::almanac::{Found, Handle, RecordNo};

/// The card of a record, with a way back to the list that it was opened from.
pub(super) fn card(number: RecordNo, back: Option<&(List, Filter)>, scene: &Scene<'_>) -> Reply {
    write(number, back, None, scene)
}

/// The card that an id leads to, whatever became of the record.
pub(super) fn by_id(id: &str, scene: &Scene<'_>) -> Reply {
    match scene.almanac.find(id) {
        Found::Here(number) => card(number, None, scene),
        Found::Renamed(number, _) => write(number, None, Some(Line::new().italic(scene.say("renamed"))), scene),
        Found::Withdrawn(now, change) => withdrawn(now, change, scene),
        Found::Unknown => {
            let mut pen = Pen::new(scene);
            pen.body.line(Line::of(pen.say("no-such-record")));
            pen.finish()
        }
    }
}

/// The card behind a button. The record may have been renamed or withdrawn since the button was made.
pub(super) fn opened(id: &Id, back: Option<&(List, Filter)>, scene: &Scene<'_>) -> Reply {
    match scene.almanac.number(id.as_str()) {
        Some(number) => card(number, back, scene),
        None => by_id(id.as_str(), scene),
    }
}

fn withdrawn(now: Option<RecordNo>, change: &Change, scene: &Scene<'_>) -> Reply {
    let date = change.date.in_words(scene.locale);
    let notice = scene.say_with("withdrawn", &[("date", (&date).into())]);
    let mut pen = Pen::new(scene);
    let reason = pen.text(&change.reason).into_owned();
    if let Some(number) = now {
        let notice = Line::new().italic(format!("{notice} {reason}"));
        return write(number, None, Some(notice), scene);
    }
    pen.body.lines(vec![Line::of(notice), Line::of(reason)]);
    pen.finish()
}

/// Writes a card, perhaps below a notice on how the reader got there.
fn write(number: RecordNo, back: Option<&(List, Filter)>, notice: Option<Line>, scene: &Scene<'_>) -> Reply {
    let record = scene.almanac.record(number);
    // Positions on one question are shown together and never one alone.
    if let Record::Position(position) = record {
        return position::write(&position.question, notice, scene);
    }
    let mut pen = Pen::new(scene);
    pen.body.lines(notice.into_iter().collect());
    match record {
        Record::Event(event) => event::write(event, &mut pen),
        Record::Match(fixture) => fixture::write(fixture, &mut pen),
        Record::Quote(quote) => quote::write(quote, number, &mut pen),
        Record::Person(person) => person::write(person, &mut pen),
        Record::Term(term) => term::write(term, &mut pen),
        Record::Overview(overview) => overview::write(overview, &mut pen),
        Record::Source(source) => source::write(source, number, &mut pen),
        Record::Position(_) => {}
    }
    if !matches!(record, Record::Source(_)) {
        shared::below(record, &mut pen);
    }
    if let Some((list, filter)) = back {
        let from = Some(Handle::of(record.id().as_str()));
        let listing = Listing { list: *list, filter: filter.clone(), from };
        let button = pen.button("button-to-list", Action::Page(listing));
        pen.row(vec![button]);
    }
    pen.finish()
}
