//! Facets: the persons, parties, topics, places and the like by which records can be asked for.

use std::borrow::Cow;
use std::collections::HashMap;

use super::RecordNo;
use crate::almanac::model::{Edition, Id, Named, Record, SideRole, Text};
use crate::language::{Language, fold};

/// Kinds of facets, in the order in which one name speaks for them: a name that is both a person's and a
/// place's is shown as the person's.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub(in crate::almanac) enum FacetKind {
    Person,
    Party,
    Topic,
    Question,
    Term,
    Competition,
    Side,
    Place,
}

/// Something that records have in common and that has a name.
#[derive(Debug)]
pub(in crate::almanac) struct Facet {
    pub(in crate::almanac) kind: FacetKind,
    pub(in crate::almanac) name: Text,
    pub(super) aliases: Vec<String>,
    pub(super) records: Vec<RecordNo>,
}

impl Facet {
    /// Every folded name by which it can be asked for.
    pub(super) fn phrases(&self) -> impl Iterator<Item = String> {
        let names = self.name.versions().map(|(_, name)| name);
        names.chain(self.aliases.iter().map(String::as_str)).map(fold).filter(|phrase| !phrase.is_empty())
    }

    /// The names whose words stand for it. Of a contested question phrases of several words do not: they are found as a
    /// whole, by those who ask.
    pub(super) fn words(&self) -> impl Iterator<Item = &str> {
        let phrases = self.kind != FacetKind::Question;
        let taken = move |name: &&str| phrases || !name.trim().contains(' ');
        self.name.versions().map(|(_, name)| name).chain(self.aliases.iter().map(String::as_str).filter(taken))
    }
}

/// What records have in common, gathered record by record.
pub(super) struct Gathering<'a> {
    edition: &'a Edition,
    people: &'a HashMap<Id, RecordNo>,
    records: &'a [Record],
    pub(super) facets: Vec<Facet>,
    by_key: HashMap<(FacetKind, Cow<'a, str>), usize>,
}

impl<'a> Gathering<'a> {
    pub(super) fn new(edition: &'a Edition, records: &'a [Record], by_id: &'a HashMap<Id, RecordNo>) -> Self {
        Self { edition, people: by_id, records, facets: Vec::new(), by_key: HashMap::new() }
    }

    /// Adds one record to all facets that it has; returns their numbers.
    pub(super) fn add(&mut self, number: RecordNo, record: &'a Record) -> Vec<usize> {
        let mut found = Vec::new();
        if let Some(common) = record.common() {
            found.extend(common.parties().iter().filter_map(|id| self.party(id)));
            found.extend(common.topics().iter().filter_map(|id| self.named(FacetKind::Topic, id)));
        }
        match record {
            Record::Event(event) => {
                found.extend(event.people.iter().filter_map(|id| self.person(id)));
                found.extend(self.places(event.place.as_ref()));
            }
            Record::Match(fixture) => {
                let athletes = fixture.sides.iter().filter_map(|side| side.person.as_ref());
                found.extend(fixture.people.iter().chain(athletes).filter_map(|id| self.person(id)));
                found.extend(fixture.sides.iter().filter_map(|side| self.party(&side.party)));
                let unlisted =
                    |side: &&crate::almanac::model::Side| side.person.is_none() && side.role != SideRole::Rule;
                found.extend(fixture.sides.iter().filter(unlisted).map(|side| self.text(FacetKind::Side, &side.name)));
                found.extend(fixture.scorers.iter().map(|scorer| self.text(FacetKind::Side, &scorer.name)));
                found.push(self.text(FacetKind::Competition, &fixture.competition));
                found.extend(self.places(fixture.place.as_ref()));
                found.extend(fixture.venue.as_ref().map(|venue| self.text(FacetKind::Place, venue)));
            }
            Record::Quote(quote) => {
                found.extend(self.person(&quote.speaker));
                found.extend(self.places(quote.place.as_ref()));
            }
            Record::Person(person) => found.extend(self.person(&person.id)),
            Record::Position(position) => {
                found.extend(self.party(&position.party));
                found.extend(self.named(FacetKind::Question, &position.question));
            }
            Record::Term(term) => {
                found.push(self.facet(FacetKind::Term, Cow::Borrowed(term.id.as_str()), || {
                    (term.name.clone(), term.aliases.clone())
                }));
            }
            Record::Overview(_) | Record::Source(_) => {}
        }
        found.sort_unstable();
        found.dedup();
        for &facet in &found {
            self.facets[facet].records.push(number);
        }
        found
    }

    fn facet(&mut self, kind: FacetKind, key: Cow<'a, str>, make: impl FnOnce() -> (Text, Vec<String>)) -> usize {
        *self.by_key.entry((kind, key)).or_insert_with(|| {
            let (name, aliases) = make();
            self.facets.push(Facet { kind, name, aliases, records: Vec::new() });
            self.facets.len() - 1
        })
    }

    fn named(&mut self, kind: FacetKind, id: &'a Id) -> Option<usize> {
        if let Some(&facet) = self.by_key.get(&(kind, Cow::Borrowed(id.as_str()))) {
            return Some(facet);
        }
        let list: &[Named] = match kind {
            FacetKind::Party => &self.edition.parties,
            FacetKind::Question => &self.edition.questions,
            _ => &self.edition.topics,
        };
        let named = list.iter().find(|named| named.id == *id)?;
        Some(self.facet(kind, Cow::Borrowed(id.as_str()), || (named.name.clone(), named.aliases.clone())))
    }

    fn party(&mut self, id: &'a Id) -> Option<usize> {
        self.named(FacetKind::Party, id)
    }

    fn person(&mut self, id: &'a Id) -> Option<usize> {
        let person = self.people.get(id).and_then(|number| self.records[number.index()].as_person())?;
        Some(
            self.facet(FacetKind::Person, Cow::Borrowed(id.as_str()), || (person.name.clone(), person.aliases.clone())),
        )
    }

    fn text(&mut self, kind: FacetKind, text: &Text) -> usize {
        self.facet(kind, Cow::Owned(fold(&text.en)), || (text.clone(), Vec::new()))
    }

    /// The parts of a place: "Vienna, Austria" is asked for by either name.
    fn places(&mut self, place: Option<&Text>) -> Vec<usize> {
        let Some(place) = place else { return Vec::new() };
        let parts = |language| place.written_in(language).map(|text| text.split([',', '/']).map(str::trim));
        let count = parts(Language::English).map_or(0, Iterator::count);
        (0..count)
            .filter_map(|index| {
                // A translation that is parted otherwise cannot be matched part by part.
                let part = |language: Language| {
                    let mut parts = parts(language)?;
                    (parts.clone().count() == count).then(|| parts.nth(index).map(str::to_owned))?
                };
                let text = Text {
                    en: part(Language::English)?,
                    sq: part(Language::Albanian),
                    sr: part(Language::Serbian),
                    ru: part(Language::Russian),
                };
                Some(self.text(FacetKind::Place, &text))
            })
            .collect()
    }
}
