//! Whether a text gives an answer away, or two answers are one: by the beginnings of their words, since names are declined.

use crate::language::each_word;

/// Shorter words are articles, prepositions and numbers of days.
const SHORTEST: usize = 4;

/// The words of some texts, folded, to be looked through more than once.
#[derive(Clone, Debug, Default)]
pub(super) struct Words(Vec<String>);

impl Words {
    pub(super) fn of<'a>(texts: impl IntoIterator<Item = &'a str>) -> Self {
        let mut words = Vec::new();
        for text in texts {
            each_word(text, |word, _| {
                if word.chars().nth(SHORTEST - 1).is_some() {
                    words.push(word.to_owned());
                }
            });
        }
        Self(words)
    }

    /// Whether a word of `answer` is among them, in whatever form.
    pub(super) fn give_away(&self, answer: &Self) -> bool {
        answer.0.iter().map(|word| stem(word)).any(|stem| self.0.iter().any(|word| word.starts_with(stem)))
    }

    /// Whether they may mean the same as others, or the ones a part of the others: they share a word.
    pub(super) fn overlap(&self, other: &Self) -> bool {
        self.give_away(other) || other.give_away(self)
    }
}

/// A word without the ending that declension may change.
fn stem(word: &str) -> &str {
    let letters = word.chars().count();
    let kept = letters.saturating_sub(2).max(SHORTEST - 1);
    word.char_indices().nth(kept).map_or(word, |(end, _)| &word[..end])
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
            assert_eq!(Words::of([text]).give_away(&Words::of([answer])), expected, "{text}: {answer}");
        }
        let overlap = |one, other| Words::of([one]).overlap(&Words::of([other]));
        assert!(overlap("West Landing", "Landing") && !overlap("West Landing", "Ferry Reach"));
    }
}
