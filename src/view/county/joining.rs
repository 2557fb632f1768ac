//! What follows from who takes part: income, posts, coverage, price.

use std::borrow::Cow;

use yew::prelude::*;

use super::View;
use crate::case::{Action, Joining, JoiningYear, Scope};
use crate::population::registered;
use crate::scheme::SettingName;
use crate::text::whose::named;
use crate::text::{self, county};
use crate::view::table::{columns, region};

/// A sentence for every scheme and year that something is shared in.
pub(super) fn brief(view: &View<'_>) -> Html {
    let shared: Vec<&Joining<'_>> = view.together.joining.iter().filter(|of| is_shared(of)).collect();
    let said: Vec<String> = shared
        .iter()
        .flat_map(|of| of.years.iter().map(|year| county::carries(&name(view, of), year)))
        .collect();
    if said.is_empty() {
        return Html::default();
    }
    html! {
        <section class="carries">
            <h3>{ county::JOINING }</h3>
            <ul>{ for said.into_iter().map(|line| html! { <li>{ line }</li> }) }</ul>
            { for shared.into_iter().map(|of| take_over(view, of)) }
        </section>
    }
}

/// What a scheme is called, with on whose word its amounts stand.
fn name<'v>(view: &'v View<'_>, of: &'v Joining<'_>) -> Cow<'v, str> {
    let mut entries = view.reckoned.somebodys();
    let whose = entries.find(|(scheme, _)| scheme.id == of.scheme.id).map(|(_, whose)| whose);
    named(&of.scheme.short_name, whose.unwrap_or_default())
}

/// Whether more than each one's own fee follows from who takes part.
fn is_shared(joining: &Joining<'_>) -> bool {
    let shared = |year: &JoiningYear| {
        year.posts.is_some() || year.covers.is_some() || year.price.is_some() || year.unpaid.is_some()
    };
    joining.years.iter().any(shared)
}

/// A button that has the price reckoned with the share of those who are ticked, in every view: the last
/// year's. Nothing where it is reckoned with that already, or where nobody is ticked.
fn take_over(view: &View<'_>, of: &Joining<'_>) -> Html {
    let price = of.years.iter().rev().find_map(|year| year.price);
    let Some(price) = price.filter(|price| price.ticked.0 != price.by.share && !price.ticked.0.is_none())
    else {
        return Html::default();
    };
    let (share, scheme) = (price.ticked.0, of.scheme.id.to_string());
    let typed = text::bare(&share.percent());
    let onclick = view.send.reform(move |_: MouseEvent| {
        Action::Set(scheme.clone(), SettingName::Deltagande.into(), typed.clone())
    });
    html! {
        <div class="buttons screen-only">
            <button type="button" class="quiet" {onclick}>{ county::take_over(&of.scheme.short_name, share) }</button>
        </div>
    }
}

/// A table for every scheme, with what it rests on.
pub(super) fn joining(view: &View<'_>) -> Html {
    view.together.joining.iter().map(|of| scheme(view, of)).collect()
}

fn scheme(view: &View<'_>, of: &Joining<'_>) -> Html {
    let head = columns(county::YEAR, &shown(of));
    let rows = html! {
        <>
            <tbody>
                { for of.years.iter().map(|year| html! {
                    <tr key={year.year.0}>
                        <th scope="row">{ year.year.0 }</th>
                        { for cells(year).into_iter().map(|cell| html! { <td class="number">{ cell }</td> }) }
                    </tr>
                }) }
            </tbody>
        </>
    };
    html! {
        <div class="joining" key={&*of.scheme.id}>
            { region(&county::joining(&name(view, of)), "joining-years", head, rows) }
            { take_over(view, of) }
            <ul class="mind">{ for remarks(view, of).into_iter().map(|said| html! { <li>{ said }</li> }) }</ul>
        </div>
    }
}

fn shown(of: &Joining<'_>) -> Vec<&'static str> {
    let any = |has: fn(&JoiningYear) -> bool| of.years.iter().any(has);
    let mut columns = vec![county::COUNTED, county::TAKES_PART, county::SHARE, county::INCOME];
    columns.extend(any(|year| year.posts.is_some()).then_some(county::POSTS));
    columns.extend(any(|year| year.covers.is_some()).then_some(county::COVERS));
    if any(|year| year.price.is_some()) {
        columns.extend([county::PRICE, county::TICKED_PRICE]);
    }
    columns
}

fn cells(year: &JoiningYear) -> Vec<String> {
    let mut cells = vec![
        year.date.map_or_else(String::new, |date| date.to_string()),
        county::joined(year.joined),
        county::share(year.share),
        county::income(year, year.joined),
    ];
    cells.extend(year.posts.map(county::posts));
    cells.extend(year.covers.map(county::covers));
    cells.extend(year.price.into_iter().flat_map(|price| [price.each, price.ticked.1]).map(county::price));
    cells
}

/// What the figures rest on, and what happens when the own municipality leaves or joins.
fn remarks(view: &View<'_>, of: &Joining<'_>) -> Vec<String> {
    let mut said: Vec<String> = county::fees_lack(of).into_iter().collect();
    let Some(first) = of.years.first() else { return said };
    if let Some(capacity) = &of.scheme.capacity {
        said.push(county::posts_assumption(capacity.posts, first.joined.all));
    }
    let ceiling = of.scheme.period(first.year).and_then(|period| of.scheme.ceiling(period));
    if of.scheme.needs_most.is_some() {
        said.push(county::majority(first.joined, ceiling.map(|of| of.amount)));
    }
    match first.price {
        Some(price) => said.push(county::ticked(price)),
        None => said.push(county::FEE_STAYS.to_owned()),
    }
    if of.years.iter().any(|year| year.unpaid.is_some()) {
        said.push(county::PARTS_STAY.to_owned());
    }
    if view.reckoned.scope != Scope::Country && of.scheme.capacity.is_none() {
        said.push(county::OTHERS_TAKE_PART.to_owned());
    }
    let own = view.case.municipality.and_then(|code| registered().municipality(code));
    if let Some(own) = own {
        said.extend(of.years.iter().filter_map(|year| county::own_change(&own.name, year)));
    }
    said
}
