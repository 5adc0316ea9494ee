//! The bot: what all updates share.

use std::collections::HashSet;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, PoisonError};
use std::time::{Duration, Instant};

use super::addressed::Us;
use super::admins::Admins;
use super::api::Api;
use super::delivery::Delivery;
use super::flood::{Flood, Verdict};
use super::media::Pictures;
use super::methods::Me;
use super::pauses::Pauses;
use super::repeats::Repeats;
use super::seldom::Seldom;
use super::settings::Settings;
use super::standing::Standing;
use super::update::{Chat, User};
use crate::almanac::Almanac;
use crate::chats::Chats;
use crate::language::Locale;
use crate::replies::{self, Abilities, Phrases, Place, Reply, Request, Scene};

/// How often a chat is told that something broke on our side.
const APOLOGISE_EVERY: Duration = Duration::from_hours(1);

/// What makes replies; the bot's own is [`crate::replies::answer`].
pub type Answers = fn(&Request<'_>, &Scene<'_>) -> Option<Reply>;

/// What all updates share.
#[derive(Debug)]
pub(super) struct Bot {
    pub(super) api: Api,
    pub(super) pauses: Pauses,
    pub(super) admins: Admins,
    pub(super) almanac: Arc<Almanac>,
    pub(super) chats: Arc<Chats>,
    pub(super) repeats: Repeats,
    pub(super) pictures: Pictures,
    pub(super) me: Me,
    pub(super) settings: Settings,
    allowed: HashSet<i64>,
    phrases: Phrases,
    answers: Answers,
    flood: Mutex<Flood>,
    /// The calls of guests, by who calls. Their chats are none of ours.
    calls: Mutex<Flood>,
    apologies: Mutex<Seldom<i64>>,
    /// Whether the server knows messages that one member alone sees.
    can_whisper: AtomicBool,
}

/// A reply could not be made because of a fault of ours, which was logged.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Broken;

impl Bot {
    pub(super) fn new(
        api: Api,
        me: Me,
        almanac: Arc<Almanac>,
        chats: Arc<Chats>,
        settings: Settings,
        answers: Answers,
    ) -> Self {
        Self {
            api,
            pauses: Pauses::default(),
            admins: Admins::default(),
            almanac,
            chats,
            repeats: Repeats::new(),
            pictures: Pictures::default(),
            me,
            allowed: settings.allowed_chats.iter().copied().collect(),
            phrases: Phrases::new(),
            answers,
            flood: Mutex::new(Flood::new(settings.flood_per_minute)),
            calls: Mutex::new(Flood::new(settings.flood_per_minute)),
            apologies: Mutex::new(Seldom::new(APOLOGISE_EVERY)),
            settings,
            can_whisper: AtomicBool::new(true),
        }
    }

    /// Whether the server may know messages that one member alone sees; it is found out by trying.
    pub(super) fn can_whisper(&self) -> bool {
        self.can_whisper.load(Ordering::Relaxed)
    }

    /// The server does not know them: it shows them to everybody.
    pub(super) fn cannot_whisper(&self) {
        log::info!("the server does not know ephemeral messages: alerts and private links take their place");
        self.can_whisper.store(false, Ordering::Relaxed);
    }

