//! The interface strings: Fluent files in `data/locales`, one a language.

use std::borrow::Cow;
use std::fmt;
use std::sync::OnceLock;

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};
use unic_langid::LanguageIdentifier;

use crate::almanac::model::Kind;
use crate::language::{Locale, fold, to_latin};

#[cfg(test)]
mod tests;

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
    /// Each is read when somebody first speaks its language.
    bundles: [OnceLock<FluentBundle<FluentResource>>; Locale::ALL.len()],
    /// The words for kinds of records in all languages, folded.
    kinds: OnceLock<Vec<(String, Kind)>>,
}

impl fmt::Debug for Phrases {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_list().entries(Locale::ALL).finish()
    }
}

impl Phrases {
    /// The files in the binary, none of which is read yet. A message that cannot be read is left out; a test finds it.
    pub const fn new() -> Self {
        Self { bundles: [const { OnceLock::new() }; Locale::ALL.len()], kinds: OnceLock::new() }
    }

    /// The string of `key` in a locale, else in English, else the key itself, which a test forbids.
    ///
    /// Arguments are put in as they are: those for Serbian in Latin script must be in Latin script.
    pub fn say(&self, locale: Locale, key: &str, arguments: &[(&'static str, Argument<'_>)]) -> String {
        let text = self.in_locale(locale, key, arguments);
        text.or_else(|| self.in_locale(Locale::English, key, arguments)).unwrap_or_else(|| {
            log::error!("no interface string has the key {key}");
            key.to_owned()
        })
    }

    /// The kind of records that a folded word names, in whatever language.
    pub(super) fn kind_named(&self, word: &str) -> Option<Kind> {
        let read = || {
            let listed = |kind: Kind| {
                let of = move |locale| self.in_locale(locale, &format!("words-for-{kind}"), &[]);
                Locale::ALL.into_iter().filter_map(of).map(move |words| (words, kind))
            };
            let lists = Kind::ALL.into_iter().filter(|kind| *kind != Kind::Overview).flat_map(listed);
            let each =
                |(words, kind): (String, Kind)| words.split(',').map(|word| (fold(word), kind)).collect::<Vec<_>>();
            lists.flat_map(each).collect()
        };
        let kinds = self.kinds.get_or_init(read);
        kinds.iter().find(|(other, _)| other == word).map(|(_, kind)| *kind)
    }

    fn in_locale(&self, locale: Locale, key: &str, arguments: &[(&'static str, Argument<'_>)]) -> Option<String> {
        let (_, bundle) = Locale::ALL.iter().zip(&self.bundles).find(|(other, _)| **other == locale)?;
        let bundle = bundle.get_or_init(|| bundle_of(locale));
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
            log::error!("the interface string {key} in {locale} cannot be put together: {errors:?}");
        }
        Some(text.into_owned())
    }
}

/// The strings of one locale. The language, without its script, chooses the plural rules.
fn bundle_of(locale: Locale) -> FluentBundle<FluentResource> {
    let tag = locale.language().tag().parse::<LanguageIdentifier>().unwrap_or_default();
    let mut bundle = FluentBundle::new_concurrent(vec![tag]);
    // Isolating marks would be counted in lengths and found by searches.
    bundle.set_use_isolating(false);
    let resource = FluentResource::try_new(file(locale).into_owned()).unwrap_or_else(|(resource, _)| resource);
    bundle.add_resource_overriding(resource);
    bundle
}

/// The Fluent file of a locale. For Serbian in Latin script the whole file is transliterated: its keys and the names
/// of its arguments are Latin as they stand, and what is put in later is left alone.
fn file(locale: Locale) -> Cow<'static, str> {
    match locale {
        Locale::English => Cow::Borrowed(include_str!("../../data/locales/en.ftl")),
        Locale::Albanian => Cow::Borrowed(include_str!("../../data/locales/sq.ftl")),
        Locale::SerbianCyrillic => Cow::Borrowed(SERBIAN),
        Locale::SerbianLatin => to_latin(SERBIAN),
        Locale::Russian => Cow::Borrowed(include_str!("../../data/locales/ru.ftl")),
    }
}

const SERBIAN: &str = include_str!("../../data/locales/sr.ftl");

impl Default for Phrases {
    fn default() -> Self {
        Self::new()
    }
}
