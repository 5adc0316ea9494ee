//! A sentence of a record word by word: what of the question each has, and what of it stands nearest to a place.

use std::ops::Range;

use super::question::{Question, TermKind};
use crate::almanac::Almanac;
use crate::almanac::index::{Mark, mark_of};
use crate::language::vocabulary::{Asked, meanings_of_stem};
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
/// The most characters of a part that is shown by itself.
const LONGEST_PART: usize = 90;

impl Passage {
    pub(super) fn new(question: &Question, text: String, language: Language) -> Self {
        let family = Family::of(language);
        let spots = words(&text).map(|word| {
            let own = stem(&word.folded, family);
            let concept = meanings_of_stem(own, family).concept;
            let has = question.marked(mark_of(own, family))
                | concept.map_or(0, |concept| question.marked(Mark::of_concept(concept)));
            let capital = text[word.place.clone()].chars().next().is_some_and(char::is_uppercase);
            Spot { has, capital, folded: word.folded, place: word.place }
        });
        let spots: Vec<Spot> = spots.collect();
        let has = spots.iter().fold(0, |all, spot| all | spot.has);
        Self { weight: weight_of(question, has), has, words: spots, language, text }
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

    /// Whether a number stands in it, in digits.
    pub(super) fn has_number(&self) -> bool {
        self.words.iter().any(|word| word.folded.bytes().all(|byte| byte.is_ascii_digit()))
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

    /// Its clauses, in bytes.
    fn clauses(&self) -> Vec<Range<usize>> {
        let mut clauses = Vec::new();
        let mut begin = 0;
        let mut signs = self.text.char_indices().peekable();
        while let Some((at, sign)) = signs.next() {
            let before_gap = signs.peek().is_none_or(|(_, next)| next.is_whitespace());
            let parts = match sign {
                ',' | ';' | ':' => before_gap,
                '—' | '–' => before_gap && self.text[..at].ends_with(char::is_whitespace),
                '(' | ')' => true,
                _ => false,
            };
            if parts {
                clauses.push(begin..at);
                begin = at + sign.len_utf8();
            }
        }
        clauses.push(begin..self.text.len());
        let trimmed = clauses.into_iter().map(|clause| {
            let part = &self.text[clause.clone()];
            let start = clause.start + part.len() - part.trim_start().len();
            start..start + part.trim().len()
        });
        trimmed.filter(|clause| !clause.is_empty()).collect()
    }

    /// The clause that a place stands in, or the words around it where the clause is long.
    pub(super) fn part(&self, place: &Range<usize>) -> String {
        /// How many words before and behind a place tell what it is.
        const BEFORE: usize = 5;
        const BEHIND: usize = 6;
        let clauses = self.clauses();
        let Some(clause) = clauses.iter().find(|clause| clause.start <= place.start && place.end <= clause.end) else {
            return self.text[place.clone()].to_owned();
        };
        if self.text[clause.clone()].chars().count() <= LONGEST_PART {
            return self.text[clause.clone()].trim_end_matches('.').to_owned();
        }
        let inside: Vec<&Spot> =
            self.words.iter().filter(|spot| clause.start <= spot.place.start && spot.place.end <= clause.end).collect();
        let first = inside.iter().position(|spot| spot.place.end > place.start).unwrap_or_default();
        let last = inside.iter().rposition(|spot| spot.place.start < place.end).unwrap_or(first);
        let from = if first <= BEFORE { clause.start } else { inside[first - BEFORE].place.start };
        let to = inside.get(last + BEHIND).map_or(clause.end, |spot| spot.place.end);
        cut(&self.text, from..to)
    }

    /// A number with what it counts, and the numbers that follow: "77 votes in favour, 6 against and 74 abstentions".
    pub(super) fn part_with_numbers(&self, question: &Question, place: &Range<usize>) -> String {
        /// The most characters from the first number to the last.
        const ROOM: usize = 110;
        let clauses = self.clauses();
        let clause = |place: &Range<usize>| {
            clauses.iter().find(|clause| clause.start <= place.start && place.end <= clause.end).cloned()
        };
        let numbers = self.numbers(question);
        let chars = |part: Range<usize>| self.text.get(part).map_or(usize::MAX, |part| part.chars().count());
        let behind = numbers.iter().filter(|other| other.place.start > place.end);
        let last = behind.take_while(|other| chars(place.start..other.place.end) <= ROOM).last();
        let before = numbers.iter().filter(|other| other.place.end < place.start);
        let mut first = place.clone();
        for other in before.collect::<Vec<_>>().into_iter().rev() {
            if last.is_none() && chars(other.place.start..place.end) <= ROOM / 2 {
                first = other.place.clone();
            }
        }
        let Some(last) = last.map(|last| last.place.clone()).or_else(|| (first != *place).then(|| place.clone()))
        else {
            return self.part(place);
        };
        let from = clause(&first).filter(|clause| chars(clause.start..first.start) <= ROOM / 2);
        let to = clause(&last).filter(|clause| chars(last.end..clause.end) <= ROOM / 3);
        let from = from.map_or(first.start, |clause| clause.start);
        let to = to.map_or_else(
            || {
                self.words
                    .iter()
                    .filter(|spot| spot.place.start >= last.end)
                    .nth(1)
                    .map_or(last.end, |spot| spot.place.end)
            },
            |clause| clause.end,
        );
        cut(&self.text, from..to)
    }

    /// What of the sentence fits into `room` characters: the clauses or the words at its end or its beginning that tell
    /// most of what the question does not know, and hold what is asked for if it is known where that stands.
    pub(super) fn heart(&self, question: &Question, room: usize, keep: Option<&Range<usize>>) -> String {
        if self.text.chars().count() <= room {
            return self.text.clone();
        }
        let asks = |asked| question.asks(asked);
        let clauses = self.clauses();
        let fits = |whole: &Range<usize>| self.text[whole.clone()].chars().count() + 2 <= room;
        let mut parts: Vec<Range<usize>> = Vec::new();
        for (first, clause) in clauses.iter().enumerate() {
            parts.extend(clauses[first..].iter().map(|last| clause.start..last.end).take_while(fits));
        }
        let begin = self.words.iter().rev().map(|spot| 0..spot.place.end).find(fits);
        let end = self.words.iter().map(|spot| spot.place.start..self.text.len()).find(fits);
        parts.extend(begin);
        parts.extend(end.clone());
        parts.retain(|part| keep.is_none_or(|keep| part.start <= keep.start && keep.end <= part.end));
        let news = asks(Asked::Why) || asks(Asked::Said) || asks(Asked::What) || asks(Asked::How);
        let names = asks(Asked::Which) || asks(Asked::Who) || asks(Asked::Whom) || asks(Asked::Where);
        let worth = |part: &Range<usize>| {
            let inside = self.words.iter().filter(|spot| part.start <= spot.place.start && spot.place.end <= part.end);
            let (has, new) = inside.fold((0, 0.0), |(has, new), spot| (has | spot.has, new + spot.news(names)));
            let last = news && part.end == self.text.len();
            (weight_of(question, has) + new) * if last { LAST } else { 1.0 }
        };
        let best = parts.into_iter().max_by(|one, other| {
            worth(one).total_cmp(&worth(other)).then(other.start.cmp(&one.start)).then(one.len().cmp(&other.len()))
        });
        match best {
            Some(part) => cut(&self.text, part),
            None => keep.map_or_else(|| super::detail::shortened(&self.text), |keep| self.part(keep)),
        }
    }
}

/// What the end of a sentence counts, where what somebody said or did is asked for: it says what is new.
const LAST: f32 = 1.5;

impl Spot {
    /// What the word tells that the question does not know.
    fn news(&self, names: bool) -> f32 {
        const WORD: f32 = 0.4;
        const NAME: f32 = 1.2;
        let tells = self.has == 0 && (self.folded.len() > 3 || self.is_digits());
        match (tells, names && self.capital) {
            (true, true) => NAME,
            (true, false) => WORD,
            _ => 0.0,
        }
    }

    fn is_digits(&self) -> bool {
        self.folded.bytes().all(|byte| byte.is_ascii_digit())
    }
}

/// A part of a text, with marks where it was cut.
fn cut(text: &str, part: Range<usize>) -> String {
    let before = if part.start == 0 { "" } else { "…" };
    let behind = if text[part.end..].chars().any(char::is_alphanumeric) { "…" } else { "" };
    let own = text[part].trim();
    let own = if behind.is_empty() { own } else { own.trim_end_matches(['.', ',']) };
    format!("{before}{own}{behind}")
}

/// The weight of terms given as bits.
pub(super) fn weight_of(question: &Question, has: u32) -> f32 {
    question.terms.iter().zip(0..32).filter(|(_, bit)| has & (1 << bit) != 0).map(|(term, _)| term.weight).sum()
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
    fn a_number_is_said_with_what_it_counts() {
        let passage =
            passage("After a long debate, the council agreed with 7 votes in favour, 3 against and 2 absent.");
        let found = passage.numbers(&Question::default());
        let part = passage.part_with_numbers(&Question::default(), &found[0].place);
        assert_eq!(part, "…the council agreed with 7 votes in favour, 3 against and 2 absent.");
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
    fn the_heart_of_a_sentence_fits_and_keeps_what_is_asked_for() {
        let long =
            format!("{}, the bell was rung by Ada Quill, {}", "a long story ".repeat(10), "and more of it ".repeat(10));
        let passage = passage(&long);
        let at = long.find("Ada").unwrap();
        let heart = passage.heart(&Question::default(), 160, Some(&(at..at + 9)));
        assert!(heart.contains("Ada Quill") && heart.chars().count() <= 160 && heart.starts_with('…'), "{heart}");
    }

    #[test]
    fn a_range_of_days_is_no_score() {
        assert!(passage("It ended 3–1.").has_score());
        assert!(!passage("It was held on 23–28 May 1962.").has_score());
    }
}
