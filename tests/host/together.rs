//! What holds for every municipality at once, whoever takes part.

use Stated::{Dash, Derived, Missing, Printed, Reckoned};
use kommunkalkyl::case::{Action, Case, CountyColumn, CountyField, Order, TakingPart, Together, YearTotal};
use kommunkalkyl::document::{Dialect, calendar, csv, municipalities};
use kommunkalkyl::money::Kronor;
use kommunkalkyl::population::{MunicipalityCode, Year, registered};
use kommunkalkyl::rules::Stated;
use kommunkalkyl::scheme::{SettingName, builtin};
use kommunkalkyl::text::{county, summary};
use proptest::prelude::*;

fn case(scope: &str, from: u16, to: u16) -> Case {
    Case::showing(Year(2020), Year(2024))
        .after(Action::county(CountyField::Scope, scope.to_owned()))
        .after(Action::Span(Year(from), Year(to)))
}

fn together(case: &Case) -> Together<'static> {
    let reckoned = case.basis(registered()).reckon(builtin(), registered());
    reckoned.together(&case.taking_part(registered()), case.municipality)
}

/// Amounts and öre per inhabitant, without what is counted beside them.
fn figures(total: &YearTotal) -> [Kronor; 10] {
    [&total.fees, &total.cofinancing, &total.grants, &total.county_grants, &total.memberships]
        .map(|of| [of.known(), of.known_each()])
        .concat()
        .try_into()
        .expect("ten")
}

#[test]
fn a_municipality_has_the_same_figures_in_its_county_as_alone() {
    for (scope, codes) in [("12", ["1280", "1285"]), ("20", ["2080", "2061"]), ("14", ["1480", "1440"])] {
        let county = together(&case(scope, 2011, 2028));
        for code in codes {
            let code: MunicipalityCode = code.parse().expect("a code");
            let alone = case(scope, 2011, 2028).after(Action::Choose(Some(code)));
            let alone = alone.outcome(builtin(), registered()).totals.all;
            let line = county.lines.iter().find(|line| line.municipality.code == code).expect("a line");
            assert_eq!(figures(&line.total), figures(&alone), "{code}");
        }
    }
}

#[test]
fn the_lines_add_up_to_their_sum_and_the_counties_to_the_country() {
    let country = together(&case("alla", 2013, 2019));
    let amounts = |total: &YearTotal| [total.fees.known(), total.cofinancing.known(), total.grants.known()];
    let add = |one: [Kronor; 3], other: [Kronor; 3]| [0, 1, 2].map(|at| one[at] + other[at]);
    let lines = country.lines.iter().map(|line| amounts(&line.total)).fold([Kronor::ZERO; 3], add);
    assert_eq!(lines, amounts(&country.total));
    let counties = registered()
        .counties()
        .iter()
        .map(|county| amounts(&together(&case(&county.code.to_string(), 2013, 2019)).total));
    assert_eq!(counties.fold([Kronor::ZERO; 3], add), lines);
}

#[test]
fn the_pots_are_divided_to_the_last_krona_and_the_overviews_add_up() {
    let only = builtin().schemes.iter().filter(|scheme| scheme.id != "stimulans-ehalsa-2013");
    let pot = only.fold(case("alla", 2013, 2013), |case, scheme| {
        case.after(Action::Include(scheme.id.to_string(), false))
    });
    assert_eq!(together(&pot).total.grants.known(), Kronor::whole(70_000_000));
    let mut pots = Kronor::ZERO;
    for county in registered().counties() {
        let (year, overview) = pot.summary(builtin(), registered(), county.code).expect("an overview");
        assert_eq!(year, Year(2013));
        assert_eq!(overview.sum, overview.rows.iter().filter_map(|row| row.amount).sum(), "{}", county.name);
        let reckoned = overview.rows.iter().filter(|row| row.stated == Stated::Reckoned);
        pots += reckoned.filter_map(|row| row.amount).sum::<Kronor>();
        let own = overview.rows.iter().filter(|row| row.stated != Stated::Reckoned);
        let own: Kronor = own.filter_map(|row| row.amount).sum();
        assert!(overview.printed.is_none_or(|printed| printed == own), "{}", county.name);
    }
    assert_eq!(pots, Kronor::whole(90_000_000));
}

