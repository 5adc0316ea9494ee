//! The part of a sentence that is shown alone: a clause, a number with what it counts, what is new to a question.

use std::ops::Range;

use super::{Passage, Spot, weight_of};
use crate::almanac::ask::question::Question;
use crate::language::vocabulary::Asked;

/// The most characters of a part that is shown by itself.
const LONGEST_PART: usize = 90;

/// What the end of a sentence counts, where what somebody said or did is asked for: it says what is new.
const LAST: f32 = 1.5;

impl Passage {
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
    pub(in crate::almanac::ask) fn part(&self, place: &Range<usize>) -> String {
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
    pub(in crate::almanac::ask) fn part_with_numbers(&self, question: &Question, place: &Range<usize>) -> String {
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
    pub(in crate::almanac::ask) fn heart(
        &self,
        question: &Question,
        room: usize,
        keep: Option<&Range<usize>>,
    ) -> String {
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
            None => keep.map_or_else(|| crate::almanac::ask::detail::shortened(&self.text), |keep| self.part(keep)),
        }
    }
}

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
}

/// A part of a text, with marks where it was cut.
fn cut(text: &str, part: Range<usize>) -> String {
    let before = if part.start == 0 { "" } else { "…" };
    let behind = if text[part.end..].chars().any(char::is_alphanumeric) { "…" } else { "" };
    let own = text[part].trim();
    let own = if behind.is_empty() { own } else { own.trim_end_matches(['.', ',']) };
    format!("{before}{own}{behind}")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::language::Language;

    fn passage(text: &str) -> Passage {
        Passage::new(&Question::default(), text.to_owned(), Language::English)
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
    fn the_heart_of_a_sentence_fits_and_keeps_what_is_asked_for() {
        let long =
            format!("{}, the bell was rung by Ada Quill, {}", "a long story ".repeat(10), "and more of it ".repeat(10));
        let passage = passage(&long);
        let at = long.find("Ada").unwrap();
        let heart = passage.heart(&Question::default(), 160, Some(&(at..at + 9)));
        assert!(heart.contains("Ada Quill") && heart.chars().count() <= 160 && heart.starts_with('…'), "{heart}");
    }
}
