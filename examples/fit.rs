//! Fits what questions are answered by, `weights.rs` and `outcome.trees` in `src/almanac/ask/`:
//! `cargo run --release --example fit [--write] [--misses] [--by-record]`, some minutes.
//!
//! Two logistic regressions with a penalty on large weights, which record answers, and which of the almanac's contested
//! questions is asked; and boosted trees for which way a question goes: a record answers it, it is contested, or neither.
//! What they learn from are the questions for development, and what can be made of them that nothing answers. It prints
//! how well they do on questions that they were not fitted on, by cross-validation, and with `--write` writes what was
//! fitted on all. The trees stand on the other two. They learn from records ranked by weights that were fitted without the
//! question at hand, as they are for a question that nobody has seen. Which records are compared is told by the constants
//! as they are: run it again until no more than last digits change. With `--by-record` the trees are judged on questions
//! whose best record none of those had that they learnt from.

#![expect(clippy::print_stdout, reason = "the tables are what it is for")]
#![expect(clippy::cast_precision_loss, reason = "counts of questions are small")]
#![expect(
    clippy::cast_possible_truncation,
    reason = "so are those of parts and forks, and a weight needs no more than 24 bits"
)]

#[path = "fit/binned.rs"]
mod binned;
#[path = "fit/boosting.rs"]
mod boosting;
#[path = "fit/growing.rs"]
mod growing;
#[path = "fit/made.rs"]
mod made;
#[path = "fit/outcomes.rs"]
mod outcomes;
#[path = "fit/regression.rs"]
mod regression;

use std::fmt::Write as _;
use std::path::Path;

use almanac_bot::almanac::Almanac;
use almanac_bot::almanac::ask::{FEATURES, RANK_FEATURES};
use almanac_bot::almanac::load::Folder;
use outcomes::{ANSWERED_FROM, CONTESTED_FROM};
use regression::{Pair, fit};
use serde::Deserialize;

/// A question with what a right answer has.
#[derive(Clone, Debug, Deserialize)]
pub(crate) struct Asked {
    id: String,
    question: String,
    lang: String,
    kind: String,
    records: Vec<String>,
}

/// What records are ranked by.
pub(crate) type Ranking = [f32; RANK_FEATURES];

/// The almanac that is learnt from.
const SHIPPED: &str = "data/kosovo-russia";
/// How much a question counts that is asked of it with no record taken apart.
pub(crate) const PLAIN: f64 = 0.3;
/// The files that they are written to.
const CONSTANTS: &str = "src/almanac/ask/weights.rs";
const TREES: &str = "src/almanac/ask/outcome.trees";
/// How many parts the questions are divided into; each is judged by what was fitted on the others.
pub(crate) const FOLDS: usize = 8;
/// The penalties on large weights, chosen by cross-validation.
const RANK_PENALTY: f64 = 30.0;
const QUESTION_PENALTY: f64 = 3.0;
/// The sum of the constants that records are ranked by, those for what is asked for and the kind aside: scores are
/// compared with bounds.
const SIZE: f64 = 9.1;
/// How many of the best records are compared.
const COMPARED: usize = 8;

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let almanac = Almanac::load(&Folder::open(Path::new(SHIPPED))?)?;
    let text = std::fs::read_to_string("tests/questions/development.jsonl")?;
    let asked: Vec<Asked> = text.lines().map(serde_json::from_str).collect::<Result<_, _>>()?;
    let plain = without_tells()?;
    let (rank, rankings) = rank(&almanac, &plain, &asked);
    let question = question(&almanac, &asked);
    let outcomes = outcomes::outcomes(&almanac, &plain, &asked, &rankings);
    if std::env::args().any(|argument| argument == "--write") {
        std::fs::write(CONSTANTS, written(&rank, &question))?;
        std::fs::write(TREES, outcomes)?;
    }
    Ok(())
}

