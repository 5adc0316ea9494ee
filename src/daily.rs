//! The daily post "on this day": to whom it is due at an instant, and the loop that has it posted.
//!
//! | module | what it is for |
//! | --- | --- |
//! | [`due`] | which posts are due when: pure, by the clocks of the chats |
//! | [`post`] | what the loop needs of the place that it posts to |
//! | [`run`] | the loop |

pub mod due;
pub mod post;
pub mod run;
#[cfg(test)]
mod tests;

pub use post::{Outcome, Post};
pub use run::{Clock, Daily, Limits};
