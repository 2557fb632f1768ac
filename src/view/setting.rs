//! One setting of a scheme: a list of options, or a field to type in.

use yew::prelude::*;

use super::field::{Field, Text};
use crate::case::{Action, Case};
use crate::population::{Year, registered};
use crate::rules::SettingFault;
use crate::scheme::{Choice, Input, Scheme, Setting, SettingName};
use crate::text::{self, page};

/// The identifier of a setting's field.
pub(super) fn field_id(scheme: &str, name: SettingName, year: Option<Year>) -> String {
    let year = year.map_or_else(String::new, |year| format!("-{year}"));
    format!("kk-{scheme}-{}{year}", name.as_str())
}

/// A scheme whose settings can be typed and chosen.
pub(super) struct Settable<'a> {
    pub(super) scheme: &'a Scheme,
    pub(super) case: &'a Case,
    /// What cannot be read.
    pub(super) faults: &'a [SettingFault<'a>],
    pub(super) send: &'a Callback<Action>,
}

impl Settable<'_> {
    /// A setting with its label, explanation and, where it cannot be read, what to write instead.
    pub(super) fn setting(&self, of: &Setting) -> Html {
        let scheme: &str = &self.scheme.id;
        let fault = self.faults.iter().find(|fault| fault.setting == of && fault.year.is_none());
        let field = Field {
            id: &field_id(scheme, of.name, None),
            label: &of.label,
            hint: Some(&of.explanation),
            fault: fault.map(text::setting_fault),
        };
        let typed = self.case.settings.get(scheme).and_then(|typed| typed.get(&of.name.into()));
        let typed = typed.map_or("", String::as_str);
        let (id, name) = (self.scheme.id.clone(), of.name);
        let send = self.send.reform(move |text: String| Action::Set(id.to_string(), name.into(), text));
        let placeholder = match &of.input {
            Input::Choice { options } => return choice(&field, options, typed, &send),
            Input::PopulationYear => return choice(&field, &population_years(), typed, &send),
            Input::Percent { default } => text::percent(*default),
            Input::Count | Input::Kronor | Input::PerInhabitant => String::new(),
        };
        let control = Text {
            name: of.name.as_str(),
            mode: "decimal",
            longest: "60",
            value: typed,
            placeholder: &placeholder,
        };
        field.text(&control, &send)
    }
}

/// A list of options; the first one stands until another is chosen.
fn choice(field: &Field<'_>, options: &[Choice], typed: &str, send: &Callback<String>) -> Html {
    let first = options.first().map_or("", |option| &*option.value);
    let chosen = if typed.is_empty() { first } else { typed };
    field.select(options.iter().map(|option| (&*option.value, &*option.label)), chosen, send)
}

/// The years of the population table, after the scheme's own date.
fn population_years() -> Vec<Choice> {
    let years = registered().first_year().to(registered().last_year());
    let own = Choice { value: "".into(), label: page::SCHEME_DATE.into() };
    let listed =
        years.rev().map(|year| Choice { value: year.to_string().into(), label: year.to_string().into() });
    std::iter::once(own).chain(listed).collect()
}
