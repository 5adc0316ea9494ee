use std::collections::HashSet;
use std::fmt::Write;

use super::*;
use crate::language::Locale;
use crate::replies::testing::{plain, scene};
use crate::replies::{Action, Place};

fn elsewhere() -> Scene<'static> {
    Scene { place: Place::Elsewhere { bot: "towns_bot" }, ..scene() }
}

/// The titles and descriptions of the first page.
fn offered(query: &str, scene: &Scene<'_>) -> String {
    let page = inline(query, 0, scene);
    let mut offered = format!("──── {query}\n");
    for card in &page.cards {
        writeln!(offered, "{}\n    {} [{}]", card.title, card.description, card.id).unwrap();
    }
    if let Some(next) = page.next {
        writeln!(offered, "... from {next}").unwrap();
    }
    offered
}

fn ids(query: &str, scene: &Scene<'_>) -> Vec<String> {
    inline(query, 0, scene).cards.into_iter().map(|card| card.id).collect()
}

#[test]
fn what_is_offered() {
    let queries = [
        "",
        "ferry lumeza",
        "quote",
        "quote ferry",
        "Match: 1987",
        "person",
        "position ferry",
        "term bell",
        "source",
        "1998",
        "15 October",
        "EV-1998-FERRY-BLOCKADE",
        "ev-1998-bell-theft",
        "ev-1979-ferry-ghost",
        "qt-1998-lumeza-ferry-sq",
        "pos-ferry-rights-brookend",
        "zzqq",
        "quote zzqq",
    ];
    insta::assert_snapshot!(queries.map(|query| offered(query, &elsewhere())).join("\n"));
}

#[test]
fn what_is_offered_in_other_languages() {
    let queries = [
        (Locale::Albanian, "citim trageti"),
        (Locale::SerbianCyrillic, "цитат скела"),
        (Locale::SerbianLatin, "utakmica 1987"),
        (Locale::Russian, "событие паром"),
        (Locale::Russian, ""),
    ];
    let offered = queries.map(|(locale, query)| offered(query, &Scene { locale, ..elsewhere() }));
    insta::assert_snapshot!(offered.join("\n"));
}

#[test]
fn what_is_posted() {
    let queries =
        ["ev-1998-ferry-blockade", "qt-1998-lumeza-ferry-en", "pos-toll-bridge-aldmere", "ev-1979-ferry-ghost"];
    let posted =
        queries.map(|id| inline(id, 0, &elsewhere()).cards.iter().map(|card| plain(&card.reply)).collect::<String>());
    insta::assert_snapshot!(posted.join("\n────\n"));
}

#[test]
fn a_kind_is_named_in_any_language() {
    for (query, kind) in
        [("quotes", "qt-"), ("Citim", "qt-"), ("цитаты", "qt-"), ("citati", "qt-"), ("МАТЧ", "m-"), ("term", "gl-")]
    {
        let ids = ids(query, &elsewhere());
        assert!(!ids.is_empty() && ids.iter().all(|id| id.starts_with(kind)), "{query}: {ids:?}");
    }
}

#[test]
fn a_share_button_finds_its_own_record() {
    let scene = elsewhere();
    for number in crate::almanac::model::Kind::ALL.into_iter().flat_map(|kind| scene.almanac.all(kind)) {
        let id = scene.almanac.record(*number).id().to_string();
        let page = inline(&id, 0, &scene);
        let [card] = &page.cards[..] else { panic!("{id}: {} cards", page.cards.len()) };
        assert_eq!((&card.id, page.next), (&id, None));
        let shares: Vec<_> = card
            .reply
            .actions
            .iter()
            .flatten()
            .filter_map(|button| match &button.action {
                Action::Share(id) => Some(id.to_string()),
                _ => None,
            })
            .collect();
        assert!(shares.iter().all(|shared| *shared == id || id.starts_with("pos-")), "{id}: {shares:?}");
        assert!(inline(&id, 1, &scene).cards.is_empty());
    }
}

#[test]
fn what_needs_care_is_offered_only_to_whoever_asks_for_it() {
    let scene = elsewhere();
    let sensitive = "ev-1996-ferry-grounding".to_owned();
    assert!(!ids("event", &scene).contains(&sensitive));
    assert!(ids("event grounding fog", &scene).contains(&sensitive));
    let on_its_day = Scene { today: jiff::civil::date(2026, 11, 8), ..scene };
    assert!(!ids("", &on_its_day).contains(&sensitive));
}

#[test]
fn pages_hold_every_record_once() {
    let scene = elsewhere();
    for query in ["the ferry and the bridge of the river board", "source", "event", "1950-2030"] {
        let (mut seen, mut from) = (HashSet::new(), Some(0));
        while let Some(place) = from {
            let page = inline(query, place, &scene);
            assert!(!page.cards.is_empty() && page.cards.len() <= PAGE, "{query}");
            for card in page.cards {
                assert!(seen.insert(card.id.clone()), "{query}: {} twice", card.id);
            }
            from = page.next;
        }
        assert!(inline(query, seen.len(), &scene).cards.is_empty());
        assert_eq!(inline(query, usize::MAX, &scene), Page::default());
    }
}

proptest::proptest! {
    #[test]
    fn any_text_gets_cards_that_fit(query in "\\PC{0,64}|[a-z0-9 -]{0,40}", from in 0..40_usize) {
        for card in inline(&query, from, &elsewhere()).cards {
            proptest::prop_assert_eq!(crate::replies::limits::excess(&card.reply), Vec::<String>::new());
        }
    }
}
