//! /timeline [filter]: events and matches in order of time.

use super::Command;
use crate::replies::lists;
use crate::replies::reply::List;

pub(super) const COMMAND: Command = Command {
    name: "timeline",
    takes_argument: true,
    answer: |scene, argument| lists::answer(List::Timeline, argument, scene),
};
