//! A reply on a terminal, or in a pipe.

use std::io::{self, Write};

use anstyle::{AnsiColor, Style};

use crate::replies::body::{Block, Line, Span};
use crate::replies::reply::{Action, Button};
use crate::replies::{Body, Reply};

/// How a reply is written: with colours for people, without for programs.
#[derive(Clone, Copy, Debug)]
pub(super) struct Terminal {
    pub(super) coloured: bool,
}

const PLAIN: Style = Style::new();
const BOLD: Style = Style::new().bold();
const ITALIC: Style = Style::new().italic();
const ADDRESS: Style = AnsiColor::Blue.on_default().underline();
const BUTTON: Style = AnsiColor::Cyan.on_default();

impl Terminal {
    /// Writes the text, then the buttons one a line, numbered from 1. Links are written `text <url>`.
    pub(super) fn write(self, reply: &Reply, out: &mut impl Write) -> io::Result<()> {
        self.body(&reply.body, out)?;
        for (button, number) in buttons(reply).zip(1..) {
            self.styled(BUTTON, &format!("[{number}]"), out)?;
            writeln!(out, " {}", printable(&button.label))?;
        }
        Ok(())
    }

    fn body(self, body: &Body, out: &mut impl Write) -> io::Result<()> {
        for (index, block) in body.blocks.iter().enumerate() {
            if index > 0 {
                writeln!(out)?;
            }
            let (lines, mark) = match block {
                Block::Lines(lines) => (lines, ""),
                Block::Quotation(lines) => (lines, "> "),
            };
            for line in lines {
                write!(out, "{mark}")?;
                self.line(line, out)?;
                writeln!(out)?;
            }
        }
        Ok(())
    }

    fn line(self, line: &Line, out: &mut impl Write) -> io::Result<()> {
        for span in &line.spans {
            match span {
                Span::Plain(text) => self.styled(PLAIN, text, out)?,
                Span::Bold(text) => self.styled(BOLD, text, out)?,
                Span::Italic(text) => self.styled(ITALIC, text, out)?,
                Span::Link { text, url } => {
                    self.styled(PLAIN, text, out)?;
                    write!(out, " <")?;
                    self.styled(ADDRESS, url, out)?;
                    write!(out, ">")?;
                }
            }
        }
        Ok(())
    }

    pub(super) fn styled(self, style: Style, text: &str, out: &mut impl Write) -> io::Result<()> {
        let text = printable(text);
        if self.coloured && style != PLAIN { write!(out, "{style}{text}{style:#}") } else { write!(out, "{text}") }
    }
}

/// The buttons of a reply that a terminal can press, in the order of their numbers.
pub(super) fn buttons(reply: &Reply) -> impl Iterator<Item = &Button> {
    let pressable = |button: &&Button| !matches!(button.action, Action::Share(_) | Action::AddToGroup | Action::Remove);
    reply.actions.iter().flatten().filter(pressable)
}

/// A text without characters that a terminal would obey.
fn printable(text: &str) -> String {
    text.chars().filter(|c| !c.is_control()).collect()
}
