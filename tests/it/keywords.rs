//! The keywords of the shipped almanac: each record is found by its own, and shows none of them.

use std::path::Path;

use almanac_bot::almanac::Almanac;
use almanac_bot::almanac::load::Folder;
use almanac_bot::almanac::model::{Common, Kind, Record};
use almanac_bot::language::Locale;
use almanac_bot::replies::{Abilities, Chat, Phrases, Place, Request, Scene, answer};
use jiff::civil::date;

/// Whether two records are one, or versions of one utterance, of which a search gives the one that suits the reader.
fn is_same(one: &Record, other: &Record) -> bool {
    let is_version = |one: &Record, other: &Record| match one {
        Record::Quote(quote) => quote.same_as.as_ref() == Some(other.id()),
        _ => false,
    };
    one.id() == other.id() || is_version(one, other) || is_version(other, one)
}

#[test]
fn a_record_is_found_by_its_keywords_and_shows_none() {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("data/kosovo-russia");
    let almanac = Almanac::load(&Folder::open(&path).unwrap()).unwrap();
    let phrases = Phrases::new();
    let abilities = Abilities { inline: true, copy: true, groups: true };
    let mut count = 0;
    let records = Kind::ALL.into_iter().flat_map(|kind| almanac.all(kind)).map(|number| almanac.record(*number));
    for record in records {
        let Some(keywords) = record.common().and_then(Common::keywords) else { continue };
        for locale in Locale::ALL {
            let keywords = keywords.read(locale).text;
            let finds = |keyword: &str| {
                let found = almanac.search(&almanac.parse_search(keyword).filter, None);
                found.iter().any(|number| is_same(almanac.record(*number), record))
            };
            let (finding, all) =
                (keywords.split(", ").filter(|keyword| finds(keyword)).count(), keywords.split(", ").count());
            assert!(2 * finding > all, "{}: in {locale} {finding} of {all} find it: {keywords}", record.id());
            let place = Place::Private { bot: "almanac_bot" };
            let (today, chat) = (date(2026, 11, 23), Chat::new());
            let scene = Scene { almanac: &almanac, phrases: &phrases, locale, today, seed: 1, place, abilities, chat };
            let text = format!("/start {}", record.id());
            let card = answer(&Request::of_text(&text, scene.place.bot()), &scene).unwrap().body.text();
            assert!(!card.contains(&*keywords), "{} shows its keywords in {locale}", record.id());
        }
        count += 1;
    }
    assert!(count > 100, "{count} records have keywords");
}