    /// Who we are.
    pub(super) fn us(&self) -> Us<'_> {
        Us { id: self.me.id, name: &self.me.username }
    }

    /// What the server and the bot's settings there make possible.
    pub(super) const fn abilities(&self) -> Abilities {
        Abilities { inline: self.me.supports_inline_queries, copy: true, groups: self.me.can_join_groups }
    }

    /// Whether the operator lets the bot speak in a chat.
    pub(super) fn may_speak_in(&self, chat: i64) -> bool {
        self.allowed.is_empty() || self.allowed.contains(&chat)
    }

    /// Whether people in chats that the bot is not in may call it: where an operator names the chats, nobody else may.
    pub(super) fn has_guests(&self) -> bool {
        self.me.supports_guest_queries && self.allowed.is_empty()
    }

    /// The kinds of updates that the bot wants. <https://core.telegram.org/bots/api#update>
    pub(super) fn kinds(&self) -> Vec<&'static str> {
        let mut kinds = vec!["message", "callback_query", "my_chat_member"];
        kinds.extend(self.me.supports_inline_queries.then_some("inline_query"));
        kinds.extend(self.has_guests().then_some("guest_message"));
        kinds
    }

    /// What the flood rule says to one more call of a guest.
    pub(super) fn count_call(&self, asker: i64) -> Verdict {
        self.calls.lock().unwrap_or_else(PoisonError::into_inner).count(asker, None, Instant::now())
    }

    /// What the flood rule says to one more request.
    pub(super) fn count(&self, chat: i64, person: Option<i64>) -> Verdict {
        self.flood.lock().unwrap_or_else(PoisonError::into_inner).count(chat, person, Instant::now())
    }

    /// Whether a chat may be told that something broke.
    pub(super) fn may_apologise(&self, chat: i64) -> bool {
        self.apologies.lock().unwrap_or_else(PoisonError::into_inner).now(chat, Instant::now())
    }

    /// The language of a chat that has chosen none: in private the person's own, in a group the bot's.
    pub(super) fn language_of(&self, chat: &Chat, from: Option<&User>) -> Locale {
        if chat.kind.is_group() {
            return self.settings.language;
        }
        self.language_of_person(from)
    }

    /// The language of a person's app, else the bot's.
    pub(super) fn language_of_person(&self, from: Option<&User>) -> Locale {
        from.and_then(|user| user.language_code.as_deref()).and_then(Locale::of_user).unwrap_or(self.settings.language)
    }

    /// The circumstances of a request. `seed` is its chance.
    pub(super) fn scene<'a>(&'a self, chat: &Chat, standing: &'a Standing, seed: i64) -> Scene<'a> {
        let bot = &self.me.username;
        let place = if chat.kind.is_group() { Place::Group { bot } } else { Place::Private { bot } };
        self.scene_in(place, standing, seed)
    }

    /// The circumstances of what is said in a chat that the bot is not in, to somebody who stands so in private. What
    /// they have chosen besides language and time zone is for their private chat.
    pub(super) fn scene_elsewhere<'a>(&'a self, standing: &'a Standing, seed: i64) -> Scene<'a> {
        let place = Place::Elsewhere { bot: &self.me.username };
        Scene { chat: replies::Chat::new(), ..self.scene_in(place, standing, seed) }
    }

    /// The circumstances of what is said in a place.
    pub(super) fn scene_in<'a>(&'a self, place: Place<'a>, standing: &'a Standing, seed: i64) -> Scene<'a> {
        Scene {
            almanac: &self.almanac,
            phrases: &self.phrases,
            locale: standing.locale,
            today: standing.today(),
            seed: seed.unsigned_abs(),
            place,
            abilities: self.abilities(),
            chat: standing.chat(),
        }
    }

    /// An interface string.
    pub(super) fn say(&self, locale: Locale, key: &str) -> String {
        self.phrases.say(locale, key, &[])
    }

    /// An interface string that names the almanac.
    pub(super) fn say_of_almanac(&self, locale: Locale, key: &str) -> String {
        let title = self.almanac.edition().title.read(locale).text;
        self.phrases.say(locale, key, &[("title", title.as_ref().into())])
    }

    /// The reply to a request. A panic in the making of it ends nothing else.
    pub(super) fn answer(&self, request: &Request<'_>, scene: &Scene<'_>) -> Result<Option<Reply>, Broken> {
        // What a panic leaves behind is dropped: a reply is made of values that nobody else holds.
        catch_unwind(AssertUnwindSafe(|| (self.answers)(request, scene))).map_err(|_| Broken)
    }

    /// A way to send, for as long as an answer is of use.
    pub(super) const fn delivery(&self, until: tokio::time::Instant) -> Delivery<'_> {
        Delivery { api: &self.api, pauses: Some(&self.pauses), until }
    }
}
