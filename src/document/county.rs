//! A county's municipalities as a table, and every answer behind it.

use std::borrow::Cow;

use super::answer::Answer;
use super::sheet::{Cell, Sheet};
use crate::case::{Reckoned, Sum, TakingPart, Together, YearTotal};
use crate::money::Kronor;
use crate::population::{MunicipalityCode, Year};
use crate::rules::{Assessment, Participation, Question, Settings, Whom, assess};
use crate::scheme::{Kind, NoteKind, Scheme};
use crate::text::whose::named;
use crate::text::workbook as words;

/// The first column of amounts, after who it is and how many live there.
const FIRST_AMOUNT: usize = 5;

/// A row for every municipality with every amount, and their sum.
#[must_use]
pub fn municipalities(reckoned: &Reckoned<'_>, together: &Together<'_>, taking_part: &TakingPart) -> Sheet {
    let mut columns: Vec<String> =
        [words::CODE, words::NAME, words::COUNTY, words::TAKES_PART_WORD].map(str::to_owned).to_vec();
    columns.push(words::population(reckoned.date));
    let mut amounts: Vec<(Vec<(MunicipalityCode, Kronor)>, bool)> = Vec::new();
    let mut names: Vec<Option<Cow<'_, str>>> = Vec::new();
    for entry in &reckoned.entries {
        for paid in entry.years.iter().filter(|paid| !paid.amounts.is_empty()) {
            let pays = |code| entry.scheme.kind != Kind::Fee || taking_part.has(code);
            let in_scope =
                paid.amounts.iter().filter(|(code, ..)| reckoned.scope.holds(*code) && pays(*code));
            let in_scope = in_scope.map(|(code, amount, ..)| (*code, *amount)).collect();
            let unknown = |code: &MunicipalityCode| reckoned.scope.holds(*code) && pays(*code);
            amounts.push((in_scope, paid.lacks.is_none() && !paid.unknown.iter().any(unknown)));
            let amount = words::amount(&entry.scheme.short_name, paid.year);
            let by = Participation::of(entry.scheme, &entry.settings, [paid.year]);
            let amount = by.map_or(amount.clone(), |by| words::at_share(&amount, by));
            let amount = entry.lack(paid).map_or(amount.clone(), |lack| words::at_least(&amount, &lack));
            let amount = if is_changed(entry.scheme, paid.year) { words::changed(&amount) } else { amount };
            columns.push(named(&amount, paid.whose).into_owned());
            names.push(paid.whose.is_somebodys().then(|| named(&entry.scheme.short_name, paid.whose)));
        }
    }
    let total = &together.total;
    let net = total.net().whose();
    let kinds = [words::FEES, words::COFINANCING, words::GRANTS, words::NET];
    let whose = [total.fees.whose(), total.cofinancing.whose(), total.grants.whose(), net];
    columns.extend(kinds.into_iter().zip(whose).map(|(heading, whose)| named(heading, whose).into_owned()));
    columns.push(named(&words::each(reckoned.years.len()), net).into_owned());
    let beside = total.has_beside();
    let headings = words::BESIDE.into_iter().zip(total.beside()).zip(beside).filter(|(_, any)| *any);
    columns.extend(headings.map(|((heading, of), _)| named(heading, of.whose()).into_owned()));
    let lacks = !together.total.net().is_whole() || !together.total.county_grants.is_whole();
    columns.extend(lacks.then(|| words::MISSING.to_owned()));
    let rests = names.iter().any(Option::is_some);
    columns.extend(rests.then(|| words::RESTS_ON.to_owned()));
    let rests_on = |cells: &[Cell]| {
        let mut said: Vec<&str> = Vec::new();
        for (name, cell) in names.iter().zip(cells) {
            if let (Some(name), false) = (name, matches!(cell, Cell::Empty))
                && !said.contains(&&**name)
            {
                said.push(name);
            }
        }
        if said.is_empty() { Cell::Empty } else { Cell::Text(said.join("; ")) }
    };
    let missing = |total: &YearTotal| {
        let mut all = total.net();
        all.add(&total.county_grants);
        match crate::text::missing(all.missing(), &reckoned.years) {
            said if said.is_empty() => Cell::Empty,
            said => Cell::Text(said),
        }
    };
    let mut rows: Vec<Vec<Cell>> = Vec::new();
    for line in &together.lines {
        let of = line.municipality;
        let county = reckoned.table.county(of.code.county()).map_or("", |county| &county.name);
        let joins = if line.joined { words::YES } else { words::NO };
        let mut row: Vec<Cell> =
            [&of.code.to_string(), &of.name, county, joins].map(|text| Cell::Text(text.to_owned())).to_vec();
        row.push(Cell::Number(line.inhabitants.to_string()));
        for (column, _) in &amounts {
            let amount = column.binary_search_by_key(&of.code, |(code, _)| *code).ok().map(|at| column[at].1);
            row.push(amount.map_or(Cell::Empty, |amount| Cell::Number(amount.to_string())));
        }
        row.extend(totals(&line.total, beside));
        row.extend(lacks.then(|| missing(&line.total)));
        row.extend(rests.then(|| rests_on(&row[FIRST_AMOUNT..])));
        rows.push(row);
    }
    let mut sum = vec![Cell::Empty, Cell::Text(words::SUM.to_owned()), Cell::Empty, Cell::Empty];
    sum.push(Cell::Number(together.inhabitants.to_string()));
    sum.extend(amounts.iter().map(|(column, is_whole)| {
        let sum: Kronor = column.iter().map(|(_, amount)| *amount).sum();
        Cell::of(if *is_whole { Sum::Whole(sum) } else { Sum::AtLeast(sum) })
    }));
    sum.extend(totals(&together.total, beside));
    sum.extend(lacks.then(|| missing(&together.total)));
    sum.extend(rests.then(|| rests_on(&sum[FIRST_AMOUNT..])));
    rows.push(sum);
    Sheet { columns, rows }
}

