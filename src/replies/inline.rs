//! Inline mode: what a person can pick from who types a few words behind the bot's name in any chat. What is picked
//! is posted in that person's name and stands by itself: the complete card with its source and a permanent link.
//! <https://core.telegram.org/bots/inline>

mod card;
mod hits;
#[cfg(test)]
mod tests;

use super::reply::Reply;
use super::scene::Scene;
use crate::almanac::Found;

/// How many cards a page has, of the 50 that an answer can have; a screen shows about five.
pub const PAGE: usize = 20;

/// Cards to pick from, the best first.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Page {
    /// At most [`PAGE`].
    pub cards: Vec<Card>,
    /// Where the next page begins; `None` behind the last card.
    pub next: Option<usize>,
}

/// A record to pick.
#[derive(Clone, Debug, PartialEq)]
pub struct Card {
    /// The record's id, at most 48 bytes; once in all pages of a query.
    pub id: String,
    /// A symbol of the kind and what the record is called, at most 96 UTF-16 units.
    pub title: String,
    /// A line on when, where and who, at most 120 UTF-16 units.
    pub description: String,
    /// What is posted.
    pub reply: Reply,
}

/// The records for a query, from a place in their order on; behind the last one there are none.
///
/// | query | records |
/// | --- | --- |
/// | nothing | what happened on this day of the year, as in /today |
/// | an id, also one that was renamed or withdrawn | that record alone |
/// | a kind, in any language, and perhaps more | records of that kind |
/// | a day of the year | what happened on it |
/// | anything else | records of all kinds by relevance |
pub fn inline(query: &str, from: usize, scene: &Scene<'_>) -> Page {
    let query = query.trim();
    match scene.almanac.find(query) {
        Found::Unknown => {}
        _ if from > 0 => return Page::default(),
        Found::Here(number) | Found::Renamed(number, _) | Found::Withdrawn(Some(number), _) => {
            return Page { cards: vec![card::of_id(query, number, scene)], next: None };
        }
        Found::Withdrawn(None, change) => {
            return Page { cards: vec![card::of_withdrawn(query, change, scene)], next: None };
        }
    }
    let hits = hits::hits(query, scene);
    let end = from.saturating_add(PAGE);
    let cards = hits.iter().skip(from).take(PAGE).map(|&number| card::of(number, scene)).collect();
    Page { cards, next: (hits.len() > end).then_some(end) }
}
