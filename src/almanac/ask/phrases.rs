//! The names and aliases of the almanac's contested questions, found in a question as phrases: all words of one, near
//! each other. Word by word they would be found everywhere.

use rustc_hash::FxHashMap;

use super::marks::WordMarks;
use super::tokens::Token;
use crate::almanac::index::Mark;
use crate::almanac::model::Named;
use crate::language::vocabulary::meanings;
use crate::language::{Family, Language, each_word};

/// The most words between the first and the last of a phrase, beyond its own.
const MOST_BETWEEN: u32 = 3;
/// The most words of a phrase that say something.
const MOST_WORDS: usize = 8;

/// The phrases of all contested questions of an almanac.
#[derive(Debug, Default)]
pub(super) struct Phrases {
    phrases: Vec<Phrase>,
    /// The phrases that have a word, each with its place in the phrase.
    by_word: FxHashMap<Mark, Vec<(u32, u8)>>,
}

#[derive(Debug)]
struct Phrase {
    /// The place of its question in the almanac.
    question: u16,
    words: u8,
}

/// What a question has of the phrases of one contested question.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub(super) struct Touched {
    /// The words of the question that stand in phrases, as bits; those beyond the first 64 are not looked at.
    pub(super) covered: u64,
    /// The words of the longest phrase.
    pub(super) longest: usize,
}

impl Touched {
    /// How many words stand in phrases.
    #[expect(clippy::cast_precision_loss, reason = "at most 64 words")]
    pub(super) const fn words(self) -> f32 {
        self.covered.count_ones() as f32
    }
}

impl Phrases {
    /// Reads the names and aliases. Which language an alias is in, its letters tell only in part; a phrase is taken in
    /// all languages that are written so.
    pub(super) fn new(questions: &[Named]) -> Self {
        let mut all = Self::default();
        for (named, question) in questions.iter().zip(0_u16..) {
            let names = named.name.versions().map(|(_, name)| name);
            for phrase in names.chain(named.aliases.iter().map(String::as_str)) {
                let cyrillic = phrase.chars().any(|c| ('Ѐ'..='ӿ').contains(&c));
                for family in Family::ALL.into_iter().filter(|family| !cyrillic || *family == Family::Slavic) {
                    all.add(phrase, question, family);
                }
            }
        }
        all
    }

    fn add(&mut self, phrase: &str, question: u16, family: Family) {
        let mut words: Vec<Mark> = Vec::new();
        each_word(phrase, |folded, _| {
            if !is_empty(folded, family) {
                words.push(WordMarks::of(folded, family).widest());
            }
        });
        if words.is_empty() || words.len() > MOST_WORDS {
            return;
        }
        let number = u32::try_from(self.phrases.len()).unwrap_or(u32::MAX);
        for (word, at) in words.iter().zip(0_u8..) {
            self.by_word.entry(*word).or_default().push((number, at));
        }
        self.phrases.push(Phrase { question, words: u8::try_from(words.len()).unwrap_or(u8::MAX) });
    }

    /// What a question has of the phrases of each contested question, by its place in the almanac; and of each word of the
    /// question how well it tells one of them from the others, 0 for one that is of no phrase.
    pub(super) fn touched(&self, tokens: &[Token]) -> (Vec<(u16, Touched)>, Vec<f32>) {
        // Of each phrase the words that were seen, as bits, with where each was seen last.
        let mut begun: FxHashMap<u32, [Option<u32>; MOST_WORDS]> = FxHashMap::default();
        let mut touched: FxHashMap<u16, Touched> = FxHashMap::default();
        let mut telling = vec![0.0; tokens.len().min(u64::BITS as usize)];
        for ((token, telling), at) in tokens.iter().zip(&mut telling).zip(0..) {
            let Some(having) = self.by_word.get(&token.mark) else { continue };
            *telling = self.tells(having);
            for &(number, place) in having {
                let phrase = &self.phrases[number as usize];
                let words = usize::from(phrase.words);
                let seen = begun.entry(number).or_default();
                seen[usize::from(place)] = Some(at);
                let first = seen[..words].iter().copied().min().flatten();
                if first.is_some_and(|first| at - first < u32::from(phrase.words) + MOST_BETWEEN) {
                    let has = touched.entry(phrase.question).or_default();
                    has.covered |= seen[..words].iter().flatten().fold(0, |bits, place| bits | 1 << place);
                    has.longest = words.max(has.longest);
                }
            }
        }
        (touched.into_iter().collect(), telling)
    }

    /// How well a word that these phrases have tells one contested question from the others.
    fn tells(&self, having: &[(u32, u8)]) -> f32 {
        let question = |(number, _): &(u32, u8)| self.phrases[*number as usize].question;
        let all = self.phrases.last().map_or(0, |last| last.question) + 1;
        // Phrases are in the order of their questions.
        let having = having.chunk_by(|one, other| question(one) == question(other)).count();
        #[expect(clippy::cast_precision_loss, reason = "a few questions")]
        let having = having as f32;
        ((f32::from(all) + 1.0) / (having + 0.5)).ln()
    }
}

/// Whether a word says nothing in a language of a family.
fn is_empty(folded: &str, family: Family) -> bool {
    let languages = Language::ALL.into_iter().filter(|language| Family::of(*language) == family);
    languages.into_iter().any(|language| meanings(folded, language).empty)
}
