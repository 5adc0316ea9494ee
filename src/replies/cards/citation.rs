//! A record as a line to paste elsewhere.

use crate::almanac::model::Record;
use crate::replies::lists::entry_line;
use crate::replies::pen::Pen;

/// "26 August 2014: title. Publisher, address", at most `longest` characters (counted in UTF-16 units): a long
/// title is shortened at a word, then left out, and then the publisher; the address is never touched.
pub(in crate::replies) fn citation(record: &Record, longest: usize, pen: &Pen<'_>) -> String {
    let source = pen.scene.almanac.grade(record).map(|grade| pen.scene.almanac.record(grade.best));
    let (publisher, url) = match source {
        Some(Record::Source(source)) => (source.publisher.as_str(), source.url.as_str()),
        _ => ("", ""),
    };
    let title = entry_line(record, false, pen).text();
    let title = title.trim_end_matches(pen.say("note-mark").as_str()).trim_end();
    cited(title, publisher, url, longest)
}

fn cited(title: &str, publisher: &str, url: &str, longest: usize) -> String {
    let source = format!("{publisher}, {url}");
    if units(&source) > longest {
        return url.to_owned();
    }
    match shortened(title, longest.saturating_sub(units(&source) + units(". "))) {
        nothing if nothing == "…" => source,
        title => format!("{title}. {source}"),
    }
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
    fn an_address_is_never_shortened() {
        let url = "https://example.org/x";
        let cases = [
            ("one two three", "Post", 60, "one two three. Post, https://example.org/x"),
            ("one two three", "Post", 37, "one two…. Post, https://example.org/x"),
            ("one two three", "Post", 30, "Post, https://example.org/x"),
            ("one two three", "Post", 25, "https://example.org/x"),
            ("one two three", "Post", 5, "https://example.org/x"),
        ];
        for (title, publisher, longest, expected) in cases {
            assert_eq!(cited(title, publisher, url, longest), expected, "{longest}");
        }
    }

    #[test]
    fn a_long_title_is_shortened_at_a_word() {
        let cases = [("one two three", 13, "one two three"), ("one two three", 12, "one two…"), ("one two", 3, "…")];
        for (text, room, expected) in cases {
            assert_eq!(shortened(text, room), expected);
            assert!(room < 1 || units(expected) <= room);
        }
    }
}
