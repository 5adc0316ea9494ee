//! What words may mean in a question.

use super::ConceptNo;

/// What a question asks for. A question may ask in several ways at once; see [`Meanings::asked`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[expect(missing_docs, reason = "each is the question word of its name")]
pub enum Asked {
    When,
    Where,
    Who,
    Whom,
    Score,
    Result,
    Count,
    Said,
    Meaning,
    Why,
    Which,
    What,
    YesNo,
    How,
    /// An office or a role.
    Role,
}

impl Asked {
    /// All of them.
    pub const ALL: [Self; 15] = [
        Self::When,
        Self::Where,
        Self::Who,
        Self::Whom,
        Self::Score,
        Self::Result,
        Self::Count,
        Self::Said,
        Self::Meaning,
        Self::Why,
        Self::Which,
        Self::What,
        Self::YesNo,
        Self::How,
        Self::Role,
    ];
}

/// What a word tells of a question beyond what it asks for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Cue {
    /// The present: an almanac holds what was.
    Now,
    /// What the one who is asked thinks.
    Opinion,
    /// What will be.
    Future,
    /// What ought to be.
    Should,
    /// What somebody thinks of a matter.
    View,
    /// What something is or counts as: a state, a part, lawful.
    Status,
    /// Which of the parties it is that says something.
    Party,
    /// Saying, writing or describing something. Told by the stem.
    Speech,
    /// Telling what something or somebody is, to the one who asks: "explain", "tell me about".
    Define,
    /// By what right something is, or whether it is lawful.
    Right,
    /// That one thing is or is not like another.
    Compare,
    /// That the one who asks doubts or disputes it: "or not?", "isn't it", "for or against".
    Doubt,
    /// By what name somebody goes.
    Name,
}

impl Cue {
    /// All of them.
    pub const ALL: [Self; 13] = [
        Self::Now,
        Self::Opinion,
        Self::Future,
        Self::Should,
        Self::View,
        Self::Status,
        Self::Party,
        Self::Speech,
        Self::Define,
        Self::Right,
        Self::Compare,
        Self::Doubt,
        Self::Name,
    ];
}

/// What is asked for, as a bit.
const fn bit(asked: Asked) -> u16 {
    1 << asked as u16
}

/// All that a word or a phrase means.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
#[expect(clippy::struct_excessive_bools, reason = "a word may have any of these meanings at once")]
pub struct Meanings {
    /// It says nothing of the matter.
    pub empty: bool,
    pub(super) asked: u16,
    pub(super) cues: u16,
    /// It is an attribute of persons or things that most records do not speak of: an age, a price.
    pub attribute: bool,
    /// It is listed by its stem.
    pub(super) by_stem: bool,
    /// It is so common that it tells one matter from another badly.
    pub weak: bool,
    /// The class of words that it belongs to.
    pub concept: Option<ConceptNo>,
}

impl Meanings {
    /// Whether it asks for something.
    pub const fn asked(self, asked: Asked) -> bool {
        self.asked & (1 << asked as u16) != 0
    }

    /// Whether it asks for anything.
    pub const fn asks(self) -> bool {
        self.asked != 0
    }

    /// Whether it asks for one thing, whatever there is to tell besides: a place, a person, a number, a reason.
    pub const fn asks_for_one_thing(self) -> bool {
        const ONE: u16 = bit(Asked::Where)
            | bit(Asked::Who)
            | bit(Asked::Whom)
            | bit(Asked::Score)
            | bit(Asked::Result)
            | bit(Asked::Count)
            | bit(Asked::Why);
        self.asked & ONE != 0
    }

    /// Whether what it asks for is left open and may be told by words behind it: "what was ... the score". Words that
    /// only make a question of a sentence are open to all others.
    pub const fn is_open_to(self, later: Self) -> bool {
        const OPEN: u16 =
            bit(Asked::What) | bit(Asked::Meaning) | bit(Asked::How) | bit(Asked::Which) | bit(Asked::YesNo);
        const TELLING: u16 = bit(Asked::Score)
            | bit(Asked::Result)
            | bit(Asked::Said)
            | bit(Asked::Whom)
            | bit(Asked::Role)
            | bit(Asked::Meaning)
            | bit(Asked::Why);
        self.asked & !bit(Asked::YesNo) == 0 || self.asked & !OPEN == 0 && later.asked & TELLING != 0
    }

