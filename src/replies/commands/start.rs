//! `/start [record]`: who the bot is and three things to try; behind a link the record that it leads to.

use super::{Command, help, quote, timeline, today};
use crate::almanac::Found;
use crate::almanac::model::Id;
use crate::replies::body::Line;
use crate::replies::pen::Pen;
use crate::replies::reply::{Action, Button, Reply};
use crate::replies::scene::Scene;
use crate::replies::{cards, press};

pub(super) const COMMAND: Command = Command { name: "start", takes_argument: true, answer };

/// The three things to try.
const TRY: [&Command; 3] = [&timeline::COMMAND, &quote::COMMAND, &today::COMMAND];

fn answer(scene: &Scene<'_>, payload: &str) -> Reply {
    // A link carries one word; what stands behind it was typed by hand.
    let record = payload.split_whitespace().next().unwrap_or_default();
    if let Some(reply) = aside(record, scene) {
        return reply;
    }
    let leads_nowhere = match scene.almanac.find(record) {
        _ if record.is_empty() => false,
        // Reserved words are not ids; an unknown one is as good as none.
        _ if record.starts_with('_') => false,
        Found::Unknown => true,
        Found::Here(_) | Found::Renamed(..) | Found::Withdrawn(..) => return cards::by_id(record, scene),
    };
    let mut pen = Pen::new(scene);
    if leads_nowhere {
        let notice = Line::new().italic(pen.say("link-leads-nowhere"));
        pen.body.line(notice);
    }
    let title = pen.text(&scene.almanac.edition().title).into_owned();
    if scene.place.is_shared() {
        let line = Line::of(pen.say_with("start-in-group", &[("title", (&title).into())]));
        let tries = TRY.map(|command| Line::of(scene.typed(command.name)));
        pen.body.line(line);
        pen.body.lines(tries.into());
        return pen.finish();
    }
    let intro = Line::of(pen.say_with("start-intro", &[("title", (&title).into())]));
    pen.body.lines(vec![Line::new().bold(title), intro]);
    let tries = Line::of(pen.say_with("start-try", &[("help", (&scene.typed(help::COMMAND.name)).into())]));
    pen.body.line(tries);
    let buttons =
        TRY.map(|command| Button::new(pen.say(&format!("button-try-{}", command.name)), Action::Run(command)));
    pen.row(buttons.into());
    if scene.abilities.groups {
        let add = pen.button("button-add-to-group", Action::AddToGroup);
        pen.row(vec![add]);
    }
    pen.finish()
}

/// What is shown of a record to one person alone.
type Aside = fn(Id) -> Action;

/// The reserved words that lead, with a record's id behind them, to what a group is not shown.
const ASIDES: [(&str, Aside); 2] = [("_sources-", Action::Sources), ("_related-", Action::Related)];

/// The payload that leads to the answer to an action in private: 1 to 64 of `A-Z a-z 0-9 _ -`.
/// <https://core.telegram.org/bots/features#deep-linking>
pub(in crate::replies) fn payload(action: &Action) -> Option<String> {
    let (Action::Sources(id) | Action::Related(id)) = action else { return None };
    ASIDES.iter().find(|(_, make)| make(id.clone()) == *action).map(|(word, _)| format!("{word}{id}"))
}

fn aside(payload: &str, scene: &Scene<'_>) -> Option<Reply> {
    let (id, make) = ASIDES.iter().find_map(|(word, make)| Some((payload.strip_prefix(word)?, make)))?;
    let number = scene.almanac.number(&id.to_ascii_lowercase())?;
    press::answer(&make(scene.almanac.record(number).id().clone()), scene)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::replies::testing::{say, scene};

    #[test]
    fn answers() {
        insta::assert_snapshot!(say(
            &scene(),
            &[
                "/start",
                "/start ev-1998-ferry-blockade",
                "/start EV-1998-BELL-THEFT junk",
                "/start ev-1979-ferry-ghost",
                "/start no-such-thing",
                "/start _reserved",
                "/start _sources-ev-1998-ferry-blockade",
                "/start _related-EV-1998-ferry-blockade",
                "/start _sources-no-such-thing",
            ]
        ));
    }

    #[test]
    fn what_a_group_is_not_shown_has_a_payload() {
        let id = || Id::try_from("ev-1998-ferry-blockade").unwrap();
        assert_eq!(payload(&Action::Sources(id())).as_deref(), Some("_sources-ev-1998-ferry-blockade"));
        assert_eq!(payload(&Action::Related(id())).as_deref(), Some("_related-ev-1998-ferry-blockade"));
        assert_eq!(payload(&Action::Open(id(), None)), None);
        let longest = Id::try_from("x".repeat(48).as_str()).unwrap();
        assert!(payload(&Action::Sources(longest)).is_some_and(|payload| payload.len() <= 64));
    }
}
