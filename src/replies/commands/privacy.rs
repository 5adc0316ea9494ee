//! `/privacy`: what is kept of a chat.

use super::Command;
use crate::replies::body::Line;
use crate::replies::pen::Pen;

pub(super) const COMMAND: Command = Command {
    name: "privacy",
    takes_argument: false,
    answer: |scene, _| {
        let mut pen = Pen::new(scene);
        let heading = Line::new().bold(pen.say("privacy-heading"));
        pen.body.lines(vec![heading, Line::of(pen.say("privacy-text"))]);
        pen.finish()
    },
};

#[cfg(test)]
mod tests {
    use crate::replies::testing::{say, scene};

    #[test]
    fn answers() {
        insta::assert_snapshot!(say(&scene(), &["/privacy",]));
    }
}
