//! Serbian in Latin script, derived from the Cyrillic in which it is stored.

use std::borrow::Cow;

/// `text` with its Serbian words in Latin letters.
///
/// What is not Serbian stays as it is: words in Latin script, signs, numbers, addresses (`https://...`, `www....`), and
/// words with a Cyrillic letter that Serbian does not have, which would come out half in one script and half in the
/// other. A name that a Serbian text writes in Serbian letters is Serbian: «Њујорк» is "Njujork".
///
/// A capital digraph is all capitals only inside a word of capitals: «Љубав» is "Ljubav", «ЉУБАВ» is "LJUBAV".
pub fn to_latin(text: &str) -> Cow<'_, str> {
    if !text.chars().any(|c| latin_of(c).is_some()) {
        return Cow::Borrowed(text);
    }
    let mut latin = String::with_capacity(text.len());
    for token in text.split_inclusive(char::is_whitespace) {
        if is_address(token) {
            latin.push_str(token);
            continue;
        }
        let mut rest = token;
        while !rest.is_empty() {
            let (word, behind) = rest.split_at(rest.find(|c: char| !c.is_alphabetic()).unwrap_or(rest.len()));
            push_word(&mut latin, word);
            let (signs, next) = behind.split_at(behind.find(char::is_alphabetic).unwrap_or(behind.len()));
            latin.push_str(signs);
            rest = next;
        }
    }
    Cow::Owned(latin)
}

/// Whether what stands between two spaces is an address, perhaps in brackets.
fn is_address(token: &str) -> bool {
    token.contains("://") || token.trim_start_matches(|c: char| !c.is_alphanumeric()).starts_with("www.")
}

/// Writes one word, all letters.
fn push_word(latin: &mut String, word: &str) {
    let is_foreign = |c: char| ('\u{400}'..='\u{52f}').contains(&c) && latin_of(c).is_none();
    if word.contains(is_foreign) {
        latin.push_str(word);
        return;
    }
    let mut before: Option<char> = None;
    let mut chars = word.chars().peekable();
    while let Some(c) = chars.next() {
        match latin_of(c) {
            Some(letters @ ("Lj" | "Nj" | "Dž")) => {
                let neighbour = chars.peek().copied().or(before);
                if neighbour.is_some_and(char::is_uppercase) {
                    latin.push_str(&letters.to_uppercase());
                } else {
                    latin.push_str(letters);
                }
            }
            Some(letters) => latin.push_str(letters),
            None => latin.push(c),
        }
        before = Some(c);
    }
}

fn latin_of(c: char) -> Option<&'static str> {
    Some(match c {
        'А' => "A",
        'Б' => "B",
        'В' => "V",
        'Г' => "G",
        'Д' => "D",
        'Ђ' => "Đ",
        'Е' => "E",
        'Ж' => "Ž",
        'З' => "Z",
        'И' => "I",
        'Ј' => "J",
        'К' => "K",
        'Л' => "L",
        'Љ' => "Lj",
        'М' => "M",
        'Н' => "N",
        'Њ' => "Nj",
        'О' => "O",
        'П' => "P",
        'Р' => "R",
        'С' => "S",
        'Т' => "T",
        'Ћ' => "Ć",
        'У' => "U",
        'Ф' => "F",
        'Х' => "H",
        'Ц' => "C",
        'Ч' => "Č",
        'Џ' => "Dž",
        'Ш' => "Š",
        'а' => "a",
        'б' => "b",
        'в' => "v",
        'г' => "g",
        'д' => "d",
        'ђ' => "đ",
        'е' => "e",
        'ж' => "ž",
        'з' => "z",
        'и' => "i",
        'ј' => "j",
        'к' => "k",
        'л' => "l",
        'љ' => "lj",
        'м' => "m",
        'н' => "n",
        'њ' => "nj",
        'о' => "o",
        'п' => "p",
        'р' => "r",
        'с' => "s",
        'т' => "t",
        'ћ' => "ć",
        'у' => "u",
        'ф' => "f",
        'х' => "h",
        'ц' => "c",
        'ч' => "č",
        'џ' => "dž",
        'ш' => "š",
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn digraphs_follow_the_case_of_their_word() {
        let cases = [
            ("Љубав", "Ljubav"),
            ("ЉУБАВ", "LJUBAV"),
            ("КОЊ", "KONJ"),
            ("Њ", "Nj"),
            ("Њ. Љ. Џонсон", "Nj. Lj. Džonson"),
            ("Џеј", "Džej"),
            ("ЏЕЈ-ЏЕЈ", "DŽEJ-DŽEJ"),
            ("ВршаЦ", "VršaC"),
            ("Љиљана Његош", "Ljiljana Njegoš"),
            ("Ђорђе Чађевић, Жабаљ", "Đorđe Čađević, Žabalj"),
        ];
        for (cyrillic, latin) in cases {
            assert_eq!(to_latin(cyrillic), latin);
        }
    }

    #[test]
    fn what_is_not_serbian_stays() {
        let cases = [
            ("Paragraph 12, https://example.org/", "Paragraph 12, https://example.org/"),
            ("види https://example.org/Шабац.", "vidi https://example.org/Шабац."),
            ("(www.пример.example) и даље", "(www.пример.example) i dalje"),
            ("запис m-2013-08-tea, сезона 2013/14, 2–1", "zapis m-2013-08-tea, sezona 2013/14, 2–1"),
            ("лист The Ister Post и ITU-а", "list The Ister Post i ITU-a"),
            ("Wi-Fi-ја, 5G мрежа", "Wi-Fi-ja, 5G mreža"),
            // A word of another language that is written in Cyrillic is left whole.
            ("«Чайка» је комад", "«Чайка» je komad"),
            ("Щепочкин и Вршац", "Щепочкин i Vršac"),
            // Letters of two scripts in one word, by mistake: the Latin ones are what they look like.
            ("Bршац", "Bršac"),
            ("<b>Вршац</b> & 😀", "<b>Vršac</b> & 😀"),
            ("", ""),
        ];
        for (text, latin) in cases {
            assert_eq!(to_latin(text), latin);
        }
    }

    #[test]
    fn text_without_cyrillic_is_not_copied() {
        assert!(matches!(to_latin("Vršac"), Cow::Borrowed(_)));
    }

    proptest! {
        #[test]
        fn nothing_is_lost_on_the_way(text in any::<String>()) {
            let latin = to_latin(&text);
            prop_assert!(latin.chars().count() >= text.chars().count());
            // What was made is Latin, and stays as it is when made again.
            prop_assert_eq!(to_latin(&latin), latin.as_ref());
        }

        #[test]
        fn words_of_serbian_letters_leave_no_cyrillic(text in "[А-Яа-яЂђЈјЉљЊњЋћЏџ ,.0-9A-Za-z]{0,60}") {
            let serbian: String = text.chars().filter(|&c| c.is_ascii() || latin_of(c).is_some()).collect();
            let left = to_latin(&serbian).chars().find(|c| ('\u{400}'..='\u{52f}').contains(c));
            prop_assert_eq!(left, None);
        }
    }
}
