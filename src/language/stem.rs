//! Stems: what the forms of one word have in common, for matching and never for showing.
//!
//! Endings are taken off folded words, so that one table serves both Serbian scripts, text without diacritics and
//! transliterated Russian; stemmers made for one script do not. They are cautious: two words that are parted
//! cost an answer, two that are thrown together cost a wrong one.

use std::sync::LazyLock;

use super::Language;

/// Languages whose endings are alike enough to be taken off by one table.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Family {
    /// English.
    English,
    /// Albanian.
    Albanian,
    /// Serbian and Russian.
    Slavic,
}

impl Family {
    /// All families.
    pub const ALL: [Self; 3] = [Self::English, Self::Albanian, Self::Slavic];

    /// The family that a language belongs to.
    pub const fn of(language: Language) -> Self {
        match language {
            Language::English => Self::English,
            Language::Albanian => Self::Albanian,
            Language::Serbian | Language::Russian => Self::Slavic,
        }
    }

    /// Endings, longest first.
    const fn endings(self) -> &'static [&'static str] {
        match self {
            Self::English => &[
                "ations", "ation", "ingly", "ments", "ities", "ition", "ings", "ment", "edly", "ions", "ing", "ion",
                "ies", "ied", "ity", "ers", "ed", "es", "er", "ly", "or", "e", "s", "y",
            ],
            // Definite forms, cases and plurals of nouns, and the commonest endings of past forms.
            Self::Albanian => &[
                "ueses", "imeve", "imesh", "imin", "imit", "imet", "uesi", "uese", "ises", "isht", "jeve", "imi",
                "ise", "ine", "eve", "ave", "ive", "ese", "ues", "jen", "jes", "uar", "uan", "ish", "ash", "esh", "ve",
                "et", "it", "ut", "at", "in", "un", "en", "es", "as", "im", "je", "ja", "ia", "te", "ne", "se", "oi",
                "oj", "ur", "ua", "te", "sh", "i", "u", "e", "a", "t", "n", "s", "j",
            ],
            Self::Slavic => &[
                "avaju", "avati", "avala", "avali", "avanje", "avanja", "ava", "ovanija", "ovanje", "ovanja", "ivsis",
                "ennogo", "ennih", "eniem", "enija", "enije", "enijem", "ivsi", "ostju", "ijami", "ijama", "ijah",
                "janje", "janja", "anja", "anje", "anju", "enja", "enje", "enju", "asja", "ilis", "alis", "ilas",
                "alas", "ilsja", "alsja", "osti", "ost", "nost", "ovima", "evima", "ovala", "ovali", "ovalo", "ovao",
                "oval", "ovat", "ovati", "uju", "ujet", "uje", "ami", "jami", "ama", "ima", "ogo", "ego", "omu", "emu",
                "imi", "ija", "iju", "ije", "iji", "iei", "iem", "ova", "ove", "ovi", "ovu", "eva", "aja", "oje",
                "uju", "ila", "ili", "ilo", "ala", "ali", "alo", "ela", "eli", "ilo", "iti", "ati", "eti", "ait",
                "iot", "ite", "ais", "ja", "ju", "je", "ji", "am", "em", "im", "om", "ah", "ih", "og", "oi", "ei",
                "ov", "ev", "oe", "ie", "ee", "aj", "ii", "io", "ao", "uo", "eo", "il", "al", "el", "la", "lo", "li",
                "le", "it", "at", "et", "ti", "t", "l", "a", "e", "i", "o", "u", "j", "h",
            ],
        }
    }
}

/// The endings of each family by their last letter, each list in the order of its table: a word is compared with those
/// alone that it can have.
static ENDINGS: LazyLock<[[Vec<Ending>; 26]; 3]> = LazyLock::new(|| {
    Family::ALL.map(|family| {
        let mut by_letter: [Vec<Ending>; 26] = Default::default();
        for ending in family.endings() {
            if let Some(last) = ending.bytes().next_back() {
                by_letter[usize::from(last - b'a')].push(Ending::new(ending, family));
            }
        }
        by_letter
    })
});

/// An ending as a number, so that a word is compared with it in one step.
struct Ending {
    /// Its bytes as [`tail`] reads them, and ones where it has bytes.
    bytes: u64,
    mask: u64,
    length: usize,
    /// The shortest rest that it is taken off from.
    least: usize,
}

impl Ending {
    /// Of at most seven bytes.
    fn new(ending: &str, family: Family) -> Self {
        let least = match ending.len() {
            1 => SHORTEST,
            _ if family == Family::English => SHORTEST,
            // Of a verb, but only behind a long stem: "zast-ava" is a noun.
            3.. if ending.starts_with("ava") => 2 * SHORTEST,
            _ => SHORTEST + 1,
        };
        Self { bytes: tail(ending), mask: (1 << (8 * ending.len())) - 1, length: ending.len(), least }
    }
}

/// The last eight bytes of a word, the last one lowest.
fn tail(word: &str) -> u64 {
    let bytes = &word.as_bytes()[word.len().saturating_sub(8)..];
    bytes.iter().fold(0, |all, byte| all << 8 | u64::from(*byte))
}

