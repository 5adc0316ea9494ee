use crate::almanac::model::Term;
use crate::replies::body::Line;
use crate::replies::pen::Pen;

/// The term and what it means.
pub(super) fn write(term: &Term, pen: &mut Pen<'_>) {
    let name = Line::new().bold(pen.text(&term.name));
    let definition = Line::of(pen.text(&term.definition));
    pen.body.line(name);
    pen.body.line(definition);
}
