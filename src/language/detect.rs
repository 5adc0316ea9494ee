//! In which language and script a text is written, among ours.
//!
//! Told by script, by letters that only one language has, by the words that every sentence needs, and by letters
//! that stand together. Text without diacritics and Russian in Latin letters are read too.

use std::sync::LazyLock;

use super::stem::{Family, fold_transliterated, stem};
use super::vocabulary::{meanings, meanings_of_stem};
use super::{Language, Languages, Locale, Word};

/// A language told from a text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Detected {
    /// The most likely language and script.
    pub locale: Locale,
    /// Whether another is unlikely. A name or a number alone says little.
    pub sure: bool,
}

/// How many words are looked at; more say nothing new.
const MOST_WORDS: usize = 40;
/// By how much the best must lead to be sure.
const LEAD: f32 = 0.8;
/// Below this lead it is asked in which languages the words are known to be written.
const DOUBT: f32 = 1.6;
/// What it says that a word is known in one language alone.
const WRITTEN: f32 = 0.5;

/// The languages that are written in either script. Russian in Latin letters is told by what it folds to.
const CYRILLIC: [Language; 2] = [Language::Russian, Language::Serbian];
const LATIN: [Language; 3] = [Language::English, Language::Albanian, Language::Serbian];

/// The language of `text`, of which the first words are given; `None` where it has no letters of a script of ours.
///
/// `written` tells in which languages a folded word is known to be written; that says little of each word and decides
/// where nothing else does, as in a query of a few names.
pub fn detect(text: &str, words: &[Word], written: impl Fn(&str) -> Languages) -> Option<Detected> {
    let (mut cyrillic, mut latin) = (0_usize, 0_usize);
    let mut scores = [0.0_f32; 4];
    let spoken = || words.iter().filter(|word| !is_address(text, word.place.start)).take(MOST_WORDS);
    for word in spoken() {
        let surface = &text[word.place.clone()];
        let own_script = surface.chars().filter(|c| is_cyrillic(*c)).count();
        if own_script > 0 {
            cyrillic += own_script;
            add_cyrillic(&mut scores, surface, &word.folded);
        } else {
            latin += surface.chars().filter(|c| c.is_alphabetic() && *c < 'ɐ').count();
            add_latin(&mut scores, surface, &word.folded);
        }
    }
    if cyrillic + latin == 0 {
        return None;
    }
    let allowed: &[Language] = if cyrillic > latin { &CYRILLIC } else { &Language::ALL };
    let (mut language, mut lead) = first(&scores, allowed);
    if lead < DOUBT {
        for word in spoken() {
            add_written(&mut scores, languages_of(&text[word.place.clone()], &word.folded, &written));
        }
        (language, lead) = first(&scores, allowed);
    }
    Some(Detected { locale: Locale::of(language, cyrillic <= latin), sure: lead >= LEAD })
}

/// The best of some languages, and by how much it leads.
fn first(scores: &[f32; 4], languages: &[Language]) -> (Language, f32) {
    let mut ranked: Vec<_> = languages.iter().map(|&language| (scores[language as usize], language)).collect();
    ranked.sort_by(|(one, _), (other, _)| other.total_cmp(one));
    (ranked[0].1, ranked[0].0 - ranked[1].0)
}

fn is_cyrillic(c: char) -> bool {
    ('Ѐ'..='ӿ').contains(&c)
}

/// The languages of its script in which a word is known to be written.
fn languages_of(surface: &str, folded: &str, written: impl Fn(&str) -> Languages) -> Languages {
    if surface.contains(is_cyrillic) {
        return written(folded).among(&CYRILLIC);
    }
    let russian = written(&fold_transliterated(folded)).among(&[Language::Russian]);
    written(folded).among(&LATIN).and(russian)
}

/// Whether the word is part of a user name or an address.
fn is_address(text: &str, at: usize) -> bool {
    text[..at].ends_with(['@', '/', '_'])
}

fn add_cyrillic(scores: &mut [f32; 4], written: &str, folded: &str) {
    for c in written.chars().flat_map(char::to_lowercase) {
        match c {
            'ђ' | 'ј' | 'љ' | 'њ' | 'ћ' | 'џ' => scores[Language::Serbian as usize] += 2.0,
            'ы' | 'э' | 'ъ' | 'ё' | 'щ' | 'й' | 'ь' | 'ю' | 'я' => scores[Language::Russian as usize] += 1.5,
            _ => {}
        }
    }
    add_known(scores, folded, &CYRILLIC);
}

fn add_latin(scores: &mut [f32; 4], written: &str, folded: &str) {
    for c in written.chars().flat_map(char::to_lowercase) {
        match c {
            'ë' => scores[Language::Albanian as usize] += 2.5,
            'ç' => scores[Language::Albanian as usize] += 1.5,
            'č' | 'ć' | 'đ' | 'š' | 'ž' => scores[Language::Serbian as usize] += 1.5,
            _ => {}
        }
    }
    if is_run_in(written) {
        scores[Language::Albanian as usize] += 1.0;
    }
    add_known(scores, folded, &LATIN);
    let russian = fold_transliterated(folded);
    // Of "je" transliteration leaves a single letter, and a Serbian knows it as a word.
    let known = if russian.len() < 2 && russian != folded { 0.0 } else { weight_of(&russian, Language::Russian) };
    // What is spelled alike in Serbian says nothing; a letter that only transliteration has says much.
    scores[Language::Russian as usize] += if russian == folded { known * 0.9 } else { known * 1.5 };
    let letters = letters(folded);
    for (signs, language) in SIGNS.iter() {
        let found = signs.iter().filter(|sign| sign.letters & !letters == 0 && sign.is_of(folded)).count();
        #[expect(clippy::cast_precision_loss, reason = "at most a few marks")]
        let found = found.min(3) as f32;
        scores[*language as usize] += 0.3 * found;
    }
}

