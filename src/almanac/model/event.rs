use super::record::record;
use super::{Text, Told, Untold};
use crate::almanac::model::Id;
use crate::language::PartialDate;

record! {
    /// Something that happened on a date.
    pub struct Event {
        /// When it happened, as precisely as it is known.
        pub date: PartialDate,
        /// The last day, where it took longer.
        pub end_date: Option<PartialDate>,
        /// One line.
        pub title: Text,
        /// One to four short sentences.
        pub summary: Text,
        /// Where it happened.
        pub place: Option<Text>,
        /// Ids of the persons who took part.
        #[serde(default)]
        pub people: Vec<Id>,
        /// What it tells, one thing each, so that a question for it is told from one that it does not answer.
        #[serde(default)]
        pub tells: Vec<Told>,
        /// Details that it does not tell though people ask for them.
        #[serde(default)]
        pub untold: Vec<Untold>,
    }
}
