//! Month names, and the words by which people bound a time: "before", «после», "deri".

use std::collections::HashMap;
use std::sync::LazyLock;

use super::{Language, Locale, fold};

/// Month names by locale, January first: as said alone, and as said after a day where that differs.
struct Months {
    alone: [&'static str; 12],
    after_day: [&'static str; 12],
}

const ENGLISH: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];
const ALBANIAN: [&str; 12] =
    ["janar", "shkurt", "mars", "prill", "maj", "qershor", "korrik", "gusht", "shtator", "tetor", "nëntor", "dhjetor"];
const SERBIAN: [&str; 12] = [
    "јануар",
    "фебруар",
    "март",
    "април",
    "мај",
    "јун",
    "јул",
    "август",
    "септембар",
    "октобар",
    "новембар",
    "децембар",
];
const SERBIAN_LATIN: [&str; 12] = [
    "januar",
    "februar",
    "mart",
    "april",
    "maj",
    "jun",
    "jul",
    "avgust",
    "septembar",
    "oktobar",
    "novembar",
    "decembar",
];
/// Serbian after a day in running speech; read from people, not printed.
const SERBIAN_GENITIVE: [&str; 12] = [
    "јануара",
    "фебруара",
    "марта",
    "априла",
    "маја",
    "јуна",
    "јула",
    "августа",
    "септембра",
    "октобра",
    "новембра",
    "децембра",
];
const RUSSIAN: [&str; 12] = [
    "январь",
    "февраль",
    "март",
    "апрель",
    "май",
    "июнь",
    "июль",
    "август",
    "сентябрь",
    "октябрь",
    "ноябрь",
    "декабрь",
];
const RUSSIAN_AFTER_DAY: [&str; 12] = [
    "января",
    "февраля",
    "марта",
    "апреля",
    "мая",
    "июня",
    "июля",
    "августа",
    "сентября",
    "октября",
    "ноября",
    "декабря",
];

/// Forms that stand in running speech and are never printed: after "in", and with an article.
const SPOKEN: [[&str; 12]; 4] = [
    [
        "јануару",
        "фебруару",
        "марту",
        "априлу",
        "мају",
        "јуну",
        "јулу",
        "августу",
        "септембру",
        "октобру",
        "новембру",
        "децембру",
    ],
    [
        "январе",
        "феврале",
        "марте",
        "апреле",
        "мае",
        "июне",
        "июле",
        "августе",
        "сентябре",
        "октябре",
        "ноябре",
        "декабре",
    ],
    [
        "janarit",
        "shkurtit",
        "marsit",
        "prillit",
        "majit",
        "qershorit",
        "korrikut",
        "gushtit",
        "shtatorit",
        "tetorit",
        "nëntorit",
        "dhjetorit",
    ],
    [
        "janari", "shkurti", "marsi", "prilli", "maji", "qershori", "korriku", "gushti", "shtatori", "tetori",
        "nëntori", "dhjetori",
    ],
];

const fn months(locale: Locale) -> Months {
    match locale {
        Locale::English => Months { alone: ENGLISH, after_day: ENGLISH },
        Locale::Albanian => Months { alone: ALBANIAN, after_day: ALBANIAN },
        Locale::SerbianCyrillic => Months { alone: SERBIAN, after_day: SERBIAN },
        Locale::SerbianLatin => Months { alone: SERBIAN_LATIN, after_day: SERBIAN_LATIN },
        Locale::Russian => Months { alone: RUSSIAN, after_day: RUSSIAN_AFTER_DAY },
    }
}

/// The name of `month` (1 to 12).
pub(super) fn month_name(month: i8, locale: Locale, after_day: bool) -> &'static str {
    let months = months(locale);
    let names = if after_day { months.after_day } else { months.alone };
    usize::try_from(month - 1).ok().and_then(|index| names.get(index).copied()).unwrap_or_default()
}

