use crate::almanac::model::{Match, MatchStatus, Scorer, Side, When};
use crate::replies::body::Line;
use crate::replies::pen::Pen;

/// Competition, date and place; sides with their score; the outcome, medals and scorers; how it came about.
pub(super) fn write(fixture: &Match, pen: &mut Pen<'_>) {
    let when = pen.when(When { date: fixture.date, end: fixture.end_date });
    let places = fixture.venue.iter().chain(&fixture.place).map(|place| pen.text(place));
    let places = places.fold(String::new(), |line, place| format!("{line} · {place}"));
    let season = fixture.season.as_ref().map(|season| format!(" · {}", pen.text(season))).unwrap_or_default();
    let title = format!("{}, {}", pen.text(&fixture.competition), pen.text(&fixture.stage));
    let sport = format!("{} · {}{season}", pen.topic(&fixture.sport), pen.text(&fixture.discipline));
    pen.body.lines(vec![Line::new().bold(title), Line::of(sport), Line::of(format!("{when}{places}"))]);

    let mut lines = vec![sides(&fixture.sides, pen)];
    lines.push(Line::of(pen.text(&fixture.result)));
    lines.extend(fixture.medal.as_ref().map(|medal| pen.labelled("label-medals", pen.text(medal))));
    if !fixture.scorers.is_empty() {
        let scorers: Vec<_> = fixture.scorers.iter().map(|scorer| scored(scorer, pen)).collect();
        lines.push(pen.labelled("label-scorers", scorers.join("; ")));
    }
    // That they met, a score says.
    if !matches!(fixture.status, MatchStatus::Played | MatchStatus::Context) {
        lines.push(Line::of(pen.say(&format!("match-status-{}", fixture.status.name()))));
    }
    pen.body.lines(lines);
    if let Some(note) = &fixture.note {
        let note = Line::of(pen.text(note));
        pen.body.line(note);
    }
}

/// "Aldmere 5–3 Brookend", or the names with the parties that they stand for where nothing was counted.
fn sides(sides: &[Side], pen: &Pen<'_>) -> Line {
    let name = |side: &Side| {
        let (name, party) = (pen.text(&side.name), pen.party(&side.party));
        // A team that is called like its party needs no word on which it stands for.
        if name.contains(party.as_ref()) { name.into_owned() } else { format!("{name} ({party})") }
    };
    match sides {
        [Side { score: Some(one), .. }, Side { score: Some(other), .. }] => {
            Line::new().bold(format!("{} {one}–{other} {}", pen.text(&sides[0].name), pen.text(&sides[1].name)))
        }
        _ => Line::new().bold(sides.iter().map(name).collect::<Vec<_>>().join(" – ")),
    }
}

/// "Marina Fedorova 6′", an own goal said to be one.
pub(super) fn scored(scorer: &Scorer, pen: &Pen<'_>) -> String {
    let minute = scorer.minute.map(|minute| format!(" {minute}′")).unwrap_or_default();
    let own = if scorer.own_goal { format!(" ({})", pen.say("own-goal")) } else { String::new() };
    format!("{}{minute}{own}", pen.text(&scorer.name))
}
