//! From the words of a question to its terms.

use super::question::Question;
use super::terms::Reader;
use super::tokens::{Token, dates_in, days_in, first_words, tokens_of};
use crate::almanac::Almanac;
use crate::language::vocabulary::{Asked, Cue, Meanings, meanings};
use crate::language::{Language, detect};

/// The most terms that a question is searched for; of more the rarest count.
const MOST_TERMS: usize = 20;
/// Numbers outside are no years, unless they stand as one: "in 1066".
const EARLIEST: i16 = 1900;
const LATEST: i16 = 2100;
/// How far a record is to have what is told before or behind the sentence that asks, and in another clause of it: people
/// tell why they ask, and an almanac knows nothing of that.
const IN_STORY: f32 = 0.35;
const IN_CLAUSE: f32 = 0.7;

impl Almanac {
    /// Reads a question. Linear in its length; words beyond the first few hundred are not looked at.
    pub(super) fn read_question(&self, text: &str, language: Option<Language>) -> Question {
        let words = first_words(text);
        let detected = detect(text, &words, |word| self.index.lexicon.languages_of(word));
        // Somebody may want the answer in another language than the one in which they ask.
        let own = detected.map(|detected| detected.locale.language());
        let sure = detected.is_some_and(|detected| detected.sure);
        let spoken = own.filter(|_| sure).or(language).or(own).unwrap_or(Language::English);
        let mut tokens = tokens_of(text, words, spoken);
        let mut question = Question { detected, spoken: Some(spoken), ..Question::default() };
        question.shaped = text.trim_end().ends_with(['?', '？']);
        self.read_dates(text, &mut tokens, &mut question);
        (question.touched, question.telling) = self.phrases().touched(&tokens);
        question.used = self.usage.used(&tokens);
        (question.yes_no, question.asked_at) = read_phrases(&tokens, spoken, &mut question.meanings);
        let mut reader = Reader::new(self, spoken, &tokens);
        let mut at = 0;
        while at < tokens.len() {
            let known = question.terms.len();
            let taken = reader.read_at(at, &mut question);
            let behind = at.checked_sub(1).map_or("", |before| &tokens[before].folded);
            let (opposed, located) = (is_against(behind, spoken), is_locative(behind, spoken));
            let seldom = tokens[at].of_stem.attribute && tokens[at].of_stem.concept.is_none();
            for term in &mut question.terms[known..] {
                (term.at, term.opposed, term.located, term.seldom) = (at, opposed, located, seldom);
            }
            if question.terms.len() == known {
                question.beside += tokens[at..at + taken].iter().filter(|token| !token.dated).count();
            }
            at += taken;
        }
        if let Some(asked) = question.asked_at.and_then(|behind| tokens.get(behind.checked_sub(1)?)) {
            // What a story before the question tells is not asked for, and no record need have it.
            for term in &mut question.terms {
                let Some(token) = tokens.get(term.at) else { continue };
                if token.clause < asked.clause {
                    term.tell();
                }
                if token.sentence != asked.sentence {
                    term.wanted = IN_STORY;
                } else if token.clause != asked.clause {
                    term.wanted = IN_CLAUSE;
                }
            }
        }
        question.contest |= question.asks(Asked::Score);
        let terms = &mut question.terms;
        terms.sort_by(|one, other| other.weight.total_cmp(&one.weight));
        terms.dedup_by(|one, other| one.marks == other.marks && !one.marks.is_empty());
        terms.truncate(MOST_TERMS);
        question.gather_marks();
        question
    }

    fn read_dates(&self, text: &str, tokens: &mut [Token], question: &mut Question) {
        for (reading, place) in dates_in(text) {
            let mut inside =
                tokens.iter_mut().filter(|token| place.start <= token.place.start && token.place.end <= place.end);
            // A number far outside the almanac's time that is a word of it is that word: a paragraph and no year.
            let alone =
                text.get(place.clone()).is_some_and(|written| written.bytes().filter(u8::is_ascii_digit).count() == 4);
            let is_word = alone
                && inside.next().is_some_and(|token| {
                    let year = reading.first().year();
                    let known = self.index.lexicon.exact(&token.folded).is_some();
                    known && !self.time().is_some_and(|time| time.contains(&year))
                });
            if is_word {
                continue;
            }
            for token in
                tokens.iter_mut().filter(|token| place.start <= token.place.start && token.place.end <= place.end)
            {
                token.dated = true;
            }
            question.spans.push(reading);
        }
        days_in(tokens, &mut question.days);
        for token in tokens.iter_mut().filter(|token| !token.dated) {
            if let Some(span) =
                token.year().filter(|span| span.first().year() >= EARLIEST && span.first().year() < LATEST)
            {
                token.dated = true;
                question.spans.push(span);
            }
        }
    }

