use crate::almanac::RecordNo;
use crate::almanac::model::Source;
use crate::replies::body::Line;
use crate::replies::lists::entry_line;
use crate::replies::pen::Pen;
use crate::replies::reply::{Action, Button};

use super::shared::source_line;

/// The most records that are named below a source.
const MOST: usize = 8;

/// The source, what kind it is, and the records that cite it.
pub(super) fn write(source: &Source, number: RecordNo, pen: &mut Pen<'_>) {
    let line = source_line(source, pen);
    let kind = Line::of(pen.say(&format!("source-kind-{}", source.kind.name())));
    pen.body.lines(vec![line, kind]);
    let citing = pen.scene.almanac.citing(number);
    let mut lines = vec![Line::new().italic(pen.say_with("cited-by", &[("count", citing.len().into())]))];
    let mut buttons = Vec::new();
    for (&number, index) in citing.iter().take(MOST).zip(1..) {
        let record = pen.scene.almanac.record(number);
        let mut line = Line::of(format!("{index}. "));
        line.spans.extend(entry_line(record, false, pen).spans);
        lines.push(line);
        buttons.push(Button::new(index.to_string(), Action::Open(record.id().clone(), None)));
    }
    pen.body.lines(lines);
    pen.row(buttons);
}
