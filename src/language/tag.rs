//! Which languages there are, how they are written down, and what a person's language tag means to us.

use std::fmt;
use std::str::FromStr;

use serde::Deserialize;

/// A language that an almanac's text can be stored in.
///
/// Serbian is stored in Cyrillic; its Latin form is derived by [`to_latin`](super::to_latin).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub enum Language {
    /// English, required everywhere; the others fall back to it.
    #[serde(rename = "en")]
    English,
    /// Albanian.
    #[serde(rename = "sq")]
    Albanian,
    /// Serbian.
    #[serde(rename = "sr")]
    Serbian,
    /// Russian.
    #[serde(rename = "ru")]
    Russian,
}

impl Language {
    /// All languages, English first.
    pub const ALL: [Self; 4] = [Self::English, Self::Albanian, Self::Serbian, Self::Russian];

    /// The two-letter ISO 639-1 code.
    pub const fn tag(self) -> &'static str {
        match self {
            Self::English => "en",
            Self::Albanian => "sq",
            Self::Serbian => "sr",
            Self::Russian => "ru",
        }
    }
}

impl fmt::Display for Language {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.tag())
    }
}

/// A language and a script that a reply can be written in.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Locale {
    /// English.
    #[default]
    English,
    /// Albanian.
    Albanian,
    /// Serbian in Cyrillic script.
    SerbianCyrillic,
    /// Serbian in Latin script.
    SerbianLatin,
    /// Russian.
    Russian,
}

impl Locale {
    /// All locales, English first.
    pub const ALL: [Self; 5] =
        [Self::English, Self::Albanian, Self::SerbianCyrillic, Self::SerbianLatin, Self::Russian];

    /// The locale of a language; Serbian in Latin script where `latin` says so.
    pub const fn of(language: Language, latin: bool) -> Self {
        match language {
            Language::English => Self::English,
            Language::Albanian => Self::Albanian,
            Language::Serbian if latin => Self::SerbianLatin,
            Language::Serbian => Self::SerbianCyrillic,
            Language::Russian => Self::Russian,
        }
    }

    /// The language without its script.
    pub const fn language(self) -> Language {
        match self {
            Self::English => Language::English,
            Self::Albanian => Language::Albanian,
            Self::SerbianCyrillic | Self::SerbianLatin => Language::Serbian,
            Self::Russian => Language::Russian,
        }
    }

    /// The BCP 47 tag, with a script where a language has two.
    pub const fn tag(self) -> &'static str {
        match self {
            Self::English => "en",
            Self::Albanian => "sq",
            Self::SerbianCyrillic => "sr-Cyrl",
            Self::SerbianLatin => "sr-Latn",
            Self::Russian => "ru",
        }
    }

    /// The name of the language in itself and in its script.
    pub const fn own_name(self) -> &'static str {
        match self {
            Self::English => "English",
            Self::Albanian => "Shqip",
            Self::SerbianCyrillic => "Српски",
            Self::SerbianLatin => "Srpski",
            Self::Russian => "Русский",
        }
    }

    /// What a person's Telegram language code means to us: its primary subtag decides, and the script
    /// where one is given. `None` for a language that we do not have.
    ///
    /// Source of the form: `User.language_code`, an IETF tag, <https://core.telegram.org/bots/api#user>.
    pub fn of_user(code: &str) -> Option<Self> {
        let mut subtags = code.split(['-', '_']);
        let primary = subtags.next()?;
        let latin = subtags.any(|subtag| subtag.eq_ignore_ascii_case("latn"));
        match primary.to_ascii_lowercase().as_str() {
            "en" => Some(Self::English),
            "sq" => Some(Self::Albanian),
            "sr" if latin => Some(Self::SerbianLatin),
            "sr" => Some(Self::SerbianCyrillic),
            "ru" => Some(Self::Russian),
            _ => None,
        }
    }
}

impl fmt::Display for Locale {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.tag())
    }
}

/// A tag that names none of our locales.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("is none of en, sq, sr, sr-Latn, ru")]
pub struct UnknownLanguage;

impl FromStr for Locale {
    type Err = UnknownLanguage;

    /// Reads one of our own tags exactly (without regard to case); `sr` alone is Cyrillic.
    fn from_str(tag: &str) -> Result<Self, UnknownLanguage> {
        if tag.eq_ignore_ascii_case("sr") {
            return Ok(Self::SerbianCyrillic);
        }
        Self::ALL.into_iter().find(|locale| locale.tag().eq_ignore_ascii_case(tag)).ok_or(UnknownLanguage)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn own_tags_are_read_back() {
        for locale in Locale::ALL {
            assert_eq!(locale.tag().parse(), Ok(locale));
        }
        assert_eq!("sr".parse(), Ok(Locale::SerbianCyrillic));
        assert_eq!("SR-latn".parse(), Ok(Locale::SerbianLatin));
        assert_eq!("de".parse::<Locale>(), Err(UnknownLanguage));
        assert_eq!("".parse::<Locale>(), Err(UnknownLanguage));
    }

    #[test]
    fn a_users_code_counts_by_its_primary_subtag() {
        let cases = [
            ("en-GB", Some(Locale::English)),
            ("sr", Some(Locale::SerbianCyrillic)),
            ("sr-Latn-RS", Some(Locale::SerbianLatin)),
            ("sr_latn", Some(Locale::SerbianLatin)),
            ("RU", Some(Locale::Russian)),
            ("sq-AL", Some(Locale::Albanian)),
            ("de", None),
            ("", None),
            ("srx", None),
        ];
        for (code, expected) in cases {
            assert_eq!(Locale::of_user(code), expected, "{code}");
        }
    }
}
