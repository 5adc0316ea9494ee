//! Details that stand in a field of a record: a place, roles, a number with what it counts.

use super::{Field, LONGEST};
use crate::almanac::ask::passages::Passage;
use crate::almanac::ask::question::Question;
use crate::almanac::model::{Person, Record, Role, Text};
use crate::language::Locale;

/// The number that the words of a question stand nearest to, with what it counts.
pub(super) fn number(question: &Question, passages: &[Passage]) -> Option<Field> {
    let numbers = passages.iter().flat_map(|passage| passage.numbers(question));
    let found = numbers
        .max_by(|one, other| one.nearness.total_cmp(&other.nearness).then(other.place.start.cmp(&one.place.start)))?;
    let part = found.passage.part_with_numbers(question, &found.place);
    Some(Field { text: part, sentence: Some(found.passage.text.clone()), short: None })
}

/// How near the words of a question stand to the number that answers it, and whether what is counted is beside it.
pub(in crate::almanac::ask) fn counted(question: &Question, passages: &[Passage]) -> Option<(f32, bool)> {
    let numbers = passages.iter().flat_map(|passage| passage.numbers(question));
    let nearest = numbers.max_by(|one, other| one.nearness.total_cmp(&other.nearness))?;
    let object = question.object().and_then(|object| question.terms.iter().position(|term| term.at == object.at));
    let has = nearest.passage.has;
    Some((nearest.nearness, object.is_none_or(|object| object < 32 && has & (1 << object) != 0)))
}

/// The place of a record.
pub(in crate::almanac::ask) fn place(record: &Record, locale: Locale) -> Option<String> {
    let read = |text: &Text| text.read(locale).text.into_owned();
    match record {
        Record::Event(event) => event.place.as_ref().map(read),
        Record::Match(fixture) => match (&fixture.venue, &fixture.place) {
            (Some(venue), Some(place)) => Some(format!("{}, {}", read(venue), read(place))),
            (venue, place) => venue.as_ref().or(place.as_ref()).map(read),
        },
        Record::Quote(quote) => quote.place.as_ref().map(read),
        _ => None,
    }
}

/// The roles of a person at the time that a question names, or all of them, the nearest to the question first.
pub(super) fn roles(question: &Question, person: &Person, locale: Locale) -> Option<String> {
    let at_the_time = |role: &&Role| {
        let (first, last) = (role.when.first_day(), role.until.unwrap_or(role.when).last_day());
        question.spans.iter().any(|span| span.first() <= last && first <= span.last())
    };
    let mut roles: Vec<&Role> = person.roles.iter().filter(at_the_time).collect();
    if roles.is_empty() {
        roles = person.roles.iter().collect();
        let weight =
            |role: &Role| Passage::new(question, role.role.read(locale).text.into_owned(), locale.language()).weight;
        roles.sort_by(|one, other| weight(other).total_cmp(&weight(one)));
    }
    let mut said: Vec<(String, String)> = Vec::new();
    for role in roles {
        let text = role.role.read(locale).text.into_owned();
        if said.iter().any(|(other, _)| *other == text) {
            continue;
        }
        said.push((text, role.when.in_words(locale)));
    }
    let dated: Vec<String> = said.iter().map(|(role, when)| format!("{role} ({when})")).collect();
    let dated = dated.join("; ");
    let roles = if dated.chars().count() <= LONGEST {
        dated
    } else {
        said.iter().map(|(role, _)| role.as_str()).collect::<Vec<_>>().join("; ")
    };
    (!said.is_empty()).then_some(roles)
}
