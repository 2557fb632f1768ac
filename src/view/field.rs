//! Fields: a label, what to know, the control, and what is wrong, always in that order.

use web_sys::{HtmlInputElement, HtmlSelectElement};
use yew::prelude::*;

/// What stands around a control.
pub(super) struct Field<'a> {
    /// The control's identifier; its hint and fault are named after it.
    pub(super) id: &'a str,
    pub(super) label: &'a str,
    pub(super) hint: Option<&'a str>,
    /// What is wrong, and what to write instead.
    pub(super) fault: Option<String>,
}

impl Field<'_> {
    /// The field around its control.
    pub(super) fn around(&self, control: Html) -> Html {
        html! {
            <div class="field">
                <label for={self.id.to_owned()}>{ self.label }</label>
                if let Some(hint) = self.hint {
                    <p class="hint" id={format!("{}-hint", self.id)}>{ hint }</p>
                }
                { control }
                if let Some(fault) = &self.fault {
                    <p class="fault" id={format!("{}-fault", self.id)}>{ fault }</p>
                }
            </div>
        }
    }

    /// A field to type in. `mode` is the keyboard that a telephone shows.
    pub(super) fn text(&self, control: &Text<'_>, typed: &Callback<String>) -> Html {
        let oninput =
            typed.reform(|event: InputEvent| event.target_unchecked_into::<HtmlInputElement>().value());
        self.around(html! {
            <input id={self.id.to_owned()} name={control.name.to_owned()} type="text" autocomplete="off"
                inputmode={control.mode} maxlength={control.longest} value={control.value.to_owned()}
                placeholder={control.placeholder.to_owned()} {oninput}
                aria-describedby={self.described()} aria-invalid={self.fault.as_ref().map(|_| "true")} />
        })
    }

    /// A field to choose in.
    pub(super) fn select<'o>(
        &self,
        options: impl Iterator<Item = (&'o str, &'o str)>,
        chosen: &str,
        choose: &Callback<String>,
    ) -> Html {
        let onchange =
            choose.reform(|event: Event| event.target_unchecked_into::<HtmlSelectElement>().value());
        self.around(html! {
            <select id={self.id.to_owned()} {onchange} aria-describedby={self.described()}>
                { for options.map(|(value, label)| html! {
                    <option key={value.to_owned()} value={value.to_owned()} selected={value == chosen}>
                        { label }
                    </option>
                }) }
            </select>
        })
    }

    /// What describes the control: the fault when there is one, else the hint.
    pub(super) fn described(&self) -> Option<String> {
        match (&self.fault, self.hint) {
            (Some(_), _) => Some(format!("{}-fault", self.id)),
            (None, Some(_)) => Some(format!("{}-hint", self.id)),
            (None, None) => None,
        }
    }
}

/// A control to type in.
pub(super) struct Text<'a> {
    pub(super) name: &'a str,
    pub(super) mode: &'static str,
    pub(super) longest: &'static str,
    pub(super) value: &'a str,
    pub(super) placeholder: &'a str,
}

/// A box or a button to tick, with its label.
pub(super) fn tick(id: &str, control: Html, label: Html) -> Html {
    html! { <div class="tick">{ control }<label for={id.to_owned()}>{ label }</label></div> }
}
