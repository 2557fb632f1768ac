//! Fields that hold fields: tables, lists of tables, and tables of amounts by a key.

use serde_json::{Value, json};
use web_sys::HtmlSelectElement;
use yew::prelude::*;

use super::{Form, control, field_id, named, who};
use crate::document::FieldPath;
use crate::population::{Year, registered};
use crate::scheme::own::fields::{Field as Known, Fields, Shape};
use crate::text::editor as words;
use crate::view::dressed::{quiet, said};
use crate::view::field::Field;

/// Any field of the file.
pub(super) fn field(form: &Form<'_>, path: &FieldPath, table: &Fields, known: &Known) -> Html {
    let at = path.field(known.name);
    match &known.shape {
        Shape::Table(fields) => one(form, &at, table, known, fields),
        Shape::WordOr(_, fields) => who::who(form, &at, fields),
        Shape::List(Shape::Table(fields), least, _) => several(form, &at, table, known, fields, *least),
        Shape::List(Shape::County, ..) => who::counties(form, &at, words::field(table.name, known.name).0),
        Shape::List(..) => control::names(form, path, table, known),
        Shape::Map(_, Shape::Table(fields), _) => keyed(form, &at, table, known, fields),
        Shape::Map(keys, of, _) => amounts(form, &at, words::field(table.name, known.name), keys, of),
        Shape::Text(_)
        | Shape::Name(_)
        | Shape::Id
        | Shape::Day
        | Shape::Dated
        | Shape::Year
        | Shape::Count(..)
        | Shape::Amount(_)
        | Shape::Word(_)
        | Shape::Municipality
        | Shape::County
        | Shape::Format => control::control(form, path, table, known),
    }
}

/// Every field of a table.
fn inside(form: &Form<'_>, at: &FieldPath, fields: &'static Fields) -> Html {
    fields.fields.iter().map(|known| field(form, at, fields, known)).collect()
}

/// A table that is there, or a button that adds it.
fn one(form: &Form<'_>, at: &FieldPath, table: &Fields, known: &Known, fields: &'static Fields) -> Html {
    let (label, hint) = words::field(table.name, known.name);
    let id = field_id(&at.name());
    if !form.file.has(at) {
        return html! {
            <div class="adding" key={id}>
                { said("p", "hint", hint) }
                { adding(form, at.clone(), json!({}), &words::add(label), at.name()) }
            </div>
        };
    }
    html! {
        <fieldset class="group" id={id.clone()} tabindex="-1" key={id.clone()}>
            <legend>{ label }</legend>
            { said("p", "hint", hint) }
            { fault(form, at) }
            { inside(form, at, fields) }
            if !known.required {
                { removing(form, at.clone(), &words::remove(label), at.name()) }
            }
        </fieldset>
    }
}

/// A list of tables, each with the way to take it away.
fn several(
    form: &Form<'_>,
    at: &FieldPath,
    table: &Fields,
    known: &Known,
    fields: &'static Fields,
    least: usize,
) -> Html {
    let (label, hint) = words::field(table.name, known.name);
    let count = form.file.items(at);
    let items = (0..count).map(|place| {
        let item = at.item(place);
        let name = words::numbered(words::one(known.name), place);
        one_of(form, item, &name, fields, (!known.required || count > least).then(|| at.name()))
    });
    let blank = if known.name == "perioder" { period(form) } else { json!({}) };
    let next = at.item(count);
    html! {
        <div class="several" id={field_id(&at.name())} tabindex="-1">
            { said("h4", "", label) }
            { said("p", "hint", hint) }
            { fault(form, at) }
            { for items }
            { adding(form, next.clone(), blank, &words::add(words::one(known.name)), next.name()) }
        </div>
    }
}

/// One of several; with the way to take it away where the focus has somewhere to go.
fn one_of(
    form: &Form<'_>,
    item: FieldPath,
    name: &str,
    fields: &'static Fields,
    left_to: Option<String>,
) -> Html {
    let id = field_id(&item.name());
    html! {
        <fieldset class="group" id={id.clone()} tabindex="-1" key={id.clone()}>
            <legend>{ name }</legend>
            { fault(form, &item) }
            { inside(form, &item, fields) }
            if let Some(left_to) = left_to {
                { removing(form, item, &words::remove(name), left_to) }
            }
        </fieldset>
    }
}

/// A period that rests on the scheme's first source.
fn period(form: &Form<'_>) -> Value {
    let key = form.file.keys(&form.of_scheme().field("kallor")).into_iter().next();
    key.map_or_else(|| json!({}), |key| json!({ "kalla": key }))
}

