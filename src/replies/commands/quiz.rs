//! `/quiz [topic]`: a question made from a record; without a topic from any.

use super::Command;
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
    let mut pen = Pen::new(scene);
    let Some(quiz) = quiz::question(&parsed.filter, &pen) else {
        let line = Line::of(pen.say("quiz-none"));
        pen.body.line(line);
        let another = pen.button("button-another-question", Action::Run(&COMMAND));
        if !parsed.filter.is_empty() {
            pen.row(vec![another]);
        }
        return pen.finish();
    };
    let question = Line::new().bold(&quiz.question);
    pen.body.line(question);
    if scene.place == Place::Terminal {
        for (option, label) in quiz.options.iter().enumerate() {
            let guess = Guess { quiz: quiz.clone(), option };
            pen.row(vec![Button::new(label, Action::Guess(Box::new(guess)))]);
        }
    }
    let another = pen.button("button-another-question", Action::Run(&COMMAND));
    pen.row(vec![another]);
    let mut reply = pen.finish();
    lists::guessed_words(&parsed, &mut reply, scene);
    lists::unknown_words(&parsed, &mut reply, scene);
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
    let another = pen.button("button-another-question", Action::Run(&COMMAND));
    pen.row(vec![open, another]);
    pen.finish()
}
