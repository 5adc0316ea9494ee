//! Sport: fixtures, finals, admissions, postponements and pairings that are kept apart.

use serde::Deserialize;

use super::record::record;
use super::{Id, Text, Told, Untold};
use crate::language::PartialDate;

record! {
    /// A fixture, or a decision about fixtures.
    pub struct Match {
        /// Id of the topic that is its sport.
        pub sport: Id,
        /// Class, weight or age group.
        pub discipline: Text,
        /// The competition.
        pub competition: Text,
        /// The season, where it says more than the date.
        pub season: Option<Text>,
        /// The stage of the competition.
        pub stage: Text,
        /// The day, as precisely as it is known.
        pub date: PartialDate,
        /// The last day, where it took longer.
        pub end_date: Option<PartialDate>,
        /// The town and country.
        pub place: Option<Text>,
        /// The hall or ground.
        pub venue: Option<Text>,
        /// Who took part, in the order in which a score is read.
        pub sides: Vec<Side>,
        /// The outcome in words.
        pub result: Text,
        /// Who scored.
        #[serde(default)]
        pub scorers: Vec<Scorer>,
        /// Medals won.
        pub medal: Option<Text>,
        /// How it came out, for sorting answers.
        pub status: MatchStatus,
        /// Ids of the persons concerned.
        #[serde(default)]
        pub people: Vec<Id>,
        /// What else belongs to the fixture.
        pub note: Option<Text>,
        /// What it tells, one thing each, so that a question for it is told from one that it does not answer.
        #[serde(default)]
        pub tells: Vec<Told>,
        /// Details that it does not tell though people ask for them.
        #[serde(default)]
        pub untold: Vec<Untold>,
    }
}

/// One side of a fixture.
#[derive(Debug, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Side {
    /// Id of the party that it stands for.
    pub party: Id,
    /// Its name.
    pub name: Text,
    /// What it is.
    pub role: SideRole,
    /// Id of the person, where it is one who has a record.
    pub person: Option<Id>,
    /// Goals, sets or points.
    pub score: Option<u16>,
}

/// What a side is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum SideRole {
    /// One athlete.
    Athlete,
    /// Several athletes who did not play as a team.
    Athletes,
    /// A national team.
    Team,
    /// A club.
    Club,
    /// All teams that a rule speaks of.
    Rule,
}

/// Somebody who scored.
#[derive(Debug, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Scorer {
    /// Id of the party that the goal counts for.
    pub party: Id,
    /// The scorer's name.
    pub name: Text,
    /// The minute of play.
    pub minute: Option<u16>,
    /// True for a goal that counts for the other side.
    #[serde(default)]
    pub own_goal: bool,
}

/// How a fixture came out.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum MatchStatus {
    /// The subject parties met.
    Played,
    /// The subject parties met on neutral ground.
    PlayedNeutral,
    /// One of the subject parties won a final against another.
    Won,
    /// It was postponed.
    Postponed,
    /// A rule keeps the parties from being drawn together.
    KeptApart,
    /// One party's athletes were admitted to an event in another's country.
    Permitted,
    /// Athletes of the subject parties stood on one podium.
    SharedPodium,
    /// A player was absent for want of a visa.
    PlayerAbsentVisa,
    /// Told for context: one of the subject parties took part.
    Context,
}

impl MatchStatus {
    /// The status as it is written in the file and in keys of interface strings.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Played => "played",
            Self::PlayedNeutral => "played-neutral",
            Self::Won => "won",
            Self::Postponed => "postponed",
            Self::KeptApart => "kept-apart",
            Self::Permitted => "permitted",
            Self::SharedPodium => "shared-podium",
            Self::PlayerAbsentVisa => "player-absent-visa",
            Self::Context => "context",
        }
    }
}
