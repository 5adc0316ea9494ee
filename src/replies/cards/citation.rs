//! A record as a line to paste elsewhere.

use crate::almanac::model::Record;
use crate::replies::lists::entry_line;
use crate::replies::pen::Pen;

/// "26 August 2014: title. Publisher, address", at most `longest` characters (counted in UTF-16 units): a long
/// title is shortened at a word, the address never.
pub(in crate::replies) fn citation(record: &Record, longest: usize, pen: &Pen<'_>) -> String {
    let source = pen.scene.almanac.grade(record).map(|grade| pen.scene.almanac.record(grade.best));
    let source = match source {
        Some(Record::Source(source)) => format!("{}, {}", source.publisher, source.url),
        _ => String::new(),
    };
    let title = entry_line(record, false, pen).text();
    let title = title.trim_end_matches(pen.say("note-mark").as_str()).trim_end();
    let room = longest.saturating_sub(units(&source) + units(". "));
    format!("{}. {source}", shortened(title, room))
}

fn units(text: &str) -> usize {
    text.encode_utf16().count()
}

/// The words of `text` that fit into `room`, with an ellipsis where some are left out.
pub(in crate::replies) fn shortened(text: &str, room: usize) -> String {
    if units(text) <= room {
        return text.to_owned();
    }
    let mut short = String::new();
    for word in text.split_whitespace() {
        if units(&short) + units(word) + 2 > room {
            break;
        }
        if !short.is_empty() {
            short.push(' ');
        }
        short.push_str(word);
    }
    short + "…"
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_long_title_is_shortened_at_a_word() {
        let cases = [("one two three", 13, "one two three"), ("one two three", 12, "one two…"), ("one two", 3, "…")];
        for (text, room, expected) in cases {
            assert_eq!(shortened(text, room), expected);
            assert!(room < 1 || units(expected) <= room);
        }
    }
}
