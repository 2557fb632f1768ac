//! Whom a scheme concerns: everyone, the municipalities of some counties, or some municipalities.

use serde_json::{Value, json};
use web_sys::{HtmlInputElement, HtmlTextAreaElement};
use yew::prelude::*;

use super::{Form, field_id};
use crate::document::FieldPath;
use crate::population::{Pasted, pasted, registered};
use crate::scheme::own::fields::Fields;
use crate::text::editor as words;
use crate::view::dressed::{quiet, said};
use crate::view::field::{Field, tick};

/// The three ways, and what belongs to the chosen one.
pub(super) fn who(form: &Form<'_>, at: &FieldPath, fields: &Fields) -> Html {
    let (label, hint) = words::field("ordning", "galler");
    let id = field_id(&at.name());
    let (counties, municipalities) = (at.field("lan"), at.field("kommuner"));
    let everyone = !form.file.text_at(at).is_empty();
    let by_county = form.file.has(&counties);
    let ways = [
        (words::ALL, "alla", everyone, json!("alla")),
        (words::SOME_COUNTIES, "lan", by_county, json!({ "lan": [] })),
        (words::SOME_MUNICIPALITIES, "kommuner", !everyone && !by_county, json!({ "kommuner": [] })),
    ];
    let chosen = form.file.texts(if by_county { &counties } else { &municipalities });
    let way = |(label, name, checked, value): (&str, &str, bool, Value)| {
        let id = format!("{id}-{name}-val");
        let (edit, at) = (form.edit.clone(), at.clone());
        // Those who were chosen go away with the way in which they were chosen.
        let (before, loses) = (form.before.clone(), !chosen.is_empty());
        let onchange = Callback::from(move |_: Event| {
            if loses {
                before.emit(words::WHO_CHANGED.to_owned());
            }
            edit.emit((at.clone(), Some(value.clone())));
        });
        let group = format!("{}-val", at_name(form));
        tick(
            &id,
            html! { <input type="radio" name={group} id={id.clone()} {checked} {onchange} /> },
            html! { label },
        )
    };
    let _ = fields;
    html! {
        <fieldset class="group" id={id.clone()} tabindex="-1">
            <legend>{ label }</legend>
            { said("p", "hint", hint) }
            if let Some(fault) = form.fault(at) {
                { said("p", "fault", &fault) }
            }
            { for ways.map(way) }
            if by_county {
                { self::counties(form, &counties, words::field("galler", "lan").0) }
            } else if !everyone {
                <Municipalities chosen={form.file.texts(&municipalities)} id={field_id(&municipalities.name())}
                    fault={form.fault(&municipalities)} set={set(form, &municipalities)} go={form.go.clone()} />
            }
        </fieldset>
    }
}

fn at_name(form: &Form<'_>) -> String {
    field_id(&form.of_scheme().name())
}

/// Puts a list of codes in a field.
fn set(form: &Form<'_>, at: &FieldPath) -> Callback<Vec<String>> {
    let (edit, at) = (form.edit.clone(), at.clone());
    Callback::from(move |codes: Vec<String>| edit.emit((at.clone(), Some(codes.into()))))
}

/// A box for every county.
pub(super) fn counties(form: &Form<'_>, at: &FieldPath, label: &str) -> Html {
    let chosen = form.file.texts(at);
    let set = set(form, at);
    let id = field_id(&at.name());
    let one = |of: &crate::population::County| {
        let code = of.code.to_string();
        let (id, checked) = (format!("{id}-{code}"), chosen.contains(&code));
        let chosen = chosen.clone();
        let onchange = set.reform(move |event: Event| {
            let ticked = event.target_unchecked_into::<HtmlInputElement>().checked();
            let mut next: Vec<String> = chosen.iter().filter(|of| **of != code).cloned().collect();
            if ticked {
                next.push(code.clone());
            }
            next.sort();
            next
        });
        tick(
            &id,
            html! { <input type="checkbox" id={id.clone()} {checked} {onchange} /> },
            html! { &of.name },
        )
    };
    html! {
        <fieldset class="group counties" id={id.clone()} tabindex="-1">
            <legend>{ label }</legend>
            { for registered().counties().iter().map(one) }
        </fieldset>
    }
}

/// The chosen municipalities, and how they are changed.
#[derive(Properties, PartialEq)]
struct MunicipalitiesProps {
    chosen: Vec<String>,
    id: String,
    fault: Option<String>,
    set: Callback<Vec<String>>,
    go: Callback<String>,
}

/// A field for names and codes, and a button to take each one away.
#[component]
fn Municipalities(props: &MunicipalitiesProps) -> Html {
    let typed = use_state(String::new);
    let came_of_it = use_state(Pasted::default);
    let oninput = {
        let typed = typed.clone();
        Callback::from(move |event: InputEvent| {
            typed.set(event.target_unchecked_into::<HtmlTextAreaElement>().value());
        })
    };
    let add = {
        let (typed, came_of_it, set) = (typed.clone(), came_of_it.clone(), props.set.clone());
        let (chosen, go, id) = (props.chosen.clone(), props.go.clone(), props.id.clone());
        Callback::from(move |_: MouseEvent| {
            let read = pasted(registered(), &typed);
            let mut next = chosen.clone();
            for code in read.found.iter().map(ToString::to_string) {
                if !next.contains(&code) {
                    next.push(code);
                }
            }
            next.sort();
            set.emit(next);
            typed.set(read.left.join("\n"));
            came_of_it.set(read);
            go.emit(id.clone());
        })
    };
    let field = Field {
        id: &props.id,
        label: words::PASTE,
        hint: Some(words::PASTE_HINT),
        fault: props.fault.clone(),
    };
    let one = |code: &String| {
        let name = code.parse().ok().and_then(|code| registered().municipality(code));
        let name = name.map_or(code.as_str(), |of| of.name.as_str());
        let rest: Vec<String> = props.chosen.iter().filter(|of| *of != code).cloned().collect();
        let (set, go, id) = (props.set.clone(), props.go.clone(), props.id.clone());
        let onclick = Callback::from(move |_: MouseEvent| {
            set.emit(rest.clone());
            go.emit(id.clone());
        });
        html! { <li key={code.clone()}>{ quiet(&words::remove(name), onclick) }</li> }
    };
    html! {
        <>
            { field.around(html! {
                <textarea id={props.id.clone()} rows="3" autocomplete="off" spellcheck="false" value={(*typed).clone()} {oninput}
                    aria-describedby={field.described()} aria-invalid={props.fault.as_ref().map(|_| "true")} />
            }) }
            { quiet(words::ADD_PASTED, add) }
            <div role="status">
                { said("p", "hint", &words::chosen(props.chosen.len())) }
                if came_of_it.unknown > 0 {
                    { said("p", "fault", &words::not_taken(&came_of_it.left, &came_of_it.disagreeing)) }
                }
            </div>
            <ul class="buttons">{ for in_order(&props.chosen).iter().map(one) }</ul>
        </>
    }
}

/// Codes in the order of their municipalities' names; what is nobody's code last.
fn in_order(codes: &[String]) -> Vec<String> {
    let order: Vec<String> = registered().alphabetically().map(|of| of.code.to_string()).collect();
    let mut codes = codes.to_vec();
    codes.sort_by_key(|code| order.iter().position(|of| of == code).unwrap_or(usize::MAX));
    codes
}
