//! Words that tell what kind of detail is asked for or given.

use crate::almanac::ask::question::Question;
use crate::language::words;

/// Whether a question has a word for persons: "which ambassador".
pub(super) fn of_person(question: &Question) -> bool {
    const PERSONS: [&str; 17] = [
        "president",
        "premier",
        "minister",
        "ambassador",
        "spokesman",
        "judge",
        "diplomat",
        "journalist",
        "coach",
        "athlete",
        "footballer",
        "judoka",
        "commander",
        "mediator",
        "envoy",
        "goal",
        "singer",
    ];
    PERSONS.into_iter().any(|word| question.has_concept(word))
}

/// Whether a text has a word that gives a reason.
pub(super) fn gives_reason(text: &str) -> bool {
    const WORDS: [&str; 30] = [
        "because",
        "reason",
        "reasons",
        "grounds",
        "citing",
        "cited",
        "due",
        "since",
        "shkak",
        "sepse",
        "arsye",
        "meqe",
        "pasi",
        "jer",
        "zbog",
        "usled",
        "posto",
        "razlog",
        "razloga",
        "posledica",
        "potomu",
        "poskolku",
        "poskoljku",
        "iz",
        "pricina",
        "pricine",
        "pricinu",
        "soobrazenijam",
        "tak",
        "sledstvie",
    ];
    words(text).any(|word| WORDS.contains(&word.folded.as_str()))
}
