//! How a reply travels to Telegram.

pub mod callback;
pub mod html;
pub mod keyboard;
