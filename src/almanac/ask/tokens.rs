//! The words of a question, and the dates in it.

use std::ops::Range;

use crate::almanac::index::{Mark, mark_of};
use crate::language::vocabulary::{Meanings, longest_phrase, meanings, meanings_of_stem};
use crate::language::{
    Family, Language, Span, Word, fold, fold_transliterated, is_season, read_month, read_span, stem, words,
};

/// How many words are looked at: a long question says what it wants within them.
const MOST_WORDS: usize = 160;

/// The longest case ending that a hyphen may part from its word, in letters.
const LONGEST_ENDING: usize = 3;

/// A word of a question.
#[derive(Clone, Debug)]
pub(super) struct Token {
    pub(super) folded: String,
    pub(super) place: Range<usize>,
    /// It begins with a capital and does not begin a sentence.
    pub(super) capital: bool,
    /// It is written in capitals only.
    pub(super) all_capitals: bool,
    /// It is part of a date.
    pub(super) dated: bool,
    /// Which sentence it is in.
    pub(super) sentence: usize,
    /// Which clause it is in, counted over all sentences.
    pub(super) clause: usize,
    /// What it means as it stands.
    pub(super) meaning: Meanings,
    /// What its stem means.
    pub(super) of_stem: Meanings,
    /// By what it is found again: its class where it has one, else its stem.
    pub(super) mark: Mark,
    /// The most words of a phrase that may begin with it.
    pub(super) longest_phrase: usize,
    /// How many bytes its stem has.
    stem: usize,
}

impl Token {
    /// A word by itself.
    pub(super) fn of(folded: String, language: Language) -> Self {
        let family = Family::of(language);
        let own = stem(&folded, family);
        let of_stem = meanings_of_stem(own, family);
        Self {
            place: 0..0,
            capital: false,
            all_capitals: false,
            dated: false,
            sentence: 0,
            clause: 0,
            meaning: meanings(&folded, language),
            of_stem,
            mark: of_stem.concept.map_or_else(|| mark_of(own, family), Mark::of_concept),
            longest_phrase: longest_phrase(&folded, own, language),
            stem: own.len(),
            folded,
        }
    }

    /// Its stem in the language of the question.
    pub(super) fn stem(&self) -> &str {
        &self.folded[..self.stem]
    }

    pub(super) fn is_number(&self) -> bool {
        self.folded.bytes().all(|byte| byte.is_ascii_digit())
    }

    /// The year that it is, where a case ending parts it from what surrounds it: "2019-s", «2019-го».
    pub(super) fn year(&self) -> Option<Span> {
        let written = match self.folded.as_str() {
            short if short.len() == 2 && short > "88" && self.is_number() => format!("19{short}"),
            // «В 22-м», "më 08-tën"; a day so written stands beside its month.
            ordinal if ORDINALS.iter().any(|ending| is_ordinal(ordinal, ending)) => {
                format!("{}{}", if &ordinal[..2] > "49" { "19" } else { "20" }, &ordinal[..2])
            }
            long if long.len() == 4 && self.is_number() => long.to_owned(),
            _ => return None,
        };
        read_span(&[&written]).map(|reading| reading.span)
    }

    /// The month that it names. "may" is one only with a capital.
    pub(super) fn month(&self) -> Option<i8> {
        read_month(&self.folded).filter(|_| self.folded != "may" || self.capital)
    }
}

/// The words of a question that are looked at.
pub(super) fn first_words(text: &str) -> Vec<Word> {
    words(text).take(MOST_WORDS).collect()
}

