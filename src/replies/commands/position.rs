//! `/position [topic]`: what the parties say, side by side.

use super::Command;
use crate::replies::reply::{List, Listing, Reply};
use crate::replies::scene::Scene;
use crate::replies::{cards, lists};

pub(super) const COMMAND: Command = Command { name: "position", takes_argument: true, answer };

fn answer(scene: &Scene<'_>, argument: &str) -> Reply {
    let parsed = match lists::understood(List::Questions, argument, scene) {
        Ok(parsed) => parsed,
        Err(reply) => return reply,
    };
    let questions = scene.almanac.questions(&parsed.filter);
    match questions.first() {
        Some(only) if questions.len() == 1 && !parsed.is_lost() => {
            let mut reply = cards::question(&only.id, scene);
            lists::guessed_words(&parsed, &mut reply, scene);
            lists::unknown_words(&parsed, &mut reply, scene);
            reply
        }
        Some(_) if !parsed.is_lost() => {
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
