//! Fits the constants of `src/almanac/ask/weights.rs`: `cargo run --release --example fit [--write] [--rank]`.
//!
//! Four logistic regressions with a penalty on large weights: which record answers, whether it does, whether a
//! question is contested, and which of the almanac's it is. What they learn from are the questions for development, and what can be made of them
//! that nothing answers. It prints how well they do on questions that they were not fitted on, by cross-validation,
//! and with `--write` writes the constants fitted on all; those that records are ranked by only with `--rank`. Since each
//! regression stands on the one before, run it again until the file no longer changes.

#![expect(clippy::print_stdout, reason = "the tables are what it is for")]
#![expect(clippy::cast_precision_loss, reason = "counts of questions are small")]

#[path = "fit/made.rs"]
mod made;
#[path = "fit/regression.rs"]
mod regression;

use std::fmt::Write as _;
use std::path::Path;

use almanac_bot::almanac::ask::{AnswerKind, CONTEST_FEATURES, FEATURES, SURE_FEATURES, Silence, Spoken};
use almanac_bot::almanac::load::Folder;
use almanac_bot::almanac::{Almanac, Found};
use regression::{Row, fit, likelihood};
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

/// The file that they are written to.
const CONSTANTS: &str = "src/almanac/ask/weights.rs";
/// How many parts the questions are divided into; each is judged by what was fitted on the others.
const FOLDS: usize = 8;
/// The penalties on large weights, chosen by cross-validation.
const RANK_PENALTY: f64 = 3.0;
const SURE_PENALTY: f64 = 8.0;
const CONTEST_PENALTY: f64 = 6.0;
const QUESTION_PENALTY: f64 = 10.0;
/// How much a question counts that was made of another one and that nothing answers.
const MADE: f64 = 0.15;
/// How sure the best record must be, and how likely a question contested, for an answer.
const FIRM: f64 = 0.42;
const CONTESTED: f64 = 0.5;
/// The sum of the constants that records are ranked by: scores are compared with bounds.
const SIZE: f64 = 9.1;
/// How many of the best records are compared.
const COMPARED: usize = 8;

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let almanac = Almanac::load(&Folder::open(Path::new("data/kosovo-russia"))?)?;
    let text = std::fs::read_to_string("tests/questions/development.jsonl")?;
    let asked: Vec<Asked> = text.lines().map(serde_json::from_str).collect::<Result<_, _>>()?;
    let rank = rank(&almanac, &asked);
    let question = question(&almanac, &asked);
    let contest = contest(&almanac, &asked);
    let sure = sure(&almanac, &asked, &contest.1);
    if std::env::args().any(|argument| argument == "--write") {
        // What the best record is changes with the ranking, and the ranking with what it reads; so it is fitted by itself.
        let rank = if std::env::args().any(|argument| argument == "--rank") {
            rank
        } else {
            ranking_of(&std::fs::read_to_string(CONSTANTS)?)
        };
        std::fs::write(CONSTANTS, written(&rank, &sure, &contest.0, &question))?;
    }
    Ok(())
}

/// The constants of the ranking as the file has them.
fn ranking_of(file: &str) -> Vec<f64> {
    let list = file.split_once("RANK: [f32; FEATURES] = [").and_then(|(_, rest)| rest.split_once("];"));
    list.map_or_else(Vec::new, |(list, _)| list.split(',').filter_map(|weight| weight.trim().parse().ok()).collect())
}

/// The part that a question belongs to; those of one number were written side by side.
fn fold_of(asked: &Asked) -> usize {
    asked.id.bytes().fold(7_usize, |hash, byte| (hash * 31 + usize::from(byte)) % 1009) % FOLDS
}

fn is_right(almanac: &Almanac, asked: &Asked, number: almanac_bot::almanac::RecordNo) -> bool {
    let id = almanac.record(number).id().as_str();
    asked.records.iter().any(|right| right == id)
}