/// Whether a short Albanian word has run into the next: "n'shkollë", "t'mirë".
fn is_run_in(written: &str) -> bool {
    written.split_once(['\'', '’']).is_some_and(|(short, rest)| {
        matches!(short, "n" | "N" | "t" | "T" | "m" | "M" | "ç" | "Ç") && rest.chars().count() > 1
    })
}

/// Letters that stand together in one language and hardly in the others; `$` is the end of a word, `^` its beginning.
const MARKS: [(&[&str], Language); 4] = [
    (&["th", "wh", "ck", "ght", "ing$", "ed$", "tion$", "ee", "oo", "ow", "ould", "w"], Language::English),
    (
        &[
            "xh", "gj", "dh", "rr", "ll", "nj$", "she$", "shte", "ish", "jne$", "uar$", "it$", "se$", "^nd", "^mb",
            "q", "eve$", "ave$", "ua$", "oi$", "hje", "sht", "njej", "shk", "shp", "^sh",
        ],
        Language::Albanian,
    ),
    (
        &[
            "ije", "nje", "om$", "ima$", "og$", "ao$", "io$", "ica$", "ju$", "cki$", "ski$", "sti$", "lj", "stv",
            "ost$", "^pr", "^sr", "^sv", "zd", "dj",
        ],
        Language::Serbian,
    ),
    (
        &[
            "ya", "yu", "zh", "kh", "shch", "iy$", "yj$", "aya$", "oy$", "ogo$", "tsy", "sya$", "ye", "^vy", "yi",
            "stv", "il$", "ye$", "ii$", "ov$", "oe$", "ey",
        ],
        Language::Russian,
    ),
];

/// The same, ready to be compared with words.
static SIGNS: LazyLock<[(Vec<Sign>, Language); 4]> =
    LazyLock::new(|| MARKS.map(|(marks, language)| (marks.iter().map(|mark| Sign::new(mark)).collect(), language)));

struct Sign {
    place: Place,
    written: &'static str,
    /// The letters that a word must have.
    letters: u32,
}

/// Where letters stand in a word.
enum Place {
    Beginning,
    End,
    Anywhere,
}

impl Sign {
    fn new(mark: &'static str) -> Self {
        let (place, written) = match (mark.strip_prefix('^'), mark.strip_suffix('$')) {
            (Some(beginning), _) => (Place::Beginning, beginning),
            (_, Some(ending)) => (Place::End, ending),
            _ => (Place::Anywhere, mark),
        };
        Self { place, written, letters: letters(written) }
    }

    fn is_of(&self, word: &str) -> bool {
        match self.place {
            Place::Beginning => word.starts_with(self.written),
            Place::End => word.len() > self.written.len() && word.ends_with(self.written),
            Place::Anywhere => word.contains(self.written),
        }
    }
}

/// The letters of a folded word, as bits.
fn letters(folded: &str) -> u32 {
    let letters = folded.bytes().filter(u8::is_ascii_lowercase);
    letters.fold(0, |all, letter| all | 1 << (letter - b'a'))
}

/// Adds what a word says for each language whose vocabulary has it, less where several have it.
fn add_known(scores: &mut [f32; 4], folded: &str, languages: &[Language]) {
    for &language in languages {
        scores[language as usize] += weight_of(folded, language);
    }
}

/// Adds what it says that a word is known to be written in some of the languages that it may be of.
fn add_written(scores: &mut [f32; 4], known: Languages) {
    let said = match known.count() {
        1 => WRITTEN,
        2 => WRITTEN / 2.0,
        _ => return,
    };
    for language in Language::ALL.into_iter().filter(|language| known.has(*language)) {
        scores[language as usize] += said;
    }
}

fn weight_of(folded: &str, language: Language) -> f32 {
    let short = folded.len() <= 2;
    let exact = meanings(folded, language);
    if exact.empty || exact.asks() {
        return if short { 0.6 } else { 1.0 };
    }
    let family = Family::of(language);
    if short || meanings_of_stem(stem(folded, family), family).concept.is_none() { 0.0 } else { 0.4 }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::language::words;

    #[test]
    fn a_few_words_with_a_name_tell_the_language() {
        let cases = [
            ("who is Kuznecov", Locale::English),
            ("kush eshte Kuznecov", Locale::Albanian),
            ("Kuznecov n'Minsk", Locale::Albanian),
            ("ko je Kuznecov", Locale::SerbianLatin),
            ("ko je Kuznecova?", Locale::SerbianLatin),
            ("ко је Кузнецов", Locale::SerbianCyrillic),
            ("kto takoj Kuznecov", Locale::Russian),
            ("kto ona takaya", Locale::Russian),
            ("кто такой Кузнецов", Locale::Russian),
        ];
        for (text, locale) in cases {
            let words: Vec<Word> = words(text).collect();
            assert_eq!(
                detect(text, &words, |_| Languages::NONE).map(|detected| detected.locale),
                Some(locale),
                "{text}"
            );
        }
    }
}
