//! Whether every reply fits into a message, whatever the almanac says.

use super::reply::{Action, Button, Media, Reply};
use super::scene::{Abilities, Place, Scene};
use super::{Chat, Phrases, cards, inline, profile};
use crate::almanac::Almanac;
use crate::almanac::model::{Id, Kind};
use crate::language::{Language, Locale};

/// The most UTF-16 units of a message's text, counted after its entities were read.
/// <https://core.telegram.org/bots/api#sendmessage>
pub const MESSAGE: usize = 4096;
/// The most UTF-16 units of a caption. <https://core.telegram.org/bots/api#sendphoto>
pub const CAPTION: usize = 1024;
/// The most UTF-16 units of a quiz's question. <https://core.telegram.org/bots/api#sendpoll>
pub const QUESTION: usize = 300;
/// How many options a quiz has. <https://core.telegram.org/bots/api#sendpoll>
pub const OPTIONS: std::ops::RangeInclusive<usize> = 2..=10;
/// The most UTF-16 units of an option. <https://core.telegram.org/bots/api#inputpolloption>
pub const OPTION: usize = 100;
/// The most UTF-16 units of a quiz's explanation. <https://core.telegram.org/bots/api#sendpoll>
pub const EXPLANATION: usize = 200;
/// The most buttons of a message. Undocumented; refused beyond it.
pub const BUTTONS: usize = 100;
/// The most buttons in a row. Undocumented; refused beyond it.
pub const BUTTONS_IN_ROW: usize = 8;
/// The most UTF-16 units that a button's label is given. Longer ones are refused by no rule but read by nobody.
pub const LABEL: usize = 200;
/// The most characters that a button can put on the clipboard. <https://core.telegram.org/bots/api#copytextbutton>
pub const COPY: usize = 256;
/// The most characters of a command's line in the menu. <https://core.telegram.org/bots/api#botcommand>
pub const MENU_LINE: usize = 256;
/// The most characters of the description in an empty chat. <https://core.telegram.org/bots/api#setmydescription>
pub const DESCRIPTION: usize = 512;
/// The most characters of the description on the profile. <https://core.telegram.org/bots/api#setmyshortdescription>
pub const SHORT_DESCRIPTION: usize = 120;

/// A user name of the most characters that there are. <https://core.telegram.org/method/account.checkUsername>
const LONGEST_NAME: &str = "a_bot_with_the_longest_names_bot";

/// What does not fit in a reply, in a sentence each.
pub fn excess(reply: &Reply) -> Vec<String> {
    let mut excess = Vec::new();
    let length = reply.body.length();
    let (what, longest) = match reply.media {
        Some(Media::Map(_)) => ("a caption", CAPTION),
        Some(Media::Quiz(_)) | None => ("a message", MESSAGE),
    };
    if length == 0 || length > longest {
        excess.push(format!("the text has {length} characters, {what} 1 to {longest}"));
    }
    if let Some(Media::Quiz(quiz)) = &reply.media {
        excess.extend(quiz.excess());
    }
    let buttons: Vec<&Button> = reply.actions.iter().flatten().collect();
    if buttons.len() > BUTTONS {
        excess.push(format!("there are {} buttons, at most {BUTTONS} fit", buttons.len()));
    }
    if let Some(row) = reply.actions.iter().find(|row| row.is_empty() || row.len() > BUTTONS_IN_ROW) {
        excess.push(format!("a row has {} buttons, 1 to {BUTTONS_IN_ROW} fit", row.len()));
    }
    for button in buttons {
        let label = button.label.encode_utf16().count();
        if label == 0 || label > LABEL {
            excess.push(format!("the label of a button has {label} characters, 1 to {LABEL} fit"));
        }
        if let Action::Copy(text) = &button.action
            && text.encode_utf16().count() > COPY
        {
            excess.push(format!("a citation is longer than the {COPY} characters that can be copied"));
        }
    }
    excess
}

/// A record that is too long to be shown.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Misfit {
    /// The record's id.
    pub record: Id,
    /// The language and script in which it does not fit.
    pub locale: Locale,
    /// What is too much, in a sentence.
    pub excess: String,
}

/// The records whose card, sources or related records do not fit into a message in some language of the almanac.
pub fn cards_that_do_not_fit(almanac: &Almanac, phrases: &Phrases) -> Vec<Misfit> {
    let mut misfits = Vec::new();
    let listed = |language: Language| almanac.edition().languages.iter().any(|status| status.language == language);
    for locale in Locale::ALL.into_iter().filter(|locale| listed(locale.language())) {
        let scene = widest_scene(almanac, phrases, locale);
        let posted = Scene { place: Place::Elsewhere { bot: LONGEST_NAME }, ..scene };
        for number in Kind::ALL.into_iter().flat_map(|kind| almanac.all(kind)) {
            let record = almanac.record(*number);
            let id = record.id();
            let mut replies =
                vec![cards::card(*number, None, &scene), cards::sources(id, &scene), cards::related(id, &scene)];
            replies.extend(inline(id.as_str(), 0, &posted).cards.into_iter().map(|card| card.reply));
            if record.kind() == Kind::Overview {
                replies.push(cards::about(&scene));
            }
            let mut excess: Vec<_> = replies.iter().flat_map(excess).collect();
            if record.kind() == Kind::Overview {
                excess.extend(excess_of_profile(almanac, phrases, locale));
            }
            let excess = excess.into_iter();
            misfits.extend(excess.map(|excess| Misfit { record: id.clone(), locale, excess }));
        }
    }
    misfits
}

/// What does not fit in the bot's profile, in a sentence each. The title of the almanac stands in its texts.
pub fn excess_of_profile(almanac: &Almanac, phrases: &Phrases, locale: Locale) -> Vec<String> {
    let texts = [
        ("description", profile::description(almanac, phrases, locale), DESCRIPTION),
        ("short description", profile::short_description(almanac, phrases, locale), SHORT_DESCRIPTION),
    ];
    let lengths = texts.iter().map(|(name, text, most)| (name, text.encode_utf16().count(), most));
    lengths
        .filter(|(_, length, most)| length > most)
        .map(|(name, length, most)| {
            format!("the {name} of the bot has {length} characters, at most {most} fit; shorten the almanac's title")
        })
        .collect()
}

/// The scene in which replies are longest: a group, with everything switched on.
fn widest_scene<'a>(almanac: &'a Almanac, phrases: &'a Phrases, locale: Locale) -> Scene<'a> {
    Scene {
        almanac,
        phrases,
        locale,
        today: almanac.edition().date.last_day(),
        seed: 0,
        place: Place::Group { bot: LONGEST_NAME },
        abilities: Abilities { inline: true, copy: true, groups: true },
        chat: Chat::new(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::replies::testing::scene;

    #[test]
    fn the_profile_fits_in_every_language() {
        let scene = scene();
        for locale in Locale::ALL {
            assert_eq!(excess_of_profile(scene.almanac, scene.phrases, locale), Vec::<String>::new(), "{locale}");
        }
    }
}
