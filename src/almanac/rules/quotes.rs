//! Quotations: verbatim, short, by somebody, in some role.

use super::Subject;
use crate::almanac::load::{Filed, Report};
use crate::almanac::model::{Quote, Record, Rendering};

/// The most words that are quoted of one utterance.
const MOST_WORDS: usize = 60;

fn quotes<'a>(subject: &Subject<'a>) -> impl Iterator<Item = (&'a Filed, &'a Quote)> {
    subject.all(Record::as_quote)
}

/// Ensure that no quotation is longer than what may fairly be quoted.
pub(super) fn quotes_are_short(subject: &Subject<'_>, report: &mut Report<'_>) {
    for (filed, quote) in quotes(subject) {
        let words = quote.text.split_whitespace().count();
        if words == 0 || words > MOST_WORDS {
            report.of_record(filed, "text", format!("a quotation has 1 to {MOST_WORDS} words, this one {words}"));
        }
    }
}

/// Ensure that quotation marks are left to whoever prints the quotation.
pub(super) fn quotes_stand_without_marks(subject: &Subject<'_>, report: &mut Report<'_>) {
    for (filed, quote) in quotes(subject) {
        let pairs = [('"', '"'), ('“', '”'), ('„', '“'), ('«', '»'), ('\'', '\'')];
        let wrapped = |(open, close)| quote.text.starts_with(open) && quote.text.ends_with(close);
        if quote.text.chars().count() > 1 && pairs.into_iter().any(wrapped) {
            report.of_record(filed, "text", "the quotation stands in quotation marks; leave them out");
        }
    }
}

/// Ensure that a version of an utterance leads to another quotation by the same speaker, which leads no further.
pub(super) fn versions_lead_to_an_original(subject: &Subject<'_>, report: &mut Report<'_>) {
    for (filed, quote) in quotes(subject) {
        let Some(id) = &quote.same_as else { continue };
        let message = match subject.by_id.get(id.as_str()).map(|filed| &filed.record) {
            Some(Record::Quote(other)) if other.id == quote.id => "the quotation leads to itself".to_owned(),
            Some(Record::Quote(other)) if other.same_as.is_some() => {
                format!("`{id}` leads on to another version; name the one that does not")
            }
            Some(Record::Quote(other)) if other.speaker != quote.speaker || other.date != quote.date => {
                format!("`{id}` has another speaker or another date")
            }
            Some(Record::Quote(other)) if other.language == quote.language => {
                format!("`{id}` is in the same language; versions differ in language")
            }
            Some(Record::Quote(_)) => continue,
            Some(_) => format!("`{id}` is not a quotation"),
            None if subject.is_missing(id.as_str()) => format!("there is no record `{id}`"),
            None => continue,
        };
        report.of_record(filed, "same_as", message);
    }
}

/// Ensure that a translation is not said to be from the language that it is in, and an original from none.
pub(super) fn translations_name_another_language(subject: &Subject<'_>, report: &mut Report<'_>) {
    for (filed, quote) in quotes(subject) {
        match (quote.rendering, quote.original_language) {
            (Rendering::Translation, Some(original)) if original == quote.language => {
                report.of_record(filed, "original_language", "a translation is in another language than the original");
            }
            (Rendering::Original | Rendering::NotStated, Some(_)) => {
                report.of_record(filed, "original_language", "only a translation has an original language");
            }
            _ => {}
        }
        if quote.paraphrase.as_ref().is_some_and(|paraphrase| paraphrase.written_in(quote.language).is_some()) {
            let pointer = format!("paraphrase/{}", quote.language);
            report.of_record(filed, &pointer, "the words themselves are in this language; no paraphrase is needed");
        }
    }
}

/// Ensure that the source that printed the words is among the sources.
pub(super) fn words_are_printed_in_a_source(subject: &Subject<'_>, report: &mut Report<'_>) {
    for (filed, quote) in quotes(subject) {
        if let Some(id) = quote.printed_in.as_ref().filter(|id| !quote.sources.contains(id)) {
            report.of_record(filed, "printed_in", format!("`{id}` is not among the sources of the quotation"));
        }
    }
}

/// Ensure that the role shown with a quotation is the speaker's on that day and not a later or an earlier one.
pub(super) fn speakers_have_a_role_on_the_day(subject: &Subject<'_>, report: &mut Report<'_>) {
    for (filed, quote) in quotes(subject) {
        let Some(Record::Person(speaker)) = subject.by_id.get(quote.speaker.as_str()).map(|filed| &filed.record) else {
            continue; // Another rule reports a speaker that does not exist.
        };
        if speaker.role_on(quote.date).is_none() {
            let message = format!("`{}` has no role dated {}; add one to `roles`", speaker.id, quote.date);
            report.of_record(filed, "speaker", message);
        }
    }
}
