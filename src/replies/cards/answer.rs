//! The answer to a question: what was asked for, then the record's own words, then its source. At most
//! [`LONGEST`] characters, since it is read in the middle of a conversation; the whole card is a button away.

use crate::almanac::ask::Detail;
use crate::almanac::model::{Common, Id, Position, Record, Text};
use crate::almanac::{RecordNo, look_up};
use crate::language::fold;
use crate::replies::body::{Body, Line};
use crate::replies::pen::Pen;
use crate::replies::reply::{Action, Button, Reply};
use crate::replies::scene::Scene;

use super::{position, quote, shared};

/// The most characters of an answer.
pub(in crate::replies) const LONGEST: usize = 700;
/// How many other records are offered below an answer.
const MOST_OTHERS: usize = 2;

/// The answer that a record has.
pub(in crate::replies) fn fact(records: &[RecordNo], detail: &Detail, scene: &Scene<'_>) -> Reply {
    let Some((&number, others)) = records.split_first() else { return Reply::default() };
    let record = scene.almanac.record(number);
    let mut pen = Pen::new(scene);
    write(record, number, detail, &mut pen);
    let whole = pen.button("button-whole-record", Action::Open(record.id().clone(), None));
    pen.row(vec![whole]);
    shared::actions_below(record, &mut pen);
    for &other in others.iter().take(MOST_OTHERS) {
        let other = scene.almanac.record(other);
        let label = super::super::lists::short_title(other, &pen);
        pen.row(vec![Button::new(label, Action::Open(other.id().clone(), None))]);
    }
    pen.finish()
}

fn write(record: &Record, number: RecordNo, detail: &Detail, pen: &mut Pen<'_>) {
    if let Record::Quote(said) = record {
        let version = pen.scene.almanac.version_for(number, pen.scene.locale.language()).unwrap_or(said);
        let rendered = pen.scene.almanac.paraphrase_for(version, pen.scene.locale);
        if detail.text != version.text && rendered.is_none_or(|rendered| rendered.text != detail.text) {
            pen.body.line(Line::new().bold(&detail.text));
        }
        quote::write_short(version, LONGEST, pen);
    } else {
        pen.body.line(Line::new().bold(&detail.text));
        let (head, sentences) = parts(record, detail, pen);
        if !head.is_empty() {
            pen.body.lines(head);
        }
        fill(sentences, pen);
    }
    if let Some(note) = record.common().and_then(Common::editorial_note) {
        let note = pen.labelled("label-note", pen.text(note));
        let mark = Line::new().italic(pen.say("note-in-record"));
        if !add_if_it_fits(note, pen) {
            add_if_it_fits(mark, pen);
        }
    }
    if let Some(source) = shared::source_lines(record, pen).into_iter().next() {
        add_if_it_fits(source, pen);
    }
}

