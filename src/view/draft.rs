//! The draft: its blanks on the left, the document as it will be printed on the right.

use web_sys::{HtmlInputElement, HtmlSelectElement, HtmlTextAreaElement};
use yew::prelude::*;

use super::combobox::Combobox;
use super::modules::{Written, write_draft};
use super::preview::preview;
use crate::case::{Action, Case, Decision, DraftField, Stance};
use crate::scheme::{Day, SettingName};
use crate::text::{draft, page};

/// What the draft is given.
#[derive(Properties, PartialEq)]
pub(super) struct DraftProps {
    pub(super) case: Case,
    pub(super) today: Day,
    pub(super) send: Callback<Action>,
}

/// Fields and preview.
#[component]
pub(super) fn Draft(props: &DraftProps) -> Html {
    let written = use_state(|| Written::Waiting);
    {
        let written = written.clone();
        let today = props.today;
        use_effect_with(props.case.clone(), move |case| {
            write_draft(case, today, Callback::from(move |draft| written.set(draft)));
        });
    }
    html! {
        <div class="columns draft">
            { fields(props) }
            <section class="sheet-frame" aria-label={page::PREVIEW}>
                { match &*written {
                    Written::Waiting => html! { <p class="loading">{ page::DRAFT_WAITING }</p> },
                    Written::Failed => html! { <p class="missing">{ page::DRAFT_FAILED }</p> },
                    Written::Draft(document) => preview(document),
                } }
            </section>
        </div>
    }
}

fn fields(props: &DraftProps) -> Html {
    let choose = props.send.reform(Action::Choose);
    let onsubmit = Callback::from(|event: SubmitEvent| event.prevent_default());
    html! {
        <form class="form" aria-label={page::DRAFT_FIELDS} autocomplete="off" {onsubmit}>
            <section class="step">
                <Combobox chosen={props.case.municipality} {choose} />
                { decision(props) }
                { stance(props) }
                if props.case.draft.decision == Decision::Renewal2025 {
                    { rate(props) }
                }
            </section>
            <fieldset class="step">
                <legend>{ page::BLANKS }</legend>
                { for DraftField::ALL.into_iter().filter(|of| wanted(props, *of)).map(|of| field(props, of)) }
            </fieldset>
        </form>
    }
}

/// The remark is asked for only where the draft adopts with one.
fn wanted(props: &DraftProps, field: DraftField) -> bool {
    field != DraftField::Remark || props.case.draft.stance == Stance::AdoptWithRemark
}

fn decision(props: &DraftProps) -> Html {
    let onchange = props.send.reform(|event: Event| {
        let value = event.target_unchecked_into::<HtmlSelectElement>().value();
        Action::Decide(Decision::named(&value).unwrap_or_default())
    });
    html! {
        <div class="field">
            <label for="kk-beslut">{ page::DECISION }</label>
            <select id="kk-beslut" name="beslut" {onchange}>
                { for Decision::ALL.into_iter().map(|of| html! {
                    <option key={of.as_str()} value={of.as_str()} selected={of == props.case.draft.decision}>
                        { draft::decision_label(of) }
                    </option>
                }) }
            </select>
        </div>
    }
}

fn stance(props: &DraftProps) -> Html {
    html! {
        <fieldset class="stance">
            <legend>{ page::STANCE }</legend>
            { for Stance::ALL.into_iter().map(|of| {
                let id = format!("kk-forslag-{}", of.as_str());
                let onchange = props.send.reform(move |_: Event| Action::Propose(of));
                html! {
                    <div class="tick" key={of.as_str()}>
                        <input type="radio" name="forslag" id={id.clone()} value={of.as_str()}
                            checked={of == props.case.draft.stance} {onchange} />
                        <label for={id}>{ draft::stance_label(of) }</label>
                    </div>
                }
            }) }
        </fieldset>
    }
}

/// The rate of a recommendation whose rate the sources do not hold: the scheme's own setting.
fn rate(props: &DraftProps) -> Html {
    let scheme = props.case.draft.decision.scheme();
    let typed = props.case.settings.get(scheme).and_then(|typed| typed.get(&SettingName::Avgift));
    let oninput = props.send.reform(move |event: InputEvent| {
        let text = event.target_unchecked_into::<HtmlInputElement>().value();
        Action::Set(scheme.to_owned(), SettingName::Avgift, text)
    });
    html! {
        <div class="field">
            <label for="kk-avgift">{ page::DRAFT_RATE }</label>
            <p class="hint" id="kk-avgift-hint">{ page::DRAFT_RATE_HINT }</p>
            <input id="kk-avgift" name="avgift" type="text" inputmode="decimal" maxlength="60"
                value={typed.cloned().unwrap_or_default()} {oninput} aria-describedby="kk-avgift-hint" />
        </div>
    }
}

fn field(props: &DraftProps, of: DraftField) -> Html {
    let id = format!("kk-utkast-{}", of.as_str());
    let hint = draft::field_hint(of);
    let described = hint.map(|_| format!("{id}-hint"));
    let value = props.case.draft.raw(of).to_owned();
    let long = matches!(of, DraftField::Remark | DraftField::Receivers);
    html! {
        <div class="field" key={of.as_str()}>
            <label for={id.clone()}>{ draft::field_label(of) }</label>
            if let Some(hint) = hint {
                <p class="hint" id={format!("{id}-hint")}>{ hint }</p>
            }
            if long {
                <textarea {id} name={of.as_str()} rows="4" maxlength="2000" {value}
                    oninput={props.send.reform(move |event: InputEvent| {
                        Action::Fill(of, event.target_unchecked_into::<HtmlTextAreaElement>().value())
                    })}
                    aria-describedby={described} />
            } else {
                <input {id} name={of.as_str()} type="text" maxlength="200" {value}
                    oninput={props.send.reform(move |event: InputEvent| {
                        Action::Fill(of, event.target_unchecked_into::<HtmlInputElement>().value())
                    })}
                    aria-describedby={described} />
            }
        </div>
    }
}
