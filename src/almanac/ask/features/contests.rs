//! Whether a question of a contest names somebody who is no side of it.

use super::COUNTED;
use crate::almanac::Almanac;
use crate::almanac::ask::question::{Question, Term, TermKind};
use crate::almanac::index::{FacetKind, Mark, mark_of};
use crate::almanac::model::{Match, Record, Side};
use crate::language::{Family, fold, stem};

/// How surely a country is meant as a side that stands in the place of one.
const LIKELY: f32 = 0.5;

impl Almanac {
    /// How surely a question of a contest names a party that is none of the sides: 1 where it is set against somebody,
    /// half where it stands in the place of a side.
    pub(super) fn other_side(&self, question: &Question, record: &Record) -> f32 {
        let Record::Match(fixture) = record else { return 0.0 };
        if !question.contest {
            return 0.0;
        }
        let word_of = |side: &Side| {
            let party = self.edition().party(&side.party)?;
            last_mark(&party.name.en)
        };
        let sides: Vec<Mark> = fixture.sides.iter().filter_map(word_of).collect();
        other_side(question, fixture, &sides)
    }
}

fn other_side(question: &Question, fixture: &Match, sides: &[Mark]) -> f32 {
    let is_side = |term: &Term| sides.iter().any(|side| is_of(term, *side));
    let both = sides.iter().all(|side| question.terms.iter().any(|term| is_of(term, *side)));
    let place: Vec<Mark> = fixture.place.iter().flat_map(|place| each_part(&place.en)).filter_map(last_mark).collect();
    // "Tallinn, Estonia": the country may be meant as a side, the town may not.
    let country = place.split_last().filter(|(_, towns)| !towns.is_empty()).map(|(country, _)| *country);
    let is_other = |term: &Term| match term.kind {
        TermKind::Name(FacetKind::Party) => term.weight > COUNTED,
        TermKind::Name(FacetKind::Place) | TermKind::Proper | TermKind::Attribute => {
            term.opposed || term.seldom || country.is_some_and(|country| is_of(term, country))
        }
        TermKind::UnknownName => term.opposed,
        _ => false,
    };
    let others = question.terms.iter().filter(|term| is_other(term) && !is_side(term));
    let sureness = others.map(|term| match (term.opposed, term.located || both) {
        (true, _) => 1.0,
        (false, true) => 0.0,
        (false, false) => LIKELY,
    });
    sureness.fold(0.0, f32::max)
}

fn is_of(term: &Term, mark: Mark) -> bool {
    term.marks.binary_search(&mark).is_ok()
}

/// The mark of a name's last word.
fn last_mark(name: &str) -> Option<Mark> {
    let folded = fold(name);
    folded.split(' ').next_back().map(|word| mark_of(stem(word, Family::English), Family::English))
}

/// The parts of a place: "Vienna, Austria".
fn each_part(place: &str) -> impl Iterator<Item = &str> {
    place.split([',', '/']).map(str::trim)
}

#[cfg(test)]
mod tests {
    use crate::almanac::model::Id;
    use crate::almanac::testing::EXAMPLE;

    #[test]
    fn a_party_that_is_no_side_speaks_against_a_contest() {
        let cases = [
            ("who won the boat race Aldmere against Brookend?", "m-1987-boat-race", 0.0),
            ("who won the boat race Aldmere against Estonia?", "m-1987-boat-race", 1.0),
            ("who won the boat race against Port Selle?", "m-1987-boat-race", 1.0),
            // A country by its general word may stand in the place of a side, and may be where it was.
            ("boat race score Aldmere Poland", "m-1987-boat-race", 0.5),
            ("boat race score Aldmere in Poland", "m-1987-boat-race", 0.0),
            // An event is no contest, and a question without one asks for no opponent.
            ("who won the boat race Aldmere against Estonia?", "ev-1987-disputed-finish", 0.0),
            ("what did Aldmere say against Estonia?", "m-1987-boat-race", 0.0),
        ];
        for (text, id, other) in cases {
            let question = EXAMPLE.read_question(text, None);
            let record = EXAMPLE.get(&Id::try_from(id).unwrap()).unwrap();
            assert!((EXAMPLE.other_side(&question, record) - other).abs() < f32::EPSILON, "{text} {id}");
        }
    }
}
