//! What is posted where the bot is not: every record as an inline card, every answer to a guest.

use std::collections::HashSet;

use almanac_bot::almanac::model::Kind;
use almanac_bot::replies::Button;
use almanac_bot::replies::inline::{Card, PAGE, inline};
use almanac_bot::telegram::keyboard::keyboard;

use super::*;

const BOT: &str = "almanac_bot";

/// What is wrong with a reply that is read where the bot is not, if anything.
fn fault_elsewhere(reply: &Reply, scene: &Scene<'_>) -> Option<String> {
    if let Some(fault) = fault(reply) {
        return Some(fault);
    }
    if reply.media.is_some() || reply.change.is_some() || reply.alert {
        return Some("it needs a chat that the bot is in".to_owned());
    }
    let buttons: Vec<&Button> = reply.actions.iter().flatten().collect();
    let is_odd = |button: &&&Button| match &button.action {
        Action::Link(url) => !url.starts_with("https://"),
        action => !matches!(action, Action::Share(_) | Action::Copy(_) | Action::AddToGroup),
    };
    if let Some(button) = buttons.iter().find(is_odd) {
        return Some(format!("{:?} does not work there", button.action));
    }
    let made = keyboard(&reply.actions, BOT, scene.abilities, Marks::default(), scene.almanac);
    let made = made.inline_keyboard.iter().flatten().count();
    (made != buttons.len()).then(|| format!("{made} of {} buttons are good", buttons.len()))
}

fn fault_of_card(card: &Card, scene: &Scene<'_>) -> Option<String> {
    let units = |text: &str| text.encode_utf16().count();
    if !(1..=64).contains(&card.id.len()) {
        return Some("its id".to_owned());
    }
    if !(4..=96).contains(&units(&card.title)) || card.title.contains('\n') {
        return Some(format!("its title: {}", card.title));
    }
    if !(1..=120).contains(&units(&card.description)) || card.description.contains('\n') {
        return Some(format!("its description: {}", card.description));
    }
    let text = card.reply.body.text();
    let last = text.lines().last().unwrap_or_default();
    if !last.starts_with("t.me/almanac_bot?start=") {
        return Some(format!("no permanent link: {last}"));
    }
    // Nothing can be typed to the bot below a card.
    let typed = COMMANDS.iter().find(|command| text.contains(&format!("/{} ", command.name)));
    typed.map(|command| format!("it speaks of /{}", command.name)).or_else(|| fault_elsewhere(&card.reply, scene))
}

#[test]
fn every_record_can_be_posted_in_every_language() {
    let phrases = Phrases::new();
    for (almanac, locale) in ["docs/example", "data/kosovo-russia"]
        .map(load)
        .iter()
        .flat_map(|almanac| Locale::ALL.map(|locale| (almanac, locale)))
    {
        let scene = scene(almanac, &phrases, locale, Place::Elsewhere { bot: BOT });
        for number in Kind::ALL.into_iter().flat_map(|kind| almanac.all(kind)) {
            let id = almanac.record(*number).id().as_str();
            let page = inline(id, 0, &scene);
            let [card] = &page.cards[..] else { panic!("{id}: {} cards", page.cards.len()) };
            assert_eq!(card.id, id);
            assert_eq!(fault_of_card(card, &scene), None, "{id} ({locale})");
        }
    }
}

#[test]
fn queries_are_offered_pages_that_fit() {
    let (almanac, phrases) = (load("data/kosovo-russia"), Phrases::new());
    let queries = [
        "",
        "quote",
        "event",
        "match",
        "person",
        "position",
        "term",
        "source",
        "2014",
        "february 17",
        "recognition of kosovo",
    ];
    for (locale, query) in Locale::ALL.into_iter().flat_map(|locale| queries.map(|query| (locale, query))) {
        let scene = scene(&almanac, &phrases, locale, Place::Elsewhere { bot: BOT });
        let (mut seen, mut from) = (HashSet::new(), Some(0));
        while let Some(place) = from {
            let page = inline(query, place, &scene);
            assert!((1..=PAGE).contains(&page.cards.len()), "{query} from {place} ({locale})");
            for card in &page.cards {
                assert!(seen.insert(card.id.clone()), "{query}: {} twice", card.id);
                assert_eq!(fault_of_card(card, &scene), None, "{query}: {} ({locale})", card.id);
            }
            from = page.next;
        }
    }
}

#[test]
fn every_answer_to_a_guest_is_whole() {
    let (almanac, phrases) = (load("data/kosovo-russia"), Phrases::new());
    let starts = starts(&almanac);
    for locale in Locale::ALL {
        let scene = scene(&almanac, &phrases, locale, Place::Elsewhere { bot: BOT });
        for start in &starts {
            let reply = answer(&Request::of_text(start, Some(BOT)), &scene).unwrap();
            assert_eq!(fault_elsewhere(&reply, &scene), None, "{start} ({locale})");
        }
    }
}

#[test]
fn a_copied_citation_keeps_its_whole_address() {
    for almanac in ["docs/example", "data/kosovo-russia"].map(load) {
        let phrases = Phrases::new();
        for locale in Locale::ALL {
            let scene = scene(&almanac, &phrases, locale, Place::Private { bot: BOT });
            for number in Kind::ALL.into_iter().flat_map(|kind| almanac.all(kind)) {
                let record = almanac.record(*number);
                let reply = answer(&Request::of_text(&format!("/start {}", record.id()), Some(BOT)), &scene).unwrap();
                for button in reply.actions.iter().flatten() {
                    let Action::Copy(text) = &button.action else { continue };
                    let addresses = almanac.sources(record);
                    assert!(text.encode_utf16().count() <= 256, "{text}");
                    assert!(addresses.iter().any(|source| text.ends_with(&source.url)), "{text}");
                }
            }
        }
    }
}

#[test]
fn the_readmes_examples_find_something() {
    let (almanac, phrases) = (load("data/kosovo-russia"), Phrases::new());
    let scene = scene(&almanac, &phrases, Locale::Albanian, Place::Elsewhere { bot: BOT });
    for (query, kind) in
        [("judo 2014", ""), ("quote lavrov", "qt-"), ("ndeshje judo", "m-"), ("позиция признание", "pos-")]
    {
        let page = inline(query, 0, &scene);
        assert!(page.cards.first().is_some_and(|card| card.id.starts_with(kind)), "{query}");
    }
}
