//! The municipality: a field to type in and a list to choose from, by keyboard first.

use web_sys::{Element, HtmlInputElement, ScrollIntoViewOptions, ScrollLogicalPosition};
use yew::prelude::*;

use super::dressed::said;
use crate::case::Case;
use crate::population::{Municipality, MunicipalityCode, find, names, nearest, registered};
use crate::text::page;

/// What the field is given.
#[derive(Properties, PartialEq)]
struct ComboboxProps {
    chosen: Option<MunicipalityCode>,
    choose: Callback<Option<MunicipalityCode>>,
    /// The county whose municipalities stand first in the list, by its code; nothing else changes the order.
    area: String,
}

/// The field for a case's municipality.
pub(super) fn municipality(case: &Case, choose: Callback<Option<MunicipalityCode>>) -> Html {
    html! { <Combobox chosen={case.municipality} {choose} area={case.area().to_owned()} /> }
}

/// What is going on in the field while a person is at it.
#[derive(Clone, PartialEq, Default)]
struct Editing {
    /// What was typed; none while the chosen name stands there.
    typed: Option<String>,
    open: bool,
    active: Option<usize>,
}

enum Key {
    Move(isize),
    Take,
    Leave,
}

fn name_of(code: Option<MunicipalityCode>) -> String {
    code.and_then(|code| registered().municipality(code)).map(|of| of.name.clone()).unwrap_or_default()
}

fn option_id(code: MunicipalityCode) -> String {
    format!("kk-kommun-{code}")
}

/// The municipality that a text names without doubt: by its code, its name, or alone in the list.
fn meant(typed: &str) -> Option<MunicipalityCode> {
    let found = find(registered(), typed, "");
    let only = found.len() == 1;
    let first = found.first()?;
    (only || names(first, typed)).then_some(first.code)
}

/// A combobox after the ARIA pattern: the focus stays in the field, the list follows it.
#[component]
fn Combobox(props: &ComboboxProps) -> Html {
    let editing = use_state(Editing::default);
    let typed = editing.typed.clone();
    let found = if editing.open {
        find(registered(), typed.as_deref().unwrap_or_default(), &props.area)
    } else {
        Vec::new()
    };
    // What may be meant, where nothing is found.
    let guessed = editing.open && found.is_empty();
    let found = if guessed { nearest(registered(), typed.as_deref().unwrap_or_default()) } else { found };
    let active = editing.active.and_then(|place| found.get(place)).map(|of| of.code);
    let field = use_mut_ref(|| None::<Element>);
    {
        let field = field.clone();
        use_effect_with(active, move |active| {
            if active.is_some() {
                show(field.borrow().as_ref());
            }
        });
    }

    {
        // A municipality chosen elsewhere, by another case, takes the place of what was begun here.
        let editing = editing.clone();
        use_effect_with(props.chosen, move |chosen| {
            if chosen.is_some() {
                editing.set(Editing::default());
            }
        });
    }

    let take = {
        let (editing, choose) = (editing.clone(), props.choose.clone());
        Callback::from(move |code: Option<MunicipalityCode>| {
            editing.set(Editing::default());
            choose.emit(code);
        })
    };
    let leave = {
        let (editing, take, choose) = (editing.clone(), take.clone(), props.choose.clone());
        Callback::from(move |_: FocusEvent| match editing.typed.as_deref().map(str::trim) {
            None => editing.set(Editing::default()),
            Some("") => take.emit(None),
            Some(typed) => {
                let meant = meant(typed);
                if meant.is_some() {
                    editing.set(Editing::default());
                } else {
                    editing.set(Editing { open: false, active: None, ..(*editing).clone() });
                }
                choose.emit(meant);
            }
        })
    };
    let oninput = {
        let editing = editing.clone();
        Callback::from(move |event: InputEvent| {
            let typed = event.target_unchecked_into::<HtmlInputElement>().value();
            editing.set(Editing { typed: Some(typed), open: true, active: None });
        })
    };
    let onkeydown = {
        let (editing, take) = (editing.clone(), take.clone());
        let codes: Vec<MunicipalityCode> = found.iter().map(|of| of.code).collect();
        Callback::from(move |event: KeyboardEvent| {
            let Some(key) = key(&event) else { return };
            field.replace(event.target_dyn_into());
            match key {
                Key::Move(by) => {
                    event.prevent_default();
                    let active = editing.open.then(|| moved(editing.active, by, codes.len())).flatten();
                    editing.set(Editing { open: true, active, ..(*editing).clone() });
                }
                Key::Take if editing.open => {
                    event.prevent_default();
                    let typed = editing.typed.as_deref().unwrap_or_default();
                    let code = editing.active.and_then(|place| codes.get(place).copied());
                    let first = || (!typed.trim().is_empty()).then(|| codes.first().copied()).flatten();
                    if let Some(code) = code.or_else(first) {
                        take.emit(Some(code));
                    }
                }
                Key::Leave if editing.open || editing.typed.is_some() => {
                    event.prevent_default();
                    editing.set(Editing::default());
                }
                Key::Take | Key::Leave => {}
            }
        })
    };
    let onclick = {
        let editing = editing.clone();
        Callback::from(move |_: MouseEvent| {
            editing.set(Editing { open: !editing.open, ..(*editing).clone() });
        })
    };
    let wrong = !editing.open
        && typed.as_deref().is_some_and(|typed| !typed.trim().is_empty() && meant(typed).is_none());
    let value = typed.unwrap_or_else(|| name_of(props.chosen));
    let fault = wrong.then(|| page::choose_from_list(&named(&nearest(registered(), &value))));
    html! {
        <div class="field">
            <label for="kk-kommun">{ page::MUNICIPALITY }</label>
            <p class="hint" id="kk-kommun-hint">{ page::MUNICIPALITY_HINT }</p>
            <div class="combobox">
                <input id="kk-kommun" type="text" role="combobox" name="kommun"
                    autocomplete="off" spellcheck="false" aria-autocomplete="list"
                    aria-expanded={(editing.open && !found.is_empty()).to_string()} aria-controls="kk-kommuner"
                    aria-activedescendant={active.map(option_id)}
                    aria-invalid={wrong.then_some("true")}
                    aria-describedby={if wrong { "kk-kommun-fault kk-kommun-hint" } else { "kk-kommun-hint" }}
                    {value} {oninput} {onkeydown} {onclick} onblur={leave} />
                <ul id="kk-kommuner" role="listbox" aria-label={page::MUNICIPALITIES} hidden={!editing.open || found.is_empty()}>
                    { for found.iter().map(|of| option(of, active, &take)) }
                </ul>
                if guessed {
                    { said("p", "nothing", &page::not_found(&named(&found))) }
                }
            </div>
            if let Some(fault) = fault {
                <p class="fault" id="kk-kommun-fault">{ fault }</p>
            }
            <p class="heard" role="status">
                if guessed { { page::not_found(&named(&found)) } } else if editing.open { { page::found(found.len()) } }
            </p>
        </div>
    }
}

