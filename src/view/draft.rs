//! The draft: its blanks on the left, the document as it will be printed on the right.

use web_sys::HtmlTextAreaElement;
use yew::prelude::*;

use super::combobox::municipality;
use super::device;
use super::exports::Exports;
use super::field::{Field, Text, tick};
use super::fill_in::Asked;
use super::form::ends;
use super::guest::{GuestProps, use_case};
use super::host::Host;
use super::keep::Keep;
use super::layout::Dressing;
use super::picture::{self, PictureField};
use super::preview::preview;
use super::setting::Settable;
use super::told::{told, use_said};
use super::unfold::Unfold;
use crate::case::{self, Action, Case, Decision, DraftField, Picture, Shown, Stance};
use crate::document::{self, Circumstances, Document};
use crate::population::registered;
use crate::rules::Settings;
use crate::scheme::{Collection, Day, builtin};
use crate::text::{draft, page};

/// Fields and preview.
#[component]
pub fn Draft(props: &GuestProps) -> Html {
    let (state, send) = use_case(props);
    let link = format!("{}#{}", props.address, case::write(&state.0.for_link(builtin())));
    let circumstances = Circumstances { today: props.today, link: &link, version: env!("CARGO_PKG_VERSION") };
    let picked = use_state(|| None::<Picture>);
    // What is kept where a host's own scripts could read it would not stay on the device.
    let may_keep = !props.host.as_ref().is_some_and(Host::embeds);
    let keeper = props.host.clone().filter(|_| may_keep);
    {
        let (picked, host) = (picked.clone(), keeper.clone());
        use_effect_with((), move |()| {
            let read = move || {
                let address = host.as_ref().and_then(device::picture);
                picked.set(address.as_deref().and_then(picture::of_address));
            };
            read();
            let listener = device::on_reopened(read);
            move || drop(listener)
        });
    }
    let passed_over = use_state(|| 0);
    {
        let (passed_over, send) = (passed_over.clone(), send.clone());
        use_effect_with(props.case.clone(), move |case| {
            let (draft, not_understood) = case.draft.understood();
            if not_understood > 0 {
                passed_over.set(not_understood);
                send.emit(Action::Open(Box::new(Case { draft, ..case.clone() })));
            }
        });
    }
    let shown = picked.as_ref().and_then(picture::address);
    let pick = {
        let (picked, host) = (picked.clone(), keeper.clone());
        Callback::from(move |of: Option<Picture>| {
            if let Some(host) = &host {
                device::take_picture(host, of.as_ref().and_then(picture::address).as_deref());
            }
            picked.set(of);
        })
    };
    let layout = state.0.draft.layout();
    let collection = use_memo(state.0.own.clone(), |_| document::collection_of(&state.0));
    let decision = state.0.decision(&collection);
    let moved = use_said();
    let dress = Dressing { decision, layout: &layout, send: &send, moved: &moved };
    let fields =
        Fields { case: &state.0, collection: &collection, decision, today: props.today, send: &send };
    let document = document::draft(&state.0, &collection, registered(), &circumstances);
    html! {
        <div class="columns draft">
            <form class="form" aria-label={page::DRAFT_FIELDS} autocomplete="off" onsubmit={Callback::from(|event: SubmitEvent| event.prevent_default())}>
                if *passed_over > 0 {
                    <p class="message" role="alert">{ page::passed_over(*passed_over) }</p>
                }
                { of_a_link(&fields) }
                { form(&fields) }
                { dress.fields() }
                <PictureField picked={picked.is_some()} {pick} />
                if picked.is_some() {
                    { blank(&fields, DraftField::Picture) }
                }
                { for keeper.map(|host| html! { <Keep {host} /> }) }
            </form>
            <section class="sheet-frame" aria-label={page::PREVIEW}>
                { match document {
                    Ok(document) => {
                        let document = Document { picture: described(&state.0, picked.as_ref()), ..document };
                        let name = file_name(&state.0, decision, &document);
                        html! {
                            <>
                                { told(told_of(decision, &document)) }
                                <Exports document={document.clone()} {name} host={props.host.clone()} />
                                { preview(&document, shown) }
                            </>
                        }
                    },
                    Err(_) => html! { <p class="failed">{ page::failed(Shown::Draft) }</p> },
                } }
            </section>
        </div>
    }
}

/// What is shown, and how many places in it are marked to be completed.
fn told_of(decision: Decision, document: &Document) -> String {
    page::draft_told(&document.kind, &draft::decision_option(decision, None), document.to_complete())
}

/// The picture with what the user says that it shows.
fn described(case: &Case, picked: Option<&Picture>) -> Option<Picture> {
    let description = case.draft.get(DraftField::Picture).unwrap_or(draft::PICTURE_DESCRIPTION).to_owned();
    picked.map(|picture| Picture { description, ..picture.clone() })
}

/// What a file of the draft is called: its kind, its matter, the municipality and the first year.
fn file_name(case: &Case, decision: Decision, document: &Document) -> String {
    let municipality = case.municipality.and_then(|code| registered().municipality(code));
    let municipality = municipality.map_or("", |of| of.name.as_str());
    let year = match (decision.years(), decision) {
        (Some((first, _)), _) => first.to_string(),
        (None, Decision::Budget) => case.from.to_string(),
        (None, _) => String::new(),
    };
    let matter = decision.scheme().unwrap_or(decision.as_str());
    document::file_name(&[&document.kind, matter, municipality, &year])
}

/// What the fields show and how they act.
struct Fields<'a> {
    case: &'a Case,
    collection: &'a Collection,
    decision: Decision,
    today: Day,
    send: &'a Callback<Action>,
}

