//! `/topics`: what there is to ask for.

use super::Command;
use crate::almanac::look_up::Filter;
use crate::replies::lists;
use crate::replies::reply::{List, Listing};

pub(super) const COMMAND: Command = Command {
    name: "topics",
    takes_argument: false,
    answer: |scene, _| lists::page(&Listing { list: List::Topics, filter: Filter::default(), from: None }, scene),
};

#[cfg(test)]
mod tests {
    use crate::replies::testing::{say, scene};

    #[test]
    fn answers() {
        insta::assert_snapshot!(say(&scene(), &["/topics",]));
    }
}
