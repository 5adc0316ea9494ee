//! Trouble that a test orders: which calls it meets, how often or how long, and what happens to them.

use std::time::Duration;

use super::state::ids::ChatId;

/// What happens to a call.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Fault {
    /// 429 with `retry_after` in seconds; nothing is done.
    TooManyRequests(u64),
    /// A status from 500 up with Telegram's JSON; nothing is done.
    ServerError(u16),
    /// A status with the HTML page of a proxy; nothing is done.
    HtmlPage(u16),
    /// 401; nothing is done.
    Unauthorized,
    /// 404; nothing is done.
    NotFound,
    /// Any other refusal: `error_code` and `description`; nothing is done.
    Refused(u16, String),
    /// The connection is reset before anything is done.
    ResetBefore,
    /// The call is carried out, then the connection is reset instead of an answer.
    ResetAfter,
    /// The call is carried out at once and answered after a while.
    SlowAnswer(Duration),
    /// The call is carried out and its answer begins at once, but comes in drops, each after this long.
    SlowBody(Duration),
    /// The call is carried out, and its answer stops in the middle of the JSON.
    BrokenBody,
}

impl Fault {
    /// Whether the call is carried out all the same.
    pub(super) const fn has_effect(&self) -> bool {
        matches!(self, Self::ResetAfter | Self::SlowAnswer(_) | Self::SlowBody(_) | Self::BrokenBody)
    }
}

/// A whole server that is away.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Outage {
    /// Nobody listens: connections are refused.
    Refuse,
    /// Connections are accepted and closed.
    Close,
}

/// An order for trouble.
#[derive(Clone, Debug)]
pub struct Trouble {
    fault: Fault,
    method: Option<String>,
    chat: Option<ChatId>,
    left: Option<usize>,
    duration: Option<Duration>,
    ends_at: Option<i64>,
}

impl Trouble {
    /// Trouble for the next call of any kind but `getUpdates`.
    pub fn new(fault: Fault) -> Self {
        Self { fault, method: None, chat: None, left: Some(1), duration: None, ends_at: None }
    }

    /// Only calls of this method; the only way to `getUpdates`.
    #[must_use]
    pub fn on(self, method: &str) -> Self {
        Self { method: Some(method.to_owned()), ..self }
    }

    /// Only calls that name this chat.
    #[must_use]
    pub fn in_chat(self, chat: ChatId) -> Self {
        Self { chat: Some(chat), ..self }
    }

    /// The next `count` such calls.
    #[must_use]
    pub fn times(self, count: usize) -> Self {
        Self { left: Some(count), ..self }
    }

    /// All such calls for this long.
    #[must_use]
    pub fn lasting(self, duration: Duration) -> Self {
        Self { left: None, duration: Some(duration), ..self }
    }

    /// All such calls until [`end_troubles`](super::Sandbox::end_troubles).
    #[must_use]
    pub fn always(self) -> Self {
        Self { left: None, duration: None, ..self }
    }

    fn meets(&self, method: &str, chat: Option<ChatId>) -> bool {
        let is_method = match &self.method {
            Some(wanted) => wanted.eq_ignore_ascii_case(method),
            None => method != "getUpdates",
        };
        is_method && (self.chat.is_none() || self.chat == chat)
    }
}

/// The troubles that are still to come.
#[derive(Debug, Default)]
pub(super) struct Faults {
    ordered: Vec<Trouble>,
    /// While the server is away.
    pub(super) outage: Option<Outage>,
}

impl Faults {
    pub(super) fn order(&mut self, trouble: Trouble, now: i64) {
        let millis = |duration: Duration| i64::try_from(duration.as_millis()).unwrap_or(i64::MAX);
        let ends_at = trouble.duration.map(|duration| now.saturating_add(millis(duration)));
        self.ordered.push(Trouble { ends_at, ..trouble });
    }

    pub(super) fn clear(&mut self) {
        self.ordered.clear();
        self.outage = None;
    }

    /// The trouble that meets a call, the first ordered first.
    pub(super) fn meet(&mut self, method: &str, chat: Option<ChatId>, now: i64) -> Option<Fault> {
        self.ordered.retain(|trouble| trouble.ends_at.is_none_or(|end| now < end) && trouble.left != Some(0));
        let trouble = self.ordered.iter_mut().find(|trouble| trouble.meets(method, chat))?;
        trouble.left = trouble.left.map(|left| left - 1);
        Some(trouble.fault.clone())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn trouble_meets_what_it_was_ordered_for() {
        let mut faults = Faults::default();
        let chat = ChatId(-1);
        faults.order(Trouble::new(Fault::ResetAfter).on("sendMessage").in_chat(chat).times(2), 0);
        faults.order(Trouble::new(Fault::NotFound).lasting(Duration::from_secs(1)), 0);
        assert_eq!(faults.meet("getUpdates", None, 0), None);
        assert_eq!(faults.meet("sendMessage", Some(ChatId(-2)), 0), Some(Fault::NotFound));
        assert_eq!(faults.meet("sendMessage", Some(chat), 0), Some(Fault::ResetAfter));
        assert_eq!(faults.meet("sendMessage", Some(chat), 0), Some(Fault::ResetAfter));
        assert_eq!(faults.meet("sendMessage", Some(chat), 999), Some(Fault::NotFound));
        assert_eq!(faults.meet("sendMessage", Some(chat), 1000), None);
    }
}