#[test]
fn the_overview_tells_what_is_printed_from_what_is_derived() {
    let of = |code: &str| {
        let county = code.parse().expect("a code");
        let (_, overview) = Case::showing(Year(2020), Year(2024))
            .summary(builtin(), registered(), county)
            .expect("an overview");
        overview.rows.iter().map(|row| row.stated).collect::<Vec<_>>()
    };
    assert_eq!(of("20"), [Printed, Printed, Printed, Dash, Printed, Printed, Reckoned, Reckoned]);
    assert_eq!(of("14"), [Derived, Derived, Derived, Missing, Missing, Missing, Reckoned, Reckoned]);
    assert_eq!(of("24")[3], Derived);
}

#[test]
fn what_a_few_pay_is_divided_by_all_who_live_in_the_area() {
    // 31 December 2022: 1 758 656 in Västra Götaland. SKR 3 312 997 kr is 1,88 each, Yrkesresan 4 009 737 kr
    // 2,28: 7 322 734 kr. Beside that twelve members of Göteborgsregionen there pay 71 560 134 kr, 40,69 for each
    // who lives in the county.
    let of = |code: &str| {
        let without = Action::Include("omstallning-sol".to_owned(), false);
        let general = Action::Include("gr-medlemsavgift".to_owned(), true);
        together(&case(code, 2024, 2024).after(without).after(general))
    };
    let county = of("14");
    assert_eq!(county.inhabitants, 1_758_656);
    assert_eq!(county.total.net().known(), Kronor::whole(7_322_734));
    assert_eq!(county.total.net().known_each().to_string(), "4.16");
    assert_eq!(county.total.memberships.known(), Kronor::whole(71_560_134));
    assert_eq!(county.total.memberships.known_each().to_string(), "40.69");
    for county in registered().counties() {
        let of = of(&county.code.to_string());
        let net = of.total.net();
        let apart = net.known() + -(net.known_each() * of.inhabitants);
        // Half an öre for each scheme at most.
        assert!(apart.abs() * 200 <= Kronor::whole(i64::from(of.inhabitants) * 5), "{}", county.name);
    }
}

#[test]
fn a_price_is_the_settled_one_in_every_scope_beside_what_the_boxes_would_give() {
    let price = |case: &Case| {
        let of = together(case);
        let year = of.joining.iter().flat_map(|of| &of.years).find_map(|year| year.price);
        let price = year.expect("a price");
        let (share, ticked) = price.ticked;
        [price.each.to_string(), price.by.share.to_string(), share.to_string(), ticked.to_string()]
    };
    // All are ticked: 2,28 × 60 ÷ 100 = 1,368.
    assert_eq!(price(&case("12", 2026, 2026)), ["2.28", "0.6", "1", "1.368"]);
    assert_eq!(price(&case("alla", 2026, 2026)), ["2.28", "0.6", "1", "1.368"]);
    let of = Action::Set(
        "yrkesresan".to_owned(),
        kommunkalkyl::scheme::SettingName::Deltagande.into(),
        "80".to_owned(),
    );
    assert_eq!(price(&case("alla", 2026, 2026).after(of)), ["1.71", "0.8", "1", "1.368"]);
    // Without Stockholm, 995 574 of 10 587 710 on 31 December 2024.
    let without = Action::county(CountyField::TakingPart, "utan.0180".to_owned());
    let [each, _, share, _] = price(&case("alla", 2026, 2026).after(without));
    assert_eq!((each.as_str(), share.as_str()), ("2.28", "0.906"));
}