    /// The years that records are from.
    fn time(&self) -> Option<std::ops::RangeInclusive<i16>> {
        let group = self.group_of(crate::almanac::model::Kind::Event);
        let year = |number: u32| self.records.get(number as usize)?.when().map(|when| when.date.year());
        Some(year(group.start)?..=year(group.end.checked_sub(1)?)?)
    }

    pub(super) fn rarity(&self, having: usize) -> f32 {
        #[expect(clippy::cast_precision_loss, reason = "a weight needs no more than 24 bits")]
        let ratio = (self.cited() as f32 + 1.0) / (having as f32 + 0.5);
        ratio.ln().max(0.05)
    }

    /// How many records there are without sources.
    pub(super) fn cited(&self) -> usize {
        self.records.len() - self.all(crate::almanac::model::Kind::Source).len()
    }
}

/// Gathers what phrases and single words say of the question as a whole. What it asks for is said by the first
/// words that ask in its last sentence that asks: "when" may join two clauses, and a question may follow a story.
/// Returns whether yes or no is asked for anywhere, and the word behind those that ask.
fn read_phrases(tokens: &[Token], language: Language, found: &mut Meanings) -> (bool, Option<usize>) {
    let mut yes_no = false;
    let mut asking: Option<(usize, Meanings)> = None;
    let (mut behind, mut named) = (None, None);
    // The sentence that asks for an explanation, where that is said, and what else it asks for behind that.
    let mut explains: Option<(usize, usize)> = None;
    let mut explained = None;
    let mut done = 0;
    for at in 0..tokens.len() {
        let mut phrase = String::new();
        let mut longest = (0, Meanings::default());
        *found = found.and(tokens[at].of_stem.only_cues());
        for (token, taken) in tokens[at..].iter().zip(1..).take(tokens[at].longest_phrase) {
            let meaning = if taken == 1 {
                token.meaning
            } else {
                if phrase.is_empty() {
                    phrase.push_str(&tokens[at].folded);
                }
                phrase.push(' ');
                phrase.push_str(&token.folded);
                meanings(&phrase, language)
            };
            *found = found.and(meaning.without_asked());
            yes_no |= meaning.asked(Asked::YesNo);
            if meaning.cues(Cue::Name) && at + taken < tokens.len() {
                named = Some(at + taken);
            }
            if meaning.cues(Cue::Define) {
                explains = Some((tokens[at].sentence, at + taken));
            }
            if meaning.asks() {
                longest = (taken, meaning);
            }
        }
        let (taken, meaning) = longest;
        if taken > 0 && at >= done {
            done = at + taken;
            let sentence = tokens[at].sentence;
            if meaning.asks_for_one_thing() && explains.is_some_and(|(of, end)| of == sentence && end <= at) {
                explained.get_or_insert(meaning);
            }
            asking = Some(match asking {
                // "How many were there when ...": what is counted stands behind the first.
                Some((of, first)) if of == sentence && !first.is_open_to(meaning) => (of, first),
                // A word that only makes a question of a sentence leaves room for one that says what is asked.
                Some((of, first)) if of == sentence => {
                    behind = Some(done);
                    (of, first.and(meaning))
                }
                _ => {
                    behind = Some(done);
                    (sentence, meaning)
                }
            });
        }
    }
    if let Some((_, meaning)) = asking {
        *found = found.and(meaning);
    }
    if let Some(meaning) = explained {
        // "Explain why" asks why.
        *found = found.without_asked().and(meaning);
    } else if found.cues(Cue::Define) {
        *found = found.of_meaning();
    } else if found.cues(Cue::Speech) {
        *found = found.of_words();
    } else if found.cues(Cue::Name) {
        *found = found.of_names();
    }
    (yes_no, named.or(behind))
}

/// Whether a word sets what follows against something.
fn is_against(folded: &str, language: Language) -> bool {
    let words: &[&str] = match language {
        Language::English => &["against", "vs", "v", "versus", "with", "beat"],
        Language::Albanian => &["kunder", "kundra", "me"],
        Language::Serbian => &["protiv", "s", "sa"],
        Language::Russian => &["protiv", "s", "so", "u"],
    };
    words.contains(&folded)
}

