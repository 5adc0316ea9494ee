//! What becomes of an update: nothing, a job in its chat's lane, or a press. Decided before any work, and what is
//! decided to be nothing is finished with that.

use std::collections::{HashMap, VecDeque};
use std::sync::Arc;

use tokio::sync::Semaphore;

use super::addressed::{Due, addressed, called};
use super::answering::person;
use super::bot::Bot;
use super::doubles::{Doubles, Way};
use super::flood::Verdict;
use super::guests::{self, Say};
use super::inbox::{Content, Finished};
use super::inline;
use super::lanes::{Job, Lanes, Work};
use super::memberships::{self, Became};
use super::pressing::press;
use super::tickets::Tickets;
use super::update::{Asker, CallbackQuery, InlineQuery, Message, Taken, UpdateKind};
use crate::chats::ChatId;

/// So many updates are known again. Telegram gives one out twice at most within a batch or two.
const KNOWN: usize = 4096;
/// So many inline queries are answered at a time; further ones are let go, as their writers type on.
const INLINE: usize = 200;

/// Takes updates in.
#[derive(Debug)]
pub(super) struct Intake {
    bot: Arc<Bot>,
    lanes: Arc<Lanes>,
    tickets: Arc<Tickets>,
    known: Known,
    doubles: Doubles,
    inline: Arc<Semaphore>,
}

/// Which rule an update has to pass.
#[derive(Clone, Copy, Debug)]
enum Rule {
    Flood,
    None,
}

/// The latest updates.
#[derive(Debug, Default)]
struct Known {
    contents: HashMap<i64, Content>,
    in_order: VecDeque<i64>,
}

impl Known {
    /// Remembers an update; whether it is new.
    fn is_new(&mut self, update: Finished) -> bool {
        match self.contents.insert(update.id, update.content) {
            Some(content) => return content != update.content,
            None => self.in_order.push_back(update.id),
        }
        if self.in_order.len() > KNOWN
            && let Some(oldest) = self.in_order.pop_front()
        {
            self.contents.remove(&oldest);
        }
        true
    }
}

impl Intake {
    /// `finished` are updates that were finished before the start, and may come again.
    pub(super) fn new(bot: Arc<Bot>, tickets: Arc<Tickets>, finished: Vec<Finished>) -> Self {
        let mut known = Known::default();
        for update in finished {
            known.is_new(update);
        }
        Self {
            bot,
            lanes: Arc::default(),
            tickets,
            known,
            doubles: Doubles::default(),
            inline: Arc::new(Semaphore::new(INLINE)),
        }
    }

    /// Takes an update in. Whether it is now in hand and must be kept until it is finished.
    pub(super) fn take(&mut self, taken: Taken<'_>) -> bool {
        self.take_as(taken, Rule::Flood)
    }

    /// Takes an update up again that was left unfinished. It passed the flood rule when it came.
    pub(super) fn take_up(&mut self, taken: Taken<'_>) -> bool {
        self.take_as(taken, Rule::None)
    }

    /// Ends all work where it stands.
    pub(super) fn close(&self) {
        self.lanes.close();
    }

    fn take_as(&mut self, taken: Taken<'_>, rule: Rule) -> bool {
        let update = match taken.update {
            Ok(update) => update,
            Err(error) => {
                let number = taken.id.map_or_else(|| "an update".to_owned(), |id| format!("update {id}"));
                log::error!("{number} cannot be read and is skipped: {error}");
                return false;
            }
        };
        if !self.known.is_new(Finished { id: update.id, content: Content::of(taken.raw) }) {
            return false;
        }
        match update.kind {
            UpdateKind::Message(message) => self.take_message(message, update.id, rule),
            UpdateKind::CallbackQuery(query) => self.take_press(*query, update.id),
            UpdateKind::InlineQuery(query) => self.take_query(query),
            UpdateKind::GuestMessage(message) => self.take_call(message, update.id, rule),
            UpdateKind::MyChatMember(change) if !change.now.is_in() => {
                self.note(Became::Without(ChatId(change.chat.id)), update.id)
            }
            UpdateKind::MyChatMember(_) | UpdateKind::Unknown(_) => false,
        }
    }

