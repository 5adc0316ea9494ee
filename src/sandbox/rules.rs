//! What the Bot API refuses, an area a file; each rule names the documentation it comes from.

pub(super) mod entities;
pub(super) mod html;
pub(super) mod inline;
pub(super) mod keyboard;
pub(super) mod menu;
pub(super) mod params;
pub(super) mod poll;
pub(super) mod preview;
pub(super) mod reply;
pub(super) mod text;
pub(super) mod topic;
