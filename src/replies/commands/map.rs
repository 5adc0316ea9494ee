//! `/map`: where the parties are. The text says what the picture shows, for those who cannot see it.

use super::{Command, about};
use crate::replies::body::Line;
use crate::replies::pen::Pen;
use crate::replies::reply::{Action, Media, Reply};
use crate::replies::scene::{Place, Scene};

pub(super) const COMMAND: Command = Command { name: "map", takes_argument: false, answer: |scene, _| answer(scene) };

fn answer(scene: &Scene<'_>) -> Reply {
    let mut pen = Pen::new(scene);
    let Some((map, _)) = scene.almanac.map() else {
        let about = scene.typed(about::COMMAND.name);
        let line = pen.say_with("map-none", &[("about", (&about).into())]);
        pen.body.line(Line::of(line));
        let button = crate::replies::Button::new(about, Action::Run(&about::COMMAND));
        pen.row(vec![button]);
        return pen.finish();
    };
    let title = Line::new().bold(pen.text(&map.title));
    let description = Line::of(pen.text(&map.description));
    pen.body.line(title);
    pen.body.line(description);
    if scene.place == Place::Terminal {
        let hint = Line::new().italic(pen.say_with("map-to-file", &[("command", "almanac-bot draw map".into())]));
        pen.body.line(hint);
    }
    let mut reply = pen.finish();
    if scene.chat.choices.pictures {
        reply.media = Some(Media::Map(scene.locale));
    }
    reply
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;
    use std::path::Path;

    use super::*;
    use crate::almanac::Almanac;
    use crate::almanac::load::Folder;
    use crate::language::Locale;
    use crate::replies::testing::{say, scene};
    use crate::replies::{Chat, Choice, Choices};

    /// The example, with a map of nothing in particular.
    fn with_map() -> Almanac {
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("docs/example");
        let files = std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap());
        let mut files: BTreeMap<String, String> = files
            .map(|file| (file.file_name().into_string().unwrap(), std::fs::read_to_string(file.path()).unwrap()))
            .collect();
        let map = r#"{
            "title": {"en": "Two towns on a river", "sr": "Два града на реци"},
            "description": {"en": "One lies on the left bank, one on the right.", "sr": "Један је на левој обали, други на десној."},
            "panels": [{"id": "river", "centre": [10, 50], "width_km": 20, "height": 0.5, "labels": []}],
            "parties": [], "disputed": {"legend": {"en": "Disputed"}}, "kilometres": {"en": "km"},
            "note": {"en": "Not to scale"}, "credit": {"en": "Drawn by hand"}
        }"#;
        files.insert("map.json".to_owned(), map.to_owned());
        let outlines = r#"{"panels": [{"panel": "river", "areas": [], "lines": []}]}"#;
        files.insert("outlines.json".to_owned(), outlines.to_owned());
        let files = files.iter().map(|(name, text)| (name.as_str(), text.clone()));
        Almanac::load(&Folder::in_memory(files)).unwrap()
    }

    #[test]
    fn answers() {
        let almanac = with_map();
        let scene = Scene { almanac: &almanac, ..scene() };
        let latin = Scene { locale: Locale::SerbianLatin, place: Place::Terminal, ..scene };
        insta::assert_snapshot!(say(&scene, &["/map"]) + &say(&latin, &["/map"]));
        assert_eq!(answer(&latin).media, Some(Media::Map(Locale::SerbianLatin)));
    }

    #[test]
    fn a_chat_without_pictures_gets_the_text_alone() {
        let (almanac, choices) = (with_map(), Choices::DEFAULT.with(&Choice::Pictures(false)));
        let scene = Scene { almanac: &almanac, ..scene() };
        let with = answer(&scene);
        let without = answer(&Scene { chat: Chat { choices: &choices, ..scene.chat }, ..scene });
        assert_eq!((&without.body, without.media), (&with.body, None));
    }

    #[test]
    fn an_almanac_without_a_map() {
        insta::assert_snapshot!(say(&scene(), &["/map"]));
    }
}