/// Whether a word says that what follows is a place.
fn is_locative(folded: &str, language: Language) -> bool {
    let words: &[&str] = match language {
        Language::English => &["in", "at", "near", "from"],
        Language::Albanian => &["ne", "n", "nga", "te", "tek", "afer"],
        Language::Serbian => &["u", "na", "iz", "kod", "kraj"],
        Language::Russian => &["v", "vo", "na", "iz", "pod"],
    };
    words.contains(&folded)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::almanac::ask::question::TermKind;
    use crate::almanac::testing::EXAMPLE;
    use crate::language::Locale;

    #[test]
    fn what_a_story_tells_is_not_asked_for() {
        let attributes = |text| {
            let question = EXAMPLE.read_question(text, None);
            question.terms.iter().filter(|term| term.kind == TermKind::Attribute).count()
        };
        assert_eq!(attributes("My wife had a ticket, so when was the ferry moored?"), 0);
        assert_eq!(attributes("When did the wife of Osric Thole buy a ticket?"), 2);
        // A class of which a record must have a word.
        assert_eq!(attributes("Who was the coach of the rowers?"), 1);
    }

    #[test]
    fn what_a_story_tells_speaks_less_against_a_record() {
        let missed = |text: &str| {
            let question = EXAMPLE.read_question(text, None);
            question.terms.iter().find(|term| term.kind == TermKind::Unknown).map(|term| term.missed() / term.weight)
        };
        let asked = missed("When did the ferry zigzag?").unwrap();
        let clause = missed("It did zigzag, so when was the ferry moored?").unwrap();
        let before = missed("I saw it zigzag. When was the ferry moored?").unwrap();
        let behind = missed("When was the ferry moored? I saw it zigzag.").unwrap();
        assert!(before < clause && clause < asked, "{before} {clause} {asked}");
        assert!((before - behind).abs() < f32::EPSILON, "{before} {behind}");
    }

    #[test]
    fn what_the_almanac_writes_tells_the_language_of_a_few_words() {
        let cases = [
            ("Brookend midstream", Locale::English),
            ("Brookend lumit", Locale::Albanian),
            ("Brukend nasred", Locale::SerbianLatin),
            ("Брукенд насред", Locale::SerbianCyrillic),
            ("Брукенд посреди", Locale::Russian),
            ("Brukend posredi", Locale::Russian),
        ];
        for (text, locale) in cases {
            let detected = EXAMPLE.read_question(text, None).detected;
            assert_eq!(detected.map(|detected| detected.locale), Some(locale), "{text}");
        }
    }

    #[test]
    fn seasons_and_years_of_two_digits_are_times() {
        let spans = |text: &str| {
            let question = EXAMPLE.read_question(text, None);
            question.spans.iter().map(|span| span.first().to_string()).collect::<Vec<_>>()
        };
        assert_eq!(spans("when was the ferry moored, spring 98?"), ["1998-03-01"]);
        assert_eq!(spans("что было с паромом в 98-м?"), ["1998-01-01"]);
        assert_eq!(spans("where was the ferry in summer?"), [""; 0]);
    }

    #[test]
    fn what_is_to_be_explained_is_asked_for_whatever_else_asks() {
        let cases = [
            ("tell me about the ferry bell", Language::English, Asked::Meaning),
            ("when people speak of the ferry bell, what is meant by that", Language::English, Asked::Meaning),
            ("what did the ferryman say of the fog", Language::English, Asked::Said),
            ("ma spjego shkurt kambanen e tragetit", Language::Albanian, Asked::Meaning),
            ("Објасни ми шта је звоно скеле", Language::Serbian, Asked::Meaning),
            ("шта је рекао скелеџија", Language::Serbian, Asked::Said),
            ("расскажите про колокол парома", Language::Russian, Asked::Meaning),
            ("кем работал паромщик", Language::Russian, Asked::Role),
            ("explain to me why the ferry was late", Language::English, Asked::Why),
            ("objasni mi ko je bio skeledžija", Language::Serbian, Asked::Who),
        ];
        for (text, language, asked) in cases {
            let mut found = Meanings::default();
            read_phrases(&tokens_of(text, first_words(text), language), language, &mut found);
            let wrongly = [Asked::When, Asked::Said, Asked::Meaning, Asked::Who]
                .into_iter()
                .find(|other| *other != asked && found.asked(*other));
            assert!(found.asked(asked) && wrongly.is_none(), "{text}: {found:?}");
        }
    }
}
