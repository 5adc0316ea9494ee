use crate::almanac::model::{Event, When};
use crate::replies::body::Line;
use crate::replies::pen::Pen;

/// Title, date and place, then the summary.
pub(super) fn write(event: &Event, pen: &mut Pen<'_>) {
    let when = pen.when(When { date: event.date, end: event.end_date });
    let place = event.place.as_ref().map(|place| format!(" · {}", pen.text(place))).unwrap_or_default();
    let title = Line::new().bold(pen.text(&event.title));
    pen.body.lines(vec![title, Line::of(format!("{when}{place}"))]);
    let summary = Line::of(pen.text(&event.summary));
    pen.body.line(summary);
}
