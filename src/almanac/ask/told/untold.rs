//! Whether a question asks for what a record is known not to tell.

use super::Deed;
use super::tale::Heard;
use crate::almanac::ask::hits::strength_in;
use crate::almanac::ask::passages::weight_of;
use crate::almanac::ask::question::Question;
use crate::almanac::model::Tells;
use crate::almanac::{Almanac, RecordNo};
use crate::language::vocabulary::{Asked, Cue};

/// How many features there are.
pub(in crate::almanac::ask) const UNTOLD_FEATURES: usize = 9;

impl Almanac {
    /// What speaks for it that a question asks for what a record does not tell.
    pub(in crate::almanac::ask) fn untold_features(
        &self,
        question: &Question,
        number: RecordNo,
    ) -> [f32; UNTOLD_FEATURES] {
        let Some(tale) = self.tale(number).filter(|tale| !tale.untold.is_empty()) else {
            return [0.0; UNTOLD_FEATURES];
        };
        let yes = |is: bool| f32::from(u8::from(is));
        let asked = Deed::of(question);
        let missed = tale.missed(question);
        let heard = tale.heard(question, &asked);
        let whole = asked.weight.max(f32::EPSILON);
        let share = |terms: u32| weight_of(question, terms & asked.words) / whole;
        // What the record has nowhere can only be asked for as what it does not tell.
        let lacked = question.terms.iter().zip(0..32).filter(|(term, _)| strength_in(&term.hits, number) <= 0.0);
        let lacked = lacked.fold(0_u32, |all, (_, bit)| all | 1 << bit);
        let mut features = [0.0_f32; UNTOLD_FEATURES];
        features[0] = 1.0;
        for (of, terms) in tale.untold.iter().zip(&missed) {
            if !asks_for(question, *of) {
                features[1] = features[1].max(share(*terms));
                continue;
            }
            let told = heard.iter().filter(|one| would_tell(*of, one, &asked)).fold(0, |all, one| all | one.has);
            let alone = terms & !told;
            let of_terms = [
                share(*terms),
                yes(terms & asked.object != 0),
                share(terms & lacked),
                yes(terms & asked.object & lacked != 0),
                share(alone),
                yes(alone & asked.words != 0),
                yes(alone & asked.object != 0),
            ];
            features[2..].iter_mut().zip(of_terms).for_each(|(best, one)| *best = best.max(one));
        }
        features
    }
}

/// Whether what is heard would be an answer to a question for a thing of a kind.
fn would_tell(of: Tells, one: &Heard, asked: &Deed) -> bool {
    match of {
        Tells::Who | Tells::Whom | Tells::Role => one.somebody && one.persons & asked.names == 0,
        Tells::What => matches!(one.of, Tells::What | Tells::Count),
        of => one.of == of,
    }
}

/// Whether a question asks for a thing of a kind.
fn asks_for(question: &Question, of: Tells) -> bool {
    let any = |asked: &[Asked]| asked.iter().any(|asked| question.asks(*asked));
    match of {
        Tells::Who | Tells::Whom | Tells::Role => {
            any(&[Asked::Who, Asked::Whom, Asked::Role, Asked::Which]) || question.cues(Cue::Name)
        }
        Tells::Count => any(&[Asked::Count, Asked::Score]),
        Tells::Said => any(&[Asked::Said]),
        Tells::Why => any(&[Asked::Why]),
        Tells::What => {
            any(&[Asked::What, Asked::Which, Asked::How, Asked::Where, Asked::When, Asked::Result, Asked::YesNo])
                || question.cues(Cue::Name)
                || !question.meanings.asks()
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::almanac::testing::EXAMPLE;

    #[test]
    fn what_is_asked_for_in_vain_is_known() {
        // Whether something untold of the kind that is asked for has what stands behind the words that ask.
        let cases = [
            ("how many miles did the ferry make when it ran aground?", "ev-1996-ferry-grounding", 1.0),
            ("which passenger was hurt when the ferry ran aground?", "ev-1996-ferry-grounding", 1.0),
            ("how many people were on the ferry that ran aground?", "ev-1996-ferry-grounding", 0.0),
            ("how many miles did the ferry make?", "ev-1998-ferry-bell", 0.0),
        ];
        for (text, record, wanted) in cases {
            let question = EXAMPLE.read_question(text, None);
            let features = EXAMPLE.untold_features(&question, EXAMPLE.number(record).unwrap());
            assert!((features[8] - wanted).abs() < f32::EPSILON, "{text}: {features:?}");
        }
    }
}
