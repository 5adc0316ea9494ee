//! Fits what questions are answered by, `weights.rs` and `outcome.trees` in `src/almanac/ask/` and the almanac's
//! `usage.json`: `cargo run --release --example fit -- [--write] [--misses] [--by-record]`, some minutes.
//! `fit --usage FOLDER QUESTIONS` counts the words of the questions of another almanac, and writes them into its folder.
//!
//! Words are counted, and nothing else, of the questions for development (`fit/usage.rs`). Two logistic regressions
//! with a penalty on large weights, which record answers, and which of the almanac's contested questions is asked; and
//! boosted trees for which way a question goes: a record answers it, it is contested, or neither. What they learn from
//! are the questions for development, and what can be made of them that nothing answers. It prints how well they do on
//! questions that they were not fitted on, by cross-validation, and with `--write` writes what was fitted on all. The
//! trees stand on the other two. They learn from records ranked by weights that were fitted without the question at
//! hand, of an almanac whose words were counted without it, as they are for a question that nobody has seen. Which
//! records are compared is told by the constants as they are: run it again until no more than last digits change. With
//! `--by-record` the trees are judged on questions whose best record none of those had that they learnt from.

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
#[path = "fit/chance.rs"]
mod chance;
#[path = "fit/growing.rs"]
mod growing;
#[path = "fit/made.rs"]
mod made;
#[path = "fit/outcomes.rs"]
mod outcomes;
#[path = "fit/regression.rs"]
mod regression;
#[path = "fit/usage.rs"]
mod usage;
#[path = "fit/wording.rs"]
mod wording;

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
    /// The part that it belongs to; it is judged by what was fitted on the others.
    #[serde(skip)]
    fold: usize,
}

/// What is learnt from.
pub(crate) struct Lessons {
    /// For each part the almanac whose words were counted without its questions.
    almanacs: Vec<Almanac>,
    /// The almanac with no record taken apart and no words counted, as those of others may be: what is learnt must hold for
    /// them too.
    plain: Almanac,
    asked: Vec<Asked>,
}

impl Lessons {
    /// The almanac that a question is asked of.
    pub(crate) fn almanac(&self, asked: &Asked) -> &Almanac {
        &self.almanacs[asked.fold]
    }

    fn facts(&self) -> impl Iterator<Item = &Asked> {
        self.asked.iter().filter(|asked| asked.kind == "fact")
    }
}

/// What records are ranked by.
pub(crate) type Ranking = [f32; RANK_FEATURES];

/// The almanac that is learnt from.
const SHIPPED: &str = "data/kosovo-russia";
const QUESTIONS: &str = "tests/questions/development.jsonl";
/// How much a question counts that is asked of it with no record taken apart.
pub(crate) const PLAIN: f64 = 0.3;
/// The files that they are written to.
const CONSTANTS: &str = "src/almanac/ask/weights.rs";
const TREES: &str = "src/almanac/ask/outcome.trees";
const USAGE: &str = "usage.json";
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
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    if let [option, folder, questions] = arguments.as_slice()
        && option == "--usage"
    {
        let (folder, asked) = (Path::new(folder), questions_of(questions)?);
        let uncounted = loaded(&files(folder)?, None)?;
        let counted: Vec<_> = asked.iter().map(|asked| usage::Counted::of(&uncounted, asked)).collect();
        return Ok(std::fs::write(folder.join(USAGE), usage::usage(&uncounted, &counted, None))?);
    }
    let has = |option: &str| arguments.iter().any(|argument| argument == option);
    let mut asked = questions_of(QUESTIONS)?;
    let files = files(Path::new(SHIPPED))?;
    let uncounted = loaded(&files, None)?;
    let by_record = has("--by-record");
    for asked in &mut asked {
        let best = if by_record { uncounted.weigh_candidates(&asked.question, 1) } else { Vec::new() };
        let record = best.first().map(|(number, ..)| uncounted.record(*number).id().as_str());
        asked.fold = fold_of(record.unwrap_or(&asked.id));
    }
    let counted: Vec<_> = asked.iter().map(|asked| usage::Counted::of(&uncounted, asked)).collect();
    let without = |fold| loaded(&files, Some(usage::usage(&uncounted, &counted, Some(fold))));
    let almanacs = (0..FOLDS).map(without).collect::<Result<_, _>>()?;
    let usage = usage::usage(&uncounted, &counted, None);
    let lessons = Lessons { almanacs, plain: loaded(&plain(&files), None)?, asked };
    let (rank, rankings) = rank(&lessons);
    let question = question(&lessons);
    let outcomes = outcomes::outcomes(&lessons, &rankings);
    if has("--write") {
        std::fs::write(CONSTANTS, written(&rank, &question))?;
        std::fs::write(TREES, outcomes)?;
        std::fs::write(Path::new(SHIPPED).join(USAGE), usage)?;
    }
    Ok(())
}

/// The names and texts of the almanac's files, but for the counts.
type Files = Vec<(String, String)>;

