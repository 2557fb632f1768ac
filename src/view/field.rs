//! Fields: a label, what to know, the control, and what is wrong, always in that order.

use wasm_bindgen::JsValue;
use web_sys::{HtmlInputElement, HtmlSelectElement};
use yew::prelude::*;
use yew::virtual_dom::{AttributeOrProperty, Attributes, VTag, VText};

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
        let was = chosen.to_owned();
        let onchange = choose.reform(move |event: Event| {
            let list = event.target_unchecked_into::<HtmlSelectElement>();
            let value = list.value();
            // What is chosen shows once the case has it: a case that does not take it keeps its own.
            list.set_value(&was);
            value
        });
        self.around(html! {
            <select id={self.id.to_owned()} {onchange} aria-describedby={self.described()}
                aria-invalid={self.fault.as_ref().map(|_| "true")}>
                { for options.map(|(value, label)| option(value, label, value == chosen)) }
            </select>
        })
    }

    /// What describes the control: the fault when there is one, and the hint.
    pub(super) fn described(&self) -> Option<String> {
        let fault = self.fault.as_ref().map(|_| format!("{}-fault", self.id));
        let hint = self.hint.map(|_| format!("{}-hint", self.id));
        match (fault, hint) {
            (Some(fault), Some(hint)) => Some(format!("{fault} {hint}")),
            (fault, hint) => fault.or(hint),
        }
    }
}

/// What can be chosen in a list. Chosen as a property: an option that was touched no longer listens to its attribute.
fn option(value: &str, label: &str, chosen: bool) -> Html {
    let mut option = VTag::new("option");
    option.key = Some(value.into());
    let values = [
        AttributeOrProperty::Attribute(value.to_owned().into()),
        AttributeOrProperty::Property(JsValue::from_bool(chosen)),
    ];
    let values = Box::new(values.map(Some));
    option.set_attributes(Attributes::Dynamic { keys: &["value", "selected"], values });
    option.add_child(VText::new(label.to_owned()).into());
    option.into()
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
