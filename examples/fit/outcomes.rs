//! Which way a question goes: the best record answers it, the parties differ on it, or neither. What is to come is
//! refused at the end and not set apart here.

use std::ops::Range;

use almanac_bot::almanac::ask::{Likely, OUTCOME_FEATURES, Trees};
use almanac_bot::almanac::{Almanac, Found};

use crate::boosting::{Row, boosted};
use crate::{Asked, FOLDS, Lessons, PLAIN, Ranking, is_right, made};

/// How much a question counts that was made of another one and that nothing answers.
const MADE: f64 = 0.05;
/// How likely it must be that the best record answers, and that a question is contested.
pub(crate) const ANSWERED_FROM: f32 = 0.44;
pub(crate) const CONTESTED_FROM: f32 = 0.4;

/// Who wrote questions, by what they had read of the almanac: a name, the batches as ids number them (the first that has it
/// counts), and how much each of their questions counts. Who has read least asks most as people in chats do.
const WRITERS: [(&str, Range<u32>, f64); 5] = [
    ("search words", 0..13, 1.0),
    ("records", 13..30, 1.0),
    ("headlines", 30..38, 3.0),
    ("records, and missed them", 80..82, 1.0),
    ("nothing", 38..u32::MAX, 3.0),
];

const NEITHER: usize = 0;
const ANSWERED: usize = 1;
const CONTESTED: usize = 2;

/// A question, weighed.
struct Weighed<'a> {
    asked: &'a Asked,
    features: Vec<f32>,
    /// Whether the best record answers.
    right: bool,
    /// Whether the nearest contested question of the almanac is the one asked.
    named: bool,
    /// What was made of it that nothing answers.
    made: Vec<Vec<f32>>,
}

/// Returns the trees that tell the ways apart. The records of each question are ranked by what was fitted without it: else
/// the lead of the best would seem surer than it is.
pub(crate) fn outcomes(lessons: &Lessons, rankings: &[Ranking]) -> Vec<u8> {
    let ranking = |asked: &Asked| &rankings[asked.fold];
    let of_own = |asked| weighed(lessons.almanac(asked), asked, ranking(asked));
    let all: Vec<Weighed<'_>> = lessons.asked.iter().map(of_own).collect();
    let of_plain = |asked| weighed(&lessons.plain, asked, ranking(asked));
    let of_plain: Vec<Weighed<'_>> = lessons.asked.iter().map(of_plain).collect();
    let grown_without = |fold: Option<usize>| {
        let of = |all| rows(all).filter(move |(of, _)| Some(*of) != fold).map(|(_, row)| row);
        let plain = of(&of_plain).map(|row| Row { weight: PLAIN * row.weight, ..row });
        boosted(&of(&all).chain(plain).collect::<Vec<_>>())
    };
    let folds: Vec<Option<usize>> = (0..FOLDS).map(Some).chain([None]).collect();
    let mut grown = grown(&folds, &grown_without);
    let trees: Vec<Trees> = grown.iter().filter_map(|bytes| Trees::read(bytes, OUTCOME_FEATURES)).collect();
    let judged: Vec<Judged<'_>> =
        all.iter().map(|weighed| (weighed, trees[weighed.asked.fold].likely(&weighed.features))).collect();
    print_figures(&judged);
    if std::env::args().any(|argument| argument == "--misses") {
        print_misses(&judged);
    }
    grown.pop().unwrap_or_default()
}

/// A question, and how likely each way is by trees that did not learn from it.
type Judged<'a> = (&'a Weighed<'a>, Likely);

/// The trees without each of the parts, two grown at a time.
fn grown(folds: &[Option<usize>], grown_without: &(impl Fn(Option<usize>) -> Vec<u8> + Sync)) -> Vec<Vec<u8>> {
    let of_pair = |pair: &[Option<usize>]| {
        std::thread::scope(|scope| {
            let growing: Vec<_> = pair.iter().map(|fold| scope.spawn(move || grown_without(*fold))).collect();
            growing.into_iter().filter_map(|grown| grown.join().ok()).collect::<Vec<_>>()
        })
    };
    folds.chunks(2).flat_map(of_pair).collect()
}

fn print_figures(judged: &[Judged<'_>]) {
    let loss = |(weighed, likely): &Judged<'_>| {
        let neither = 1.0 - likely.answered - likely.contested;
        -[neither, likely.answered, likely.contested][weighed.way()].max(1e-6).ln()
    };
    let mean = |of: &dyn Fn(&Asked) -> bool| {
        let losses: Vec<f32> = judged.iter().filter(|(weighed, _)| of(weighed.asked)).map(loss).collect();
        losses.iter().sum::<f32>() / losses.len() as f32
    };
    println!("mean loss {:.4}, cross-validated", mean(&|_| true));
    println!("right first/wrong and firm/rightly silent/positions, cross-validated:");
    for contested in [0.35, 0.4, 0.45, 0.5] {
        for answered in [0.36, 0.4, 0.44, 0.48, 0.52] {
            let figures = ["en", "sq", "sr", "ru", ""].map(|lang| {
                let of = judged.iter().filter(|(weighed, _)| weighed.asked.lang.starts_with(lang));
                figures(of, answered, contested)
            });
            println!("  from {answered}, {contested}: {}", figures.join("  "));
        }
    }
    for (place, (name, ..)) in WRITERS.iter().enumerate() {
        let is_of = |asked: &Asked| writer(asked) == Some(place);
        let of = [0.4, 0.44, 0.48, 0.52]
            .map(|from| figures(judged.iter().filter(|(weighed, _)| is_of(weighed.asked)), from, CONTESTED_FROM));
        let loss = mean(&is_of);
        println!("of those who had read {name}: {loss:.4}, from 0.4, 0.44, 0.48, 0.52: {}", of.join("  "));
    }
}

