//! Which messages reach the bot. <https://core.telegram.org/bots/features#privacy-mode>

use super::State;
use super::chat::{Chat, Kind};
use super::ids::UserId;
use super::message::Message;
use crate::sandbox::settings::Feature;

/// What a message is to the bot.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::sandbox) enum Delivery {
    /// It does not reach the bot.
    Withheld,
    /// It reaches the bot.
    Delivered,
    /// It reaches the bot because it was meant for it.
    Meant,
}

impl State {
    /// Decides on a message that somebody else has just written, or on an edited one.
    pub(in crate::sandbox) fn delivery(&self, chat: &Chat, message: &Message) -> Delivery {
        let bot = chat.status(self.bot);
        if message.from == Some(self.bot) || (chat.kind != Kind::Private && !bot.is_inside()) {
            return Delivery::Withheld;
        }
        if chat.kind == Kind::Private {
            return if bot.is_inside() { Delivery::Meant } else { Delivery::Withheld };
        }
        if message.is_service {
            return Delivery::Delivered;
        }
        let is_other_bot = message.from.is_some_and(|id| self.is_foreign_bot(id));
        if is_other_bot {
            return Delivery::Withheld;
        }
        let is_meant = self.is_meant(chat, message);
        match (is_meant, bot.is_admin() || !self.settings.has(Feature::PrivacyMode)) {
            (true, _) => Delivery::Meant,
            (false, true) => Delivery::Delivered,
            (false, false) => Delivery::Withheld,
        }
    }

    /// Whether privacy mode lets a message through. It goes to one bot only, and a reply counts most.
    fn is_meant(&self, chat: &Chat, message: &Message) -> bool {
        if let Some(original) = message.reply_to.and_then(|id| chat.living(id)) {
            if original.from == Some(self.bot) || original.via_bot == Some(self.bot) || original.is_for_bot {
                return true;
            }
            if original.from.is_some_and(|id| self.is_foreign_bot(id)) {
                return false;
            }
        }
        if let Some(bot) = message.via_bot {
            return bot == self.bot;
        }
        let command = message.entities.iter().find(|entity| entity.kind == "bot_command" && entity.offset == 0);
        command.is_some_and(|entity| match entity.of(&message.text).split_once('@') {
            Some((_, name)) => name.eq_ignore_ascii_case(self.bot_username()),
            None => chat.last_bot == Some(self.bot),
        })
    }

    /// Telegram's stand-ins for anonymous people look like bots and are none.
    pub(in crate::sandbox) fn is_foreign_bot(&self, user: UserId) -> bool {
        let stand_ins = [UserId::ANONYMOUS_ADMIN, UserId::CHANNEL_SPEAKER, UserId::LINKED_CHANNEL];
        user != self.bot && !stand_ins.contains(&user) && self.users.get(&user).is_some_and(|user| user.is_bot)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::sandbox::rules::entities::find;
    use crate::sandbox::state::ids::ChatId;
    use crate::sandbox::state::member::Status;
    use crate::sandbox::state::user::User;

    const ANA: UserId = UserId(1);
    const OTHER: UserId = UserId(2);

    /// A group with a message of the bot (1), of Ana (2), of another bot (3), and a command that was meant for the bot (4).
    fn group(state: &mut State) -> Chat {
        state.users.insert(OTHER, User::bot(OTHER, "Other", "other_bot"));
        let mut chat = Chat::new(ChatId(-1), Kind::Group, "t", 10);
        chat.members.insert(state.bot, Status::Member);
        for (id, from) in [(1, state.bot), (2, ANA), (3, OTHER), (4, ANA)] {
            let message = Message { id, is_for_bot: id == 4, ..Message::new(chat.id, Some(from), "m") };
            chat.messages.insert(id, message);
        }
        chat
    }

    fn written(from: UserId, text: &str, reply_to: Option<i64>) -> Message {
        Message { reply_to, entities: find(text), ..Message::new(ChatId(-1), Some(from), text) }
    }

    #[test]
    fn privacy_mode_keeps_plain_talk_away() {
        let mut state = State::new();
        let mut chat = group(&mut state);
        let mut case = |from, text: &str, reply_to, last_bot, expected| {
            chat.last_bot = last_bot;
            let delivery = state.delivery(&chat, &written(from, text, reply_to));
            assert_eq!(delivery, expected, "{text} {reply_to:?} {last_bot:?}");
        };
        let bot = UserId(State::BOT_ID);
        case(ANA, "hello", None, None, Delivery::Withheld);
        case(ANA, "hello @almanac_test_bot", None, None, Delivery::Withheld);
        case(ANA, "/ask", None, None, Delivery::Withheld);
        case(ANA, "/ask", None, Some(OTHER), Delivery::Withheld);
        case(ANA, "/ask", None, Some(bot), Delivery::Meant);
        case(ANA, "/ask@Almanac_Test_Bot x", None, None, Delivery::Meant);
        case(ANA, "/ask@other_bot x", None, Some(bot), Delivery::Withheld);
        case(ANA, "why?", Some(1), None, Delivery::Meant);
        case(ANA, "why?", Some(2), None, Delivery::Withheld);
        case(ANA, "why?", Some(3), None, Delivery::Withheld);
        case(ANA, "why?", Some(4), None, Delivery::Meant);
        case(ANA, "/ask@almanac_test_bot", Some(3), None, Delivery::Withheld);
        case(ANA, "/ask@other_bot", Some(1), None, Delivery::Meant);
        case(OTHER, "/ask@almanac_test_bot", None, None, Delivery::Withheld);
        case(UserId::ANONYMOUS_ADMIN, "/ask@almanac_test_bot", None, None, Delivery::Meant);
    }

    #[test]
    fn administrators_and_open_bots_get_everything_but_bots() {
        let mut state = State::new();
        let mut chat = group(&mut state);
        chat.members.insert(state.bot, Status::Administrator);
        assert_eq!(state.delivery(&chat, &written(ANA, "hello", None)), Delivery::Delivered);
        assert_eq!(state.delivery(&chat, &written(OTHER, "hello", None)), Delivery::Withheld);
        chat.members.insert(state.bot, Status::Member);
        state.settings.set(Feature::PrivacyMode, false);
        assert_eq!(state.delivery(&chat, &written(ANA, "hello", None)), Delivery::Delivered);
        chat.members.insert(state.bot, Status::Left);
        assert_eq!(state.delivery(&chat, &written(ANA, "hello", None)), Delivery::Withheld);
    }
}
