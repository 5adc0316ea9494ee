//! The records of a made-up almanac as JSON.

use serde_json::{Value, json};

use super::words::{Use, name, scatter, sentence, word};
use super::{Plan, TOPICS_OF_PERSON};

/// All files with their names.
pub(crate) fn files(plan: Plan) -> Vec<(&'static str, String)> {
    let file = |of: fn(Plan, usize) -> Value, count: usize| {
        json!({ "records": (0..count).map(|number| of(plan, number)).collect::<Vec<_>>() }).to_string()
    };
    vec![
        ("almanac.json", edition(plan).to_string()),
        ("events.json", file(event, plan.events)),
        ("matches.json", file(fixture, plan.matches)),
        ("quotes.json", file(quote, plan.quotes)),
        ("people.json", file(person, plan.groups)),
        ("positions.json", file(position, plan.positions)),
        ("terms.json", file(term, plan.terms)),
        ("sources.json", file(source, plan.sources)),
    ]
}

fn edition(plan: Plan) -> Value {
    let named = |of: Use, id: &str, count: usize| -> Vec<Value> {
        let one = |number| json!({"id": format!("{id}-{number}"), "name": {"en": name(of, number)}});
        (0..count).map(one).collect()
    };
    json!({
        "title": {"en": "A made-up almanac"},
        "version": "1.0.0",
        "date": "2026-01-01",
        "checked": "2026-01-01",
        "subject": ["north", "south"],
        "languages": [{"language": "en", "reviewed": true}],
        "licence": {"name": "CC0 1.0", "url": "https://example.org/licence", "attribution": {"en": "Nobody"}},
        "words_to_avoid": {"en": ["so-called", "shameful", "stolen"]},
        "parties": [{"id": "north", "name": {"en": "Northland"}}, {"id": "south", "name": {"en": "Southland"}}],
        "topics": named(Use::Topic, "topic", plan.groups),
        "questions": named(Use::Question, "question", plan.positions / 2),
    })
}

/// What a record of the timeline or a quotation has in common with others, by its place among them.
///
/// Topics and places follow the person, so that a person and one of their topics meet in records; years do not.
struct Shared {
    person: String,
    topic: String,
    place: Value,
    date: String,
    end_date: Option<String>,
}

impl Shared {
    fn of(plan: Plan, number: usize) -> Self {
        let (person, round) = (number % plan.groups, number / plan.groups);
        let topic = (person + round % TOPICS_OF_PERSON) % plan.groups;
        let place = (3 * person + round % 5) % plan.groups;
        let year = plan.year((person + 7 * round) % plan.groups);
        let chance = scatter(number);
        let (month, day) = (1 + chance % 12, 1 + chance / 12 % 24);
        let (date, end_date) = match chance / 1000 % 20 {
            0 => (format!("{year:04}"), None),
            1 => (format!("{year:04}-{month:02}"), None),
            2 | 3 => (format!("{year:04}-{month:02}-{day:02}"), Some(format!("{year:04}-{month:02}-{:02}", day + 3))),
            _ => (format!("{year:04}-{month:02}-{day:02}"), None),
        };
        Self {
            person: format!("person-{person}"),
            topic: format!("topic-{topic}"),
            place: json!({"en": name(Use::Place, place)}),
            date,
            end_date,
        }
    }
}

fn event(plan: Plan, number: usize) -> Value {
    let Shared { person, topic, place, date, end_date } = Shared::of(plan, number);
    let mut event = json!({
        "id": format!("ev-{number}"),
        "date": date,
        "title": {"en": format!("{} meets the delegation", word(Use::Rare, number / 2))},
        "summary": {"en": sentence(number, plan.words, 16)},
        "place": place,
        "people": [person],
        "topics": [topic],
        "parties": [if number.is_multiple_of(2) { "north" } else { "south" }],
        "sources": [cited(plan, number), cited(plan, number + 1)],
    });
    if let Some(end) = end_date {
        event["end_date"] = end.into();
    }
    event
}

fn fixture(plan: Plan, number: usize) -> Value {
    let number_in_time = plan.events + number;
    let Shared { person, topic, place, date, end_date } = Shared::of(plan, number_in_time);
    let side =
        |party: &str, name: &str, score| json!({"party": party, "name": {"en": name}, "role": "team", "score": score});
    let mut fixture = json!({
        "id": format!("m-{number}"),
        "sport": topic,
        "discipline": {"en": "Women's teams"},
        "competition": {"en": name(Use::Competition, number * plan.groups / plan.matches)},
        "stage": {"en": "Group stage"},
        "date": date,
        "place": place,
        "sides": [side("north", "Northland", number % 5), side("south", "Southland", number % 3)],
        "result": {"en": sentence(number_in_time, plan.words, 10)},
        "status": "played",
        "people": [person],
        "topics": [topic],
        "parties": ["north", "south"],
        "note": {"en": sentence(number_in_time + 9_000_000, plan.words, 6)},
        "sources": [cited(plan, number_in_time)],
    });
    if let Some(end) = end_date {
        fixture["end_date"] = end.into();
    }
    fixture
}

fn quote(plan: Plan, number: usize) -> Value {
    let number_in_time = plan.timeline() + number;
    let Shared { person, topic, place, date, .. } = Shared::of(plan, number_in_time);
    json!({
        "id": format!("qt-{number}"),
        "text": sentence(number_in_time, plan.words, 16),
        "language": "en",
        "rendering": "original",
        "speaker": person,
        "date": date,
        "occasion": {"en": "Remarks to reporters"},
        "place": place,
        "topics": [topic],
        "parties": ["north"],
        "sources": [cited(plan, number_in_time)],
    })
}

fn person(plan: Plan, number: usize) -> Value {
    json!({
        "id": format!("person-{number}"),
        "name": {"en": name(Use::Person, number)},
        "roles": [{"role": {"en": "envoy"}, "when": format!("{:04}", plan.year(0)), "until": "2026"}],
        "country": "north",
        "sources": [cited(plan, number)],
    })
}

fn position(plan: Plan, number: usize) -> Value {
    let party = if number.is_multiple_of(2) { "north" } else { "south" };
    json!({
        "id": format!("pos-{number}"),
        "party": party,
        "question": format!("question-{}", number / 2),
        "stance": {"en": sentence(number / 2, plan.words, 12)},
        "as_of": "2020-05-05",
        "parties": [party],
        "sources": [cited(plan, number)],
    })
}

fn term(plan: Plan, number: usize) -> Value {
    json!({
        "id": format!("gl-{number}"),
        "name": {"en": name(Use::Term, number)},
        "definition": {"en": sentence(number, plan.words, 8)},
        "sources": [cited(plan, number)],
    })
}

fn source(_: Plan, number: usize) -> Value {
    json!({
        "id": format!("src-{number}"),
        "kind": if number.is_multiple_of(3) { "primary-document" } else { "news-report" },
        "title": format!("Report on {}", word(Use::Rare, 5_000_000 + number)),
        "publisher": format!("Gazette {}", number % 30),
        "url": format!("https://example.org/{number}/report?edition=morning"),
    })
}

fn cited(plan: Plan, number: usize) -> String {
    format!("src-{}", number % plan.sources)
}
