//! What a stranger reads of the bot before the first word: the descriptions of its profile.

use super::phrases::Phrases;
use crate::almanac::Almanac;
use crate::language::Locale;

/// What the bot answers and from what, at most [`DESCRIPTION`](super::limits::DESCRIPTION) long. Telegram shows it in
/// an empty chat.
pub fn description(almanac: &Almanac, phrases: &Phrases, locale: Locale) -> String {
    say("profile-description", almanac, phrases, locale)
}

/// The same in a line, at most [`SHORT_DESCRIPTION`](super::limits::SHORT_DESCRIPTION) long. Telegram shows it on the
/// profile and where the bot is shared.
pub fn short_description(almanac: &Almanac, phrases: &Phrases, locale: Locale) -> String {
    say("profile-short-description", almanac, phrases, locale)
}

fn say(key: &str, almanac: &Almanac, phrases: &Phrases, locale: Locale) -> String {
    let title = almanac.edition().title.read(locale).text;
    phrases.say(locale, key, &[("title", title.as_ref().into())])
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::replies::testing::scene;

    #[test]
    fn the_profile_in_every_language() {
        let scene = scene();
        let profile = |locale| {
            let (long, short) = (description, short_description);
            let of = |text: fn(&Almanac, &Phrases, Locale) -> String| text(scene.almanac, scene.phrases, locale);
            format!("──── {locale}\n{}\n\n{}\n", of(long), of(short))
        };
        insta::assert_snapshot!(Locale::ALL.map(profile).join("\n"));
    }
}
