//! "Did you mean": what to offer when a filter leaves nothing.

use super::{Filter, Parsed, Scope};
use crate::almanac::{Almanac, RecordNo};

/// Something that can be offered instead.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Suggestion {
    /// Another filter, which leaves this many records.
    Filter(Filter, usize),
    /// The same filter on records of all kinds, of which it leaves this many.
    Everywhere(Filter, usize),
    /// One record.
    Record(RecordNo),
}

/// How many suggestions are made at most.
const MOST: usize = 3;

impl Almanac {
    /// Up to three nearest things for a filter that leaves nothing: words spelled nearly like the unknown
    /// ones, single conditions that do hold, and the records next in time.
    pub fn nearest(&self, scope: Scope, parsed: &Parsed) -> Vec<Suggestion> {
        let mut suggestions = Vec::new();
        let mut offer = |suggestion: Suggestion| {
            if suggestions.len() < MOST && !suggestions.contains(&suggestion) {
                suggestions.push(suggestion);
            }
        };
        for unknown in &parsed.unknown {
            for near in self.index.lexicon.further(&unknown.folded) {
                if let Some(suggestion) = self.alone(scope, Filter { span: None, terms: vec![near.entry] }) {
                    offer(suggestion);
                }
            }
        }
        let Filter { span, terms } = &parsed.filter;
        if terms.len() + usize::from(span.is_some()) > 1 {
            for &term in terms {
                self.alone(scope, Filter { span: None, terms: vec![term] }).map(&mut offer);
            }
            self.alone(scope, Filter { span: *span, terms: Vec::new() }).filter(|_| span.is_some()).map(&mut offer);
        }
        if !terms.is_empty() {
            let count = self.search(&parsed.filter, None).len();
            Some(Suggestion::Everywhere(parsed.filter.clone(), count)).filter(|_| count > 0).map(&mut offer);
        }
        let in_span = |span| self.select(scope, &Filter { span: Some(span), terms: Vec::new() });
        if let Some(span) = span.filter(|&span| in_span(span).is_empty()) {
            for number in self.around(scope, span).into_iter().flatten() {
                offer(Suggestion::Record(number));
            }
        }
        suggestions
    }

    fn alone(&self, scope: Scope, filter: Filter) -> Option<Suggestion> {
        match self.select(scope, &filter).len() {
            0 => None,
            count => Some(Suggestion::Filter(filter, count)),
        }
    }
}
