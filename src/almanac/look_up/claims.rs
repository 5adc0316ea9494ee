//! The records that touch what somebody wrote: by names, dates, numbers and rare words in it.

use std::collections::HashMap;

use crate::almanac::model::{Kind, Record};
use crate::almanac::{Almanac, RecordNo};
use crate::language::{Span, read_span};

use super::search::Ranked;

/// How many records are offered at most.
const MOST: usize = 5;
/// How many words of a text are looked at: a message has at most 4096 characters.
const MOST_WORDS: usize = 800;
/// What a record must score against the best one to be offered beside it.
const SHARE_OF_BEST: f32 = 0.35;
/// What the best record must score at least. One rare word alone does not reach it.
const LEAST: f32 = 6.0;
/// How much a date of the text counts for a record of that day, of that month, and of that year.
const SAME_DAY: f32 = 8.0;
const SAME_MONTH: f32 = 6.0;
const SAME_YEAR: f32 = 2.0;

impl Almanac {
    /// Up to five records that touch the names, dates, numbers and words of a text, the nearest first.
    /// Says nothing of whether the text is right.
    pub fn touching(&self, text: &str) -> Vec<RecordNo> {
        let entries = self.entries_in(text);
        let Ranked { hits } = self.ranked(&entries);
        #[expect(clippy::cast_precision_loss, reason = "at most 64 entries")]
        let count = entries.len().max(1) as f32;
        // `ranked` favours records that have all terms; of a long message a record touches only a part.
        let mut scores: HashMap<RecordNo, f32> = hits
            .into_iter()
            .filter(|(number, _)| !matches!(self.record(*number).kind(), Kind::Source | Kind::Overview))
            .map(|(number, score)| (number, score * count.sqrt()))
            .collect();
        for span in dates_in(text) {
            for (number, score) in &mut scores {
                *score += self.nearness(*number, span);
            }
            if span.first() == span.last() {
                let filter = super::Filter { span: Some(span), terms: Vec::new() };
                for number in self.select(super::Scope::Timeline, &filter).from(0) {
                    scores.entry(number).or_insert(SAME_DAY);
                }
            }
        }
        let mut hits: Vec<_> = scores.into_iter().collect();
        hits.sort_unstable_by(|(one, one_score), (other, other_score)| {
            other_score.total_cmp(one_score).then(one.cmp(other))
        });
        let best = hits.first().map_or(0.0, |(_, score)| *score);
        let enough = |(_, score): &&(RecordNo, f32)| best >= LEAST && *score >= best * SHARE_OF_BEST;
        let mut touching = self.once_each(hits.iter().take_while(enough).map(|(number, _)| *number).collect());
        touching.truncate(MOST);
        // Other words for the same, and case forms, are found as for a question.
        if touching.is_empty() { self.claimed(text, MOST) } else { touching }
    }

    fn nearness(&self, number: RecordNo, span: Span) -> f32 {
        match self.record(number) {
            Record::Person(_) | Record::Term(_) => 0.0,
            record => match record.when() {
                Some(when) if when.span().intersection(span).is_some() => {
                    if span.first() == span.last() {
                        SAME_DAY
                    } else if span.first().first_of_month() == span.last().first_of_month() {
                        SAME_MONTH
                    } else {
                        SAME_YEAR
                    }
                }
                _ => 0.0,
            },
        }
    }
}

/// The dates that a text names.
fn dates_in(text: &str) -> Vec<Span> {
    let parts: Vec<&str> = text.split_whitespace().take(MOST_WORDS).collect();
    let mut spans = Vec::new();
    let mut at = 0;
    while at < parts.len() {
        match read_span(&parts[at..]) {
            Some(reading) => {
                at += reading.words;
                spans.push(reading.span);
            }
            None => at += 1,
        }
    }
    spans
}
