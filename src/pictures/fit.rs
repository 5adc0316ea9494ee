//! Whether everything that is written on a map can be read: no label touches another or leaves its panel.

use super::labels::Room;
use super::sheet::{Frame, Sheet};
use crate::almanac::Almanac;
use crate::almanac::model::Panel;
use crate::language::{Language, Locale};

/// The least distance from a label to the edge of its panel, in pixels of 1200 across the sheet.
const TO_EDGE: f64 = 3.0;

/// A label that is in the way, or out of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Misfit {
    /// The place of its panel among the map's panels.
    pub panel: usize,
    /// Its place among the panel's labels.
    pub label: usize,
    /// The language and script in which it does not fit.
    pub locale: Locale,
    /// What is wrong, in a sentence without a subject.
    pub excess: String,
}

/// The labels of an almanac's map that do not fit in some language of the almanac. None where there is no map.
pub fn labels_that_do_not_fit(almanac: &Almanac) -> Vec<Misfit> {
    let Some((map, _)) = almanac.map() else { return Vec::new() };
    let listed = |language: Language| almanac.edition().languages.iter().any(|status| status.language == language);
    let mut misfits = Vec::new();
    for locale in Locale::ALL.into_iter().filter(|locale| listed(locale.language())) {
        let sheet = Sheet::new(map, almanac.edition(), locale);
        for (panel, frame) in sheet.frames.iter().enumerate() {
            let found = misfits_of(frame, &frame.scale_bar(&sheet.kilometres).room);
            misfits.extend(found.into_iter().map(|(label, excess)| Misfit { panel, label, locale, excess }));
        }
    }
    misfits
}

/// The labels of a panel that do not fit, by their places, and what is wrong.
pub(super) fn misfits_of(frame: &Frame<'_>, scale_bar: &Room) -> Vec<(usize, String)> {
    let Panel { labels: names, .. } = frame.panel;
    let inner = Room { from: [TO_EDGE; 2], to: [frame.width - TO_EDGE, frame.height - TO_EDGE] };
    let mut found = Vec::new();
    for (index, label) in frame.labels.iter().enumerate() {
        let rooms = || std::iter::once(label.room).chain(label.dot_room());
        if !rooms().all(|room| room.is_within(&inner)) {
            found.push((index, "reaches beyond the panel".to_owned()));
        }
        if rooms().any(|room| room.overlaps(scale_bar)) {
            found.push((index, "touches the scale bar".to_owned()));
        }
        let earlier = frame.labels[..index].iter().zip(names);
        let touches = earlier.filter(|(other, _)| {
            let others = || std::iter::once(other.room).chain(other.dot_room());
            rooms().any(|room| others().any(|other| room.overlaps(&other)))
        });
        found.extend(touches.map(|(_, name)| (index, format!("touches `{}`", name.text.en))));
    }
    found
}
