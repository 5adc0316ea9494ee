//! Text in several languages.

use std::borrow::Cow;

use serde::Deserialize;

use crate::language::{Language, Locale, to_latin};

/// A text that a person reads, in every language it has been written in. English is required.
///
/// Serbian is written in Cyrillic; Latin is derived from it.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Text {
    /// English.
    pub en: String,
    /// Albanian.
    pub sq: Option<String>,
    /// Serbian in Cyrillic script.
    pub sr: Option<String>,
    /// Russian.
    pub ru: Option<String>,
}

/// A text as one reader gets it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Localised<'a> {
    /// The words.
    pub text: Cow<'a, str>,
    /// The language that they are in: the reader's, or English where it is missing.
    pub language: Language,
}

impl Text {
    /// The text in one language, if it has been written.
    pub fn written_in(&self, language: Language) -> Option<&str> {
        match language {
            Language::English => Some(&self.en),
            Language::Albanian => self.sq.as_deref(),
            Language::Serbian => self.sr.as_deref(),
            Language::Russian => self.ru.as_deref(),
        }
    }

    /// The text in one language, or in English where it has not been written in that.
    pub fn in_or_english(&self, language: Language) -> (&str, Language) {
        self.written_in(language).map_or((self.en.as_str(), Language::English), |text| (text, language))
    }

    /// The text for a reader: in the locale's language and script, else in English.
    pub fn read(&self, locale: Locale) -> Localised<'_> {
        let language = locale.language();
        match self.written_in(language) {
            Some(text) if locale == Locale::SerbianLatin => Localised { text: to_latin(text), language },
            Some(text) => Localised { text: Cow::Borrowed(text), language },
            None => Localised { text: Cow::Borrowed(&self.en), language: Language::English },
        }
    }

    /// Every language that it has been written in, with the words.
    pub fn versions(&self) -> impl Iterator<Item = (Language, &str)> {
        Language::ALL.into_iter().filter_map(|language| Some((language, self.written_in(language)?)))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_missing_language_falls_back_to_english_and_says_so() {
        let text: Text = serde_json::from_str(r#"{"en": "Vienna", "sr": "Беч"}"#).unwrap();
        let cases = [
            (Locale::English, "Vienna", Language::English),
            (Locale::Albanian, "Vienna", Language::English),
            (Locale::SerbianCyrillic, "Беч", Language::Serbian),
            (Locale::SerbianLatin, "Beč", Language::Serbian),
            (Locale::Russian, "Vienna", Language::English),
        ];
        for (locale, words, language) in cases {
            let read = text.read(locale);
            assert_eq!((read.text.as_ref(), read.language), (words, language));
        }
    }

    #[test]
    fn english_is_required() {
        assert!(serde_json::from_str::<Text>(r#"{"sr": "Беч"}"#).is_err());
        assert!(serde_json::from_str::<Text>(r#"{"en": "Vienna", "de": "Vienna"}"#).is_err());
    }
}
