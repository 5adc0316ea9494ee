//! `/ask question`: the detail asked for, then the record's own words and its source.

use super::{Command, usage};
use crate::almanac::ask::{Answer, AnswerKind, Silence, Spoken};
use crate::replies::body::Line;
use crate::replies::cards;
use crate::replies::lists::{self, short_title};
use crate::replies::pen::Pen;
use crate::replies::reply::{Action, Button, List, Reply};
use crate::replies::scene::Scene;

pub(super) const COMMAND: Command = Command { name: "ask", takes_argument: true, answer };

fn answer(scene: &Scene<'_>, question: &str) -> Reply {
    if question.trim().is_empty() {
        return usage(&COMMAND, scene);
    }
    written(&scene.almanac.ask(question, Spoken::Chat(scene.locale)), scene)
}

/// The answer to plain text: to a question as to `/ask`, to a keyword that many records share their list.
pub(super) fn to_text(scene: &Scene<'_>, text: &str) -> Reply {
    let answer = scene.almanac.ask(text, Spoken::Chat(scene.locale));
    if text.trim().is_empty() || answer.is_keyword() {
        return lists::answer(List::Search, text, scene);
    }
    written(&answer, scene)
}

/// The answer to what somebody said to the bot in a group, which for mere keywords is their list; silence where it was
/// neither these nor a question and nothing is on record.
pub(super) fn to_talk(scene: &Scene<'_>, text: &str) -> Option<Reply> {
    let answer = scene.almanac.ask(text, Spoken::Chat(scene.locale));
    let found = !matches!(answer.kind, AnswerKind::None(_));
    if !found && answer.of_keywords {
        return Some(lists::answer(List::Search, text, scene));
    }
    (found || answer.is_question).then(|| written(&answer, scene))
}

/// An answer in its own language.
pub(in crate::replies) fn written(answer: &Answer, scene: &Scene<'_>) -> Reply {
    let own = Scene { locale: answer.locale, ..*scene };
    let mut reply = match (&answer.kind, &answer.detail) {
        (AnswerKind::Fact, Some(detail)) => cards::fact(&answer.records, detail, &own),
        (AnswerKind::Positions(question), _) => cards::positions(question, &own),
        (AnswerKind::None(silence), _) => none(*silence, answer, &own),
        (AnswerKind::Fact, None) => none(Silence::NotHere, answer, &own),
    };
    reply.locale = (answer.locale != scene.locale).then_some(answer.locale);
    reply
}

fn none(silence: Silence, answer: &Answer, scene: &Scene<'_>) -> Reply {
    let mut pen = Pen::new(scene);
    let mut lines = vec![Line::new().bold(pen.say(match silence {
        Silence::NotHere => "ask-not-here",
        Silence::NoOpinion => "ask-no-opinion",
    }))];
    if answer.records.is_empty() {
        lines.push(Line::of(pen.say_with("try-instead", &[("topics", (&scene.typed("topics")).into())])));
    } else {
        lines.push(Line::of(pen.say("ask-nearest")));
    }
    pen.body.lines(lines);
    for &number in &answer.records {
        let record = scene.almanac.record(number);
        let button = Button::new(short_title(record, &pen), Action::Open(record.id().clone(), None));
        pen.row(vec![button]);
    }
    pen.finish()
}

#[cfg(test)]
mod tests {
    use crate::language::Locale;
    use crate::replies::body::{Block, Line, Span};
    use crate::replies::testing::{plain, say, scene};
    use crate::replies::{Request, Scene, answer};

    #[test]
    fn answers() {
        insta::assert_snapshot!(say(
            &scene(),
            &[
                "/ask",
                "/ask when did ice stop the ferry?",
                "/ask who won the boat race in 1987",
                "/ask what is a toll",
                "who rang the ferry bell?",
                "where was the missing ferry bell found?",
                "ferry",
                "/ask what is the salary of the ferryman",
                "/ask do you like Brookend more than Aldmere?",
                "should the toll be abolished?",
            ]
        ));
    }

    #[test]
    fn a_group_is_spoken_to_only_with_something_to_say() {
        let said = |text| answer(&Request::Talk(text), &scene()).map(|reply| plain(&reply));
        for text in ["ok thanks", "thanks, nice ferry", "quite a lot in 1998"] {
            assert_eq!(said(text), None, "{text}");
        }
        assert!(said("ferry").is_some_and(|said| said.contains("Search · Ferry")));
        assert!(said("ferry 1998").is_some_and(|said| said.contains("1998 · Ferry")));
        assert!(said("what colour is the moon?").is_some());
        assert!(said("boat race 1987").is_some());
    }

    #[test]
    fn each_position_leads_to_its_source() {
        let reply = answer(&Request::of_text("/ask should the toll be abolished?", None), &scene()).unwrap();
        let lines = reply.body.blocks.iter().flat_map(|block| match block {
            Block::Lines(lines) | Block::Quotation(lines) => lines,
        });
        let said: Vec<_> = lines.filter(|line| line.text().contains(" · as of ")).collect();
        let leads = |line: &&Line| line.spans.iter().any(|span| matches!(span, Span::Link { .. }));
        assert!(!said.is_empty() && said.iter().all(leads), "{said:?}");
    }

    #[test]
    fn the_reply_says_in_which_language_it_is() {
        let russian = Scene { locale: Locale::Russian, ..scene() };
        let reply = answer(&Request::of_text("/ask when did ice stop the ferry?", None), &russian).unwrap();
        assert_eq!(reply.locale, Some(Locale::English));
        let reply = answer(&Request::of_text("/ask when did ice stop the ferry?", None), &scene()).unwrap();
        assert_eq!(reply.locale, None);
    }
}