    fn take_message(&mut self, message: Box<Message>, update: i64, rule: Rule) -> bool {
        let chat = message.chat.id;
        if let Some(became) = became(&message) {
            return self.note(became, update);
        }
        if self.doubles.note(&message, Way::Member) == Some(Way::Guest) || !self.bot.may_speak_in(chat) {
            return false;
        }
        let Ok(answer) = addressed(&message, self.bot.us()) else { return false };
        let (due, asker) = (answer.due, person(answer.asker));
        let verdict = match rule {
            Rule::Flood => self.bot.count(chat, asker),
            Rule::None => Verdict::Answer,
        };
        let work = match (verdict, due) {
            (Verdict::Answer, _) => Work::Answer(message),
            (Verdict::Notice, Due::Always) => Work::TooMany(message),
            (Verdict::Notice | Verdict::Silence, _) => {
                log::info!("update {update} was given up on: too many requests");
                return false;
            }
        };
        self.lanes.push(chat, Job { work, ticket: self.tickets.issue(update) }, &self.bot);
        true
    }

    /// A message of a chat that the bot is not in. Nothing is counted or kept by that chat.
    fn take_call(&mut self, message: Box<Message>, update: i64, rule: Rule) -> bool {
        let is_double = self.doubles.note(&message, Way::Guest).is_some();
        if is_double || !self.bot.has_guests() || message.guest_query_id.is_none() {
            return false;
        }
        let Ok(call) = called(&message, self.bot.us()) else { return false };
        let asker = match call.asker {
            Asker::Person { id } | Asker::Channel { id } => id,
            _ => message.chat.id,
        };
        let verdict = match rule {
            Rule::Flood => self.bot.count_call(asker),
            Rule::None => Verdict::Answer,
        };
        let say = match (verdict, call.due) {
            (Verdict::Answer, _) => Say::Answer,
            (Verdict::Notice, Due::Always) => Say::TooMany,
            (Verdict::Notice | Verdict::Silence, _) => {
                log::info!("update {update} was given up on: too many calls");
                return false;
            }
        };
        guests::spawn(self.bot.clone(), message, say, self.tickets.issue(update));
        true
    }

    /// Somebody types. Nothing is in hand: who does not get an answer at once has typed on.
    fn take_query(&self, query: Box<InlineQuery>) -> bool {
        match self.inline.clone().try_acquire_owned() {
            Ok(permit) => {
                let bot = self.bot.clone();
                tokio::spawn(async move {
                    inline::answer(&bot, &query).await;
                    drop(permit);
                });
            }
            Err(_) => log::debug!("an inline query was let go: too many at a time"),
        }
        false
    }

    fn note(&self, became: Became, update: i64) -> bool {
        tokio::spawn(memberships::note(self.bot.clone(), became, self.tickets.issue(update)));
        true
    }

    fn take_press(&mut self, query: CallbackQuery, update: i64) -> bool {
        let (bot, lanes, ticket) = (self.bot.clone(), self.lanes.clone(), self.tickets.issue(update));
        tokio::spawn(async move { press(&bot, &lanes, query, ticket).await });
        true
    }
}

/// The supergroup that a service message tells of: the last message of a group, or the first of a supergroup.
fn became(message: &Message) -> Option<Became> {
    let here = ChatId(message.chat.id);
    let to = message.migrate_to_chat_id.map(|to| Became::Supergroup { from: here, to: ChatId(to) });
    to.or_else(|| message.migrate_from_chat_id.map(|from| Became::Supergroup { from: ChatId(from), to: here }))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_update_is_known_again_for_a_while() {
        let update = |id, raw| Finished { id, content: Content::of(raw) };
        let mut known = Known::default();
        assert!(known.is_new(update(5, "x")) && !known.is_new(update(5, "x")));
        assert!(known.is_new(update(5, "y")), "a number that came round again");
        for number in 0..i64::try_from(KNOWN).unwrap() {
            known.is_new(update(1000 + number, "x"));
        }
        assert!(known.is_new(update(5, "y")));
        assert!(known.contents.len() <= KNOWN && known.in_order.len() <= KNOWN);
    }
}
