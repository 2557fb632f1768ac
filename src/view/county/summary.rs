//! The länssammanställning: area, goal, amount and sum for a county, what is derived told apart.

use yew::prelude::*;

use super::View;
use crate::case::Scope;
use crate::money::Kronor;
use crate::population::{CountyCode, registered};
use crate::rules::{FlagKind, Overview, OverviewRow, Stated};
use crate::text::{self, summary as words};
use crate::view::by_scheme::flag;
use crate::view::dressed::heading_said;
use crate::view::table::{number_headings, region};

/// The overview of the chosen county, or what to choose.
pub(super) fn summary(view: &View<'_>) -> Html {
    let Scope::County(county) = view.reckoned.scope else {
        return html! { <p class="empty">{ words::CHOOSE }</p> };
    };
    let Some((year, overview)) = view.case.summary(view.collection, registered(), county) else {
        return Html::default();
    };
    html! {
        <section class="summary">
            <p class="about">{ words::ABOUT }</p>
            { table(&words::heading(&name(county), year), &overview) }
            <p>{ words::derived(&names(&overview, Stated::Derived)) }</p>
            if let Some(printed) = overview.printed {
                <p>{ words::printed(printed, own_sum(&overview)) }</p>
            }
            <p class="hint">{ words::LEGEND }</p>
            <p class="hint">{ words::COMMENTS }</p>
            { footnotes(&overview) }
        </section>
    }
}

fn name(county: CountyCode) -> String {
    registered().county(county).map_or_else(String::new, |county| county.name.clone())
}

fn names<'a>(overview: &Overview<'a>, stated: Stated) -> Vec<&'a str> {
    overview.rows.iter().filter(|row| row.stated == stated).map(|row| row.name).collect()
}

/// The sum of the source's own areas.
fn own_sum(overview: &Overview<'_>) -> Kronor {
    overview.rows.iter().filter(|row| row.stated != Stated::Reckoned).filter_map(|row| row.amount).sum()
}

fn table(caption: &str, overview: &Overview<'_>) -> Html {
    let missing = names(overview, Stated::Missing);
    let head = html! {
        <>
            { heading_said("col", "", words::AREA) }
            { heading_said("col", "", words::GOAL) }
            { number_headings(&[words::AMOUNT]) }
            { heading_said("col", "", words::STATED) }
        </>
    };
    let rows = html! {
        <>
            <tbody>{ for overview.rows.iter().map(row) }</tbody>
            <tfoot>
                <tr>
                    <th scope="row" colspan="2">
                        { words::SUM }
                        if !missing.is_empty() {
                            <span class="hint agreement">{ words::lacking(&missing) }</span>
                        }
                    </th>
                    <td class="number">{ words::sum(overview.sum, missing.is_empty()) }</td>
                    <td></td>
                </tr>
            </tfoot>
        </>
    };
    region(caption, "overview", head, rows)
}

fn row(row: &OverviewRow<'_>) -> Html {
    let class = match row.stated {
        Stated::Printed => "flag",
        Stated::Dash | Stated::Reckoned => "flag assumption",
        Stated::Derived => "flag derived",
        Stated::Missing => "flag outside",
    };
    let amount = match (row.stated, row.amount) {
        (Stated::Dash, _) => "–".to_owned(),
        (_, Some(amount)) => text::count(amount),
        (_, None) => String::new(),
    };
    html! {
        <tr key={row.id.to_owned()}>
            <th scope="row">
                { breakable(row.name) }
                <span class="hint agreement">{ text::agreement(row.id) }</span>
            </th>
            <td class="goal">
                { match text::goal(row.id) {
                    Some((goal, place)) => html! {
                        <>{ text::quoted(goal) }<span class="hint">{ format!(" {place}") }</span></>
                    },
                    None => html! { <span class="hint">{ words::NO_GOAL }</span> },
                } }
            </td>
            <td class="number">{ amount }</td>
            <td><span {class}>{ words::stated(row.stated) }</span></td>
        </tr>
    }
}

/// A name that may be divided after a stroke, and nowhere else but between words.
fn breakable(name: &str) -> Html {
    name.split_inclusive('/').map(|part| html! { <>{ part }<wbr /></> }).collect()
}

/// What the sources contradict, what is derived and what is assumed, each said once.
fn footnotes(overview: &Overview<'_>) -> Html {
    let mut notes: Vec<(FlagKind, String)> = Vec::new();
    for one in overview.answers.iter().flat_map(|answer| &answer.flags) {
        let said = (one.kind, text::flag(one));
        if !notes.contains(&said) {
            notes.push(said);
        }
    }
    notes.sort_by_key(|(kind, _)| *kind);
    html! {
        <>
            <h3>{ words::FOOTNOTES }</h3>
            <ol class="footnotes">
                { for notes.into_iter().map(|(kind, said)| html! { <li>{ flag(kind) }{ " " }{ said }</li> }) }
            </ol>
        </>
    }
}
