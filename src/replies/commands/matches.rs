//! `/match [filter]`: sport, by sport, athlete, team, competition, place or year.

use super::Command;
use crate::replies::lists;
use crate::replies::reply::List;

pub(super) const COMMAND: Command = Command {
    name: "match",
    takes_argument: true,
    answer: |scene, argument| lists::answer(List::Matches, argument, scene),
};

#[cfg(test)]
mod tests {
    use crate::replies::testing::{say, scene};

    #[test]
    fn answers() {
        insta::assert_snapshot!(say(
            &scene(),
            &[
                "/match",
                "/match chess",
                "/match rowing 1998-2002",
                "/match postponed",
                "/match m-2013-bell-friendly",
                "/match m-2002-draw-rule",
                "/match m-2007-open-sculls",
            ]
        ));
    }
}
