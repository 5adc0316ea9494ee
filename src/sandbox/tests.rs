//! The sandbox driven by a plain HTTP client, as a bot would.

mod chats;
mod client;
mod conversation;
mod outside;
mod polling;
mod trouble;
