//! The terms of a question: names, phrases, words, and what misspelled ones were meant to be.

use super::hits::{Hit, both};
use super::question::{Question, Term, TermKind};
use super::tokens::Token;
use crate::almanac::Almanac;
use crate::almanac::index::{FacetKind, FacetNo, LONGEST_NAME, Mark, NameKey, is_telling, mark_of, push_stems};
use crate::language::vocabulary::{ConceptNo, Meanings, meanings, meanings_of_stem};
use crate::language::{Family, Language, stem};

/// The most words that are corrected: each costs a walk through the vocabulary.
const MOST_GUESSES: usize = 6;
/// How much a word counts that the almanac does not have, against the rarest that it has.
const UNKNOWN: [(usize, f32); 3] = [(6, 0.85), (12, 0.6), (usize::MAX, 0.3)];

/// Reads the words of a question one after the other.
pub(super) struct Reader<'a> {
    pub(super) almanac: &'a Almanac,
    pub(super) language: Language,
    tokens: &'a [Token],
    pub(super) guesses: usize,
    /// How much an unknown word counts: in a long question little, since much in it is beside the matter.
    pub(super) unknown: f32,
}

impl<'a> Reader<'a> {
    pub(super) fn new(almanac: &'a Almanac, language: Language, tokens: &'a [Token]) -> Self {
        let unknown = UNKNOWN.iter().find(|(most, _)| tokens.len() <= *most).map_or(0.0, |(_, weight)| *weight);
        Self { almanac, language, tokens, guesses: MOST_GUESSES, unknown }
    }

    /// Reads the term that begins at a token, if one does; how many tokens it took.
    pub(super) fn read_at(&mut self, at: usize, question: &mut Question) -> usize {
        let token = &self.tokens[at];
        // A single letter is what is left of a short word: "n Kazan" for "në Kazan".
        if token.dated || token.folded.len() == 1 && !token.is_number() {
            return 1;
        }
        if let Some((term, taken)) = self.name_at(at) {
            question.terms.push(term);
            return taken;
        }
        if let Some(taken) = self.phrase_at(at, question) {
            return taken;
        }
        question.contest |= token.of_stem.concept.is_some_and(ConceptNo::is_of_sport);
        if let Some(term) = self.word(token) {
            question.terms.push(term);
        }
        1
    }

    /// A name of one word or more.
    fn name_at(&self, at: usize) -> Option<(Term, usize)> {
        let most =
            self.tokens[at..].iter().take(LONGEST_NAME).take_while(|token| !token.dated || token.is_number()).count();
        let names = &self.almanac.index.names;
        let own = Family::of(self.language);
        let families = std::iter::once(own).chain(Family::ALL.into_iter().filter(|family| *family != own));
        let begun = families.filter(|family| names.begins(stem(&self.tokens[at].folded, *family), *family));
        let keys: Vec<(Family, Vec<NameKey>)> = begun.map(|family| (family, self.keys(at, most, family))).collect();
        if keys.is_empty() {
            return None;
        }
        for taken in (1..=most).rev() {
            let tokens = &self.tokens[at..at + taken];
            for (family, keys) in &keys {
                let (family, facets) = (*family, names.named(keys[taken - 1]));
                if facets.is_empty() {
                    continue;
                }
                let kind_of = |facet: &FacetNo| self.almanac.index.lexicon.facet(*facet).kind;
                // Topics are found by their words, which their records have.
                let facets: Vec<_> = facets
                    .iter()
                    .copied()
                    .filter(|facet| is_telling(kind_of(facet)) || kind_of(facet) == FacetKind::Term)
                    .collect();
                if facets.is_empty() || taken == 1 && !self.is_name_alone(&tokens[0], stem(&tokens[0].folded, family)) {
                    continue;
                }
                let kind = facets.iter().map(kind_of).min()?;
                return Some((self.name(kind, &facets, tokens, family), taken));
            }
        }
        None
    }