/// The same almanac with no record taken apart, as those of others may be: what is learnt must hold for them too.
fn without_tells() -> Result<Almanac, Box<dyn std::error::Error>> {
    let mut files = Vec::new();
    for entry in std::fs::read_dir(SHIPPED)? {
        let path = entry?.path();
        let mut file: serde_json::Value = serde_json::from_str(&std::fs::read_to_string(&path)?)?;
        let records = file.get_mut("records").and_then(serde_json::Value::as_array_mut);
        for record in records.into_iter().flatten().filter_map(serde_json::Value::as_object_mut) {
            record.remove("tells");
            record.remove("untold");
        }
        let name = path.file_name().and_then(|name| name.to_str()).ok_or("a file's name is no text")?.to_owned();
        files.push((name, file.to_string()));
    }
    Ok(Almanac::load(&Folder::in_memory(files.iter().map(|(name, text)| (name.as_str(), text.clone()))))?)
}

/// The part that a question belongs to; those of one number were written side by side.
pub(crate) fn fold_of(asked: &Asked) -> usize {
    fold_of_text(&asked.id)
}

pub(crate) fn fold_of_text(text: &str) -> usize {
    text.bytes().fold(7_usize, |hash, byte| (hash * 31 + usize::from(byte)) % 1009) % FOLDS
}

pub(crate) fn is_right(almanac: &Almanac, asked: &Asked, number: almanac_bot::almanac::RecordNo) -> bool {
    let id = almanac.record(number).id().as_str();
    asked.records.iter().any(|right| right == id)
}

/// Which record answers: the differences between the features of a right record and of wrong ones. Returns the weights
/// fitted on all questions, and those fitted without each of the parts.
fn rank(almanac: &Almanac, plain: &Almanac, asked: &[Asked]) -> (Ranking, Vec<Ranking>) {
    let mut pairs: Vec<(usize, Pair)> = Vec::new();
    let facts = || asked.iter().filter(|asked| asked.kind == "fact");
    let candidates_of = |asked: &Asked| almanac.weigh_candidates(&asked.question, COMPARED);
    let of_both = facts().flat_map(|asked| [(almanac, 1.0, asked), (plain, PLAIN, asked)]);
    for (almanac, share, asked) in of_both {
        let candidates = almanac.weigh_candidates(&asked.question, COMPARED);
        let wrong: Vec<_> = candidates.iter().filter(|(number, ..)| !is_right(almanac, asked, *number)).collect();
        let Some((_, right, _)) = candidates.iter().find(|(number, ..)| is_right(almanac, asked, *number)) else {
            continue;
        };
        for (_, features, _) in &wrong {
            let difference: Vec<f64> = right.iter().zip(features).map(|(one, other)| f64::from(one - other)).collect();
            pairs.push((fold_of(asked), Pair { difference, weight: share / wrong.len() as f64 }));
        }
    }
    let fit_without = |fold: Option<usize>| {
        let pairs: Vec<Pair> = pairs.iter().filter(|(of, _)| Some(*of) != fold).map(|(_, pair)| pair.clone()).collect();
        in_size(&fit(&pairs, RANK_PENALTY))
    };
    let rankings: Vec<Ranking> = (0..FOLDS).map(|fold| fit_without(Some(fold))).collect();
    let (mut right, mut before, mut count) = (0, 0, 0);
    for (fold, weights) in rankings.iter().enumerate() {
        for asked in facts().filter(|asked| fold_of(asked) == fold) {
            let candidates = candidates_of(asked);
            let score =
                |features: &[f32]| -> f32 { features.iter().zip(weights).map(|(value, weight)| value * weight).sum() };
            let best = candidates.iter().max_by(|one, other| score(&one.1).total_cmp(&score(&other.1)));
            count += 1;
            right += usize::from(best.is_some_and(|(number, ..)| is_right(almanac, asked, *number)));
            before += usize::from(candidates.first().is_some_and(|(number, ..)| is_right(almanac, asked, *number)));
        }
    }
    println!("ranking: {right} of {count} first, cross-validated; {before} with the constants as they are");
    (fit_without(None), rankings)
}