/// The shortest stem that an ending of one letter is taken off from; longer endings leave one more.
const SHORTEST: usize = 3;

/// The stem of a folded word. Words with digits, and short ones, are their own.
pub fn stem(folded: &str, family: Family) -> &str {
    // Names and abbreviations with letters of other alphabets are left alone.
    if folded.len() <= SHORTEST || !folded.bytes().all(|byte| byte.is_ascii_lowercase()) {
        return folded;
    }
    let mut stem = folded;
    // A second ending may lie below the first: "champion-ship-s", "njoh-j-en".
    for _ in 0..2 {
        let Some(letter) = stem.bytes().next_back() else { break };
        let end = tail(stem);
        let cut = ENDINGS[family as usize][usize::from(letter - b'a')].iter().find_map(|ending| {
            let rest = (end & ending.mask == ending.bytes).then(|| &stem[..stem.len() - ending.length])?;
            (rest.len() >= ending.least && rest.bytes().any(is_vowel)).then_some(rest)
        });
        match cut {
            Some(rest) => stem = rest,
            None => break,
        }
        if stem.len() <= 5 {
            break;
        }
    }
    undoubled(stem)
}

const fn is_vowel(byte: u8) -> bool {
    matches!(byte, b'a' | b'e' | b'i' | b'o' | b'u' | b'y')
}

/// "stopped" and "stop" have one stem.
fn undoubled(stem: &str) -> &str {
    let bytes = stem.as_bytes();
    match bytes {
        [.., a, b] if a == b && stem.len() > 3 && !is_vowel(*b) => &stem[..stem.len() - 1],
        _ => stem,
    }
}

/// Latin letters that stand for a Russian word, in the form that its Cyrillic spelling folds to: "zhenshchina" and
/// «женщина» are both "zenscina". Only for text that is Russian by all other signs.
pub fn fold_transliterated(folded: &str) -> String {
    /// Longest first, since "shch" begins like "sh".
    const LETTERS: [(&str, &str); 18] = [
        ("tsya", "tsja"),
        ("shch", "sc"),
        ("sch", "sc"),
        ("iya", "ija"),
        ("yo", "e"),
        ("jo", "e"),
        ("zh", "z"),
        ("ch", "c"),
        ("sh", "s"),
        ("kh", "h"),
        ("ts", "c"),
        ("ya", "ja"),
        ("yu", "ju"),
        ("ye", "e"),
        ("je", "e"),
        ("y", "i"),
        ("x", "h"),
        ("w", "v"),
    ];
    const VOWELS: [char; 6] = ['a', 'e', 'i', 'o', 'u', 'y'];
    let mut out = String::with_capacity(folded.len());
    let mut rest = folded;
    while let Some(first) = rest.chars().next() {
        if first == 'j' && out.ends_with(VOWELS) && !rest[1..].starts_with(VOWELS) {
            // For «й»: "kakoj", "vojna".
            out.push('i');
            rest = &rest[1..];
        } else if let Some((latin, russian)) = LETTERS.iter().find(|(latin, _)| rest.starts_with(latin)) {
            out.push_str(russian);
            rest = &rest[latin.len()..];
        } else {
            out.push(first);
            rest = &rest[first.len_utf8()..];
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::language::fold;

    #[test]
    fn forms_of_one_word_meet() {
        let cases: [(Family, &[&str]); 14] = [
            (Family::English, &["stop", "stopped", "stopping", "stops"]),
            (Family::English, &["city", "cities"]),
            (Family::English, &["declare", "declared", "declares"]),
            (Family::English, &["visit", "visited", "visits"]),
            (Family::Albanian, &["ndeshje", "ndeshja", "ndeshjen"]),
            (Family::Albanian, &["ministri", "ministrit", "ministrin"]),
            (Family::Albanian, &["flamur", "flamuri", "flamurin", "flamurit"]),
            (Family::Slavic, &["победила", "победил", "победили"]),
            (Family::Slavic, &["чемпионат", "чемпионата", "чемпионате"]),
            (Family::Slavic, &["Чехов", "Чехова", "Чехову", "Чеховым"]),
            (Family::Slavic, &["utakmica", "utakmice", "utakmicu", "utakmici"]),
            (Family::Slavic, &["ministar", "министар"]),
            (Family::Slavic, &["флаг", "флагом", "флага", "флаги"]),
            (Family::Slavic, &["zastava", "zastavom", "zastavu", "застави"]),
        ];
        for (family, words) in cases {
            let stems: Vec<_> = words.iter().map(|word| stem(&fold(word), family).to_owned()).collect();
            assert!(stems.iter().all(|stem| *stem == stems[0]), "{words:?}: {stems:?}");
        }
    }

    #[test]
    fn transliterated_words_fold_like_their_cyrillic_spelling() {
        for (latin, cyrillic) in [
            ("zhenshchina", "женщина"),
            ("chto", "что"),
            ("kogda", "когда"),
            ("vystavka", "выставка"),
            ("yubiley", "юбилей"),
            ("kakoj", "какой"),
            ("vojna", "война"),
            ("russkij", "русский"),
        ] {
            assert_eq!(fold_transliterated(latin), fold(cyrillic), "{latin}");
        }
    }
}