/// Which record answers: the differences between the features of a right record and of wrong ones.
fn rank(almanac: &Almanac, asked: &[Asked]) -> Vec<f64> {
    let mut pairs: Vec<(usize, Row)> = Vec::new();
    let facts = || asked.iter().filter(|asked| asked.kind == "fact");
    let candidates_of =
        |asked: &Asked| -> Vec<_> { almanac.weigh_candidates(&asked.question).into_iter().take(COMPARED).collect() };
    for asked in facts() {
        let candidates = candidates_of(asked);
        let wrong: Vec<_> = candidates.iter().filter(|(number, ..)| !is_right(almanac, asked, *number)).collect();
        let Some((_, right, _)) = candidates.iter().find(|(number, ..)| is_right(almanac, asked, *number)) else {
            continue;
        };
        for (_, features, _) in &wrong {
            let difference: Vec<f64> =
                right.values().iter().zip(features.values()).map(|(one, other)| f64::from(one - other)).collect();
            pairs.push((fold_of(asked), Row { features: difference, right: true, weight: 1.0 / wrong.len() as f64 }));
        }
    }
    let fit_without = |fold: Option<usize>| {
        let rows: Vec<Row> = pairs.iter().filter(|(of, _)| Some(*of) != fold).map(|(_, row)| row.clone()).collect();
        fit(&rows, RANK_PENALTY, false)
    };
    let (mut right, mut before, mut count) = (0, 0, 0);
    for fold in 0..FOLDS {
        let weights = fit_without(Some(fold));
        for asked in facts().filter(|asked| fold_of(asked) == fold) {
            let candidates = candidates_of(asked);
            let score = |features: &almanac_bot::almanac::ask::Features| -> f64 {
                features.values().iter().zip(&weights).map(|(value, weight)| f64::from(*value) * weight).sum()
            };
            let best = candidates.iter().max_by(|one, other| score(&one.1).total_cmp(&score(&other.1)));
            count += 1;
            right += usize::from(best.is_some_and(|(number, ..)| is_right(almanac, asked, *number)));
            before += usize::from(candidates.first().is_some_and(|(number, ..)| is_right(almanac, asked, *number)));
        }
    }
    println!("ranking: {right} of {count} first, cross-validated; {before} with the constants as they are");
    let weights = fit_without(None);
    // Scores are compared with bounds, so they keep their size.
    let size = |weights: &[f64]| weights.iter().map(|weight| weight.abs()).sum::<f64>();
    let scale = SIZE / size(&weights);
    weights.iter().map(|weight| weight * scale).collect()
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
        let mut rows = Vec::new();
        for (_, asked, questions) in weighed.iter().filter(|(of, ..)| Some(*of) != fold) {
            let Some((_, right)) = questions.iter().find(|(id, _)| is_right(asked, id)) else { continue };
            for (_, wrong) in questions.iter().filter(|(id, _)| !is_right(asked, id)) {
                let features = right.iter().zip(wrong).map(|(one, other)| f64::from(one - other)).collect();
                rows.push(Row { features, right: true, weight: 1.0 });
            }
        }
        fit(&rows, QUESTION_PENALTY, false)
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

/// Whether a question is contested. Returns the constants, and for each question how likely it was to the regression
/// that did not know it.
fn contest(almanac: &Almanac, asked: &[Asked]) -> (Vec<f64>, Vec<f64>) {
    let mut rows: Vec<(usize, Row)> = Vec::new();
    let mut named = (0, 0);
    for asked in asked {
        let contested = asked.kind == "positions";
        let weighed = almanac.weigh_contested(&asked.question);
        if contested {
            let right = weighed
                .as_ref()
                .is_some_and(|(id, _)| almanac.positions_on(id).iter().any(|number| is_right(almanac, asked, *number)));
            named = (named.0 + usize::from(right), named.1 + 1);
        }
        let features = weighed.map_or([0.0; CONTEST_FEATURES], |(_, features)| features);
        let features = features.iter().map(|value| f64::from(*value)).collect();
        rows.push((fold_of(asked), Row { features, right: contested, weight: if contested { 2.0 } else { 1.0 } }));
    }
    println!("contested: the question of the almanac is right in {} of {}", named.0, named.1);
    let mut likely = vec![0.0; rows.len()];
    for fold in 0..FOLDS {
        let others: Vec<Row> = rows.iter().filter(|(of, _)| *of != fold).map(|(_, row)| row.clone()).collect();
        let weights = fit(&others, CONTEST_PENALTY, true);
        for (at, (_, row)) in rows.iter().enumerate().filter(|(_, (of, _))| *of == fold) {
            likely[at] = likelihood(&weights, &row.features);
        }
    }
    for bound in [0.3, 0.4, 0.5, 0.6, 0.7] {
        let share = |kind: &str, lang: &str| {
            let of =
                || asked.iter().zip(&likely).filter(|(asked, _)| asked.kind == kind && asked.lang.starts_with(lang));
            100.0 * of().filter(|(_, likely)| **likely >= bound).count() as f64 / of().count().max(1) as f64
        };
        let shares = ["en", "sq", "sr", "ru", ""].map(|lang| {
            format!("{lang} {:.0}/{:.1}/{:.1}", share("positions", lang), share("fact", lang), share("none", lang))
        });
        println!("  from {bound}: contested/facts/nothings taken for contested {}", shares.join("  "));
    }
    let all: Vec<Row> = rows.into_iter().map(|(_, row)| row).collect();
    let weights = fit(&all, CONTEST_PENALTY, true);
    if std::env::args().any(|argument| argument == "--misses") {
        for (asked, likely) in asked.iter().zip(&likely) {
            if (*likely >= 0.5) != (asked.kind == "positions") {
                println!("  {likely:.2} {} [{}] {}", asked.id, asked.kind, asked.question);
            }
        }
    }
    (weights, likely)
}

/// Whether the best record answers.
fn sure(almanac: &Almanac, asked: &[Asked], contested: &[f64]) -> Vec<f64> {
    let mut rows: Vec<(usize, Row)> = Vec::new();
    let mut real: Vec<Option<(Vec<f64>, bool)>> = Vec::new();
    let wide =
        |features: [f32; SURE_FEATURES]| -> Vec<f64> { features.iter().map(|value| f64::from(*value)).collect() };
    for asked in asked {
        let plain = matches!(almanac.ask(&asked.question, Spoken::Own).kind, AnswerKind::None(Silence::NoOpinion));
        let weighed = almanac.weigh_sureness(&asked.question, &[]).filter(|_| asked.kind != "positions" && !plain);
        let weighed = weighed.map(|(number, features)| (wide(features), is_right(almanac, asked, number)));
        if let Some((features, right)) = &weighed {
            let weight = if asked.kind == "none" { 2.0 } else { 1.0 };
            rows.push((fold_of(asked), Row { features: features.clone(), right: *right, weight }));
        }
        real.push(weighed);
        if asked.kind != "fact" {
            continue;
        }
        let of = |id: &String| match almanac.find(id) {
            Found::Here(number) => Some(number),
            _ => None,
        };
        let without: Vec<_> = asked.records.iter().filter_map(of).collect();
        let taken_out = almanac.weigh_sureness(&asked.question, &without);
        let made = made::unanswerable(almanac, &asked.question, &asked.lang, &asked.id);
        let made = made.iter().filter_map(|question| almanac.weigh_sureness(question, &[]));
        for (_, features) in taken_out.into_iter().chain(made) {
            rows.push((fold_of(asked), Row { features: wide(features), right: false, weight: MADE }));
        }
    }
    let mut likely = vec![0.0; asked.len()];
    for fold in 0..FOLDS {
        let others: Vec<Row> = rows.iter().filter(|(of, _)| *of != fold).map(|(_, row)| row.clone()).collect();
        let weights = fit(&others, SURE_PENALTY, true);
        for (at, _) in asked.iter().enumerate().filter(|(_, asked)| fold_of(asked) == fold) {
            likely[at] = real[at].as_ref().map_or(0.0, |(features, _)| likelihood(&weights, features));
        }
    }
    for bound in [0.2, 0.25, 0.3, 0.35, 0.4, 0.45, 0.5, 0.6] {
        let figures = ["en", "sq", "sr", "ru", ""].map(|lang| {
            let (mut facts, mut first, mut wrong, mut nothings, mut silent) = (0.0, 0.0, 0.0, 0.0, 0.0);
            for (at, asked) in asked.iter().enumerate().filter(|(_, asked)| asked.lang.starts_with(lang)) {
                let firm = likely[at] >= bound;
                let taken = contested[at] >= 0.5;
                let right = real[at].as_ref().is_some_and(|(_, right)| *right);
                match asked.kind.as_str() {
                    "fact" => {
                        facts += 1.0;
                        first += f64::from(u8::from(firm && right && !taken));
                        wrong += f64::from(u8::from(taken || firm && !right));
                    }
                    "none" => {
                        nothings += 1.0;
                        silent += f64::from(u8::from(!firm && !taken));
                    }
                    _ => {}
                }
            }
            format!("{lang} {:.0}/{:.1}/{:.0}", 100.0 * first / facts, 100.0 * wrong / facts, 100.0 * silent / nothings)
        });
        println!("sure from {bound}: right first/wrong and firm/rightly silent {}", figures.join("  "));
    }
    if std::env::args().any(|argument| argument == "--misses") {
        for (at, asked) in asked.iter().enumerate().filter(|(_, asked)| asked.kind != "positions") {
            let right = real[at].as_ref().is_some_and(|(_, right)| *right);
            if (likely[at] >= 0.4) != right {
                println!("  {:.2} {right} {} [{}] {}", likely[at], asked.id, asked.kind, asked.question);
            }
        }
    }
    let all: Vec<Row> = rows.into_iter().map(|(_, row)| row).collect();
    fit(&all, SURE_PENALTY, true)
}

/// The file of constants. A regression's last weight is what speaks beforehand.
fn written(rank: &[f64], sure: &[f64], contest: &[f64], question: &[f64]) -> String {
    let mut file = String::from(
        "//! What was fitted: written by `cargo run --release --example fit -- --write`, see docs/answering.md. Not to be changed\n\
         //! by hand.\n\nuse super::contested::CONTEST_FEATURES;\nuse super::features::FEATURES;\nuse super::positions::QUESTION_FEATURES;\nuse super::sureness::SURE_FEATURES;\n\n",
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
    add("By how much each feature of a record raises or lowers its score.", "RANK", "FEATURES", &rank[..FEATURES]);
    add("By how much each feature speaks for an answer.", "SURE", "SURE_FEATURES", &sure[..SURE_FEATURES]);
    add(
        "By how much each feature speaks for a contested question.",
        "CONTEST",
        "CONTEST_FEATURES",
        &contest[..CONTEST_FEATURES],
    );
    let doc = "By how much each feature speaks for one of the almanac's contested questions.";
    add(doc, "QUESTION", "QUESTION_FEATURES", question);
    let _ = write!(
        file,
        "/// What speaks for each beforehand.\npub(super) const SURE_DOUBT: f32 = {:.2};\npub(super) const CONTEST_DOUBT: f32 = {:.2};\n/// How sure the best record must be, and how likely a question contested: chosen on the figures that `fit` prints.\npub(super) const FIRM: f32 = {FIRM:?};\npub(super) const CONTESTED: f32 = {CONTESTED:?};\n",
        sure[SURE_FEATURES], contest[CONTEST_FEATURES]
    );
    file
}
