//! One price, one meaning: the same case has the same amount in every view and every file.

use std::collections::BTreeMap;

use kommunkalkyl::case::{Action, Case, CountyField, OwnField, Subtotal, TakingPart, pack};
use kommunkalkyl::document::{Cell, Dialect, answers, collection_of, csv, municipalities, workbook};
use kommunkalkyl::money::Kronor;
use kommunkalkyl::population::{MunicipalityCode, Year, registered};
use kommunkalkyl::scheme::SettingName;
use serde_json::Value;

use crate::workbook::part;

/// Amounts by municipality, scheme and year.
type Amounts = BTreeMap<(MunicipalityCode, String, Year), Kronor>;

fn span(from: u16, to: u16) -> Case {
    Case::showing(Year(from), Year(to))
}

fn set(case: &Case, scheme: &str, name: SettingName, text: &str) -> Case {
    case.after(Action::Set(scheme.to_owned(), name.into(), text.to_owned()))
}

/// Spans and settings that are asked for, with some who do not take part: their boxes change no price.
fn cases() -> Vec<(&'static str, Case)> {
    let absent =
        |case: Case| case.after(Action::county(CountyField::TakingPart, "utan.0180.1480.1280".into()));
    let regional = set(&span(2025, 2028), "yrkesresan", SettingName::Regional, "1,15");
    let falling = std::fs::read_to_string("tests/browser/falling.toml").expect("schemes");
    let own = |case: Case, schemes: &str| case.after(Action::own(OwnField::Hosts, pack(schemes)));
    let stimulus = set(&span(2013, 2016), "stimulans-ehalsa-2013", SettingName::Bas, "kommun");
    vec![
        ("four years by the default", span(2021, 2024)),
        ("the default with boxes unticked", absent(span(2021, 2024))),
        ("a share of one's own", set(&span(2020, 2024), "yrkesresan", SettingName::Deltagande, "87,5")),
        (
            "a share below what it is reckoned for",
            set(&span(2024, 2026), "yrkesresan", SettingName::Deltagande, "40"),
        ),
        ("a regional fee, unticked", absent(set(&regional, "yrkesresan", SettingName::Deltagande, "100"))),
        ("the taper and the grants", span(2013, 2016)),
        ("the pots by municipality", set(&stimulus, "stimulans-ehalsa-2013", SettingName::Pott, "bada")),
        ("own schemes that fall", absent(own(span(2025, 2026), &falling))),
        ("own schemes that fall, by a share of one's own", {
            let case = own(span(2025, 2026), &falling);
            let case = set(&case, "prov-deltagande", SettingName::Deltagande, "95");
            set(&case, "prov-prisrabatt", SettingName::Deltagande, "55")
        }),
        ("the samples of own schemes", own(span(2024, 2026), &crate::workbook::samples())),
    ]
}

/// As each municipality alone has them, in the calculation.
fn alone(case: &Case) -> Amounts {
    let collection = collection_of(case);
    let mut amounts = Amounts::new();
    for of in registered().municipalities() {
        let outcome = case.after(Action::Choose(Some(of.code))).outcome(&collection, registered()).rows;
        for (scheme, cell) in
            outcome.iter().flat_map(|row| row.cells.iter().map(move |cell| (row.scheme, cell)))
        {
            if let Ok(answer) = &cell.answer {
                amounts.insert((of.code, scheme.id.to_string(), cell.year), answer.rounded);
            }
        }
    }
    amounts
}

fn scoped(case: &Case, scope: &str) -> Case {
    case.after(Action::county(CountyField::Scope, scope.to_owned()))
}

/// As a scope of the county view has them, whoever takes part.
fn seen(case: &Case, scope: &str) -> Amounts {
    let collection = collection_of(case);
    let case = scoped(case, scope);
    let reckoned = case.basis(registered()).reckon(&collection, registered());
    let mut amounts = Amounts::new();
    for (entry, paid) in reckoned.entries.iter().flat_map(|of| of.years.iter().map(move |paid| (of, paid))) {
        for (code, amount, ..) in paid.amounts.iter().filter(|(code, ..)| reckoned.scope.holds(*code)) {
            amounts.insert((*code, entry.scheme.id.to_string(), paid.year), *amount);
        }
    }
    amounts
}

