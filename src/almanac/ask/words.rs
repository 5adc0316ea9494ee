//! A single word of a question: a class of words, a word of the almanac, one of its kin, or none that is known.

use super::hits::Hit;
use super::question::{Term, TermKind};
use super::terms::Reader;
use super::tokens::Token;
use crate::almanac::index::{Mark, is_telling, mark_of};
use crate::language::vocabulary::{ConceptNo, Cue, meanings, meanings_of_stem, near_word};
use crate::language::{Family, Language, stem};

const UNKNOWN_NAME: f32 = 0.9;
const ATTRIBUTE: f32 = 1.0;
/// How much a word counts at most that is common everywhere.
const WEAK: f32 = 0.8;
/// How much a class of words counts against a single word, which is less often meant otherwise.
const CONCEPT: f32 = 0.8;
/// A word in more records than this is no name in passing.
const MOST_OF_PROPER: usize = 6;
/// How surely a record is about a word when it has another of the same meaning.
const SYNONYM: f32 = 0.9;
/// How much a guess at a misspelled word counts against a word as it stands.
const GUESSED: f32 = 0.85;
/// A shorter word of another language is not looked for.
const SHORTEST_FOREIGN: usize = 5;

impl Reader<'_> {
    pub(super) fn attribute(&self, hits: Vec<Hit>, marks: Vec<Mark>) -> Term {
        Term::new(TermKind::Attribute, ATTRIBUTE * self.almanac.rarity(hits.len()), hits, marks)
    }

    /// A word of a class: the word itself counts in full, others of its meaning a little less.
    pub(super) fn concept(&self, concept: ConceptNo, own: &str, family: Family) -> Term {
        let exact = self.almanac.hits_of_stem(own, family);
        let all = self.almanac.hits_of_concept(concept);
        let mut weight = CONCEPT * self.almanac.rarity(all.len());
        if !exact.is_empty() {
            weight = f32::midpoint(weight, CONCEPT * self.almanac.rarity(exact.len()));
        }
        #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a share of a hundred")]
        let weaker = all.iter().map(|&(number, strength)| (number, (f32::from(strength) * SYNONYM) as u8));
        let hits = self.almanac.merged(exact.into_iter().chain(weaker).collect());
        Term::new(TermKind::Word, weight, hits, sorted(vec![Mark::of_concept(concept), mark_of(own, family)]))
    }

    /// The term that a single word is; `None` for one that says nothing.
    pub(super) fn word(&mut self, token: &Token) -> Option<Term> {
        let family = Family::of(self.language);
        let Token { meaning, of_stem, capital, .. } = *token;
        let (folded, own) = (token.folded.as_str(), token.stem());
        if let (true, Some(concept)) = (of_stem.attribute, of_stem.concept) {
            return Some(Term { kind: TermKind::Attribute, ..self.concept(concept, own, family) });
        }
        if meaning.attribute
            || of_stem.attribute
            || of_stem.concept.is_none() && !of_stem.weak && is_kin_of_attribute(folded, self.language)
        {
            return Some(self.attribute(self.almanac.hits_of_stem(own, family), vec![mark_of(own, family)]));
        }
        if meaning.cues(Cue::View) {
            let mut term = self.plain(folded, 1.0)?;
            (term.kind, term.weight) = (TermKind::View, 0.0);
            return Some(term);
        }
        if meaning.empty || (meaning.asks() || meaning.cues(Cue::Name)) && of_stem.concept.is_none() {
            return None;
        }
        if of_stem.weak {
            let mut term = self.plain(folded, 1.0)?;
            term.weight = term.weight.min(WEAK);
            return Some(term);
        }
        if let Some(concept) = of_stem.concept {
            return Some(self.concept(concept, own, family));
        }
        if folded.bytes().all(|byte| byte.is_ascii_digit()) {
            let hits = self.almanac.hits_of_stem(folded, family);
            let weight = self.almanac.rarity(hits.len()) * if folded.len() < 2 { 0.3 } else { 0.8 };
            return Some(Term::new(TermKind::Number, weight, hits, vec![mark_of(folded, family)]));
        }
        if let Some(term) = self.plain(folded, 1.0) {
            return Some(term);
        }
        if meaning.cues(Cue::Now) || folded.len() < 3 {
            return None;
        }
        if let Some(term) = self.kindred(folded) {
            return Some(term);
        }
        if self.guesses > 0 && folded.chars().count() >= 4 {
            self.guesses -= 1;
            if near_word(folded, self.language) {
                return None;
            }
            let known = self.almanac.index.lexicon.exact(folded).is_some();
            if let Some(term) = (!known)
                .then(|| self.guess(folded))
                .flatten()
                .filter(|term| !capital || matches!(term.kind, TermKind::Name(_)))
            {
                return Some(term);
            }
        }
        let rarest = self.almanac.rarity(0);
        let (kind, weight) = if capital || self.almanac.index.lexicon.is_proper(folded) {
            (TermKind::UnknownName, UNKNOWN_NAME)
        } else {
            (TermKind::Unknown, self.unknown)
        };
        Some(Term::new(kind, weight * rarest, Vec::new(), vec![mark_of(own, family)]))
    }

    /// A word of the almanac in the question's language, else in another.
    fn plain(&self, folded: &str, share: f32) -> Option<Term> {
        let own = Family::of(self.language);
        for family in std::iter::once(own).chain(Family::ALL.into_iter().filter(|family| *family != own)) {
            // A short word of one language is another word in the next: a "sat" is an hour.
            if family != own && folded.len() < SHORTEST_FOREIGN && !self.almanac.index.lexicon.is_proper(folded) {
                break;
            }
            let stem = stem(folded, family);
            let hits = self.almanac.hits_of_stem(stem, family);
            if !hits.is_empty() {
                let weight = share * self.almanac.rarity(hits.len());
                let kind = if hits.len() <= MOST_OF_PROPER && self.almanac.index.lexicon.is_proper(folded) {
                    TermKind::Proper
                } else {
                    TermKind::Word
                };
                return Some(Term::new(kind, weight, hits, vec![mark_of(stem, family)]));
            }
        }
        None
    }

    /// Words of the almanac that begin like a longer word: of its kin, if not of its stem.
    fn kindred(&self, folded: &str) -> Option<Term> {
        let family = Family::of(self.language);
        let hits = self.almanac.hits_of_beginning(folded, family);
        let weight = GUESSED * self.almanac.rarity(hits.len());
        (!hits.is_empty()).then(|| Term::new(TermKind::Word, weight, hits, vec![mark_of(stem(folded, family), family)]))
    }

    /// What a word was probably meant to be.
    fn guess(&self, folded: &str) -> Option<Term> {
        let lexicon = &self.almanac.index.lexicon;
        let entry = lexicon.nearest(folded)?;
        let meant = lexicon.spelling(entry);
        if let Some(facet) = lexicon.facet_of(entry).filter(|_| !meant.contains(' ')) {
            let kind = lexicon.facet(facet).kind;
            if is_telling(kind) {
                let token = Token::of(meant, self.language);
                let mut term = self.name(kind, &[facet], std::slice::from_ref(&token), Family::of(self.language));
                term.weight *= GUESSED;
                return Some(term);
            }
        }
        let family = Family::of(self.language);
        if let Some(concept) = meanings_of_stem(stem(&meant, family), family).concept {
            let mut term = self.concept(concept, stem(&meant, family), family);
            term.weight *= GUESSED;
            return Some(term);
        }
        self.plain(meant.split(' ').next_back()?, GUESSED)
    }
}

/// Whether a word is a longer form of an attribute: "refereed" of "referee".
fn is_kin_of_attribute(folded: &str, language: Language) -> bool {
    const SHORTEST: usize = 6;
    const LONGEST_ENDING: usize = 3;
    let beginnings = (1..=LONGEST_ENDING).filter_map(|ending| folded.get(..folded.len().checked_sub(ending)?));
    beginnings.filter(|beginning| beginning.len() >= SHORTEST).any(|beginning| meanings(beginning, language).attribute)
}

fn sorted(mut marks: Vec<Mark>) -> Vec<Mark> {
    marks.sort_unstable();
    marks
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::almanac::testing::EXAMPLE;

    #[test]
    fn a_short_word_of_another_language_is_another_word() {
        let has = |word, language| Reader::new(&EXAMPLE, language, &[]).plain(word, 1.0).is_some();
        // A race in Serbian; a longer word is hardly another one.
        assert_eq!((has("trke", Language::Serbian), has("trke", Language::English)), (true, false));
        assert!(has("usidrio", Language::Serbian) && has("usidrio", Language::English));
    }
}
