//! The text of a reply: blocks of lines of spans. Plain text everywhere; escaping is left to whoever prints it.

use crate::language::Language;

/// The text of a reply. Blocks are parted by an empty line.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub struct Body {
    /// The blocks, none of them empty.
    pub blocks: Vec<Block>,
}

/// A part of a body.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum Block {
    /// Lines that belong together.
    Lines(Vec<Line>),
    /// Somebody's words, set apart.
    Quotation(Vec<Line>),
}

/// A line: spans that follow each other without a gap.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub struct Line {
    /// The spans.
    pub spans: Vec<Span>,
}

/// A piece of text in one style.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum Span {
    /// Text.
    Plain(String),
    /// Text that stands out.
    Bold(String),
    /// Text in another voice: labels and notes.
    Italic(String),
    /// Text that leads to an address.
    Link {
        /// The text.
        text: String,
        /// The address.
        url: String,
    },
}

impl Span {
    /// The text without its style.
    pub fn text(&self) -> &str {
        match self {
            Self::Plain(text) | Self::Bold(text) | Self::Italic(text) | Self::Link { text, .. } => text,
        }
    }
}

impl Line {
    /// An empty line, to be filled.
    pub fn new() -> Self {
        Self::default()
    }

    /// A line of plain text.
    pub fn of(text: impl Into<String>) -> Self {
        Self::new().plain(text)
    }

    /// Adds plain text.
    #[must_use]
    pub fn plain(self, text: impl Into<String>) -> Self {
        self.with(Span::Plain(text.into()))
    }

    /// Adds text that stands out.
    #[must_use]
    pub fn bold(self, text: impl Into<String>) -> Self {
        self.with(Span::Bold(text.into()))
    }

    /// Adds text in another voice.
    #[must_use]
    pub fn italic(self, text: impl Into<String>) -> Self {
        self.with(Span::Italic(text.into()))
    }

    /// Adds text that leads to an address.
    #[must_use]
    pub fn link(self, text: impl Into<String>, url: impl Into<String>) -> Self {
        self.with(Span::Link { text: text.into(), url: url.into() })
    }

    /// Adds a span, unless it is empty.
    #[must_use]
    pub fn with(mut self, span: Span) -> Self {
        if !span.text().is_empty() {
            self.spans.push(span);
        }
        self
    }

    /// The text without styles.
    pub fn text(&self) -> String {
        self.spans.iter().map(Span::text).collect()
    }
}

impl Body {
    /// Adds a block of lines, unless it is empty.
    pub fn lines(&mut self, lines: Vec<Line>) {
        if !lines.is_empty() {
            self.blocks.push(Block::Lines(lines));
        }
    }

    /// Adds a block of one line.
    pub fn line(&mut self, line: Line) {
        self.lines(vec![line]);
    }

    /// The text without styles, as it is counted by Telegram.
    pub fn text(&self) -> String {
        let mut text = String::new();
        for (index, block) in self.blocks.iter().enumerate() {
            if index > 0 {
                text.push_str("\n\n");
            }
            let (Block::Lines(lines) | Block::Quotation(lines)) = block;
            for (index, line) in lines.iter().enumerate() {
                if index > 0 {
                    text.push('\n');
                }
                line.spans.iter().for_each(|span| text.push_str(span.text()));
            }
        }
        text
    }

    /// The length of the text in UTF-16 units, the unit of the limits for messages.
    pub fn length(&self) -> usize {
        self.text().encode_utf16().count()
    }
}

/// Quotation marks as the language of the words has them.
pub(super) const fn quotation_marks(language: Language) -> (char, char) {
    match language {
        Language::English => ('“', '”'),
        Language::Albanian | Language::Serbian => ('„', '“'),
        Language::Russian => ('«', '»'),
    }
}
