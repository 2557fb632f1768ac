//! Rates that the user has changed: they count, they are told wherever they count, and the decided
//! amount stands beside them.

use kommunkalkyl::case::{
    Action, Case, CountyField, Decision, OwnField, Recommendation, Stance, pack, read, write,
};
use kommunkalkyl::document::{
    Circumstances, Dialect, answers, collection_of, csv, draft, municipalities, plain, standing,
};
use kommunkalkyl::population::{Year, registered};
use kommunkalkyl::rules::FlagKind;
use kommunkalkyl::scheme::{Collection, Figure, Rate, RateName, Scheme, SettingName, builtin};
use kommunkalkyl::text;

const SKR: &str = "skr-kunskapsstyrning";

fn of(code: &str, from: u16, to: u16) -> Case {
    Case::showing(Year(2020), Year(2024))
        .after(Action::Choose(code.parse().ok()))
        .after(Action::Span(Year(from), Year(to)))
}

fn with(case: &Case, scheme: &str, rate: &str, typed: &str) -> Case {
    case.after(Action::change(scheme, rate, typed.to_owned()))
}

/// What a scheme comes to in a year, and what is flagged as changed.
fn amount(case: &Case, collection: &Collection, scheme: &str, year: u16) -> Option<(String, Vec<String>)> {
    let outcome = case.outcome(collection, registered());
    let row = outcome.rows.iter().find(|row| row.scheme.id == scheme)?;
    let cell = row.cells.iter().find(|cell| cell.year == Year(year))?;
    let answer = cell.answer.as_ref().ok()?;
    let changed = answer.flags.iter().filter(|flag| flag.kind == FlagKind::Changed);
    let said = changed.map(|flag| text::flag(flag).replace('\u{a0}', " ")).collect();
    Some((answer.rounded.to_string(), said))
}

#[test]
fn malmo_pays_by_the_changed_rate_with_the_decided_amount_beside_it() {
    let case = with(&of("1280", 2020, 2024), SKR, "invanare.2020", "2,40");
    let collection = collection_of(&case);
    // 339 313 × 2,40 × 0,9 = 732 916,08, and as decided 339 313 × 1,95 × 0,9 = 595 494,32.
    let (changed, said) = amount(&case, &collection, SKR, 2020).expect("an amount");
    assert_eq!(changed, "732916");
    assert_eq!(
        said,
        [
            "Avgiften per invånare, 2020–2023: ändrad av användaren från 1,95 kr per invånare till 2,40 kr per invånare."
        ]
    );
    let decided = collection.decided().expect("the decided rates");
    assert_eq!(amount(&case, decided, SKR, 2020).expect("an amount"), ("595494".to_owned(), Vec::new()));
    // The year after the period has a decision of its own, and stays as it was.
    let same = amount(&case, builtin(), SKR, 2024).expect("an amount");
    assert_eq!(amount(&case, &collection, SKR, 2024).expect("an amount"), same);
}

#[test]
fn the_source_of_a_changed_step_is_the_user() {
    let case = with(&of("1280", 2020, 2020), SKR, "invanare.2020", "2,40");
    let collection = collection_of(&case);
    let outcome = case.outcome(&collection, registered());
    let row = outcome.rows.iter().find(|row| row.scheme.id == SKR).expect("the scheme");
    let answer = row.cells[0].answer.as_ref().expect("an amount");
    let cited = |place: usize| {
        let key = answer.steps[place].source.expect("a source");
        let citation = text::citation(&collection, row.scheme, key).expect("a citation");
        (citation.line().replace('\u{a0}', " "), citation.quote.map(str::to_owned))
    };
    let (line, quote) = cited(0);
    assert!(line.starts_with("Användaren: Avgiften per invånare, 2020–2023: ändrad av användaren"), "{line}");
    assert!(line.contains("från 1,95 kr per invånare till 2,40 kr per invånare; i övrigt enligt"), "{line}");
    assert_eq!(quote, None);
    // The rebate was not changed, and rests on what was decided.
    assert!(cited(1).1.is_some_and(|quote| quote.contains("rabatt på 10 procent")));
}

