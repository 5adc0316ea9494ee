//! A page of a list.

use super::entries::{details, entry_line};
use super::filter_words::filter_in_words;
use super::numbered::Numbered;
use super::select;
use crate::almanac::EntryNo;
use crate::almanac::Handle;
use crate::almanac::look_up::{Filter, Hits, Scope};
use crate::almanac::model::{Change, Named};
use crate::language::fold;
use crate::replies::body::Line;
use crate::replies::pen::Pen;
use crate::replies::reply::{Action, List, Listing, Reply};
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
    let numbered = numbered(&entries, first, listing, &pen);
    numbered.write(&mut pen);
    if listing.list == List::Timeline && listing.filter.is_empty() && first == 0 {
        let hint = pen.say_with("timeline-hint", &[("command", (&scene.typed("timeline")).into())]);
        pen.body.line(Line::new().italic(hint));
    }
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

/// The entries of a page.
fn numbered(entries: &Entries<'_>, first: usize, listing: &Listing, pen: &Pen<'_>) -> Numbered {
    let mut numbered = Numbered::new();
    match entries {
        Entries::Records(hits) => add_records(hits, first, listing, pen, &mut numbered),
        Entries::Topics(topics) => {
            for (topic, term, count) in topics.iter().skip(first).take(PAGE) {
                let filter = Filter { span: None, terms: vec![*term] };
                let action = Action::Page(Listing { list: List::Timeline, filter, from: None });
                numbered.add(Line::of(format!("{} ({count})", pen.text(&topic.name))), Some(action));
            }
        }
        Entries::Questions(questions) => {
            for question in questions.iter().skip(first).take(PAGE) {
                numbered.add(Line::of(pen.text(&question.name)), Some(Action::Question(question.id.clone())));
            }
        }
        Entries::Changes(changes) => {
            for change in changes.iter().skip(first).take(PAGE) {
                add_change(change, pen, &mut numbered);
            }
        }
    }
    numbered
}

/// Adds records. In an order of time a year begins with a line of its own.
fn add_records(hits: &Hits<'_>, first: usize, listing: &Listing, pen: &Pen<'_>, numbered: &mut Numbered) {
    let by_year = matches!(listing.list, List::Timeline | List::Matches);
    let back = Some((listing.list, listing.filter.clone()));
    let mut year = None;
    for number in hits.from(first).take(PAGE) {
        let record = pen.scene.almanac.record(number);
        let of = record.when().map(|when| when.date.year()).filter(|_| by_year);
        if of != year {
            numbered.lines(of.map(|of| Line::new().bold(of.to_string())));
            year = of;
        }
        let action = Action::Open(record.id().clone(), back.clone());
        numbered.add(entry_line(record, by_year, pen), Some(action));
        if by_year && hits.len() <= SHORT {
            numbered.lines(details(record, pen));
        }
    }
}

/// "23 November 2026 · Corrected · title · reason", leading to the record if it is still there.
fn add_change(change: &Change, pen: &Pen<'_>, numbered: &mut Numbered) {
    let target = change.now.as_ref().or(change.record.as_ref()).and_then(|id| pen.scene.almanac.get(id));
    let title = target.map(|record| format!(" · {}", entry_line(record, false, pen).text()));
    let line = Line::of(format!("{} · ", change.date.in_words(pen.scene.locale)))
        .bold(pen.say(&format!("change-{}", change.change.name())))
        .plain(title.unwrap_or_default())
        .plain(format!(" · {}", pen.text(&change.reason)));
    numbered.add(line, target.map(|record| Action::Open(record.id().clone(), None)));
}
