//! `/quote [filter]`: one quotation, the best match; "another" goes through all before it repeats.

use super::Command;
use crate::almanac::RecordNo;
use crate::almanac::look_up::{Filter, Parsed};
use crate::almanac::model::{Id, Kind, Quote};
use crate::replies::reply::{List, Reply};
use crate::replies::scene::Scene;
use crate::replies::{cards, lists};

pub(super) const COMMAND: Command = Command { name: "quote", takes_argument: true, answer };

fn answer(scene: &Scene<'_>, argument: &str) -> Reply {
    if argument.is_empty() {
        return any(scene);
    }
    let parsed = match lists::understood(List::Quotes, argument, scene) {
        Ok(parsed) => parsed,
        Err(reply) => return reply,
    };
    let quotations = scene.almanac.quotations(&parsed.filter);
    match quotations.first() {
        Some(&best) if !parsed.filter.is_empty() => {
            let mut reply = cards::quotation(best, &parsed.filter, quotations.len() > 1, scene);
            lists::guessed_words(&parsed, &mut reply, scene);
            lists::unknown_words(&parsed, &mut reply, scene);
            reply
        }
        _ => lists::nothing(List::Quotes, &parsed, scene),
    }
}

/// Any quotation, chosen by the seed of the scene.
fn any(scene: &Scene<'_>) -> Reply {
    let quotations = scene.almanac.all(Kind::Quote);
    match super::random::pick(quotations, scene.seed) {
        Some(number) => cards::quotation(number, &Filter::default(), quotations.len() > 1, scene),
        None => lists::nothing(List::Quotes, &Parsed::default(), scene),
    }
}

/// The quotation behind the one that was shown, round and round.
pub(in crate::replies) fn next(filter: &Filter, shown: &Id, scene: &Scene<'_>) -> Reply {
    let quotations = scene.almanac.quotations(filter);
    // A version counts as the utterance that it is a version of.
    let shown_at =
        |quote: &&Quote| quotations.iter().position(|number| scene.almanac.record(*number).id() == &quote.id);
    let versions =
        scene.almanac.number(shown.as_str()).map(|number| scene.almanac.versions(number)).unwrap_or_default();
    let place = versions.first().and_then(shown_at);
    let following: Option<RecordNo> =
        place.map_or(0, |place| place + 1).checked_rem(quotations.len()).map(|place| quotations[place]);
    match following {
        Some(number) => cards::quotation(number, filter, quotations.len() > 1, scene),
        None => cards::by_id(shown.as_str(), scene),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::replies::reply::Action;
    use crate::replies::testing::{say, scene};

    #[test]
    fn answers() {
        insta::assert_snapshot!(say(
            &scene(),
            &[
                "/quote",
                "/quote lumeza 1998",
                "/quote toll",
                "/quote plotinin",
                "/quote zzqq",
                "/quote 1850",
                "/quote qt-1998-lumeza-ferry-en",
            ]
        ));
    }

    #[test]
    fn another_goes_through_all_before_it_repeats() {
        let scene = scene();
        let all = scene.almanac.quotations(&Filter::default());
        let mut shown = scene.almanac.record(all[0]).id().clone();
        let mut seen = Vec::new();
        for _ in 0..all.len() {
            seen.push(shown.clone());
            let reply = next(&Filter::default(), &shown, &scene);
            let following = reply.actions.iter().flatten().find_map(|button| match &button.action {
                Action::NextQuote(_, id) => Some(id.clone()),
                _ => None,
            });
            shown = following.unwrap();
        }
        assert_eq!(shown, seen[0]);
        seen.sort_unstable();
        seen.dedup();
        assert_eq!(seen.len(), all.len());
    }
}
