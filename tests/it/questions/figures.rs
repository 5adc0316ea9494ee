//! How well questions are answered: counts per language and kind.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use almanac_bot::almanac::Almanac;
use almanac_bot::almanac::ask::{Answer, AnswerKind, Spoken};
use almanac_bot::language::{Locale, fold, words};
use almanac_bot::replies::{Abilities, Chat, Phrases, Place, Scene};
use serde::Deserialize;

static PHRASES: LazyLock<Phrases> = LazyLock::new(Phrases::new);

/// A question with what a right answer has.
#[derive(Clone, Debug, Deserialize)]
pub(crate) struct Asked {
    pub(crate) id: String,
    pub(crate) question: String,
    /// The tag of its language and script.
    pub(crate) lang: String,
    /// `fact`, `none` or `positions`.
    pub(crate) kind: String,
    /// What it asks for, for those who read the figures.
    #[serde(rename = "type")]
    pub(crate) about: String,
    /// The ids of the records that answer it.
    pub(crate) records: Vec<String>,
    /// Alternatives of texts that must all stand in the answer.
    #[serde(default)]
    pub(crate) detail: Option<Vec<Vec<String>>>,
}

/// What came of a question.
#[derive(Clone, Debug)]
pub(crate) struct Outcome {
    pub(crate) kind: &'static str,
    pub(crate) records: Vec<String>,
    pub(crate) answer: String,
    pub(crate) text: String,
    pub(crate) lang: &'static str,
}

/// Counts of outcomes.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Figures {
    pub(crate) facts: u32,
    pub(crate) first: u32,
    pub(crate) top_three: u32,
    pub(crate) firm_and_wrong: u32,
    pub(crate) wrongly_silent: u32,
    pub(crate) nothings: u32,
    pub(crate) rightly_silent: u32,
    pub(crate) contested: u32,
    pub(crate) positions: u32,
    pub(crate) details: u32,
    pub(crate) detail_in_answer: u32,
    pub(crate) detail_in_text: u32,
    pub(crate) long: u32,
    pub(crate) language: u32,
}

impl Figures {
    /// Adds one question.
    pub(crate) fn add(&mut self, asked: &Asked, outcome: &Outcome) {
        let right = |id: &String| asked.records.contains(id);
        let answered = outcome.kind == "fact";
        match asked.kind.as_str() {
            "fact" => {
                self.facts += 1;
                let first = answered && outcome.records.first().is_some_and(right);
                self.first += u32::from(first);
                self.top_three += u32::from(outcome.records.iter().take(3).any(right));
                self.firm_and_wrong += u32::from(answered && !first || outcome.kind == "positions");
                self.wrongly_silent += u32::from(outcome.kind == "none");
                if let Some(detail) = asked.detail.as_ref().filter(|detail| !detail.is_empty()) {
                    self.details += 1;
                    self.detail_in_answer += u32::from(answered && stands_in(detail, &outcome.answer));
                    self.detail_in_text += u32::from(answered && stands_in(detail, &outcome.text));
                }
            }
            "none" => {
                self.nothings += 1;
                self.rightly_silent += u32::from(outcome.kind == "none");
            }
            _ => {
                self.contested += 1;
                let all = outcome.kind == "positions" && outcome.records.iter().any(right);
                self.positions += u32::from(all);
            }
        }
        if words(&asked.question).count() >= 4 {
            self.long += 1;
            self.language += u32::from(outcome.lang == asked.lang);
        }
    }

    /// Everything counted by both.
    pub(crate) fn plus(self, other: Self) -> Self {
        Self {
            facts: self.facts + other.facts,
            first: self.first + other.first,
            top_three: self.top_three + other.top_three,
            firm_and_wrong: self.firm_and_wrong + other.firm_and_wrong,
            wrongly_silent: self.wrongly_silent + other.wrongly_silent,
            nothings: self.nothings + other.nothings,
            rightly_silent: self.rightly_silent + other.rightly_silent,
            contested: self.contested + other.contested,
            positions: self.positions + other.positions,
            details: self.details + other.details,
            detail_in_answer: self.detail_in_answer + other.detail_in_answer,
            detail_in_text: self.detail_in_text + other.detail_in_text,
            long: self.long + other.long,
            language: self.language + other.language,
        }
    }