/// Somebody whom the rate is likely to concern, with what it needs to count.
fn concerned(scheme: &Scheme, rate: &Rate) -> Vec<Case> {
    let (from, to) =
        rate.holds.map_or((2020, 2020), |(from, to)| (from.year, to.map_or(from.year, |to| to.year)));
    let surveys = Action::Set(scheme.id.to_string(), SettingName::Enkater.into(), "12".to_owned());
    let all = registered().municipalities().iter().filter(|of| scheme.concerns.municipality(of.code));
    let county = if let RateName::LumpSum { county, .. } = rate.name { Some(county) } else { None };
    let rebate = matches!(rate.name, RateName::Rebate { .. });
    let here = all
        .filter(|of| {
            county.is_none_or(|county| of.code.county() == county) && (!rebate || of.name == "Malmö")
        })
        .take(2);
    let pots = Action::Set(scheme.id.to_string(), SettingName::Pott.into(), "bada".to_owned());
    let case = |code: String| of(&code, from, to).after(surveys.clone()).after(pots.clone());
    here.map(|member| case(member.code.to_string())).collect()
}

#[test]
fn every_rate_of_every_scheme_counts_when_it_is_changed_and_is_told_wherever_it_counts() {
    let mut count = 0;
    for scheme in builtin().schemes.iter() {
        let rates = scheme.rates();
        let paths: std::collections::BTreeSet<_> = rates.iter().map(|rate| &rate.path).collect();
        assert_eq!(paths.len(), rates.len(), "{}: two rates have one path", scheme.id);
        for rate in rates {
            let typed = match rate.figure {
                Figure::Kronor(_) => "7 654 321 kr",
                Figure::PerInhabitant(_) => "9,87",
                Figure::Share(_) => "37 %",
            };
            let mut counts = false;
            for case in concerned(scheme, &rate) {
                let case = case.after(Action::Include(scheme.id.to_string(), true));
                let case = with(&case, &scheme.id, &rate.path, typed);
                let collection = collection_of(&case);
                assert_eq!(collection.decided(), Some(builtin()), "{} {}", scheme.id, rate.path);
                let (now, before) =
                    (case.outcome(&collection, registered()), case.outcome(builtin(), registered()));
                for (row, decided) in now.rows.iter().zip(&before.rows) {
                    for (cell, decided) in row.cells.iter().zip(&decided.cells) {
                        let (Ok(cell), Ok(decided)) = (&cell.answer, &decided.answer) else { continue };
                        let told = cell.flags.iter().any(|flag| flag.kind == FlagKind::Changed);
                        counts |= cell.rounded != decided.rounded;
                        assert!(
                            told || cell.rounded == decided.rounded,
                            "{} {}: {} is changed and nobody says so",
                            scheme.id,
                            rate.path,
                            row.scheme.id
                        );
                    }
                }
            }
            assert!(counts, "{} {} changes nothing", scheme.id, rate.path);
            count += 1;
        }
    }
    assert!(count > 90, "only {count} rates were found");
}

