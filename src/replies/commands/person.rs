//! `/person [name]`: who somebody is; without a name everybody.

use super::Command;
use crate::replies::lists;
use crate::replies::reply::List;

pub(super) const COMMAND: Command = Command {
    name: "person",
    takes_argument: true,
    answer: |scene, argument| lists::answer(List::People, argument, scene),
};

#[cfg(test)]
mod tests {
    use crate::replies::testing::{say, scene};

    #[test]
    fn answers() {
        insta::assert_snapshot!(say(
            &scene(),
            &[
                "/person",
                "/person lumeza",
                "/person plotinin",
                "/person Плотинин",
                "/person plotinyn",
                "/person nobody",
            ]
        ));
    }
}
