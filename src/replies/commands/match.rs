//! /match [filter]: sport, by sport, athlete, team, competition, place or year.

use super::Command;
use crate::replies::lists;
use crate::replies::reply::List;

pub(super) const COMMAND: Command = Command {
    name: "match",
    takes_argument: true,
    answer: |scene, argument| lists::answer(List::Matches, argument, scene),
};