#[test]
fn the_same_case_has_the_same_amount_alone_in_its_county_and_in_the_country() {
    for (name, case) in cases() {
        let alone = alone(&case);
        assert!(alone.len() > 290, "{name}");
        assert_eq!(seen(&case, "alla"), alone, "{name}: in the country");
        let counties = registered().counties().iter().flat_map(|of| seen(&case, &of.code.to_string()));
        assert_eq!(counties.collect::<Amounts>(), alone, "{name}: county by county");
    }
}

#[test]
fn the_lines_of_the_table_come_to_what_each_has_alone() {
    for (name, case) in cases() {
        let collection = collection_of(&case);
        for scope in ["alla", "20", "09", "01"] {
            let case = scoped(&case, scope);
            let taking_part = case.taking_part(registered());
            let reckoned = case.basis(registered()).reckon(&collection, registered());
            for line in reckoned.together(&taking_part, None).lines.iter().filter(|line| line.joined) {
                let alone = case.after(Action::Choose(Some(line.municipality.code)));
                let all = alone.outcome(&collection, registered()).totals.all;
                let sums = |of: &kommunkalkyl::case::YearTotal| {
                    [&of.fees, &of.cofinancing, &of.grants, &of.county_grants, &of.memberships, &of.net()]
                        .map(Subtotal::known)
                };
                assert_eq!(sums(&line.total), sums(&all), "{name}, {scope}: {}", line.municipality.name);
            }
        }
    }
}

#[test]
fn every_file_has_the_amounts_of_the_calculation() {
    for (name, case) in cases() {
        let (alone, collection) = (alone(&case), collection_of(&case));
        for scope in ["alla", "20"] {
            let case = scoped(&case, scope).after(Action::county(CountyField::TakingPart, String::new()));
            let reckoned = case.basis(registered()).reckon(&collection, registered());
            let everyone = TakingPart::default();
            let told = serde_json::to_value(answers(&reckoned, &everyone)).expect("JSON");
            let mut told_amounts = 0;
            for answer in told.as_array().expect("answers").iter().filter(|of| of.get("rounded").is_some()) {
                told_amounts += 1;
                let text = |key: &str| answer[key].as_str().expect("text").to_owned();
                let key =
                    (text("municipality").parse().expect("a code"), text("scheme"), year(&answer["year"]));
                assert_eq!(
                    alone.get(&key).map(ToString::to_string),
                    Some(text("rounded")),
                    "{name}: {key:?}"
                );
            }
            assert!(told_amounts > 10, "{name}");
            let sheet = municipalities(&reckoned, &reckoned.together(&everyone, None), &everyone);
            let book = book(&case, &collection);
            let entries = reckoned.entries.iter();
            let columns = entries.flat_map(|of| of.years.iter().map(move |paid| (of.scheme, paid)));
            for (place, (scheme, paid)) in columns.filter(|(_, paid)| !paid.amounts.is_empty()).enumerate() {
                let heading = format!("{} {}", scheme.short_name, paid.year);
                assert!(
                    sheet.columns[5 + place].starts_with(&heading.replace(' ', "\u{a0}"))
                        || sheet.columns[5 + place].starts_with(&heading),
                    "{heading} {:?}",
                    sheet.columns
                );
                for (row, of) in reckoned.members.iter().enumerate() {
                    let expected =
                        alone.get(&(of.code, scheme.id.to_string(), paid.year)).map(ToString::to_string);
                    let written = match &sheet.rows[row][5 + place] {
                        Cell::Number(amount) => Some(amount.clone()),
                        Cell::Text(_) | Cell::Empty => None,
                    };
                    assert_eq!(written, expected, "{name}: CSV, {heading}, {}", of.name);
                    let found = book.get(&(of.code.to_string(), plain(&heading))).cloned();
                    assert_eq!(found, expected, "{name}: workbook, {heading}, {}", of.name);
                }
            }
        }
    }
}

