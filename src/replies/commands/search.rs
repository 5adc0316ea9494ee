//! `/search words`: records of all kinds, the most relevant first.

use super::{Command, usage};
use crate::replies::lists;
use crate::replies::reply::{List, Reply};
use crate::replies::scene::Scene;

pub(super) const COMMAND: Command = Command { name: "search", takes_argument: true, answer };

pub(super) fn answer(scene: &Scene<'_>, argument: &str) -> Reply {
    if argument.trim().is_empty() {
        return usage(&COMMAND, scene);
    }
    lists::answer(List::Search, argument, scene)
}

#[cfg(test)]
mod tests {
    use crate::replies::testing::{say, scene};

    #[test]
    fn answers() {
        insta::assert_snapshot!(say(
            &scene(),
            &[
                "/search",
                "/search who won the boat race in 1987",
                "/search ferry",
                "/search zzqq",
                "ferry bell",
                "/Search\ntoll notice",
            ]
        ));
    }
}
