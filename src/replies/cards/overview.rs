//! The subject at a glance.

use crate::almanac::model::{Id, Kind, Overview, OverviewFact, Record};
use crate::language::fold;
use crate::replies::body::Line;
use crate::replies::pen::Pen;
use crate::replies::reply::Reply;
use crate::replies::scene::Scene;

use super::shared;

/// The overview with what there is to know of the almanac itself.
pub(in crate::replies) fn about(scene: &Scene<'_>) -> Reply {
    let mut pen = Pen::new(scene);
    let overview = scene.almanac.all(Kind::Overview).first().map(|&number| scene.almanac.record(number));
    if let Some(Record::Overview(overview)) = overview {
        write(overview, &mut pen);
    } else {
        let title = Line::new().bold(pen.text(&scene.almanac.edition().title));
        pen.body.line(title);
    }
    let lines = edition_lines(&pen);
    pen.body.lines(lines);
    if let Some(record) = overview {
        shared::below(record, &mut pen);
    }
    pen.finish()
}

/// Title and summary, then the facts: those of the subject first, then those of each party below its name.
pub(super) fn write(overview: &Overview, pen: &mut Pen<'_>) {
    let title = Line::new().bold(pen.text(&pen.scene.almanac.edition().title));
    let summary = Line::of(pen.text(&overview.summary));
    pen.body.lines(vec![title, summary]);
    let of_subject = facts_of(overview, None, pen);
    pen.body.lines(of_subject);
    let mut parties: Vec<&Id> = overview.facts.iter().filter_map(|fact| fact.party.as_ref()).collect();
    parties.sort_by_cached_key(|party| fold(&pen.party(party)));
    parties.dedup();
    for party in parties {
        let mut lines = vec![Line::new().bold(pen.party(party))];
        lines.extend(facts_of(overview, Some(party), pen));
        pen.body.lines(lines);
    }
}

fn facts_of(overview: &Overview, party: Option<&Id>, pen: &Pen<'_>) -> Vec<Line> {
    overview.facts.iter().filter(|fact| fact.party.as_ref() == party).map(|fact| fact_line(fact, pen)).collect()
}

/// "Capital: Aldmere (as of 2024)".
fn fact_line(fact: &OverviewFact, pen: &Pen<'_>) -> Line {
    let as_of = fact.as_of.map(|date| date.in_words(pen.scene.locale));
    let as_of = as_of.map(|date| format!(" ({})", pen.say_with("as-of", &[("date", (&date).into())])));
    Line::new().italic(format!("{}:", pen.text(&fact.label))).plain(format!(
        " {}{}",
        pen.text(&fact.value),
        as_of.unwrap_or_default()
    ))
}

/// Counts, version, licence, editorial policy, and which languages a native speaker has read.
fn edition_lines(pen: &Pen<'_>) -> Vec<Line> {
    let almanac = pen.scene.almanac;
    let edition = almanac.edition();
    let counted = [Kind::Event, Kind::Match, Kind::Quote, Kind::Person, Kind::Position, Kind::Term, Kind::Source];
    let counts =
        counted.map(|kind| pen.say_with(&format!("count-{kind}"), &[("count", almanac.all(kind).len().into())]));
    let date = edition.date.in_words(pen.scene.locale);
    let version = pen.say_with("edition", &[("version", (&edition.version).into()), ("date", (&date).into())]);
    let names = |reviewed: bool| {
        let languages = edition.languages.iter().filter(|status| status.reviewed == reviewed);
        languages.map(|status| pen.say(&format!("language-{}", status.language))).collect::<Vec<_>>().join(", ")
    };
    let mut lines = vec![Line::of(counts.join(" · ")), Line::of(version)];
    lines.push(
        Line::new()
            .italic(pen.say("label-licence"))
            .plain(" ")
            .link(&edition.licence.name, &edition.licence.url)
            .plain(format!(", {}", pen.text(&edition.licence.attribution))),
    );
    lines.extend(edition.policy.as_ref().map(|policy| Line::new().link(pen.say("editorial-policy"), policy)));
    for (reviewed, key) in [(true, "languages-reviewed"), (false, "languages-not-reviewed")] {
        let names = names(reviewed);
        if !names.is_empty() {
            lines.push(Line::of(pen.say_with(key, &[("languages", (&names).into())])));
        }
    }
    lines
}
