//! Serbian in Latin script, derived from the Cyrillic in which it is stored.

use std::borrow::Cow;

/// `text` with every Serbian Cyrillic letter in Latin. Letters that Serbian does not have, and
/// everything that is not Cyrillic, stay as they are.
///
/// A capital digraph is all capitals only inside a word of capitals: «Љубав» is "Ljubav", «ЉУБАВ» is "LJUBAV".
pub fn to_latin(text: &str) -> Cow<'_, str> {
    if !text.chars().any(|c| latin_of(c).is_some()) {
        return Cow::Borrowed(text);
    }
    let mut latin = String::with_capacity(text.len());
    let mut chars = text.chars().peekable();
    let mut before: Option<char> = None;
    while let Some(c) = chars.next() {
        match latin_of(c) {
            Some(letters @ ("Lj" | "Nj" | "Dž")) => {
                let neighbour = chars.peek().copied().filter(|next| next.is_alphabetic()).or(before);
                if neighbour.is_some_and(char::is_uppercase) {
                    latin.push_str(&letters.to_uppercase());
                } else {
                    latin.push_str(letters);
                }
            }
            Some(letters) => latin.push_str(letters),
            None => latin.push(c),
        }
        before = c.is_alphabetic().then_some(c);
    }
    Cow::Owned(latin)
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
    use super::*;

    #[test]
    fn digraphs_follow_the_case_of_their_word() {
        let cases = [
            ("Љубав", "Ljubav"),
            ("ЉУБАВ", "LJUBAV"),
            ("КОЊ", "KONJ"),
            ("Њ", "Nj"),
            ("Џеј", "Džej"),
            ("ВршаЦ", "VršaC"),
            ("Љиљана Његош", "Ljiljana Njegoš"),
            ("Paragraph 12, https://example.org/", "Paragraph 12, https://example.org/"),
        ];
        for (cyrillic, latin) in cases {
            assert_eq!(to_latin(cyrillic), latin);
        }
    }

    #[test]
    fn text_without_cyrillic_is_not_copied() {
        assert!(matches!(to_latin("Vršac"), Cow::Borrowed(_)));
    }
}
