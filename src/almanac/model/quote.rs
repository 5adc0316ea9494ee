//! Quotations.

use serde::Deserialize;

use super::record::record;
use super::{Id, Localised, Text, Untold};
use crate::language::{Language, Locale, PartialDate, to_latin};

record! {
    /// Words of one person, exactly as a source printed them.
    pub struct Quote {
        /// The words, at most 60, without quotation marks round them.
        pub text: String,
        /// The language of `text`.
        pub language: Language,
        /// Whether `text` is the original or somebody's published translation.
        pub rendering: Rendering,
        /// The language spoken, where `text` is a translation and a source names it.
        pub original_language: Option<Language>,
        /// Id of another version of the same utterance, usually the original; versions count once.
        pub same_as: Option<Id>,
        /// What it says, translated by the almanac's editors; shown without quotation marks and marked as theirs.
        pub paraphrase: Option<Paraphrase>,
        /// Id of the source that printed the words, where others only report that they were said.
        pub printed_in: Option<Id>,
        /// Id of the person.
        pub speaker: Id,
        /// When it was said.
        pub date: PartialDate,
        /// On what occasion.
        pub occasion: Text,
        /// Where.
        pub place: Option<Text>,
        /// Details that it does not tell though people ask for them.
        #[serde(default)]
        pub untold: Vec<Untold>,
    }
}

/// Whether the quoted words are the original.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum Rendering {
    /// The words as they were spoken or written.
    Original,
    /// A translation that a source printed.
    Translation,
    /// The source does not say.
    NotStated,
}

/// A paraphrase by the almanac's editors, for readers of languages in which no source printed the words.
#[derive(Clone, Debug, Default, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Paraphrase {
    /// English.
    pub en: Option<String>,
    /// Albanian.
    pub sq: Option<String>,
    /// Serbian in Cyrillic script.
    pub sr: Option<String>,
    /// Russian.
    pub ru: Option<String>,
}

impl Paraphrase {
    /// Every language that it has been written in, with the words.
    pub fn versions(&self) -> impl Iterator<Item = (Language, &str)> {
        Language::ALL.into_iter().filter_map(|language| Some((language, self.written_in(language)?)))
    }

    /// The paraphrase in one language.
    pub fn written_in(&self, language: Language) -> Option<&str> {
        match language {
            Language::English => self.en.as_deref(),
            Language::Albanian => self.sq.as_deref(),
            Language::Serbian => self.sr.as_deref(),
            Language::Russian => self.ru.as_deref(),
        }
    }

    /// The paraphrase for a reader: in the locale's language and script, else in English, else none.
    pub fn read(&self, locale: Locale) -> Option<Localised<'_>> {
        let of = |language| self.written_in(language).map(|text| (text, language));
        let (text, language) = of(locale.language()).or_else(|| of(Language::English))?;
        let in_latin = locale == Locale::SerbianLatin && language == Language::Serbian;
        Some(Localised { text: if in_latin { to_latin(text) } else { text.into() }, language })
    }
}
