//! How a reply travels to Telegram.

pub mod html;
