//! `/check text`: the records that touch somebody's claim. Sources, no verdict.

use super::{Command, usage};
use crate::almanac::model::Record;
use crate::replies::body::Line;
use crate::replies::lists::{Numbered, entry_line};
use crate::replies::pen::Pen;
use crate::replies::reply::{Action, Reply};
use crate::replies::scene::Scene;

pub(super) const COMMAND: Command = Command { name: "check", takes_argument: true, answer };

fn answer(scene: &Scene<'_>, text: &str) -> Reply {
    if text.trim().is_empty() {
        return usage(&COMMAND, scene);
    }
    let touching = scene.almanac.touching(text);
    let mut pen = Pen::new(scene);
    let contested = scene.almanac.contested_claim(text);
    if touching.is_empty() && contested.is_none() {
        pen.body.line(Line::of(pen.say("check-nothing")));
        return pen.finish();
    }
    let heading = Line::new().bold(pen.say("check-heading"));
    let no_verdict = Line::new().italic(pen.say("check-no-verdict"));
    pen.body.lines(vec![heading, no_verdict]);
    let mut numbered = Numbered::new();
    if let Some(question) = contested {
        numbered.add(Line::of(pen.question(question)), Some(Action::Question(question.clone())));
    }
    for number in touching {
        let record = scene.almanac.record(number);
        let mut line = entry_line(record, false, &pen);
        if let Some(Record::Source(best)) = scene.almanac.grade(record).map(|grade| scene.almanac.record(grade.best)) {
            line = line.plain(" — ").link(&best.publisher, &best.url);
        }
        numbered.add(line, Some(Action::Open(record.id().clone(), None)));
    }
    numbered.write(&mut pen);
    pen.finish()
}

#[cfg(test)]
mod tests {
    use crate::replies::testing::{say, scene};

    #[test]
    fn answers() {
        insta::assert_snapshot!(say(
            &scene(),
            &[
                "/check",
                "/check The blockade of 1998 was about the ferry and Lumëza said so",
                "/check They opened the bridge on 12 June 1974.",
                "/check nothing to see",
            ]
        ));
    }
}
