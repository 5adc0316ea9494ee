//! Texts: clean, not over-long, without words that the almanac's own voice avoids.

use std::borrow::Cow;
use std::cell::RefCell;
use std::collections::{HashMap, HashSet};

use super::Subject;
use crate::almanac::load::{FileKind, Report};
use crate::almanac::model::{Map, Record, TextRole};
use crate::language::{Language, each_written, fold};

/// Calls `found` for every text in every language, with a function that reports a fault of it.
fn each_text(
    subject: &Subject<'_>,
    report: &mut Report<'_>,
    fault_of: impl Fn(TextRole, Language, &str) -> Option<String>,
) {
    for filed in subject.records() {
        for field in filed.record.texts().into_iter().chain(filed.record.untold_texts()) {
            for (language, text) in field.text.versions() {
                if let Some(message) = fault_of(field.role, language, text) {
                    report.of_record(filed, &format!("{}/{language}", field.pointer), message);
                }
            }
        }
        if let Record::Quote(quote) = &filed.record
            && let Some(paraphrase) = &quote.paraphrase
        {
            for language in Language::ALL {
                let text = paraphrase.written_in(language);
                if let Some(message) = text.and_then(|text| fault_of(TextRole::Body, language, text)) {
                    report.of_record(filed, &format!("paraphrase/{language}"), message);
                }
            }
        }
    }
    for (pointer, change) in &subject.draft.changes {
        for (language, text) in change.reason.versions() {
            if let Some(message) = fault_of(TextRole::Note, language, text) {
                let field = format!("reason/{language}");
                report.of_entry(FileKind::Changes, pointer, change.id.as_str(), &field, message);
            }
        }
    }
    for field in subject.draft.edition.texts() {
        for (language, text) in field.text.versions() {
            if let Some(message) = fault_of(field.role, language, text) {
                report.of_edition(&format!("{}/{language}", field.pointer), message);
            }
        }
    }
    for field in subject.draft.map.iter().flat_map(Map::texts) {
        for (language, text) in field.text.versions() {
            if let Some(message) = fault_of(field.role, language, text) {
                report.of_single(FileKind::Map, &format!("{}/{language}", field.pointer), message);
            }
        }
    }
}

/// Ensure that no text is empty, padded with white space, or holds control characters.
pub(super) fn texts_are_clean(subject: &Subject<'_>, report: &mut Report<'_>) {
    each_text(subject, report, |_, _, text| fault_of(text).map(str::to_owned));
    for filed in subject.records() {
        let plain: &[(&str, &str)] = match &filed.record {
            Record::Quote(quote) => &[("text", &quote.text)],
            Record::Source(source) => &[("title", &source.title), ("publisher", &source.publisher)],
            _ => &[],
        };
        let via = match &filed.record {
            Record::Source(source) => source.via.as_deref().map(|via| ("via", via)),
            _ => None,
        };
        for (pointer, text) in plain.iter().copied().chain(via) {
            if let Some(message) = fault_of(text) {
                report.of_record(filed, pointer, message);
            }
        }
    }
    let edition = &subject.draft.edition;
    for (pointer, text) in [("version", &edition.version), ("licence/name", &edition.licence.name)] {
        if let Some(message) = fault_of(text) {
            report.of_edition(pointer, message);
        }
    }
}

fn fault_of(text: &str) -> Option<&'static str> {
    // Marks that turn the direction of what follows would reach into the rest of a message.
    let turns = |c: char| matches!(c, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}');
    if text.trim().is_empty() {
        Some("the text is empty")
    } else if text.trim() != text {
        Some("the text begins or ends with white space")
    } else if text.chars().any(|c| c.is_control() || turns(c)) {
        Some("the text holds a line break or another control character")
    } else {
        None
    }
}

/// Ensure that no text is longer than its kind of text may be.
pub(super) fn texts_are_not_too_long(subject: &Subject<'_>, report: &mut Report<'_>) {
    each_text(subject, report, |role, _, text| {
        let (length, longest) = (text.chars().count(), role.longest());
        (length > longest).then(|| format!("the text has {length} characters, at most {longest} fit"))
    });
}

