//! Questions that nothing answers, made of ones that something does: another year, another person, another party.

use almanac_bot::almanac::Almanac;
use almanac_bot::almanac::model::{Kind, Record, Text};
use almanac_bot::language::{Family, Language, fold, stem, words};

/// The near misses of a question. Which name stands in for which is told by `seed`, so that they stay the same.
pub(crate) fn unanswerable(almanac: &Almanac, question: &str, lang: &str, seed: &str) -> Vec<String> {
    let language = match &lang[..2] {
        "sq" => Language::Albanian,
        "sr" => Language::Serbian,
        "ru" => Language::Russian,
        _ => Language::English,
    };
    let seed = seed.bytes().fold(5_usize, |hash, byte| hash.wrapping_mul(33) ^ usize::from(byte));
    let people = almanac.all(Kind::Person).iter().filter_map(|number| match almanac.record(*number) {
        Record::Person(person) => Some(&person.name),
        _ => None,
    });
    let people: Vec<String> = people.map(|name| last(in_language(name, language)).to_owned()).collect();
    let parties: Vec<String> =
        almanac.edition().parties.iter().map(|party| in_language(&party.name, language).to_owned()).collect();
    let mut made = Vec::new();
    made.extend(replaced(question, &people, language, seed));
    made.extend(replaced(question, &parties, language, seed));
    made.extend(another_year(question));
    made
}

fn in_language(text: &Text, language: Language) -> &str {
    text.written_in(language).unwrap_or(&text.en)
}

fn last(name: &str) -> &str {
    name.split(' ').next_back().unwrap_or(name)
}

/// The question with the first of the names that it has replaced by another one.
fn replaced(question: &str, names: &[String], language: Language, seed: usize) -> Option<String> {
    let family = Family::of(language);
    let word = words(question).find(|word| {
        names.iter().any(|name| {
            let folded = fold(name);
            !folded.contains(' ') && folded.len() > 3 && stem(&word.folded, family) == stem(&folded, family)
        })
    })?;
    let own = stem(&word.folded, family).to_owned();
    let other = names.iter().cycle().skip(seed % names.len()).take(names.len());
    let other = other.into_iter().find(|name| stem(&fold(name), family) != own && !question.contains(name.as_str()))?;
    Some(format!("{}{other}{}", &question[..word.place.start], &question[word.place.end..]))
}

/// The question with its year two years later.
fn another_year(question: &str) -> Option<String> {
    let word = words(question).find(|word| word.folded.len() == 4 && word.folded.parse::<i32>().is_ok())?;
    let year: i32 = word.folded.parse().ok()?;
    (1990..2030)
        .contains(&year)
        .then(|| format!("{}{}{}", &question[..word.place.start], year + 2, &question[word.place.end..]))
}