/// The month (1 to 12) that a folded word names in any language; English names also in their three-letter short form.
pub(super) fn month_of(folded: &str) -> Option<i8> {
    /// Every word of a message is looked up here.
    static MONTHS: LazyLock<HashMap<String, i8>> = LazyLock::new(|| {
        let spelled = [ENGLISH, ALBANIAN, SERBIAN, SERBIAN_GENITIVE, RUSSIAN, RUSSIAN_AFTER_DAY];
        let short = ENGLISH.map(|name| name.get(..3).unwrap_or(name));
        let named = spelled.into_iter().chain(SPOKEN).chain([short]).flat_map(|names| names.into_iter().zip(1_i8..));
        // Of two months with one name the earlier list speaks.
        let mut months = HashMap::new();
        for (name, month) in named {
            months.entry(fold(name)).or_insert(month);
        }
        months
    });
    MONTHS.get(folded).copied()
}

/// The month (1 to 12) that a folded word names in any language.
pub fn read_month(folded: &str) -> Option<i8> {
    month_of(folded)
}

/// Whether a folded word is "year" in some form: «в 2014 году», "viti 2014".
pub(super) fn is_year_word(folded: &str) -> bool {
    matches!(
        folded,
        "year"
            | "years"
            | "viti"
            | "vitin"
            | "vitit"
            | "vitet"
            | "viteve"
            | "god"
            | "goda"
            | "godu"
            | "gode"
            | "godi"
            | "godov"
            | "godah"
            | "godom"
            | "godina"
            | "godine"
            | "godini"
            | "godinu"
            | "godinama"
            | "g"
    )
}

/// Whether a folded word joins the two ends of a span: "2008 to 2009", «с 2009 по 2010», "between 2009 and 2010".
pub(super) fn joins(folded: &str) -> bool {
    matches!(
        folded,
        "to" | "until" | "till" | "through" | "and" | "or" | "deri" | "dhe" | "ose" | "do" | "i" | "ili" | "po"
    )
}

/// How a word bounds the time that follows it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Bound {
    /// Earlier than what follows, without it.
    Before,
    /// Up to what follows, with it.
    Until,
    /// Later than what follows, without it.
    After,
    /// From what follows on, with it.
    Since,
}

/// The bound that a folded word sets in any language.
pub(super) fn bound_of(folded: &str) -> Option<Bound> {
    Language::ALL.iter().find_map(|&language| {
        let (before, until, after, since): (&[&str], &[&str], &[&str], &[&str]) = match language {
            Language::English => (&["before"], &["until", "till", "to"], &["after"], &["since", "from", "between"]),
            Language::Albanian => (&["para"], &["deri"], &["pas"], &["nga", "prej", "qe", "qysh"]),
            Language::Serbian => (&["pre", "prije"], &["do"], &["posle", "nakon"], &["od"]),
            Language::Russian => (&["ranee", "ranse", "pered"], &["do"], &["posle"], &["s", "so", "nacinaja"]),
        };
        [(before, Bound::Before), (until, Bound::Until), (after, Bound::After), (since, Bound::Since)]
            .into_iter()
            .find_map(|(words, bound)| words.contains(&folded).then_some(bound))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_printed_month_is_read_back() {
        for locale in Locale::ALL {
            for month in 1..=12 {
                for after_day in [false, true] {
                    assert_eq!(month_of(&fold(month_name(month, locale, after_day))), Some(month));
                }
            }
        }
        assert_eq!(month_of("sep"), Some(9));
        assert_eq!(month_of("judo"), None);
    }

    #[test]
    fn bounds_are_known_in_every_language() {
        let cases = [
            ("before", Some(Bound::Before)),
            ("para", Some(Bound::Before)),
            ("пре", Some(Bound::Before)),
            ("do", Some(Bound::Until)),
            ("после", Some(Bound::After)),
            ("nga", Some(Bound::Since)),
            ("with", None),
        ];
        for (word, bound) in cases {
            assert_eq!(bound_of(&fold(word)), bound, "{word}");
        }
    }
}
