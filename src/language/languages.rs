//! A set of languages.

use super::{Family, Language};

/// Languages, as bits: a word may be one of several.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
#[must_use]
pub struct Languages(u8);

impl Languages {
    /// None.
    pub const NONE: Self = Self(0);

    /// One.
    pub const fn of(language: Language) -> Self {
        Self(1 << language as u8)
    }

    /// Those of either.
    pub const fn and(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }

    /// Those that are among some.
    pub fn among(self, some: &[Language]) -> Self {
        let these = some.iter().filter(|language| self.has(**language));
        these.fold(Self::NONE, |all, language| all.and(Self::of(*language)))
    }

    /// Whether one is among them.
    pub const fn has(self, language: Language) -> bool {
        self.0 & Self::of(language).0 != 0
    }

    /// Whether one of a family is among them.
    pub fn has_of(self, family: Family) -> bool {
        Language::ALL.into_iter().any(|language| self.has(language) && Family::of(language) == family)
    }

    /// How many they are.
    pub const fn count(self) -> u32 {
        self.0.count_ones()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_set_has_what_was_added() {
        let set = Languages::of(Language::Albanian).and(Languages::of(Language::Russian));
        assert!(set.has(Language::Albanian) && set.has(Language::Russian) && !set.has(Language::Serbian));
        assert!(set.has_of(Family::Slavic) && !set.has_of(Family::English));
        assert_eq!((set.count(), Languages::NONE.count()), (2, 0));
    }
}
