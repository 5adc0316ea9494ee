//! Which kind of record suits what is asked for: nothing that was thought out, but pairs that weights are fitted for.

use super::question::Question;
use crate::almanac::model::Kind;
use crate::language::vocabulary::{Asked, Cue};

/// Pairs of a kind: with any question, with one that asks for nothing in particular, with each thing that may be asked
/// for, and with each cue.
const OF_KIND: usize = 2 + Asked::ALL.len() + Cue::ALL.len();
/// How many pairs there are. Sources do not answer and have none.
pub(super) const SUITS: usize = (Kind::ALL.len() - 1) * OF_KIND;

/// The pairs that a question makes with a record of a kind, by their places.
pub(super) fn suits(question: &Question, kind: Kind) -> impl Iterator<Item = usize> + '_ {
    let any = kind as usize * OF_KIND;
    let nothing = any + 1;
    let asked = nothing + 1;
    let cue = asked + Asked::ALL.len();
    let all_asked = Asked::ALL.into_iter().filter(|what| question.asks(*what)).map(move |what| asked + what as usize);
    let cues = Cue::ALL.into_iter().filter(|what| question.cues(*what)).map(move |what| cue + what as usize);
    std::iter::once(any).chain((!question.meanings.asks()).then_some(nothing)).chain(all_asked).chain(cues)
}

/// The same as features, each 0 or 1.
pub(super) fn suit_features(question: &Question, kind: Kind) -> [f32; SUITS] {
    let mut features = [0.0; SUITS];
    suits(question, kind).for_each(|place| features[place] = 1.0);
    features
}
