//! Every text of a record in one list, so that rules, search and coverage treat all kinds alike.

use std::borrow::Cow;

use super::{Edition, Named, Record, Text};

/// A text and what it is to its record.
#[derive(Clone, Debug)]
pub struct FieldText<'a> {
    /// The JSON pointer of the text within the record, without a leading `/`.
    pub pointer: Cow<'static, str>,
    /// What it is to the record.
    pub role: TextRole,
    /// The text.
    pub text: &'a Text,
}

/// What a text is to its record. It decides how long it may be and how much a word in it weighs in a search.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum TextRole {
    /// What a list shows of the record.
    Title,
    /// A name of a person, a side, a term.
    Name,
    /// A few words: a place, a competition, a role.
    Label,
    /// An outcome.
    Result,
    /// Sentences.
    Body,
    /// A note below the sentences.
    Note,
    /// Words that it is also found by, and that nobody reads.
    Keywords,
    /// Words by which people ask for what it tells, and that nobody reads.
    Told,
}

impl TextRole {
    /// The most characters that such a text may have, in any language.
    ///
    /// Chosen so that a card of all its parts stays within one message of 4096 characters.
    pub const fn longest(self) -> usize {
        match self {
            Self::Title => 160,
            Self::Name | Self::Label => 140,
            Self::Result => 260,
            Self::Body => 1000,
            Self::Note | Self::Told => 700,
            Self::Keywords => 1_400,
        }
    }
}

pub(super) fn field(pointer: impl Into<Cow<'static, str>>, role: TextRole, text: &Text) -> FieldText<'_> {
    FieldText { pointer: pointer.into(), role, text }
}

impl Record {
    /// All texts of the record in the languages of people: those that they read, and the words that it is found by.
    pub fn texts(&self) -> Vec<FieldText<'_>> {
        use TextRole::{Body, Keywords, Label, Name, Note, Result, Title, Told};
        let mut texts = Vec::new();
        match self {
            Self::Event(event) => {
                texts.push(field("title", Title, &event.title));
                texts.push(field("summary", Body, &event.summary));
                texts.extend(event.place.as_ref().map(|text| field("place", Label, text)));
            }
            Self::Match(fixture) => {
                texts.push(field("result", Result, &fixture.result));
                texts.push(field("competition", Label, &fixture.competition));
                texts.push(field("discipline", Label, &fixture.discipline));
                texts.push(field("stage", Label, &fixture.stage));
                texts.extend(fixture.season.as_ref().map(|text| field("season", Label, text)));
                texts.extend(fixture.place.as_ref().map(|text| field("place", Label, text)));
                texts.extend(fixture.venue.as_ref().map(|text| field("venue", Label, text)));
                for (index, side) in fixture.sides.iter().enumerate() {
                    texts.push(field(format!("sides/{index}/name"), Name, &side.name));
                }
                for (index, scorer) in fixture.scorers.iter().enumerate() {
                    texts.push(field(format!("scorers/{index}/name"), Name, &scorer.name));
                }
                texts.extend(fixture.medal.as_ref().map(|text| field("medal", Label, text)));
                texts.extend(fixture.note.as_ref().map(|text| field("note", Note, text)));
            }
            Self::Quote(quote) => {
                texts.push(field("occasion", Label, &quote.occasion));
                texts.extend(quote.place.as_ref().map(|text| field("place", Label, text)));
            }
            Self::Person(person) => {
                texts.push(field("name", Name, &person.name));
                for (index, role) in person.roles.iter().enumerate() {
                    texts.push(field(format!("roles/{index}/role"), Label, &role.role));
                }
            }
            Self::Position(position) => texts.push(field("stance", Body, &position.stance)),
            Self::Term(term) => {
                texts.push(field("name", Name, &term.name));
                texts.push(field("definition", Body, &term.definition));
            }
            Self::Overview(overview) => {
                texts.push(field("summary", Body, &overview.summary));
                for (index, fact) in overview.facts.iter().enumerate() {
                    texts.push(field(format!("facts/{index}/label"), Label, &fact.label));
                    texts.push(field(format!("facts/{index}/value"), Body, &fact.value));
                    let keywords = fact.keywords.as_ref();
                    texts.extend(keywords.map(|text| field(format!("facts/{index}/keywords"), Keywords, text)));
                }
            }
            Self::Source(_) => {}
        }
        let note = self.common().and_then(super::Common::editorial_note);
        texts.extend(note.map(|text| field("editorial_note", Note, text)));
        let keywords = self.common().and_then(super::Common::keywords);
        texts.extend(keywords.map(|text| field("keywords", Keywords, text)));
        for (index, told) in self.tells().iter().enumerate() {
            texts.extend(told.called.as_ref().map(|text| field(format!("tells/{index}/called"), Told, text)));
            texts.push(field(format!("tells/{index}/words"), Told, &told.words));
        }
        texts
    }

    /// The words by which people ask for what it does not tell. It is not found by them.
    pub fn untold_texts(&self) -> impl Iterator<Item = FieldText<'_>> {
        let untold = self.untold().iter().zip(0..);
        untold.map(|(untold, index)| field(format!("untold/{index}/words"), TextRole::Told, &untold.words))
    }
}

impl Edition {
    /// The texts that belong to no record: the title, and the names of parties, topics and questions.
    pub fn texts(&self) -> Vec<FieldText<'_>> {
        let mut texts = vec![field("title", TextRole::Title, &self.title)];
        texts.push(field("licence/attribution", TextRole::Title, &self.licence.attribution));
        for (list, named) in self.named() {
            for (index, named) in named.iter().enumerate() {
                texts.push(field(format!("{list}/{index}/name"), TextRole::Name, &named.name));
            }
        }
        texts
    }

    /// The lists of parties, topics and questions with their field names.
    pub fn named(&self) -> [(&'static str, &[Named]); 3] {
        [("parties", &self.parties), ("topics", &self.topics), ("questions", &self.questions)]
    }
}
