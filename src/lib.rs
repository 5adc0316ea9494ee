//! Answers arguments in group chats with dated, sourced records from an *almanac*: a curated, cited data set
//! held in memory. It makes nothing up: every answer is a record, word for word, with its date and its source.
//!
//! # The map of the house
//!
//! Arrows of use point one way: what is *known* ← what is *said* ← how it is *carried*.
//!
//! | room | what lives there | may use |
//! | --- | --- | --- |
//! | `packed` | what the binary carries packed: the shipped almanac, the vocabulary, the typefaces | – |
//! | [`language`] | tags and fall-back, folding of text for matching, scripts, dates and times in words | `packed` |
//! | [`almanac`] | what is known: model, loading, rules, indexes, look-up | `language`, `packed` |
//! | [`replies`] | what to say: a request and a scene in, a reply as a value out | `language`, `almanac` |
//! | [`pictures`] | what is known, as a picture: the map | `language`, `almanac`, `packed` |
//! | [`chats`] | what each chat has chosen, kept in a database | `language` |
//! | [`daily`] | who is due for a daily post, and the loop that has it posted | `chats`, `replies` |
//! | [`telegram`] | how it travels to Telegram | `replies`, `pictures`, `chats`, `daily` |
//! | [`sandbox`] | a strict stand-in for the Bot API on loopback, for tests | nothing of ours |
//! | [`cli`], [`config`] | the command line, the environment | all |
//!
//! The first five rooms are pure: no clock, no chance, no input or output but the loading of an almanac. The
//! day, a seed, the language and the place are arguments. A test in `tests/it/rooms.rs` holds this table.
//!
//! The engine knows nothing of the topic of the almanac that it ships with; the same test holds that too.

#![forbid(unsafe_code)]

pub mod almanac;
pub mod chats;
pub mod cli;
pub mod config;
pub mod daily;
pub mod language;
mod packed;
pub mod pictures;
pub mod replies;
#[cfg(feature = "sandbox")]
pub mod sandbox;
pub mod telegram;
