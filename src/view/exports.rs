//! Ways to take the draft along: files, paper, clipboard.

use js_sys::Uint8Array;
use wasm_bindgen::JsValue;
use wasm_bindgen_futures::spawn_local;
use yew::prelude::*;

use super::clipboard::{copy_html, copy_text};
use super::host::{Host, answer};
use super::own_template::OwnTemplate;
use super::page::EXPORTS_ID;
use super::raster::pixels;
use super::save::save;
use super::told::{done, use_said};
use crate::document::{Document, Media, html, packed, plain};
use crate::text::export;

/// What the exports are given.
#[derive(Properties, PartialEq)]
pub(super) struct ExportsProps {
    pub(super) document: Document,
    /// What a file of it is called, without its ending.
    pub(super) name: String,
    pub(super) host: Option<Host>,
}

/// A form of file, each written by a module of its own.
#[derive(Clone, Copy, PartialEq)]
pub(super) enum Format {
    Word,
    Pdf,
}

impl Format {
    pub(super) fn ending(self) -> &'static str {
        match self {
            Self::Word => "docx",
            Self::Pdf => "pdf",
        }
    }

    pub(super) fn media(self) -> &'static str {
        match self {
            Self::Word => "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
            Self::Pdf => "application/pdf",
        }
    }
}

/// Why there is no file.
pub(super) enum Fault {
    /// Its module could not be fetched.
    Fetching,
    /// Its picture cannot be read.
    Picture,
    /// Its module refused to write it.
    Writing,
}

impl Fault {
    /// In words.
    pub(super) fn said(&self) -> &'static str {
        match self {
            Self::Fetching => export::NOT_FETCHED,
            Self::Picture => export::PICTURE_REFUSED,
            Self::Writing => export::REFUSED,
        }
    }
}

/// Buttons, and what came of them.
#[component]
pub(super) fn Exports(props: &ExportsProps) -> Html {
    let (said, say) = use_said();
    let make = |format: Format| {
        let (say, document, name) = (say.clone(), props.document.clone(), props.name.clone());
        let host = props.host.clone();
        Callback::from(move |_: MouseEvent| {
            let (say, document, host) = (say.clone(), document.clone(), host.clone());
            let name = format!("{name}.{}", format.ending());
            say.emit(export::making(&name));
            spawn_local(async move {
                let host = host.as_ref();
                let made = made(host, format, document).await;
                let made = made
                    .and_then(|bytes| save(host, &name, format.media(), &bytes).map_err(|_| Fault::Writing));
                say.emit(made.map_or_else(|fault| fault.said().to_owned(), |()| export::made(&name)));
            });
        })
    };
    let copy = |formatted: bool| {
        let (say, document, host) = (say.clone(), props.document.clone(), props.host.clone());
        Callback::from(move |_: MouseEvent| {
            let (say, host, text) = (say.clone(), host.clone(), plain(&document));
            let html = formatted.then(|| html(&document));
            spawn_local(async move {
                let copied = match html {
                    Some(html) => copy_html(&html, &text).await.map(|()| ("html", export::FORMATTED_COPIED)),
                    None => copy_text(&text).await.map(|()| ("text", export::TEXT_COPIED)),
                };
                let copied = copied.map(|(form, copied)| {
                    if let Some(host) = &host {
                        host.saved(form);
                    }
                    copied
                });
                say.emit(copied.unwrap_or(export::NOT_COPIED).to_owned());
            });
        })
    };
    html! {
        <section class="exports screen-only" aria-labelledby={EXPORTS_ID}>
            <h2 id={EXPORTS_ID} class="heard" tabindex="-1">{ export::HEADING }</h2>
            <div class="tools">
                <button type="button" class="main" onclick={make(Format::Word)}>{ export::WORD }</button>
                <button type="button" class="main" onclick={make(Format::Pdf)}>{ export::PDF }</button>
                <button type="button" class="quiet" onclick={copy(false)}>{ export::COPY_TEXT }</button>
                <button type="button" class="quiet" onclick={copy(true)}>{ export::COPY_FORMATTED }</button>
            </div>
            { done(&said) }
            <OwnTemplate document={props.document.clone()} name={props.name.clone()} host={props.host.clone()} />
        </section>
    }
}

/// The file, by the module that writes it.
pub(super) async fn made(
    host: Option<&Host>,
    format: Format,
    mut document: Document,
) -> Result<Vec<u8>, Fault> {
    if let Some(drawn) = document.picture.as_ref().filter(|picture| picture.media == Media::Svg) {
        document.picture = Some(pixels(drawn).await.map_err(|_| Fault::Picture)?);
    }
    let packed = packed(&document).ok_or(Fault::Writing)?;
    let host = host.ok_or(Fault::Fetching)?;
    let module = host.fetch(format.ending()).await.map_err(|_| Fault::Fetching)?;
    let bytes = answer(&module, "write", &[&Uint8Array::from(packed.as_slice())]);
    bytes.map(|bytes| Uint8Array::new(&bytes).to_vec()).map_err(|fault| fault_of(&fault))
}

fn fault_of(fault: &JsValue) -> Fault {
    match fault.as_string().as_deref() {
        Some("picture") => Fault::Picture,
        _ => Fault::Writing,
    }
}
