//! /about: the subject at a glance, and the almanac itself.

use super::Command;
use crate::replies::cards;

pub(super) const COMMAND: Command =
    Command { name: "about", takes_argument: false, answer: |scene, _| cards::about(scene) };
