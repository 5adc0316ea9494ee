use crate::almanac::look_up::{Filter, Scope};
use crate::almanac::model::{Person, Role};
use crate::language::PartialDate;
use crate::replies::body::Line;
use crate::replies::pen::Pen;
use crate::replies::reply::{Action, Button, List, Listing};

/// Name, roles with the dates at which sources name them, and ways to what the almanac has of the person.
pub(super) fn write(person: &Person, pen: &mut Pen<'_>) {
    let country = person.country.as_ref().map(|id| format!(" · {}", pen.party(id))).unwrap_or_default();
    let mut lines = vec![Line::new().bold(pen.text(&person.name)).plain(country)];
    for (role, dates) in held(&person.roles) {
        let dates: Vec<_> = dates.into_iter().map(|date| date.in_words(pen.scene.locale)).collect();
        lines.push(Line::of(format!("• {} ({})", pen.text(&role.role), dates.join("; "))));
    }
    lines.push(Line::new().italic(pen.say("roles-are-history")));
    pen.body.lines(lines);

    let almanac = pen.scene.almanac;
    let Some(term) = almanac.entry_named(&person.name.en) else { return };
    let filter = Filter { span: None, terms: vec![term] };
    let mut row = Vec::new();
    let events = almanac.select(Scope::Timeline, &filter).len();
    if events > 0 {
        let label = pen.say_with("button-person-timeline", &[("count", events.into())]);
        let listing = Listing { list: List::Timeline, filter: filter.clone(), from: None };
        row.push(Button::new(label, Action::Page(listing)));
    }
    let quotations = almanac.quotations(&filter);
    // The quotation that follows the last one is the first one.
    if let Some(&last) = quotations.last() {
        let label = pen.say_with("button-person-quotes", &[("count", quotations.len().into())]);
        row.push(Button::new(label, Action::NextQuote(filter, almanac.record(last).id().clone())));
    }
    pen.row(row);
}

/// Each role once, with all dates at which a source names it.
pub(super) fn held(roles: &[Role]) -> Vec<(&Role, Vec<PartialDate>)> {
    let mut held: Vec<(&Role, Vec<PartialDate>)> = Vec::new();
    for role in roles {
        let dates = [Some(role.when), role.until].into_iter().flatten();
        match held.iter_mut().find(|(other, _)| other.role == role.role) {
            Some((_, known)) => known.extend(dates),
            None => held.push((role, dates.collect())),
        }
    }
    held
}