    /// The keys of the names of one word, of two and so on that may begin at a token.
    fn keys(&self, at: usize, most: usize, family: Family) -> Vec<NameKey> {
        let mut key = NameKey::default();
        let tokens = self.tokens[at..at + most].iter();
        let with = tokens.map(|token| {
            key = key.with(mark_of(stem(&token.folded, family), family));
            key
        });
        with.collect()
    }

    /// Whether one word is a name by itself: not a word that says nothing, and not a stump that many words share.
    fn is_name_alone(&self, token: &Token, stem: &str) -> bool {
        const SHORTEST: usize = 4;
        let exact = self
            .almanac
            .index
            .lexicon
            .exact(&token.folded)
            .is_some_and(|entry| self.almanac.index.lexicon.is_name(entry));
        // A word that the almanac uses for something else is that word, even if its stem is also a name's.
        let lexicon = &self.almanac.index.lexicon;
        if !exact && lexicon.exact(&token.folded).is_some() && !lexicon.is_proper(&token.folded) {
            return false;
        }
        let (meaning, of_stem) = (token.meaning, token.of_stem);
        // A common word whose stem is also a name's is the common word.
        if !exact && (of_stem.concept.is_some() || of_stem.weak) {
            return false;
        }
        (exact || stem.len() >= SHORTEST) && (!(meaning.empty || meaning.asks()) || exact && token.all_capitals)
    }

    pub(super) fn name(&self, kind: FacetKind, facets: &[FacetNo], tokens: &[Token], family: Family) -> Term {
        let mut in_texts: Option<Vec<Hit>> = None;
        // The surname of a person stands for them in a text; other names stand there in full.
        let skipped = if kind == FacetKind::Person { tokens.len() - 1 } else { 0 };
        for token in &tokens[skipped..] {
            let hits = self.almanac.hits_of_stem(stem(&token.folded, family), family);
            in_texts = Some(match in_texts {
                Some(others) => both(&others, &hits),
                None => hits,
            });
        }
        let in_texts = in_texts.unwrap_or_default();
        let namesakes: Vec<FacetNo> =
            facets.iter().flat_map(|facet| self.almanac.index.names.namesakes(*facet)).copied().collect();
        let hits = self.almanac.hits_of_facets(&namesakes, in_texts);
        let mut marks: Vec<Mark> =
            facets.iter().flat_map(|facet| self.almanac.index.names.marks(*facet)).copied().collect();
        marks.sort_unstable();
        marks.dedup();
        Term::new(TermKind::Name(kind), self.almanac.rarity(hits.len()), hits, marks)
    }

    /// A phrase of general words; what it means was gathered before.
    fn phrase_at(&self, at: usize, question: &mut Question) -> Option<usize> {
        let most = self.tokens[at..].len().min(self.tokens[at].longest_phrase);
        for taken in (2..=most).rev() {
            let tokens = &self.tokens[at..at + taken];
            let phrase = tokens.iter().map(|token| token.folded.as_str()).collect::<Vec<_>>().join(" ");
            let exact = meanings(&phrase, self.language);
            let of_stems = stems_of(tokens, self.language);
            if let Some(concept) = of_stems.concept {
                question.contest |= concept.is_of_sport();
                let term = self.concept(concept, "", Family::of(self.language));
                let kind = if of_stems.attribute { TermKind::Attribute } else { term.kind };
                question.terms.push(Term { kind, ..term });
                return Some(taken);
            }
            if exact.attribute || of_stems.attribute {
                question.terms.push(self.attribute(Vec::new(), Vec::new()));
                return Some(taken);
            }
        }
        None
    }
}

/// What the stems of some words mean together.
fn stems_of(tokens: &[Token], language: Language) -> Meanings {
    let family = Family::of(language);
    let mut stems = String::new();
    push_stems(&mut stems, tokens.iter().map(|token| token.folded.as_str()), family);
    meanings_of_stem(&stems, family)
}