fn print_misses(judged: &[Judged<'_>]) {
    for (weighed, likely) in judged {
        let way = way_of(*likely, ANSWERED_FROM, CONTESTED_FROM);
        if way != weighed.way() {
            let (Weighed { asked, .. }, Likely { answered, contested }) = (weighed, likely);
            println!("  {way} {answered:.2} {contested:.2} {} [{}] {}", asked.id, asked.kind, asked.question);
        }
    }
}

impl Weighed<'_> {
    fn way(&self) -> usize {
        match self.asked.kind.as_str() {
            "positions" => CONTESTED,
            "fact" if self.right => ANSWERED,
            _ => NEITHER,
        }
    }
}

fn weighed<'a>(almanac: &Almanac, asked: &'a Asked, ranking: &Ranking) -> Weighed<'a> {
    let weigh = |question: &str, without: &[_]| {
        let (best, nearest, features) = almanac.weigh_outcome(question, without, ranking);
        (best, nearest, features.to_vec())
    };
    let (best, nearest, features) = weigh(&asked.question, &[]);
    let right = best.is_some_and(|number| is_right(almanac, asked, number));
    let named =
        nearest.is_some_and(|id| almanac.positions_on(id).iter().any(|number| is_right(almanac, asked, *number)));
    let mut made = Vec::new();
    if asked.kind == "fact" {
        let of = |id: &String| match almanac.find(id) {
            Found::Here(number) => Some(number),
            _ => None,
        };
        let without: Vec<_> = asked.records.iter().filter_map(of).collect();
        made.push(weigh(&asked.question, &without).2);
        let questions = made::unanswerable(almanac, &asked.question, &asked.lang, &asked.id);
        made.extend(questions.iter().map(|question| weigh(question, &[]).2));
    }
    Weighed { asked, features, right, named, made }
}

/// What is learnt from questions, each with the part that it belongs to.
fn rows<'a>(all: &'a [Weighed<'a>]) -> impl Iterator<Item = (usize, Row)> + 'a {
    let of = |weighed: &'a Weighed<'a>| {
        let fold = weighed.asked.fold;
        let own = Row { features: weighed.features.clone(), outcome: weighed.way(), weight: weight(weighed.asked) };
        let made = weighed.made.iter().map(|made| Row { features: made.clone(), outcome: NEITHER, weight: MADE });
        std::iter::once(own).chain(made).map(move |row| (fold, row))
    };
    all.iter().flat_map(of)
}

/// Who wrote a question: the place among them.
fn writer(asked: &Asked) -> Option<usize> {
    WRITERS.iter().position(|(_, batches, _)| batches.contains(&batch(asked)))
}

/// How much a question counts by who wrote it.
pub(crate) fn weight(asked: &Asked) -> f64 {
    writer(asked).map_or(1.0, |writer| WRITERS[writer].2)
}

/// Which batch of questions it is of, as its id tells.
fn batch(asked: &Asked) -> u32 {
    let (batch, _) = asked.id.split_once('-').unwrap_or_default();
    batch.get(2..).and_then(|batch| batch.parse().ok()).unwrap_or_default()
}

/// The way that a question goes with these likelihoods.
fn way_of(likely: Likely, answered: f32, contested: f32) -> usize {
    if likely.contested >= contested && likely.contested >= likely.answered {
        CONTESTED
    } else if likely.answered >= answered {
        ANSWERED
    } else {
        NEITHER
    }
}

/// Right first, wrong and firm, rightly silent, positions: in percent of the questions of their kind.
fn figures<'a>(of: impl Iterator<Item = &'a Judged<'a>>, answered: f32, contested: f32) -> String {
    let (mut right, mut wrong, mut silent, mut positions) = (0.0, 0.0, 0.0, 0.0);
    let (mut facts, mut nothings, mut contests) = (0.0_f64, 0.0_f64, 0.0_f64);
    for (weighed, likely) in of {
        let way = way_of(*likely, answered, contested);
        match weighed.asked.kind.as_str() {
            "fact" => {
                facts += 1.0;
                right += f64::from(u8::from(way == ANSWERED && weighed.right));
                wrong += f64::from(u8::from(way == CONTESTED || way == ANSWERED && !weighed.right));
            }
            "none" => {
                nothings += 1.0;
                silent += f64::from(u8::from(way == NEITHER));
            }
            _ => {
                contests += 1.0;
                positions += f64::from(u8::from(way == CONTESTED && weighed.named));
            }
        }
    }
    let of = |part: f64, whole: f64| 100.0 * part / whole.max(1.0);
    let (right, wrong, silent) = (of(right, facts), of(wrong, facts), of(silent, nothings));
    format!("{right:.0}/{wrong:.1}/{silent:.0}/{:.0}", of(positions, contests))
}
