//! Rules about what persons and parties say: quotations and positions.

use super::*;

const QUOTES: &[Case] = &[
    case(
        "a quotation too long",
        Repeat("quotes.json", "Река ", 60),
        "quotes.json:5:15: qt-sr: a quotation has 1 to 60 words, this one 61",
    ),
    case(
        "a quotation in marks",
        Replace("quotes.json", "Река памти.", "„Река памти.“"),
        "quotes.json:5:15: qt-sr: the quotation stands in quotation marks; leave them out",
    ),
    case(
        "a version of nothing",
        Replace("quotes.json", r#""same_as": "qt-sr""#, r#""same_as": "qt-sq""#),
        "quotes.json:20:18: qt-en: there is no record `qt-sq`",
    ),
    case(
        "a version of itself",
        Replace("quotes.json", r#""same_as": "qt-sr""#, r#""same_as": "qt-en""#),
        "quotes.json:20:18: qt-en: the quotation leads to itself",
    ),
    case(
        "a version of an event",
        Replace("quotes.json", r#""same_as": "qt-sr""#, r#""same_as": "ev-ice""#),
        "quotes.json:20:18: qt-en: `ev-ice` is not a quotation",
    ),
    case(
        "versions in a ring",
        Replace("quotes.json", r#""original","#, r#""original", "same_as": "qt-en","#),
        "quotes.json:7:43: qt-sr: `qt-en` leads on to another version; name the one that does not\nquotes.json:20:18: qt-en: `qt-sr` leads on to another version; name the one that does not",
    ),
    case(
        "versions in one language",
        Replace("quotes.json", r#""language": "en""#, r#""language": "sr""#),
        "quotes.json:19:28: qt-en: a translation is in another language than the original\nquotes.json:20:18: qt-en: `qt-sr` is in the same language; versions differ in language",
    ),
    case(
        "versions of two days",
        Replace(
            "quotes.json",
            "\"same_as\": \"qt-sr\",\n      \"speaker\": \"ana\",\n      \"date\": \"1998-05-12\"",
            "\"same_as\": \"qt-sr\",\n      \"speaker\": \"ana\",\n      \"date\": \"1998-05-13\"",
        ),
        "quotes.json:20:18: qt-en: `qt-sr` has another speaker or another date",
    ),
    case(
        "a translation from its own language",
        Replace("quotes.json", r#"original_language": "sr""#, r#"original_language": "en""#),
        "quotes.json:19:28: qt-en: a translation is in another language than the original",
    ),
    case(
        "an original from another language",
        Replace("quotes.json", r#""translation""#, r#""original""#),
        "quotes.json:19:28: qt-en: only a translation has an original language",
    ),
    case(
        "a paraphrase in the language itself",
        Replace("quotes.json", r#"{"en": "Rivers"#, r#"{"sr": "Rivers"#),
        "quotes.json:8:28: qt-sr: the words themselves are in this language; no paraphrase is needed",
    ),
    case(
        "no role on the day",
        Replace("people.json", "\"1998-05\", \"until\"", "\"1998-06\", \"until\""),
        "quotes.json:9:18: qt-sr: `ana` has no role dated 1998-05-12; add one to `roles`\nquotes.json:21:18: qt-en: `ana` has no role dated 1998-05-12; add one to `roles`",
    ),
];

const POSITIONS: &[Case] = &[
    case(
        "a party with two positions",
        Replace("positions.json", r#""party": "elm""#, r#""party": "ash""#),
        "positions.json:13:16: pos-elm: `ash` already has a position on `toll`",
    ),
    case(
        "a position too long",
        Repeat("positions.json", "Elm says ", 3),
        "positions.json:15:24: pos-elm: the position has 41 characters, the shortest on the same question 23; at most 34 would be balanced",
    ),
];

#[test]
fn quotations() {
    check(QUOTES);
}

#[test]
fn positions() {
    check(POSITIONS);
}
