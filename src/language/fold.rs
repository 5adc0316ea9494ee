//! Folding: two spellings of one word that a person would call the same become the same text.
//!
//! Case, diacritics and script go. Cyrillic is written in the Latin letters that Serbian uses for the
//! same sound, without their diacritics, so «Шабац», "Šabac" and "Sabac" meet in "sabac".
//! The result is for comparing and never for showing.

use std::ops::Range;

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

/// One word of a text: its folded form and where it stands in the text, in bytes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Word {
    /// The folded form; never empty.
    pub folded: String,
    /// The bytes of the text that it was made from.
    pub place: Range<usize>,
}

/// The folded form of `text`: its words joined by single spaces. Linear in the length of `text`.
pub fn fold(text: &str) -> String {
    let mut folded = String::with_capacity(text.len());
    each_word(text, |word, _| {
        if !folded.is_empty() {
            folded.push(' ');
        }
        folded.push_str(word);
    });
    folded
}

/// The words of `text`, folded. A word is a run of letters and digits; an apostrophe inside a word is
/// dropped, every other sign parts words.
pub fn words(text: &str) -> impl Iterator<Item = Word> + '_ {
    let mut at = 0;
    std::iter::from_fn(move || {
        let mut folded = String::new();
        let place = next_word(text, at, &mut folded)?;
        at = place.end;
        Some(Word { folded, place })
    })
}

/// Calls `found` with every word of `text`, folded and as it stands, without an allocation for each.
pub fn each_word(text: &str, mut found: impl FnMut(&str, &str)) {
    let mut folded = String::new();
    let mut at = 0;
    while let Some(place) = next_word(text, at, &mut folded) {
        at = place.end;
        found(&folded, &text[place]);
        folded.clear();
    }
}

/// Calls `found` with every word of `text` as it stands, not folded: for those who have folded most words before. A word
/// may fold to nothing.
pub fn each_written<'a>(text: &'a str, mut found: impl FnMut(&'a str)) {
    let mut begun: Option<usize> = None;
    let mut end = 0;
    for (at, c) in text.char_indices() {
        if belongs(c) {
            begun = begun.or(Some(at));
            end = at + c.len_utf8();
        } else if !is_apostrophe(c)
            && let Some(start) = begun.take()
        {
            found(&text[start..end]);
        }
    }
    if let Some(start) = begun {
        found(&text[start..end]);
    }
}

/// Folds the first word at or behind the byte `from` into `folded`, which is empty; returns its place.
fn next_word(text: &str, from: usize, folded: &mut String) -> Option<Range<usize>> {
    let mut place = from..from;
    for (offset, c) in text[from..].char_indices() {
        let at = from + offset;
        if belongs(c) {
            if folded.is_empty() {
                place.start = at;
            }
            place.end = at + c.len_utf8();
            push_folded(folded, c);
        } else if !folded.is_empty() && !is_apostrophe(c) {
            break;
        }
    }
    (!folded.is_empty()).then_some(place)
}

/// Whether `c` can be part of a word.
fn belongs(c: char) -> bool {
    // Most characters are told without a look into Unicode's tables, which would be half the time of loading.
    match c {
        '\0'..='\x7f' => c.is_ascii_alphanumeric(),
        'Ѐ'..='џ' => true,
        _ => c.is_alphanumeric() || is_combining_mark(c),
    }
}

fn is_apostrophe(c: char) -> bool {
    matches!(c, '\'' | '’' | 'ʼ' | '`')
}

fn push_folded(folded: &mut String, c: char) {
    if c.is_ascii() {
        folded.push(c.to_ascii_lowercase());
        return;
    }
    // Capitals of Cyrillic stand at a fixed distance, which is quicker than Unicode's tables.
    let c = match c {
        'А'..='Я' => char::from_u32(u32::from(c) + 0x20).unwrap_or(c),
        'Ѐ'..='Џ' => char::from_u32(u32::from(c) + 0x50).unwrap_or(c),
        _ => c,
    };
    if let Some(latin) = latin_of(c) {
        folded.push_str(latin);
        return;
    }
    for lower in c.to_lowercase() {
        if let Some(latin) = latin_of(lower) {
            folded.push_str(latin);
            continue;
        }
        // What a letter is made of may be a capital again: «ᴭ».
        let parts = std::iter::once(lower).nfkd().filter(|&part| !is_combining_mark(part));
        for part in parts.flat_map(char::to_lowercase) {
            match latin_of(part) {
                Some(latin) => folded.push_str(latin),
                None if part.is_alphanumeric() => folded.push(part),
                None => {}
            }
        }
    }
}

