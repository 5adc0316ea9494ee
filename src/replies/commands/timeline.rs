//! `/timeline [filter]`: events and matches in order of time.

use super::Command;
use crate::replies::lists;
use crate::replies::reply::List;

pub(super) const COMMAND: Command = Command {
    name: "timeline",
    takes_argument: true,
    answer: |scene, argument| lists::answer(List::Timeline, argument, scene),
};

#[cfg(test)]
mod tests {
    use crate::language::Locale;
    use crate::replies::Scene;
    use crate::replies::testing::{say, scene};

    #[test]
    fn answers() {
        insta::assert_snapshot!(say(
            &scene(),
            &[
                "/timeline",
                "/timeline 1998",
                "/timeline 1990s lumeza",
                "/timeline chess 1974",
                "/timeline 3000",
                "/timeline boat-race 1974",
                "/timeline lumexa zzqq",
                "/timeline zzqq",
                "/timeline ev-1981-toll-notice",
                "/timeline EV-1998-bell-theft",
                "/timeline ev-1979-ferry-ghost",
                "/timeline qt-1998-lumeza-promise",
                "/timeline aldmere brookend ferry bridge race rowing chess toll",
            ]
        ));
    }

    #[test]
    fn in_other_languages() {
        for locale in Locale::ALL {
            let scene = Scene { locale, ..scene() };
            insta::assert_snapshot!(
                locale.tag(),
                say(&scene, &["/timeline 1998", "/timeline ev-1974-toll-bridge-opened"])
            );
        }
    }
}
