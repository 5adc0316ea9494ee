//! What a test can look at afterwards: every call that arrived, and every rule that was broken.

use std::fmt;
use std::time::{Duration, Instant};

use serde_json::Value;

use super::faults::Fault;

const GET_UPDATES: &str = "getUpdates";

/// One request of the bot.
#[derive(Clone, Debug)]
pub struct Call {
    /// The method in the documentation's spelling: `sendMessage`.
    pub method: String,
    /// The parameters; values of forms stay as they were sent, JSON inside strings is opened.
    pub params: Value,
    /// When it arrived, in milliseconds of the sandbox's clock.
    pub at: i64,
    /// The body of the answer; absent while the call is open and when a reset came before any answer.
    pub answer: Option<Value>,
    /// The trouble that met it.
    pub fault: Option<Fault>,
    pub(super) is_open: bool,
    pub(super) is_taken: bool,
}

impl Call {
    /// A parameter; `null` when it was not given.
    pub fn param(&self, name: &str) -> &Value {
        &self.params[name]
    }

    /// Whether the answer was `ok: true`.
    pub fn succeeded(&self) -> bool {
        self.answer.as_ref().is_some_and(|answer| answer["ok"] == true)
    }
}

/// A rule of the Bot API that the bot broke.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Violation {
    /// The method of the call at fault.
    pub method: String,
    /// The rule, in one sentence.
    pub rule: String,
}

impl fmt::Display for Violation {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: {}", self.method, self.rule)
    }
}

/// All calls and violations so far.
#[derive(Debug, Default)]
pub(super) struct Record {
    pub(super) calls: Vec<Call>,
    pub(super) violations: Vec<Violation>,
    /// How many calls other than `getUpdates` wait for their answer.
    pub(super) in_flight: usize,
    last_activity: Option<Instant>,
    current_method: String,
}

impl Record {
    /// Notes a call that has arrived; gives its number.
    pub(super) fn begin(&mut self, method: &str, params: Value, at: i64) -> usize {
        if method != GET_UPDATES {
            self.in_flight += 1;
            self.touch();
        }
        method.clone_into(&mut self.current_method);
        self.calls.push(Call {
            method: method.to_owned(),
            params,
            at,
            answer: None,
            fault: None,
            is_open: true,
            is_taken: false,
        });
        self.calls.len() - 1
    }

    /// Notes what a call was answered.
    pub(super) fn finish(&mut self, number: usize, answer: Option<Value>, fault: Option<Fault>) {
        if let Some(call) = self.calls.get_mut(number) {
            if call.method != GET_UPDATES {
                self.in_flight -= 1;
                self.last_activity = Some(Instant::now());
            }
            call.answer = answer;
            call.fault = fault;
            call.is_open = false;
        }
    }

    /// Notes a broken rule of the call in hand.
    pub(super) fn violate(&mut self, rule: impl Into<String>) {
        self.violations.push(Violation { method: self.current_method.clone(), rule: rule.into() });
    }

    /// Notes that the bot is at work.
    pub(super) fn touch(&mut self) {
        self.last_activity = Some(Instant::now());
    }

    /// For how long the bot has done nothing but wait for updates.
    pub(super) fn quiet_for(&self) -> Duration {
        self.last_activity.map_or(Duration::MAX, |at| at.elapsed())
    }
}
