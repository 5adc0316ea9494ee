//! Whether the bot may write into a chat, and whether it does so too fast.
//! <https://core.telegram.org/bots/faq#my-bot-is-hitting-limits-how-do-i-avoid-this>

use super::Params;
use crate::sandbox::refusal::Refusal;
use crate::sandbox::settings::Feature;
use crate::sandbox::state::State;
use crate::sandbox::state::chat::{Chat, Kind};
use crate::sandbox::state::ids::{ChatId, UserId};
use crate::sandbox::state::member::Status;

const MINUTE: i64 = 60_000;
/// Messages and edits a minute in a group.
const MOST_A_MINUTE: usize = 20;
/// "About one a second, short bursts pass": so many within as many seconds.
const BURST: i64 = 5;
/// A call that was under way when the 429 came is not blamed.
const UNDER_WAY: i64 = 300;

/// The chat that a call names, if it is one that there is.
pub(in crate::sandbox) fn named_chat(state: &State, params: &Params) -> Option<ChatId> {
    let id = ChatId(params.int("chat_id")?);
    state.chats.contains_key(&id).then_some(id)
}

/// Ensure that the chat is there and has not moved.
pub(super) fn known(state: &State, params: &Params) -> Result<ChatId, Refusal> {
    if !params.has("chat_id") {
        return Err(Refusal::mistake("chat_id is empty"));
    }
    let id = named_chat(state, params).ok_or_else(|| Refusal::bad_request("chat not found"))?;
    let chat = state.chat(id);
    if let Some(to) = chat.migrated_to {
        return Err(Refusal::migrated(to));
    }
    if chat.is_deleted {
        return Err(Refusal::forbidden("the group chat was deleted"));
    }
    Ok(id)
}

/// Ensure that the bot is in the chat.
pub(super) fn inside(state: &State, params: &Params) -> Result<ChatId, Refusal> {
    let id = known(state, params)?;
    let chat = state.chat(id);
    let name = match chat.kind {
        Kind::Private => return private(state, chat),
        Kind::Group => "group chat",
        Kind::Supergroup => "supergroup chat",
        Kind::Channel => "channel chat",
    };
    match chat.status(state.bot) {
        Status::Kicked => Err(Refusal::forbidden(&format!("bot was kicked from the {name}"))),
        Status::Left => Err(Refusal::forbidden(&format!("bot is not a member of the {name}"))),
        _ => Ok(id),
    }
}

fn private(state: &State, chat: &Chat) -> Result<ChatId, Refusal> {
    if state.users.get(&UserId(chat.id.0)).is_some_and(|user| user.is_deactivated) {
        return Err(Refusal::forbidden("user is deactivated"));
    }
    match chat.status(state.bot) {
        Status::Kicked => Err(Refusal::forbidden("bot was blocked by the user")),
        Status::Left => Err(Refusal::forbidden("bot can't initiate conversation with a user")),
        _ => Ok(chat.id),
    }
}

/// Ensure that the bot may write here, now.
pub(super) fn writable(state: &mut State, params: &Params) -> Result<ChatId, Refusal> {
    let id = inside(state, params)?;
    let (kind, status) = (state.chat(id).kind, state.chat(id).status(state.bot));
    if status == Status::Muted {
        return Err(Refusal::bad_request("not enough rights to send text messages to the chat"));
    }
    if kind == Kind::Channel && !status.is_admin() {
        return Err(Refusal::bad_request("need administrator rights in the channel chat"));
    }
    pace(state, id)?;
    Ok(id)
}

/// Ensure that the bot does not write too fast; edits share the budget with messages.
pub(super) fn pace(state: &mut State, id: ChatId) -> Result<(), Refusal> {
    let now = state.clock.millis();
    let is_limited = state.settings.has(Feature::FloodLimits);
    let chat = state.chat_mut(id);
    let pause = chat.pause.filter(|&(since, until)| now > since + UNDER_WAY && now < until);
    let is_group = chat.kind.is_group();
    chat.posted_at.retain(|&at| at > now - MINUTE);
    let wait = if is_limited { wait(&chat.posted_at, is_group, now) } else { None };
    if let Some(millis) = wait {
        let seconds = u64::try_from(millis).unwrap_or(0).div_ceil(1000).max(1);
        note_pause(state, id, seconds);
        return Err(Refusal::too_many_requests(seconds));
    }
    chat.posted_at.push(now);
    if let Some((_, until)) = pause {
        state.record.violate(format!("wrote into chat {id} {} ms before `retry_after` had passed", until - now));
    }
    Ok(())
}

/// Remembers that the bot was told to keep quiet in a chat.
pub(in crate::sandbox) fn note_pause(state: &mut State, id: ChatId, seconds: u64) {
    let now = state.clock.millis();
    let until = now.saturating_add(i64::try_from(seconds).unwrap_or(i64::MAX / 1000) * 1000);
    state.chat_mut(id).pause = Some((now, until));
}

/// For how many milliseconds one more message would come too early.
fn wait(posted_at: &[i64], is_group: bool, now: i64) -> Option<i64> {
    let burst = posted_at.iter().filter(|&&at| at > now - BURST * 1000).collect::<Vec<_>>();
    if is_group && posted_at.len() >= MOST_A_MINUTE {
        return posted_at.first().map(|first| first + MINUTE - now);
    }
    burst.first().filter(|_| burst.len() >= usize::try_from(BURST).unwrap_or(usize::MAX)).map(|_| 1000)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn groups_take_twenty_a_minute_and_short_bursts() {
        let posted = |count: i64, apart: i64| (0..count).map(|n| 100_000 - (count - n) * apart).collect::<Vec<_>>();
        let case = |posted: &[i64], is_group, expected| assert_eq!(wait(posted, is_group, 100_000), expected);
        case(&posted(4, 10), true, None);
        case(&posted(5, 10), true, Some(1000));
        case(&posted(19, 2000), true, None);
        case(&posted(20, 2000), true, Some(20_000));
        case(&posted(20, 2000), false, None);
    }
}
