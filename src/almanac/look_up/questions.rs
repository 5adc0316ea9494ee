//! Questions that parties have positions on.

use std::collections::HashSet;

use super::{Filter, Scope};
use crate::almanac::Almanac;
use crate::almanac::model::{Id, Kind, Named, Record};

impl Almanac {
    /// The questions on which a filter leaves a position, in the almanac's own order.
    pub fn questions(&self, filter: &Filter) -> Vec<&Named> {
        let answered: Option<HashSet<&Id>> = (!filter.is_empty()).then(|| {
            let positions = self.select(Scope::Kind(Kind::Position), filter);
            let question = |number| match self.record(number) {
                Record::Position(position) => Some(&position.question),
                _ => None,
            };
            positions.from(0).filter_map(question).collect()
        });
        let left = |question: &&Named| match &answered {
            Some(answered) => answered.contains(&question.id),
            None => !self.positions_on(&question.id).is_empty(),
        };
        self.edition().questions.iter().filter(left).collect()
    }
}
