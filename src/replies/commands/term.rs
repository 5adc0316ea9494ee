//! `/term [word]`: a glossary entry; without a word all of them.

use super::Command;
use crate::replies::lists;
use crate::replies::reply::List;

pub(super) const COMMAND: Command = Command {
    name: "term",
    takes_argument: true,
    answer: |scene, argument| lists::answer(List::Terms, argument, scene),
};

#[cfg(test)]
mod tests {
    use crate::replies::testing::{say, scene};

    #[test]
    fn answers() {
        insta::assert_snapshot!(say(&scene(), &["/term", "/term dead heat", "/term ferry", "/term zzqq",]));
    }
}