/// Tables by a key of their own: documents and sources.
fn keyed(form: &Form<'_>, at: &FieldPath, table: &Fields, known: &Known, fields: &'static Fields) -> Html {
    let (label, hint) = words::field(table.name, known.name);
    let keys = form.file.keys(at);
    let next = at.field(&form.file.free(fields.name));
    let names = if known.name == "dokument" { named::documents(form) } else { named::sources(form) };
    let items = keys.iter().map(|key| {
        let item = at.field(key);
        let name = names.iter().find(|(of, _)| of == key).map_or(label, |(_, name)| name);
        one_of(form, item, name, fields, (keys.len() > 1).then(|| at.name()))
    });
    html! {
        <div class="several" id={field_id(&at.name())} tabindex="-1">
            { said("p", "hint", hint) }
            { fault(form, at) }
            { for items }
            { adding(form, next.clone(), json!({}), &words::add(words::one(known.name)), next.name()) }
        </div>
    }
}

/// Amounts by municipality, county or year.
fn amounts(
    form: &Form<'_>,
    at: &FieldPath,
    (label, hint): (&str, &str),
    keys: &Shape,
    of: &'static Shape,
) -> Html {
    let standing = form.file.keys(at);
    let named: Vec<(String, String)> =
        every_key(keys).into_iter().filter(|(key, _)| !standing.contains(key)).collect();
    let all = every_key(keys);
    let name = |key: &str| all.iter().find(|(of, _)| of == key).map_or(key, |(_, name)| name).to_owned();
    let id = field_id(&at.name());
    let add = {
        let (edit, go, at) = (form.edit.clone(), form.go.clone(), at.clone());
        Callback::from(move |event: Event| {
            let key = event.target_unchecked_into::<HtmlSelectElement>().value();
            if !key.is_empty() {
                let path = at.field(&key);
                go.emit(field_id(&path.name()));
                edit.emit((path, Some("".into())));
            }
        })
    };
    let select = format!("{id}-ny");
    let field = Field { id: &select, label: words::ADD_ROW, hint: None, fault: None };
    html! {
        <fieldset class="group" id={id.clone()} tabindex="-1" key={id.clone()}>
            <legend>{ label }</legend>
            { said("p", "hint", hint) }
            { fault(form, at) }
            { for standing.iter().map(|key| html! {
                <div class="pair" key={key.clone()}>
                    { control::value(form, &at.field(key), &name(key), "", of) }
                    { removing(form, at.field(key), &words::remove(&name(key)), at.name()) }
                </div>
            }) }
            { field.around(html! {
                <select id={select.clone()} onchange={add}>
                    <option value="" selected=true>{ words::NONE }</option>
                    { for named.into_iter().map(|(key, name)| html! { <option value={key}>{ name }</option> }) }
                </select>
            }) }
        </fieldset>
    }
}

/// Every key that a table of amounts may have, with its name.
fn every_key(keys: &Shape) -> Vec<(String, String)> {
    let table = registered();
    if matches!(keys, Shape::County) {
        table.counties().iter().map(|of| (of.code.to_string(), of.name.clone())).collect()
    } else if matches!(keys, Shape::Municipality) {
        table.alphabetically().map(|of| (of.code.to_string(), of.name.clone())).collect()
    } else {
        Year::FIRST.to(Year::LAST).map(|year| (year.to_string(), year.to_string())).collect()
    }
}

/// What is wrong with a group as a whole.
fn fault(form: &Form<'_>, at: &FieldPath) -> Html {
    match form.fault(at) {
        Some(fault) => said("p", "fault", &fault),
        None => Html::default(),
    }
}

/// A button that puts something in the file and goes to it.
fn adding(form: &Form<'_>, at: FieldPath, value: Value, label: &str, to: String) -> Html {
    let (edit, go) = (form.edit.clone(), form.go.clone());
    quiet(
        label,
        Callback::from(move |_: MouseEvent| {
            edit.emit((at.clone(), Some(value.clone())));
            go.emit(field_id(&to));
        }),
    )
}

/// A button that takes something out of the file, and goes to what it stood in.
fn removing(form: &Form<'_>, at: FieldPath, label: &str, to: String) -> Html {
    let (edit, go) = (form.edit.clone(), form.go.clone());
    quiet(
        label,
        Callback::from(move |_: MouseEvent| {
            edit.emit((at.clone(), None));
            go.emit(field_id(&to));
        }),
    )
}
