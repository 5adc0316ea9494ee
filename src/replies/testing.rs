//! For the tests of replies: a scene over the example almanac, and replies as plain text.

use std::sync::LazyLock;

use jiff::civil::{Date, date};

use super::body::{Block, Span};
use super::{Abilities, Chat, Phrases, Place, Reply, Request, Scene, answer};
use crate::almanac::testing::EXAMPLE;
use crate::language::Locale;

static PHRASES: LazyLock<Phrases> = LazyLock::new(Phrases::new);

const TODAY: Date = date(2026, 6, 12);

/// A private chat in English about the example almanac.
pub(super) fn scene() -> Scene<'static> {
    Scene {
        almanac: &EXAMPLE,
        phrases: &PHRASES,
        locale: Locale::English,
        today: TODAY,
        seed: 7,
        place: Place::Private { bot: "towns_bot" },
        abilities: Abilities { inline: true, copy: true, groups: true },
        chat: Chat::new(),
    }
}

/// The answers to texts, one after the other, as plain text with their buttons.
pub(super) fn say(scene: &Scene<'_>, texts: &[&str]) -> String {
    let mut said = String::new();
    for text in texts {
        said.extend(["──── ", text, "\n"]);
        match answer(&Request::of_text(text, scene.place.bot()), scene) {
            Some(reply) => said += &plain(&reply),
            None => said += "(silence)\n",
        }
        said.push('\n');
    }
    said
}

/// A reply with marks for what is bold, in italics, a link or a quotation.
pub(super) fn plain(reply: &Reply) -> String {
    let mut text = String::new();
    for block in &reply.body.blocks {
        let (lines, mark) = match block {
            Block::Lines(lines) => (lines, ""),
            Block::Quotation(lines) => (lines, "> "),
        };
        for line in lines {
            text += mark;
            for span in &line.spans {
                match span {
                    Span::Plain(plain) => text.push_str(plain),
                    Span::Bold(bold) => text.extend(["**", bold, "**"]),
                    Span::Italic(italic) => text.extend(["_", italic, "_"]),
                    Span::Link { text: link, url } => text.extend(["[", link, "](", url, ")"]),
                }
            }
            text.push('\n');
        }
        text.push('\n');
    }
    for row in &reply.actions {
        let buttons = row.iter().map(|button| format!("[{}]", button.label));
        text += &buttons.collect::<Vec<_>>().join(" ");
        text.push('\n');
    }
    text
}
