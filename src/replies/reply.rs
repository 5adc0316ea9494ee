//! What is said, and what can be done next.

use super::Body;
use super::choices::{Choice, Menu};
use super::commands::Command;
use super::quiz::Quiz;
use crate::almanac::Handle;
use crate::almanac::look_up::Filter;
use crate::almanac::model::Id;
use crate::language::Locale;

/// An answer.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Reply {
    /// The text.
    pub body: Body,
    /// Rows of buttons.
    pub actions: Vec<Vec<Button>>,
    /// What is shown beside the text, or instead of it where the place can; the text stands for it elsewhere.
    pub media: Option<Media>,
    /// What it changes of the chat's choices; to be saved before the reply is shown.
    pub change: Option<Choice>,
    /// Whether it is a line for whoever pressed a button, and not to take the place of the message.
    pub alert: bool,
    /// The language that it is in, where that is not the scene's: a question is answered in its own.
    pub locale: Option<Locale>,
}

/// Something that is more than text. It says what is to be shown, and nothing of how.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Media {
    /// The map of the almanac, for readers of this locale. The text is its caption.
    Map(Locale),
    /// A question with options. The text is the question.
    Quiz(Box<Quiz>),
}

/// Something that a person can do with a reply.
#[derive(Clone, Debug, PartialEq)]
pub struct Button {
    /// What it says.
    pub label: String,
    /// What it does.
    pub action: Action,
}

/// What a button does. Says nothing of how: a button that a place cannot have is left out there.
#[derive(Clone, Debug, PartialEq)]
pub enum Action {
    /// Show the card of a record, perhaps with a way back to the list that it was opened from.
    Open(Id, Option<(List, Filter)>),
    /// Show a page of a list.
    Page(Listing),
    /// Show the quotation that follows one of those that a filter leaves.
    NextQuote(Filter, Id),
    /// Show the positions on a question.
    Question(Id),
    /// Ask a question made from a record that a filter leaves.
    Quiz(Filter),
    /// Show all sources of a record. For whoever asked, not for the chat.
    Sources(Id),
    /// Show the records to read with a record. For whoever asked, not for the chat.
    Related(Id),
    /// Answer a command without arguments.
    Run(&'static Command),
    /// Look for a text in another chat, by inline mode.
    Share(Id),
    /// Put a text of at most 256 characters on the clipboard.
    Copy(String),
    /// Open an address.
    Link(String),
    /// Choose a group to add the bot to.
    AddToGroup,
    /// Say whether an option of a quiz is the right one, where there are no quiz polls.
    Guess(Box<Guess>),
    /// Show a menu of the chat's choices.
    Settings(Menu),
    /// Make a choice for the chat.
    Choose(Choice),
    /// Take the reply away again.
    Remove,
}

/// An option of a quiz as a button.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Guess {
    /// The quiz.
    pub quiz: Quiz,
    /// The place of the option.
    pub option: usize,
    /// What the quiz was made from, for the next one.
    pub filter: Filter,
}

/// A page of a list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Listing {
    /// Which list.
    pub list: List,
    /// What its records must have.
    pub filter: Filter,
    /// The first entry of the page by its handle, and not by its place, which changes with the almanac; `None`
    /// for the first page.
    pub from: Option<Handle>,
}

/// The lists there are.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum List {
    /// Events and matches in order of time.
    Timeline,
    /// Matches in order of time.
    Matches,
    /// Quotations, of which one is shown at a time.
    Quotes,
    /// Persons by name.
    People,
    /// Terms by name.
    Terms,
    /// Records of all kinds by relevance.
    Search,
    /// Sources by relevance, or all of them by date.
    Sources,
    /// Questions that parties have positions on.
    Questions,
    /// Topics by name.
    Topics,
    /// Changes, the newest first.
    Changes,
}

impl List {
    /// All lists.
    pub const ALL: [Self; 10] = [
        Self::Timeline,
        Self::Matches,
        Self::Quotes,
        Self::People,
        Self::Terms,
        Self::Search,
        Self::Sources,
        Self::Questions,
        Self::Topics,
        Self::Changes,
    ];

    /// The list's name in keys of interface strings.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Timeline => "timeline",
            Self::Matches => "matches",
            Self::Quotes => "quotes",
            Self::People => "people",
            Self::Terms => "terms",
            Self::Search => "search",
            Self::Sources => "sources",
            Self::Questions => "questions",
            Self::Topics => "topics",
            Self::Changes => "changes",
        }
    }
}

impl Button {
    /// A button.
    pub fn new(label: impl Into<String>, action: Action) -> Self {
        Self { label: label.into(), action }
    }
}