#[test]
fn every_rate_of_an_own_scheme_counts_too_and_is_told() {
    let own = Action::own(OwnField::Hosts, pack(&crate::workbook::samples()));
    let plain = collection_of(&Case::showing(Year(2020), Year(2024)).after(own.clone()));
    let mut names = std::collections::BTreeSet::new();
    for scheme in plain.schemes.iter().filter(|of| of.id.starts_with("exempel")) {
        for rate in scheme.rates() {
            let typed = match rate.figure {
                Figure::Kronor(_) => "321 987 kr",
                Figure::PerInhabitant(_) => "9,87",
                Figure::Share(_) => "17 %",
            };
            let (from, to) =
                rate.holds.map_or((2025, 2025), |(from, to)| (from.year, to.map_or(from.year, |to| to.year)));
            let mut counts = false;
            let all = registered().municipalities().iter();
            for member in all.filter(|of| scheme.concerns.municipality(of.code)) {
                let case = of(&member.code.to_string(), from, to).after(own.clone());
                let case = case.after(Action::Set(
                    scheme.id.to_string(),
                    SettingName::Enkater.into(),
                    "12".to_owned(),
                ));
                let part =
                    Action::Set(scheme.id.to_string(), SettingName::Deltagande.into(), "90".to_owned());
                let case = case.after(part);
                let collection = collection_of(&with(&case, &scheme.id, &rate.path, typed));
                for year in from..=to {
                    let before = amount(&case, &plain, &scheme.id, year);
                    let after = amount(&case, &collection, &scheme.id, year);
                    let (Some((before, _)), Some((after, said))) = (before, after) else { continue };
                    assert!(before == after || !said.is_empty(), "{} {}", scheme.id, rate.path);
                    counts |= before != after;
                }
                if counts {
                    break;
                }
            }
            assert!(counts, "{} {} changes nothing", scheme.id, rate.path);
            names.insert(format!("{:?}", std::mem::discriminant(&rate.name)));
        }
    }
    assert!(names.len() >= 12, "only {} kinds of rates were found", names.len());
}

#[test]
fn a_rate_that_cannot_be_read_leaves_the_decided_one_and_says_so() {
    let case = with(&of("1280", 2020, 2020), SKR, "invanare.2020", "två kronor");
    let standing = standing(&case);
    assert_eq!((standing.changes.len(), standing.faults.len(), standing.passed_over), (0, 1, 0));
    assert_eq!(standing.collection, *builtin());
    let unknown = with(&with(&of("1280", 2020, 2020), SKR, "finns.inte", "1"), "ingen", "invanare.2020", "1");
    assert_eq!(kommunkalkyl::document::standing(&unknown).passed_over, 2);
    let same = with(&of("1280", 2020, 2020), SKR, "invanare.2020", "1,95");
    assert_eq!(collection_of(&same), *builtin());
}

fn drafted(case: &Case) -> String {
    let circumstances = Circumstances {
        today: "2026-03-02".parse().expect("a day"),
        link: "https://exempel.se/kalkyl#v=1",
        version: "0.1.0",
    };
    let document = draft(case, &collection_of(case), registered(), &circumstances).expect("a draft");
    plain(&document).replace('\u{a0}', " ")
}

#[test]
fn a_draft_tells_what_was_changed_and_never_that_it_was_decided() {
    let decided = |decision, code: &str, from, to, scheme, rate, typed| {
        let case = with(&of(code, from, to), scheme, rate, typed);
        drafted(&case.after(Action::decide(decision)).after(Action::propose(Stance::Adopt)))
    };
    let first = Decision::Recommendation(Recommendation::First2020);
    let text = decided(first, "0163", 2020, 2020, SKR, "invanare.2020", "2,40");
    assert!(
        text.contains("ändrad av användaren från 1,95 kr per invånare till 2,40 kr per invånare"),
        "{text}"
    );
    assert!(text.contains("Med de beslutade satserna blir summan"), "{text}");
    assert!(text.contains("cirka 1,95 kronor per invånare"), "what SKR decided: {text}");
    assert!(!text.contains("2,40 kronor per invånare"), "what SKR never decided: {text}");
    let text =
        decided(Decision::Contract, "1285", 2016, 2018, "skane-utvecklingsenhet", "grund.2016", "70 000");
    assert!(text.contains("en grundsumma på 50 000 kronor per kommun"), "{text}");
    assert!(text.contains("ändrad av användaren från 50 000 kr till 70 000 kr"), "{text}");
    let text =
        decided(Decision::TakeOver, "2080", 2014, 2016, "nedtrappning-stodstruktur", "andel.2014", "40");
    assert!(text.contains("25 procent av kostnaderna för 2014"), "{text}");
    assert!(text.contains("ändrad av användaren från 25 % till 40 %"), "{text}");
    let text = decided(
        Decision::Stimulus,
        "2080",
        2013,
        2013,
        "stimulans-ehalsa-2013",
        "pott.utveckling.2013",
        "200 000 000",
    );
    assert!(text.contains("ändrad av användaren från"), "{text}");
    assert!(!text.contains("200 miljoner"), "what nobody decided: {text}");
    let text = decided(Decision::Budget, "0163", 2020, 2020, SKR, "invanare.2020", "2,40");
    assert!(
        text.contains("ändrad av användaren från 1,95 kr per invånare till 2,40 kr per invånare"),
        "{text}"
    );
}