/// The words of a question without user names. Transliterated Russian becomes what its Cyrillic spelling folds to.
pub(super) fn tokens_of(text: &str, words: Vec<Word>, language: Language) -> Vec<Token> {
    let transliterated =
        language == Language::Russian && text.chars().filter(|c| c.is_alphabetic()).all(|c| c.is_ascii());
    let mut begins = true;
    let (mut end, mut address, mut sentence, mut clause) = (0, false, 0, 0);
    let mut tokens = Vec::new();
    for word in words {
        sentence += usize::from(end > 0 && ends_sentence(&text[end..word.place.start]));
        clause += usize::from(end > 0 && text[end..word.place.start].contains(CLAUSE_ENDS));
        begins |= end == 0 || text[end..word.place.start].contains(['.', '?', '!', ':', '\n', '"', '“', '«', '„']);
        end = word.place.end;
        let before = text[..word.place.start].chars().next_back();
        address = before == Some('@') || address && before == Some('_');
        if address {
            continue;
        }
        let written = &text[word.place.clone()];
        let first = written.chars().next().is_some_and(char::is_uppercase);
        let all = first && written.chars().count() > 1 && written.chars().all(|c| !c.is_lowercase());
        // A case ending that a hyphen parts from its name: "UN-it", «2006-м».
        if before == Some('-')
            && !first
            && !tokens.is_empty()
            && written.chars().count() <= LONGEST_ENDING
            && !written.starts_with(|c: char| c.is_ascii_digit())
        {
            continue;
        }
        let latin = transliterated && written.is_ascii() && !all;
        // Albanian runs short words into the next: "n'shkollë".
        let run_in = (language == Language::Albanian).then(|| written.split_once(['\'', '’', '`'])).flatten();
        let run_in = run_in.filter(|(short, _)| short.chars().count() <= 2).map(|(_, rest)| fold(rest));
        let folded = if let Some(rest) = run_in {
            rest
        } else if latin {
            fold_transliterated(&word.folded)
        } else {
            word.folded
        };
        tokens.push(Token {
            place: word.place,
            capital: first && !begins,
            all_capitals: all,
            sentence,
            clause,
            ..Token::of(folded, language)
        });
        begins = false;
    }
    tokens
}

/// What languages put behind a year of two digits.
const ORDINALS: [&str; 5] = ["m", "om", "go", "te", "ten"];

fn is_ordinal(word: &str, ending: &str) -> bool {
    word.strip_suffix(ending)
        .is_some_and(|digits| digits.len() == 2 && digits.bytes().all(|byte| byte.is_ascii_digit()))
}

/// What ends a clause.
const CLAUSE_ENDS: [char; 10] = [',', ';', ':', '—', '–', '.', '?', '!', '…', '\n'];

/// Whether what stands between two words ends a sentence.
fn ends_sentence(between: &str) -> bool {
    between.contains(['?', '!', '\n']) || between.contains('.') && between.ends_with(char::is_whitespace)
}

/// The dates with a year in a text, each with its place in bytes.
pub(super) fn dates_in(text: &str) -> Vec<(Span, Range<usize>)> {
    let parts: Vec<(usize, &str)> = text
        .split_whitespace()
        .take(MOST_WORDS)
        .map(|part| (part.as_ptr() as usize - text.as_ptr() as usize, part))
        .collect();
    let written: Vec<&str> = parts.iter().map(|(_, part)| *part).collect();
    let has_digit = |part: &&str| part.bytes().any(|byte| byte.is_ascii_digit());
    let mut dates = Vec::new();
    let mut at = 0;
    while at < written.len() {
        // A date has a digit among its first words.
        let near = written[at..].iter().take(3).any(has_digit);
        match near.then(|| read_span(&written[at..])).flatten() {
            Some(reading) => {
                let (last, part) = parts[at + reading.words - 1];
                dates.push((reading.span, parts[at].0..last + part.len()));
                at += reading.words;
            }
            None => at += 1,
        }
    }
    dates
}

/// The days and months without a year. A season without one says nothing. A month alone is one only behind a word that leads to it: "in May".
pub(super) fn days_in(tokens: &mut [Token], days: &mut Vec<(i8, Option<i8>)>) {
    const LEADING: [&str; 12] = ["in", "of", "ne", "me", "u", "v", "s", "muajin", "mesecu", "since", "last", "od"];
    for token in tokens.iter_mut().filter(|token| !token.capital && is_season(&token.folded)) {
        token.dated = true;
    }
    for at in 0..tokens.len() {
        let Some(month) = tokens[at].month().filter(|_| !tokens[at].dated) else { continue };
        let day_at = |at: usize| {
            let token = tokens.get(at).filter(|token| !token.dated)?;
            let day = token.folded.trim_end_matches(|c: char| c.is_ascii_alphabetic()).parse::<i8>().ok()?;
            (1..=31).contains(&day).then_some((at, day))
        };
        let day = at.checked_sub(1).and_then(day_at).or_else(|| day_at(at + 1));
        if let Some((beside, day)) = day {
            days.push((month, Some(day)));
            tokens[beside].dated = true;
            tokens[at].dated = true;
        } else if at > 0 && LEADING.contains(&tokens[at - 1].folded.as_str()) {
            days.push((month, None));
            tokens[at].dated = true;
        }
    }
}
