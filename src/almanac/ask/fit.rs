//! Whether a kind of record suits what a question asks for, and whether a record has it.

use super::features::Features;
use super::question::Question;
use crate::almanac::index::FacetKind;
use crate::almanac::model::{Record, SideRole};
use crate::language::vocabulary::{Asked, Cue};

/// How well a term suits that a question asks the meaning of.
const DEFINED: f32 = 0.9;

/// Whether a question asks what a term means that has so much of it: by the words for that, or by the term alone.
pub(super) fn is_defined(question: &Question, had: &Features) -> bool {
    const MOST: f32 = 0.75;
    const ALL: f32 = 0.95;
    const LACKED: f32 = 0.3;
    let view = question.cues(Cue::View) || question.cues(Cue::Should) || question.cues(Cue::Status);
    let only_what = question.asks(Asked::What) && !question.asks(Asked::Said) && !question.asks(Asked::Which);
    // "What is the age of ..." asks for something else.
    if had.unheard > 0.0 || had.lacks > LACKED {
        return false;
    }
    had.covered >= MOST && question.asks(Asked::Meaning) || had.covered >= ALL && only_what && !view
}

/// How well the kind suits, from -1 to 1, and whether the record has the detail, 0 or 1. `had` is what the record has
/// of the question.
pub(super) fn kind_fit(question: &Question, record: &Record, had: &Features) -> (f32, f32) {
    let asks = |asked| question.asks(asked);
    let definition = asks(Asked::Meaning);
    let telling = question.terms.iter().filter(|term| term.weight > 0.85).count();
    // "Who is", "what is", or nothing but the name.
    let bare_name = asks(Asked::Who) || definition || question.meanings.asks_at_large() && question.spans.is_empty();
    let who_is = question.names(FacetKind::Person) && (bare_name && telling <= 2 || asks(Asked::Role));
    match record {
        Record::Match(fixture) => {
            let sports = asks(Asked::Score) || asks(Asked::Result) || asks(Asked::Whom);
            let scored = fixture.sides.iter().any(|side| side.score.is_some());
            let has = !asks(Asked::Score) || scored;
            let has = has && (!asks(Asked::Where) || fixture.place.is_some());
            let rule = fixture.sides.iter().any(|side| side.role == SideRole::Rule);
            (if sports && !rule { 0.7 } else { 0.1 }, f32::from(u8::from(has)))
        }
        Record::Quote(_) => {
            let fits = if asks(Asked::Said) {
                0.7
            } else if asks(Asked::Score) || asks(Asked::Where) || asks(Asked::Count) {
                -0.5
            } else {
                0.0
            };
            (fits, 1.0)
        }
        Record::Event(event) => {
            let has = !asks(Asked::Where) || event.place.is_some();
            let has = has && (!asks(Asked::Who) || !event.people.is_empty());
            (if asks(Asked::Score) { 0.0 } else { 0.2 }, f32::from(u8::from(has)))
        }
        Record::Person(_) => (if who_is { 1.0 } else { -0.4 }, if asks(Asked::Who) { 1.0 } else { 0.0 }),
        Record::Term(_) if is_defined(question, had) => (DEFINED, 1.0),
        Record::Term(_) => {
            let bare = telling <= 2;
            let fits = if definition && bare {
                0.9
            } else if asks(Asked::When) || asks(Asked::Who) || asks(Asked::Said) {
                -0.4
            } else {
                -0.1
            };
            (fits, if definition { 1.0 } else { 0.0 })
        }
        Record::Position(_) => {
            if question.cues(Cue::Party) {
                (1.0, 1.0)
            } else {
                (-0.6, 0.0)
            }
        }
        Record::Overview(_) => (-0.1, 1.0),
        Record::Source(_) => (-1.0, 0.0),
    }
}
