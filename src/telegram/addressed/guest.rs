//! Messages of chats that the bot is not in, by which somebody calls it for one answer.
//! <https://core.telegram.org/bots/features#guest-bots>
//!
//! | message | answer |
//! | --- | --- |
//! | our name and words | to the words: a command or a text |
//! | our name alone under somebody's message | as /check on that message |
//! | a reply to us without our name | if there is something to say |
//! | our name alone, under nothing or under our own message | silence |
//! | anything from a bot, through our inline mode, or brought in from a linked channel | silence |

use std::borrow::Cow;

use super::{Due, Silence, Us, claim, mention};
use crate::replies::Request;
use crate::telegram::update::{Asker, Message, RepliedTo};

/// A call that is due an answer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Call<'m> {
    /// The words to answer: a command with its argument, or plain text without our name.
    pub text: Cow<'m, str>,
    /// Who calls.
    pub asker: Asker,
    /// Whether silence is an answer too.
    pub due: Due,
}

impl Call<'_> {
    /// What is asked.
    pub fn request(&self, us: Us<'_>) -> Request<'_> {
        match Request::of_text(&self.text, Some(us.name)) {
            // People who reply to the bot also talk about it.
            Request::Text(text) if self.due == Due::IfAnythingToSay => Request::Talk(text),
            request => request,
        }
    }
}

/// Decides on a message of a guest.
pub fn called<'m>(message: &'m Message, us: Us<'_>) -> Result<Call<'m>, Silence> {
    let asker = message.asker();
    if matches!(asker, Asker::LinkedPost | Asker::Bot | Asker::Nobody) || message.is_through(us.id) {
        return Err(Silence::Sender);
    }
    let text = message.text.as_deref().filter(|text| !text.trim().is_empty()).ok_or(Silence::NoText)?;
    let (text, due) = match mention::without(text, &message.entities, us) {
        Some(words) => (Cow::Owned(words), Due::Always),
        None => (Cow::Borrowed(text), Due::IfAnythingToSay),
    };
    let claim = || {
        let is_ours = message.replied_to.as_ref().is_some_and(|to: &RepliedTo| to.is_from(us.id));
        claim(message).filter(|claim| !is_ours && !claim.is_empty()).map(|claim| Cow::Owned(format!("/check {claim}")))
    };
    let (text, due) = match Request::of_text(&text, Some(us.name)) {
        Request::Text("") => (claim().ok_or(Silence::Talk)?, due),
        Request::Command { command, argument: "" } if command.name == "check" => (claim().unwrap_or(text), Due::Always),
        Request::Command { .. } => (text, Due::Always),
        Request::CommandForAnother => return Err(Silence::OtherBot),
        Request::UnknownCommand(_) if due == Due::IfAnythingToSay => return Err(Silence::OtherBot),
        Request::UnknownCommand(_) | Request::Text(_) | Request::Talk(_) | Request::Press(_) => (text, due),
    };
    Ok(Call { text, asker, due })
}

#[cfg(test)]
mod tests {
    use serde_json::{Value, json};

    use super::*;

    const US: Us<'_> = Us { id: 9, name: "probe_bot" };

    fn decided(text: &str, more: &Value) -> Result<(String, Due), Silence> {
        let mut message = json!({
            "message_id": 5, "date": 1, "chat": {"id": -100, "type": "supergroup"}, "from": {"id": 7},
            "text": text, "guest_query_id": "q",
        });
        let mentions = text.match_indices("@probe_bot");
        let entities = mentions.map(|(at, name)| json!({"type": "mention", "offset": at, "length": name.len()}));
        message["entities"] = entities.collect();
        for (name, value) in more.as_object().unwrap() {
            message[name] = value.clone();
        }
        let message: Message = serde_json::from_value::<Value>(message)
            .map(|it| it.to_string())
            .map(|it| serde_json::from_str(&it).unwrap())
            .unwrap();
        called(&message, US).map(|call| (call.text.into_owned(), call.due))
    }

    #[test]
    fn a_reply_without_our_name_may_be_talk() {
        let call = |due| Call { text: "ferry".into(), asker: Asker::Person { id: 7 }, due };
        assert_eq!(call(Due::Always).request(US), Request::Text("ferry"));
        assert_eq!(call(Due::IfAnythingToSay).request(US), Request::Talk("ferry"));
    }

    #[test]
    fn what_is_answered() {
        let nothing = json!({});
        let under =
            |from: i64| json!({"reply_to_message": {"message_id": 4, "from": {"id": from}, "text": " They won. "}});
        let quoted = json!({"reply_to_message": {"message_id": 4, "text": "They won. So."}, "quote": {"text": "So."}});
        let always = |text: &str| Ok((text.to_owned(), Due::Always));
        let cases = [
            ("@probe_bot ferry", &nothing, always("ferry")),
            ("when, @probe_bot?", &nothing, always("when,?")),
            ("@probe_bot /quote lumeza", &nothing, always("/quote lumeza")),
            ("@probe_bot", &nothing, Err(Silence::Talk)),
            ("@probe_bot", &under(8), always("/check They won.")),
            ("@probe_bot", &quoted, always("/check So.")),
            ("@probe_bot /check", &under(8), always("/check They won.")),
            ("@probe_bot /check", &nothing, always("/check")),
            ("@probe_bot is that so?", &under(8), always("is that so?")),
            ("@probe_bot", &under(9), Err(Silence::Talk)),
            ("and the ferry?", &under(9), Ok(("and the ferry?".to_owned(), Due::IfAnythingToSay))),
            ("/quote@probe_bot", &nothing, always("/quote")),
            ("/quote@other_bot", &under(9), Err(Silence::OtherBot)),
            ("/dance", &under(9), Err(Silence::OtherBot)),
            ("@probe_bot /dance", &nothing, always("/dance")),
            ("@probe_bot ferry", &json!({"from": {"id": 8, "is_bot": true}}), Err(Silence::Sender)),
            ("@probe_bot ferry", &json!({"via_bot": {"id": 9, "is_bot": true}}), Err(Silence::Sender)),
            ("@probe_bot ferry", &json!({"is_automatic_forward": true}), Err(Silence::Sender)),
            ("  ", &nothing, Err(Silence::NoText)),
            ("@probe_bot ferry", &json!({"chat": {"id": 7, "type": "private"}}), always("ferry")),
        ];
        for (text, more, expected) in cases {
            assert_eq!(decided(text, more), expected, "{text} {more}");
        }
    }
}
