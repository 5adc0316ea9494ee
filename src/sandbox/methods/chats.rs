//! Asking about chats and their members. <https://core.telegram.org/bots/api#getchatmember>

use serde_json::{Value, json};

use super::{Params, access};
use crate::sandbox::refusal::{Answer, Refusal};
use crate::sandbox::state::State;
use crate::sandbox::state::chat::Kind;
use crate::sandbox::state::ids::UserId;
use crate::sandbox::state::member::{self, Status, merge};

pub(super) fn get_chat(state: &mut State, params: &Params) -> Answer {
    let id = access::inside(state, params)?;
    let chat = state.chat(id);
    let mut full = chat.json();
    merge(
        &mut full,
        json!({
            "accent_color_id": 3,
            "max_reaction_count": 11,
            "accepted_gift_types": {
                "unlimited_gifts": true, "limited_gifts": true, "unique_gifts": true, "premium_subscription": true,
                "gifts_from_channels": false,
            },
        }),
    );
    if chat.kind.is_group() {
        full["permissions"] = json!({ "can_send_messages": true, "can_send_polls": true, "can_send_photos": true });
    }
    Ok(full)
}

pub(super) fn get_chat_member(state: &mut State, params: &Params) -> Answer {
    let id = access::inside(state, params)?;
    let user = UserId(params.int("user_id").ok_or_else(|| Refusal::mistake("invalid user_id specified"))?);
    let Some(person) = state.users.get(&user) else {
        return Err(Refusal::bad_request("member not found"));
    };
    let status = state.chat(id).status(user);
    Ok(member::json(person, status))
}

pub(super) fn get_chat_administrators(state: &mut State, params: &Params) -> Answer {
    let id = access::inside(state, params)?;
    let chat = state.chat(id);
    if chat.kind == Kind::Private {
        return Err(Refusal::bad_request("there are no administrators in the private chat"));
    }
    let with_bots = params.flag("return_bots");
    let admins = chat.members.iter().filter(|(_, status)| status.is_admin());
    let shown = admins.filter(|&(&user, _)| with_bots || user == state.bot || !state.is_foreign_bot(user));
    Ok(shown.map(|(&user, &status)| member::json(state.user(user), status)).collect())
}

pub(super) fn get_chat_member_count(state: &mut State, params: &Params) -> Answer {
    let id = access::inside(state, params)?;
    let inside = state.chat(id).members.values().filter(|status| status.is_inside());
    Ok(json!(inside.count()))
}

pub(super) fn leave_chat(state: &mut State, params: &Params) -> Answer {
    let id = access::inside(state, params)?;
    state.set_status(id, state.bot, state.bot, Status::Left);
    Ok(Value::Bool(true))
}
