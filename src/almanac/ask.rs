//! Answers to questions: the record that has what is asked for, the positions where parties differ, or nothing.
//!
//! | module | what it is for |
//! | --- | --- |
//! | `tokens`, `read`, `terms`, `words`, `question` | from the words of a question to terms, dates and what is asked for |
//! | `hits`, `tally` | the records that have a term |
//! | `readings`, `marks` | the words of a record, and which of them a question has |
//! | `features`, `suits`, `told`, `score`, `fit` | how well a record answers |
//! | `decide`, `outcome`, `sureness`, `circumstances`, `contested` | fact, positions or none |
//! | `usage` | in what words people ask |
//! | `weights`, `trees` | what was fitted |
//! | `positions`, `phrases` | which contested question is asked |
//! | `sentences`, `passages`, `people`, `detail` | what the answer says first |
//!
//! The method and its figures are told in docs/answering.md.

mod circumstances;
mod contested;
mod decide;
mod detail;
mod features;
mod fit;
mod hits;
mod marks;
mod outcome;
mod passages;
mod people;
mod phrases;
mod positions;
mod question;
mod read;
mod readings;
mod score;
mod sentences;
mod suits;
mod sureness;
mod tally;
mod terms;
mod tokens;
mod told;
mod trees;
mod usage;
mod weights;
mod words;

pub use detail::Detail;
pub use features::FEATURES;
pub(in crate::almanac) use hits::Synonyms;
pub use positions::QUESTION_FEATURES;
pub(in crate::almanac) use positions::Stances;
pub(in crate::almanac) use readings::Readings;
pub(in crate::almanac) use told::Tales;
#[doc(hidden)]
pub use usage::{Trait, with_record};
pub(in crate::almanac) use usage::{Usage, usage};

/// How many numbers tell how well a record answers.
pub const RANK_FEATURES: usize = FEATURES + suits::SUITS + told::TALE_FEATURES + usage::RANKED;

pub use outcome::OUTCOME_FEATURES;
pub use sentences::sentences_of;
#[doc(hidden)]
pub use {outcome::Likely, trees::Trees};

use super::{Almanac, RecordNo};
use crate::almanac::model::Id;
use crate::language::{Language, Locale};
use score::Candidate;

/// In which language a question is read and answered.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Spoken {
    /// In this one; Serbian in the script of the question.
    Fixed(Language),
    /// In the question's own; where that is not sure, in the chat's.
    Chat(Locale),
    /// In the question's own, as far as it can be told.
    Own,
}

/// An answer.
#[derive(Clone, Debug, PartialEq)]
pub struct Answer {
    /// What kind of answer it is.
    pub kind: AnswerKind,
    /// The language and script to answer in.
    pub locale: Locale,
    /// Whether the question's language was told with certainty, or fixed.
    pub sure: bool,
    /// The records that answer, the best first, at most five; for [`AnswerKind::None`] up to three that are nearest.
    pub records: Vec<RecordNo>,
    /// What is asked for; for facts only.
    pub detail: Option<Detail>,
    /// Whether the text is a question in its form, and not some words.
    pub is_question: bool,
    /// How many terms were read in it.
    pub terms: usize,
    /// Whether it is nothing but keywords that the almanac has.
    pub of_keywords: bool,
}

impl Answer {
    /// Whether it is no question but a word or a date that many records may share, or words that nothing is found for.
    pub const fn is_keyword(&self) -> bool {
        !self.is_question && (self.terms <= 1 || matches!(self.kind, AnswerKind::None(Silence::NotHere)))
    }
}

/// Kinds of answers.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum AnswerKind {
    /// A record has it.
    Fact,
    /// The parties differ on it: the question of the almanac that it comes under.
    Positions(Id),
    /// The almanac does not have it.
    None(Silence),
}

/// Why there is no answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Silence {
    /// It is not in the almanac.
    NotHere,
    /// It asks for an opinion, for advice or for what is to come.
    NoOpinion,
}

/// How many records an answer names at most.
const MOST: usize = 5;
/// How many nearest records are offered where there is no answer.
const MOST_NEAREST: usize = 3;

impl Almanac {
    /// Answers a question in plain words, of any length and in any of our languages.
    ///
    /// Takes time by the number of words, of which only the first 160 are looked at, and by the lists of records
    /// that they stand for, not by the size of the almanac.
    pub fn ask(&self, text: &str, spoken: Spoken) -> Answer {
        let fixed = match spoken {
            Spoken::Fixed(language) => Some(language),
            Spoken::Chat(_) | Spoken::Own => None,
        };
        let question = self.read_question(text, fixed);
        let (locale, sure) = answer_locale(&question, spoken);
        let candidates = self.candidates(&question);
        let kind = self.decide(&question, &candidates);
        let numbers = candidates.iter().map(|candidate| candidate.number);
        let records = match &kind {
            AnswerKind::Fact => self.of_once_each(numbers, MOST),
            AnswerKind::Positions(id) => self.positions_on(id).to_vec(),
            AnswerKind::None(_) => {
                let near = candidates.iter().filter(|candidate| decide::is_near(candidate));
                self.of_once_each(near.map(|candidate| candidate.number), MOST_NEAREST)
            }
        };
        let detail = match (&kind, records.first()) {
            (AnswerKind::Fact, Some(&number)) => Some(self.detail(&question, number, locale)),
            _ => None,
        };
        // Words that nothing in particular is asked of are looked for, where they are not answered.
        let terms = question.terms.len();
        let is_word = terms == 1 && question.meanings.asks_at_large() && matches!(kind, AnswerKind::None(_));
        let of_keywords = question.is_of_keywords();
        let is_looked_for = is_word || of_keywords && matches!(kind, AnswerKind::None(Silence::NotHere));
        let is_question = question.is_question() && !is_looked_for;
        Answer { kind, locale, sure, records, detail, is_question, terms, of_keywords }
    }