/// Weights in the size of scores, which are compared with bounds.
fn in_size(weights: &[f64]) -> Ranking {
    let size: f64 = weights.iter().take(FEATURES).map(|weight| weight.abs()).sum();
    let mut ranking = [0.0; RANK_FEATURES];
    ranking.iter_mut().zip(weights).for_each(|(own, weight)| *own = (weight * SIZE / size) as f32);
    ranking
}

/// Which of the almanac's contested questions is asked.
fn question(almanac: &Almanac, asked: &[Asked]) -> Vec<f64> {
    let is_right = |asked: &Asked, id| almanac.positions_on(id).iter().any(|number| is_right(almanac, asked, *number));
    let weighed: Vec<_> = asked
        .iter()
        .filter(|asked| asked.kind == "positions")
        .map(|asked| (fold_of(asked), asked, almanac.weigh_questions(&asked.question)))
        .collect();
    let fit_without = |fold: Option<usize>| {
        let mut pairs = Vec::new();
        for (_, asked, questions) in weighed.iter().filter(|(of, ..)| Some(*of) != fold) {
            let Some((_, right)) = questions.iter().find(|(id, _)| is_right(asked, id)) else { continue };
            for (_, wrong) in questions.iter().filter(|(id, _)| !is_right(asked, id)) {
                let difference = right.iter().zip(wrong).map(|(one, other)| f64::from(one - other)).collect();
                pairs.push(Pair { difference, weight: 1.0 });
            }
        }
        fit(&pairs, QUESTION_PENALTY)
    };
    let mut right = 0;
    for fold in 0..FOLDS {
        let weights = fit_without(Some(fold));
        for (_, asked, questions) in weighed.iter().filter(|(of, ..)| *of == fold) {
            let score = |features: &[f32]| -> f64 {
                features.iter().zip(&weights).map(|(value, weight)| f64::from(*value) * weight).sum()
            };
            let best = questions.iter().max_by(|one, other| score(&one.1).total_cmp(&score(&other.1)));
            right += usize::from(best.is_some_and(|(id, _)| is_right(asked, id)));
        }
    }
    println!("which contested question: {right} of {} right, cross-validated", weighed.len());
    fit_without(None)
}

/// The file of constants.
fn written(rank: &Ranking, question: &[f64]) -> String {
    let mut file = String::from(
        "//! What was fitted: written by `cargo run --release --example fit -- --write`, see docs/answering.md. Not to be changed\n\
         //! by hand.\n\nuse super::RANK_FEATURES;\nuse super::positions::QUESTION_FEATURES;\n\n",
    );
    let mut add = |doc: &str, name: &str, length: &str, weights: &[f64]| {
        // The lints of the project take 3.14 for a badly written π.
        let written = |weight: &f64| format!("{:.2}", weight + 0.0).replace("-0.00", "0.00").replace("3.14", "3.15");
        let list = weights.iter().map(written);
        let _ = writeln!(
            file,
            "/// {doc}\n#[rustfmt::skip]\npub(super) const {name}: [f32; {length}] = [\n    {},\n];",
            list.collect::<Vec<_>>().chunks(12).map(|line| line.join(", ")).collect::<Vec<_>>().join(",\n    ")
        );
    };
    add(
        "By how much each feature of a record raises or lowers its score.",
        "RANK",
        "RANK_FEATURES",
        &rank.map(f64::from),
    );
    let doc = "By how much each feature speaks for one of the almanac's contested questions.";
    add(doc, "QUESTION", "QUESTION_FEATURES", question);
    let _ = write!(
        file,
        "/// How likely it must be that the best record answers, and that a question is contested: chosen on the figures that `fit` prints.\npub(super) const ANSWERED_FROM: f32 = {ANSWERED_FROM:?};\npub(super) const CONTESTED_FROM: f32 = {CONTESTED_FROM:?};\n"
    );
    file
}
