//! What a year's amount asks for, filled in where it is missed.

use web_sys::HtmlInputElement;
use yew::prelude::*;

use super::dressed::{dressed, said};
use super::field::{Field, Text};
use super::setting::field_id;
use crate::case::{Action, Case};
use crate::population::Year;
use crate::rules::{SettingFault, SettingKey};
use crate::scheme::{Scheme, SettingName};
use crate::text::{self, page};

/// A figure that a scheme's year asks for.
pub(super) struct Asked<'a> {
    pub(super) scheme: &'a Scheme,
    pub(super) year: Year,
    pub(super) name: SettingName,
    pub(super) case: &'a Case,
    /// What cannot be read.
    pub(super) faults: &'a [SettingFault<'a>],
    pub(super) send: &'a Callback<Action>,
}

impl Asked<'_> {
    /// A field in a table's cell: it says that something is missing until it is filled in.
    pub(super) fn in_cell(&self, is_filled: bool) -> Html {
        let id = field_id(&self.scheme.id, self.name, Some(self.year));
        let fault = self.fault();
        let said_fault = fault.as_ref().map(|_| format!("{id}-fault"));
        let oninput = self
            .sends()
            .reform(|event: InputEvent| event.target_unchecked_into::<HtmlInputElement>().value());
        let inside = html! {
            <>
                <label for={id.clone()}>
                    { page::asked(self.name, is_filled) }
                    if !is_filled { { said("span", "screen-only", page::FILL_IN) } }
                    { said("span", "heard", &page::asked_of(&self.scheme.short_name, self.year, self.name, is_filled)) }
                </label>
                <input class="screen-only" id={id.clone()} name={self.name.as_str()} type="text" autocomplete="off"
                    inputmode="decimal" maxlength="60" value={self.typed(Some(self.year)).to_owned()}
                    placeholder={self.typed(None).to_owned()} {oninput}
                    aria-describedby={said_fault.clone()} aria-invalid={said_fault.map(|_| "true")} />
                if let Some(fault) = fault {
                    <span class="fault" id={format!("{id}-fault")}>{ fault }</span>
                }
            </>
        };
        dressed("span", "asked", inside)
    }

    /// A field in a form.
    pub(super) fn in_form(&self) -> Html {
        let field = Field {
            id: &field_id(&self.scheme.id, self.name, Some(self.year)),
            label: &page::asked_in_form(&self.scheme.short_name, self.year, self.name),
            hint: Some(page::ASKED_HINT),
            fault: self.fault(),
        };
        let control = Text {
            name: self.name.as_str(),
            mode: "decimal",
            longest: "60",
            value: self.typed(Some(self.year)),
            placeholder: self.typed(None),
        };
        field.text(&control, &self.sends())
    }

    fn typed(&self, year: Option<Year>) -> &str {
        let typed = self.case.settings.get(&*self.scheme.id);
        typed.and_then(|typed| typed.get(&SettingKey { name: self.name, year })).map_or("", String::as_str)
    }

    fn fault(&self) -> Option<String> {
        let here =
            |fault: &&SettingFault<'_>| fault.setting.name == self.name && fault.year == Some(self.year);
        self.faults.iter().find(here).map(text::setting_fault)
    }

    fn sends(&self) -> Callback<String> {
        let (scheme, key) = (self.scheme.id.to_string(), SettingKey::of_year(self.name, self.year));
        self.send.reform(move |text| Action::Set(scheme.clone(), key, text))
    }
}
