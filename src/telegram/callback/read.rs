//! Callback data as actions.

use jiff::ToSpan;
use jiff::civil::Date;

use super::{CallbackError, DAY, Marks, PERSON, choices, letters};
use crate::almanac::look_up::Filter;
use crate::almanac::model::Id;
use crate::almanac::{Almanac, EntryNo, Handle};
use crate::language::{Locale, Span};
use crate::replies::commands::COMMANDS;
use crate::replies::{Action, List, Listing, Menu};

/// The action that data stands for.
pub(super) fn action(data: &str, almanac: &Almanac) -> Result<(Action, Marks), CallbackError> {
    let mut reader = Reader { rest: data, almanac };
    let mut marks = Marks::default();
    match reader.letter()? {
        letters::VERSION => {}
        letters::IN_LANGUAGE => marks.locale = Some(reader.locale()?),
        _ => return Err(CallbackError::Unknown),
    }
    let action = reader.action()?;
    if action == Action::Remove && !reader.rest.is_empty() {
        marks.asker = Some(reader.number(PERSON)?);
    }
    if reader.rest.is_empty() { Ok((action, marks)) } else { Err(CallbackError::Unknown) }
}

/// Data that is being read.
struct Reader<'a> {
    rest: &'a str,
    almanac: &'a Almanac,
}

impl<'a> Reader<'a> {
    fn action(&mut self) -> Result<Action, CallbackError> {
        Ok(match self.letter()? {
            letters::OPEN => {
                let id = self.record()?;
                let back = if self.rest.is_empty() { None } else { Some((self.list()?, self.filter()?)) };
                Action::Open(id, back)
            }
            letters::PAGE => {
                let list = self.list()?;
                // An entry that is gone is no fault: the list then begins at its first page.
                let from = if self.skip(letters::FROM) { Some(self.handle()?) } else { None };
                Action::Page(Listing { list, from, filter: self.filter()? })
            }
            letters::NEXT_QUOTE => {
                let shown = self.record()?;
                Action::NextQuote(self.filter()?, shown)
            }
            letters::QUESTION => Action::Question(self.question()?),
            letters::QUIZ => Action::Quiz(self.filter()?),
            letters::SOURCES => Action::Sources(self.record()?),
            letters::RELATED => Action::Related(self.record()?),
            letters::COMMAND => {
                let name = std::mem::take(&mut self.rest);
                let command = COMMANDS.iter().find(|command| command.name == name);
                Action::Run(command.ok_or(CallbackError::Unknown)?)
            }
            letters::MENU => {
                let letter = self.letter()?;
                let menu = Menu::ALL.into_iter().find(|menu| choices::of_menu(*menu) == letter);
                Action::Settings(menu.ok_or(CallbackError::Unknown)?)
            }
            letters::CHOICE => Action::Choose(choices::read(std::mem::take(&mut self.rest), self.almanac)?),
            letters::REMOVE => Action::Remove,
            _ => return Err(CallbackError::Unknown),
        })
    }

    /// The next `length` bytes.
    fn take(&mut self, length: usize) -> Result<&'a str, CallbackError> {
        let (taken, rest) = self.rest.split_at_checked(length).ok_or(CallbackError::Unknown)?;
        self.rest = rest;
        Ok(taken)
    }

    fn letter(&mut self) -> Result<char, CallbackError> {
        let letter = self.rest.chars().next().ok_or(CallbackError::Unknown)?;
        self.rest = &self.rest[letter.len_utf8()..];
        Ok(letter)
    }

    /// Whether a mark comes next, which is then read.
    fn skip(&mut self, mark: char) -> bool {
        let rest = self.rest.strip_prefix(mark);
        self.rest = rest.unwrap_or(self.rest);
        rest.is_some()
    }

    fn handle(&mut self) -> Result<Handle, CallbackError> {
        self.take(Handle::LENGTH)?.parse().map_err(|_| CallbackError::Unknown)
    }

    fn record(&mut self) -> Result<Id, CallbackError> {
        let handle = self.handle()?;
        self.almanac.id_by_handle(handle).cloned().ok_or(CallbackError::Gone)
    }

    fn question(&mut self) -> Result<Id, CallbackError> {
        let handle = self.handle()?;
        self.almanac.question_by_handle(handle).cloned().ok_or(CallbackError::Gone)
    }

    fn term(&mut self) -> Result<EntryNo, CallbackError> {
        let handle = self.handle()?;
        self.almanac.entry_by_handle(handle).ok_or(CallbackError::Gone)
    }

    fn list(&mut self) -> Result<List, CallbackError> {
        let letter = self.letter()?;
        List::ALL.into_iter().find(|list| letters::of_list(*list) == letter).ok_or(CallbackError::Unknown)
    }

    fn locale(&mut self) -> Result<Locale, CallbackError> {
        let letter = self.letter()?;
        Locale::ALL.into_iter().find(|locale| letters::of_locale(*locale) == letter).ok_or(CallbackError::Unknown)
    }

    fn number(&mut self, places: usize) -> Result<i64, CallbackError> {
        let number = self.take(places)?.bytes().try_fold(0, |number, byte| {
            let digit = (0..).zip(Handle::LETTERS).find(|(_, letter)| **letter == byte);
            digit.map(|(digit, _): (i64, _)| number << 6 | digit)
        });
        number.ok_or(CallbackError::Unknown)
    }

    fn day(&mut self) -> Result<Date, CallbackError> {
        let since_first = 0.days().try_days(self.number(DAY)?).ok();
        since_first.and_then(|since| Date::MIN.checked_add(since).ok()).ok_or(CallbackError::Unknown)
    }

    /// A filter, which is the last part of every form that has one.
    fn filter(&mut self) -> Result<Filter, CallbackError> {
        let mut filter = Filter::default();
        if self.skip(letters::SPAN) {
            let (first, last) = (self.day()?, self.day()?);
            if first > last {
                return Err(CallbackError::Unknown);
            }
            filter.span = Some(Span::between(first, last));
        }
        while !self.rest.is_empty() && filter.terms.len() < Filter::MOST_TERMS {
            filter.terms.push(self.term()?);
        }
        Ok(filter)
    }
}
