//! General membership fees: named as what they are, off by default, and in no total but their own.

use kommunkalkyl::case::{Action, Case, CountyField, Decision, TakingPart, YearTotal, read};
use kommunkalkyl::document::{Cell, Circumstances, answers, draft, municipalities, plain};
use kommunkalkyl::money::Kronor;
use kommunkalkyl::population::{Year, registered};
use kommunkalkyl::scheme::own::{Format, read_own};
use kommunkalkyl::scheme::{Kind, builtin};

use crate::pages;

const SPANS: [(u16, u16); 4] = [(2013, 2017), (2018, 2019), (2020, 2024), (2026, 2028)];

fn taking_in(case: &Case) -> Case {
    let ids = ["gr-medlemsavgift", "skaraborg-medlemsavgift"];
    ids.iter().fold(case.clone(), |case, id| case.after(Action::Include((*id).to_owned(), true)))
}

/// Every sum but that of membership fees, with what it lacks.
fn sums(total: &YearTotal) -> [kommunkalkyl::case::Subtotal; 5] {
    let of = total.clone();
    let net = total.net();
    [of.fees, of.cofinancing, of.grants, of.county_grants, net]
}

#[test]
fn no_total_on_the_page_or_in_the_memo_has_a_membership_fee_in_it() {
    let circumstances = Circumstances {
        today: "2026-11-22".parse().expect("a day"),
        link: "https://exempel.se/",
        version: "0",
    };
    let mut paid = 0;
    for of in registered().municipalities() {
        for (from, to) in SPANS {
            let without = Case::showing(Year(from), Year(to)).after(Action::Choose(Some(of.code)));
            let with = taking_in(&without);
            let [one, other] = [&without, &with].map(|case| case.outcome(builtin(), registered()));
            for (one, other) in one.totals.years.iter().zip(&other.totals.years) {
                assert_eq!(sums(one), sums(other), "{} {from}–{to}", of.name);
            }
            assert_eq!(sums(&one.totals.all), sums(&other.totals.all), "{} {from}–{to}", of.name);
            assert!(one.totals.all.memberships.is_nothing(), "{}: off by default", of.name);
            let general = other.rows.iter().filter(|row| row.scheme.kind == Kind::Membership);
            let general: Kronor = general.map(|row| row.sum.known()).sum();
            assert_eq!(other.totals.all.memberships.known(), general);
            if other.totals.all.memberships.is_nothing() {
                continue;
            }
            paid += 1;
            let memo = |case: &Case| {
                let case = case.after(Action::decide(Decision::Budget));
                plain(&draft(&case, builtin(), registered(), &circumstances).expect("a draft"))
            };
            let table = |memo: &str| {
                let from = memo.find("Tabell 1.").expect("the table of years");
                let to = memo[from..].find("allmänna medlemsavgift").or(memo[from..].find("Tabell 2."));
                let to = to.expect("what is under it").min(memo[from..].find("Tabell 2.").expect("a table"));
                memo[from..from + to]
                    .lines()
                    .filter(|line| {
                        line.starts_with(|of: char| of.is_ascii_digit()) || line.starts_with("Summa")
                    })
                    .map(str::to_owned)
                    .collect::<Vec<_>>()
            };
            let [one, other] = [&without, &with].map(memo);
            assert_eq!(table(&one), table(&other), "{} {from}–{to}", of.name);
            assert!(!one.contains("allmänna medlemsavgift"), "{one}");
            assert!(other.contains("Kommunens allmänna medlemsavgift beräknas till"), "{other}");
        }
    }
    assert!(paid > 28, "{paid}");
}

#[test]
fn no_total_of_a_county_has_a_membership_fee_in_it_and_it_is_no_joining() {
    let nobody = TakingPart::without(registered().municipalities().iter().map(|of| of.code).collect());
    for scope in ["13", "14", "alla"] {
        for (from, to) in SPANS {
            let without =
                Case::showing(Year(from), Year(to)).after(Action::county(CountyField::Scope, scope.into()));
            let with = taking_in(&without);
            let [one, other] =
                [&without, &with].map(|case| case.basis(registered()).reckon(builtin(), registered()));
            // Who does not take part still belongs to the association.
            for taking_part in [TakingPart::default(), nobody.clone()] {
                let tables = [&one, &other].map(|of| of.together(&taking_part, None));
                assert_eq!(sums(&tables[0].total), sums(&tables[1].total), "{scope} {from}–{to}");
                assert_eq!(tables[0].joining, tables[1].joining);
                for (line, same) in tables[0].lines.iter().zip(&tables[1].lines) {
                    assert_eq!(sums(&line.total), sums(&same.total), "{}", line.municipality.name);
                }
                let [one, other] = [(&one, &tables[0]), (&other, &tables[1])]
                    .map(|(of, table)| municipalities(of, table, &taking_part));
                for heading in ["Avgifter", "Medfinansiering", "Bidrag", "Nettokostnad"] {
                    let column = |sheet: &kommunkalkyl::document::Sheet| -> Vec<Cell> {
                        let at = sheet.columns.iter().position(|of| of == heading).expect(heading);
                        sheet.rows.iter().map(|row| row[at].clone()).collect()
                    };
                    assert_eq!(column(&one), column(&other), "{scope} {from}–{to} {heading}");
                }
                let general = |sheet: &kommunkalkyl::document::Sheet| {
                    sheet
                        .columns
                        .iter()
                        .any(|of| of.starts_with("Allmän medlemsavgift, ingår inte i summorna"))
                };
                assert!(!general(&one) && general(&other), "{scope} {from}–{to}");
            }
            let told = serde_json::to_string(&answers(&other, &TakingPart::default())).expect("JSON");
            assert!(told.contains("medlemsavgift"), "every answer is there");
        }
    }
}

#[test]
fn goteborg_sees_its_membership_fee_only_where_a_link_takes_it_in_and_then_beside_the_sums() {
    let open = |link: &str| pages::page(read(link, builtin(), registered()).expect("a case").case);
    // The grant of 2024 was not there in the first version, and a link of it leaves it out.
    let (old, new) = (open("v=1&kommun=1480"), open("v=2&kommun=1480&utan=omstallning-sol"));
    let heading = "Allmän medlemsavgift, ingår inte i summorna";
    // 72,64 kr for each of 596 841 on 31 December 2022 is 43 354 530,24.
    assert!(old.contains(heading) && old.contains("43 354 530"), "as it showed then: {old}");
    assert!(!new.contains(heading) && !new.contains("43 354 530"), "{new}");
    assert!(new.contains("Göteborgsregionen (GR). Allmän medlemsavgift känd för"), "under its box: {new}");
    let card = |page: &str| {
        page.split("</dl>").next().unwrap_or_default().split("headline").last().map(str::to_owned)
    };
    assert_eq!(card(&old), card(&new), "no card counts it");
}

#[test]
fn a_membership_fee_of_ones_own_is_shown_at_once_and_is_in_no_sum_either() {
    let sample = include_str!("../../src/scheme/samples/per-invanare.toml");
    let sample = sample.replace("\"avgift\" ", "\"medlemsavgift\" ");
    let own = read_own(&sample, Format::Toml).expect("a file without faults").beside(builtin());
    let case = Case::showing(Year(2024), Year(2024)).after(Action::Choose("1480".parse().ok()));
    let (with, without) = (case.outcome(&own, registered()), case.outcome(builtin(), registered()));
    assert_eq!(with.totals.all.memberships.known(), Kronor::whole(43_354_530));
    assert_eq!(sums(&with.totals.all), sums(&without.totals.all));
}