/// What stands above the sentences, and the sentences with the nearest first where not all will fit.
fn parts(record: &Record, detail: &Detail, pen: &Pen<'_>) -> (Vec<Line>, Vec<String>) {
    let read = |text: &Text| pen.text(text).into_owned();
    let when = record.when().map(|when| pen.when(when)).unwrap_or_default();
    let under = |place: String| if place.is_empty() { when.clone() } else { format!("{when} · {place}") };
    let line = |text: String| if text == detail.text { None } else { Some(Line::of(text)) };
    match record {
        Record::Event(event) => {
            let place = event.place.as_ref().map(read).unwrap_or_default();
            let mut head: Vec<_> = line(read(&event.title)).into_iter().chain(line(under(place))).collect();
            head.extend(present(&event.people, &format!("{} {}", detail.text, read(&event.summary)), pen));
            (head, sentences(&event.summary, detail, pen))
        }
        Record::Match(fixture) => {
            let places: Vec<_> = fixture.venue.iter().chain(&fixture.place).map(read).collect();
            let title =
                format!("{}, {} · {}", read(&fixture.competition), read(&fixture.stage), read(&fixture.discipline));
            let mut head: Vec<_> = line(title).into_iter().chain(line(under(places.join(" · ")))).collect();
            let names: Vec<_> = fixture.sides.iter().map(|side| read(&side.name)).collect();
            head.push(Line::of(names.join(" – ")));
            let mut rest = vec![];
            rest.extend(line(read(&fixture.result)).map(|line| ended(&line.text())));
            rest.extend(
                fixture.medal.as_ref().map(|medal| format!("{} {}", pen.say("label-medals"), ended(&read(medal)))),
            );
            if !fixture.scorers.is_empty() {
                let scorers: Vec<_> =
                    fixture.scorers.iter().map(|scorer| super::fixture::scored(scorer, pen)).collect();
                rest.push(format!("{} {}", pen.say("label-scorers"), ended(&scorers.join("; "))));
            }
            rest.extend(fixture.note.iter().flat_map(|note| sentences(note, detail, pen)));
            (head, rest)
        }
        Record::Person(person) => {
            let roles = super::person::held(&person.roles).into_iter().map(|(role, dates)| {
                let dates: Vec<_> = dates.into_iter().map(|date| date.in_words(pen.scene.locale)).collect();
                format!("{} ({}).", read(&role.role), dates.join("; "))
            });
            let roles = roles.filter(|role| role.trim_end_matches('.') != detail.text).collect();
            (line(read(&person.name)).into_iter().collect(), roles)
        }
        Record::Position(position) => {
            let head = format!("{} · {}", pen.party(&position.party), pen.question(&position.question));
            (vec![Line::of(head)], sentences(&position.stance, detail, pen))
        }
        Record::Term(term) => (line(read(&term.name)).into_iter().collect(), sentences(&term.definition, detail, pen)),
        Record::Overview(_) => {
            let title = line(read(&pen.scene.almanac.edition().title));
            let sentence = detail.sentence.iter().filter(|sentence| !detail.text.contains(*sentence)).cloned();
            (title.into_iter().collect(), sentence.collect())
        }
        Record::Quote(_) | Record::Source(_) => (Vec::new(), Vec::new()),
    }
}

/// The persons of an event whom its summary does not name.
fn present(people: &[Id], told: &str, pen: &Pen<'_>) -> Option<Line> {
    let told = fold(told);
    let people = people.iter().filter_map(|id| pen.scene.almanac.get(id)?.as_person());
    let names = people.map(|person| pen.text(&person.name).into_owned());
    // A name may stand in another case: but for its last letters it is there.
    let is_told = |name: &str| {
        let folded = fold(name);
        let last = folded.rsplit(' ').next().unwrap_or_default();
        told.contains(last.get(..last.len().saturating_sub(2).max(3)).unwrap_or(last))
    };
    let names: Vec<String> = names.filter(|name| !is_told(name)).collect();
    (!names.is_empty()).then(|| Line::of(format!("{}: {}", pen.say("list-people"), names.join(", "))))
}

/// The sentences of a text without the one that was said already, the nearest to the question first where there are
/// more than fit.
fn sentences(text: &Text, detail: &Detail, pen: &Pen<'_>) -> Vec<String> {
    let text = pen.text(text);
    let mut sentences: Vec<String> = look_up::sentences_of(&text).into_iter().map(str::to_owned).collect();
    if sentences.iter().map(|sentence| sentence.chars().count() + 1).sum::<usize>() > LONGEST / 2
        && let Some(nearest) = &detail.sentence
        && let Some(at) = sentences.iter().position(|sentence| sentence == nearest)
    {
        sentences[..=at].rotate_right(1);
    }
    sentences.retain(|sentence| *sentence != detail.text);
    sentences
}

/// Adds as many sentences as fit, as one paragraph; none is cut.
fn fill(sentences: Vec<String>, pen: &mut Pen<'_>) {
    /// What the source below needs.
    const KEPT: usize = 120;
    let mut room = LONGEST.saturating_sub(length(&pen.body) + KEPT);
    let mut paragraph = String::new();
    for sentence in sentences {
        let needed = sentence.chars().count() + 1;
        if needed <= room {
            room -= needed;
            if !paragraph.is_empty() {
                paragraph.push(' ');
            }
            paragraph.push_str(&sentence);
        }
    }
    if !paragraph.is_empty() {
        pen.body.line(Line::of(paragraph));
    }
}

