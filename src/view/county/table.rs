//! The county's table: sorted by any column, filtered by name, with sums of what is shown.

use web_sys::Element;
use yew::prelude::*;

use super::View;
use super::row::{self, Row, RowProps, figures};
use crate::case::{CountyColumn, CountyField, Line, Order, YearTotal};
use crate::scheme::Whose;
use crate::text::{self, county, page, whose};
use crate::view::field::{Field, Text};
use crate::view::told::told_of_changes;

/// The table, its filter, and what to know under it.
pub(super) fn table(view: &View<'_>) -> Html {
    let order = view.case.order();
    let search = view.case.in_county(CountyField::Search);
    let lines = view.together.ordered(order, search, view.case.municipality);
    html! {
        <div class="county-table">
            { filter(view, search) }
            { told_of_changes(county::sorted(order, lines.len())) }
            { lacks(view) }
            if view.reckoned.entries.is_empty() {
                <p class="empty">{ county::NO_SCHEMES }</p>
            }
            if lines.is_empty() {
                <p class="empty">{ county::NOT_FOUND }</p>
            } else {
                { body(view, order, &lines) }
            }
            { about(view) }
        </div>
    }
}

/// What the sums are of.
fn about(view: &View<'_>) -> Html {
    html! {
        <>
            { participations(view) }
            { for county::BESIDE_HINTS.into_iter().zip(beside(view)).filter(|(_, any)| *any).map(|(said, _)| {
                html! { <p class="hint">{ said }</p> }
            }) }
            <p class="hint">
                { county::table_hint(view.reckoned.date, view.together.joined, view.together.lines.len()) }
            </p>
        </>
    }
}

/// The share of the inhabitants that each price which falls with it is reckoned with.
pub(super) fn participations(view: &View<'_>) -> Html {
    let said = view.reckoned.participations();
    said.map(|(scheme, by)| {
        html! { <p class="hint">{ text::scheme_participation(&scheme.short_name, by) }</p> }
    })
    .collect()
}

fn filter(view: &View<'_>, search: &str) -> Html {
    let field = Field { id: "kk-sok", label: county::SEARCH, hint: None, fault: None };
    let control = Text { name: "sok", mode: "text", longest: "60", value: search, placeholder: "" };
    html! { <div class="filter screen-only">{ field.text(&control, &view.sends(CountyField::Search)) }</div> }
}

fn body(view: &View<'_>, order: Order, lines: &[&Line<'_>]) -> Html {
    html! {
        <div class="scroll" data-label={page::scrolls(county::TABLE)}>
            <table class={classes!("municipalities", class_beside(view))} ref={view.table.clone()}
                onchange={view.turn.reform(|event: Event| box_of(&event))}>
                <caption>{ whose::starred(county::TABLE.to_owned(), whose(view)) }</caption>
                <thead>
                    <tr>
                        <th scope="col" class="joins screen-only">{ county::TAKES_PART }</th>
                        { for shown(view).into_iter().map(|column| heading(view, order, column)) }
                    </tr>
                </thead>
                <tbody>
                    { for rows(view, lines).map(|row| html! { <Row key={row.code.to_string()} ..row.clone() /> }) }
                </tbody>
                <tfoot>{ sums(view, lines) }</tfoot>
            </table>
        </div>
    }
}

/// What the rows come to: those that a filter has left, and all.
fn sums(view: &View<'_>, lines: &[&Line<'_>]) -> Html {
    let all = view.together.lines.len();
    html! {
        <>
            if lines.len() < all {
                { shown_sum(lines, beside(view)) }
            }
            <tr>
                <td class="joins screen-only"></td>
                <th scope="row">{ county::sum_all(&view.scope_name(), all) }</th>
                { figures(view.together.inhabitants, &view.together.total, true) }
                { row::beside(&view.together.total, beside(view)) }
            </tr>
        </>
    }
}

/// On whose word any of the amounts stands.
fn whose(view: &View<'_>) -> Whose {
    view.reckoned.somebodys().map(|(_, whose)| whose).max().unwrap_or_default()
}

/// Which of what stands beside the net there is any of.
fn beside(view: &View<'_>) -> [bool; 2] {
    view.together.total.has_beside()
}

/// The class of a table with columns beside the net.
fn class_beside(view: &View<'_>) -> Option<&'static str> {
    match beside(view) {
        [false, false] => None,
        [true, true] => Some("beside two"),
        _ => Some("beside"),
    }
}

/// The columns; those beside the net only where there is any such money.
fn shown(view: &View<'_>) -> Vec<CountyColumn> {
    let absent = CountyColumn::BESIDE.into_iter().zip(beside(view)).filter(|(_, any)| !any);
    let absent: Vec<CountyColumn> = absent.map(|(of, _)| of).collect();
    CountyColumn::ALL.into_iter().filter(|column| !absent.contains(column)).collect()
}

fn rows<'v>(view: &'v View<'_>, lines: &'v [&'v Line<'v>]) -> impl Iterator<Item = RowProps> + 'v {
    let beside = beside(view);
    let row = move |line: &&Line<'_>| RowProps {
        code: line.municipality.code,
        inhabitants: line.inhabitants,
        joined: line.joined,
        total: line.total.clone(),
        beside,
        own: Some(line.municipality.code) == view.case.municipality,
    };
    lines.iter().map(row)
}

/// The code of the municipality whose box was ticked.
fn box_of(event: &Event) -> String {
    event.target_unchecked_into::<Element>().get_attribute("data-code").unwrap_or_default()
}

/// The sum of the lines that a filter has left; their amounts per inhabitant have no common sum.
fn shown_sum(lines: &[&Line<'_>], beside: [bool; 2]) -> Html {
    let mut total = YearTotal::default();
    for line in lines {
        total.add(&line.total);
    }
    let inhabitants = lines.iter().map(|line| line.inhabitants).sum();
    html! {
        <tr class="shown-sum">
            <td class="joins screen-only"></td>
            <th scope="row">{ county::sum_shown(lines.len()) }</th>
            { figures(inhabitants, &total, false) }
            { row::beside(&total, beside) }
        </tr>
    }
}

/// A column's heading: a button that sorts by it, or turns the order round.
fn heading(view: &View<'_>, order: Order, column: CountyColumn) -> Html {
    let sorted = (order.by == column).then_some(if order.falling { "descending" } else { "ascending" });
    let next = order.after(column);
    let name = if next == Order::default() { String::new() } else { next.name() };
    let onclick = view.sends(CountyField::Order).reform(move |_: MouseEvent| name.clone());
    let class = if column == CountyColumn::Name { "" } else { "number" };
    html! {
        <th scope="col" {class} aria-sort={sorted}>
            <button type="button" class="sort" {onclick}>{ county::column_for(column, view.reckoned.years.len()) }</button>
        </th>
    }
}

/// What the sums lack, before them.
fn lacks(view: &View<'_>) -> Html {
    let mut total = view.together.total.net();
    total.add(&view.together.total.county_grants);
    let faulty = view.reckoned.entries.iter().filter(|entry| !entry.faults.is_empty());
    html! {
        <>
            { for faulty.map(|entry| {
                html! { <p class="missing">{ county::faulty(&entry.scheme.short_name) }</p> }
            }) }
            if !total.is_whole() {
                <p class="missing">
                    { county::lacks(total.missing(), &view.reckoned.years) }
                    <span class="screen-only">{ " " }{ county::FILL_IN }</span>
                </p>
            }
        </>
    }
}
