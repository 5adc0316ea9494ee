//! The interface strings: Fluent files in `data/locales`, one a language.

use std::fmt;

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};
use unic_langid::LanguageIdentifier;

use crate::language::{Language, Locale, to_latin};

const FILES: [(Language, &str); 4] = [
    (Language::English, include_str!("../../data/locales/en.ftl")),
    (Language::Albanian, include_str!("../../data/locales/sq.ftl")),
    (Language::Serbian, include_str!("../../data/locales/sr.ftl")),
    (Language::Russian, include_str!("../../data/locales/ru.ftl")),
];

/// An argument of an interface string: a text or a number.
#[derive(Clone, Copy, Debug)]
pub enum Argument<'a> {
    /// A text, put in as it is.
    Text(&'a str),
    /// A number, which also chooses a plural form.
    Number(usize),
}

impl<'a> From<&'a str> for Argument<'a> {
    fn from(text: &'a str) -> Self {
        Self::Text(text)
    }
}

impl<'a> From<&'a String> for Argument<'a> {
    fn from(text: &'a String) -> Self {
        Self::Text(text)
    }
}

impl From<usize> for Argument<'_> {
    fn from(number: usize) -> Self {
        Self::Number(number)
    }
}

/// All interface strings.
pub struct Phrases {
    bundles: Vec<(Language, FluentBundle<FluentResource>)>,
}

impl fmt::Debug for Phrases {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_list().entries(self.bundles.iter().map(|(language, _)| language)).finish()
    }
}

impl Phrases {
    /// Reads the files that are in the binary. A message that cannot be read is left out; a test finds it.
    pub fn new() -> Self {
        let bundle = |(language, text): (Language, &str)| {
            let tag = language.tag().parse::<LanguageIdentifier>().unwrap_or_default();
            let mut bundle = FluentBundle::new_concurrent(vec![tag]);
            // Isolating marks would be counted in lengths and found by searches.
            bundle.set_use_isolating(false);
            let resource = FluentResource::try_new(text.to_owned()).unwrap_or_else(|(resource, _)| resource);
            bundle.add_resource_overriding(resource);
            (language, bundle)
        };
        Self { bundles: FILES.into_iter().map(bundle).collect() }
    }

    /// The string of `key` in a locale, else in English, else the key itself, which a test forbids.
    pub fn say(&self, locale: Locale, key: &str, arguments: &[(&'static str, Argument<'_>)]) -> String {
        let text = self.in_language(locale.language(), key, arguments);
        let text = text.or_else(|| self.in_language(Language::English, key, arguments));
        match text {
            Some(text) if locale == Locale::SerbianLatin => to_latin(&text).into_owned(),
            Some(text) => text,
            None => {
                log::error!("no interface string has the key {key}");
                key.to_owned()
            }
        }
    }

    /// Whether English, the language that all others fall back to, has a key.
    pub fn has(&self, key: &str) -> bool {
        self.bundles.first().is_some_and(|(_, bundle)| bundle.has_message(key))
    }

    fn in_language(&self, language: Language, key: &str, arguments: &[(&'static str, Argument<'_>)]) -> Option<String> {
        let (_, bundle) = self.bundles.iter().find(|(other, _)| *other == language)?;
        let pattern = bundle.get_message(key)?.value()?;
        let mut given = FluentArgs::with_capacity(arguments.len());
        for (name, argument) in arguments {
            match argument {
                Argument::Text(text) => given.set(*name, FluentValue::from(*text)),
                Argument::Number(number) => given.set(*name, FluentValue::from(*number)),
            }
        }
        let mut errors = Vec::new();
        let text = bundle.format_pattern(pattern, Some(&given), &mut errors);
        if !errors.is_empty() {
            log::error!("the interface string {key} in {language} cannot be put together: {errors:?}");
        }
        Some(text.into_owned())
    }
}

impl Default for Phrases {
    fn default() -> Self {
        Self::new()
    }
}
