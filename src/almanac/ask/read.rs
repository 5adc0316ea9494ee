//! From the words of a question to its terms.

use super::hits::{Hit, both, merged};
use super::question::{Question, Term, TermKind};
use super::tokens::{Token, dates_in, days_in, tokens_of};
use crate::almanac::Almanac;
use crate::almanac::index::{FacetKind, FacetNo, LONGEST_NAME, Mark, NameKey, is_telling, mark_of, push_stems};
use crate::language::vocabulary::{
    Asked, ConceptNo, Cue, LONGEST_PHRASE, Meanings, meanings, meanings_of_stem, near_word,
};
use crate::language::{Family, Language, detect, stem};

/// The most terms that a question is searched for; of more the rarest count.
const MOST_TERMS: usize = 20;
/// The most words that are corrected: each costs a walk through the vocabulary.
const MOST_GUESSES: usize = 6;
/// How much a word counts that the almanac does not have, against the rarest that it has.
const UNKNOWN: [(usize, f32); 3] = [(6, 0.85), (12, 0.6), (usize::MAX, 0.3)];
const UNKNOWN_NAME: f32 = 0.9;
const ATTRIBUTE: f32 = 1.0;
/// How much a word counts at most that is common everywhere.
const WEAK: f32 = 0.8;
/// How much a class of words counts against a single word, which is less often meant otherwise.
const CONCEPT: f32 = 0.8;
/// Numbers outside are no years, unless they stand as one: "in 1066".
const EARLIEST: i16 = 1900;
const LATEST: i16 = 2100;
/// A word in more records than this is no name in passing.
const MOST_OF_PROPER: usize = 6;
/// How surely a record is about a word when it has another of the same meaning.
const SYNONYM: f32 = 0.9;
/// How much a guess at a misspelled word counts against a word as it stands.
const GUESSED: f32 = 0.85;

