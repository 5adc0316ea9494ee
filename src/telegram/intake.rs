//! What becomes of an update: nothing, a job in its chat's lane, or a press. Decided before any work, and what is
//! decided to be nothing is finished with that.

use std::collections::{HashSet, VecDeque};
use std::sync::Arc;

use super::addressed::{Due, addressed};
use super::answering::person;
use super::bot::Bot;
use super::flood::Verdict;
use super::lanes::{Job, Lanes, Work};
use super::pressing::press;
use super::tickets::Tickets;
use super::update::{CallbackQuery, Message, Taken, UpdateKind};

/// So many updates are known again. Telegram gives one out twice at most within a batch or two.
const KNOWN: usize = 4096;

/// Takes updates in.
#[derive(Debug)]
pub(super) struct Intake {
    bot: Arc<Bot>,
    lanes: Arc<Lanes>,
    tickets: Arc<Tickets>,
    known: Known,
}

/// Which rule an update has to pass.
#[derive(Clone, Copy, Debug)]
enum Rule {
    Flood,
    None,
}

/// The numbers of the latest updates.
#[derive(Debug, Default)]
struct Known {
    numbers: HashSet<i64>,
    in_order: VecDeque<i64>,
}

impl Known {
    /// Remembers a number; whether it is new.
    fn is_new(&mut self, number: i64) -> bool {
        if !self.numbers.insert(number) {
            return false;
        }
        self.in_order.push_back(number);
        if self.in_order.len() > KNOWN
            && let Some(oldest) = self.in_order.pop_front()
        {
            self.numbers.remove(&oldest);
        }
        true
    }
}

impl Intake {
    /// `finished` are numbers of updates that were finished before the start, and may come again.
    pub(super) fn new(bot: Arc<Bot>, tickets: Arc<Tickets>, finished: Vec<i64>) -> Self {
        let mut known = Known::default();
        for number in finished {
            known.is_new(number);
        }
        Self { bot, lanes: Arc::default(), tickets, known }
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
        if !self.known.is_new(update.id) {
            return false;
        }
        match update.kind {
            UpdateKind::Message(message) => self.take_message(message, update.id, rule),
            UpdateKind::CallbackQuery(query) => self.take_press(*query, update.id),
            UpdateKind::MyChatMember(_) | UpdateKind::Unknown(_) => false,
        }
    }

    fn take_message(&mut self, message: Box<Message>, update: i64, rule: Rule) -> bool {
        let chat = message.chat.id;
        if !self.bot.may_speak_in(chat) {
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

    fn take_press(&mut self, query: CallbackQuery, update: i64) -> bool {
        let (bot, lanes, ticket) = (self.bot.clone(), self.lanes.clone(), self.tickets.issue(update));
        tokio::spawn(async move { press(&bot, &lanes, query, ticket).await });
        true
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_update_is_known_again_for_a_while() {
        let mut known = Known::default();
        assert!(known.is_new(5) && !known.is_new(5));
        for number in 0..i64::try_from(KNOWN).unwrap() {
            known.is_new(1000 + number);
        }
        assert!(known.is_new(5));
        assert!(known.numbers.len() <= KNOWN && known.in_order.len() <= KNOWN);
    }
}
