//! General words of four languages by what they do in a question: words that say nothing, words that ask, words of
//! the same meaning. The tables are `vocabulary/*.txt`.

mod meanings;

use std::sync::LazyLock;

use rustc_hash::FxHashMap;

use super::stem::{Family, stem};
use super::{Language, fold};
use crate::packed;

pub use meanings::{Asked, Cue, Meanings};
use meanings::{asked, cue};

/// A class of words of one meaning.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct ConceptNo(u16);

impl ConceptNo {
    /// How many classes there are.
    pub fn count() -> usize {
        VOCABULARY.concepts.len()
    }

    /// Whether its words speak of contests.
    pub fn is_of_sport(self) -> bool {
        const SPORT: [&str; 12] = [
            "win",
            "lose",
            "meet-sport",
            "final",
            "medal",
            "gold",
            "silver",
            "bronze",
            "goal",
            "team",
            "champion",
            "tournament",
        ];
        VOCABULARY.names.get(self.index()).is_some_and(|name| SPORT.contains(&&**name))
    }

    /// The number as an index.
    pub const fn index(self) -> usize {
        self.0 as usize
    }

    /// The stems of its words.
    pub fn stems(self) -> &'static [(Family, Box<str>)] {
        &VOCABULARY.concepts[self.index()]
    }
}

/// What folded words mean as they stand, in one language.
pub fn meanings(folded: &str, language: Language) -> Meanings {
    VOCABULARY.exact[language as usize].get(folded).copied().unwrap_or_default()
}

/// What a stem means in a family of languages.
pub fn meanings_of_stem(stem: &str, family: Family) -> Meanings {
    VOCABULARY.stems[family as usize].get(stem).copied().unwrap_or_default()
}

/// The most words that a phrase of the tables has which begins with a folded word or its stem; 1 where none does.
pub fn longest_phrase(folded: &str, stem: &str, language: Language) -> usize {
    let as_it_stands = VOCABULARY.longest[language as usize].get(folded);
    let by_stems = VOCABULARY.longest_of_stems[Family::of(language) as usize].get(stem);
    as_it_stands.copied().max(by_stems.copied()).map_or(1, usize::from)
}

/// Whether a folded word is one typing error away from one that says nothing or asks.
pub fn near_word(folded: &str, language: Language) -> bool {
    let Some(letter) = folded.bytes().next().and_then(letter) else { return false };
    let alike = &VOCABULARY.plain[language as usize][letter];
    alike.iter().any(|word| word.len().abs_diff(folded.len()) <= 1 && is_near(word, folded))
}

/// The place of a letter in the alphabet.
const fn letter(byte: u8) -> Option<usize> {
    if byte.is_ascii_lowercase() { Some((byte - b'a') as usize) } else { None }
}

/// Whether one letter is missing, too many or wrong, or two neighbours are swapped; the first letter must be right.
fn is_near(one: &str, other: &str) -> bool {
    let (one, other) = (one.as_bytes(), other.as_bytes());
    if one.first() != other.first() {
        return false;
    }
    let same = one.iter().zip(other).take_while(|(a, b)| a == b).count();
    let (rest, others) = (&one[same..], &other[same..]);
    match (rest, others) {
        ([_, rest @ ..], [_, others @ ..]) if rest == others => true,
        ([_, rest @ ..], _) if rest == others => true,
        (_, [_, others @ ..]) if rest == others => true,
        ([a, b, rest @ ..], [c, d, others @ ..]) => a == d && b == c && rest == others,
        _ => false,
    }
}

struct Vocabulary {
    /// By language: folded words and phrases.
    exact: [FxHashMap<Box<str>, Meanings>; 4],
    /// By language and first letter: words of some length that say nothing or ask.
    plain: [[Vec<Box<str>>; 26]; 4],
    /// By family: stems, and phrases of stems.
    stems: [FxHashMap<Box<str>, Meanings>; 3],
    /// By language: how many words the longest phrase has that begins with a folded word.
    longest: [FxHashMap<Box<str>, u8>; 4],
    /// By family: the same of stems.
    longest_of_stems: [FxHashMap<Box<str>, u8>; 3],
    concepts: Vec<Vec<(Family, Box<str>)>>,
    names: Vec<Box<str>>,
}

static VOCABULARY: LazyLock<Vocabulary> = LazyLock::new(|| {
    let mut vocabulary = Vocabulary {
        exact: Default::default(),
        plain: Default::default(),
        stems: Default::default(),
        longest: Default::default(),
        longest_of_stems: Default::default(),
        concepts: Vec::new(),
        names: Vec::new(),
    };
    for table in packed::VOCABULARY {
        vocabulary.read(&table.text());
    }
    vocabulary.gather_plain();
    vocabulary.gather_phrases();
    vocabulary
});