/// Whether the user has changed a rate that counts in a year.
fn is_changed(scheme: &Scheme, year: Year) -> bool {
    scheme.notes.iter().any(|note| {
        let now = note.from.is_none_or(|from| from <= year) && note.to.is_none_or(|to| year <= to);
        note.kind == NoteKind::Changed && now
    })
}

/// Amounts by kind and net, and after them those of what stands beside it that there are any of.
fn totals(total: &YearTotal, beside: [bool; 2]) -> Vec<Cell> {
    let net = total.net();
    let mut sums = vec![total.fees.sum(), total.cofinancing.sum(), total.grants.sum(), net.sum(), net.each()];
    sums.extend(total.beside().into_iter().zip(beside).filter(|(_, any)| *any).map(|(of, _)| of.sum()));
    sums.into_iter().map(Cell::of).collect()
}

/// What was decided, where the user has changed rates.
fn decided<'a>(
    question: &Question<'a>,
    scheme: &str,
    settings: &Settings,
    year: Year,
) -> Option<Assessment<'a>> {
    let collection = question.collection.decided()?;
    let question = Question { collection, ..*question };
    assess(&question, collection.scheme(scheme)?, settings, year).ok()
}

/// Every answer behind the table, as `reckon` prints it; without the fees of those who do not
/// take part.
#[must_use]
pub fn answers<'a>(reckoned: &'a Reckoned<'_>, taking_part: &TakingPart) -> Vec<Answer<'a>> {
    let mut answers = Vec::new();
    let (collection, table) = (reckoned.collection, reckoned.table);
    for entry in &reckoned.entries {
        for paid in &entry.years {
            for of in &reckoned.members {
                let pays = entry.scheme.kind != Kind::Fee || taking_part.has(of.code);
                if pays && entry.scheme.concerns.municipality(of.code) {
                    let whom = Whom::Municipality(of.code);
                    let question = Question::new(collection, table, whom);
                    let said = assess(&question, entry.scheme, &entry.settings, paid.year);
                    let answer = Answer::new(whom, entry.scheme, paid.year, &said, collection);
                    let decided = decided(&question, &entry.scheme.id, &entry.settings, paid.year);
                    answers.push(answer.beside(decided.as_ref()));
                }
            }
        }
    }
    answers
}
