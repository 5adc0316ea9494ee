//! A sentence of a record word by word: what of the question each has, and what of it stands nearest to a place.

mod parts;

use std::ops::Range;

use super::marks::WordMarks;
use super::question::{Question, TermKind};
use crate::almanac::Almanac;
use crate::almanac::index::{Mark, mark_of};
use crate::language::vocabulary::meanings_of_stem;
use crate::language::{Family, Language, PartialDate, is_number_word, read_month, stem, words};

/// A sentence of a record, in a reader's language.
#[derive(Clone, Debug)]
pub(super) struct Passage {
    pub(super) text: String,
    /// The weight of the question's terms that it has.
    pub(super) weight: f32,
    /// The terms that it has, as bits.
    pub(super) has: u32,
    pub(super) language: Language,
    words: Vec<Spot>,
}

#[derive(Clone, Debug)]
struct Spot {
    folded: String,
    place: Range<usize>,
    has: u32,
    capital: bool,
}

/// A part of a passage, and how near the words of the question stand to it.
#[derive(Clone, Debug)]
pub(super) struct Found<'a> {
    pub(super) passage: &'a Passage,
    /// Its bytes.
    pub(super) place: Range<usize>,
    pub(super) nearness: f32,
}

/// How many words away a word counts half.
const NEAR: f32 = 3.0;
/// What the rest of a sentence counts against the words nearby.
const REST: f32 = 0.25;
/// What a name nearby counts against another word: the whole record is about it.
const NAME: f32 = 0.6;

impl Passage {
    pub(super) fn new(question: &Question, text: String, language: Language) -> Self {
        let family = Family::of(language);
        let spots = words(&text).map(|word| {
            let has = WordMarks::of(&word.folded, family).terms(question);
            let capital = text[word.place.clone()].chars().next().is_some_and(char::is_uppercase);
            Spot { has, capital, folded: word.folded, place: word.place }
        });
        let spots: Vec<Spot> = spots.collect();
        let has = spots.iter().fold(0, |all, spot| all | spot.has);
        Self { weight: weight_of(question, has), has, words: spots, language, text }
    }

    /// The same for one that is also found by some terms which it does not have in so many words, given as bits.
    pub(super) fn found_by(mut self, question: &Question, terms: u32) -> Self {
        self.has |= terms;
        self.weight = weight_of(question, self.has);
        self
    }

    /// How near the words of the question stand to a word, each term counted once.
    fn nearness(&self, question: &Question, at: usize) -> f32 {
        let near = question.terms.iter().zip(0..32).map(|(term, bit)| {
            let away = self.words.iter().zip(0_u16..).filter(|(spot, _)| spot.has & (1 << bit) != 0);
            let nearest = away.map(|(_, other)| f32::from(other.abs_diff(u16::try_from(at).unwrap_or(u16::MAX))));
            let nearest = nearest.fold(f32::INFINITY, f32::min);
            let weight = if matches!(term.kind, TermKind::Name(_)) { NAME * term.weight } else { term.weight };
            weight / (1.0 + (nearest / NEAR).powi(2))
        });
        near.sum::<f32>() + REST * self.weight
    }

