//! Topics of forums: which thread a message goes to, and whether it may.
//! <https://core.telegram.org/bots/api#sendmessage> (`message_thread_id`)

use super::reply::Target;
use crate::sandbox::refusal::Refusal;
use crate::sandbox::state::chat::{Chat, Kind};
use crate::sandbox::state::member::Status;

/// The topic "General" has this thread id, but is addressed by leaving the thread out.
pub(in crate::sandbox) const GENERAL: i64 = 1;

/// Ensure that the topic is there and open; gives the thread, which follows the message answered by itself.
pub(in crate::sandbox) fn thread(
    chat: &Chat,
    asked: Option<i64>,
    target: &Target,
    bot: Status,
) -> Result<Option<i64>, Refusal> {
    let answered = target.message.and_then(|id| chat.living(id)).map(|message| message.thread);
    if !chat.is_forum {
        // In an ordinary supergroup reply chains have thread ids too; only topics can be addressed by one.
        return match asked {
            Some(_) => Err(Refusal::mistake("message thread not found")),
            None => Ok(answered.flatten().or(target.message.filter(|_| chat.kind == Kind::Supergroup))),
        };
    }
    if asked == Some(GENERAL) {
        return Err(Refusal::mistake("message thread not found"));
    }
    if let (Some(asked), Some(answered)) = (asked, answered)
        && answered != Some(asked)
    {
        return Err(Refusal::mistake("message to be replied not found"));
    }
    let thread = asked.or(answered.flatten());
    let is_closed = match thread {
        Some(id) => match chat.topics.get(&id) {
            Some(topic) => topic.is_closed,
            None => return Err(Refusal::bad_request("message thread not found")),
        },
        None => chat.topics.get(&GENERAL).is_some_and(|general| general.is_closed),
    };
    if is_closed && !bot.is_admin() {
        return Err(Refusal::bad_request("TOPIC_CLOSED"));
    }
    Ok(thread)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::sandbox::state::chat::Topic;
    use crate::sandbox::state::ids::ChatId;
    use crate::sandbox::state::message::Message;

    fn chat(is_forum: bool) -> Chat {
        let mut chat = Chat::new(ChatId(-100), Kind::Supergroup, "t", 1);
        chat.is_forum = is_forum;
        chat.topics.insert(5, Topic { is_closed: false });
        chat.topics.insert(6, Topic { is_closed: true });
        for (id, thread) in [(8, None), (9, Some(5))] {
            chat.messages.insert(id, Message { id, thread, ..Message::new(chat.id, None, "m") });
        }
        chat
    }

    #[test]
    fn threads_are_topics_of_forums_only() {
        let case = |is_forum, asked, reply: Option<i64>, expected: Result<Option<i64>, &str>| {
            let target = Target { message: reply, ..Target::default() };
            let found = thread(&chat(is_forum), asked, &target, Status::Member);
            let found = found.map_err(|refusal| refusal.description.replace("Bad Request: ", ""));
            assert_eq!(found, expected.map_err(str::to_owned), "{is_forum} {asked:?} {reply:?}");
        };
        case(true, None, None, Ok(None));
        case(true, Some(5), None, Ok(Some(5)));
        case(true, None, Some(9), Ok(Some(5)));
        case(true, Some(5), Some(9), Ok(Some(5)));
        case(true, Some(5), Some(8), Err("message to be replied not found"));
        case(true, Some(1), None, Err("message thread not found"));
        case(true, Some(7), None, Err("message thread not found"));
        case(true, Some(6), None, Err("TOPIC_CLOSED"));
        case(false, Some(9), None, Err("message thread not found"));
        case(false, None, Some(8), Ok(Some(8)));
    }

    #[test]
    fn administrators_may_write_into_closed_topics() {
        assert_eq!(thread(&chat(true), Some(6), &Target::default(), Status::Administrator).unwrap(), Some(6));
    }
}
