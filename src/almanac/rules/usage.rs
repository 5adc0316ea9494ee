//! The words of questions: what they are told of exists, and no single question can be read from them.

use super::Subject;
use crate::almanac::load::{FileKind, Report};
use crate::almanac::model::{Usage, WordUsage, Wording};
use crate::language::{Language, fold};

/// Ensure that words are counted for records and contested questions that there are.
pub(super) fn words_are_counted_for_what_exists(subject: &Subject<'_>, report: &mut Report<'_>) {
    let Some(usage) = &subject.draft.usage else { return };
    for (index, id) in usage.records.iter().enumerate().filter(|(_, id)| subject.is_missing(id.as_str())) {
        report.of_single(FileKind::Usage, &format!("records/{index}"), format!("there is no record `{id}`"));
    }
    let questions = &subject.draft.edition.questions;
    let is_missing = |id: &_| !questions.iter().any(|question| question.id == *id);
    for (index, id) in usage.questions.iter().enumerate().filter(|(_, id)| is_missing(*id)) {
        report.of_single(FileKind::Usage, &format!("questions/{index}"), format!("there is no question `{id}`"));
    }
    for (pointer, _, word) in words(usage) {
        for (name, list) in word.lists() {
            let length = if name == "contested" { usage.questions.len() } else { usage.records.len() };
            if let Some((place, _)) = list.iter().find(|(place, _)| usize::from(*place) >= length) {
                let message = format!("there is no place {place} in a list of {length}");
                report.of_single(FileKind::Usage, &format!("{pointer}/{name}"), message);
            }
        }
    }
}

/// Ensure that each place has its weights.
pub(super) fn wording_is_whole(subject: &Subject<'_>, report: &mut Report<'_>) {
    let Some(wording) = subject.draft.usage.as_ref().and_then(|usage| usage.wording.as_ref()) else { return };
    for (name, lines) in wording.lists() {
        let length = lines.iter().map(String::len).sum::<usize>();
        if length != Wording::PLACES {
            let message = format!("has {length} letters, and there are {} places", Wording::PLACES);
            report.of_single(FileKind::Usage, &format!("wording/{name}"), message);
        }
        let is_step = |steps: i8| (-Wording::MOST..=Wording::MOST).contains(&steps);
        for (index, line) in lines.iter().enumerate() {
            if let Some(at) = Wording::steps(std::slice::from_ref(line)).position(|steps| !is_step(steps)) {
                let message = format!("what stands at {at} is no letter of a weight");
                report.of_single(FileKind::Usage, &format!("wording/{name}/{index}"), message);
            }
        }
    }
}

/// Ensure that what stood in one question alone is left out.
pub(super) fn no_question_can_be_read(subject: &Subject<'_>, report: &mut Report<'_>) {
    let fewest = WordUsage::FEWEST;
    for (pointer, _, word) in subject.draft.usage.iter().flat_map(words) {
        if word.counted.iter().sum::<u32>() < u32::from(fewest) {
            let message = format!("the word stood in fewer than {fewest} questions; leave it out");
            report.of_single(FileKind::Usage, &format!("{pointer}/counted"), message);
        }
        for (name, list) in word.lists() {
            if list.iter().any(|(_, count)| *count < fewest) {
                let message = format!("fewer than {fewest} questions; leave them out");
                report.of_single(FileKind::Usage, &format!("{pointer}/{name}"), message);
            }
        }
    }
}

/// Ensure that words to avoid are not among them: those who ask may use them, an almanac does not.
pub(super) fn words_to_avoid_are_not_counted(subject: &Subject<'_>, report: &mut Report<'_>) {
    let Some(usage) = &subject.draft.usage else { return };
    for (language, phrases) in &subject.draft.edition.words_to_avoid {
        for phrase in phrases {
            let folded = fold(phrase);
            if usage.words.get(language).is_some_and(|words| words.contains_key(&folded)) {
                let pointer = format!("words/{}/{folded}", language.tag());
                report.of_single(FileKind::Usage, &pointer, format!("the almanac's own voice avoids `{phrase}`"));
            }
        }
    }
}

/// Each word with its JSON pointer and language.
fn words(usage: &Usage) -> impl Iterator<Item = (String, Language, &WordUsage)> {
    usage.words.iter().flat_map(|(language, words)| {
        words.iter().map(|(word, of)| (format!("words/{}/{word}", language.tag()), *language, of))
    })
}
