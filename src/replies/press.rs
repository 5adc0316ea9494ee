//! Answers to presses of buttons. Each leads to what a command would have answered.

use super::reply::{Action, Reply};
use super::scene::Scene;
use super::{cards, commands, lists, menus};

/// The reply that a button shows; `None` for buttons that the place itself handles.
pub(super) fn answer(action: &Action, scene: &Scene<'_>) -> Option<Reply> {
    match action {
        Action::Open(id, back) => Some(cards::opened(id, back.as_ref(), scene)),
        Action::Page(listing) => Some(lists::page(listing, scene)),
        Action::NextQuote(filter, shown) => Some(commands::next_quote(filter, shown, scene)),
        Action::Question(id) => Some(cards::question(id, scene)),
        Action::Quiz(filter) => Some(commands::another_quiz(filter, scene)),
        Action::Sources(id) => Some(cards::sources(id, scene)),
        Action::Related(id) => Some(cards::related(id, scene)),
        Action::Guess(guess) => Some(commands::judge(guess, scene)),
        Action::Run(command) => Some((command.answer)(scene, "")),
        Action::Settings(menu) => Some(menus::opened(*menu, scene)),
        Action::Choose(choice) => Some(menus::choose(choice, scene)),
        Action::Share(_) | Action::Copy(_) | Action::Link(_) | Action::AddToGroup | Action::Remove => None,
    }
}