    /// Whether it asks for nothing in particular: "what of the ferry?".
    pub const fn asks_at_large(self) -> bool {
        self.asked & !(1 << Asked::What as u16 | 1 << Asked::YesNo as u16) == 0
    }

    /// The same as a question for somebody's words, if it asks for nothing else than what or how something was.
    #[must_use]
    pub const fn of_words(self) -> Self {
        const OPEN: u16 =
            bit(Asked::What) | bit(Asked::Meaning) | bit(Asked::How) | bit(Asked::YesNo) | bit(Asked::Said);
        if self.asked & !OPEN != 0 {
            return self;
        }
        Self { asked: self.asked & !bit(Asked::Meaning) | bit(Asked::Said), ..self }
    }

    /// The same as a question for who somebody is, if nothing else in particular is asked for.
    #[must_use]
    pub const fn of_names(self) -> Self {
        const OPEN: u16 =
            bit(Asked::What) | bit(Asked::Meaning) | bit(Asked::Which) | bit(Asked::How) | bit(Asked::YesNo);
        if self.asked & !OPEN != 0 {
            return self;
        }
        Self { asked: bit(Asked::Who), ..self }
    }

    /// The same as a question for what something or, where a role was asked for, who somebody is, and for nothing else.
    #[must_use]
    pub const fn of_meaning(self) -> Self {
        const KEPT: u16 = bit(Asked::Meaning) | bit(Asked::Role) | bit(Asked::What);
        Self { asked: self.asked & KEPT | bit(Asked::Meaning), ..self }
    }

    /// Its cues alone.
    #[must_use]
    pub fn only_cues(self) -> Self {
        Self { cues: self.cues, ..Self::default() }
    }

    /// The same without what it asks for.
    #[must_use]
    pub const fn without_asked(self) -> Self {
        Self { asked: 0, ..self }
    }

    /// Whether it gives a cue.
    pub const fn cues(self, cue: Cue) -> bool {
        self.cues & (1 << cue as u8) != 0
    }

    /// What either means.
    #[must_use]
    pub fn and(self, other: Self) -> Self {
        Self {
            empty: self.empty || other.empty,
            asked: self.asked | other.asked,
            cues: self.cues | other.cues,
            attribute: self.attribute || other.attribute,
            by_stem: self.by_stem || other.by_stem,
            weak: self.weak || other.weak,
            concept: self.concept.or(other.concept),
        }
    }
}

/// What a section of the table asks for, by its name.
pub(super) fn asked(name: &str) -> Option<Asked> {
    use Asked::{Count, How, Meaning, Result, Role, Said, Score, What, When, Where, Which, Who, Whom, Why, YesNo};
    Some(match name {
        "when" => When,
        "where" => Where,
        "who" => Who,
        "whom" => Whom,
        "score" => Score,
        "result" => Result,
        "count" => Count,
        "said" => Said,
        "meaning" => Meaning,
        "why" => Why,
        "which" => Which,
        "what" => What,
        "yesno" => YesNo,
        "how" => How,
        "role" => Role,
        _ => return None,
    })
}

/// The cue of a section of the table, by its name.
pub(super) fn cue(name: &str) -> Option<Cue> {
    Some(match name {
        "now" => Cue::Now,
        "opinion" => Cue::Opinion,
        "future" => Cue::Future,
        "should" => Cue::Should,
        "view" => Cue::View,
        "status" => Cue::Status,
        "party" => Cue::Party,
        "speech" => Cue::Speech,
        "define" => Cue::Define,
        "right" => Cue::Right,
        "compare" => Cue::Compare,
        "doubt" => Cue::Doubt,
        "name" => Cue::Name,
        _ => return None,
    })
}
