//! In what words people ask: how often the words of a question stood in questions that a record answers, that none does,
//! that are contested; and what their wording as a whole speaks for (`wording`).
//!
//! Counting what was asked and adding it to what a record says is an old way to find records by words that they do not
//! have (document expansion by queries, <https://arxiv.org/abs/1904.08375>). An almanac without such counts is asked all
//! the same: all of this is 0 there.

mod wording;

use std::collections::BTreeMap;
use std::sync::{Arc, LazyLock};

use rustc_hash::FxHashMap;

use super::marks::WordMarks;
use super::tokens::Token;
use crate::almanac::RecordNo;
use crate::almanac::index::{Mark, NamesOfPersons};
use crate::almanac::model::{self, Id, Named};
use crate::language::Family;

use wording::Wording;
pub(super) use wording::{OF_WORDING, traits};
pub use wording::{Trait, with_record};

/// How many features a record is ranked by.
pub(super) const RANKED: usize = 5;
/// How many tell of the words of a question, whatever they are asked of.
pub(super) const OF_WORDS: usize = 5;

/// The counts of an almanac, made ready when a question is first asked.
pub(in crate::almanac) type Usage = LazyLock<WordCounts, Box<dyn FnOnce() -> WordCounts + Send>>;

/// The counts of all words.
#[derive(Debug, Default)]
pub(in crate::almanac) struct WordCounts {
    words: Vec<Word>,
    wording: Wording,
    by_mark: FxHashMap<Mark, u32>,
    names: Arc<NamesOfPersons>,
    /// How much is asked of each record.
    of_records: FxHashMap<RecordNo, f32>,
    /// How much is asked of each contested question, by its place in the almanac, as a share.
    of_contested: Vec<f32>,
    /// How many questions there were of one language.
    questions: f32,
}

#[derive(Debug)]
struct Word {
    /// In how many questions it stood that a record answers, that none does, that are contested.
    counted: [f32; 3],
    /// How often each record answered, and how often it was nearest and did not.
    of_records: Box<[(RecordNo, [u16; 2])]>,
    contested: Box<[(u16, u16)]>,
}

/// The words of a question that were counted.
#[derive(Clone, Debug, Default)]
pub(super) struct Used {
    /// By their places, each with how much it tells.
    words: Vec<(u32, f32)>,
    /// How much all words would tell, those that were never asked among them.
    whole: f32,
    /// What the wording as a whole has.
    traits: Vec<Trait>,
    /// How much it speaks for an answer, for a contested question, and for the one rather than the other.
    pub(super) wording: [f32; OF_WORDING],
}

/// What is known of the words of a question and one record.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct OfRecord {
    /// The share of the words that it was asked in.
    pub(super) share: f32,
    /// The same, by how often.
    pub(super) often: f32,
    /// How much is asked of it at all.
    pub(super) popular: f32,
    /// The share of the words in which something was asked that it did not have.
    pub(super) in_vain: f32,
    /// How much rather it answers questions of these words than not.
    pub(super) odds: f32,
    /// How much the rarest word tells that it was not asked in.
    pub(super) lacked: f32,
    /// How much the wording as a whole speaks for it; 0 until it is read.
    pub(super) worded: f32,
}

impl OfRecord {
    pub(super) const fn ranked(self) -> [f32; RANKED] {
        [self.share, self.often, self.popular, self.in_vain, self.worded]
    }
}

/// Gets the counts of an almanac ready for when they are wanted.
pub(in crate::almanac) fn usage(
    usage: Option<model::Usage>,
    number: impl Fn(&Id) -> Option<RecordNo>,
    contested: &[Named],
    names: &Arc<NamesOfPersons>,
) -> Usage {
    let names = Arc::clone(names);
    let Some(usage) = usage else { return LazyLock::new(Box::new(WordCounts::default)) };
    let records: Vec<Option<RecordNo>> = usage.records.iter().map(number).collect();
    let place = |id: &Id| contested.iter().zip(0_u16..).find(|(named, _)| named.id == *id).map(|(_, place)| place);
    let questions: Vec<Option<u16>> = usage.questions.iter().map(place).collect();
    let count = contested.len();
    LazyLock::new(Box::new(move || WordCounts::new(&usage, &records, &questions, count, names)))
}