fn named<'a>(found: &[&'a Municipality]) -> Vec<&'a str> {
    found.iter().map(|of| of.name.as_str()).collect()
}

fn option(
    of: &Municipality,
    active: Option<MunicipalityCode>,
    take: &Callback<Option<MunicipalityCode>>,
) -> Html {
    let code = of.code;
    let selected = active == Some(code);
    // The field keeps the focus, and with it the list, until the button is let go over an option.
    let onmousedown = Callback::from(|event: MouseEvent| event.prevent_default());
    let onclick = take.reform(move |_: MouseEvent| Some(code));
    html! {
        <li key={code.to_string()} id={option_id(code)} role="option"
            aria-selected={selected.to_string()} {onmousedown} {onclick}>
            { said("span", "", &of.name) }{ " " }{ said("span", "code", &code.to_string()) }
        </li>
    }
}

fn key(event: &KeyboardEvent) -> Option<Key> {
    match event.key().as_str() {
        "ArrowDown" => Some(Key::Move(1)),
        "ArrowUp" => Some(Key::Move(-1)),
        "PageDown" => Some(Key::Move(10)),
        "PageUp" => Some(Key::Move(-10)),
        "Enter" => Some(Key::Take),
        "Escape" => Some(Key::Leave),
        _ => None,
    }
}

/// The place so many steps on, kept within the list.
fn moved(active: Option<usize>, by: isize, length: usize) -> Option<usize> {
    let last = length.checked_sub(1)?;
    Some(match active {
        None if by < 0 => last,
        None => 0,
        Some(place) => place.saturating_add_signed(by).min(last),
    })
}

/// Scrolls to the option that the keyboard has come to, in the list beside the field.
fn show(field: Option<&Element>) {
    let list = field.and_then(Element::next_element_sibling);
    let option = list.and_then(|list| list.query_selector("[aria-selected=true]").ok().flatten());
    if let Some(option) = option {
        let nearest = ScrollIntoViewOptions::new();
        nearest.set_block(ScrollLogicalPosition::Nearest);
        option.scroll_into_view_with_scroll_into_view_options(&nearest);
    }
}