/// The plain Latin letters for a lower-case letter that has no decomposition of its own.
fn latin_of(c: char) -> Option<&'static str> {
    Some(match c {
        'а' => "a",
        'б' => "b",
        'в' => "v",
        'г' | 'ґ' => "g",
        'д' | 'ð' => "d",
        'ђ' | 'đ' => "dj",
        'е' | 'э' | 'є' | 'ё' => "e",
        'ж' | 'з' => "z",
        'и' | 'й' | 'ы' | 'і' | 'ї' | 'ı' => "i",
        'ј' => "j",
        'к' => "k",
        'л' | 'ł' => "l",
        'љ' => "lj",
        'м' => "m",
        'н' => "n",
        'њ' => "nj",
        'о' | 'ø' => "o",
        'п' => "p",
        'р' => "r",
        'с' | 'ш' => "s",
        'т' => "t",
        'ћ' | 'ц' | 'ч' => "c",
        'у' => "u",
        'ф' => "f",
        'х' => "h",
        'џ' => "dz",
        'щ' => "sc",
        'ю' => "ju",
        'я' => "ja",
        'ъ' | 'ь' => "",
        'ß' => "ss",
        'æ' => "ae",
        'œ' => "oe",
        'þ' => "th",
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn spellings_of_one_word_meet() {
        let cases = [
            ("Шабац", "sabac"),
            ("Šabac", "sabac"),
            ("SABAC", "sabac"),
            ("Korça", "korca"),
            ("Чехов", "cehov"),
            ("Čehov", "cehov"),
            ("Çehov", "cehov"),
            ("Чайка", "caika"),
            ("Ђорђе", "djordje"),
            ("Đorđe", "djordje"),
            ("women's", "womens"),
            ("Women’s Euro", "womens euro"),
            ("3–0", "3 0"),
            ("-52 kg", "52 kg"),
            ("Triest/Trieste", "triest trieste"),
            ("Щепочкин, Королёв", "scepockin korolev"),
            ("e\u{301}", "e"),
            ("ﬁnal", "final"),
            ("", ""),
            ("…!?", ""),
            ("ь", ""),
            ("ᴭ", "ae"),
            ("''a''", "a"),
        ];
        for (text, expected) in cases {
            assert_eq!(fold(text), expected, "{text}");
        }
    }

    #[test]
    fn a_word_knows_its_place() {
        let text = "«Гоголь» – 1842";
        let places: Vec<_> = words(text).map(|word| &text[word.place]).collect();
        assert_eq!(places, ["Гоголь", "1842"]);
    }

    proptest! {
        #[test]
        fn words_as_they_stand_fold_to_the_words(text in "\\PC{0,60}") {
            let mut written = Vec::new();
            each_written(&text, |word| written.push(fold(word)));
            written.retain(|word| !word.is_empty());
            prop_assert_eq!(written.join(" "), fold(&text));
        }

        #[test]
        fn folding_twice_is_folding_once(text in "\\PC{0,80}") {
            let once = fold(&text);
            prop_assert_eq!(fold(&once), once);
        }

        #[test]
        fn places_are_on_character_borders_and_in_order(text in any::<String>()) {
            let mut end = 0;
            for word in words(&text) {
                prop_assert!(word.place.start >= end);
                end = word.place.end;
                prop_assert!(text.get(word.place).is_some());
                prop_assert!(!word.folded.is_empty());
            }
        }

        #[test]
        fn case_does_not_count(text in "[a-zа-яёђјљњћџčćšžđëç ]{0,60}") {
            prop_assert_eq!(fold(&text.to_uppercase()), fold(&text));
        }
    }
}
