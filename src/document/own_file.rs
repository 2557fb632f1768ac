//! A file of own schemes while it is being written: fields that may still be empty or wrong.

use std::borrow::Cow;

use serde_json::{Map, Value, json};

use crate::scheme::own::fields::FORMAT;
use crate::scheme::own::{Format, OwnSchemes, Problem, Rule, read_own, write_own};
use crate::scheme::{Collection, Scheme};
use crate::text::editor;

/// One step of the way to a field.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum To {
    /// A field by its name, or an entry by its key.
    Field(String),
    /// An item by its place.
    Item(usize),
}

/// The way to a field from the top of the file.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct FieldPath(pub Vec<To>);

impl FieldPath {
    /// The field of this name in it.
    #[must_use]
    pub fn field(&self, name: &str) -> Self {
        let mut path = self.0.clone();
        path.push(To::Field(name.to_owned()));
        Self(path)
    }

    /// The item in this place of it.
    #[must_use]
    pub fn item(&self, place: usize) -> Self {
        let mut path = self.0.clone();
        path.push(To::Item(place));
        Self(path)
    }

    /// As problems name it: `ordningar[0].perioder[1].per_invanare`.
    #[must_use]
    pub fn name(&self) -> String {
        let mut name = String::new();
        for to in &self.0 {
            match to {
                To::Field(field) if name.is_empty() => name.push_str(field),
                To::Field(field) => name = format!("{name}.{field}"),
                To::Item(place) => name = format!("{name}[{place}]"),
            }
        }
        name
    }
}

/// The name of the field that a problem is about, also where the field is not there.
#[must_use]
pub fn field_of(problem: &Problem) -> String {
    let at = &problem.place.field;
    let inside = |field: &str| if at.is_empty() { field.to_owned() } else { format!("{at}.{field}") };
    if let Rule::Missing(field) = &problem.rule {
        return inside(field);
    }
    let one_of = if let Rule::OneNeeded(fields) = &problem.rule { fields.first() } else { None };
    one_of.map_or_else(|| at.clone(), |field| inside(field))
}

/// A file in the form that the editor changes.
#[derive(Debug, Clone, PartialEq)]
pub struct OwnFile(Value);

impl OwnFile {
    /// A file without schemes.
    #[must_use]
    pub fn empty() -> Self {
        Self(json!({ "format": FORMAT, "dokument": {}, "ordningar": [] }))
    }

    /// A file that somebody has written, however wrong its fields are.
    ///
    /// # Errors
    /// What is wrong with a text that is no JSON; all of it, where it is TOML.
    pub fn open(text: &str) -> Result<Self, Vec<Problem>> {
        let format = Format::of(text);
        let read = read_own(text, format);
        let bare = text.trim_start_matches('\u{feff}');
        match (read, format) {
            (Ok(own), _) => Ok(Self::of(&own.collection)),
            (Err(problems), Format::Json) => match serde_json::from_str(bare) {
                Ok(value @ Value::Object(_)) if only_fields(&problems) => Ok(Self(value)),
                _ => Err(problems),
            },
            (Err(problems), Format::Toml) => Err(problems),
        }
    }

    fn of(collection: &Collection) -> Self {
        serde_json::from_str(&write_own(collection, Format::Json)).map_or_else(|_| Self::empty(), Self)
    }

    /// As it is carried and checked.
    #[must_use]
    pub fn text(&self) -> String {
        self.0.to_string()
    }

    /// As it is saved: in the order of the format where nothing is wrong, else as it stands.
    #[must_use]
    pub fn saved(&self) -> String {
        match read_own(&self.text(), Format::Json) {
            Ok(own) => write_own(&own.collection, Format::Json),
            Err(_) => serde_json::to_string_pretty(&self.0).unwrap_or_default(),
        }
    }

    /// How many schemes it has.
    #[must_use]
    pub fn count(&self) -> usize {
        self.0["ordningar"].as_array().map_or(0, Vec::len)
    }

    /// A text in it; empty where there is none.
    #[must_use]
    pub fn text_at(&self, path: &FieldPath) -> String {
        match self.at(path) {
            Some(Value::String(text)) => text.clone(),
            Some(Value::Number(number)) => number.to_string(),
            Some(Value::Null | Value::Bool(_) | Value::Array(_) | Value::Object(_)) | None => String::new(),
        }
    }

    /// Whether there is anything in a field.
    #[must_use]
    pub fn has(&self, path: &FieldPath) -> bool {
        self.at(path).is_some()
    }

    /// How many items a list has.
    #[must_use]
    pub fn items(&self, path: &FieldPath) -> usize {
        self.at(path).and_then(Value::as_array).map_or(0, Vec::len)
    }

    /// The texts of a list.
    #[must_use]
    pub fn texts(&self, path: &FieldPath) -> Vec<String> {
        let items = self.at(path).and_then(Value::as_array);
        items.into_iter().flatten().filter_map(|item| item.as_str().map(str::to_owned)).collect()
    }

    /// The keys of a table.
    #[must_use]
    pub fn keys(&self, path: &FieldPath) -> Vec<String> {
        self.at(path).and_then(Value::as_object).map(|of| of.keys().cloned().collect()).unwrap_or_default()
    }

