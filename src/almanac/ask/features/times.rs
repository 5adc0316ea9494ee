//! Whether a record is of the time that a question names.

use super::Features;
use crate::almanac::ask::question::Question;
use crate::almanac::model::Record;
use crate::almanac::{Almanac, RecordNo};
use crate::language::Span;

impl Almanac {
    pub(super) fn time_features(&self, question: &Question, number: RecordNo, features: &mut Features) {
        let record = self.record(number);
        if question.spans.is_empty() && question.days.is_empty() {
            return;
        }
        if let Record::Person(person) = record {
            // A role is told of the day on which a source names it, and nothing is said of other days.
            let named = |span: &Span| {
                person.roles.iter().any(|role| {
                    Span::between(role.when.first_day(), role.when.last_day()).intersection(*span).is_some()
                })
            };
            features.in_time = f32::from(u8::from(question.spans.iter().any(named)));
            return;
        }
        let when = match record {
            Record::Position(_) => None,
            record => record.when(),
        };
        let in_span = |span: &Span| when.is_some_and(|when| when.span().intersection(*span).is_some());
        let on_day = |&(month, day): &(i8, Option<i8>)| {
            when.is_some_and(|when| {
                let (first, last) = (when.span().first(), when.span().last());
                let within = |date: jiff::civil::Date| date.month() == month && day.is_none_or(|day| date.day() == day);
                within(first) || within(last)
            })
        };
        let agrees =
            question.spans.iter().any(in_span) || question.spans.is_empty() && question.days.iter().any(on_day);
        let also_day = !question.days.is_empty() && question.days.iter().any(on_day);
        if agrees && (question.days.is_empty() || also_day || question.spans.is_empty()) {
            features.in_time = 1.0;
        } else if agrees {
            features.in_time = 0.5;
        } else if self.speaks_of_year(question, number) {
            features.time_in_text = 1.0;
        } else {
            features.out_of_time = if question.spans.is_empty() { 0.6 } else { 1.0 };
        }
    }

    /// Whether the year that the question names stands in the record.
    fn speaks_of_year(&self, question: &Question, number: RecordNo) -> bool {
        /// A year in a note or in the record's own date is not what it speaks of.
        const SPEAKS: u8 = 80;
        let whole =
            |span: &&Span| span.first() == span.first().first_of_year() && span.last() == span.first().last_of_year();
        let fixture = matches!(self.record(number), Record::Match(_) | Record::Quote(_));
        !fixture
            && question.spans.iter().filter(whole).any(|span| {
                let year = format!("{:04}", span.first().year());
                self.index.lexicon.exact(&year).is_some_and(|entry| {
                    let (records, strengths) = self.index.lexicon.strengths(entry);
                    records.binary_search(&number).is_ok_and(|at| strengths[at] >= SPEAKS)
                })
            })
    }
}
