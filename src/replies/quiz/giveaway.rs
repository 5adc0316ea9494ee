//! Whether a text gives an answer away, or two answers are one: by the beginnings of their words, since names are declined.

use crate::language::each_word;

/// Shorter words are articles, prepositions and numbers of days.
const SHORTEST: usize = 4;

/// The beginnings of a text's words, folded: a word without the ending that declension may change.
fn stems(text: &str) -> Vec<String> {
    let mut stems = Vec::new();
    each_word(text, |word, _| {
        let letters = word.chars().count();
        if letters >= SHORTEST {
            stems.push(word.chars().take((letters - 2).max(SHORTEST - 1)).collect());
        }
    });
    stems
}

/// Whether a word of `answer` stands in `text`, in whatever form.
pub(super) fn gives_away(text: &str, answer: &str) -> bool {
    let stems = stems(answer);
    let mut found = false;
    each_word(text, |word, _| found |= stems.iter().any(|stem| word.starts_with(stem.as_str())));
    found
}

/// Whether two texts may mean the same, or one a part of the other: they share a word.
pub(super) fn overlap(one: &str, other: &str) -> bool {
    gives_away(one, other) || gives_away(other, one)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_declined_name_is_found() {
        let cases = [
            ("Томлина встретили на пристани", "Иван Томлин", true),
            ("Писмо Лумезе", "Арта Лумеза", true),
            ("The ferry is stopped", "Arta Lumeza", false),
            ("Talks in Brookend", "Brookend, Istershire", true),
            ("Talks in the inn", "In the Inn", false),
            ("", "Anybody", false),
        ];
        for (text, answer, expected) in cases {
            assert_eq!(gives_away(text, answer), expected, "{text}: {answer}");
        }
        assert!(overlap("West Landing", "Landing") && !overlap("West Landing", "Ferry Reach"));
    }
}