/// Ensure that words to avoid appear only inside quotations.
pub(super) fn words_to_avoid_are_avoided(subject: &Subject<'_>, report: &mut Report<'_>) {
    // By language and first word: most words of a text begin no such phrase.
    let mut avoid: HashMap<Language, HashMap<String, Vec<Phrase<'_>>>> = HashMap::new();
    for (&language, phrases) in &subject.draft.edition.words_to_avoid {
        for phrase in phrases {
            let folded = fold(phrase) + " ";
            if let Some((first, _)) = folded.split_once(' ').filter(|(first, _)| !first.is_empty()) {
                let of_language = avoid.entry(language).or_default();
                of_language.entry(first.to_owned()).or_default().push(Phrase { written: phrase, folded });
            }
        }
    }
    // Most texts have none of the longest words of the phrases, and most words come again and again.
    let longest = |phrase: &Phrase<'_>| phrase.folded.split(' ').max_by_key(|word| word.len()).map(str::to_owned);
    let telling: HashMap<Language, HashSet<String>> = avoid
        .iter()
        .map(|(language, phrases)| (*language, phrases.values().flatten().filter_map(longest).collect()))
        .collect();
    let known: RefCell<HashMap<Language, HashMap<String, bool>>> = RefCell::default();
    each_text(subject, report, |_, language, text| {
        let of_language = avoid.get(&language)?;
        let telling = telling.get(&language)?;
        let mut known = known.borrow_mut();
        let known = known.entry(language).or_default();
        let mut any = false;
        each_written(text, |word| {
            any |= known.get(word).copied().unwrap_or_else(|| {
                let tells = telling.contains(&fold(word));
                known.insert(word.to_owned(), tells);
                tells
            });
        });
        if !any {
            return None;
        }
        let own = fold(&without_quotations(text)) + " ";
        let begins = own.match_indices(' ').map(|(space, _)| space + 1);
        let used = std::iter::once(0).chain(begins).filter_map(|at| own.get(at..)).find_map(|rest| {
            let (word, _) = rest.split_once(' ')?;
            of_language.get(word)?.iter().find(|phrase| rest.starts_with(&phrase.folded))
        })?;
        Some(format!("the almanac's own voice avoids `{}`", used.written))
    });
}

/// A phrase to avoid: as the almanac writes it, and folded with a space after each word.
struct Phrase<'a> {
    written: &'a str,
    folded: String,
}

/// The text without what stands in quotation marks.
fn without_quotations(text: &str) -> Cow<'_, str> {
    // Quotation marks begin with these bytes; most texts have none.
    if !text.bytes().any(|byte| matches!(byte, b'"' | b'\'' | 0xc2 | 0xe2)) {
        return Cow::Borrowed(text);
    }
    let mut own = String::with_capacity(text.len());
    let mut closing: Option<char> = None;
    let mut before = ' ';
    for c in text.chars() {
        match closing {
            Some(close) if c == close => closing = None,
            Some(_) => {}
            None => match c {
                '“' => closing = Some('”'),
                '„' => closing = Some('“'),
                '«' => closing = Some('»'),
                '"' => closing = Some('"'),
                // An apostrophe follows a letter; a quotation begins after a space or a bracket.
                '\'' if !before.is_alphanumeric() => closing = Some('\''),
                '‘' => closing = Some('’'),
                _ => own.push(c),
            },
        }
        before = c;
    }
    // A mark that is never closed hides nothing.
    if closing.is_some() { Cow::Borrowed(text) } else { Cow::Owned(own) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn quotations_are_left_out() {
        let cases = [
            ("the 'so-called' act", "the  act"),
            ("the Board's act", "the Board's act"),
            ("a “so-called” act", "a  act"),
            ("«так называемое» слово", " слово"),
            ("an open 'quotation", "an open 'quotation"),
        ];
        for (text, own) in cases {
            assert_eq!(without_quotations(text), own);
        }
    }
}