fn year(value: &Value) -> Year {
    Year(u16::try_from(value.as_u64().expect("a year")).expect("a year"))
}

fn plain(heading: &str) -> String {
    heading.replace('\u{a0}', " ").replace(" (enligt användaren)", "")
}

/// The first sheet's values by the municipality's code and the column's heading.
fn book(case: &Case, collection: &kommunkalkyl::scheme::Collection) -> BTreeMap<(String, String), String> {
    let bytes = workbook(case, collection, "2026-11-22".parse().expect("a day"), "0").expect("a workbook");
    let strings = part(&bytes, "xl/sharedStrings.xml");
    let words: Vec<String> = strings.split("<si>").skip(1).map(|of| between(of, "<t", "</t>")).collect();
    let word = |of: &str| plain(words[of.parse::<usize>().expect("a place")].trim_start_matches('>'));
    let sheet = part(&bytes, "xl/worksheets/sheet1.xml");
    let mut headings: BTreeMap<String, String> = BTreeMap::new();
    let mut values = BTreeMap::new();
    for row in sheet.split("<row ").skip(1) {
        let mut code = String::new();
        for cell in row.split("<c r=\"").skip(1) {
            let place = cell.split('"').next().expect("a place");
            let column = place.trim_end_matches(|of: char| of.is_ascii_digit()).to_owned();
            let is_first = place[column.len()..] == *"1";
            let Some(value) = cell.contains("<v>").then(|| between(cell, "<v>", "</v>")) else { continue };
            let value = if cell.contains("t=\"s\"") { word(&value) } else { value };
            if is_first {
                headings.insert(column, value);
            } else if column == "A" {
                code = value;
            } else if let Some(heading) = headings.get(&column) {
                // What all amounts of a column lack is said in its heading.
                let heading = heading.split(" (minst;").next().expect("a heading").to_owned();
                values.insert((code.clone(), heading), value);
            }
        }
    }
    values
}

fn between(text: &str, from: &str, to: &str) -> String {
    let (_, rest) = text.split_once(from).expect(from);
    rest.split_once(to).expect(to).0.to_owned()
}

#[test]
fn every_file_and_view_says_which_share_a_price_is_reckoned_with() {
    let falun = scoped(&span(2021, 2024), "20").after(Action::Choose("2080".parse().ok()));
    for (case, said, whose) in [
        (falun.clone(), "60 %", "tills ni väljer annat"),
        (set(&falun, "yrkesresan", SettingName::Deltagande, "75"), "75 %", "vald andel"),
    ] {
        let collection = collection_of(&case);
        let reckoned = case.basis(registered()).reckon(&collection, registered());
        let everyone = TakingPart::default();
        let table = municipalities(&reckoned, &reckoned.together(&everyone, None), &everyone);
        let table = plain(&String::from_utf8(csv(&table, Dialect::Swedish)).expect("text"));
        assert!(
            table.contains(&format!("Yrkesresan 2024 ({said} deltar")) && table.contains(whose),
            "{table}"
        );
        let json = plain(&serde_json::to_string(&answers(&reckoned, &everyone)).expect("JSON"));
        assert!(json.contains(&format!("{said} av invånarna bor i kommuner som deltar")), "JSON");
        let bytes =
            workbook(&case, &collection, "2026-11-22".parse().expect("a day"), "0").expect("a workbook");
        let book = plain(&part(&bytes, "xl/sharedStrings.xml"));
        assert!(book.contains(&format!("{said} av invånarna bor i kommuner som deltar")), "the workbook");
        let outcome = case.outcome(&collection, registered());
        let row = outcome.rows.iter().find(|row| row.scheme.id == "yrkesresan").expect("the scheme");
        let answer = row.cells[0].answer.as_ref().expect("an amount");
        let flags: Vec<String> = answer.flags.iter().map(kommunkalkyl::text::flag).collect();
        assert!(flags.iter().any(|of| plain(of).contains(said)), "{flags:?}");
    }
}
