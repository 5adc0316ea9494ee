//! Whether a record tells what is asked for, by what it is taken apart into: who did what, how many, why.

mod tale;
mod untold;

use super::question::{Question, TermKind};
use crate::almanac::index::FacetKind;
use crate::almanac::model::Tells;
use crate::almanac::{Almanac, RecordNo};
use crate::language::vocabulary::{Asked, Cue};
use tale::Heard;
pub(in crate::almanac) use tale::Tales;
pub(super) use untold::UNTOLD_FEATURES;

/// How many features do not depend on what is asked for.
const GENERAL: usize = 16;
/// How many there are for each thing that may be asked for, and for nothing in particular.
const OF_ASKED: usize = 3;
/// How many features there are.
pub(super) const TALE_FEATURES: usize = GENERAL + (Asked::ALL.len() + 1) * OF_ASKED;

/// What tells whether a record tells what is asked for; see [`Almanac::tale_features`].
pub(super) type TaleFeatures = [f32; TALE_FEATURES];

impl Almanac {
    /// What speaks for and against that a record tells what is asked for.
    pub(super) fn tale_features(&self, question: &Question, number: RecordNo) -> TaleFeatures {
        let mut features = [0.0; TALE_FEATURES];
        let Some(tale) = self.tale(number).filter(|tale| !tale.things.is_empty()) else { return features };
        let yes = |is: bool| f32::from(u8::from(is));
        let asked = Deed::of(question);
        let heard = tale.heard(question, &asked);
        let best = |fits: &dyn Fn(&Heard) -> bool| {
            heard.iter().filter(|one| fits(one)).map(|one| one.share).fold(0.0, f32::max)
        };
        let acts = |one: &Heard| matches!(one.of, Tells::Who | Tells::Said);
        let first = |one: &Heard| one.named & asked.first != 0;
        let is_named = |one: &Heard| one.named & asked.names != 0;
        let actor = |one: &Heard| acts(one) && (asked.first == 0 || first(one));
        // Somebody of a party that is named may be asked for: "who spoke for ...?".
        let somebody = |one: &Heard| one.somebody && one.persons & asked.names == 0;
        let first_is_actor = heard.iter().any(|one| acts(one) && first(one));
        let (first_acts, named_act) = (best(&|one| acts(one) && first(one)), best(&|one| acts(one) && is_named(one)));
        let undergoes = |one: &Heard| one.of == Tells::Whom;
        let who = question.asks(Asked::Who) || question.asks(Asked::Whom);
        let of_party = |one: &Heard| acts(one) && somebody(one) && is_named(one);
        let party = |one: &Heard| acts(one) && !one.somebody && !is_named(one);
        // "Who was the judge?", "which judge ...?", "the name of the judge": somebody must be one.
        let name = question.cues(Cue::Name);
        let by_noun = who || name || question.asks(Asked::Which);
        let is_one = |one: &Heard| by_noun && one.of == Tells::Role && somebody(one);
        let any_is = heard.iter().any(|one| is_one(one) && one.has & asked.object != 0);
        let general: [f32; GENERAL] = [
            1.0,
            yes(asked.first != 0),
            yes(asked.first & asked.persons != 0),
            yes(asked.words == 0),
            best(&|_| true),
            yes(first_is_actor),
            first_acts,
            // Only what is not told of them as doing it.
            (best(&|one| undergoes(one) && first(one)) - first_acts).max(0.0),
            named_act,
            (best(&|one| undergoes(one) && is_named(one)) - named_act).max(0.0),
            yes(who && heard.iter().any(of_party)),
            if who { best(&party) } else { 0.0 },
            yes(any_is),
            best(&is_one),
            yes(name && any_is),
            yes(name && !any_is),
        ];
        features[..GENERAL].copy_from_slice(&general);
        let all = Asked::ALL.into_iter().map(Some).chain([None]).zip(features[GENERAL..].chunks_exact_mut(OF_ASKED));
        for (what, features) in all {
            if what.map_or(question.meanings.asks(), |what| !question.asks(what)) {
                continue;
            }
            let fits = |one: &&Heard| match what {
                Some(Asked::Who) => acts(one) && somebody(one),
                Some(Asked::Role) => one.of == Tells::Role,
                Some(Asked::Whom) => matches!(one.of, Tells::Whom | Tells::Who) && somebody(one),
                Some(Asked::Count) => one.of == Tells::Count,
                Some(Asked::Said) => one.of == Tells::Said && actor(one),
                Some(Asked::Why) => one.of == Tells::Why,
                Some(Asked::When | Asked::Where | Asked::YesNo) | None => actor(one),
                Some(_) => matches!(one.of, Tells::What | Tells::Count),
            };
            for one in heard.iter().filter(fits) {
                features[0] = 1.0;
                features[1] = features[1].max(one.share);
                features[2] = features[2].max(yes(one.has & asked.object != 0));
            }
        }
        features
    }
}

