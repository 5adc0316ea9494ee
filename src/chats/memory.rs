//! No database: what is chosen holds until the bot ends. For trying the bot out, and for tests, where it fails when it
//! is told to and counts what it is asked.

use std::collections::BTreeMap;
#[cfg(test)]
use std::sync::atomic::{AtomicBool, AtomicU32, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use jiff::civil::Date;

use super::chosen::Chosen;
use super::settings::{Change, ChatId, Settings};
use super::store::{Doing, Fate, Slot, Store, Subscriber};

/// Chats in memory.
#[derive(Clone, Debug, Default)]
pub struct Memory(Arc<Inner>);

#[derive(Debug, Default)]
struct Inner {
    chats: Mutex<BTreeMap<ChatId, Chosen>>,
    posts: Mutex<BTreeMap<(ChatId, Date), Option<Fate>>>,
    #[cfg(test)]
    fails: AtomicBool,
    #[cfg(test)]
    asked: AtomicU32,
}

fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

#[cfg(test)]
impl Memory {
    pub(crate) fn fail(&self, fails: bool) {
        self.0.fails.store(fails, Ordering::Relaxed);
    }

    /// How many operations there were.
    pub(crate) fn asked(&self) -> u32 {
        self.0.asked.load(Ordering::Relaxed)
    }

    /// What became of the post of a chat for a day.
    pub(crate) fn fate(&self, chat: ChatId, day: Date) -> Option<Fate> {
        lock(&self.0.posts).get(&(chat, day)).copied().flatten()
    }

    /// Whether the post of a chat for a day was claimed.
    pub(crate) fn is_claimed(&self, chat: ChatId, day: Date) -> bool {
        lock(&self.0.posts).contains_key(&(chat, day))
    }
}

impl Memory {
    /// An operation that takes effect when it is first polled.
    #[cfg(not(test))]
    fn doing<'a, T: Send + 'a>(&'a self, effect: impl FnOnce(&Inner) -> T + Send + 'a) -> Doing<'a, T> {
        Box::pin(async move { Ok(effect(&self.0)) })
    }

    /// As without tests, but answered later, and perhaps with a fault.
    #[cfg(test)]
    fn doing<'a, T: Send + 'a>(&'a self, effect: impl FnOnce(&Inner) -> T + Send + 'a) -> Doing<'a, T> {
        use super::fault::{StoreError, Trouble};
        Box::pin(async move {
            self.0.asked.fetch_add(1, Ordering::Relaxed);
            let done = (!self.0.fails.load(Ordering::Relaxed)).then(|| effect(&self.0));
            tokio::task::yield_now().await;
            done.ok_or_else(|| StoreError { file: "memory".into(), trouble: Trouble::Locked })
        })
    }
}

impl Store for Memory {
    fn settings(&self, chat: ChatId) -> Doing<'_, Option<Settings>> {
        self.doing(move |inner| lock(&inner.chats).get(&chat).cloned().map(Settings::from))
    }

    fn change<'a>(&'a self, chat: ChatId, change: &'a Change) -> Doing<'a, Settings> {
        self.doing(move |inner| {
            let mut chats = lock(&inner.chats);
            let chosen = chats.entry(chat).or_default();
            chosen.apply(change);
            chosen.clone().into()
        })
    }

    fn migrate(&self, from: ChatId, to: ChatId) -> Doing<'_, ()> {
        self.doing(move |inner| {
            let mut chats = lock(&inner.chats);
            if let Some(former) = chats.remove(&from) {
                let later = chats.remove(&to).unwrap_or_default();
                chats.insert(to, later.or(former));
            }
            let mut posts = lock(&inner.posts);
            let moved: Vec<_> = posts.extract_if(.., |(chat, _), _| *chat == from).collect();
            for ((_, day), fate) in moved {
                posts.entry((to, day)).or_insert(fate);
            }
        })
    }

    fn forget(&self, chat: ChatId) -> Doing<'_, ()> {
        self.doing(move |inner| {
            lock(&inner.chats).remove(&chat);
            lock(&inner.posts).retain(|(other, _), _| *other != chat);
        })
    }

    fn gone(&self, chat: ChatId) -> Doing<'_, ()> {
        self.doing(move |inner| {
            if let Some(chosen) = lock(&inner.chats).get_mut(&chat) {
                chosen.apply(&Change::DailyOff);
            }
        })
    }

    fn zones(&self) -> Doing<'_, Vec<String>> {
        self.doing(|inner| {
            let all = lock(&inner.chats).values().cloned().map(Settings::from).collect::<Vec<_>>();
            let mut zones: Vec<_> = all
                .into_iter()
                .filter(|settings| settings.daily.on)
                .map(|settings| settings.daily.zone_name().to_owned())
                .collect();
            zones.sort();
            zones.dedup();
            zones
        })
    }

    fn subscribers<'a>(&'a self, slot: &'a Slot, after: Option<ChatId>, most: u32) -> Doing<'a, Vec<Subscriber>> {
        self.doing(move |inner| {
            let place = |chat: ChatId| (chat.second_of_hour(), chat);
            let chats = lock(&inner.chats);
            let all = chats.iter().map(|(&chat, chosen)| Subscriber { chat, settings: chosen.clone().into() });
            let mut found: Vec<_> = all
                .filter(|Subscriber { chat, settings: Settings { daily, .. } }| {
                    daily.on
                        && (daily.zone_name(), daily.hour) == (slot.zone.as_str(), slot.hour)
                        && slot.seconds.contains(&chat.second_of_hour())
                        && after.is_none_or(|after| place(*chat) > place(after))
                })
                .collect();
            found.sort_by_key(|found| place(found.chat));
            found.truncate(most as usize);
            found
        })
    }

    fn claim(&self, chat: ChatId, day: Date) -> Doing<'_, bool> {
        self.doing(move |inner| {
            let mut posts = lock(&inner.posts);
            let free = !posts.contains_key(&(chat, day));
            posts.entry((chat, day)).or_insert(None);
            free
        })
    }

    fn settle(&self, chat: ChatId, day: Date, fate: Fate) -> Doing<'_, ()> {
        self.doing(move |inner| {
            let mut posts = lock(&inner.posts);
            match fate {
                Fate::Open => drop(posts.remove(&(chat, day))),
                fate => drop(posts.insert((chat, day), Some(fate))),
            }
        })
    }

    fn lost(&self) -> Doing<'_, u64> {
        self.doing(|inner| {
            let mut posts = lock(&inner.posts);
            let open = posts.values_mut().filter(|fate| fate.is_none());
            open.map(|fate| *fate = Some(Fate::Unknown)).count() as u64
        })
    }

    fn tidy(&self, day: Date) -> Doing<'_, ()> {
        self.doing(move |inner| lock(&inner.posts).retain(|(_, other), _| *other >= day))
    }
}
