//! Answers to inline queries: cards to pick from while somebody types. A query is stale within seconds and the next
//! letter brings another one, so they stand in no line, are not kept for the next start, and what cannot be answered
//! is let go. <https://core.telegram.org/bots/api#answerinlinequery>

use std::panic::{AssertUnwindSafe, catch_unwind};
use std::time::Duration;

use serde::de::IgnoredAny;
use teloxide::payloads::AnswerInlineQuery;
use teloxide::types::{InlineQueryId, InlineQueryResultsButton, InlineQueryResultsButtonKind};
use tokio::time::Instant;

use super::api::{Refusal, RefusalKind};
use super::bot::{Bot, Broken};
use super::callback::Marks;
use super::delivery::{Delivery, IntoChat, Kind};
use super::outgoing::Outgoing;
use super::update::InlineQuery;
use crate::replies::Scene;
use crate::replies::inline::{Page, inline};

/// How long an answer is tried for; Telegram takes none after 10 s or so.
const ANSWERABLE: Duration = Duration::from_secs(8);
/// For how long Telegram may show the same person the same answer, in seconds. The day may end, and a person may
/// choose another language.
const CACHED: u32 = 120;
const CACHED_OF_DAY: u32 = 20;
/// The payload that the button above an empty answer leads to: the usual start. Reserved.
const HELLO: &str = "_inline";

/// Answers an inline query. Whoever may not speak with the bot in private finds nothing.
pub(super) async fn answer(bot: &Bot, query: &InlineQuery) {
    let text = query.query.as_deref().unwrap_or_default();
    let standing = bot.standing_of(Some(&query.from)).await;
    let scene = bot.scene_elsewhere(&standing, 0);
    // Offsets are ours; one that nobody gave out leads to the first page.
    let from = query.offset.as_deref().and_then(|offset| offset.parse().ok()).unwrap_or(0);
    let page = if bot.may_speak_in(query.from.id) { offer(text, from, &scene) } else { Ok(Page::default()) };
    let Ok(page) = page else { return log::error!("the answer to an inline query broke") };
    let results = page.cards.iter().map(|card| {
        Outgoing::new(&card.reply, Marks::default(), bot).into_article(&card.id, &card.title, Some(&card.description))
    });
    let mut answer = AnswerInlineQuery::new(InlineQueryId(query.id.clone()), results);
    // The answer is in the person's own language.
    answer.is_personal = Some(true);
    answer.cache_time = Some(if text.trim().is_empty() { CACHED_OF_DAY } else { CACHED });
    answer.next_offset = page.next.map(|next| next.to_string());
    if page.cards.is_empty() && from == 0 {
        let kind = InlineQueryResultsButtonKind::StartParameter(HELLO.to_owned());
        answer.button = Some(InlineQueryResultsButton { text: scene.say("inline-nothing"), kind });
    }
    let delivery = Delivery { pauses: None, ..bot.delivery(Instant::now() + ANSWERABLE) };
    let answered: Result<IgnoredAny, _> = delivery.send(0, &mut answer, Kind::Repeatable).await;
    if let Err(error) = answered {
        match error.refusal().map(Refusal::kind) {
            Some(RefusalKind::Markup | RefusalKind::Other) => log::warn!("an inline query was not answered: {error}"),
            _ => log::debug!("an inline query was not answered: {error}"),
        }
    }
}

/// The cards to pick from. A panic in the making of them ends nothing else.
fn offer(query: &str, from: usize, scene: &Scene<'_>) -> Result<Page, Broken> {
    catch_unwind(AssertUnwindSafe(|| inline(query, from, scene))).map_err(|_| Broken)
}

impl IntoChat for AnswerInlineQuery {
    fn redirect(&mut self, _: i64) {}
}
