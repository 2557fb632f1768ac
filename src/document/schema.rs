//! The JSON Schema of files of own schemes, written from the table that the reader holds them to.

use serde_json::{Map, Value, json};

use crate::money::measured::Quantity;
use crate::population::Year;
use crate::scheme::own::fields::{FILE, FORMAT, Field, Fields, PERIOD, PERIOD_NEEDS, Shape};
use crate::text::scheme_file as words;

/// The schema, for editors that complete and check what is typed. What lies between fields, such as
/// periods without gaps, it cannot say: that the reader holds.
#[must_use]
pub fn schema() -> Value {
    let mut tables = Map::new();
    let mut file = table(&FILE, &mut tables);
    if let Some(fields) = file.as_object_mut() {
        fields.insert("$schema".to_owned(), json!("https://json-schema.org/draft/2020-12/schema"));
        fields.insert("title".to_owned(), json!(words::TITLE));
        fields.insert("description".to_owned(), json!(words::ABOUT));
        fields.insert("$defs".to_owned(), Value::Object(tables));
    }
    file
}

fn table(of: &'static Fields, tables: &mut Map<String, Value>) -> Value {
    let mut properties = Map::new();
    for field in of.fields {
        properties.insert(field.name.to_owned(), described(of, field, tables));
    }
    let required: Vec<&str> =
        of.fields.iter().filter(|field| field.required).map(|field| field.name).collect();
    let mut table = json!({
        "type": "object",
        "properties": properties,
        "required": required,
        "additionalProperties": false,
    });
    if let (Some(fields), true) = (table.as_object_mut(), std::ptr::eq(of, &raw const PERIOD)) {
        let one: Vec<Value> = PERIOD_NEEDS.iter().map(|name| json!({ "required": [name] })).collect();
        fields.insert("anyOf".to_owned(), Value::Array(one));
    }
    table
}

fn described(of: &Fields, field: &'static Field, tables: &mut Map<String, Value>) -> Value {
    let mut value = shape(&field.shape, tables);
    if let Some(fields) = value.as_object_mut() {
        fields.insert("description".to_owned(), json!(words::field(of.name, field.name)));
    }
    value
}

fn shape(of: &'static Shape, tables: &mut Map<String, Value>) -> Value {
    match of {
        Shape::Text(most) | Shape::Name(most) => {
            json!({ "type": "string", "minLength": 1, "maxLength": most })
        }
        Shape::Id => json!({ "type": "string", "pattern": "^[a-z0-9-]{1,60}$" }),
        Shape::Day => {
            json!({ "type": "string", "format": "date", "pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}$" })
        }
        Shape::Dated => json!({ "type": "string", "pattern": "^[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?$" }),
        Shape::Year => json!({ "type": "integer", "minimum": Year::FIRST.0, "maximum": Year::LAST.0 }),
        Shape::Count(least, most) => json!({ "type": "integer", "minimum": least, "maximum": most }),
        Shape::Amount(quantity) => amount(*quantity),
        Shape::Word(words) => json!({ "enum": words }),
        Shape::Municipality => json!({ "type": "string", "pattern": "^[0-9]{4}$" }),
        Shape::County => json!({ "type": "string", "pattern": "^[0-9]{2}$" }),
        Shape::Format => json!({ "const": FORMAT }),
        Shape::List(of, least, most) => {
            json!({ "type": "array", "items": shape(of, tables), "minItems": least, "maxItems": most })
        }
        Shape::Table(of) => reference(of, tables),
        Shape::Map(keys, of, most) => json!({
            "type": "object",
            "propertyNames": key(keys, tables),
            "additionalProperties": shape(of, tables),
            "maxProperties": most,
        }),
        Shape::WordOr(word, of) => {
            let fields = reference(of, tables);
            json!({ "oneOf": [{ "const": word }, { "allOf": [fields], "minProperties": 1, "maxProperties": 1 }] })
        }
    }
}

/// Keys are texts, also where they are years.
fn key(of: &'static Shape, tables: &mut Map<String, Value>) -> Value {
    if matches!(of, Shape::Year) { json!({ "pattern": "^[0-9]{4}$" }) } else { shape(of, tables) }
}

/// A table is said once, and pointed to.
fn reference(of: &'static Fields, tables: &mut Map<String, Value>) -> Value {
    if !tables.contains_key(of.name) {
        // Taken before it is made, so that a table within itself would end here.
        tables.insert(of.name.to_owned(), Value::Null);
        let made = table(of, tables);
        tables.insert(of.name.to_owned(), made);
    }
    json!({ "$ref": format!("#/$defs/{}", of.name) })
}

fn amount(quantity: Quantity) -> Value {
    let units: Vec<&str> = quantity.spellings().collect();
    let sign = if quantity == Quantity::Growth { "[-\u{2212}]?" } else { "" };
    let units = units.join("|").replace('.', "\\.");
    let blank = "[ \u{a0}\u{2009}\u{202f}]";
    let pattern = format!("^{sign}[0-9]{{1,3}}({blank}?[0-9]{{3}})*[0-9]*([,.][0-9]+)?{blank}?({units})$");
    json!({ "type": "string", "maxLength": 60, "pattern": pattern })
}
