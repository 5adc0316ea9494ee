//! `/changes`: what was added, corrected, withdrawn and renamed.

use super::Command;
use crate::almanac::look_up::Filter;
use crate::replies::lists;
use crate::replies::reply::{List, Listing};

pub(super) const COMMAND: Command = Command {
    name: "changes",
    takes_argument: false,
    answer: |scene, _| lists::page(&Listing { list: List::Changes, filter: Filter::default(), from: None }, scene),
};

#[cfg(test)]
mod tests {
    use crate::replies::testing::{say, scene};

    #[test]
    fn answers() {
        insta::assert_snapshot!(say(&scene(), &["/changes",]));
    }
}
