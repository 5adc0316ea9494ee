//! Month names, as they are printed and as they are read, and words for "year".

use std::sync::LazyLock;

use rustc_hash::FxHashMap;

use super::{Locale, fold};

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
const SPOKEN: [[&str; 12]; 8] = [
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
        "janarin",
        "shkurtin",
        "marsin",
        "prillin",
        "majin",
        "qershorin",
        "korrikun",
        "gushtin",
        "shtatorin",
        "tetorin",
        "nëntorin",
        "dhjetorin",
    ],
    [
        "janari", "shkurti", "marsi", "prilli", "maji", "qershori", "korriku", "gushti", "shtatori", "tetori",
        "nëntori", "dhjetori",
    ],
    [
        "јануаром",
        "фебруаром",
        "мартом",
        "априлом",
        "мајем",
        "јуном",
        "јулом",
        "августом",
        "септембром",
        "октобром",
        "новембром",
        "децембром",
    ],
    // Where no other form is said, the usual one stands in its place.
    [
        "јануар",
        "фебруар",
        "март",
        "април",
        "мај",
        "јуни",
        "јули",
        "август",
        "септембар",
        "октобар",
        "новембар",
        "децембар",
    ],
    [
        "январю",
        "февралю",
        "марту",
        "апрелю",
        "маю",
        "июню",
        "июлю",
        "августу",
        "сентябрю",
        "октябрю",
        "ноябрю",
        "декабрю",
    ],
];

/// Short forms that people write, January first, with the stop left out.
const SHORT: [[&str; 12]; 5] = [
    ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"],
    ["jan", "shk", "mar", "pri", "maj", "qer", "korr", "gush", "sht", "tet", "nën", "dhj"],
    ["јан", "феб", "мар", "апр", "мај", "јун", "јул", "авг", "септ", "окт", "нов", "дец"],
    ["янв", "фев", "мар", "апр", "май", "июн", "июл", "авг", "сен", "окт", "ноя", "дек"],
    ["янв", "февр", "март", "апр", "май", "июн", "июл", "авг", "сент", "окт", "нояб", "дек"],
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

/// The month (1 to 12) that a folded word names in any language; also in its short form.
pub(super) fn month_of(folded: &str) -> Option<i8> {
    /// Every word of a message is looked up here.
    static MONTHS: LazyLock<FxHashMap<String, i8>> = LazyLock::new(|| {
        let spelled = [ENGLISH, ALBANIAN, SERBIAN, SERBIAN_GENITIVE, RUSSIAN, RUSSIAN_AFTER_DAY];
        let named = spelled.into_iter().chain(SPOKEN).chain(SHORT).flat_map(|names| names.into_iter().zip(1_i8..));
        // Of two months with one name the earlier list speaks.
        let mut months = FxHashMap::default();
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

/// Whether a folded word is "years", so that a round year behind or before it is a decade: "vitet 1990".
///
/// «Године» is a single year as well and counts as one.
pub(super) fn is_years_word(folded: &str) -> bool {
    matches!(folded, "vitet" | "viteve" | "vitesh" | "vite" | "godi" | "godov" | "godah" | "godam" | "godami" | "gg")
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
            | "vitesh"
            | "vite"
            | "god"
            | "goda"
            | "godu"
            | "gode"
            | "godi"
            | "godov"
            | "godah"
            | "godom"
            | "godam"
            | "godami"
            | "godina"
            | "godine"
            | "godini"
            | "godinu"
            | "godinama"
            | "g"
            | "gg"
    )
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
    }

    #[test]
    fn months_are_read_in_the_forms_that_people_write() {
        let cases = [
            ("sep", Some(9)),
            ("Sept.", Some(9)),
            ("сент.", Some(9)),
            ("gushtin", Some(8)),
            ("shtatorit", Some(9)),
            ("августе", Some(8)),
            ("августу", Some(8)),
            ("февр", Some(2)),
            ("фебруару", Some(2)),
            ("juli", Some(7)),
            ("mart", Some(3)),
            ("мартом", Some(3)),
            ("judo", None),
            ("", None),
        ];
        for (word, month) in cases {
            assert_eq!(month_of(&fold(word)), month, "{word}");
        }
    }
}
