//! Quotations in several versions count once.

use crate::almanac::model::{Kind, Localised, Quote};
use crate::almanac::{Almanac, RecordNo};
use crate::language::{Language, Locale, Span};

use super::{Filter, Scope};

impl Almanac {
    /// The quotations that a filter leaves, the best match first, one number for each utterance.
    ///
    /// An order that depends on nothing but the filter lets "another" go through all before it repeats.
    pub fn quotations(&self, filter: &Filter) -> Vec<RecordNo> {
        let hits = self.select(Scope::Kind(Kind::Quote), filter);
        let mut ranked: Vec<(RecordNo, f32)> =
            hits.from(0).map(|number| (self.original(number), self.relevance(number, filter))).collect();
        // The best score of an utterance comes first among its versions and is the one that stays.
        ranked.sort_by(|(one, one_score), (other, other_score)| one.cmp(other).then(other_score.total_cmp(one_score)));
        ranked.dedup_by_key(|(number, _)| *number);
        ranked.sort_by(|(one, one_score), (other, other_score)| other_score.total_cmp(one_score).then(one.cmp(other)));
        ranked.into_iter().map(|(number, _)| number).collect()
    }

    /// The records without those quotations of which another version stands before them.
    pub(in crate::almanac) fn once_each(&self, mut numbers: Vec<RecordNo>) -> Vec<RecordNo> {
        let mut utterances = std::collections::HashSet::new();
        numbers.retain(|number| utterances.insert(self.original(*number)));
        numbers
    }

    /// The version of an utterance that the others lead to.
    fn original(&self, number: RecordNo) -> RecordNo {
        let same_as = self.record(number).as_quote().and_then(|quote| quote.same_as.as_ref());
        same_as.and_then(|id| self.number(id.as_str())).unwrap_or(number)
    }

    /// All versions of an utterance, its original first.
    pub fn versions(&self, number: RecordNo) -> Vec<&Quote> {
        let original = self.original(number);
        let Some(first) = self.record(original).as_quote() else { return Vec::new() };
        let when = Filter { span: Some(Span::of(first.date)), terms: Vec::new() };
        let same_day = self.select(Scope::Kind(Kind::Quote), &when);
        let others = same_day.from(0).filter_map(|number| {
            self.record(number).as_quote().filter(|quote| quote.same_as.as_ref() == Some(&first.id))
        });
        std::iter::once(first).chain(others).collect()
    }

    /// The version of an utterance for a reader: in their language if a source printed one, else in English, else the original.
    pub fn version_for(&self, number: RecordNo, language: Language) -> Option<&Quote> {
        let versions = self.versions(number);
        let wanted = |language| versions.iter().copied().find(|quote| quote.language == language);
        wanted(language).or_else(|| wanted(Language::English)).or_else(|| versions.first().copied())
    }

    /// What a quotation says, in the editors' words, for a reader of another language: from the quotation itself or from
    /// another version of the utterance, in English where none is in the reader's language.
    pub fn paraphrase_for<'a>(&'a self, quote: &'a Quote, locale: Locale) -> Option<Localised<'a>> {
        let language = locale.language();
        if quote.language == language {
            return None;
        }
        let versions = self.number(quote.id.as_str()).map(|number| self.versions(number)).unwrap_or_default();
        let all = std::iter::once(quote).chain(versions);
        let mut readings = all.filter_map(|version| version.paraphrase.as_ref()?.read(locale)).peekable();
        let first = readings.peek().cloned();
        readings.find(|reading| reading.language == language).or(first)
    }

    /// How much the words of a filter weigh in a record. Names of persons weigh alike everywhere.
    fn relevance(&self, number: RecordNo, filter: &Filter) -> f32 {
        let words = filter.terms.iter().filter(|&&term| !self.is_person(term));
        words
            .map(|&term| {
                let (records, impacts) = self.index.lexicon.postings(term);
                records.binary_search(&number).map_or(0.0, |at| impacts[at])
            })
            .sum()
    }
}
