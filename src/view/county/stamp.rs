//! What a printed county was made from, with the link that reopens it.

use yew::prelude::*;

use super::View;
use crate::case::{CountyPart, write};
use crate::scheme::{Day, builtin};
use crate::text::{county, page};

/// Version, day, area, schemes with what was typed for them, who takes part, and the link.
pub(super) fn stamp(view: &View<'_>, today: Day, address: &str) -> Html {
    let schemes = view.reckoned.entries.iter().map(|entry| {
        let typed = view.case.settings.get(&*entry.scheme.id);
        page::scheme_fact(entry.scheme, typed)
    });
    let who = county::take_part(view.together.joined, view.together.lines.len());
    let mut facts = vec![view.scope_name(), page::REGISTERED_POPULATION.to_owned()];
    if !matches!(view.case.county_part(), CountyPart::Summary | CountyPart::Dates) {
        facts.extend(std::iter::once(who).chain(schemes));
    }
    let link = write(&view.case.decided(builtin()));
    html! {
        <footer class="stamp print-only">
            <p>{ page::stamp(env!("CARGO_PKG_VERSION"), today, &facts) }{ address }{ "#" }{ link }</p>
        </footer>
    }
}
