//! The choice of a county, or of the whole country.

use yew::prelude::*;

use super::field::Field;
use crate::case::Scope;
use crate::population::registered;
use crate::text::county;

/// A list of the country and its counties; `choose` is given the name of what was chosen.
pub(super) fn area(chosen: Scope, choose: &Callback<String>) -> Html {
    let counties = registered().counties().iter().map(|county| Scope::County(county.code));
    let options: Vec<(String, String)> = std::iter::once(Scope::Country)
        .chain(counties)
        .map(|scope| (scope.name(), county::scope(scope, registered())))
        .collect();
    let options = options.iter().map(|(value, label)| (value.as_str(), label.as_str()));
    let field = Field { id: "kk-omrade", label: county::SCOPE, hint: None, fault: None };
    field.select(options, &chosen.name(), choose)
}
