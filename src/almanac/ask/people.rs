//! Who is asked for: the persons of a record that a question does not name.

use super::passages::{Found, Passage};
use super::question::{Question, TermKind};
use crate::almanac::index::{FacetKind, Mark, mark_of};
use crate::almanac::model::{Id, Match, MatchStatus, Person, Record, Side, SideRole, Text};
use crate::almanac::{Almanac, RecordNo};
use crate::language::vocabulary::{Asked, meanings_of_stem};
use crate::language::{Family, Locale, stem, words};

/// Who is asked for.
pub(super) enum Who<'a> {
    /// Persons of the record, by name.
    Known(String),
    /// Somebody whom only a sentence names.
    Mentioned(Found<'a>),
}

/// What a role that is asked for counts against words that stand near a name.
const ROLE: f32 = 1.0;
/// The same, where a sentence tells what the person did.
const ROLE_TOO: f32 = 0.5;
/// What it counts that a question names the person's country: "who signed for ...", "which ... general".
const COUNTRY: f32 = 0.7;
/// The least that words nearby or a role must tell of somebody.
const TOLD: f32 = 0.4;
/// Two persons of whom one sentence says nearly the same are both said.
const ALIKE: f32 = 0.75;

impl Almanac {
    /// The person whom the words of the question stand nearest to, in a role or in a sentence.
    pub(super) fn who<'a>(
        &self,
        question: &Question,
        record: &Record,
        passages: &'a [Passage],
        locale: Locale,
    ) -> Option<Who<'a>> {
        let number = self.number(record.id().as_str())?;
        if let Record::Match(fixture) = record
            && let Some(name) = self.player(question, fixture, number, locale)
        {
            return Some(Who::Known(name));
        }
        let read = |person: &Person| person.name.read(locale).text.into_owned();
        let mut others = self.unnamed(question, record);
        if let Record::Match(fixture) = record
            && fixture.status == MatchStatus::SharedPodium
            && fixture.sides.iter().any(|side| self.names_side(question, side))
        {
            // Those who share a podium did not meet: neither is what is asked of the other.
            others.retain(|person| !fixture.sides.iter().any(|side| side.person.as_ref() == Some(&person.id)));
        }
        let mut weighed: Vec<(f32, &Person, Option<Found<'a>>)> = others
            .iter()
            .map(|person| {
                let marks = marks_of_name(&person.name);
                let found = passages.iter().filter_map(|passage| passage.named(question, &marks));
                let found = found.max_by(|one, other| one.nearness.total_cmp(&other.nearness));
                let near = found.as_ref().map_or(0.0, |found| found.nearness);
                let country = if self.names_country(question, person) { COUNTRY } else { 0.0 };
                let role = self.role_asked(question, person, number);
                let told = near + if found.is_some() { ROLE_TOO } else { ROLE } * role;
                // A country tells one of two apart; alone it tells nothing.
                (if told >= TOLD { told + country } else { 0.0 }, *person, found)
            })
            .collect();
        weighed.sort_by(|(one, ..), (other, ..)| other.total_cmp(one));
        let known: Vec<Mark> = self.people_of(record).flat_map(|person| marks_of_name(&person.name)).collect();
        let is_known = |found: &Found<'_>| {
            let family = Family::of(found.passage.language);
            words(&found.passage.text[found.place.clone()])
                .any(|word| known.contains(&mark_of(stem(&word.folded, family), family)))
        };
        let mentioned =
            passages.iter().flat_map(|passage| passage.names(question, self)).filter(|found| !is_known(found));
        let mentioned = mentioned.filter(|found| found.nearness >= TOLD);
        let mentioned = mentioned.max_by(|one, other| one.nearness.total_cmp(&other.nearness));
        match (weighed.as_slice(), mentioned) {
            ([(weight, ..), ..], Some(found)) if found.nearness > *weight => Some(Who::Mentioned(found)),
            ([], Some(found)) => Some(Who::Mentioned(found)),
            ([(_, one, Some(first)), (weight, other, Some(second)), ..], _)
                if *weight > 0.0
                    && std::ptr::eq(first.passage, second.passage)
                    && *weight >= ALIKE * weighed[0].0
                    && !asks_for_one(question) =>
            {
                Some(Who::Known(format!("{}, {}", read(one), read(other))))
            }
            ([(weight, best, _), rest @ ..], _) if *weight > 0.0 || rest.is_empty() => Some(Who::Known(read(best))),
            _ => None,
        }
    }

    fn people_of<'a>(&'a self, record: &'a Record) -> impl Iterator<Item = &'a Person> {
        let people: &[Id] = match record {
            Record::Event(event) => &event.people,
            Record::Match(fixture) => &fixture.people,
            Record::Quote(quote) => std::slice::from_ref(&quote.speaker),
            _ => &[],
        };
        people.iter().filter_map(|id| self.get(id)?.as_person())
    }

    fn unnamed<'a>(&'a self, question: &Question, record: &'a Record) -> Vec<&'a Person> {
        self.people_of(record).filter(|person| !self.names_person(question, &person.id)).collect()
    }

    /// Whom a contest names: who scored, who won or lost, the one that the question does not name.
    fn player(&self, question: &Question, fixture: &Match, number: RecordNo, locale: Locale) -> Option<String> {
        let read = |text: &Text| text.read(locale).text.into_owned();
        let of_role = self
            .people_of_match(fixture)
            .any(|person| !self.names_person(question, &person.id) && self.role_asked(question, person, number) > 0.0);
        let scored = !question.has_concept("coach");
        if !fixture.scorers.is_empty() && !of_role && scored {
            let scorers = fixture.scorers.iter().map(|scorer| match scorer.minute {
                Some(minute) => format!("{} {minute}′", read(&scorer.name)),
                None => read(&scorer.name),
            });
            return Some(scorers.collect::<Vec<_>>().join("; "));
        }
        let [one, other] = fixture.sides.as_slice() else { return None };
        if one.role != SideRole::Athlete || other.role != SideRole::Athlete || of_role {
            return None;
        }
        let result = fixture.result.read(locale);
        let at = |side: &Side| {
            let marks = marks_of_name(&side.name);
            let family = Family::of(result.language);
            words(&result.text).position(|word| marks.contains(&mark_of(stem(&word.folded, family), family)))
        };
        // Who is told of stands first; an opponent who is not there did not meet the other.
        let (first, second) = match (at(one), at(other)) {
            (Some(first), Some(second)) if second < first => (other, one),
            (Some(_), _) => (one, other),
            (None, Some(_)) => (other, one),
            (None, None) => return None,
        };
        let asked = |side: &Side| self.names_side(question, side);
        let shown = match (asked(first), asked(second)) {
            (true, false) if fixture.status != MatchStatus::SharedPodium => second,
            (false, false) if question.has_concept("loser") != question.asks(Asked::Whom) => second,
            (false, _) => first,
            (true, _) => return None,
        };
        Some(shown.person.as_ref().and_then(|id| self.get(id)).map_or_else(
            || read(&shown.name),
            |record| match record {
                Record::Person(person) => read(&person.name),
                _ => read(&shown.name),
            },
        ))
    }

    fn people_of_match<'a>(&'a self, fixture: &'a Match) -> impl Iterator<Item = &'a Person> {
        fixture.people.iter().filter_map(|id| self.get(id)?.as_person())
    }

    /// Whether a question names a side of a contest.
    pub(super) fn names_side(&self, question: &Question, side: &Side) -> bool {
        side.person.as_ref().is_some_and(|id| self.names_person(question, id))
            || marks_of_name(&side.name).iter().any(|mark| question.marked(*mark) != 0)
    }

    fn names_country(&self, question: &Question, person: &Person) -> bool {
        let Some(country) = &person.country else { return false };
        let party = self.edition().party(country);
        party.is_some_and(|party| {
            party.name.versions().any(|(language, name)| {
                let family = Family::of(language);
                words(name).any(|word| question.marked(mark_of(stem(&word.folded, family), family)) != 0)
            })
        })
    }

    /// Whether a question names a person.
    pub(super) fn names_person(&self, question: &Question, id: &Id) -> bool {
        let Some(number) = self.number(id.as_str()) else { return false };
        question
            .terms
            .iter()
            .filter(|term| term.kind == TermKind::Name(FacetKind::Person))
            .any(|term| term.hits.binary_search_by_key(&number, |(other, _)| *other).is_ok())
    }
}