fn add_if_it_fits(line: Line, pen: &mut Pen<'_>) -> bool {
    let fits = length(&pen.body) + line.text().chars().count() + 2 <= LONGEST;
    if fits {
        pen.body.line(line);
    }
    fits
}

fn length(body: &Body) -> usize {
    body.text().chars().count()
}

/// The text with a full stop.
fn ended(text: &str) -> String {
    if text.ends_with(['.', '!', '?', ')']) { text.to_owned() } else { format!("{text}.") }
}

/// How much of each position is said, from all to little.
#[derive(Clone, Copy)]
struct Extent {
    sentences: usize,
    /// Editorial notes in full, or else a word that there is one.
    notes: bool,
    /// Publishers by name, or else the date alone leads to the source.
    publishers: bool,
}

impl Extent {
    fn from_most_to_least() -> impl Iterator<Item = Self> {
        const MOST_SENTENCES: usize = 6;
        const BESIDE: [(bool, bool); 3] = [(true, true), (true, false), (false, false)];
        let sentences = (1..=MOST_SENTENCES).rev();
        sentences.flat_map(|sentences| BESIDE.map(|(notes, publishers)| Self { sentences, notes, publishers }))
    }
}

/// What the parties say on a question, each with its source, in as many sentences each as fit for all; the whole card
/// is a button away.
pub(in crate::replies) fn positions(question: &Id, scene: &Scene<'_>) -> Reply {
    const LEAST: Extent = Extent { sentences: 0, notes: false, publishers: false };
    let mut pen = Pen::new(scene);
    let body = Extent::from_most_to_least()
        .map(|extent| side_by_side(question, extent, &pen))
        .find(|body| length(body) <= LONGEST);
    pen.body = body.unwrap_or_else(|| side_by_side(question, LEAST, &pen));
    let whole = pen.button("button-whole-record", Action::Question(question.clone()));
    pen.row(vec![whole]);
    pen.finish()
}

fn side_by_side(question: &Id, extent: Extent, pen: &Pen<'_>) -> Body {
    let mut body = Body::default();
    body.lines(vec![Line::new().bold(pen.question(question)), Line::new().italic(pen.say("positions-are-attributed"))]);
    for (name, position) in position::by_party(question, pen) {
        body.lines(match position {
            Some(position) => said_by(&name, position, extent, pen),
            None => vec![Line::of(pen.say_with("no-statement", &[("party", (&name).into())]))],
        });
    }
    body
}

fn said_by(name: &str, position: &Position, extent: Extent, pen: &Pen<'_>) -> Vec<Line> {
    let as_of = position.as_of.in_words(pen.scene.locale);
    let as_of = pen.say_with("as-of", &[("date", (&as_of).into())]);
    // The date is that of the newest source, so that is the one to lead to.
    let sources = pen.scene.almanac.get(&position.id).map(|record| pen.scene.almanac.sources(record));
    let sources = sources.unwrap_or_default();
    let newest = sources.iter().find(|source| source.date == Some(position.as_of)).or(sources.first());
    let head = Line::new().bold(name).plain(" · ");
    let head = match newest {
        Some(source) if extent.publishers => {
            head.plain(format!("{as_of} (")).link(&source.publisher, &source.url).plain(")")
        }
        Some(source) => head.link(as_of, &source.url),
        None => head.plain(as_of),
    };
    let stance = pen.text(&position.stance);
    let said: Vec<_> = look_up::sentences_of(&stance).into_iter().take(extent.sentences).collect();
    let mut lines = vec![if said.is_empty() { head } else { head.plain(format!(": {}", said.join(" "))) }];
    lines.extend(position.editorial_note().map(|note| {
        if extent.notes {
            pen.labelled("label-note", pen.text(note))
        } else {
            Line::new().italic(pen.say("note-in-record"))
        }
    }));
    lines
}
