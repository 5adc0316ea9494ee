//! Positions: the parties get room alike.

use std::collections::BTreeMap;

use super::Subject;
use crate::almanac::load::{Filed, Report};
use crate::almanac::model::{Id, Position, Record};
use crate::language::Language;

/// How much longer the longest of several positions on one question may be than the shortest.
const LONGEST_TO_SHORTEST: (usize, usize) = (3, 2);

fn by_question<'a>(subject: &Subject<'a>) -> BTreeMap<&'a Id, Vec<(&'a Filed, &'a Position)>> {
    let mut questions = BTreeMap::<_, Vec<_>>::new();
    let positions = subject.all(Record::as_position);
    for (filed, position) in positions {
        questions.entry(&position.question).or_default().push((filed, position));
    }
    questions
}

/// Ensure that a party has one position on a question.
pub(super) fn a_party_answers_a_question_once(subject: &Subject<'_>, report: &mut Report<'_>) {
    for positions in by_question(subject).values() {
        for (index, (filed, position)) in positions.iter().enumerate() {
            if positions[..index].iter().any(|(_, earlier)| earlier.party == position.party) {
                let message = format!("`{}` already has a position on `{}`", position.party, position.question);
                report.of_record(filed, "party", message);
            }
        }
    }
}

/// Ensure that no party speaks much longer than another on the same question, in any language.
pub(super) fn positions_are_balanced(subject: &Subject<'_>, report: &mut Report<'_>) {
    let (most, least) = LONGEST_TO_SHORTEST;
    for positions in by_question(subject).values() {
        for language in Language::ALL {
            let lengths = positions
                .iter()
                .filter_map(|&(filed, position)| Some((position.stance.written_in(language)?.chars().count(), filed)));
            let (Some((shortest, _)), Some((longest, filed))) =
                (lengths.clone().min_by_key(|(length, _)| *length), lengths.max_by_key(|(length, _)| *length))
            else {
                continue;
            };
            if longest * least > shortest * most {
                let message = format!(
                    "the position has {longest} characters, the shortest on the same question {shortest}; \
                     at most {} would be balanced",
                    shortest * most / least
                );
                report.of_record(filed, &format!("stance/{language}"), message);
            }
        }
    }
}