/// Whether one person is asked for: "which ambassador".
fn asks_for_one(question: &Question) -> bool {
    question.asks(Asked::Which)
}

/// The last words of a name in all languages, by which it is found in a text.
fn marks_of_name(name: &Text) -> Vec<Mark> {
    let versions = name.versions().map(|(language, text)| {
        let family = Family::of(language);
        let bare = text.split(['(', ',']).next().unwrap_or_default();
        words(bare).last().map(|word| mark_of(stem(&word.folded, family), family))
    });
    versions.flatten().collect()
}

impl Question {
    /// Whether it has a word of the class that an English word is of.
    pub(super) fn has_concept(&self, word: &str) -> bool {
        let concept = meanings_of_stem(stem(word, Family::English), Family::English).concept;
        concept.is_some_and(|concept| self.marked(Mark::of_concept(concept)) != 0)
    }
}

#[cfg(test)]
mod tests {
    use crate::almanac::testing::EXAMPLE;
    use crate::language::Locale;

    #[test]
    fn those_who_share_a_podium_did_not_meet() {
        for text in
            ["whom did Skelarić beat at the open sculls in 2007?", "who beat Skelarić at the open sculls in 2007?"]
        {
            let question = EXAMPLE.read_question(text, None);
            let sculls = EXAMPLE.number("m-2007-open-sculls").unwrap();
            let detail = EXAMPLE.detail(&question, sculls, Locale::English);
            assert_eq!(detail.text, "Vidosava Skelarić finished first and Tobin Oarwright third.", "{text}");
        }
    }
}
