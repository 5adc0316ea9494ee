//! `/random`: any record that is told unasked.

use super::Command;
use crate::almanac::RecordNo;
use crate::almanac::model::{Kind, Record};
use crate::replies::body::Line;
use crate::replies::cards;
use crate::replies::pen::Pen;
use crate::replies::reply::{Action, Reply};
use crate::replies::scene::Scene;

pub(super) const COMMAND: Command = Command { name: "random", takes_argument: false, answer: |scene, _| answer(scene) };

/// How often another record is tried when one is not for telling unasked.
const TRIES: u64 = 64;

fn answer(scene: &Scene<'_>) -> Reply {
    let kinds = [Kind::Event, Kind::Match, Kind::Quote, Kind::Term].map(|kind| scene.almanac.all(kind));
    let told = |number: &RecordNo| {
        let record = scene.almanac.record(*number);
        let version = matches!(record, Record::Quote(quote) if quote.same_as.is_some());
        !version && record.common().is_some_and(|common| !common.is_sensitive())
    };
    let count: usize = kinds.iter().map(|kind| kind.len()).sum();
    let mut attempts = (0..TRIES).filter_map(|attempt| {
        let mut place = place(count, scene.seed.wrapping_add(attempt))?;
        kinds.iter().find_map(|kind| {
            let found = kind.get(place).copied();
            place = place.saturating_sub(kind.len());
            found
        })
    });
    let Some(number) = attempts.find(told) else {
        let mut pen = Pen::new(scene);
        pen.body.line(Line::of(pen.say("nothing-found")));
        return pen.finish();
    };
    let mut reply = cards::card(number, None, scene);
    let again = super::super::reply::Button::new(scene.say("button-another-record"), Action::Run(&COMMAND));
    reply.actions.insert(0, vec![again]);
    reply
}

/// One of a list, by a seed.
pub(super) fn pick(list: &[RecordNo], seed: u64) -> Option<RecordNo> {
    place(list.len(), seed).map(|place| list[place])
}

/// A place below `count`, evenly spread over seeds. The mixer is `SplitMix64` (Steele, Lea and Flood, 2014).
fn place(count: usize, seed: u64) -> Option<usize> {
    let mixed = seed.wrapping_add(0x9e37_79b9_7f4a_7c15);
    let mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
    let mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
    let count = u64::try_from(count).ok().filter(|&count| count > 0)?;
    usize::try_from((mixed ^ (mixed >> 31)) % count).ok()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::replies::testing::{say, scene};

    #[test]
    fn seeds_reach_every_place() {
        let reached: std::collections::HashSet<_> = (0..200).filter_map(|seed| place(20, seed)).collect();
        assert_eq!(reached.len(), 20);
        assert_eq!(place(0, 1), None);
    }

    #[test]
    fn answers() {
        insta::assert_snapshot!(say(&scene(), &["/random",]));
    }
}
