//! `/position [topic]`: what the parties say, side by side.

use std::collections::BTreeSet;

use super::Command;
use crate::almanac::Found;
use crate::almanac::look_up::{Filter, FilterError, Scope};
use crate::almanac::model::{Id, Kind, Record};
use crate::replies::reply::{List, Listing, Reply};
use crate::replies::scene::Scene;
use crate::replies::{cards, lists};

pub(super) const COMMAND: Command = Command { name: "position", takes_argument: true, answer };

fn answer(scene: &Scene<'_>, argument: &str) -> Reply {
    let almanac = scene.almanac;
    if !argument.is_empty() && !matches!(almanac.find(argument), Found::Unknown) {
        return cards::by_id(argument, scene);
    }
    let parsed = match almanac.parse_filter(argument) {
        Ok(parsed) => parsed,
        Err(FilterError::TooManyWords) => return super::too_many_words(scene),
    };
    let asked = |filter: &Filter| -> BTreeSet<&Id> {
        let hits = almanac.select(Scope::Kind(Kind::Position), filter);
        hits.from(0)
            .filter_map(|number| match almanac.record(number) {
                Record::Position(position) => Some(&position.question),
                _ => None,
            })
            .collect()
    };
    let nothing_understood = parsed.filter.is_empty() && !parsed.unknown.is_empty();
    let questions = asked(&parsed.filter);
    match questions.first() {
        Some(only) if questions.len() == 1 && !nothing_understood => {
            let mut reply = cards::question(only, scene);
            lists::unknown_words(&parsed, &mut reply, scene);
            reply
        }
        Some(_) if !nothing_understood => {
            let listing = Listing { list: List::Questions, filter: parsed.filter.clone(), from: None };
            let mut reply = lists::page(&listing, scene);
            lists::unknown_words(&parsed, &mut reply, scene);
            reply
        }
        _ => lists::nothing(List::Questions, &parsed, scene),
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
                "/position",
                "/position ferry rights",
                "/position toll bridge",
                "/position river board",
                "/position zzqq",
                "/position pos-boat-race-aldmere",
            ]
        ));
    }
}
