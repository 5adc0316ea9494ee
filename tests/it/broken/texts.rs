//! Rules about texts.

use super::*;

const TEXTS: &[Case] = &[
    case("an empty text", Replace("events.json", "A bell is found", ""), ""),
    case("a text with a space at its end", Replace("events.json", "скелу", "скелу "), ""),
    case("a line break in a text", Replace("terms.json", "The Reach", r"The\nReach"), ""),
    case("a text that turns what follows", Replace("terms.json", "The Reach", "The \u{202e}Reach"), ""),
    case("an empty title of the almanac", Replace("almanac.json", "Ash and Elm", " "), ""),
    case("an empty version", Replace("almanac.json", r#""1.0""#, r#""""#), ""),
    case("an empty name of a topic", Replace("almanac.json", r#"{"en": "Chess"}"#, r#"{"en": ""}"#), ""),
    case("a title of a source with a space before it", Replace("sources.json", "Вести", " Вести"), ""),
    case("an empty publisher", Replace("sources.json", "County", ""), ""),
    case("a copy read nowhere", Replace("sources.json", "Library", ""), ""),
    case("a reason without words", Replace("changes.json", "New.", ""), ""),
    case("an empty paraphrase", Replace("quotes.json", "Rivers do not forget.", ""), ""),
    case("a title too long", Repeat("events.json", "A bell ", 30), ""),
    case("a summary too long", Repeat("almanac.json", "Two towns ", 200), ""),
    case("a word to avoid", Replace("events.json", "in ice", "in Shameful ice"), ""),
    case("a word to avoid in Serbian", Replace("events.json", "Лед је", "СРАМОТАН лед је"), ""),
    case("a word to avoid in the overview", Replace("almanac.json", "Two towns", "Two shameful towns"), ""),
    case(
        "a word to avoid in the name of a party",
        Replace("almanac.json", r#""en": "Elm""#, r#""en": "Shameful Elm""#),
        "",
    ),
    case("a word to avoid in a paraphrase", Replace("quotes.json", "Rivers do", "Shameful rivers do"), ""),
    case("a word to avoid in a reason", Replace("changes.json", "no theft", "a shameful theft"), ""),
    case("a word to avoid is free in a quotation", Replace("quotes.json", "The river", "The shameful river"), ""),
];

#[test]
fn texts() {
    check(TEXTS);
}