    /// The question of the almanac that somebody's claim comes under, where the parties differ on it: "X is a state".
    pub fn contested_claim(&self, text: &str) -> Option<&Id> {
        self.contested_by_claim(&self.read_question(text, None))
    }

    /// The records that have most of a claim, read as a question is.
    pub(in crate::almanac) fn claimed(&self, text: &str, most: usize) -> Vec<RecordNo> {
        let question = self.read_question(text, None);
        let candidates = self.candidates(&question).into_iter();
        let near = candidates.filter(|candidate| decide::is_touched(&question, candidate));
        self.of_once_each(near.map(|candidate| candidate.number), most)
    }

    /// What the best candidates of a question are ranked by, for those who measure and tune: their features, and the
    /// pairs of their kind and what is asked for.
    #[doc(hidden)]
    pub fn weigh_candidates(&self, text: &str, most: usize) -> Vec<(RecordNo, Vec<f32>, f32)> {
        let question = self.read_question(text, None);
        let weighed = self.candidates(&question).into_iter().take(most).map(
            |Candidate { number, features, told, used, score }| {
                let suits = suits::suit_features(&question, self.record(number).kind());
                let told = told.map_or([0.0; told::TALE_FEATURES], |told| *told);
                let features = features.values().into_iter().chain(suits).chain(told).chain(used.ranked());
                (number, features.collect(), score)
            },
        );
        weighed.collect()
    }

    /// What tells which way a question goes, without some records and with the records ranked by given weights: the best
    /// record, the contested question of the almanac that it would be, and the features.
    #[doc(hidden)]
    pub fn weigh_outcome(
        &self,
        text: &str,
        without: &[RecordNo],
        ranking: &[f32; RANK_FEATURES],
    ) -> (Option<RecordNo>, Option<&Id>, [f32; OUTCOME_FEATURES]) {
        let question = self.read_question(text, None);
        let mut candidates = self.candidates_by(&question, ranking);
        candidates.retain(|candidate| !without.contains(&candidate.number));
        let outcome = self.outcome(&question, &candidates);
        (candidates.first().map(|best| best.number), outcome.nearest, outcome.features)
    }

    /// What tells which of the almanac's contested questions is asked.
    #[doc(hidden)]
    pub fn weigh_questions(&self, text: &str) -> Vec<(&Id, [f32; QUESTION_FEATURES])> {
        let question = self.read_question(text, None);
        self.near_questions(&question).into_iter().map(|near| (near.question, near.features)).collect()
    }

    /// What was read of a question, for those who measure and tune.
    #[doc(hidden)]
    pub fn explain(&self, text: &str) -> String {
        let question = self.read_question(text, None);
        let words = tokens::tokens_of(text, tokens::first_words(text), question.language());
        let terms = question.terms.iter().map(|term| {
            let word = words.get(term.at).map_or("", |token| token.folded.as_str());
            format!("{:?}:{word}:{:.1}:{}", term.kind, term.weight, term.hits.len())
        });
        format!("{} | {:?} {:?}", terms.collect::<Vec<_>>().join(" "), question.meanings, question.spans)
    }

    /// The words of a question, each once: in which language they are read, folded, and a number for the class or stem.
    #[doc(hidden)]
    pub fn words_asked(&self, text: &str) -> Vec<(Language, String, u64)> {
        let (language, tokens) = self.tokens_asked(text);
        let words = usage::words_of(&tokens, self.index.names.of_persons()).into_iter();
        words.map(|(mark, folded)| (language, folded.to_owned(), mark.number())).collect()
    }

    /// What the wording of a question has.
    #[doc(hidden)]
    pub fn traits_asked(&self, text: &str) -> Vec<Trait> {
        let (_, tokens) = self.tokens_asked(text);
        let names = self.index.names.of_persons();
        usage::traits(&tokens, &usage::words_of(&tokens, names), names)
    }

    fn tokens_asked(&self, text: &str) -> (Language, Vec<tokens::Token>) {
        let language = self.read_question(text, None).language();
        (language, tokens::tokens_of(text, tokens::first_words(text), language))
    }

    fn of_once_each(&self, numbers: impl Iterator<Item = RecordNo>, most: usize) -> Vec<RecordNo> {
        let mut records = self.once_each(numbers.take(4 * most).collect());
        records.truncate(most);
        records
    }
}

fn answer_locale(question: &question::Question, spoken: Spoken) -> (Locale, bool) {
    let own = question.detected;
    match spoken {
        Spoken::Fixed(language) => {
            let latin = own.is_some_and(|own| {
                own.locale == Locale::SerbianLatin || own.locale == Locale::English || own.locale == Locale::Albanian
            });
            (Locale::of(language, latin), true)
        }
        Spoken::Chat(chat) => match own {
            Some(own) if own.sure => (own.locale, true),
            _ => (chat, false),
        },
        Spoken::Own => own.map_or((Locale::English, false), |own| (own.locale, own.sure)),
    }
}
