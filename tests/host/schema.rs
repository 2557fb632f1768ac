//! The JSON Schema of own schemes. A validator that is not ours holds it against the samples in `tests/exports`.

use std::fs;

use kommunkalkyl::document::schema;
use serde_json::Value;

const FILE: &str = "src/scheme/own/ordningar-1.schema.json";

#[test]
fn the_released_schema_is_the_one_that_the_reader_has() {
    let released: Value = serde_json::from_str(&fs::read_to_string(FILE).expect(FILE)).expect("JSON");
    assert!(released == schema(), "{FILE} is not what `reckon --schema` prints");
}

#[test]
fn every_field_of_the_schema_says_what_it_is_for() {
    let schema = schema();
    let tables = schema["$defs"].as_object().expect("tables").values().chain([&schema]);
    let mut fields = 0;
    for table in tables {
        for (name, field) in table["properties"].as_object().expect("fields") {
            let words = field["description"].as_str().unwrap_or_default();
            assert!(words.ends_with('.'), "{name} has no words: {words:?}");
            fields += 1;
        }
    }
    assert!(fields > 90, "only {fields} fields");
}
