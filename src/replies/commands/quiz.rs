//! `/quiz [topic]`: a question made from a record; without a topic from any.

use super::Command;
use crate::almanac::look_up::Filter;
use crate::replies::body::Line;
use crate::replies::lists;
use crate::replies::pen::Pen;
use crate::replies::quiz;
use crate::replies::reply::{Action, Button, Guess, List, Media, Reply};
use crate::replies::scene::{Place, Scene};

pub(super) const COMMAND: Command = Command { name: "quiz", takes_argument: true, answer };

fn answer(scene: &Scene<'_>, argument: &str) -> Reply {
    let parsed = match lists::understood(List::Timeline, argument, scene) {
        Ok(parsed) if parsed.is_lost() => return lists::nothing(List::Timeline, &parsed, scene),
        Ok(parsed) => parsed,
        Err(reply) => return reply,
    };
    let mut reply = another(&parsed.filter, scene);
    lists::guessed_words(&parsed, &mut reply, scene);
    lists::unknown_words(&parsed, &mut reply, scene);
    reply
}

/// A question from the records that a filter leaves.
pub(in crate::replies) fn another(filter: &Filter, scene: &Scene<'_>) -> Reply {
    let mut pen = Pen::new(scene);
    if !scene.chat.choices.quiz {
        let settings = scene.typed(super::settings::COMMAND.name);
        let line = pen.say_with("quiz-off", &[("settings", (&settings).into())]);
        pen.body.line(Line::of(line));
        return pen.finish();
    }
    let Some(quiz) = quiz::question(filter, &pen) else {
        let line = Line::of(pen.say("quiz-none"));
        pen.body.line(line);
        if !filter.is_empty() {
            let any = pen.button("button-another-question", Action::Quiz(Filter::default()));
            pen.row(vec![any]);
        }
        return pen.finish();
    };
    let question = Line::new().bold(&quiz.question);
    pen.body.line(question);
    if scene.place == Place::Terminal {
        for (option, label) in quiz.options.iter().enumerate() {
            let guess = Guess { quiz: quiz.clone(), option, filter: filter.clone() };
            pen.row(vec![Button::new(label, Action::Guess(Box::new(guess)))]);
        }
    }
    let another = pen.button("button-another-question", Action::Quiz(filter.clone()));
    pen.row(vec![another]);
    let mut reply = pen.finish();
    reply.media = Some(Media::Quiz(Box::new(quiz)));
    reply
}

/// Whether an option is the right one, and why.
pub(in crate::replies) fn judge(guess: &Guess, scene: &Scene<'_>) -> Reply {
    let mut pen = Pen::new(scene);
    let quiz = &guess.quiz;
    let verdict = if guess.option == quiz.correct {
        pen.say("quiz-right")
    } else {
        let right = quiz.options.get(quiz.correct).map_or("", String::as_str);
        pen.say_with("quiz-wrong", &[("answer", right.into())])
    };
    pen.body.lines(vec![Line::new().bold(verdict), Line::of(&quiz.explanation)]);
    let open = pen.button("button-to-record", Action::Open(quiz.record.clone(), None));
    let another = pen.button("button-another-question", Action::Quiz(guess.filter.clone()));
    pen.row(vec![open, another]);
    pen.finish()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::replies::testing::{plain, say, scene};
    use crate::replies::{Chat, Choice, Choices, press};

    #[test]
    fn answers() {
        let terminal = Scene { place: Place::Terminal, ..scene() };
        let group = Scene { place: Place::Group { bot: "towns_bot" }, ..scene() };
        let asked = ["/quiz ferry", "/quiz lumeza", "/quiz zzqq", "/quiz 1850", "/quiz toll zzqq"];
        insta::assert_snapshot!(say(&terminal, &asked) + &say(&group, &["/quiz chess"]));
    }

    #[test]
    fn each_option_says_whether_it_is_right_and_why() {
        let scene = Scene { place: Place::Terminal, ..scene() };
        let reply = answer(&scene, "");
        let Some(Media::Quiz(quiz)) = &reply.media else { panic!("no quiz") };
        let mut guesses = 0;
        for button in reply.actions.iter().flatten() {
            let Action::Guess(guess) = &button.action else { continue };
            guesses += 1;
            assert_eq!(button.label, quiz.options[guess.option]);
            let said = plain(&press::answer(&button.action, &scene).unwrap());
            let right = &quiz.options[quiz.correct];
            assert_eq!(said.starts_with("**Right.**"), button.label == *right, "{said}");
            assert!(said.starts_with("**Right.**") || said.contains(right.as_str()), "{said}");
            assert!(said.contains(&quiz.explanation), "{said}");
        }
        assert_eq!(guesses, quiz.options.len());
    }

    #[test]
    fn a_chat_without_quizzes_gets_none() {
        let choices = Choices::DEFAULT.with(&Choice::Quiz(false));
        let scene = Scene { place: Place::Group { bot: "towns_bot" }, ..scene() };
        let scene = Scene { chat: Chat { choices: &choices, ..scene.chat }, ..scene };
        let reply = answer(&scene, "ferry");
        assert_eq!(reply.body.text(), "Quizzes are switched off in this chat: /settings@towns_bot.");
        assert_eq!((reply.media, another(&Filter::default(), &scene).media), (None, None));
    }

    #[test]
    fn where_there_are_polls_the_options_are_theirs() {
        let reply = answer(&scene(), "");
        assert!(reply.actions.iter().flatten().all(|button| !matches!(button.action, Action::Guess(_))));
        let Some(Media::Quiz(quiz)) = reply.media else { panic!("no quiz") };
        assert_eq!(reply.body.text(), quiz.question);
    }
}
