//! A chat as it stands when something is asked in it: what it has chosen, in which language it is answered, and what
//! whoever asks may change.

use std::sync::Arc;

use jiff::Timestamp;
use jiff::civil::Date;

use super::bot::Bot;
use super::update::{Asker, Chat, User};
use crate::chats::{self, Change, ChatId, NotSaved};
use crate::language::Locale;
use crate::replies::choices::{Answers, DailyPost, QuietDay};
use crate::replies::{self, Choice, Choices, Permission, Reply, Scene};

/// A chat as it stands.
#[derive(Debug)]
pub(super) struct Standing {
    pub(super) settings: Arc<chats::Settings>,
    choices: Choices,
    /// The language of the answers.
    pub(super) locale: Locale,
    /// The language that the chat has without a choice.
    otherwise: Locale,
    pub(super) permission: Permission,
    /// The forum topic in which is asked.
    pub(super) topic: Option<i64>,
}

impl Standing {
    /// A chat that has chosen this, and in which a person may have asked.
    pub(super) fn new(settings: Arc<chats::Settings>, otherwise: Locale, topic: Option<i64>) -> Self {
        let choices = choices(&settings);
        let locale = settings.language.unwrap_or(otherwise);
        // Only what depends on it asks who may change what; until then nobody may.
        Self { settings, choices, locale, otherwise, permission: Permission::OnlyAdmins, topic }
    }

    /// What replies are told of it.
    pub(super) const fn chat(&self) -> replies::Chat<'_> {
        replies::Chat {
            choices: &self.choices,
            otherwise: self.otherwise,
            permission: self.permission,
            topic: self.topic,
        }
    }

    /// What day it is there.
    pub(super) fn today(&self) -> Date {
        self.settings.daily.time_zone().to_datetime(Timestamp::now()).date()
    }
}

impl Bot {
    /// How a chat stands. In memory as a rule.
    pub(super) async fn standing(&self, chat: &Chat, from: Option<&User>, topic: Option<i64>) -> Standing {
        let id = ChatId(chat.id);
        let settings = match self.chats.cached(id) {
            Some(settings) => settings,
            None => self.chats.settings(id).await,
        };
        Standing::new(settings, self.language_of(chat, from), topic)
    }

    /// How the private chat with a person stands, for what is said to them elsewhere; of nobody in particular as a chat
    /// that has chosen nothing.
    pub(super) async fn standing_of(&self, person: Option<&User>) -> Standing {
        let settings = match person.map(|person| ChatId(person.id)) {
            None => Arc::new(chats::Settings::DEFAULT),
            Some(id) => match self.chats.cached(id) {
                Some(settings) => settings,
                None => self.chats.settings(id).await,
            },
        };
        Standing::new(settings, self.language_of_person(person), None)
    }

    /// Whether whoever asks may change what a chat has chosen: in private they may, in groups administrators may.
    pub(super) async fn permission(&self, chat: &Chat, asker: Asker) -> Permission {
        if !chat.kind.is_group() {
            return Permission::Granted;
        }
        match asker {
            Asker::AnonymousAdmin => Permission::Granted,
            Asker::Person { id } => match self.admins.is_admin(&self.api, chat.id, id).await {
                Some(true) => Permission::Granted,
                Some(false) => Permission::OnlyAdmins,
                None => Permission::Unknown,
            },
            Asker::Channel { .. } | Asker::LinkedPost | Asker::Bot | Asker::Nobody => Permission::OnlyAdmins,
        }
    }

    /// A reply once what it changes is saved; where it cannot be, the reply that says so.
    pub(super) async fn saved(&self, reply: Reply, chat: i64, scene: &Scene<'_>) -> Reply {
        let Some(choice) = &reply.change else { return reply };
        match self.save(ChatId(chat), choice, scene).await {
            Ok(()) => reply,
            Err(NotSaved) => replies::not_saved(scene),
        }
    }

