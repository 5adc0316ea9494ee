//! Finds the line and column of a value by its JSON pointer.

use jsonc_parser::ast::Value;
use jsonc_parser::common::Ranged;
use jsonc_parser::{CollectOptions, ParseOptions, parse_to_ast};

use super::fault::Position;

/// A file's text with the places of its values.
#[derive(Debug)]
pub(super) struct Locator<'a> {
    text: &'a str,
    root: Option<Value<'a>>,
}

impl<'a> Locator<'a> {
    pub(super) fn new(text: &'a str) -> Self {
        let parsed = parse_to_ast(text, &CollectOptions::default(), &ParseOptions::default());
        Self { text, root: parsed.ok().and_then(|parsed| parsed.value) }
    }

    /// Where the value at `pointer` begins, or the nearest one above it that exists. A missing field is
    /// thereby reported at the object that should have it.
    pub(super) fn position(&self, pointer: &str) -> Option<Position> {
        let mut value = self.root.as_ref()?;
        for step in pointer.split('/').filter(|step| !step.is_empty()) {
            let next = match value {
                Value::Object(object) => object.get(step).map(|property| &property.value),
                Value::Array(array) => step.parse::<usize>().ok().and_then(|index| array.elements.get(index)),
                _ => None,
            };
            match next {
                Some(next) => value = next,
                None => break,
            }
        }
        Some(position_of(self.text, value.range().start))
    }

    /// Where the record with an id begins; in a file without records, where the file begins.
    pub(super) fn position_of_record(&self, id: &str) -> Option<Position> {
        let records = self.root.as_ref()?.as_object()?.get_array("records");
        let is = |record: &&Value<'_>| {
            let found = record.as_object().and_then(|record| record.get_string("id"));
            found.is_some_and(|found| found.value == id)
        };
        let record = records.and_then(|records| records.elements.iter().find(is));
        let value = record.or(self.root.as_ref())?;
        Some(position_of(self.text, value.range().start))
    }

    /// Where the value or field name begins that ends at `byte`, or the list or object that begins there.
    pub(super) fn position_of_ending(&self, byte: usize) -> Option<Position> {
        self.root.as_ref().and_then(|root| start_of_ending(root, byte)).map(|start| position_of(self.text, start))
    }
}

fn start_of_ending(value: &Value<'_>, byte: usize) -> Option<usize> {
    let range = value.range();
    if range.end == byte || range.start == byte {
        return Some(range.start);
    }
    if byte < range.start || range.end < byte {
        return None;
    }
    match value {
        Value::Object(object) => object.properties.iter().find_map(|property| {
            let name = property.name.range();
            if name.end == byte { Some(name.start) } else { start_of_ending(&property.value, byte) }
        }),
        Value::Array(array) => array.elements.iter().find_map(|element| start_of_ending(element, byte)),
        _ => None,
    }
}

/// The line and column of a byte. Linear in its place, for it is asked only when something is wrong.
pub(super) fn position_of(text: &str, byte: usize) -> Position {
    let before = text.get(..byte).unwrap_or(text);
    let line_start = before.rfind('\n').map_or(0, |newline| newline + 1);
    Position { line: before.matches('\n').count() + 1, column: before[line_start..].chars().count() + 1 }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_pointer_leads_to_line_and_column() {
        let text = "{\n  \"records\": [\n    {\"id\": \"é\", \"title\": {\"en\": \"x\"}}\n  ]\n}\n";
        let locator = Locator::new(text);
        let cases = [
            ("", (1, 1)),
            ("records", (2, 14)),
            ("records/0", (3, 5)),
            ("records/0/title/en", (3, 33)),
            ("records/0/title/sq", (3, 26)),
            ("records/7/title", (2, 14)),
        ];
        for (pointer, (line, column)) in cases {
            assert_eq!(locator.position(pointer), Some(Position { line, column }), "{pointer}");
        }
    }
}