/// A word that tells less stands in questions of all kinds.
const TELLING: f32 = 2.0;

/// How much a word tells of those that stood in so many of the questions of one language.
fn rarity(having: f32, questions: f32) -> f32 {
    (questions / (having + 1.0)).ln().max(0.1)
}

#[expect(clippy::cast_precision_loss, reason = "counts of questions are small")]
const fn float(count: u32) -> f32 {
    count as f32
}

impl WordCounts {
    fn new(
        usage: &model::Usage,
        records: &[Option<RecordNo>],
        questions: &[Option<u16>],
        contested: usize,
        names: Arc<NamesOfPersons>,
    ) -> Self {
        let languages = u32::try_from(usage.words.len()).unwrap_or(1).max(1);
        let mut all = Self {
            questions: float(usage.counted.iter().sum()) / float(languages),
            of_contested: vec![0.0; contested],
            wording: usage.wording.as_ref().map(Wording::new).unwrap_or_default(),
            ..Self::default()
        };
        let mut asked: FxHashMap<RecordNo, u32> = FxHashMap::default();
        for (language, words) in &usage.words {
            for (word, counts) in words {
                let mut of_records: BTreeMap<RecordNo, [u16; 2]> = BTreeMap::new();
                for (list, place) in [(&counts.answered, 0), (&counts.unanswered, 1)] {
                    for (at, count) in list {
                        if let Some(number) = records.get(usize::from(*at)).copied().flatten() {
                            of_records.entry(number).or_default()[place] += *count;
                        }
                    }
                }
                let contested = counts.contested.iter();
                let contested: Box<[_]> =
                    contested.filter_map(|(at, count)| Some(((*questions.get(usize::from(*at))?)?, *count))).collect();
                for (number, [answered, _]) in &of_records {
                    *asked.entry(*number).or_default() += u32::from(*answered);
                }
                for (place, count) in &contested {
                    all.of_contested[usize::from(*place)] += f32::from(*count);
                }
                let counted = counts.counted.map(float);
                let word = names.named_or(WordMarks::of(word, Family::of(*language)).widest());
                all.by_mark.insert(word, u32::try_from(all.words.len()).unwrap_or(u32::MAX));
                all.words.push(Word { counted, of_records: of_records.into_iter().collect(), contested });
            }
        }
        all.of_records = asked.into_iter().map(|(number, count)| (number, (float(count) + 1.0).ln() / 5.0)).collect();
        let sum: f32 = all.of_contested.iter().sum();
        all.of_contested.iter_mut().for_each(|share| *share /= sum.max(1.0));
        all.names = names;
        all
    }

    /// The words of a question that were counted, each once.
    pub(super) fn used(&self, tokens: &[Token]) -> Used {
        if self.words.is_empty() {
            return Used::default();
        }
        let words = words_of(tokens, &self.names);
        let traits = traits(tokens, &words, &self.names);
        let mut used = Used { wording: self.wording.of(&traits), traits, ..Used::default() };
        for (mark, _) in words {
            let word = self.by_mark.get(&mark).copied();
            let having = word.map_or(0.0, |word| self.words[word as usize].counted.iter().sum());
            let tells = rarity(having, self.questions);
            used.whole += tells;
            used.words.extend(word.map(|word| (word, tells)));
        }
        used
    }