    fn found(&self, question: &Question, first: usize, last: usize) -> Found<'_> {
        let nearness = self.nearness(question, first).max(self.nearness(question, last));
        Found { passage: self, place: self.words[first].place.start..self.words[last].place.end, nearness }
    }

    /// The numbers that it has and the question has not; days and years are none.
    pub(super) fn numbers(&self, question: &Question) -> Vec<Found<'_>> {
        let mut found = Vec::new();
        let mut at = 0;
        while at < self.words.len() {
            let first = at;
            at += 1;
            if !self.words[first].is_digits() {
                if is_number_word(&self.words[first].folded) && self.words[first].has == 0 {
                    found.push(self.found(question, first, first));
                }
                continue;
            }
            // "2,850", "2 850" and "2.850" are one number.
            while self.words.get(at).is_some_and(|next| next.folded.len() == 3 && next.is_digits())
                && self.between(at - 1).chars().count() == 1
                && self.between(at - 1).chars().all(|c| matches!(c, ',' | '.') || c.is_whitespace())
            {
                at += 1;
            }
            let month = |at: Option<usize>| {
                at.and_then(|at| self.words.get(at)).is_some_and(|spot| read_month(&spot.folded).is_some())
            };
            let dated = month(Some(at)) || month(first.checked_sub(1)) || at == first + 1 && self.year(first).is_some();
            let compound = self.text[self.words[at - 1].place.end..].starts_with('-')
                && self.words.get(at).is_some_and(|next| !next.is_digits());
            if !dated && !compound && self.words[first].has == 0 {
                found.push(self.found(question, first, at - 1));
            }
        }
        found
    }

    /// The dates that it has, each with the words that stand in its part of the sentence, as bits of terms.
    pub(super) fn dates(&self, question: &Question, year: i16) -> Vec<(PartialDate, u32, f32)> {
        /// How many words around a date belong to it.
        const AROUND: usize = 8;
        let mut dates = Vec::new();
        let mut at = 0;
        while at < self.words.len() {
            let day = |at: usize| {
                let spot = self.words.get(at)?;
                spot.folded.parse::<i8>().ok().filter(|day| spot.is_digits() && (1..=31).contains(day))
            };
            let month = |at: usize| self.words.get(at).and_then(|spot| read_month(&spot.folded));
            let (text, last) = if let (Some(day), Some(month)) = (day(at), month(at + 1)) {
                let own = self.year(at + 2);
                (format!("{:04}-{month:02}-{day:02}", own.unwrap_or(year)), at + 1 + usize::from(own.is_some()))
            } else if let (Some(month), Some(year)) = (month(at), self.year(at + 1)) {
                (format!("{year:04}-{month:02}"), at + 1)
            } else if let Some(year) = self.year(at) {
                (format!("{year:04}"), at)
            } else {
                at += 1;
                continue;
            };
            if let Ok(date) = text.parse::<PartialDate>() {
                let around = &self.words[at.saturating_sub(AROUND)..self.words.len().min(last + AROUND)];
                let has = around.iter().fold(0, |all, spot| all | spot.has);
                dates.push((date, has, self.nearness(question, at)));
            }
            at = last + 1;
        }
        dates
    }

    fn year(&self, at: usize) -> Option<i16> {
        let spot = self.words.get(at).filter(|spot| spot.folded.len() == 4 && spot.is_digits())?;
        spot.folded.parse().ok().filter(|year| (1800..=2100).contains(year))
    }

    /// Where a name stands of which one of these words is enough.
    pub(super) fn named(&self, question: &Question, name: &[Mark]) -> Option<Found<'_>> {
        let family = Family::of(self.language);
        let places =
            self.words.iter().zip(0..).filter(|(spot, _)| name.contains(&mark_of(stem(&spot.folded, family), family)));
        let found = places.map(|(_, at)| self.found(question, at, at));
        found.max_by(|one, other| one.nearness.total_cmp(&other.nearness))
    }

    /// Names of persons that it mentions and the question does not: two words or more with capitals, of which none has
    /// a meaning of its own.
    pub(super) fn names(&self, question: &Question, almanac: &Almanac) -> Vec<Found<'_>> {
        let family = Family::of(self.language);
        let lexicon = &almanac.index.lexicon;
        let proper = |spot: &Spot| {
            spot.capital
                && spot.has == 0
                && spot.folded.len() > 1
                && lexicon.is_proper(&spot.folded)
                && meanings_of_stem(stem(&spot.folded, family), family).concept.is_none()
        };
        let mut found = Vec::new();
        let mut at = 0;
        while at < self.words.len() {
            let first = at;
            while at < self.words.len()
                && proper(&self.words[at])
                && (at == first || matches!(self.between(at - 1), " " | "-"))
            {
                at += 1;
            }
            if at > first + 1 {
                let whole: Vec<&str> = self.words[first..at].iter().map(|spot| spot.folded.as_str()).collect();
                let other = lexicon.exact(&whole.join(" ")).and_then(|entry| lexicon.facet_kind(entry));
                if other.is_none_or(|kind| kind == crate::almanac::index::FacetKind::Person) {
                    found.push(self.found(question, first, at - 1));
                }
            }
            at = at.max(first + 1);
        }
        found
    }

    /// Whether it has a score: two numbers with a dash or a colon between them.
    pub(super) fn has_score(&self) -> bool {
        let pairs = self.words.windows(2);
        let dated = |at: usize| self.words.get(at + 2).is_some_and(|next| read_month(&next.folded).is_some());
        let between = |pair: &[Spot]| self.text[pair[0].place.end..pair[1].place.start].to_owned();
        pairs.zip(0..).any(|(pair, at)| {
            pair.iter().all(Spot::is_digits) && !dated(at) && matches!(between(pair).as_str(), "–" | "-" | ":")
        })
    }

    fn between(&self, at: usize) -> &str {
        self.words.get(at + 1).map_or("", |next| &self.text[self.words[at].place.end..next.place.start])
    }
}

impl Spot {
    fn is_digits(&self) -> bool {
        self.folded.bytes().all(|byte| byte.is_ascii_digit())
    }
}

/// The weight of terms given as bits.
pub(super) fn weight_of(question: &Question, has: u32) -> f32 {
    // Few bits are set, often none.
    let mut sum = 0.0;
    let mut rest = has;
    while let Some(term) = question.terms.get(rest.trailing_zeros() as usize) {
        sum += term.weight;
        rest &= rest - 1;
    }
    sum
}

/// The weight of the terms that are no names, given as bits.
pub(super) fn weight_of_words(question: &Question, has: u32) -> f32 {
    let own = question.terms.iter().zip(0..32).filter(|(_, bit)| has & (1 << bit) != 0);
    own.filter(|(term, _)| !matches!(term.kind, TermKind::Name(_))).map(|(term, _)| term.weight).sum()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn passage(text: &str) -> Passage {
        Passage::new(&Question::default(), text.to_owned(), Language::English)
    }

    #[test]
    fn numbers_are_no_days_and_no_years() {
        let numbers = |text: &str| {
            let passage = passage(text);
            let found = passage.numbers(&Question::default());
            found.into_iter().map(|found| passage.text[found.place].to_owned()).collect::<Vec<_>>()
        };
        assert_eq!(numbers("On 3 May 1962 the ferry carried 1,250 people in six boats."), ["1,250", "six"]);
        assert_eq!(numbers("In 1962 it was the 55th of its kind, a 3-year loan"), [""; 0]);
    }

    #[test]
    fn dates_are_read_where_they_stand() {
        let dates =
            passage("Set for 9 June 1962, it was held in May 1963, not in 1964.").dates(&Question::default(), 1960);
        let dates: Vec<_> =
            dates.into_iter().map(|(date, ..)| date.in_words(crate::language::Locale::English)).collect();
        assert_eq!(dates, ["9 June 1962", "May 1963", "1964"]);
    }

    #[test]
    fn a_range_of_days_is_no_score() {
        assert!(passage("It ended 3–1.").has_score());
        assert!(!passage("It was held on 23–28 May 1962.").has_score());
    }
}