/// Text that came with a link, until the reader says that it is theirs.
fn of_a_link(fields: &Fields<'_>) -> Html {
    if !fields.case.draft.has_text_of_a_link() {
        return Html::default();
    }
    let ours = fields.send.reform(|_: MouseEvent| Action::call_the_text_ours());
    html! {
        <div class="message" role="status">
            <p>{ draft::TEXT_OF_A_LINK_NOTICE }</p>
            <button type="button" class="quiet" onclick={ours}>{ draft::TEXT_IS_OURS }</button>
        </div>
    }
}

fn form(fields: &Fields<'_>) -> Html {
    let choose = fields.send.reform(Action::Choose);
    let decision = fields.decision;
    html! {
        <>
            <div class="step">
                { municipality(fields.case, choose) }
                { self::decision(fields) }
                { stance(fields) }
                if decision == Decision::Budget {
                    { ends(fields.case, fields.collection, fields.today, fields.send) }
                }
                { asked(fields) }
                { settings(fields) }
            </div>
            <fieldset class="step">
                <legend>{ page::BLANKS }</legend>
                { for DraftField::ALL.into_iter().filter(|of| wanted(fields, *of)).map(|of| blank(fields, of)) }
            </fieldset>
        </>
    }
}

/// The choices and assumptions of the decision's own scheme.
fn settings(fields: &Fields<'_>) -> Html {
    let scheme = fields.decision.scheme().and_then(|id| fields.collection.scheme(id));
    let Some(scheme) = scheme else { return Html::default() };
    let read = Settings::read(scheme, &fields.case.typed(&scheme.id), registered());
    let faults = read.err().unwrap_or_default();
    let of = Settable { scheme, case: fields.case, faults: &faults, send: fields.send };
    html! {
        <Unfold needed={!faults.is_empty()} summary={html! { page::SETTINGS }}>
            { for scheme.settings.iter().map(|setting| of.setting(setting)) }
        </Unfold>
    }
}

/// The remark is asked for only where the draft adopts with one.
fn wanted(fields: &Fields<'_>, field: DraftField) -> bool {
    field != DraftField::Remark || fields.case.draft.stance() == Stance::AdoptWithRemark
}

fn decision(fields: &Fields<'_>) -> Html {
    let chosen = fields.decision;
    let draft = fields.case.draft.clone();
    let choose = fields
        .send
        .reform(move |value: String| Action::turn(&draft, chosen, Decision::named(&value).unwrap_or(chosen)));
    let offered = Decision::ALL.into_iter().filter(|of| *of == chosen || concerns(fields, *of));
    let passed = |of| document::answer_day(of, fields.collection).filter(|day| *day < fields.today);
    let offered: Vec<_> = offered.map(|of| (of.as_str(), draft::decision_option(of, passed(of)))).collect();
    let options = offered.iter().map(|(value, label)| (*value, label.as_str()));
    let field =
        Field { id: "kk-beslut", label: page::DECISION, hint: Some(page::DECISION_HINT), fault: None };
    field.select(options, chosen.as_str(), &choose)
}

/// Whether the chosen municipality may be asked to decide it; any decision, while none is chosen.
fn concerns(fields: &Fields<'_>, decision: Decision) -> bool {
    let scheme = decision.scheme().and_then(|id| fields.collection.scheme(id));
    let concerned = scheme.zip(fields.case.municipality);
    concerned.is_none_or(|(scheme, code)| scheme.concerns.municipality(code))
}

fn stance(fields: &Fields<'_>) -> Html {
    html! {
        <fieldset class="stance">
            <legend>{ page::STANCE }</legend>
            { for Stance::ALL.into_iter().map(|of| {
                let id = format!("kk-forslag-{}", of.as_str());
                let onchange = fields.send.reform(move |_: Event| Action::propose(of));
                tick(&id, html! {
                    <input type="radio" name="forslag" id={id.clone()} value={of.as_str()}
                        checked={of == fields.case.draft.stance()} {onchange} />
                }, html! { draft::stance_label(fields.decision, of) })
            }) }
        </fieldset>
    }
}

/// What the amounts ask for in the years that the decision covers.
fn asked(fields: &Fields<'_>) -> Html {
    let outcome = document::draft_outcome(fields.decision, fields.case, fields.collection, registered());
    let mut asked = Vec::new();
    for row in &outcome.rows {
        for &year in &outcome.years {
            let Some(name) = row.scheme.asks_for(year) else { continue };
            let of = Asked {
                scheme: row.scheme,
                year,
                name,
                case: fields.case,
                faults: &row.faults,
                send: fields.send,
            };
            asked.push(of.in_form());
        }
    }
    asked.into_iter().collect()
}

fn blank(fields: &Fields<'_>, of: DraftField) -> Html {
    let id = format!("kk-utkast-{}", of.as_str());
    let field = Field { id: &id, label: draft::field_label(of), hint: draft::field_hint(of), fault: None };
    let value = fields.case.draft.raw(of);
    let send = fields.send.reform(move |text: String| Action::fill(of, text));
    if matches!(of, DraftField::Remark | DraftField::Receivers) {
        let oninput =
            send.reform(|event: InputEvent| event.target_unchecked_into::<HtmlTextAreaElement>().value());
        return field.around(html! {
            <textarea id={id.clone()} name={of.as_str()} rows="4" maxlength="2000" value={value.to_owned()}
                {oninput} aria-describedby={field.described()} />
        });
    }
    let control = Text { name: of.as_str(), mode: "text", longest: "200", value, placeholder: "" };
    field.text(&control, &send)
}