    /// What is known of the words of a question and a record.
    pub(super) fn of_record(&self, used: &Used, number: RecordNo) -> OfRecord {
        const OFTEN: u16 = 5;
        let mut of =
            OfRecord { popular: self.of_records.get(&number).copied().unwrap_or_default(), ..OfRecord::default() };
        if used.whole <= 0.0 {
            return of;
        }
        for &(word, tells) in &used.words {
            let word = &self.words[word as usize];
            let [answered, unanswered] = word.of_record(number);
            if answered > 0 {
                of.share += tells;
                of.often += tells * f32::from(answered.min(OFTEN));
            } else {
                of.lacked = of.lacked.max(tells);
            }
            if unanswered > 0 {
                of.in_vain += tells;
            }
            if tells > TELLING && answered != unanswered {
                of.odds += ((f32::from(answered) + 0.5) / (f32::from(unanswered) + 0.5)).ln();
            }
        }
        of.share /= used.whole;
        of.often /= 3.0 * used.whole;
        of.in_vain /= used.whole;
        of
    }

    /// The records that were asked in telling words of a question, each with how much the word tells for it, in the size of
    /// a term's weight times its strength.
    pub(super) fn asked_in(&self, used: &Used) -> impl Iterator<Item = (RecordNo, f32)> {
        /// As sure as a word of another meaning in a record's text.
        const STRENGTH: f32 = 40.0;
        let telling = used.words.iter().filter(|(_, tells)| *tells > TELLING);
        telling.flat_map(|(word, tells)| {
            let answered = self.words[*word as usize].of_records.iter().filter(|(_, [answered, _])| *answered > 0);
            answered.map(move |(number, _)| (*number, tells * STRENGTH))
        })
    }

    /// How much rather questions of these words are of a contested one than of the others, and how much rather those of
    /// its most telling word.
    pub(super) fn of_contested(&self, used: &Used, place: usize) -> [f32; 2] {
        /// How many questions a word is held to have stood in that were divided like all.
        const BEFORE: f32 = 2.0;
        let Some(share) = self.of_contested.get(place).copied().filter(|share| *share > 0.0) else { return [0.0; 2] };
        let (mut sum, mut most) = (0.0, 0.0_f32);
        for (word, _) in &used.words {
            let list = &self.words[*word as usize].contested;
            let all: u32 = list.iter().map(|(_, count)| u32::from(*count)).sum();
            let own = list.iter().find(|(at, _)| usize::from(*at) == place).map_or(0.0, |(_, count)| f32::from(*count));
            let odds = ((own + BEFORE * share) / (float(all) + BEFORE) / share).ln();
            sum += odds;
            most = most.max(odds);
        }
        [sum, most]
    }

    /// How much rather a record answers a question of this wording than not.
    pub(super) fn worded(&self, used: &Used, id: &Id) -> f32 {
        self.wording.of_record(&used.traits, id)
    }

    /// How much rather questions of these words are answered than not, and contested than not: all words together, and
    /// the most telling ones.
    pub(super) fn of_words(&self, used: &Used) -> [f32; OF_WORDS] {
        let mut of = [0.0_f32; OF_WORDS];
        for (word, _) in &used.words {
            let [answered, unanswered, contested] = self.words[*word as usize].counted;
            let answers = ((answered + 1.0) / (unanswered + 1.0)).ln();
            let contests = ((contested + 1.0) / (answered + unanswered + 1.0)).ln();
            of[0] += answers;
            of[1] = of[1].min(answers);
            of[2] = of[2].max(answers);
            of[3] += contests;
            of[4] = of[4].max(contests);
        }
        of
    }
}

/// The words of a question, each class, name or stem once, with a word by which it is written there.
pub(super) fn words_of<'a>(tokens: &'a [Token], names: &NamesOfPersons) -> Vec<(Mark, &'a str)> {
    let words = tokens.iter().filter(|token| token.folded.len() > 1);
    let mut words: Vec<_> = words.map(|token| (names.named_or(token.mark), token.folded.as_str())).collect();
    words.sort_by_key(|(mark, _)| *mark);
    words.dedup_by_key(|(mark, _)| *mark);
    words
}

impl Word {
    fn of_record(&self, number: RecordNo) -> [u16; 2] {
        let at = self.of_records.binary_search_by_key(&number, |(other, _)| *other);
        at.map_or([0; 2], |at| self.of_records[at].1)
    }
}

#[cfg(test)]
mod tests;
