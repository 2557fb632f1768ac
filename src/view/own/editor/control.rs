//! Fields with one value: a text, an amount, a day, a word of a list.

use serde_json::Value;
use web_sys::{HtmlInputElement, HtmlTextAreaElement};
use yew::prelude::*;

use super::{Form, field_id, named};
use crate::document::FieldPath;
use crate::money::measured::Quantity;
use crate::scheme::own::fields::{Field as Known, Fields, Shape};
use crate::text::editor as words;
use crate::view::field::{Field, Text};

/// From so many characters on a text has room for several lines.
const LONG: usize = 1000;

/// A field with its label, its explanation and what is wrong with it.
pub(super) fn control(form: &Form<'_>, path: &FieldPath, table: &Fields, known: &Known) -> Html {
    let (label, hint) = words::field(table.name, known.name);
    let at = path.field(known.name);
    let required = if known.required { format!("{} {hint}", words::REQUIRED) } else { hint.to_owned() };
    value(form, &at, label, required.trim_end(), &known.shape)
}

/// The same for a value that has no field of its own, such as an entry of a table of amounts.
pub(super) fn value(form: &Form<'_>, at: &FieldPath, label: &str, hint: &str, shape: &Shape) -> Html {
    let field = Field {
        id: &field_id(&at.name()),
        label,
        hint: (!hint.is_empty()).then_some(hint),
        fault: form.fault(at),
    };
    let ends_with = |name: &str| at.name().ends_with(name);
    if let Shape::Word(values) = shape {
        return select(form, at, &field, values.iter().map(|value| (*value, words::word(value))));
    }
    if matches!(shape, Shape::Id) && (ends_with(".kalla") || ends_with(".merparten")) {
        let sources = named::sources(form);
        return select(form, at, &field, sources.iter().map(|(key, name)| (key.as_str(), name.as_str())));
    }
    if matches!(shape, Shape::Id) && ends_with(".dokument") {
        let documents = named::documents(form);
        return select(form, at, &field, documents.iter().map(|(key, name)| (key.as_str(), name.as_str())));
    }
    if let Shape::Text(most @ LONG..) = shape {
        return area(form, at, &field, *most);
    }
    line(form, at, &field, shape)
}

fn line(form: &Form<'_>, at: &FieldPath, field: &Field<'_>, shape: &Shape) -> Html {
    let unit = unit(shape);
    let stands = form.file.text_at(at);
    let shown = stands.strip_suffix(unit).filter(|_| !unit.is_empty()).unwrap_or(&stands);
    let control = Text {
        name: field.id,
        mode: if unit.is_empty() && !is_number(shape) { "text" } else { "decimal" },
        longest: "300",
        value: shown,
        placeholder: "",
    };
    let (edit, at, number) = (form.edit.clone(), at.clone(), is_number(shape));
    let typed = Callback::from(move |text: String| edit.emit((at.clone(), stored(&text, unit, number))));
    field.text(&control, &typed)
}

/// What a typed text is in the file: a number where numbers stand, an amount with its unit where the
/// person left the unit out, and nothing for nothing.
fn stored(text: &str, unit: &str, number: bool) -> Option<Value> {
    let typed = text.trim();
    if typed.is_empty() {
        return None;
    }
    if let (true, Ok(whole)) = (number, typed.parse::<u32>()) {
        return Some(whole.into());
    }
    let bare = !typed.chars().any(|sign| sign.is_alphabetic() || ['%', '‰'].contains(&sign));
    Some(if bare && !unit.is_empty() { format!("{text}{unit}") } else { text.to_owned() }.into())
}

/// The unit that a bare number in a field is taken to have.
fn unit(shape: &Shape) -> &'static str {
    let Shape::Amount(of) = shape else { return "" };
    match of {
        Quantity::Kronor => " kr",
        Quantity::PerInhabitant => " kr/inv",
        Quantity::Share | Quantity::Growth => " %",
        Quantity::Weight => "",
    }
}

fn is_number(shape: &Shape) -> bool {
    matches!(shape, Shape::Count(..) | Shape::Year)
}

fn area(form: &Form<'_>, at: &FieldPath, field: &Field<'_>, most: usize) -> Html {
    let (edit, path) = (form.edit.clone(), at.clone());
    let oninput = Callback::from(move |event: InputEvent| {
        let text = event.target_unchecked_into::<HtmlTextAreaElement>().value();
        edit.emit((path.clone(), (!text.trim().is_empty()).then(|| text.into())));
    });
    field.around(html! {
        <textarea id={field.id.to_owned()} rows="4" maxlength={most.to_string()} value={form.file.text_at(at)} {oninput}
            aria-describedby={field.described()} aria-invalid={field.fault.as_ref().map(|_| "true")} />
    })
}

fn select<'v>(
    form: &Form<'_>,
    at: &FieldPath,
    field: &Field<'_>,
    values: impl Iterator<Item = (&'v str, &'v str)>,
) -> Html {
    let (edit, path) = (form.edit.clone(), at.clone());
    let choose = Callback::from(move |value: String| {
        edit.emit((path.clone(), (!value.is_empty()).then(|| value.into())));
    });
    let none = std::iter::once(("", words::NONE));
    let stands = form.file.text_at(at);
    field.select(none.chain(values), &stands, &choose)
}

/// A list of short names, in one field with commas between them.
pub(super) fn names(form: &Form<'_>, path: &FieldPath, table: &Fields, known: &Known) -> Html {
    let (label, hint) = words::field(table.name, known.name);
    let at = path.field(known.name);
    let field = Field { id: &field_id(&at.name()), label, hint: Some(hint), fault: form.fault(&at) };
    let edit = form.edit.clone();
    let stands = form.file.texts(&at).join(", ");
    let onchange = Callback::from(move |event: Event| {
        let text = event.target_unchecked_into::<HtmlInputElement>().value();
        let items: Vec<Value> =
            text.split(',').map(str::trim).filter(|item| !item.is_empty()).map(Value::from).collect();
        edit.emit((at.clone(), (!items.is_empty()).then(|| items.into())));
    });
    field.around(html! {
        <input id={field.id.to_owned()} type="text" autocomplete="off" value={stands} {onchange}
            aria-describedby={field.described()} aria-invalid={field.fault.as_ref().map(|_| "true")} />
    })
}