    fn at(&self, path: &FieldPath) -> Option<&Value> {
        path.0.iter().try_fold(&self.0, |value, to| match to {
            To::Field(name) => value.get(name),
            To::Item(place) => value.get(place),
        })
    }

    /// The same with a value in a field, or without the field.
    #[must_use]
    pub fn with(&self, path: &FieldPath, value: Option<Value>) -> Self {
        let mut file = self.clone();
        put(&mut file.0, &path.0, value);
        file
    }

    /// The same with a scheme that has nothing but what every scheme has, and a source to fill in.
    #[must_use]
    pub fn with_blank(&self) -> Self {
        let key = self.free("beslut");
        let scheme = json!({
            "id": self.free("egen-ordning"),
            "slag": "avgift",
            "galler": { "kommuner": [] },
            "folkmangd": { "ar_fore": 2 },
            "perioder": [{ "fran": "", "kalla": key }],
            "kallor": { key.as_str(): { "dokument": key } },
        });
        let mut file = self.clone();
        put(&mut file.0, &[To::Field("dokument".to_owned()), To::Field(key)], Some(json!({})));
        let place = To::Item(self.count());
        put(&mut file.0, &[To::Field("ordningar".to_owned()), place], Some(scheme));
        file
    }

    /// The same with a copy of a scheme, with the documents that it rests on, under a name of its own.
    #[must_use]
    pub fn with_copy(&self, scheme: &Scheme, collection: &Collection) -> Self {
        let mut copy = scheme.clone();
        copy.id = self.free(&format!("var-{}", scheme.id)).into();
        copy.name = editor::ours(&scheme.name).into();
        copy.short_name = editor::ours(&scheme.short_name).into();
        let one = Collection {
            schemes: Cow::Owned(vec![copy]),
            documents: collection.documents.clone(),
            decided: collection.decided.clone(),
        };
        let Self(other) = Self::of(&one);
        let mut file = self.clone();
        for (key, document) in other["dokument"].as_object().into_iter().flatten() {
            let path = [To::Field("dokument".to_owned()), To::Field(key.clone())];
            put(&mut file.0, &path, Some(document.clone()));
        }
        let place = To::Item(self.count());
        put(&mut file.0, &[To::Field("ordningar".to_owned()), place], other["ordningar"].get(0).cloned());
        file
    }

    /// The same without one of its schemes, and without the documents that only that one rested on.
    #[must_use]
    pub fn without(&self, place: usize) -> Self {
        let mut file = self.clone();
        put(&mut file.0, &[To::Field("ordningar".to_owned()), To::Item(place)], None);
        let schemes = file.0["ordningar"].to_string();
        if let Some(documents) = file.0["dokument"].as_object_mut() {
            documents.retain(|key, _| schemes.contains(&format!("\"dokument\":\"{key}\"")));
        }
        file
    }

    /// A key that nothing in the file has yet.
    #[must_use]
    pub fn free(&self, wanted: &str) -> String {
        let text = self.text();
        let taken = |key: &str| text.contains(&format!("\"{key}\""));
        let numbered = (2..).map(|number| format!("{wanted}-{number}"));
        std::iter::once(wanted.to_owned()).chain(numbered).find(|key| !taken(key)).unwrap_or_default()
    }
}

/// The schemes of a file in which nothing is wrong.
#[must_use]
pub fn read(file: &OwnFile) -> Option<OwnSchemes> {
    read_own(&file.text(), Format::Json).ok()
}

/// Whether nothing is wrong but what stands in fields: the text itself can be read.
fn only_fields(problems: &[Problem]) -> bool {
    !problems.iter().any(|problem| {
        matches!(
            problem.rule,
            Rule::Syntax(_)
                | Rule::FileTooLarge { .. }
                | Rule::TooDeep { .. }
                | Rule::Twice
                | Rule::TooMany { .. }
        )
    })
}

/// Puts a value in its place, and makes the way there; or takes it away.
fn put(value: &mut Value, path: &[To], new: Option<Value>) {
    let Some((to, rest)) = path.split_first() else { return };
    match to {
        To::Field(name) => {
            if !value.is_object() {
                *value = Value::Object(Map::new());
            }
            let Some(table) = value.as_object_mut() else { return };
            match (rest.is_empty(), new) {
                (true, Some(new)) => {
                    table.insert(name.clone(), new);
                }
                (true, None) => {
                    table.remove(name);
                }
                (false, new) => put(table.entry(name.clone()).or_insert(Value::Null), rest, new),
            }
        }
        To::Item(place) => {
            if !value.is_array() {
                *value = Value::Array(Vec::new());
            }
            let Some(list) = value.as_array_mut() else { return };
            match (rest.is_empty(), new) {
                (true, Some(new)) if *place < list.len() => list[*place] = new,
                (true, Some(new)) => list.push(new),
                (true, None) if *place < list.len() => {
                    list.remove(*place);
                }
                (true, None) => {}
                (false, new) => {
                    if *place >= list.len() {
                        list.push(Value::Null);
                    }
                    if let Some(item) = list.get_mut(*place) {
                        put(item, rest, new);
                    }
                }
            }
        }
    }
}
