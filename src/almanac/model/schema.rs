//! The JSON Schemas in `data/schema/`, made from the model.

use std::path::Path;

use schemars::{JsonSchema, schema_for};
use serde::Deserialize;

use super::{Change, Edition, Event, Map, Match, Outlines, Person, Position, Quote, Source, Term, Usage};

/// The form of every file of records.
#[derive(Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[expect(dead_code, reason = "only its schema is used")]
struct File<T> {
    /// The JSON Schema of this file, for editors.
    #[serde(rename = "$schema")]
    schema: Option<String>,
    /// The records.
    records: Vec<T>,
}

/// Fails when a schema is older than the model; `UPDATE_SCHEMA=1 cargo test schema` writes them anew.
#[test]
fn schemas_are_current() {
    let schemas = [
        ("almanac", schema_for!(Edition)),
        ("changes", schema_for!(File<Change>)),
        ("events", schema_for!(File<Event>)),
        ("map", schema_for!(Map)),
        ("matches", schema_for!(File<Match>)),
        ("outlines", schema_for!(Outlines)),
        ("people", schema_for!(File<Person>)),
        ("positions", schema_for!(File<Position>)),
        ("quotes", schema_for!(File<Quote>)),
        ("sources", schema_for!(File<Source>)),
        ("terms", schema_for!(File<Term>)),
        ("usage", schema_for!(Usage)),
    ];
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("data/schema");
    for (name, schema) in schemas {
        let path = folder.join(format!("{name}.schema.json"));
        let made = serde_json::to_string_pretty(&schema).unwrap() + "\n";
        if std::env::var_os("UPDATE_SCHEMA").is_some() {
            std::fs::create_dir_all(&folder).unwrap();
            std::fs::write(&path, &made).unwrap();
        }
        let kept = std::fs::read_to_string(&path).unwrap_or_default();
        assert!(kept == made, "{} is not current; run UPDATE_SCHEMA=1 cargo test schema", path.display());
    }
}
