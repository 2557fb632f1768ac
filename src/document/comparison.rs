//! Figures side by side in rows, with what parts each from the first: the same on the page and in a file.

use super::scenarios::{Compared, Side};
use super::sheet::{Cell, Sheet};
use crate::case::{Sum, YearTotal};
use crate::scheme::Collection;
use crate::text::{comparison as words, page, quoted, scenario, workbook};

/// What stands in a column.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Figure {
    /// Words.
    Text(String),
    /// So many people, or municipalities.
    Count(u32),
    /// Kronor, or what can be said of them.
    Amount(Sum),
    /// Kronor and öre per inhabitant.
    Each(Sum),
    /// Kronor more or less than in the first column, where both are whole.
    Apart(Sum),
    /// Kronor and öre per inhabitant more or less.
    ApartEach(Sum),
    /// There is no figure.
    Lacking,
}

/// What it is, and a figure for every column.
pub type FigureRow = (String, Vec<Figure>);

/// The rows of figures, and of what parts them from the first column, which is called so. A column without
/// figures lacks them all.
#[must_use]
pub fn figures(sides: &[Option<Side>], first: &str) -> Vec<FigureRow> {
    let row = |name: &str, figure: &dyn Fn(&Side) -> Figure| {
        let cell = |side: &Option<Side>| side.as_ref().map_or(Figure::Lacking, figure);
        (name.to_owned(), sides.iter().map(cell).collect())
    };
    let amount = |of: fn(&YearTotal) -> Sum| move |side: &Side| Figure::Amount(of(&side.total));
    let mut rows = Vec::new();
    if sides.iter().flatten().any(|side| !side.rests_on.is_empty()) {
        rows.push(row(workbook::RESTS_ON, &|side| Figure::Text(side.rests_on.clone())));
    }
    rows.extend([
        row(words::POPULATION, &|side| Figure::Count(side.inhabitants)),
        row(page::FEES, &amount(|of| of.fees.sum())),
        row(page::COFINANCING, &amount(|of| of.cofinancing.sum())),
        row(page::GRANTS, &amount(|of| of.grants.sum())),
        row(page::NET, &amount(|of| of.net().sum())),
        row(&each_over(sides), &|side| Figure::Each(side.total.net().each())),
    ]);
    for (place, name) in words::BESIDE.into_iter().enumerate() {
        if sides.iter().flatten().any(|side| side.total.has_beside()[place]) {
            rows.push(row(name, &|side| Figure::Amount(side.total.beside()[place].sum())));
        }
    }
    if let Some(Some(from)) = sides.first() {
        let from = from.total.net();
        rows.push(row(&words::apart(first), &|side| Figure::Apart(side.total.net().sum().less(from.sum()))));
        rows.push(row(&words::apart_each(first), &|side| {
            Figure::ApartEach(side.total.net().each().less(from.each()))
        }));
    }
    if sides.iter().flatten().any(Side::lacks) {
        rows.push(row(words::UNKNOWN, &|side| Figure::Text(side.missing())));
    }
    rows
}

/// The row of amounts per inhabitant, with how many years they are of where that is the same for all.
fn each_over(sides: &[Option<Side>]) -> String {
    let mut years = sides.iter().flatten().map(|side| side.years.len());
    let first = years.next().unwrap_or(1);
    let said = if years.all(|of| of == first) { crate::text::for_years(first) } else { String::new() };
    format!("{}{said}", words::EACH)
}

/// What each case is about, its municipality's figures where any has one, and its area's.
#[must_use]
pub fn scenario_rows(compared: &[Compared]) -> Vec<FigureRow> {
    let row = |name: &str, of: &dyn Fn(&Compared) -> String| {
        (name.to_owned(), compared.iter().map(|one| Figure::Text(of(one))).collect())
    };
    let first = compared.first().map_or_else(String::new, |of| quoted(&of.name));
    let mut rows = vec![row(scenario::YEARS, &|of| scenario::years(&of.years))];
    if compared.iter().any(|of| !of.participations.is_empty()) {
        rows.push(row(words::PARTICIPATION, &|of| of.participations.join("; ")));
    }
    let own: Vec<Option<Side>> = compared.iter().map(|of| of.municipality.clone()).collect();
    if own.iter().any(Option::is_some) {
        let name =
            |of: &Compared| of.municipality.as_ref().map_or_else(|| scenario::NONE.to_owned(), Side::name);
        rows.push(row(scenario::MUNICIPALITY, &name));
        rows.extend(figures(&own, &first));
    }
    rows.push(row(scenario::AREA, &|of| of.area.of.clone()));
    rows.push(row(scenario::JOINED, &|of| scenario::joined(of.joined)));
    let areas: Vec<Option<Side>> = compared.iter().map(|of| Some(of.area.clone())).collect();
    rows.extend(figures(&areas, &first));
    rows
}

/// The cases as a table that leaves the page, which also tells what is changed.
#[must_use]
pub fn scenarios_sheet(compared: &[Compared]) -> Sheet {
    let names: Vec<String> = compared.iter().map(Compared::named).collect();
    let names: Vec<&str> = names.iter().map(String::as_str).collect();
    let mut rows = scenario_rows(compared);
    rows.extend(changed(compared.iter().map(|of| of.changes.join("; ")).collect()));
    sheet(scenario::WHAT, &names, rows)
}

/// Municipalities as a table that leaves the page, which also tells what is changed, and the shares that
/// prices are reckoned with.
#[must_use]
pub fn sides_sheet(sides: &[Option<Side>], collection: &Collection, participations: &[String]) -> Sheet {
    let names: Vec<String> = sides.iter().flatten().map(Side::name).collect();
    let first = sides.first().and_then(|of| of.as_ref()).map_or("", |side| &*side.of);
    let mut rows = figures(sides, first);
    if !participations.is_empty() {
        let told = Figure::Text(participations.join("; "));
        rows.push((words::PARTICIPATION.to_owned(), vec![told; names.len()]));
    }
    let said: Vec<&str> = crate::text::changes(collection);
    rows.extend(changed(vec![said.join("; "); names.len()]));
    sheet(words::WHAT, &names.iter().map(String::as_str).collect::<Vec<_>>(), rows)
}

/// What the user has changed, where there is anything.
fn changed(said: Vec<String>) -> Option<FigureRow> {
    let any = said.iter().any(|said| !said.is_empty());
    any.then(|| (words::CHANGED.to_owned(), said.into_iter().map(Figure::Text).collect()))
}

fn sheet(what: &str, names: &[&str], rows: Vec<FigureRow>) -> Sheet {
    let columns = [what].iter().chain(names).map(|&name| name.to_owned()).collect();
    let row = |(name, figures): FigureRow| {
        std::iter::once(Cell::Text(name)).chain(figures.into_iter().map(cell)).collect()
    };
    Sheet { columns, rows: rows.into_iter().map(row).collect() }
}

fn cell(figure: Figure) -> Cell {
    match figure {
        Figure::Text(text) if text.is_empty() => Cell::Empty,
        Figure::Text(text) => Cell::Text(text),
        Figure::Count(count) => Cell::Number(count.to_string()),
        Figure::Amount(sum) | Figure::Each(sum) | Figure::Apart(sum) | Figure::ApartEach(sum) => {
            Cell::of(sum)
        }
        Figure::Lacking => Cell::Empty,
    }
}
