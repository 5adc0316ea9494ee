//! `/about`: the subject at a glance, and the almanac itself.

use super::Command;
use crate::replies::cards;

pub(super) const COMMAND: Command =
    Command { name: "about", takes_argument: false, answer: |scene, _| cards::about(scene) };

#[cfg(test)]
mod tests {
    use crate::language::Locale;
    use crate::replies::Scene;
    use crate::replies::testing::{say, scene};

    #[test]
    fn answers() {
        insta::assert_snapshot!(say(&scene(), &["/about",]));
    }

    #[test]
    fn in_other_languages() {
        for locale in Locale::ALL.into_iter().filter(|locale| *locale != Locale::English) {
            insta::assert_snapshot!(locale.tag(), say(&Scene { locale, ..scene() }, &["/about"]));
        }
    }
}