impl Vocabulary {
    /// Reads a table. A line that it cannot read is left out; a test finds it.
    fn read(&mut self, table: &str) {
        let mut meaning = Meanings::default();
        for line in table.lines().filter(|line| !line.is_empty() && !line.starts_with('#')) {
            if let Some(section) = line.strip_prefix('[').and_then(|line| line.strip_suffix(']')) {
                meaning = self.section(section);
            } else if let Some((language, words)) =
                line.split_once(':').and_then(|(tag, words)| Some((language(tag)?, words)))
            {
                for words in words.split(',') {
                    self.add(&fold(words), language, meaning);
                }
            }
        }
    }

    fn gather_plain(&mut self) {
        /// Shorter words are near too many others.
        const SHORTEST: usize = 4;
        for (known, plain) in self.exact.iter().zip(&mut self.plain) {
            for (word, _) in known.iter().filter(|(_, meaning)| meaning.empty || meaning.asks()) {
                let letter = word.bytes().next().and_then(letter);
                if let Some(letter) = letter.filter(|_| word.len() >= SHORTEST && !word.contains(' ')) {
                    plain[letter].push(word.clone());
                }
            }
        }
    }

    fn gather_phrases(&mut self) {
        let of_words = self.exact.iter().zip(&mut self.longest);
        for (known, longest) in of_words.chain(self.stems.iter().zip(&mut self.longest_of_stems)) {
            for phrase in known.keys() {
                let words = u8::try_from(phrase.split(' ').count()).unwrap_or(u8::MAX);
                if let Some((first, _)) = phrase.split_once(' ') {
                    let most = longest.entry(first.into()).or_default();
                    *most = words.max(*most);
                }
            }
        }
    }

    fn section(&mut self, name: &str) -> Meanings {
        let none = Meanings::default();
        match name.split_once(' ') {
            Some(("ask", name)) => Meanings { asked: asked(name).map_or(0, |asked| 1 << asked as u16), ..none },
            Some(("cue", "speech")) => Meanings { cues: 1 << Cue::Speech as u8, by_stem: true, ..none },
            // What is to be explained is asked the meaning of.
            Some(("cue", "define")) => {
                Meanings { cues: 1 << Cue::Define as u8, asked: 1 << Asked::Meaning as u16, ..none }
            }
            Some(("cue", name)) => Meanings { cues: cue(name).map_or(0, |cue| 1 << cue as u8), ..none },
            Some(("attr", _)) => Meanings { attribute: true, ..none },
            Some(("must", _)) => Meanings { attribute: true, by_stem: true, ..none },
            Some(("weak", _)) => Meanings { weak: true, ..none },
            None if name == "weak" => Meanings { weak: true, ..none },
            None if name == "stop" => Meanings { empty: true, ..none },
            None => self.class(name, false),
            Some((name, "must")) => self.class(name, true),
            Some(_) => none,
        }
    }

    /// A new class of words; of some a record must have one.
    fn class(&mut self, name: &str, must: bool) -> Meanings {
        let number = u16::try_from(self.concepts.len()).unwrap_or(u16::MAX);
        self.concepts.push(Vec::new());
        self.names.push(name.into());
        Meanings { concept: Some(ConceptNo(number)), attribute: must, ..Meanings::default() }
    }

    fn add(&mut self, folded: &str, language: Language, meaning: Meanings) {
        if folded.is_empty() {
            return;
        }
        let family = Family::of(language);
        let stems = folded.split(' ').map(|word| stem(word, family)).collect::<Vec<_>>().join(" ");
        if meaning.weak || meaning.by_stem {
            let known = self.stems[family as usize].entry(stems.into()).or_default();
            *known = known.and(meaning);
        } else if let Some(concept) = meaning.concept {
            let members = &mut self.concepts[concept.index()];
            let member = (family, Box::from(stems.as_str()));
            if !stems.contains(' ') && !members.contains(&member) {
                members.push(member);
            }
            let known = self.stems[family as usize].entry(stems.into()).or_default();
            *known = known.and(meaning);
        } else {
            let known = self.exact[language as usize].entry(folded.into()).or_default();
            *known = known.and(meaning);
        }
    }
}

fn language(tag: &str) -> Option<Language> {
    Language::ALL.into_iter().find(|language| language.tag() == tag)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_class_of_words_is_one() {
        // One that is named like a list of other words would be taken for it.
        let table = include_str!("vocabulary/concepts.txt");
        assert_eq!(ConceptNo::count(), table.lines().filter(|line| line.starts_with('[')).count());
        let family = Family::of(Language::English);
        assert!(!meanings("barricades", Language::English).empty);
        assert!(meanings_of_stem(stem("barricades", family), family).concept.is_some());
    }
}
