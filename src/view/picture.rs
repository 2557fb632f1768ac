//! The picture at the draft's head: picked from disk, checked, shown, and never sent anywhere.

use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::{File, HtmlInputElement};
use yew::prelude::*;

use super::field::Field;
use crate::case::Picture;
use crate::text::{draft, page};

/// What the field is given.
#[derive(Properties, PartialEq)]
pub(super) struct PictureFieldProps {
    pub(super) picked: bool,
    pub(super) pick: Callback<Option<Picture>>,
}

/// A field for a file, what is wrong with it, and a way to take the picture away.
#[component]
pub(super) fn PictureField(props: &PictureFieldProps) -> Html {
    let fault = use_state(|| None::<String>);
    let onchange = {
        let (fault, pick) = (fault.clone(), props.pick.clone());
        Callback::from(move |event: Event| {
            let input = event.target_unchecked_into::<HtmlInputElement>();
            let file = input.files().and_then(|files| files.get(0));
            // So that the same file can be picked again after it was changed.
            input.set_value("");
            let Some(file) = file else { return };
            let (fault, pick) = (fault.clone(), pick.clone());
            spawn_local(async move {
                match read(&file).await {
                    Ok(picture) => {
                        fault.set(None);
                        pick.emit(Some(picture));
                    }
                    Err(said) => fault.set(Some(said)),
                }
            });
        })
    };
    let away = props.pick.reform(|_: MouseEvent| None);
    let field = Field {
        id: "kk-bild",
        label: page::PICTURE,
        hint: Some(page::PICTURE_HINT),
        fault: (*fault).clone(),
    };
    field.around(html! {
        <>
            <input type="file" id="kk-bild" accept=".png,.svg" {onchange} aria-describedby={field.described()}
                aria-invalid={fault.as_ref().map(|_| "true")} />
            if props.picked {
                <button type="button" class="quiet" onclick={away}>{ page::PICTURE_AWAY }</button>
            }
        </>
    })
}

async fn read(file: &File) -> Result<Picture, String> {
    let buffer =
        JsFuture::from(file.array_buffer()).await.map_err(|_| page::PICTURE_UNREADABLE.to_owned())?;
    let bytes = js_sys::Uint8Array::new(&buffer).to_vec();
    Picture::read(bytes, draft::PICTURE_DESCRIPTION).map_err(|fault| page::not_a_picture(fault).to_owned())
}

/// The picture as an address of data, which a page may show without fetching anything.
pub(super) fn address(picture: &Picture) -> Option<String> {
    let bytes: String = picture.bytes.iter().map(|&byte| char::from(byte)).collect();
    let coded = web_sys::window()?.btoa(&bytes).ok()?;
    Some(format!("data:{};base64,{coded}", picture.media.as_str()))
}

/// The picture that such an address holds.
pub(super) fn of_address(address: &str) -> Option<Picture> {
    let (_, coded) = address.split_once(";base64,")?;
    let bytes = web_sys::window()?.atob(coded).ok()?;
    let bytes = bytes.chars().map(u8::try_from).collect::<Result<_, _>>().ok()?;
    Picture::read(bytes, draft::PICTURE_DESCRIPTION).ok()
}
