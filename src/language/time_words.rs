//! The words by which people bound a time and join two: "before", «после», "deri në", "and later".
//!
//! They are kept folded, a phrase with single spaces.

/// How a word bounds the time that it stands with.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Bound {
    /// Earlier than the time, without it.
    Before,
    /// Up to the time, with it.
    Until,
    /// Later than the time, without it.
    After,
    /// From the time on, with it.
    Since,
}

/// The most words that a phrase of this page has.
const LONGEST_PHRASE: usize = 3;

const BEFORE: &[&str] =
    &["before", "earlier than", "prior to", "para", "perpara", "pre", "prije", "ranije od", "ranee", "ranse", "pered"];

#[rustfmt::skip]
const UNTIL: &[&str] = &[
    "until", "till", "til", "to", "up to", "by",
    "deri", "deri me", "deri ne", "deri te", "deri tek", "gjer", "gjer me", "gjer ne",
    "do", "sve do", "zakljucno sa", "po", "vplot do",
];

const AFTER: &[&str] =
    &["after", "later than", "pas", "mbas", "posle", "poslije", "nakon", "kasnije od", "pozze", "pozdnee"];

/// "Between" opens a span like "from"; what joins the other end closes it.
#[rustfmt::skip]
const SINCE: &[&str] = &[
    "since", "from", "between", "starting", "starting from", "starting in",
    "nga", "prej", "qe", "qe nga", "qe prej", "qysh", "qysh nga", "qysh prej", "duke filluar nga",
    "midis", "ndermjet", "mes",
    "od", "pocev od", "pocevsi od", "jos od", "izmedju", "izmedu",
    "s", "so", "ot", "nacinaja", "nacinaja s", "nacinaja so", "mezdu",
];

const JOINS: &[&str] = &[
    "to",
    "until",
    "till",
    "through",
    "thru",
    "and",
    "or",
    "up to",
    "deri",
    "deri me",
    "deri ne",
    "deri te",
    "e deri",
    "e deri me",
    "e deri ne",
    "dhe",
    "e",
    "ose",
    "do",
    "pa do",
    "sve do",
    "i",
    "ili",
    "po",
];

const AND_LATER: &[&str] = &[
    "onward",
    "onwards",
    "and later",
    "and after",
    "or later",
    "tutje",
    "e tutje",
    "e me vone",
    "dhe me vone",
    "e me pas",
    "i kasnije",
    "i dalje",
    "nadalje",
    "pa nadalje",
    "i pozze",
    "i pozdnee",
    "i dalee",
    "i dalse",
];

const AND_EARLIER: &[&str] = &[
    "and before",
    "and earlier",
    "or earlier",
    "e me heret",
    "dhe me heret",
    "e me pare",
    "i ranije",
    "i ranee",
    "i ranse",
];

/// The bound that folded `words` begin with, and how many words say it.
pub(super) fn bound_at(words: &[String]) -> Option<(Bound, usize)> {
    let lists = [(BEFORE, Bound::Before), (UNTIL, Bound::Until), (AFTER, Bound::After), (SINCE, Bound::Since)];
    first_phrase(words, &lists)
}

/// Whether a folded word is the first of some phrase that bounds the time behind it.
pub(super) fn may_bound(folded: &str) -> bool {
    let first =
        |phrase: &&str| phrase.strip_prefix(folded).is_some_and(|rest| rest.is_empty() || rest.starts_with(' '));
    !folded.is_empty() && [BEFORE, UNTIL, AFTER, SINCE].iter().any(|list| list.iter().any(first))
}

/// The bound that folded `words` set to the time before them, and how many words say it: "2010 and later".
pub(super) fn bound_behind(words: &[String]) -> Option<(Bound, usize)> {
    first_phrase(words, &[(AND_LATER, Bound::Since), (AND_EARLIER, Bound::Until)])
}

/// How many of `words`, folded, join the two ends of a span: "2008 to 2009", «с 2009 по 2010», "between 2009 and 2010".
pub(super) fn join_at(words: &[String]) -> Option<usize> {
    first_phrase(words, &[(JOINS, ())]).map(|((), taken)| taken)
}

/// Whether a folded word only holds the parts of a date together: "17th of February", "gusht të 2014", "the 1990s".
pub(super) fn connects(folded: &str) -> bool {
    matches!(folded, "of" | "the" | "te" | "e")
}

