//! A page of a list.

use super::entries::{details, entry_line};
use super::filter_words::filter_in_words;
use super::select;
use crate::almanac::Handle;
use crate::almanac::look_up::{Filter, Hits, Scope};
use crate::almanac::model::{Change, Named};
use crate::almanac::{EntryNo, RecordNo};
use crate::language::fold;
use crate::replies::body::Line;
use crate::replies::pen::Pen;
use crate::replies::reply::{Action, Button, List, Listing, Reply};
use crate::replies::scene::Scene;

/// A list of no more entries shows with each what else there is to know at a glance.
const SHORT: usize = 3;
/// How many entries a page has: one row of numbered buttons.
const PAGE: usize = 8;

/// The entries of a list, not yet written.
enum Entries<'a> {
    Records(Hits<'a>),
    Topics(Vec<(&'a Named, EntryNo, usize)>),
    Questions(Vec<&'a Named>),
    Changes(Vec<&'a Change>),
}

impl Entries<'_> {
    fn len(&self) -> usize {
        match self {
            Self::Records(hits) => hits.len(),
            Self::Topics(topics) => topics.len(),
            Self::Questions(questions) => questions.len(),
            Self::Changes(changes) => changes.len(),
        }
    }

    /// The place of the entry with a handle; the first when there is none any more.
    fn place_of(&self, handle: Handle, listing: &Listing, scene: &Scene<'_>) -> usize {
        let is = |id: &crate::almanac::model::Id| Handle::of(id.as_str()) == handle;
        let place = match self {
            Self::Records(hits) => scene.almanac.by_handle(handle).and_then(|number| match listing.list {
                // A ranked list is not in the order of numbers.
                List::Search | List::Sources => hits.from(0).position(|other| other == number),
                _ => Some(hits.place_of(number)),
            }),
            Self::Topics(topics) => topics.iter().position(|(topic, ..)| is(&topic.id)),
            Self::Questions(questions) => questions.iter().position(|question| is(&question.id)),
            Self::Changes(changes) => changes.iter().position(|change| is(&change.id)),
        };
        place.unwrap_or(0).min(self.len().saturating_sub(1))
    }

    /// The handle of the entry at a place.
    fn handle(&self, place: usize, scene: &Scene<'_>) -> Option<Handle> {
        let id = match self {
            Self::Records(hits) => scene.almanac.record(hits.get(place)?).id(),
            Self::Topics(topics) => &topics.get(place)?.0.id,
            Self::Questions(questions) => &questions.get(place)?.id,
            Self::Changes(changes) => &changes.get(place)?.id,
        };
        Some(Handle::of(id.as_str()))
    }
}

/// A page. A list without entries says that it is empty.
pub(in crate::replies) fn page(listing: &Listing, scene: &Scene<'_>) -> Reply {
    let entries = entries(listing.list, &listing.filter, scene);
    let count = entries.len();
    let wanted = listing.from.map_or(0, |from| entries.place_of(from, listing, scene));
    let first = wanted / PAGE * PAGE;
    let mut pen = Pen::new(scene);
    let heading = heading(listing, count, first, &pen);
    pen.body.line(heading);
    let mut numbers = Vec::new();
    let lines = match &entries {
        Entries::Records(hits) => record_lines(hits, first, listing, &pen, &mut numbers),
        Entries::Topics(topics) => {
            let topics = topics.iter().skip(first).take(PAGE).zip(1..);
            let line = |((topic, term, count), number): (&(&Named, EntryNo, usize), usize)| {
                let filter = Filter { span: None, terms: vec![*term] };
                let action = Action::Page(Listing { list: List::Timeline, filter, from: None });
                numbers.push(Button::new(number.to_string(), action));
                Line::of(format!("{number}. {} ({count})", pen.text(&topic.name)))
            };
            topics.map(line).collect()
        }
        Entries::Questions(questions) => {
            let questions = questions.iter().skip(first).take(PAGE).zip(1..);
            let line = |(question, number): (&&Named, usize)| {
                numbers.push(Button::new(number.to_string(), Action::Question(question.id.clone())));
                Line::of(format!("{number}. {}", pen.text(&question.name)))
            };
            questions.map(line).collect()
        }
        Entries::Changes(changes) => {
            let changes = changes.iter().skip(first).take(PAGE).zip(1..);
            changes.map(|(change, number)| change_line(change, number, &pen, &mut numbers)).collect()
        }
    };
    pen.body.lines(lines);
    if listing.list == List::Timeline && listing.filter.is_empty() && first == 0 {
        let hint = pen.say_with("timeline-hint", &[("command", (&scene.typed("timeline")).into())]);
        pen.body.line(Line::new().italic(hint));
    }
    pen.row(numbers);
    let turns = [first.checked_sub(PAGE).map(|place| ("button-back", place)), Some(("button-next", first + PAGE))];
    let turns = turns.into_iter().flatten().filter_map(|(key, place)| {
        let from = Some(entries.handle(place, scene)?);
        Some(pen.button(key, Action::Page(Listing { from, ..listing.clone() })))
    });
    let turns = turns.collect();
    pen.row(turns);
    pen.finish()
}

fn entries<'a>(list: List, filter: &Filter, scene: &Scene<'a>) -> Entries<'a> {
    let almanac = scene.almanac;
    let edition = almanac.edition();
    let name = |named: &&Named| fold(&named.name.read(scene.locale).text);
    match list {
        List::Topics => {
            let with_records = |topic: &'a Named| {
                let term = almanac.entry_named(&topic.name.en)?;
                let filter = Filter { span: None, terms: vec![term] };
                let count = almanac.select(Scope::Timeline, &filter).len();
                (count > 0).then_some((topic, term, count))
            };
            let mut topics: Vec<_> = edition.topics.iter().filter_map(with_records).collect();
            topics.sort_by_cached_key(|(topic, ..)| name(topic));
            Entries::Topics(topics)
        }
        List::Questions => Entries::Questions(almanac.questions(filter)),
        List::Changes => {
            let mut changes: Vec<_> = almanac.changes().iter().collect();
            changes.sort_by_key(|change| std::cmp::Reverse(change.date));
            Entries::Changes(changes)
        }
        _ => Entries::Records(select(list, filter, almanac)),
    }
}

