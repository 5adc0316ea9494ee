//! `/random`: any record that is told unasked.

use super::Command;
use crate::almanac::RecordNo;
use crate::almanac::model::{Kind, Record};
use crate::replies::body::Line;
use crate::replies::cards;
use crate::replies::chance::Chance;
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
        let mut place = Chance::new(scene.seed.wrapping_add(attempt)).below(count)?;
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
    Chance::new(seed).below(list.len()).map(|place| list[place])
}

#[cfg(test)]
mod tests {
    use crate::replies::testing::{say, scene};

    #[test]
    fn answers() {
        insta::assert_snapshot!(say(&scene(), &["/random",]));
    }
}
