//! What an almanac's files may say: one type a record kind, unknown fields refused.
//!
//! The JSON Schemas in `data/schema/` are made from these types, doc comments included.

mod change;
mod edition;
mod event;
mod fixture;
mod id;
mod map;
mod person;
mod position;
mod quote;
mod record;
#[cfg(test)]
mod schema;
mod source;
mod term;
mod text;
mod texts;
mod told;
mod usage;

pub use change::{Change, ChangeKind};
pub use edition::{Edition, LanguageStatus, Licence, Named, Overview, OverviewFact};
pub use event::Event;
pub use fixture::{Match, MatchStatus, Scorer, Side, SideRole};
pub use id::{Id, IdError};
pub use map::{
    Area, AreaKind, Disputed, DisputedArea, LabelSide, Map, MapLabel, MapLabelKind, Outline, OutlineKind, Outlines,
    Panel, PanelOutlines, PartyArea, Place,
};
pub use person::{Person, Role};
pub use position::Position;
pub use quote::{Paraphrase, Quote, Rendering};
pub use record::{Common, Kind, Record, When};
pub use source::{Source, SourceKind};
pub use term::Term;
pub use text::{Localised, Text};
pub use texts::{FieldText, TextRole};
pub use told::{Tells, Told, Untold};
pub use usage::{Usage, WordUsage, Wording};
