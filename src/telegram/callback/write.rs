//! Actions as callback data.

use std::fmt::Write;

use jiff::civil::Date;

use super::{CallbackData, DAY, Marks, PERSON, choices, letters};
use crate::almanac::look_up::Filter;
use crate::almanac::model::Id;
use crate::almanac::{Almanac, Handle};
use crate::replies::Action;

/// The data of an action.
pub(super) fn action(action: &Action, marks: Marks, almanac: &Almanac) -> Option<String> {
    let head = || match marks.locale {
        Some(locale) => Writer::beginning(letters::IN_LANGUAGE, almanac).letter(letters::of_locale(locale)),
        None => Writer::beginning(letters::VERSION, almanac),
    };
    let write = |letter: char| head().letter(letter);
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
        Action::Quiz(filter) => write(letters::QUIZ).filter(filter)?,
        Action::Sources(id) => write(letters::SOURCES).id(id),
        Action::Related(id) => write(letters::RELATED).id(id),
        Action::Run(command) => write(letters::COMMAND).text(command.name),
        Action::Settings(menu) => write(letters::MENU).letter(choices::of_menu(*menu)),
        Action::Choose(choice) => write(letters::CHOICE).text(&choices::write(choice)),
        Action::Remove => match marks.asker {
            Some(person) => write(letters::REMOVE).number(person, PERSON)?,
            None => write(letters::REMOVE),
        },
        Action::Share(_) | Action::Copy(_) | Action::Link(_) | Action::AddToGroup | Action::Guess(_) => return None,
    };
    Some(written.data)
}

/// Data that is being written.
struct Writer<'a> {
    data: String,
    almanac: &'a Almanac,
}

impl<'a> Writer<'a> {
    fn beginning(letter: char, almanac: &'a Almanac) -> Self {
        Writer { data: String::with_capacity(CallbackData::MOST_BYTES), almanac }.letter(letter)
    }

    fn letter(mut self, letter: char) -> Self {
        self.data.push(letter);
        self
    }

    fn text(mut self, text: &str) -> Self {
        self.data.push_str(text);
        self
    }

    fn handle(mut self, handle: Handle) -> Self {
        // Writing to memory does not fail.
        let _ = write!(self.data, "{handle}");
        self
    }

    fn id(self, id: &Id) -> Self {
        self.handle(Handle::of(id.as_str()))
    }

    fn day(self, day: Date) -> Self {
        // Never negative, and at most 23 bits: jiff knows the days from -9999-01-01 to 9999-12-31.
        let days = usize::try_from((day - Date::MIN).get_days()).unwrap_or_default();
        self.digits(days, DAY)
    }

    /// A number that is not negative, in so many letters; `None` if it has more.
    fn number(self, number: i64, places: usize) -> Option<Self> {
        let number = usize::try_from(number).ok().filter(|number| *number >> (6 * places) == 0)?;
        Some(self.digits(number, places))
    }

    fn digits(self, number: usize, places: usize) -> Self {
        let letter = |place: usize| char::from(Handle::LETTERS[(number >> (6 * place)) & 63]);
        (0..places).rev().fold(self, |data, place| data.letter(letter(place)))
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
