use super::Text;
use super::record::record;
use crate::almanac::model::Id;
use crate::language::PartialDate;

record! {
    /// What one party says on one question.
    pub struct Position {
        /// Id of the party.
        pub party: Id,
        /// Id of one of `questions` in `almanac.json`. Positions on one question form one card.
        pub question: Id,
        /// What the party says, attributed within the text.
        pub stance: Text,
        /// Date of the newest source behind it.
        pub as_of: PartialDate,
    }
}
