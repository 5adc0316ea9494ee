//! What all kinds of records have in common.

use std::fmt;

use crate::language::{Locale, PartialDate, Span};

use super::{Event, Id, Match, Overview, Person, Position, Quote, Source, Term, Text, Told, Untold};

/// Defines a record type: its own fields, then those that every cited record has.
///
/// A macro and not `#[serde(flatten)]`, because serde cannot refuse unknown fields of a flattened struct.
macro_rules! record {
    (
        $(#[$meta:meta])*
        pub struct $name:ident {
            $($(#[$field_meta:meta])* pub $field:ident: $type:ty,)*
        }
    ) => {
        $(#[$meta])*
        #[derive(Debug, serde::Deserialize)]
        #[cfg_attr(test, derive(schemars::JsonSchema))]
        #[serde(deny_unknown_fields)]
        pub struct $name {
            /// The record's id. It never changes; see `changes.json` for renamed and withdrawn records.
            pub id: $crate::almanac::model::Id,
            $($(#[$field_meta])* pub $field: $type,)*
            /// Ids of `topics` in `almanac.json`; the first is the main one.
            #[serde(default)]
            pub topics: Vec<$crate::almanac::model::Id>,
            /// Ids of `parties` in `almanac.json` that it concerns.
            #[serde(default)]
            pub parties: Vec<$crate::almanac::model::Id>,
            /// Ids of other records to read with it.
            #[serde(default)]
            pub related: Vec<$crate::almanac::model::Id>,
            /// Ids of records in `sources.json`; at least one.
            pub sources: Vec<$crate::almanac::model::Id>,
            /// True where the statement was confirmed in one place only although several sources are listed.
            #[serde(default)]
            pub single_source: bool,
            /// What a source says differently, or how a date was obtained. Always shown with the record.
            pub editorial_note: Option<$crate::almanac::model::Text>,
            /// Other words by which people look for it: what they call what happened, in everyday words. Never
            /// shown with it.
            pub keywords: Option<$crate::almanac::model::Text>,
            /// Why the record needs care. Never shown; such a record is never offered unasked.
            pub sensitivity_note: Option<String>,
            /// The day it was last checked against its sources, where that differs from the almanac's.
            pub checked: Option<$crate::language::PartialDate>,
        }

        impl $crate::almanac::model::Common for $name {
            fn id(&self) -> &$crate::almanac::model::Id {
                &self.id
            }
            fn topics(&self) -> &[$crate::almanac::model::Id] {
                &self.topics
            }
            fn parties(&self) -> &[$crate::almanac::model::Id] {
                &self.parties
            }
            fn related(&self) -> &[$crate::almanac::model::Id] {
                &self.related
            }
            fn sources(&self) -> &[$crate::almanac::model::Id] {
                &self.sources
            }
            fn single_source(&self) -> bool {
                self.single_source
            }
            fn editorial_note(&self) -> Option<&$crate::almanac::model::Text> {
                self.editorial_note.as_ref()
            }
            fn keywords(&self) -> Option<&$crate::almanac::model::Text> {
                self.keywords.as_ref()
            }
            fn is_sensitive(&self) -> bool {
                self.sensitivity_note.is_some()
            }
            fn checked(&self) -> Option<$crate::language::PartialDate> {
                self.checked
            }
        }
    };
}
pub(super) use record;

/// The fields that every cited record has.
pub trait Common {
    /// The record's id.
    fn id(&self) -> &Id;
    /// Ids of its topics, the main one first.
    fn topics(&self) -> &[Id];
    /// Ids of the parties that it concerns.
    fn parties(&self) -> &[Id];
    /// Ids of records to read with it.
    fn related(&self) -> &[Id];
    /// Ids of its sources.
    fn sources(&self) -> &[Id];
    /// Whether it was confirmed in one place only although several sources are listed.
    fn single_source(&self) -> bool;
    /// The editorial note, always shown with the record.
    fn editorial_note(&self) -> Option<&Text>;
    /// Other words by which people look for it, never shown with it.
    fn keywords(&self) -> Option<&Text>;
    /// Whether it is kept out of everything that nobody asked for.
    fn is_sensitive(&self) -> bool;
    /// The day of its own last check.
    fn checked(&self) -> Option<PartialDate>;
}

/// The kinds of records, in the order in which lists of mixed kinds name them.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Kind {
    /// `events.json`
    Event,
    /// `matches.json`
    Match,
    /// `quotes.json`
    Quote,
    /// `people.json`
    Person,
    /// `positions.json`
    Position,
    /// `terms.json`
    Term,
    /// `overview` in `almanac.json`
    Overview,
    /// `sources.json`
    Source,
}

impl Kind {
    /// All kinds.
    pub const ALL: [Self; 8] =
        [Self::Event, Self::Match, Self::Quote, Self::Person, Self::Position, Self::Term, Self::Overview, Self::Source];

    /// The kind's English name, as used in keys of interface strings and in errors.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Event => "event",
            Self::Match => "match",
            Self::Quote => "quote",
            Self::Person => "person",
            Self::Position => "position",
            Self::Term => "term",
            Self::Overview => "overview",
            Self::Source => "source",
        }
    }
}

impl fmt::Display for Kind {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.name())
    }
}

/// One record of an almanac. Boxed, because many of an almanac's records are sources, which are a fifth as large.
#[derive(Debug)]
#[expect(missing_docs, reason = "each variant is the record type of its name")]
pub enum Record {
    Event(Box<Event>),
    Match(Box<Match>),
    Quote(Box<Quote>),
    Person(Box<Person>),
    Position(Box<Position>),
    Term(Box<Term>),
    Overview(Box<Overview>),
    Source(Source),
}

impl Record {
    /// The record's id.
    pub fn id(&self) -> &Id {
        match self {
            Self::Event(record) => &record.id,
            Self::Match(record) => &record.id,
            Self::Quote(record) => &record.id,
            Self::Person(record) => &record.id,
            Self::Position(record) => &record.id,
            Self::Term(record) => &record.id,
            Self::Overview(record) => &record.id,
            Self::Source(source) => &source.id,
        }
    }

    /// The record's kind.
    pub const fn kind(&self) -> Kind {
        match self {
            Self::Event(_) => Kind::Event,
            Self::Match(_) => Kind::Match,
            Self::Quote(_) => Kind::Quote,
            Self::Person(_) => Kind::Person,
            Self::Position(_) => Kind::Position,
            Self::Term(_) => Kind::Term,
            Self::Overview(_) => Kind::Overview,
            Self::Source(_) => Kind::Source,
        }
    }

    /// What it has in common with all cited records; `None` for a source, which cites nothing.
    pub fn common(&self) -> Option<&dyn Common> {
        Some(match self {
            Self::Event(record) => record.as_ref(),
            Self::Match(record) => record.as_ref(),
            Self::Quote(record) => record.as_ref(),
            Self::Person(record) => record.as_ref(),
            Self::Position(record) => record.as_ref(),
            Self::Term(record) => record.as_ref(),
            Self::Overview(record) => record.as_ref(),
            Self::Source(_) => return None,
        })
    }

    /// What it tells, taken apart for questions.
    pub fn tells(&self) -> &[Told] {
        match self {
            Self::Event(event) => &event.tells,
            Self::Match(fixture) => &fixture.tells,
            _ => &[],
        }
    }

    /// What it does not tell though people ask for it.
    pub fn untold(&self) -> &[Untold] {
        match self {
            Self::Event(event) => &event.untold,
            Self::Match(fixture) => &fixture.untold,
            Self::Quote(quote) => &quote.untold,
            _ => &[],
        }
    }

    /// The person that it is.
    pub fn as_person(&self) -> Option<&Person> {
        if let Self::Person(person) = self { Some(person) } else { None }
    }

    /// The quotation that it is.
    pub fn as_quote(&self) -> Option<&Quote> {
        if let Self::Quote(quote) = self { Some(quote) } else { None }
    }

    /// The position that it is.
    pub fn as_position(&self) -> Option<&Position> {
        if let Self::Position(position) = self { Some(position) } else { None }
    }

    /// When it happened or was said; a position has the date of its newest source.
    pub fn when(&self) -> Option<When> {
        let (date, end) = match self {
            Self::Event(event) => (event.date, event.end_date),
            Self::Match(fixture) => (fixture.date, fixture.end_date),
            Self::Quote(quote) => (quote.date, None),
            Self::Position(position) => (position.as_of, None),
            Self::Source(source) => (source.date?, None),
            Self::Person(_) | Self::Term(_) | Self::Overview(_) => return None,
        };
        Some(When { date, end })
    }
}

/// A date, or a range of dates.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct When {
    /// The date, or the beginning of the range.
    pub date: PartialDate,
    /// The end of a range.
    pub end: Option<PartialDate>,
}

impl When {
    /// The days that it can mean.
    pub fn span(self) -> Span {
        Span::between(self.date.first_day(), self.end.unwrap_or(self.date).last_day())
    }

    /// The date or the range in words, for a list that is grouped by year: without the year where one is enough.
    pub fn in_words_under_year(self, locale: Locale) -> Option<String> {
        match self.end {
            None => self.date.in_words_without_year(locale),
            Some(end) => {
                let within = self.date.range_in_words_without_year(end, locale);
                Some(within.unwrap_or_else(|| self.in_words(locale)))
            }
        }
    }

    /// The date or the range in words.
    pub fn in_words(self, locale: Locale) -> String {
        match self.end {
            Some(end) => self.date.range_in_words(end, locale),
            None => self.date.in_words(locale),
        }
    }
}
