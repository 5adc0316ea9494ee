//! The letters that stand for versions, actions and lists. None may ever change or be given away again.

use crate::language::Locale;
use crate::replies::List;

/// The version that is written.
pub(super) const VERSION: char = 'A';
/// The same version behind the letter of a language.
pub(super) const IN_LANGUAGE: char = 'B';

pub(super) const OPEN: char = 'O';
pub(super) const PAGE: char = 'P';
pub(super) const NEXT_QUOTE: char = 'N';
pub(super) const QUESTION: char = 'Q';
pub(super) const QUIZ: char = 'Z';
pub(super) const SOURCES: char = 'S';
pub(super) const RELATED: char = 'R';
pub(super) const COMMAND: char = 'C';
pub(super) const MENU: char = 'M';
pub(super) const CHOICE: char = 'E';
pub(super) const REMOVE: char = 'X';

/// Begins the entry that a page starts from. No letter of a handle.
pub(super) const FROM: char = '~';
/// Begins the span of a filter. No letter of a handle.
pub(super) const SPAN: char = '.';

/// The letter of a list.
pub(super) const fn of_list(list: List) -> char {
    match list {
        List::Timeline => 't',
        List::Matches => 'm',
        List::Quotes => 'q',
        List::People => 'p',
        List::Terms => 'w',
        List::Search => 'f',
        List::Sources => 's',
        List::Questions => 'a',
        List::Topics => 'o',
        List::Changes => 'c',
    }
}

/// The letter of a language and script.
pub(super) const fn of_locale(locale: Locale) -> char {
    match locale {
        Locale::English => 'e',
        Locale::Albanian => 's',
        Locale::SerbianCyrillic => 'c',
        Locale::SerbianLatin => 'l',
        Locale::Russian => 'r',
    }
}