#[test]
fn a_large_table_is_written_with_a_row_for_everyone() {
    let case = case("alla", 2011, 2028);
    let reckoned = case.basis(registered()).reckon(builtin(), registered());
    let taking_part = TakingPart::default();
    let sheet = municipalities(&reckoned, &reckoned.together(&taking_part, None), &taking_part);
    let width = sheet.columns.len();
    assert!(sheet.rows.len() == 291 && sheet.rows.iter().all(|row| row.len() == width));
    let text = String::from_utf8(csv(&sheet, Dialect::Swedish)).expect("text");
    assert_eq!(text.lines().count(), 292);
    assert!(calendar(&[], "2026-11-22".parse().expect("a day")).ends_with(b"END:VCALENDAR\r\n"));
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(24))]

    #[test]
    fn who_leaves_changes_no_other_s_fee_and_only_what_the_boxes_would_give(
        who in 0_usize..290,
        out in proptest::collection::vec(0_usize..290, 0..200),
    ) {
        let all = registered().municipalities();
        let absent = TakingPart::without(out.iter().map(|at| all[*at].code).collect());
        prop_assume!(absent.has(all[who].code));
        let case = case("alla", 2020, 2024);
        let reckoned = case.basis(registered()).reckon(builtin(), registered());
        let before = reckoned.together(&absent, None);
        let after = reckoned.together(&absent.turned(all[who].code), None);
        let joining = before.joining.iter().zip(&after.joining);
        for (one, other) in joining.filter(|(of, _)| of.scheme.concerns.municipality(all[who].code)) {
            for (one, other) in one.years.iter().zip(&other.years) {
                prop_assert_eq!(one.joined.count, other.joined.count + 1);
                prop_assert!(other.joined.income < one.joined.income);
                let price = |of: &kommunkalkyl::case::JoiningYear| of.price.map(|price| price.each);
                prop_assert_eq!(price(one), price(other));
                let ticked = |of: &kommunkalkyl::case::JoiningYear| of.price.map(|price| price.ticked.1);
                prop_assert!(ticked(one) <= ticked(other), "it would fall with who joins");
                prop_assert!(ticked(other).is_none_or(|price| price <= "2.28".parse().expect("a rate")));
            }
        }
        let joins = before.lines.iter().zip(&after.lines).filter(|(line, _)| line.municipality.code != all[who].code);
        for (one, other) in joins {
            prop_assert_eq!(one.joined, other.joined);
            prop_assert_eq!(one.total.fees.known(), other.total.fees.known());
        }
    }

    #[test]
    fn every_order_shows_everyone_once(column in 0_usize..9, falling: bool, own in 0_usize..33) {
        let county = together(&case("12", 2016, 2018));
        let own = county.lines[own].municipality.code;
        let order = Order { by: CountyColumn::ALL[column], falling };
        let shown = county.ordered(order, "", Some(own));
        prop_assert_eq!(shown[0].municipality.code, own);
        let mut codes: Vec<_> = shown.iter().map(|line| line.municipality.code).collect();
        codes.sort_unstable();
        codes.dedup();
        prop_assert_eq!(codes.len(), 33);
    }
}

#[test]
fn what_those_who_take_part_pay_is_the_least_while_a_part_of_every_fee_is_unknown() {
    let said = |case: &Case| {
        let of = together(case);
        let joining = of.joining.iter().find(|of| &*of.scheme.id == "yrkesresan").expect("the scheme");
        let year = joining.years.first().expect("a year");
        let own = county::own_change("Malmö", year).expect("its own");
        (county::income(year, year.joined), own, county::fees_lack(joining))
    };
    let malmo = Some("1280".parse().expect("a code"));
    let case = case("12", 2026, 2026).after(Action::Choose(malmo));
    let (income, own, lack) = said(&case);
    assert!(income.starts_with("minst "), "{income}");
    assert_eq!(own.matches("minst ").count(), 2, "{own}");
    assert_eq!(
        lack.as_deref(),
        Some("Yrkesresans regionala avgift saknas. Avgifterna tillsammans är minst så stora.")
    );
    let typed = Action::Set("yrkesresan".to_owned(), SettingName::Regional.into(), "0".to_owned());
    let (income, own, lack) = said(&case.after(typed));
    assert!(!income.contains("minst") && !own.contains("minst") && lack.is_none(), "{income} {own} {lack:?}");
}

#[test]
fn the_overviews_sum_is_the_least_where_the_source_lacks_an_area() {
    assert_eq!(summary::sum(Kronor::whole(8_685_000), true), "8\u{a0}685\u{a0}000");
    assert_eq!(summary::sum(Kronor::whole(8_685_000), false), "minst 8\u{a0}685\u{a0}000");
    assert_eq!(summary::lacking(&["Äldreomsorg", "Missbruk"]), "Äldreomsorg och Missbruk saknas");
}
