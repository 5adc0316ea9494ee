//! What is known beforehand of the positions: whose they are, on which questions, and by what words these are named.

use crate::almanac::Almanac;
use crate::almanac::ask::marks::WordMarks;
use crate::almanac::ask::phrases::Phrases;
use crate::almanac::index::{Mark, mark_of};
use crate::almanac::model::{Id, Kind, Named, Record, Text};
use crate::language::vocabulary::meanings;
use crate::language::{Family, Language, each_word, fold, stem};

/// What is known beforehand of the positions and of the questions that they are on.
#[derive(Debug)]
pub(in crate::almanac) struct Stances {
    pub(super) phrases: Phrases,
    pub(super) parties: Vec<Party>,
    pub(super) contested: Vec<Contested>,
    /// The question and the party of each position, by their places, in the order of the records.
    pub(super) positions: Vec<(u16, u16)>,
}

#[derive(Debug)]
pub(super) struct Party {
    /// The words of its English name, and of its capital.
    pub(super) name: Vec<Mark>,
    pub(super) capitals: Vec<Vec<Mark>>,
    /// How many positions it has.
    pub(super) count: f32,
}

#[derive(Debug)]
pub(super) struct Contested {
    /// The words of its name in each language, each by its stem and by its class.
    pub(super) names: [Vec<WordMarks>; 4],
    /// The parties that its English name speaks of.
    pub(super) parties: Vec<u16>,
    /// How many positions there are on it.
    pub(super) count: f32,
}

impl Stances {
    pub(super) fn new(almanac: &Almanac) -> Self {
        let edition = almanac.edition();
        let place = |id: &Id, list: &[Named]| {
            let at = list.iter().position(|named| named.id == *id);
            at.and_then(|at| u16::try_from(at).ok()).unwrap_or(u16::MAX)
        };
        let facts = almanac.all(Kind::Overview).iter().filter_map(|&number| match almanac.record(number) {
            Record::Overview(overview) => Some(&overview.facts),
            _ => None,
        });
        let facts: Vec<_> = facts.flatten().filter(|fact| !fact.value.en.contains(' ')).collect();
        let positions: Vec<(u16, u16)> = almanac
            .all(Kind::Position)
            .iter()
            .filter_map(|&number| match almanac.record(number) {
                Record::Position(position) => {
                    Some((place(&position.question, &edition.questions), place(&position.party, &edition.parties)))
                }
                _ => None,
            })
            .collect();
        #[expect(clippy::cast_precision_loss, reason = "a few positions")]
        let float = |count: usize| count as f32;
        let parties: Vec<Party> = edition
            .parties
            .iter()
            .zip(0_u16..)
            .map(|(party, at)| Party {
                name: marks(&party.name.en),
                // A place that is the value of one of its facts, as its capital is.
                capitals: facts
                    .iter()
                    .filter(|fact| fact.party.as_ref() == Some(&party.id))
                    .map(|fact| marks(&fact.value.en))
                    .collect(),
                count: float(positions.iter().filter(|(_, party)| *party == at).count()),
            })
            .collect();
        let contested = edition.questions.iter().zip(0_u16..).map(|(named, at)| {
            let words = marks(&named.name.en);
            let all = |wanted: &[Mark]| !wanted.is_empty() && wanted.iter().all(|word| words.contains(word));
            let spoken_of = |party: &Party| all(&party.name) || party.capitals.iter().any(|capital| all(capital));
            Contested {
                names: Language::ALL.map(|language| name_words(&named.name, language)),
                parties: parties.iter().zip(0_u16..).filter(|(party, _)| spoken_of(party)).map(|(_, at)| at).collect(),
                count: float(positions.iter().filter(|(question, _)| *question == at).count()),
            }
        });
        let contested = contested.collect();
        Self { phrases: Phrases::new(&edition.questions), parties, contested, positions }
    }
}

/// The stems of an English name.
fn marks(name: &str) -> Vec<Mark> {
    fold(name).split(' ').map(|word| mark_of(stem(word, Family::English), Family::English)).collect()
}

/// The words of a name that say something, in a language or else in English.
fn name_words(name: &Text, language: Language) -> Vec<WordMarks> {
    let (text, language) = name.in_or_english(language);
    let family = Family::of(language);
    let mut words = Vec::new();
    each_word(text, |folded, _| {
        if !meanings(folded, language).empty {
            words.push(WordMarks::of(folded, family));
        }
    });
    words
}