impl Almanac {
    /// Reads a question. Linear in its length; words beyond the first few hundred are not looked at.
    pub(super) fn read_question(&self, text: &str, language: Option<Language>) -> Question {
        let detected = detect(text);
        // Somebody may want the answer in another language than the one in which they ask.
        let own = detected.map(|detected| detected.locale.language());
        let sure = detected.is_some_and(|detected| detected.sure);
        let spoken = own.filter(|_| sure).or(language).or(own).unwrap_or(Language::English);
        let mut tokens = tokens_of(text, spoken);
        let mut question = Question { detected, spoken: Some(spoken), ..Question::default() };
        question.shaped = text.trim_end().ends_with(['?', '？']);
        self.read_dates(text, &mut tokens, &mut question);
        question.yes_no = read_phrases(&tokens, spoken, &mut question.meanings);
        let unknown = UNKNOWN.iter().find(|(most, _)| tokens.len() <= *most).map_or(0.0, |(_, weight)| *weight);
        let mut reader = Reader { almanac: self, language: spoken, tokens: &tokens, guesses: MOST_GUESSES, unknown };
        let mut at = 0;
        while at < tokens.len() {
            let known = question.terms.len();
            let taken = reader.read_at(at, &mut question);
            question.terms[known..].iter_mut().for_each(|term| term.at = at);
            at += taken;
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
        for token in tokens.iter_mut().filter(|token| !token.dated) {
            if let Some(span) =
                token.year().filter(|span| span.first().year() >= EARLIEST && span.first().year() < LATEST)
            {
                token.dated = true;
                question.spans.push(span);
            }
        }
        days_in(tokens, &mut question.days);
    }

    /// The years that records are from.
    fn time(&self) -> Option<std::ops::RangeInclusive<i16>> {
        let group = self.group_of(crate::almanac::model::Kind::Event);
        let year = |number: u32| self.records.get(number as usize)?.when().map(|when| when.date.year());
        Some(year(group.start)?..=year(group.end.checked_sub(1)?)?)
    }

    fn rarity(&self, having: usize) -> f32 {
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
/// Returns whether yes or no is asked for anywhere.
fn read_phrases(tokens: &[Token], language: Language, found: &mut Meanings) -> bool {
    let mut yes_no = false;
    let mut asking: Option<(usize, Meanings)> = None;
    let mut done = 0;
    for at in 0..tokens.len() {
        let mut phrase = String::new();
        let mut longest = (0, Meanings::default());
        for (token, taken) in tokens[at..].iter().zip(1..).take(LONGEST_PHRASE) {
            if !phrase.is_empty() {
                phrase.push(' ');
            }
            phrase.push_str(&token.folded);
            let meaning = meanings(&phrase, language);
            *found = found.and(meaning.without_asked());
            yes_no |= meaning.asked(Asked::YesNo);
            if meaning.asks() {
                longest = (taken, meaning);
            }
        }
        let (taken, meaning) = longest;
        if taken > 0 && at >= done {
            done = at + taken;
            let sentence = tokens[at].sentence;
            asking = Some(match asking {
                // A word that only makes a question of a sentence leaves room for one that says what is asked.
                Some((of, first)) if of == sentence => {
                    (of, if first.is_open_to(meaning) { first.and(meaning) } else { first })
                }
                _ => (sentence, meaning),
            });
        }
    }
    if let Some((_, meaning)) = asking {
        *found = found.and(meaning);
    }
    yes_no
}

struct Reader<'a> {
    almanac: &'a Almanac,
    language: Language,
    tokens: &'a [Token],
    guesses: usize,
    /// How much an unknown word counts: in a long question little, since much in it is beside the matter.
    unknown: f32,
}

impl Reader<'_> {
    /// Reads the term that begins at a token, if one does; how many tokens it took.
    fn read_at(&mut self, at: usize, question: &mut Question) -> usize {
        let token = &self.tokens[at];
        if token.dated {
            return 1;
        }
        if let Some((term, taken)) = self.name_at(at) {
            question.terms.push(term);
            return taken;
        }
        if let Some(taken) = self.phrase_at(at, question) {
            return taken;
        }
        let family = Family::of(self.language);
        let concept = meanings_of_stem(stem(&token.folded, family), family).concept;
        question.contest |= concept.is_some_and(ConceptNo::is_of_sport);
        if let Some(term) = self.word(&token.folded, token.capital) {
            question.terms.push(term);
        }
        1
    }

    /// A name of one word or more.
    fn name_at(&self, at: usize) -> Option<(Term, usize)> {
        let most =
            self.tokens[at..].iter().take(LONGEST_NAME).take_while(|token| !token.dated || token.is_number()).count();
        let own = Family::of(self.language);
        let families = std::iter::once(own).chain(Family::ALL.into_iter().filter(|family| *family != own));
        let begins = |family: &Family| self.almanac.index.names.begins(stem(&self.tokens[at].folded, *family), *family);
        let families: Vec<Family> = families.filter(begins).collect();
        if families.is_empty() {
            return None;
        }
        for taken in (1..=most).rev() {
            let tokens = &self.tokens[at..at + taken];
            for family in families.iter().copied() {
                let key = tokens
                    .iter()
                    .fold(NameKey::default(), |key, token| key.with(mark_of(stem(&token.folded, family), family)));
                let facets = self.almanac.index.names.named(key);
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

    /// Whether one word is a name by itself: not a word that says nothing, and not a stump that many words share.
    fn is_name_alone(&self, token: &Token, stem: &str) -> bool {
        const SHORTEST: usize = 4;
        let exact = self
            .almanac
            .index
            .lexicon
            .exact(&token.folded)
            .is_some_and(|entry| self.almanac.index.lexicon.is_name(entry));
        let meaning = meanings(&token.folded, self.language);
        let family = Family::of(self.language);
        let of_stem = meanings_of_stem(crate::language::stem(&token.folded, family), family);
        // A common word whose stem is also a name's is the common word.
        if !exact && (of_stem.concept.is_some() || of_stem.weak) {
            return false;
        }
        (exact || stem.len() >= SHORTEST) && (!(meaning.empty || meaning.asks()) || exact && token.all_capitals)
    }

    fn name(&self, kind: FacetKind, facets: &[FacetNo], tokens: &[Token], family: Family) -> Term {
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
        Term { at: 0, kind: TermKind::Name(kind), weight: self.almanac.rarity(hits.len()), hits, marks }
    }

    /// A phrase of general words; what it means was gathered before.
    fn phrase_at(&self, at: usize, question: &mut Question) -> Option<usize> {
        let most = self.tokens[at..].len().min(LONGEST_PHRASE);
        for taken in (2..=most).rev() {
            let tokens = &self.tokens[at..at + taken];
            let phrase = tokens.iter().map(|token| token.folded.as_str()).collect::<Vec<_>>().join(" ");
            let exact = meanings(&phrase, self.language);
            if exact.attribute || stems_of(tokens, self.language).attribute {
                question.terms.push(self.attribute(Vec::new(), Vec::new()));
                return Some(taken);
            }
            if let Some(concept) = stems_of(tokens, self.language).concept {
                question.contest |= concept.is_of_sport();
                question.terms.push(self.concept(concept, "", Family::of(self.language)));
                return Some(taken);
            }
        }
        None
    }

    fn attribute(&self, hits: Vec<Hit>, marks: Vec<Mark>) -> Term {
        Term { at: 0, kind: TermKind::Attribute, weight: ATTRIBUTE * self.almanac.rarity(hits.len()), hits, marks }
    }

    /// A word of a class: the word itself counts in full, others of its meaning a little less.
    fn concept(&self, concept: ConceptNo, own: &str, family: Family) -> Term {
        let exact = self.almanac.hits_of_stem(own, family);
        let all = self.almanac.hits_of_concept(concept);
        let mut weight = CONCEPT * self.almanac.rarity(all.len());
        if !exact.is_empty() {
            weight = f32::midpoint(weight, CONCEPT * self.almanac.rarity(exact.len()));
        }
        #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a share of a hundred")]
        let weaker = all.iter().map(|&(number, strength)| (number, (f32::from(strength) * SYNONYM) as u8));
        let hits = merged(exact.into_iter().chain(weaker).collect());
        Term {
            at: 0,
            kind: TermKind::Word,
            weight,
            hits,
            marks: sorted(vec![Mark::of_concept(concept), mark_of(own, family)]),
        }
    }

    /// The term that a single word is; `None` for one that says nothing.
    fn word(&mut self, folded: &str, capital: bool) -> Option<Term> {
        let family = Family::of(self.language);
        let meaning = meanings(folded, self.language);
        let own = stem(folded, family);
        let of_stem = meanings_of_stem(own, family);
        if meaning.attribute || of_stem.attribute {
            return Some(self.attribute(self.almanac.hits_of_stem(own, family), vec![mark_of(own, family)]));
        }
        if meaning.cues(Cue::View) {
            let mut term = self.plain(folded, 1.0)?;
            (term.kind, term.weight) = (TermKind::View, 0.0);
            return Some(term);
        }
        if meaning.empty || (meaning.asks() && of_stem.concept.is_none()) {
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
            return Some(Term { at: 0, kind: TermKind::Number, weight, hits, marks: vec![mark_of(folded, family)] });
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
        Some(Term { at: 0, kind, weight: weight * rarest, hits: Vec::new(), marks: Vec::new() })
    }

    /// A word of the almanac in the question's language, else in another.
    fn plain(&self, folded: &str, share: f32) -> Option<Term> {
        let own = Family::of(self.language);
        for family in std::iter::once(own).chain(Family::ALL.into_iter().filter(|family| *family != own)) {
            let stem = stem(folded, family);
            let hits = self.almanac.hits_of_stem(stem, family);
            if !hits.is_empty() {
                let weight = share * self.almanac.rarity(hits.len());
                let kind = if hits.len() <= MOST_OF_PROPER && self.almanac.index.lexicon.is_proper(folded) {
                    TermKind::Proper
                } else {
                    TermKind::Word
                };
                return Some(Term { at: 0, kind, weight, hits, marks: vec![mark_of(stem, family)] });
            }
        }
        None
    }

    /// Words of the almanac that begin like a longer word: of its kin, if not of its stem.
    fn kindred(&self, folded: &str) -> Option<Term> {
        let hits = self.almanac.hits_of_beginning(folded, Family::of(self.language));
        let weight = GUESSED * self.almanac.rarity(hits.len());
        (!hits.is_empty()).then(|| Term { at: 0, kind: TermKind::Word, weight, hits, marks: Vec::new() })
    }

    /// What a word was probably meant to be.
    fn guess(&self, folded: &str) -> Option<Term> {
        let lexicon = &self.almanac.index.lexicon;
        let entry = lexicon.nearest(folded)?;
        let meant = lexicon.spelling(entry);
        if let Some(facet) = lexicon.facet_of(entry).filter(|_| !meant.contains(' ')) {
            let kind = lexicon.facet(facet).kind;
            if is_telling(kind) {
                let token = Token::of(&meant);
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

/// What the stems of some words mean together.
fn stems_of(tokens: &[Token], language: Language) -> Meanings {
    let family = Family::of(language);
    let mut stems = String::new();
    push_stems(&mut stems, tokens.iter().map(|token| token.folded.as_str()), family);
    meanings_of_stem(&stems, family)
}

fn sorted(mut marks: Vec<Mark>) -> Vec<Mark> {
    marks.sort_unstable();
    marks
}
