//! The environment: what an operator can set without building the program anew.

use std::path::PathBuf;

use crate::language::Locale;

/// Every variable that is read, with what it is for. `--help`, `.env.example` and the README name the same.
pub const VARIABLES: &[(&str, &str)] = &[
    ("ALMANAC_DATA", "folder of another almanac (default: the one in the program)"),
    ("DEFAULT_LANGUAGE", "language of the replies: en, sq, sr, sr-Latn, ru (default: en)"),
    ("RUST_LOG", "what is logged: error, warn, info, debug (default: warn)"),
];

/// The settings.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Config {
    /// The folder of another almanac than the shipped one.
    pub almanac: Option<PathBuf>,
    /// The language where nothing else decides.
    pub language: Locale,
}

/// A variable that cannot be used.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum ConfigError {
    /// A language that we do not have.
    #[error("DEFAULT_LANGUAGE is none of en, sq, sr, sr-Latn, ru; set one of them, or leave it empty for en")]
    Language,
}

impl Config {
    /// Reads `.env` of the working folder and the environment, which counts more.
    pub fn from_environment() -> Result<Self, ConfigError> {
        // No `.env` is the usual case, and what is wrong with one shows in the variables.
        let _ = dotenvy::dotenv();
        Self::from_variables(|name| std::env::var(name).ok())
    }

    /// Reads the variables that `get` knows. An empty one is the same as none.
    pub fn from_variables(get: impl Fn(&str) -> Option<String>) -> Result<Self, ConfigError> {
        let set = |name| get(name).map(|value| value.trim().to_owned()).filter(|value| !value.is_empty());
        let language = match set("DEFAULT_LANGUAGE") {
            Some(tag) => tag.parse().map_err(|_| ConfigError::Language)?,
            None => Locale::default(),
        };
        Ok(Self { almanac: set("ALMANAC_DATA").map(PathBuf::from), language })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(variables: &[(&str, &str)]) -> Result<Config, ConfigError> {
        let find =
            |name: &str| variables.iter().find(|(other, _)| *other == name).map(|(_, value)| (*value).to_owned());
        Config::from_variables(find)
    }

    #[test]
    fn an_empty_variable_is_the_same_as_none() {
        assert_eq!(read(&[]), Ok(Config::default()));
        assert_eq!(read(&[("ALMANAC_DATA", ""), ("DEFAULT_LANGUAGE", " ")]), Ok(Config::default()));
    }

    #[test]
    fn a_malformed_variable_is_named() {
        let error = read(&[("DEFAULT_LANGUAGE", "de")]).unwrap_err();
        assert_eq!(error, ConfigError::Language);
        assert!(error.to_string().starts_with("DEFAULT_LANGUAGE "));
        assert_eq!(read(&[("DEFAULT_LANGUAGE", "sr-latn")]).unwrap().language, Locale::SerbianLatin);
    }
}
