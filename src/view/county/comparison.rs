//! Two to six municipalities side by side, in a table and in a chart; and scenarios after them.

use yew::prelude::*;

use super::View;
use super::chart::Drawing;
use super::downloads::{Values, file_name};
use super::scenarios::Scenarios;
use super::sides::{go_on, table};
use super::table::participations;
use crate::case::{CountyField, Line, MOST_COMPARED};
use crate::document::{Side, figures, sides_chart, sides_sheet};
use crate::population::{MunicipalityCode, registered};
use crate::text::whose::rests_on;
use crate::text::{self, comparison as words, county, download, scenario};
use crate::view::choosing::Choosing;

/// What is compared, how to change it, and the comparison.
pub(super) fn comparison(view: &View<'_>) -> Html {
    let chosen = view.case.compared(registered());
    let find =
        |code: &MunicipalityCode| view.together.lines.iter().find(|line| line.municipality.code == *code);
    let lines: Vec<&Line<'_>> = chosen.iter().filter_map(find).collect();
    html! {
        <>
        <section class="comparison" aria-labelledby="kk-jamforda">
            <h3 id="kk-jamforda">{ scenario::MUNICIPALITIES }</h3>
            { choice(view, &chosen) }
            if lines.len() < chosen.len() {
                <p class="missing">{ words::outside(chosen.len() - lines.len()) }</p>
            }
            if lines.len() < 2 {
                <p class="empty">{ words::CHOOSE }</p>
            } else {
                { beside(view, &lines) }
            }
        </section>
        <Scenarios case={view.case.clone()} send={view.send.clone()} host={view.host.cloned()} />
        </>
    }
}

/// The figures, their file, and the chart.
fn beside(view: &View<'_>, lines: &[&Line<'_>]) -> Html {
    let sides: Vec<Side> = lines.iter().map(|line| side(view, line)).collect();
    let names: Vec<String> = sides.iter().map(Side::name).collect();
    let names: Vec<&str> = names.iter().map(String::as_str).collect();
    let by = || view.reckoned.participations();
    let shares: Vec<String> = by().map(|(of, by)| words::share(&of.short_name, by)).collect();
    let told: Vec<String> = by().map(|(of, by)| text::scheme_participation(&of.short_name, by)).collect();
    let years = county::heading(&view.scope_name(), &view.reckoned.years);
    let chart = sides_chart(&sides, &years, &told);
    let (first, sides) = (sides[0].of.clone(), sides.into_iter().map(Some).collect::<Vec<_>>());
    let name = format!("{}-{}", file_name(view.case), words::FILE);
    html! {
        <>
            { table(words::TABLE, &names, figures(&sides, &first)) }
            { participations(view) }
            <Values sheet={sides_sheet(&sides, view.collection, &shares)} name={name.clone()}
                title={download::MUNICIPALITIES} host={view.host.cloned()} />
            <Drawing id="kk-diagram" {chart} host={view.host.cloned()} {name} />
        </>
    }
}

fn listed(codes: &[MunicipalityCode]) -> String {
    codes.iter().map(ToString::to_string).collect::<Vec<_>>().join(".")
}

/// A list to add from, and a button to take each away.
fn choice(view: &View<'_>, chosen: &[MunicipalityCode]) -> Html {
    let set = view.sends(CountyField::Compared);
    let add = {
        let chosen = chosen.to_vec();
        set.reform(move |code: String| {
            let mut next = chosen.clone();
            next.extend(code.parse::<MunicipalityCode>());
            listed(&next)
        })
    };
    let mut options = vec![(String::new(), words::ADD_OPTION.to_owned())];
    let names = view.together.ordered(crate::case::Order::default(), "", None);
    let others = names.into_iter().filter(|line| !chosen.contains(&line.municipality.code));
    options.extend(others.map(|line| (line.municipality.code.to_string(), line.municipality.name.clone())));
    html! {
        <div class="compared screen-only">
            if chosen.len() < MOST_COMPARED {
                <Choosing id="kk-jamfor" label={words::ADD} hint={words::ADD_HINT} {options} act={words::ADD_BUTTON} missing={words::CHOOSE_ONE}
                    choose={add} />
            } else {
                <p class="hint">{ words::FULL }</p>
            }
            <ul class="buttons">
                { for chosen.iter().map(|code| {
                    let rest: Vec<MunicipalityCode> = chosen.iter().copied().filter(|of| of != code).collect();
                    let onclick = set.reform(move |event: MouseEvent| {
                        go_on(&event);
                        listed(&rest)
                    });
                    let name = registered().municipality(*code).map_or("", |of| of.name.as_str());
                    html! {
                        <li key={code.to_string()}>
                            <button type="button" class="quiet" {onclick}>{ words::remove(name) }</button>
                        </li>
                    }
                }) }
            </ul>
        </div>
    }
}

fn side(view: &View<'_>, line: &Line<'_>) -> Side {
    Side {
        of: line.municipality.name.clone(),
        joined: line.joined,
        inhabitants: line.inhabitants,
        years: view.reckoned.years.clone(),
        total: line.total.clone(),
        rests_on: rests_on(view.reckoned.somebodys()),
    }
}