fn questions_of(path: &str) -> Result<Vec<Asked>, Box<dyn std::error::Error>> {
    let text = std::fs::read_to_string(path)?;
    Ok(text.lines().map(serde_json::from_str).collect::<Result<_, _>>()?)
}

fn files(folder: &Path) -> Result<Files, Box<dyn std::error::Error>> {
    let mut files = Vec::new();
    for entry in std::fs::read_dir(folder)? {
        let path = entry?.path();
        let name = path.file_name().and_then(|name| name.to_str()).ok_or("a file's name is no text")?.to_owned();
        if path.extension().is_some_and(|extension| extension == "json") && name != USAGE {
            files.push((name, std::fs::read_to_string(&path)?));
        }
    }
    Ok(files)
}

fn loaded(files: &Files, usage: Option<String>) -> Result<Almanac, Box<dyn std::error::Error>> {
    let files = files.iter().map(|(name, text)| (name.as_str(), text.clone()));
    let usage = usage.map(|usage| (USAGE, usage));
    Ok(Almanac::load(&Folder::in_memory(files.chain(usage)))?)
}

/// The same files with no record taken apart.
fn plain(files: &Files) -> Files {
    let without = |text: &str| {
        let mut file: serde_json::Value = serde_json::from_str(text).unwrap_or_default();
        let records = file.get_mut("records").and_then(serde_json::Value::as_array_mut);
        for record in records.into_iter().flatten().filter_map(serde_json::Value::as_object_mut) {
            record.remove("tells");
            record.remove("untold");
        }
        file.to_string()
    };
    files.iter().map(|(name, text)| (name.clone(), without(text))).collect()
}

/// The part of the questions that something belongs to; questions of one number were written side by side.
fn fold_of(text: &str) -> usize {
    text.bytes().fold(7_usize, |hash, byte| (hash * 31 + usize::from(byte)) % 1009) % FOLDS
}

pub(crate) fn is_right(almanac: &Almanac, asked: &Asked, number: almanac_bot::almanac::RecordNo) -> bool {
    let id = almanac.record(number).id().as_str();
    asked.records.iter().any(|right| right == id)
}

/// Which record answers: the differences between the features of a right record and of wrong ones. Returns the weights
/// fitted on all questions, and those fitted without each of the parts.
fn rank(lessons: &Lessons) -> (Ranking, Vec<Ranking>) {
    let mut pairs: Vec<(usize, Pair)> = Vec::new();
    let of_both = |asked| [(lessons.almanac(asked), 1.0, asked), (&lessons.plain, PLAIN, asked)];
    for (almanac, share, asked) in lessons.facts().flat_map(of_both) {
        let candidates = almanac.weigh_candidates(&asked.question, COMPARED);
        let wrong: Vec<_> = candidates.iter().filter(|(number, ..)| !is_right(almanac, asked, *number)).collect();
        let Some((_, right, _)) = candidates.iter().find(|(number, ..)| is_right(almanac, asked, *number)) else {
            continue;
        };
        for (_, features, _) in &wrong {
            let difference: Vec<f64> = right.iter().zip(features).map(|(one, other)| f64::from(one - other)).collect();
            pairs.push((asked.fold, Pair { difference, weight: share / wrong.len() as f64 }));
        }
    }
    let fit_without = |fold: Option<usize>| {
        let pairs: Vec<Pair> = pairs.iter().filter(|(of, _)| Some(*of) != fold).map(|(_, pair)| pair.clone()).collect();
        in_size(&fit(&pairs, RANK_PENALTY))
    };
    let rankings: Vec<Ranking> = (0..FOLDS).map(|fold| fit_without(Some(fold))).collect();
    let (mut right, mut before, mut count) = (0, 0, 0);
    for asked in lessons.facts() {
        let almanac = lessons.almanac(asked);
        let weights = &rankings[asked.fold];
        let candidates = almanac.weigh_candidates(&asked.question, COMPARED);
        let score =
            |features: &[f32]| -> f32 { features.iter().zip(weights).map(|(value, weight)| value * weight).sum() };
        let best = candidates.iter().max_by(|one, other| score(&one.1).total_cmp(&score(&other.1)));
        count += 1;
        right += usize::from(best.is_some_and(|(number, ..)| is_right(almanac, asked, *number)));
        before += usize::from(candidates.first().is_some_and(|(number, ..)| is_right(almanac, asked, *number)));
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
fn question(lessons: &Lessons) -> Vec<f64> {
    let is_right = |asked: &Asked, id| {
        let almanac = lessons.almanac(asked);
        almanac.positions_on(id).iter().any(|number| is_right(almanac, asked, *number))
    };
    let contested = lessons.asked.iter().filter(|asked| asked.kind == "positions");
    let weighed: Vec<_> =
        contested.map(|asked| (asked.fold, asked, lessons.almanac(asked).weigh_questions(&asked.question))).collect();
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
