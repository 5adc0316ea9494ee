//! The maps that are there: every label can be read, in every language.

use std::path::PathBuf;

use super::*;
use crate::almanac::load::Folder;
use crate::almanac::model::Map;

/// The almanacs in `data/` that have a map, with their names.
fn almanacs() -> Vec<(String, Almanac)> {
    let data = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("data");
    let folders = std::fs::read_dir(data).unwrap().map(|entry| entry.unwrap().path());
    let with_map = folders.filter(|folder| folder.join("map.json").is_file());
    let load = |folder: PathBuf| {
        let name = folder.file_name().unwrap().to_string_lossy().into_owned();
        (name, Almanac::load(&Folder::open(&folder).unwrap()).unwrap())
    };
    let almanacs: Vec<_> = with_map.map(load).collect();
    assert!(!almanacs.is_empty(), "no almanac has a map");
    almanacs
}

#[test]
fn no_label_touches_another_or_leaves_its_panel() {
    for (name, almanac) in almanacs() {
        assert_eq!(labels_that_do_not_fit(&almanac), [], "{name}");
    }
}

#[test]
fn the_title_and_the_legend_stay_on_the_sheet() {
    for (name, almanac) in almanacs() {
        for locale in Locale::ALL {
            let (map, _) = almanac.map().unwrap();
            let sheet = sheet::Sheet::new(map, almanac.edition(), locale);
            let widest = f64::from(palette::WIDTH) - palette::MARGIN;
            let titles = sheet.title.iter().map(|line| palette::MARGIN + palette::TITLE.width(line));
            let texts = sheet.legend.texts.iter().map(|line| line.at[0] + line.type_.width(&line.text));
            assert!(titles.chain(texts).all(|right| right <= widest), "{name} in {locale}");
            // Lines follow one another downwards or stand side by side.
            for pair in sheet.legend.texts.windows(2) {
                let below = pair[1].at[1] >= pair[0].at[1] + pair[0].type_.size * 0.9;
                let beside = pair[1].at[0] > pair[0].at[0] + pair[0].type_.width(&pair[0].text);
                assert!(below || beside, "{name} in {locale}: {pair:?}");
            }
        }
    }
}

#[test]
fn labels_in_the_way_are_found() {
    let map = |labels: serde_json::Value| -> Map {
        let text = serde_json::json!({"en": "x"});
        serde_json::from_value(serde_json::json!({
            "title": text, "description": text, "note": text, "credit": text, "kilometres": text, "parties": [],
            "disputed": {"legend": text},
            "panels": [{"id": "p", "centre": [10, 50], "width_km": 1000, "height": 0.5, "labels": labels}]
        }))
        .unwrap()
    };
    let label = |kind: &str, at: [f64; 2]| serde_json::json!({"text": {"en": "Name"}, "kind": kind, "at": at});
    let cases = [
        (vec![label("country", [10.0, 50.0]), label("town", [12.0, 50.0])], ""),
        (vec![label("country", [10.0, 50.0]), label("town", [10.3, 50.1])], "1 touches `Name`"),
        // The name stands beside its town, and the dot is in the way.
        (vec![label("town", [10.0, 50.0]), label("country", [9.9, 50.0])], "1 touches `Name`"),
        (vec![label("country", [16.9, 50.0])], "0 reaches beyond the panel"),
        (vec![label("sea", [3.9, 47.9])], "0 touches the scale bar"),
    ];
    let (_, almanac) = almanacs().remove(0);
    for (labels, expected) in cases {
        let map = map(labels.into());
        let sheet = sheet::Sheet::new(&map, almanac.edition(), Locale::English);
        let found = fit::misfits_of(&sheet.frames[0], &sheet.frames[0].scale_bar("km").room);
        let found: Vec<_> = found.iter().map(|(label, excess)| format!("{label} {excess}")).collect();
        assert_eq!(found.join("; "), expected);
    }
}

#[test]
fn an_almanac_without_a_map_has_no_picture() {
    let folder = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("docs/example");
    let almanac = Almanac::load(&Folder::open(&folder).unwrap()).unwrap();
    assert_eq!(map(&almanac, Locale::English).unwrap(), None);
}

#[test]
fn a_picture_is_the_same_each_time_and_small_enough_to_send() {
    for (name, almanac) in almanacs() {
        for locale in Locale::ALL {
            let one = map(&almanac, locale).unwrap().unwrap();
            assert!(one.png.len() < 300_000, "{name} in {locale}: {} bytes", one.png.len());
            // Telegram takes photos whose sides add up to 10000 pixels at most and differ at most twenty times.
            assert!(one.width + one.height <= 10_000 && one.height < 20 * one.width);
            if locale == Locale::English {
                assert_eq!(map(&almanac, locale).unwrap().unwrap(), one, "{name}");
            }
        }
    }
}
