//! Numbered lines, each with a button of its number.

use crate::replies::body::Line;
use crate::replies::pen::Pen;
use crate::replies::reply::{Action, Button};

/// A block of lines, some of them numbered from 1, and the row of buttons that belongs to them.
#[derive(Default)]
pub(in crate::replies) struct Numbered {
    lines: Vec<Line>,
    buttons: Vec<Button>,
    count: usize,
}

impl Numbered {
    /// An empty block.
    pub(in crate::replies) fn new() -> Self {
        Self::default()
    }

    /// Adds lines without a number: a heading, or more of what the last number stands for.
    pub(in crate::replies) fn lines(&mut self, lines: impl IntoIterator<Item = Line>) {
        self.lines.extend(lines);
    }

    /// Adds a line with the next number, and a button for it where there is something to do.
    pub(in crate::replies) fn add(&mut self, line: Line, action: Option<Action>) {
        self.count += 1;
        let mut numbered = Line::of(format!("{}. ", self.count));
        numbered.spans.extend(line.spans);
        self.lines.push(numbered);
        self.buttons.extend(action.map(|action| Button::new(self.count.to_string(), action)));
    }

    /// Writes the block and the row.
    pub(in crate::replies) fn write(self, pen: &mut Pen<'_>) {
        pen.body.lines(self.lines);
        pen.row(self.buttons);
    }
}