    /// The shares in percent, with their names; what has no question is left out.
    pub(crate) fn shares(&self) -> Vec<(&'static str, f64)> {
        let share = |name, part: u32, of: u32| (of > 0).then(|| (name, 100.0 * f64::from(part) / f64::from(of)));
        let all = [
            share("right first", self.first, self.facts),
            share("right in top 3", self.top_three, self.facts),
            share("wrong and firm", self.firm_and_wrong, self.facts),
            share("wrongly silent", self.wrongly_silent, self.facts),
            share("rightly silent", self.rightly_silent, self.nothings),
            share("positions", self.positions, self.contested),
            share("detail in answer", self.detail_in_answer, self.details),
            share("detail in text", self.detail_in_text, self.details),
            share("language", self.language, self.long),
        ];
        all.into_iter().flatten().collect()
    }
}

/// Whether all texts of some alternative stand in an answer, without regard to case, diacritics and script.
pub(crate) fn stands_in(detail: &[Vec<String>], answer: &str) -> bool {
    let answer = folded(answer);
    detail.iter().any(|all| all.iter().all(|part| answer.contains(&folded(part))))
}

fn folded(text: &str) -> String {
    // Signs between numbers count: "3–0" is no "30".
    let signs: String = text.chars().map(|c| if matches!(c, '–' | ':' | '-') { '-' } else { c }).collect();
    let dashes = signs.replace('-', " dash ");
    fold(&dashes).replace(" dash ", "-").replace("dash ", "-")
}

/// The questions of a file.
pub(crate) fn questions(text: &str) -> Result<Vec<Asked>, serde_json::Error> {
    text.lines().map(serde_json::from_str).collect()
}

/// Figures by language, and by what is asked for.
pub(crate) fn measure(
    almanac: &Almanac,
    questions: &[Asked],
    answer: impl Fn(&Almanac, &Asked) -> Outcome,
) -> (BTreeMap<String, Figures>, BTreeMap<String, Figures>) {
    let (mut by_language, mut by_type) = (BTreeMap::<String, Figures>::new(), BTreeMap::<String, Figures>::new());
    for asked in questions {
        let outcome = answer(almanac, asked);
        let language = asked.lang.split('-').next().unwrap_or_default();
        by_language.entry(language.to_owned()).or_default().add(asked, &outcome);
        by_type.entry(format!("{} {}", asked.kind, asked.about)).or_default().add(asked, &outcome);
    }
    (by_language, by_type)
}

/// What the almanac says to a question.
pub(crate) fn outcome(almanac: &Almanac, asked: &Asked) -> Outcome {
    said(almanac, almanac.ask(&asked.question, Spoken::Own))
}

/// What the almanac says in an answer.
pub(crate) fn said(almanac: &Almanac, answer: Answer) -> Outcome {
    let kind = match answer.kind {
        AnswerKind::Fact => "fact",
        AnswerKind::Positions(_) => "positions",
        AnswerKind::None(_) => "none",
    };
    let scene = Scene {
        almanac,
        phrases: &PHRASES,
        locale: answer.locale,
        today: almanac.edition().date.last_day(),
        seed: 0,
        place: Place::Terminal,
        abilities: Abilities::default(),
        chat: Chat::new(),
    };
    Outcome {
        kind,
        records: answer.records.iter().map(|number| almanac.record(*number).id().to_string()).collect(),
        text: almanac_bot::replies::asked(&answer, &scene).body.text(),
        answer: answer.detail.map_or_else(String::new, |detail| detail.shortened().to_owned()),
        lang: Locale::tag(answer.locale),
    }
}