/// "Timeline · 2014 · judo", and how much there is.
fn heading(listing: &Listing, count: usize, first: usize, pen: &Pen<'_>) -> Line {
    let title = pen.say(&format!("list-{}", listing.list.name()));
    let filter = filter_in_words(&listing.filter, pen.scene);
    let title = if filter.is_empty() { title } else { format!("{title} · {filter}") };
    let pages = count.div_ceil(PAGE).max(1);
    let shown = [("count", count.into()), ("page", (first / PAGE + 1).into()), ("pages", pages.into())];
    let key = if pages > 1 { "list-count-paged" } else { "list-count" };
    Line::new().bold(title).plain(format!(" · {}", pen.say_with(key, &shown)))
}

/// The records of a page. In an order of time a year begins with a line of its own.
fn record_lines(
    hits: &Hits<'_>,
    first: usize,
    listing: &Listing,
    pen: &Pen<'_>,
    numbers: &mut Vec<Button>,
) -> Vec<Line> {
    let by_year = matches!(listing.list, List::Timeline | List::Matches);
    let back = Some((listing.list, listing.filter.clone()));
    let mut lines = Vec::new();
    let mut year = None;
    let shown: Vec<RecordNo> = hits.from(first).take(PAGE).collect();
    for (number, index) in shown.into_iter().zip(1..) {
        let record = pen.scene.almanac.record(number);
        let of = record.when().map(|when| when.date.year()).filter(|_| by_year);
        if of != year {
            lines.extend(of.map(|of| Line::new().bold(of.to_string())));
            year = of;
        }
        let mut line = Line::of(format!("{index}. "));
        line.spans.extend(entry_line(record, by_year, pen).spans);
        lines.push(line);
        if by_year && hits.len() <= SHORT {
            lines.extend(details(record, pen));
        }
        numbers.push(Button::new(index.to_string(), Action::Open(record.id().clone(), back.clone())));
    }
    lines
}

/// "1. 23 November 2026 · 2026.11 · Corrected: Title. Reason."
fn change_line(change: &Change, number: usize, pen: &Pen<'_>, numbers: &mut Vec<Button>) -> Line {
    let target = change.now.as_ref().or(change.record.as_ref()).filter(|id| pen.scene.almanac.get(id).is_some());
    let title = target.and_then(|id| pen.scene.almanac.get(id)).map(|record| entry_line(record, false, pen).text());
    let line = Line::of(format!("{number}. {} · ", change.date.in_words(pen.scene.locale)))
        .bold(pen.say(&format!("change-{}", change.change.name())))
        .plain(title.map(|title| format!(" · {title}")).unwrap_or_default())
        .plain(format!(" · {}", pen.text(&change.reason)));
    if let Some(id) = target {
        numbers.push(Button::new(number.to_string(), Action::Open(id.clone(), None)));
    }
    line
}