/// The longest phrase of any list that `words` begin with.
fn first_phrase<T: Copy>(words: &[String], lists: &[(&[&str], T)]) -> Option<(T, usize)> {
    (1..=LONGEST_PHRASE.min(words.len())).rev().find_map(|taken| {
        let phrase = words[..taken].join(" ");
        lists.iter().find(|(list, _)| list.contains(&phrase.as_str())).map(|(_, meaning)| (*meaning, taken))
    })
}

/// The years of a decade that a folded word names.
pub(super) fn decade_of(folded: &str) -> Option<i16> {
    // Of Serbian and Russian ordinals, and of an Albanian number with an article.
    const ENDINGS: [&str; 8] = ["e", "ih", "im", "ima", "ie", "imi", "at", "ave"];
    const STEMS: [(&str, i16); 11] = [
        ("sezdeset", 1960),
        ("sestidesjat", 1960),
        ("sedamdeset", 1970),
        ("semidesjat", 1970),
        ("osamdeset", 1980),
        ("vosmidesjat", 1980),
        ("tetedhjet", 1980),
        ("devedeset", 1990),
        ("devjanost", 1990),
        ("nentedhjet", 1990),
        ("dvehiljadit", 2000),
    ];
    match folded {
        "sixties" => Some(1960),
        "seventies" => Some(1970),
        "eighties" => Some(1980),
        "nineties" => Some(1990),
        "nulevie" | "nulevih" => Some(2000),
        // Ninety and eighty.
        "nentedhjete" | "tetedhjete" => None,
        _ => STEMS.iter().find_map(|(stem, year)| {
            folded.strip_prefix(stem).filter(|ending| ENDINGS.contains(ending)).map(|_| *year)
        }),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::language::fold;

    fn folded(text: &str) -> Vec<String> {
        text.split_whitespace().map(fold).collect()
    }

    #[test]
    fn phrases_are_kept_in_folded_form() {
        for phrase in [BEFORE, UNTIL, AFTER, SINCE, JOINS, AND_LATER, AND_EARLIER].into_iter().flatten() {
            assert_eq!(fold(phrase), *phrase);
            assert!(phrase.split(' ').count() <= LONGEST_PHRASE, "{phrase}");
        }
    }

    #[test]
    fn bounds_are_known_in_every_language() {
        let cases = [
            ("before", Some((Bound::Before, 1))),
            ("prior to 2010", Some((Bound::Before, 2))),
            ("para", Some((Bound::Before, 1))),
            ("пре", Some((Bound::Before, 1))),
            ("раньше", Some((Bound::Before, 1))),
            ("do", Some((Bound::Until, 1))),
            ("deri në 2010", Some((Bound::Until, 2))),
            ("gjer më 2010", Some((Bound::Until, 2))),
            ("закључно са", Some((Bound::Until, 2))),
            ("после", Some((Bound::After, 1))),
            ("pas", Some((Bound::After, 1))),
            ("позднее", Some((Bound::After, 1))),
            ("nga", Some((Bound::Since, 1))),
            ("që nga 2010", Some((Bound::Since, 2))),
            ("duke filluar nga", Some((Bound::Since, 3))),
            ("почев од", Some((Bound::Since, 2))),
            ("начиная с 2010", Some((Bound::Since, 2))),
            ("between", Some((Bound::Since, 1))),
            ("između", Some((Bound::Since, 1))),
            ("with", None),
            ("", None),
        ];
        for (text, bound) in cases {
            assert_eq!(bound_at(&folded(text)), bound, "{text}");
        }
    }

    #[test]
    fn decades_have_names() {
        let cases = [
            ("nineties", Some(1990)),
            ("devedesetih", Some(1990)),
            ("деведесете", Some(1990)),
            ("девяностые", Some(1990)),
            ("девяностых", Some(1990)),
            ("nëntëdhjetat", Some(1990)),
            ("tetëdhjetave", Some(1980)),
            ("eighties", Some(1980)),
            ("нулевых", Some(2000)),
            ("девяносто", None),
            ("devedeset", None),
            ("nëntëdhjetë", None),
        ];
        for (word, decade) in cases {
            assert_eq!(decade_of(&fold(word)), decade, "{word}");
        }
    }
}
