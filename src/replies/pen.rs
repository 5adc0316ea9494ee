//! The pen that writes one reply: reads the almanac's texts in the reader's language and remembers where one is missing.

use std::borrow::Cow;
use std::cell::Cell;

use super::body::{Body, Line};
use super::phrases::Argument;
use super::reply::{Action, Button, Reply};
use super::scene::Scene;
use crate::almanac::model::{Id, Named, Record, Text, When};

/// Writes one reply.
pub(super) struct Pen<'a> {
    pub(super) scene: &'a Scene<'a>,
    pub(super) body: Body,
    pub(super) actions: Vec<Vec<Button>>,
    /// Whether a text was missing in the reader's language.
    fell_back: Cell<bool>,
}

impl<'a> Pen<'a> {
    pub(super) fn new(scene: &'a Scene<'a>) -> Self {
        Self { scene, body: Body::default(), actions: Vec::new(), fell_back: Cell::new(false) }
    }

    /// A text of the almanac in the reader's language, else in English.
    pub(super) fn text<'b>(&self, text: &'b Text) -> Cow<'b, str> {
        let read = text.read(self.scene.locale);
        if read.language != self.scene.locale.language() {
            self.fell_back.set(true);
        }
        read.text
    }

    pub(super) fn say(&self, key: &str) -> String {
        self.scene.say(key)
    }

    pub(super) fn say_with(&self, key: &str, arguments: &[(&'static str, Argument<'_>)]) -> String {
        self.scene.say_with(key, arguments)
    }

    pub(super) fn when(&self, when: When) -> String {
        when.in_words(self.scene.locale)
    }

    /// The name of a person in the reader's language.
    pub(super) fn person(&self, id: &Id) -> Cow<'a, str> {
        match self.scene.almanac.get(id) {
            Some(Record::Person(person)) => self.text(&person.name),
            _ => Cow::Borrowed(""),
        }
    }

    /// The name of a party in the reader's language.
    pub(super) fn party(&self, id: &Id) -> Cow<'a, str> {
        self.named(&self.scene.almanac.edition().parties, id)
    }

    /// The name of a topic in the reader's language.
    pub(super) fn topic(&self, id: &Id) -> Cow<'a, str> {
        self.named(&self.scene.almanac.edition().topics, id)
    }

    /// The name of a question in the reader's language.
    pub(super) fn question(&self, id: &Id) -> Cow<'a, str> {
        self.named(&self.scene.almanac.edition().questions, id)
    }

    fn named(&self, list: &'a [Named], id: &Id) -> Cow<'a, str> {
        list.iter().find(|named| named.id == *id).map_or(Cow::Borrowed(""), |named| self.text(&named.name))
    }

    /// "Label: text" with the label in another voice.
    pub(super) fn labelled(&self, key: &str, text: impl Into<String>) -> Line {
        Line::new().italic(self.say(key)).plain(" ").plain(text)
    }

    /// Adds a row of buttons, unless it is empty.
    pub(super) fn row(&mut self, buttons: Vec<Button>) {
        if !buttons.is_empty() {
            self.actions.push(buttons);
        }
    }

    /// A button whose label is an interface string.
    pub(super) fn button(&self, key: &str, action: Action) -> Button {
        Button::new(self.say(key), action)
    }

    /// The reply as it is written, with a word on texts that are only in English, and in groups with a button
    /// that takes it away.
    pub(super) fn finish(mut self) -> Reply {
        if self.fell_back.get() {
            let note = self.say("only-in-english");
            self.body.line(Line::new().italic(note));
        }
        if self.scene.place.is_group() {
            let remove = self.button("button-remove", Action::Remove);
            self.row(vec![remove]);
        }
        Reply { body: self.body, actions: self.actions, locale: None }
    }
}