    async fn save(&self, chat: ChatId, choice: &Choice, scene: &Scene<'_>) -> Result<(), NotSaved> {
        let Some(change) = change(choice) else { return self.chats.forget(chat).await };
        self.chats.change(chat, &change).await?;
        // Unasked, nobody tells us a person's language: it is the one in which they asked for the post.
        if !chat.is_group() && matches!(choice, Choice::DailyOn(_)) && scene.chat.choices.language.is_none() {
            self.chats.change(chat, &Change::Language(Some(scene.locale))).await?;
        }
        Ok(())
    }
}

/// What a chat has chosen, as replies show it.
fn choices(settings: &chats::Settings) -> Choices {
    let daily = &settings.daily;
    Choices {
        language: settings.language,
        daily: DailyPost {
            on: daily.on,
            hour: daily.hour,
            zone: daily.zone.clone().unwrap_or_default(),
            topic: daily.topic,
            quiet_day: quiet_day(daily.quiet_day),
        },
        answers: match settings.answers {
            chats::Answers::CommandsOnly => Answers::CommandsOnly,
            chats::Answers::RepliesToo => Answers::RepliesToo,
        },
        cool_down: settings.cool_down,
        quiz: settings.quiz,
        pictures: settings.pictures,
    }
}

/// What to do on a day without an event, as replies have it.
pub(super) const fn quiet_day(quiet_day: chats::QuietDay) -> QuietDay {
    match quiet_day {
        chats::QuietDay::Skip => QuietDay::Skip,
        chats::QuietDay::Nearest => QuietDay::Nearest,
    }
}

/// A choice as it is stored; `None` for the one that nothing is stored any more.
fn change(choice: &Choice) -> Option<Change> {
    Some(match choice {
        Choice::Language(language) => Change::Language(*language),
        Choice::DailyOn(topic) => Change::DailyOn(*topic),
        Choice::DailyOff => Change::DailyOff,
        Choice::Hour(hour) => Change::Hour(*hour),
        Choice::Zone(zone) => Change::Zone(zone.clone()),
        Choice::Topic(topic) => Change::Topic(*topic),
        Choice::QuietDay(QuietDay::Skip) => Change::QuietDay(chats::QuietDay::Skip),
        Choice::QuietDay(QuietDay::Nearest) => Change::QuietDay(chats::QuietDay::Nearest),
        Choice::Answers(Answers::CommandsOnly) => Change::Answers(chats::Answers::CommandsOnly),
        Choice::Answers(Answers::RepliesToo) => Change::Answers(chats::Answers::RepliesToo),
        Choice::CoolDown(minutes) => Change::CoolDown(*minutes),
        Choice::Quiz(on) => Change::Quiz(*on),
        Choice::Pictures(on) => Change::Pictures(*on),
        Choice::Forget => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn both_kinds_of_settings_begin_the_same_and_change_the_same() {
        assert_eq!(choices(&chats::Settings::DEFAULT), Choices::DEFAULT);
        assert_eq!(change(&Choice::Forget), None);
    }

    #[tokio::test]
    async fn a_choice_means_the_same_on_both_sides() {
        let chats = chats::Chats::in_memory();
        let mut shown = Choices::DEFAULT;
        let all = [
            Choice::Language(Some(Locale::Albanian)),
            Choice::DailyOn(Some(4)),
            Choice::Hour(0),
            Choice::Zone("Europe/Tirane".to_owned()),
            Choice::Topic(None),
            Choice::QuietDay(QuietDay::Nearest),
            Choice::Answers(Answers::CommandsOnly),
            Choice::CoolDown(0),
            Choice::Quiz(false),
            Choice::Pictures(false),
            Choice::DailyOff,
            Choice::QuietDay(QuietDay::Skip),
            Choice::Answers(Answers::RepliesToo),
            Choice::Language(None),
        ];
        for choice in all {
            let saved = chats.change(ChatId(1), &change(&choice).unwrap()).await.unwrap();
            shown = shown.with(&choice);
            assert_eq!(choices(&saved), shown, "{choice:?}");
        }
    }
}
