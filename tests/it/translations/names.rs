//! Whoever an English text names, the other languages name too. They decline names, so a word counts if it begins like the
//! name; a party may also be called by an alias.

use almanac_bot::almanac::model::{Record, Text};
use almanac_bot::language::{Language, fold};

use super::{assert_none, records, shipped, texts};

/// The most letters at the end of a name that a case may change.
const ENDING: usize = 2;
/// The fewest letters that are left of it.
const SHORTEST: usize = 3;

/// Places where what looks like a name is none, with the name and the reason.
const EXCEPTIONS: [(&str, &str, &str); 1] = [(
    "ev-2006-01-31-putin-universal-principles/editorial_note",
    "Georgia",
    "half of the name of a newspaper, Civil Georgia, which is not translated",
)];

/// Whether some word of a folded text begins like each word of a name.
fn names(text: &str, name: &str) -> bool {
    let name = fold(name);
    // An article between two words of a name changes with its case: "e", "të".
    let mut parts = name.split(' ').filter(|part| *part == name || part.chars().count() >= SHORTEST);
    parts.all(|part| {
        let letters = part.chars().count();
        let stem: String = part.chars().take(letters.saturating_sub(ENDING).max(SHORTEST)).collect();
        text.split(' ').any(|word| word.starts_with(&stem))
    })
}

/// Whether an English text has a name, letter for letter, as words of its own.
fn has(text: &str, name: &str) -> bool {
    text.match_indices(name).any(|(at, _)| {
        let free = |c: Option<char>| c.is_none_or(|c| !c.is_alphanumeric());
        free(text[..at].chars().next_back()) && free(text[at + name.len()..].chars().next())
    })
}

/// What is looked for in a text: the English name, the name in every language, and other names that will do.
struct Named<'a> {
    english: &'a str,
    name: &'a Text,
    whole: bool,
    aliases: &'a [String],
}

fn last_word(name: &str) -> &str {
    name.rsplit(' ').next().unwrap_or(name)
}

#[test]
fn whoever_is_named_in_english_is_named_in_every_language() {
    let almanac = shipped();
    let people = records(&almanac).filter_map(|record| match record {
        Record::Person(person) => {
            Some(Named { english: last_word(&person.name.en), name: &person.name, whole: false, aliases: &[] })
        }
        _ => None,
    });
    let parties = almanac.edition().parties.iter();
    let parties =
        parties.map(|party| Named { english: &party.name.en, name: &party.name, whole: true, aliases: &party.aliases });
    let named: Vec<_> = people.chain(parties).collect();
    let mut found = Vec::new();
    let mut used = [false; EXCEPTIONS.len()];
    for (place, text) in texts(&almanac) {
        for named in named.iter().filter(|named| has(&text.en, named.english)) {
            for (language, words) in text.versions().filter(|(language, _)| *language != Language::English) {
                let name = named.name.written_in(language).unwrap();
                let name = if named.whole { name } else { last_word(name) };
                let folded = fold(words);
                if names(&folded, name) || named.aliases.iter().any(|alias| names(&folded, alias)) {
                    continue;
                }
                let exception = EXCEPTIONS.iter().position(|(at, name, _)| *at == place && *name == named.english);
                match exception {
                    Some(exception) => used[exception] = true,
                    None => found.push(format!("{place}/{language}: no {} in {words:?}", named.english)),
                }
            }
        }
    }
    assert_none(&found, "names that are missing");
    assert!(used.iter().all(|used| *used), "an exception is no longer needed: {used:?}");
}

#[test]
fn a_declined_name_counts_and_another_does_not() {
    let cases = [
        ("с Антоном Чеховым", "Чехов", true),
        ("me Çehovin", "Çehov", true),
        ("Čehovljeva drama", "Čehov", true),
        ("Gogoljeva drama", "Čehov", false),
        ("у Савету Европе", "Савет Европе", true),
        ("у Савету", "Савет Европе", false),
        ("i Këshillit të Evropës", "Këshilli i Evropës", true),
        ("при УН", "УН", true),
        ("при НАТО", "УН", false),
    ];
    for (text, name, expected) in cases {
        assert_eq!(names(&fold(text), name), expected, "{text}: {name}");
    }
    assert!(has("Mini's book", "Mini") && !has("Minister", "Mini") && !has("a mini", "Mini"));
}
