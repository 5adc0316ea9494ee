//! `/sources [record or words]`: all sources, those of a record, or those with some words in title or publisher.

use super::Command;
use crate::almanac::Found;
use crate::almanac::model::Kind;
use crate::replies::reply::{List, Reply};
use crate::replies::scene::Scene;
use crate::replies::{cards, lists};

pub(super) const COMMAND: Command = Command { name: "sources", takes_argument: true, answer };

fn answer(scene: &Scene<'_>, argument: &str) -> Reply {
    match scene.almanac.find(argument) {
        Found::Here(number) | Found::Renamed(number, _) if scene.almanac.record(number).kind() != Kind::Source => {
            cards::sources(scene.almanac.record(number).id(), scene)
        }
        _ => lists::answer(List::Sources, argument, scene),
    }
}

#[cfg(test)]
mod tests {
    use crate::replies::testing::{say, scene};

    #[test]
    fn answers() {
        insta::assert_snapshot!(say(
            &scene(),
            &[
                "/sources",
                "/sources ev-1974-toll-bridge-opened",
                "/sources courier",
                "/sources zzqq",
                "/sources src-race-history",
            ]
        ));
    }
}
