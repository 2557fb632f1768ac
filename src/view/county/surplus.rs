//! A surplus of what is shared, paid back to those who have paid.

use yew::prelude::*;

use super::View;
use crate::case::{CountyField, Entry, Repaid};
use crate::money::Kronor;
use crate::population::registered;
use crate::text::whose::named;
use crate::text::{self, county, page};
use crate::view::field::{Field, Text};
use crate::view::table::{columns, region};

/// A field for the surplus and a table of who gets what, where a scheme carries posts.
pub(super) fn surplus(view: &View<'_>) -> Html {
    let carrying = view.together.joining.iter().find(|of| of.scheme.capacity.is_some());
    let Some(joining) = carrying else { return Html::default() };
    let parts = view.reckoned.surplus(view.case, &joining.scheme.id, view.taking_part);
    let field = Field {
        id: "kk-overskott",
        label: county::SURPLUS,
        hint: Some(county::SURPLUS_HINT),
        fault: parts.as_ref().err().map(|_| county::SURPLUS_FAULT.to_owned()),
    };
    let whose = view.reckoned.entries.iter().find(|of| of.scheme.id == joining.scheme.id).map(Entry::whose);
    let caption = named(county::REPAID, whose.unwrap_or_default());
    let head = columns(page::MUNICIPALITY, &[county::PAID, county::BACK]);
    let value = view.case.in_county(CountyField::Surplus);
    let control = Text { name: "overskott", mode: "decimal", longest: "60", value, placeholder: "" };
    html! {
        <div class="surplus">
            <div class="screen-only">{ field.text(&control, &view.sends(CountyField::Surplus)) }</div>
            if let Ok(Some(parts)) = parts {
                { region(&caption, "repaid", head, rows(&parts)) }
            }
        </div>
    }
}

fn rows(parts: &[Repaid]) -> Html {
    let name = |code| registered().municipality(code).map_or("", |of| of.name.as_str());
    let paid: Kronor = parts.iter().map(|(_, paid, _)| *paid).sum();
    let back: Kronor = parts.iter().map(|(_, _, back)| *back).sum();
    let figures = |paid: Kronor, back: Kronor| {
        html! {
            <><td class="number">{ text::kr(paid) }</td><td class="number">{ text::kr(back) }</td></>
        }
    };
    html! {
        <>
            <tbody>
                { for parts.iter().map(|(code, paid, back)| html! {
                    <tr key={code.to_string()}><th scope="row">{ name(*code) }</th>{ figures(*paid, *back) }</tr>
                }) }
            </tbody>
            <tfoot><tr><th scope="row">{ county::SUM }</th>{ figures(paid, back) }</tr></tfoot>
        </>
    }
}
