//! /person [name]: who somebody is; without a name everybody.

use super::Command;
use crate::replies::lists;
use crate::replies::reply::List;

pub(super) const COMMAND: Command = Command {
    name: "person",
    takes_argument: true,
    answer: |scene, argument| lists::answer(List::People, argument, scene),
};
