use crate::almanac::RecordNo;
use crate::almanac::model::Source;
use crate::replies::body::Line;
use crate::replies::lists::{Numbered, entry_line};
use crate::replies::pen::Pen;
use crate::replies::reply::Action;

use super::shared::source_line;

/// The most records that are named below a source.
const MOST: usize = 8;

/// The source, what kind it is, and the records that cite it.
pub(super) fn write(source: &Source, number: RecordNo, pen: &mut Pen<'_>) {
    let line = source_line(source, pen);
    let kind = Line::of(pen.say(&format!("source-kind-{}", source.kind.name())));
    pen.body.lines(vec![line, kind]);
    let citing = pen.scene.almanac.citing(number);
    let mut numbered = Numbered::new();
    numbered.lines([Line::new().italic(pen.say_with("cited-by", &[("count", citing.len().into())]))]);
    for &number in citing.iter().take(MOST) {
        let record = pen.scene.almanac.record(number);
        numbered.add(entry_line(record, false, pen), Some(Action::Open(record.id().clone(), None)));
    }
    numbered.write(pen);
}