/// What of a question is said of somebody, as bits of its terms.
#[derive(Debug, Default)]
struct Deed {
    /// Those that are named.
    names: u32,
    /// The persons among them.
    persons: u32,
    /// The one that is named first, and not set against another or where something is: who does it.
    first: u32,
    /// What they do.
    words: u32,
    /// How much these weigh.
    weight: f32,
    /// What stands behind the words that ask.
    object: u32,
}

impl Deed {
    fn of(question: &Question) -> Self {
        let mut deed = Self::default();
        let mut first = usize::MAX;
        let object = question.object().map(|object| object.at);
        for (term, place) in question.terms.iter().zip(0..32) {
            let bit = 1 << place;
            match term.kind {
                TermKind::Name(FacetKind::Person | FacetKind::Party) | TermKind::Proper | TermKind::UnknownName => {
                    deed.names |= bit;
                    if term.kind != TermKind::Name(FacetKind::Party) {
                        deed.persons |= bit;
                    }
                    if !term.opposed && !term.located && term.at < first {
                        (first, deed.first) = (term.at, bit);
                    }
                }
                TermKind::Name(_) | TermKind::View => {}
                TermKind::Word | TermKind::Number | TermKind::Unknown | TermKind::Attribute => {
                    deed.words |= bit;
                    deed.weight += term.weight;
                }
            }
            if object == Some(term.at) {
                deed.object |= bit;
            }
        }
        deed
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::almanac::testing::EXAMPLE;

    fn features(text: &str, record: &str) -> TaleFeatures {
        EXAMPLE.tale_features(&EXAMPLE.read_question(text, None), EXAMPLE.number(record).unwrap())
    }

    #[test]
    fn what_is_told_of_one_is_not_told_of_another() {
        // The share that is told of the first named as doing it, and as undergoing it.
        let cases = [
            ("when did Hesper Quillon return the bell?", true, false),
            ("when did Arta Lumëza return the bell?", false, true),
            ("when did Osric Thole return the bell?", false, false),
        ];
        for (text, acts, undergoes) in cases {
            let features = features(text, "ev-1998-ferry-bell");
            assert_eq!((features[6] > 0.0, features[7] > 0.0), (acts, undergoes), "{text}: {features:?}");
        }
        assert!(
            features("when did Hesper Quillon return the bell?", "ev-1962-ferry-frozen").iter().all(|one| *one == 0.0)
        );
    }

    #[test]
    fn somebody_who_is_asked_for_must_be_named() {
        // Whether somebody named is one, and whether nobody is.
        let cases = [
            ("the name of the umpire?", 1.0, 0.0),
            ("name of the timekeeper?", 0.0, 1.0),
            // He is named already.
            ("Osric Thole, was that the name of the umpire?", 0.0, 1.0),
        ];
        for (text, is_one, nobody) in cases {
            let features = features(text, "ev-1987-disputed-finish");
            assert_eq!((features[14], features[15]), (is_one, nobody), "{text}: {features:?}");
        }
    }
}
