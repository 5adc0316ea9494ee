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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::almanac::testing::EXAMPLE;

    #[test]
    fn each_pair_has_its_place() {
        let in_order = |places: &[usize]| places.iter().copied().eq(0..places.len());
        assert!(in_order(&Asked::ALL.map(|asked| asked as usize)));
        assert!(in_order(&Cue::ALL.map(|cue| cue as usize)));
        assert!(in_order(&Kind::ALL.map(|kind| kind as usize)) && Kind::ALL.last() == Some(&Kind::Source));
        let question = EXAMPLE.read_question("When was the ferry moored?", None);
        let [match_any, match_when] = [0, 2 + Asked::When as usize].map(|at| Kind::Match as usize * OF_KIND + at);
        assert_eq!(suits(&question, Kind::Match).collect::<Vec<_>>(), [match_any, match_when]);
    }
}
