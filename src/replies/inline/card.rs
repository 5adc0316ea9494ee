//! A record as a card to pick.

use super::Card;
use crate::almanac::RecordNo;
use crate::almanac::look_up::Filter;
use crate::almanac::model::{Change, Kind, Record, Text};
use crate::language::fold;
use crate::replies::body::Line;
use crate::replies::pen::Pen;
use crate::replies::reply::Reply;
use crate::replies::scene::Scene;
use crate::replies::{cards, elsewhere, lists};

/// The most UTF-16 units of a title and of a description: two lines of either on a phone.
const TITLE: usize = 96;
const DESCRIPTION: usize = 120;

/// The card of a record; of a quotation the version for the reader.
pub(super) fn of(number: RecordNo, scene: &Scene<'_>) -> Card {
    let almanac = scene.almanac;
    let version = almanac.version_for(number, scene.locale.language());
    let number = version.and_then(|quote| almanac.number(quote.id.as_str())).unwrap_or(number);
    let reply = match almanac.record(number) {
        Record::Quote(_) => cards::quotation(number, &Filter::default(), false, scene),
        _ => cards::card(number, None, scene),
    };
    card(number, reply, scene)
}

/// The card of exactly the record that an id leads to.
pub(super) fn of_id(id: &str, number: RecordNo, scene: &Scene<'_>) -> Card {
    card(number, cards::by_id(id, scene), scene)
}

/// The card of an id whose record was withdrawn.
pub(super) fn of_withdrawn(id: &str, change: &Change, scene: &Scene<'_>) -> Card {
    let pen = Pen::new(scene);
    let id = id.to_ascii_lowercase();
    let date = change.date.in_words(scene.locale);
    Card {
        title: cards::shortened(&pen.say_with("withdrawn", &[("date", (&date).into())]), TITLE),
        description: cards::shortened(&pen.text(&change.reason), DESCRIPTION),
        reply: posted(cards::by_id(&id, scene), &id, scene),
        id,
    }
}

fn card(number: RecordNo, reply: Reply, scene: &Scene<'_>) -> Card {
    let record = scene.almanac.record(number);
    let pen = Pen::new(scene);
    let title = match record {
        Record::Position(position) => pen.question(&position.question).into_owned(),
        Record::Source(source) => source.title.clone(),
        _ => lists::entry_title(record, &pen),
    };
    let id = record.id().to_string();
    Card {
        title: format!("{} {}", symbol(record.kind()), cards::shortened(&title, TITLE - 3)),
        description: cards::shortened(&description(record, &pen), DESCRIPTION),
        reply: posted(reply, &id, scene),
        id,
    }
}

/// The reply as it stands in another chat, with a link that finds it again.
fn posted(reply: Reply, id: &str, scene: &Scene<'_>) -> Reply {
    let mut reply = elsewhere::settled(reply, scene);
    if let Some(bot) = scene.place.bot() {
        let url = elsewhere::link(bot, id);
        let shown = url.trim_start_matches("https://").to_owned();
        reply.body.line(Line::new().link(shown, url));
    }
    reply
}

/// Tells the kinds apart at a glance; at most two UTF-16 units.
const fn symbol(kind: Kind) -> char {
    match kind {
        Kind::Event => '📅',
        Kind::Match => '🏅',
        Kind::Quote => '💬',
        Kind::Person => '👤',
        Kind::Position => '🗣',
        Kind::Term => '📖',
        Kind::Overview => '🧭',
        Kind::Source => '🔗',
    }
}

/// When, and where, on what occasion or in what role.
fn description(record: &Record, pen: &Pen<'_>) -> String {
    let date = record.when().map(|when| pen.when(when));
    let place = |place: Option<&Text>| place.map(|place| pen.text(place).into_owned());
    let parts = match record {
        Record::Event(event) => vec![date, place(event.place.as_ref())],
        Record::Match(fixture) => {
            let sides: Vec<_> = fixture.sides.iter().map(|side| pen.text(&side.name)).collect();
            vec![date, place(fixture.place.as_ref()), Some(sides.join(" – "))]
        }
        Record::Quote(quote) => vec![date, Some(pen.text(&quote.occasion).into_owned())],
        Record::Person(person) => {
            let latest = person.roles.iter().max_by_key(|role| role.until.unwrap_or(role.when).last_day());
            let role = latest.map(|role| pen.text(&role.role).into_owned());
            let dated = latest.map(|role| role.until.unwrap_or(role.when).in_words(pen.scene.locale));
            vec![role, dated]
        }
        Record::Position(position) => {
            let positions = pen.scene.almanac.positions_on(&position.question).iter();
            let party = |&number| match pen.scene.almanac.record(number) {
                Record::Position(position) => Some(pen.party(&position.party)),
                _ => None,
            };
            let mut parties: Vec<_> = positions.filter_map(party).collect();
            parties.sort_by_cached_key(|party| fold(party));
            vec![Some(parties.join(", "))]
        }
        Record::Term(term) => vec![Some(pen.text(&term.definition).into_owned())],
        Record::Overview(overview) => vec![Some(pen.text(&overview.summary).into_owned())],
        Record::Source(source) => vec![date, Some(source.publisher.clone())],
    };
    parts.into_iter().flatten().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" · ")
}
