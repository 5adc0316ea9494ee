//! Several records at once: pages with numbered buttons, and what to say when there are none.

mod entries;
mod filter_words;
mod none;
mod numbered;
mod page;

pub(super) use entries::{entry_line, entry_title};
pub(super) use none::{guessed_words, nothing, short_title, unknown_words};
pub(super) use numbered::Numbered;
pub(super) use page::page;

use super::reply::{List, Listing, Reply};
use super::scene::Scene;
use super::{cards, commands};
use crate::almanac::look_up::{Filter, Hits, Parsed, Scope};
use crate::almanac::model::Kind;
use crate::almanac::{Almanac, Found};

/// The answer of a command that filters a list: all of it without an argument; with one the card of an id or
/// of the only hit, a page of several, or what is nearest to none.
pub(super) fn answer(list: List, argument: &str, scene: &Scene<'_>) -> Reply {
    if matches!(list, List::Timeline | List::Search)
        && let Some(reply) = commands::on_day(argument, scene)
    {
        return reply;
    }
    let parsed = match understood(list, argument, scene) {
        Ok(parsed) => parsed,
        Err(reply) => return reply,
    };
    let hits = select(list, &parsed.filter, scene.almanac);
    match hits.get(0) {
        Some(only) if hits.len() == 1 && !parsed.is_lost() => {
            let mut reply = cards::card(only, None, scene);
            guessed_words(&parsed, &mut reply, scene);
            unknown_words(&parsed, &mut reply, scene);
            reply
        }
        Some(_) if !parsed.is_lost() => {
            let listing = Listing { list, filter: parsed.filter.clone(), from: None };
            let mut reply = page(&listing, scene);
            unknown_words(&parsed, &mut reply, scene);
            reply
        }
        _ => nothing(list, &parsed, scene),
    }
}

/// What an argument asks for; else the reply to it: the card of an id, or why it is no filter.
pub(super) fn understood(list: List, argument: &str, scene: &Scene<'_>) -> Result<Parsed, Reply> {
    if !argument.is_empty() && !matches!(scene.almanac.find(argument), Found::Unknown) {
        return Err(cards::by_id(argument, scene));
    }
    match list {
        List::Search | List::Sources => Ok(scene.almanac.parse_search(argument)),
        List::Questions => {
            scene.almanac.parse_filter_of_positions(argument).map_err(|error| commands::not_a_filter(error, scene))
        }
        _ => scene.almanac.parse_filter(argument).map_err(|error| commands::not_a_filter(error, scene)),
    }
}

/// Among which records a list selects; `None` for lists of other things and for ranked ones.
const fn scope(list: List) -> Option<Scope> {
    match list {
        List::Timeline => Some(Scope::Timeline),
        List::Matches => Some(Scope::Kind(Kind::Match)),
        List::Quotes => Some(Scope::Kind(Kind::Quote)),
        List::People => Some(Scope::Kind(Kind::Person)),
        List::Terms => Some(Scope::Kind(Kind::Term)),
        List::Questions => Some(Scope::Kind(Kind::Position)),
        List::Search | List::Sources | List::Topics | List::Changes => None,
    }
}

/// The records of a list that a filter leaves. Lists of other things than records have none.
fn select<'a>(list: List, filter: &Filter, almanac: &'a Almanac) -> Hits<'a> {
    match (scope(list), list) {
        (Some(scope), _) => almanac.select(scope, filter),
        (None, List::Search) => Hits::Made(almanac.search(filter, None)),
        (None, List::Sources) if filter.is_empty() => almanac.select(Scope::Kind(Kind::Source), filter),
        (None, List::Sources) => Hits::Made(almanac.search(filter, Some(Kind::Source))),
        (None, _) => Hits::Made(Vec::new()),
    }
}
