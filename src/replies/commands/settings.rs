//! `/settings`: what the chat has chosen, with a menu to change it.

use super::Command;
use crate::replies::choices::Menu;
use crate::replies::menus;

pub(super) const COMMAND: Command =
    Command { name: "settings", takes_argument: false, answer: |scene, _| menus::menu(Menu::Overview, scene) };
