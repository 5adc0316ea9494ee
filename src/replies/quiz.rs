//! Questions made from records: of several options one is right, and a record with its source says so.
//!
//! A question asks for one field of a record: when, where, who, what score, who said it, which term. The wrong
//! options are what the same field says in records near in time. Records that need care, and for dates, places and
//! scores those with a note on what sources say differently, make no questions; positions never do.
//!
//! | module | what it is for |
//! | --- | --- |
//! | `questions` | which questions a record can answer |
//! | `near` | the records near in time |
//! | `wrong` | wrong options of each kind |
//! | `giveaway` | whether a text gives an answer away |
//! | `explanation` | the record behind the answer, in a line |

mod explanation;
mod giveaway;
mod near;
mod questions;
#[cfg(test)]
mod tests;
mod wrong;

use super::chance::Chance;
use super::limits::{EXPLANATION, OPTION, OPTIONS, QUESTION};
use super::pen::Pen;
use crate::almanac::look_up::Filter;
use crate::almanac::look_up::{Hits, Scope};
use crate::almanac::model::{Id, Kind, Record};

/// A question with options, ready for a quiz poll. Lengths are UTF-16 units.
/// <https://core.telegram.org/bots/api#sendpoll>
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Quiz {
    /// The question, 1 to 300.
    pub question: String,
    /// 2 to 10 options of 1 to 100 each, all different.
    pub options: Vec<String>,
    /// The place of the right one.
    pub correct: usize,
    /// The record in a line with its source, 1 to 200.
    pub explanation: String,
    /// The record's id.
    pub record: Id,
}

/// How many wrong options there are, where so many can be found.
const WRONG: usize = 3;
/// With fewer it would be no question.
const FEWEST_WRONG: usize = 2;
/// How many records are tried before none is found. Records that make no question are a minority.
const TRIES: usize = 120;

/// The kinds that questions are made from, and how many in ten begin with each.
const KINDS: [(Kind, usize); 4] = [(Kind::Event, 4), (Kind::Match, 2), (Kind::Quote, 3), (Kind::Term, 1)];

/// A question in the making.
struct Draft {
    question: String,
    right: String,
    wrong: Vec<String>,
}

/// A question from the records that a filter leaves, by the seed of the scene; `None` when none can be made.
pub(super) fn question(filter: &Filter, pen: &Pen<'_>) -> Option<Quiz> {
    let mut chance = Chance::new(pen.scene.seed);
    let pools = KINDS.map(|(kind, weight)| (pen.scene.almanac.select(Scope::Kind(kind), filter), weight));
    let weights: usize = pools.iter().filter(|(pool, _)| !pool.is_empty()).map(|(_, weight)| weight).sum();
    (0..TRIES).find_map(|_| {
        let record = any(&pools, weights, &mut chance, pen)?;
        of_record(record, &mut chance, pen)
    })
}

/// Any record of any pool.
fn any<'a>(pools: &[(Hits<'_>, usize)], weights: usize, chance: &mut Chance, pen: &Pen<'a>) -> Option<&'a Record> {
    let mut ticket = chance.below(weights)?;
    for (pool, weight) in pools.iter().filter(|(pool, _)| !pool.is_empty()) {
        if ticket < *weight {
            let number = pool.get(chance.below(pool.len())?)?;
            return Some(pen.scene.almanac.record(number));
        }
        ticket -= weight;
    }
    None
}

/// Any question that a record answers.
fn of_record(record: &Record, chance: &mut Chance, pen: &Pen<'_>) -> Option<Quiz> {
    if record.common().is_none_or(crate::almanac::model::Common::is_sensitive) {
        return None;
    }
    let mut askable = questions::askable(record);
    while let Some(aspect) = chance.take(&mut askable) {
        let Some(mut draft) = questions::draft(aspect, record, chance, pen) else { continue };
        draft.wrong.truncate(WRONG);
        if draft.wrong.len() < FEWEST_WRONG {
            continue;
        }
        let correct = chance.below(draft.wrong.len() + 1)?;
        let mut options = draft.wrong;
        options.insert(correct, draft.right);
        let (question, explanation) = (draft.question, explanation::of(record, pen)?);
        let quiz = Quiz { question, options, correct, explanation, record: record.id().clone() };
        if quiz.excess().is_empty() {
            return Some(quiz);
        }
    }
    None
}

impl Quiz {
    /// What does not fit in a quiz poll, in a sentence each.
    pub fn excess(&self) -> Vec<String> {
        let units = |text: &str| text.encode_utf16().count();
        let mut excess = Vec::new();
        if !(1..=QUESTION).contains(&units(&self.question)) {
            excess.push(format!("the question is not of 1 to {QUESTION} characters"));
        }
        if !OPTIONS.contains(&self.options.len()) || self.correct >= self.options.len() {
            excess.push("there are too few or too many options".to_owned());
        }
        for (place, option) in self.options.iter().enumerate() {
            if !(1..=OPTION).contains(&units(option)) {
                excess.push(format!("an option is not of 1 to {OPTION} characters"));
            }
            if self.options[..place].contains(option) {
                excess.push("an option is there twice".to_owned());
            }
        }
        if !(1..=EXPLANATION).contains(&units(&self.explanation)) {
            excess.push(format!("the explanation is not of 1 to {EXPLANATION} characters"));
        }
        excess
    }
}
