//! Actions as callback data.

use jiff::civil::Date;

use super::{DAY, letters};
use crate::almanac::look_up::Filter;
use crate::almanac::model::Id;
use crate::almanac::{Almanac, Handle};
use crate::replies::Action;

/// The data of an action.
pub(super) fn action(action: &Action, almanac: &Almanac) -> Option<String> {
    let write = |letter: char| Writer { data: String::from_iter([letters::VERSION, letter]), almanac };
    let written = match action {
        Action::Open(id, None) => write(letters::OPEN).id(id),
        Action::Open(id, Some((list, filter))) => {
            write(letters::OPEN).id(id).letter(letters::of_list(*list)).filter(filter)?
        }
        Action::Page(listing) => {
            let list = write(letters::PAGE).letter(letters::of_list(listing.list));
            let list = match listing.from {
                Some(from) => list.letter(letters::FROM).handle(from),
                None => list,
            };
            list.filter(&listing.filter)?
        }
        Action::NextQuote(filter, id) => write(letters::NEXT_QUOTE).id(id).filter(filter)?,
        Action::Question(id) => write(letters::QUESTION).id(id),
        Action::Sources(id) => write(letters::SOURCES).id(id),
        Action::Related(id) => write(letters::RELATED).id(id),
        Action::Run(command) => write(letters::COMMAND).text(command.name),
        Action::Remove => write(letters::REMOVE),
        Action::Share(_) | Action::Copy(_) | Action::Link(_) | Action::AddToGroup | Action::Guess(_) => return None,
    };
    Some(written.data)
}

/// Data that is being written.
struct Writer<'a> {
    data: String,
    almanac: &'a Almanac,
}

impl Writer<'_> {
    fn letter(mut self, letter: char) -> Self {
        self.data.push(letter);
        self
    }

    fn text(mut self, text: &str) -> Self {
        self.data.push_str(text);
        self
    }

    fn handle(self, handle: Handle) -> Self {
        self.text(&handle.to_string())
    }

    fn id(self, id: &Id) -> Self {
        self.handle(Handle::of(id.as_str()))
    }

    fn day(self, day: Date) -> Self {
        // Never negative, and at most 23 bits: jiff knows the days from -9999-01-01 to 9999-12-31.
        let days = usize::try_from((day - Date::MIN).get_days()).unwrap_or_default();
        (0..DAY).rev().fold(self, |data, place| data.letter(char::from(Handle::LETTERS[(days >> (6 * place)) & 63])))
    }

    fn filter(self, filter: &Filter) -> Option<Self> {
        if filter.terms.len() > Filter::MOST_TERMS {
            return None;
        }
        let almanac = self.almanac;
        let data = match filter.span {
            Some(span) => self.letter(letters::SPAN).day(span.first()).day(span.last()),
            None => self,
        };
        Some(filter.terms.iter().fold(data, |data, term| data.handle(almanac.entry_handle(*term))))
    }
}
