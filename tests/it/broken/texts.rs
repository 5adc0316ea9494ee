//! Rules about texts.

use super::*;

const TEXTS: &[Case] = &[
    case(
        "an empty text",
        Replace("events.json", "A bell is found", ""),
        "events.json:17:23: ev-bell: the text is empty",
    ),
    case(
        "a text with a space at its end",
        Replace("events.json", "скелу", "скелу "),
        "events.json:7:52: ev-ice: the text begins or ends with white space",
    ),
    case(
        "a line break in a text",
        Replace("terms.json", "The Reach", r"The\nReach"),
        "terms.json:5:22: gl-reach: the text holds a line break or another control character",
    ),
    case(
        "a text that turns what follows",
        Replace("terms.json", "The Reach", "The \u{202e}Reach"),
        "terms.json:5:22: gl-reach: the text holds a line break or another control character",
    ),
    case(
        "an empty title of the almanac",
        Replace("almanac.json", "Ash and Elm", " "),
        "almanac.json:2:19: the text is empty",
    ),
    case("an empty version", Replace("almanac.json", r#""1.0""#, r#""""#), "almanac.json:3:14: the text is empty"),
    case(
        "an empty name of a topic",
        Replace("almanac.json", r#"{"en": "Chess"}"#, r#"{"en": ""}"#),
        "almanac.json:21:36: the text is empty",
    ),
    case(
        "a title of a source with a space before it",
        Replace("sources.json", "Вести", " Вести"),
        "sources.json:14:16: src-news: the text begins or ends with white space",
    ),
    case("an empty publisher", Replace("sources.json", "County", ""), "sources.json:7:20: src-book: the text is empty"),
    case(
        "a copy read nowhere",
        Replace("sources.json", "Library", ""),
        "sources.json:8:14: src-book: the text is empty",
    ),
    case(
        "a reason without words",
        Replace("changes.json", "New.", ""),
        "changes.json:9:24: chg-first: the text is empty",
    ),
    case(
        "an empty paraphrase",
        Replace("quotes.json", "Rivers do not forget.", ""),
        "quotes.json:8:28: qt-sr: the text is empty",
    ),
    case(
        "a title too long",
        Repeat("events.json", "A bell ", 30),
        "events.json:17:23: ev-bell: the text has 218 characters, at most 160 fit",
    ),
    case(
        "a summary too long",
        Repeat("almanac.json", "Two towns ", 200),
        "almanac.json:26:23: two-towns: the text has 2013 characters, at most 1000 fit",
    ),
    case(
        "a word to avoid",
        Replace("events.json", "in ice", "in Shameful ice"),
        "events.json:8:25: ev-ice: the almanac's own voice avoids `shameful`",
    ),
    case(
        "a word to avoid in Serbian",
        Replace("events.json", "Лед је", "СРАМОТАН лед је"),
        "events.json:7:52: ev-ice: the almanac's own voice avoids `срамотан`",
    ),
    case(
        "a word to avoid in the overview",
        Replace("almanac.json", "Two towns", "Two shameful towns"),
        "almanac.json:26:23: two-towns: the almanac's own voice avoids `shameful`",
    ),
    case(
        "a word to avoid in the name of a party",
        Replace("almanac.json", r#""en": "Elm""#, r#""en": "Shameful Elm""#),
        "almanac.json:17:34: the almanac's own voice avoids `shameful`",
    ),
    case(
        "a word to avoid in a paraphrase",
        Replace("quotes.json", "Rivers do", "Shameful rivers do"),
        "quotes.json:8:28: qt-sr: the almanac's own voice avoids `shameful`",
    ),
    case(
        "a word to avoid in a reason",
        Replace("changes.json", "no theft", "a shameful theft"),
        "changes.json:18:24: chg-bell: the almanac's own voice avoids `shameful`",
    ),
    case("a word to avoid is free in a quotation", Replace("quotes.json", "The river", "The shameful river"), ""),
];

#[test]
fn texts() {
    check(TEXTS);
}
