//! The user's own Word template: picked from disk, filled in the browser, never sent anywhere.

use js_sys::{Array, Uint8Array};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::{File, HtmlInputElement};
use yew::prelude::*;

use super::exports::{Fault, Format, made};
use super::field::Field;
use super::host::{Host, answer};
use super::save::save;
use super::unfold::Unfold;
use crate::document::{Document, LARGEST_TEMPLATE, NotATemplate, packed, sample};
use crate::text::{export, template};

/// What the template's part of the page is given.
#[derive(Properties, PartialEq)]
pub(super) struct OwnTemplateProps {
    pub(super) document: Document,
    /// What a file of it is called, without its ending.
    pub(super) name: String,
    pub(super) host: Option<Host>,
}

/// A filled template.
struct Filled {
    bytes: Vec<u8>,
    /// What is to be known about it, in words.
    remarks: Vec<String>,
}

/// A field for the template, the names that it may have, and a sample to begin from.
#[component]
pub(super) fn OwnTemplate(props: &OwnTemplateProps) -> Html {
    let (fault, said, remarks) = (use_state(|| None::<String>), use_state(String::new), use_state(Vec::new));
    let tell = {
        let (fault, said, remarks) = (fault.clone(), said.clone(), remarks.clone());
        Callback::from(move |outcome: Result<(String, Vec<String>), String>| {
            let (wrong, (done, told)) = match outcome {
                Ok(outcome) => (None, outcome),
                Err(wrong) => (Some(wrong), (String::new(), Vec::new())),
            };
            fault.set(wrong);
            said.set(done);
            remarks.set(told);
        })
    };
    let onchange = {
        let (document, host, tell) = (props.document.clone(), props.host.clone(), tell.clone());
        let name = format!("{}-{}.{}", props.name, template::FILLED, Format::Word.ending());
        Callback::from(move |event: Event| {
            let input = event.target_unchecked_into::<HtmlInputElement>();
            let file = input.files().and_then(|files| files.get(0));
            // So that the same file can be picked again after it was changed.
            input.set_value("");
            let Some(file) = file else { return };
            let (document, host) = (document.clone(), host.clone());
            let (name, tell) = (name.clone(), tell.clone());
            tell.emit(Ok((export::making(&name), Vec::new())));
            spawn_local(async move {
                let host = host.as_ref();
                let filled = filled(host, &file, &document).await;
                tell.emit(filled.and_then(|filled| saved(host, &name, &filled.bytes, filled.remarks)));
            });
        })
    };
    let get_sample = {
        let (made_on, host, tell) = (props.document.made, props.host.clone(), tell.clone());
        Callback::from(move |_: MouseEvent| {
            let (host, tell) = (host.clone(), tell.clone());
            let name = format!("{}.{}", template::SAMPLE_NAME, Format::Word.ending());
            tell.emit(Ok((export::making(&name), Vec::new())));
            spawn_local(async move {
                let host = host.as_ref();
                let made = made(host, Format::Word, sample(made_on)).await;
                let made = made.map_err(|why| why.said().to_owned());
                tell.emit(made.and_then(|bytes| saved(host, &name, &bytes, Vec::new())));
            });
        })
    };
    let field = Field {
        id: "kk-mall",
        label: template::FILE,
        hint: Some(template::FILE_HINT),
        fault: (*fault).clone(),
    };
    html! {
        <section aria-labelledby="kk-egen-mall">
            <h3 id="kk-egen-mall">{ template::HEADING }</h3>
            { field.around(html! {
                <input type="file" id="kk-mall" accept=".docx" {onchange} aria-describedby={field.described()}
                    aria-invalid={fault.as_ref().map(|_| "true")} />
            }) }
            <div role="status">
                <p class="done">{ (*said).clone() }</p>
                { for remarks.iter().map(|remark| html! { <p class="message">{ remark }</p> }) }
            </div>
            <Unfold summary={html! { template::FIELDS }} needed={false}>
                <p class="hint">{ template::FIELDS_NOTE }</p>
                <button type="button" class="quiet" onclick={get_sample}>{ template::SAMPLE }</button>
                <dl>
                    { for template::NAMES.iter().map(|(name, gives)| html! {
                        <div>
                            <dt><code>{ template::braced(name) }</code></dt>
                            <dd>{ *gives }</dd>
                        </div>
                    }) }
                </dl>
            </Unfold>
        </section>
    }
}

fn saved(
    host: Option<&Host>,
    name: &str,
    bytes: &[u8],
    remarks: Vec<String>,
) -> Result<(String, Vec<String>), String> {
    let saved = save(host, name, Format::Word.media(), bytes);
    saved.map(|()| (export::made(name), remarks)).map_err(|_| Fault::Writing.said().to_owned())
}

/// The template filled, by the module that does it; or what is wrong, in words.
async fn filled(host: Option<&Host>, file: &File, document: &Document) -> Result<Filled, String> {
    // Before it is read into memory.
    if u32::try_from(LARGEST_TEMPLATE).is_ok_and(|most| file.size() > f64::from(most)) {
        return Err(said(NotATemplate::TooLarge).to_owned());
    }
    let read = JsFuture::from(file.array_buffer()).await.map_err(|_| template::UNREADABLE.to_owned())?;
    let packed = packed(document).ok_or_else(|| Fault::Writing.said().to_owned())?;
    let unfetched = || Fault::Fetching.said().to_owned();
    let module = host.ok_or_else(unfetched)?.fetch("template").await.map_err(|_| unfetched())?;
    let arguments = [JsValue::from(Uint8Array::from(packed.as_slice())), Uint8Array::new(&read).into()];
    let answered = answer(&module, "write", &arguments.each_ref());
    let answered = answered.map_err(|why| {
        let why = why.as_string().as_deref().and_then(NotATemplate::named);
        why.map_or(Fault::Writing.said(), said).to_owned()
    })?;
    let parts: Array = answered.unchecked_into();
    let (unknown, absent) = (names(&parts.get(1)), names(&parts.get(2)));
    let mut remarks = Vec::new();
    if !unknown.is_empty() {
        remarks.push(template::unknown(&unknown));
    }
    if !absent.is_empty() {
        remarks.push(template::nothing_for(&absent));
    }
    if !parts.get(3).is_truthy() {
        remarks.push(template::unstamped());
    }
    let outside = names(&parts.get(4));
    if !outside.is_empty() {
        remarks.extend(outside);
        remarks.push(template::OUTSIDE.to_owned());
    }
    Ok(Filled { bytes: Uint8Array::new(&parts.get(0)).to_vec(), remarks })
}

fn names(of: &JsValue) -> Vec<String> {
    Array::from(of).iter().filter_map(|name| name.as_string()).collect()
}

fn said(why: NotATemplate) -> &'static str {
    match why {
        NotATemplate::TooLarge => template::TOO_LARGE,
        NotATemplate::Encrypted => template::ENCRYPTED,
        NotATemplate::Bomb => template::BOMB,
        NotATemplate::TooMuch => template::TOO_MUCH,
        NotATemplate::NoWord => template::NO_WORD,
        NotATemplate::OtherKind => template::OTHER_KIND,
        NotATemplate::Damaged => template::DAMAGED,
    }
}