#[test]
fn a_draft_whose_amounts_rest_on_no_changed_rate_says_nothing_of_it() {
    let case = with(&of("0163", 2020, 2020), "yrkesresan", "hogst.2020", "9")
        .after(Action::decide(Decision::Recommendation(Recommendation::First2020)));
    assert!(!drafted(&case).contains("ändra"), "{}", drafted(&case));
}

#[test]
fn files_of_a_county_tell_what_was_changed() {
    let case = of("1280", 2020, 2020).after(Action::county(CountyField::Scope, "12".to_owned()));
    let case = with(&case, SKR, "invanare.2020", "2,40");
    let collection = collection_of(&case);
    let table = registered();
    let reckoned = case.basis(table).reckon(&collection, table);
    let taking_part = case.taking_part(table);
    let together = reckoned.together(&taking_part, case.municipality);
    let sheet = municipalities(&reckoned, &together, &taking_part);
    let sheet = String::from_utf8(csv(&sheet, Dialect::Swedish)).expect("text");
    assert!(sheet.contains("SKR kunskapsstyrning 2020 (ändrade satser enligt användaren)"), "{sheet}");
    let all = serde_json::to_value(answers(&reckoned, &taking_part)).expect("JSON");
    let malmo = all.as_array().expect("answers").iter().find(|of| of["name"] == "Malmö").expect("Malmö");
    assert_eq!((malmo["rounded"].as_str(), malmo["decided"].as_str()), (Some("732916"), Some("595494")));
    let kinds: Vec<_> =
        malmo["flags"].as_array().expect("flags").iter().map(|of| of["kind"].clone()).collect();
    assert!(kinds.contains(&"changed".into()), "{kinds:?}");
}

#[test]
fn what_is_the_user_s_own_comes_back_from_an_address_unread() {
    let case = with(&of("1280", 2020, 2024), SKR, "invanare.2020", "2,40 kr");
    let case = case.after(Action::own(OwnField::Schemes, "p".repeat(20_000)));
    let case = case.after(Action::Set("var-egen".to_owned(), SettingName::Avgift.into(), "3".to_owned()));
    let case = case.after(Action::Include("var-egen".to_owned(), false));
    let back = read(&write(&case), builtin(), registered()).expect("a case");
    assert!(back.passed_over == 0 && back.case == case, "{} were passed over", back.passed_over);
    // Without schemes of one's own, a scheme that is not known is not kept.
    let back = read("v=2&var-egen.avgift=3&utan=var-egen", builtin(), registered()).expect("a case");
    assert_eq!((back.passed_over, back.case), (2, Case::showing(Year(2020), Year(2024))));
    for key in ["egen.ordningar", "egen.vard"] {
        let long = read(&format!("v=2&{key}={}", "A".repeat(500_000)), builtin(), registered());
        assert_eq!(
            long.map(|long| (long.passed_over, long.case)),
            Ok((1, Case::showing(Year(2020), Year(2024))))
        );
        assert!(read(&format!("v=2&{key}={}", "A".repeat(1_000_000)), builtin(), registered()).is_err());
    }
    assert!(read(&"v=1&a=".repeat(5_000), builtin(), registered()).is_err());
}
