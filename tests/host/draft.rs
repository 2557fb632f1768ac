//! The decision draft: whole documents read aloud by us, and what holds for every draft.

use std::collections::BTreeSet;
use std::fs;

use kommunkalkyl::case::{
    Action, Arrangement, Case, Decision, DocumentKind, DraftField, Layout, Outcome, Preset, Recommendation,
    Section, Sentences, Stance,
};
use kommunkalkyl::document::{Align, Block, Circumstances, Document, Line, Role, Run, draft, html, plain};
use kommunkalkyl::money::{Kronor, PerInhabitant};
use kommunkalkyl::population::{Year, registered};
use kommunkalkyl::rules::{Operand, Start};
use kommunkalkyl::scheme::{Day, SettingName, builtin};
use kommunkalkyl::text::bare;
use proptest::prelude::*;

const SKR: &str = "skr-kunskapsstyrning";
const FIRST: Decision = Decision::Recommendation(Recommendation::First2020);
const EXTENSION: Decision = Decision::Recommendation(Recommendation::Extension2024);
const RENEWAL: Decision = Decision::Recommendation(Recommendation::Renewal2025);

fn case(municipality: &str, decision: Decision, stance: Stance) -> Case {
    let case =
        Case::showing(Year(2020), Year(2024)).after(Action::decide(decision)).after(Action::propose(stance));
    match municipality {
        "" => case,
        code => case.after(Action::Choose(Some(code.parse().expect("a code")))),
    }
}

fn setting(case: &Case, name: SettingName, text: &str) -> Case {
    case.after(Action::Set(SKR.to_owned(), name.into(), text.to_owned()))
}

fn filled(case: &Case, fields: &[(DraftField, &str)]) -> Case {
    fields
        .iter()
        .fold(case.clone(), |case, (field, text)| case.after(Action::fill(*field, (*text).to_owned())))
}

/// The case after something was done to the draft's layout.
fn arranged(case: &Case, arrangement: Arrangement) -> Case {
    case.after(Action::arrange(&case.draft.layout(), arrangement))
}

fn drafted_on(today: &str, case: &Case) -> Document {
    let circumstances = Circumstances {
        today: today.parse::<Day>().expect("a day"),
        link: "https://exempel.se/kalkyl#v=1",
        version: "0.1.0",
    };
    draft(case, builtin(), registered(), &circumstances).expect("the built-in schemes hold the terms")
}

fn drafted(case: &Case) -> Document {
    drafted_on("2026-03-02", case)
}

fn golden(name: &str, document: &Document) {
    let path = format!("tests/golden/drafts/{name}.txt");
    let expected = fs::read_to_string(&path).unwrap_or_default();
    let actual = plain(document);
    if expected != actual {
        let written = std::env::temp_dir().join(format!("draft-{name}.txt"));
        fs::write(&written, &actual).expect("a writable folder for temporary files");
        let at = expected.lines().zip(actual.lines()).find(|(expected, actual)| expected != actual);
        panic!("{path} is not what came out; compare it with {}. First: {at:#?}", written.display());
    }
}

#[test]
fn malmo_adopts_with_the_rebate() {
    let case = filled(
        &case("1280", FIRST, Stance::Adopt),
        &[
            (DraftField::Date, "2022-09-14"),
            (DraftField::Reference, "STK-2022-114"),
            (DraftField::Department, "Stadskontoret"),
            (DraftField::Official, "Anna Lindgren"),
            (DraftField::OfficialTitle, "utredare"),
            (DraftField::Manager, "Karim Haddad"),
            (DraftField::ManagerTitle, "stadsdirektör"),
            (DraftField::Receivers, "Hälsa-, vård- och omsorgsnämnden, Funktionsstödsnämnden"),
        ],
    );
    golden("malmo-antar-2020", &drafted_on("2022-09-15", &case));
}

#[test]
fn sollentuna_adopts_with_surveys() {
    let case = case("0163", FIRST, Stance::Adopt);
    golden("sollentuna-antar-2020", &drafted(&setting(&case, SettingName::Enkater, "120")));
}

#[test]
fn kungsor_declines_the_extension() {
    let case = filled(
        &case("1960", EXTENSION, Stance::Decline),
        &[(DraftField::Committee, "socialnämnden"), (DraftField::Reference, "SN 2023/87")],
    );
    golden("kungsor-avslar-2024", &drafted_on("2023-03-06", &case));
}

#[test]
fn falun_adopts_the_extension_with_a_remark() {
    let remark = "Falu kommun förutsätter att SKR redovisar hur medlen används";
    let case = case("2080", EXTENSION, Stance::AdoptWithRemark);
    golden("falun-tillagg-2024", &drafted_on("2023-03-06", &filled(&case, &[(DraftField::Remark, remark)])));
}

#[test]
fn stockholm_adopts_the_renewal_scaled_down_to_the_ceiling() {
    let case = filled(
        &case("0180", RENEWAL, Stance::Adopt),
        &[(DraftField::Date, "2024-05-14"), (DraftField::Committee, "kommunfullmäktige")],
    );
    golden("stockholm-taket-2025", &drafted_on("2024-05-14", &setting(&case, SettingName::Tak, "tak")));
}

#[test]
fn nothing_is_chosen() {
    golden("inget-valt", &drafted(&Case::showing(Year(2020), Year(2024))));
}

#[test]
fn a_draft_written_in_time_says_nothing_of_the_last_day() {
    let case = case("1960", EXTENSION, Stance::Adopt);
    let warned = |today| plain(&drafted_on(today, &case)).contains("Sista dag att svara var");
    assert!(!warned("2022-12-01"));
    assert!(warned("2022-12-02"));
}

#[test]
fn a_typed_population_is_marked_as_the_municipality_s_own() {
    let case = case("2080", EXTENSION, Stance::Adopt);
    let case = case.after(Action::TypePopulation("60 000".to_owned()));
    let document = drafted(&case);
    let own = Run { text: "60\u{a0}000".to_owned(), role: Role::Typed };
    assert!(document_lines(&document).contains(&vec![own]));
    let out = plain(&document);
    assert!(out.contains("117\u{a0}000\u{a0}kronor") && out.contains("kommunen själv har angett"), "{out}");
    assert!(!out.contains("Statistiska centralbyrån"), "{out}");
}

#[test]
fn the_years_shown_on_the_page_change_nothing() {
    let case = case("2080", FIRST, Stance::Adopt);
    let elsewhere = case.after(Action::Span(Year(2011), Year(2012)));
    let elsewhere = elsewhere.after(Action::Include(SKR.to_owned(), false));
    assert_eq!(drafted(&case), drafted(&elsewhere));
}

/// Every line of a document, with what stands in its tables.
fn document_lines(document: &Document) -> Vec<Line> {
    let mut found = vec![document.stamp.clone()];
    for block in &document.blocks {
        match block {
            Block::Notice(more) | Block::List { items: more, .. } => found.extend(more.clone()),
            Block::Head(pairs) => found.extend(pairs.iter().map(|pair| pair.value.clone())),
            Block::Title(text) | Block::Heading { text, .. } => found.push(vec![Run::fixed(text.as_str())]),
            Block::Paragraph(line) | Block::Told(line) => found.push(line.clone()),
            Block::Table(table) => {
                found.push(vec![Run::fixed(table.caption.as_str())]);
                found.extend(table.rows.iter().flat_map(|row| row.cells.clone()));
            }
            Block::SignOff(signatures) => {
                found.extend(signatures.iter().flat_map(|by| [by.name.clone(), by.title.clone()]));
            }
            Block::NewPage => {}
        }
    }
    found
}

fn said(line: &Line) -> String {
    line.iter().map(|run| run.text.as_str()).collect()
}

/// What follows from a case with the decision's own years and scheme.
fn reckoned(case: &Case) -> Outcome<'static> {
    let mut case = case.clone();
    if let Some((from, to)) = case.decision(builtin()).years() {
        case = case.after(Action::Span(from, to));
    }
    if let Some(scheme) = case.decision(builtin()).scheme() {
        case = case.after(Action::Include(scheme.to_owned(), true));
    }
    case.outcome(builtin(), registered())
}

/// Both pots of one reading: the 70 and 20 millions and both, and what county and municipality get of them.
fn together(pots: &[Outcome<'_>]) -> Vec<Kronor> {
    let rows =
        pots.iter().filter_map(|pot| pot.rows.iter().find(|row| row.scheme.id == "stimulans-ehalsa-2013"));
    let answers: Vec<_> = rows.filter_map(|row| row.cells.first()?.answer.as_ref().ok()).collect();
    let county = |answer: &&kommunkalkyl::rules::Assessment<'_>| answer.county.unwrap_or_default();
    let each = |answer: &&kommunkalkyl::rules::Assessment<'_>| {
        let inhabitants = answer.population.map_or(1, |used| used.value);
        let each = PerInhabitant::from_total(answer.exact, inhabitants).map(PerInhabitant::for_one);
        each.unwrap_or_default().rounded_to_ore()
    };
    vec![
        answers.iter().map(|answer| answer.rounded).sum(),
        answers.iter().map(county).sum(),
        answers.iter().map(each).sum(),
        Kronor::whole(70),
        Kronor::whole(20),
        Kronor::whole(90),
    ]
}

/// Every amount that the reckoning and the decided figures carry, dressed but without a unit.
fn carried(case: &Case) -> BTreeSet<String> {
    let mut outcomes = vec![reckoned(case)];
    // The draft on e-health shows both pots in both readings, whatever was chosen.
    for (reading, pot) in
        [("lan", "utveckling"), ("lan", "samordnare"), ("kommun", "utveckling"), ("kommun", "samordnare")]
    {
        let set = |name: SettingName, value: &str| {
            Action::Set("stimulans-ehalsa-2013".to_owned(), name.into(), value.to_owned())
        };
        let case = case.after(set(SettingName::Bas, reading)).after(set(SettingName::Pott, pot));
        outcomes.push(reckoned(&case));
    }
    let scheme = builtin().scheme(SKR).expect("the scheme");
    let purposes = scheme.periods.iter().flat_map(|period| scheme.purposes(period));
    let mut amounts: Vec<Kronor> = purposes.map(|purpose| purpose.amount).collect();
    amounts.extend(scheme.ceiling.iter().map(|ceiling| ceiling.amount));
    let mut amounts: Vec<Kronor> = amounts.into_iter().map(|amount| amount / 1_000_000).collect();
    amounts.extend(scheme.unit_price.iter().map(|unit| unit.price));
    if [FIRST, EXTENSION, RENEWAL].contains(&case.decision(builtin())) {
        amounts.push("1.95".parse().expect("an amount"));
    }
    for outcome in &outcomes {
        let totals = outcome.totals.years.iter().chain([&outcome.totals.all]);
        for of in totals.flat_map(|of| [of.fees.clone(), of.cofinancing.clone(), of.grants.clone(), of.net()])
        {
            amounts.extend([of.known(), -of.known(), of.known_each()]);
        }
    }
    amounts.extend(together(&outcomes[1..3]));
    amounts.extend(together(&outcomes[3..5]));
    // The contract's equal amount, and what all 33 municipalities pay (rules.md: 6 805 632).
    amounts.extend([50_000, 4, 6_805_632].map(Kronor::whole));
    // What landsting and regions paid together, and for a survey of their own (003).
    amounts.extend(["116.5", "177", "17"].map(|of| of.parse::<Kronor>().expect("an amount")));
    // What all municipalities pay together, in millions (tests/golden/national.toml).
    amounts.extend(
        ["19.54", "19.72", "19.82", "19.96", "20.09", "20.15", "20.21", "20.25"]
            .map(|of| of.parse::<Kronor>().expect("an amount")),
    );
    for row in outcomes.iter().flat_map(|outcome| &outcome.rows) {
        amounts.extend([row.sum.known(), row.sum.known_each()]);
        amounts.extend(row.cells.iter().filter_map(|cell| cell.per_inhabitant));
        let rates = row.cells.iter().filter_map(|cell| row.settings.own_rate.at(cell.year));
        amounts.extend(rates.map(kommunkalkyl::money::PerInhabitant::for_one));
        for answer in row.cells.iter().filter_map(|cell| cell.answer.as_ref().ok()) {
            amounts.extend(answer.steps.iter().map(|step| step.amount));
            amounts.extend(answer.steps.iter().map(|step| step.amount.rounded()));
            amounts.extend(answer.purposes.iter().map(|(_, amount)| *amount));
            // A population of one's own counts among all who pay.
            amounts.extend(answer.above_ceiling().map(|above| (above.sum / 1_000_000).rounded_to_ore()));
            amounts.extend(answer.population.map(|used| Kronor::whole(i64::from(used.value))));
            amounts.extend(answer.steps.iter().map(|step| match step.expression.start {
                Start::Kronor(amount) => amount,
                Start::Rate(rate) => rate.for_one(),
            }));
            amounts.extend(answer.steps.iter().flat_map(|step| &step.expression.then).filter_map(
                |operand| match operand {
                    Operand::Plus(amount) => Some(*amount),
                    Operand::PlusRate(rate) => Some(rate.for_one()),
                    Operand::TimesPart(part, _) => Some(*part),
                    Operand::TimesInhabitants(_)
                    | Operand::TimesCount(_)
                    | Operand::TimesShare(_)
                    | Operand::OverInhabitants(_)
                    | Operand::OverParts(_)
                    | Operand::OverShare(_)
                    | Operand::TimesWeight(_)
                    | Operand::OverWeights(_) => None,
                },
            ));
        }
    }
    let with_ore = |amount: &Kronor| {
        let plain = amount.to_string();
        bare(&plain.split_once('.').map_or(plain.clone(), |(whole, rest)| format!("{whole}.{rest:0<2}")))
    };
    let exact = amounts.iter().map(with_ore);
    let ore = amounts.iter().map(|amount| with_ore(&amount.rounded_to_ore()));
    exact
        .chain(ore)
        .chain(amounts.iter().map(|amount| kommunkalkyl::text::ore(*amount)))
        .chain(amounts.iter().map(|amount| bare(&amount.to_string())))
        .collect()
}

/// The numbers that a unit of money follows.
fn amounts_in(text: &str) -> Vec<String> {
    let mut found = Vec::new();
    for (at, _) in text.match_indices("\u{a0}kr").chain(text.match_indices("\u{a0}miljoner kr")) {
        let before = text.get(..at).unwrap_or_default();
        let number: Vec<char> = before
            .chars()
            .rev()
            .take_while(|sign| sign.is_ascii_digit() || matches!(sign, '\u{a0}' | ','))
            .collect();
        found.push(number.into_iter().rev().collect::<String>().trim_matches('\u{a0}').to_owned());
    }
    found
}

fn digits(text: &str) -> Option<i64> {
    text.replace('\u{a0}', "").parse().ok()
}

/// What was reckoned and stands in the tables, but for sums and shares.
fn numbers_in_tables(document: &Document) -> Vec<String> {
    let mut found = Vec::new();
    for block in &document.blocks {
        let Block::Table(table) = block else { continue };
        for row in &table.rows {
            assert_eq!(row.cells.len(), table.columns.len(), "{}", table.caption);
            let cells = row.cells.iter().zip(&table.columns).filter(|_| !row.sum);
            let numbers =
                cells.filter(|(_, column)| column.align == Align::Number && column.title != "Summa");
            let reckoned = numbers.flat_map(|(cell, _)| cell).filter(|run| run.role == Role::Computed);
            let number = |run: &Run| run.text.trim_start_matches("minst ").to_owned();
            found.extend(reckoned.map(number).filter(|text| !text.ends_with('%')));
        }
    }
    found
}

/// The shown lines of a table add up to its shown sum, and so do its rows to their last column.
fn adds_up(document: &Document) -> Result<(), String> {
    for block in &document.blocks {
        let Block::Table(table) = block else { continue };
        let Some(sum) = table.rows.iter().find(|row| row.sum) else { continue };
        for (place, column) in table.columns.iter().enumerate() {
            let Some(shown) = digits(&said(&sum.cells[place])).filter(|_| column.align == Align::Number)
            else {
                continue;
            };
            let parts = table.rows.iter().filter(|row| !row.sum).map(|row| said(&row.cells[place]));
            let added: i64 = parts.map(|cell| digits(&cell).unwrap_or(0)).sum();
            if added != shown {
                return Err(format!("{}: {added} is not {shown}", table.caption));
            }
        }
    }
    Ok(())
}

fn any_decision() -> impl Strategy<Value = (Decision, Stance)> {
    (prop::sample::select(Decision::ALL.to_vec()), prop::sample::select(Stance::ALL.to_vec()))
}

fn any_code() -> impl Strategy<Value = String> {
    let codes = registered().municipalities().iter().map(|of| of.code.to_string());
    prop::sample::select(codes.collect::<Vec<_>>())
}

proptest! {
    #[test]
    fn every_amount_in_a_draft_is_one_that_was_reckoned(
        code in any_code(),
        (decision, stance) in any_decision(),
        rate in prop::sample::select(vec!["", "2,10", "1", "1,9575"]),
        surveys in prop::sample::select(vec!["", "1", "120"]),
        population in prop::sample::select(vec!["", "12 345"]),
    ) {
        let case = setting(&case(&code, decision, stance), SettingName::Avgift, rate);
        let case = setting(&case, SettingName::Enkater, surveys);
        let case = case.after(Action::TypePopulation(population.to_owned()));
        let document = drafted(&case);
        let carried = carried(&case);
        for line in document_lines(&document) {
            for amount in amounts_in(&said(&line)) {
                prop_assert!(carried.contains(&amount), "{amount} in {}", said(&line));
            }
        }
        for (form, text) in [("text", plain(&document)), ("html", html(&document))] {
            for amount in amounts_in(&text) {
                prop_assert!(carried.contains(&amount), "{amount} as {form}");
            }
        }
        prop_assert_eq!(adds_up(&document), Ok(()));
        for number in numbers_in_tables(&document) {
            prop_assert!(carried.contains(&number), "{number}");
        }
    }

    #[test]
    fn what_is_typed_comes_out_as_text(
        field in prop::sample::select(DraftField::ALL.to_vec()),
        typed in "(</w:t>|&|<script>|\\{total\\}|👩‍👩‍👧|\u{200f}|\u{0}|\u{1b}|\u{202e}|\u{ffff}|[a-zåäö ]{1,9}){1,40}",
    ) {
        let case = case("1280", EXTENSION, Stance::AdoptWithRemark);
        let document = drafted(&filled(&case, &[(field, &typed)]));
        let out: String = plain(&document);
        let unseen = |sign: char| sign != '\n' && sign.is_control() || matches!(sign, '\u{202e}' | '\u{ffff}');
        prop_assert!(!out.contains(unseen));
        let visible: String = typed.chars().filter(|&sign| !unseen(sign)).collect();
        let visible = visible.trim();
        let runs = document_lines(&document).into_iter().flatten().filter(|run| run.role == Role::Typed);
        let kept = |text: &str| text.to_lowercase().starts_with(&visible.to_lowercase());
        prop_assert!(visible.is_empty() || runs.into_iter().any(|run| kept(&run.text)));
    }
}

#[test]
fn headings_and_texts_stay_with_the_decision_that_they_were_written_for() {
    let first = Decision::named("skr-2020").expect("a decision");
    let turned = |case: &Case, from, to| case.after(Action::turn(&case.draft, from, to));
    let written = arranged(
        &case("1280", first, Stance::Adopt),
        Arrangement::Add(Section::Background, "Bara om rekommendationen.".to_owned()),
    );
    let written = arranged(&written, Arrangement::Rename(Section::Summary, "Kort".to_owned()));
    let budget = turned(&written, first, Decision::Budget);
    assert_eq!(budget.draft.layout(), Layout::default(), "the budget memo has none of it");
    assert_eq!(budget.draft.understood(), (budget.draft.clone(), 0), "a link is understood");
    let other = arranged(&budget, Arrangement::Add(Section::Background, "Om budgeten.".to_owned()));
    let back = turned(&other, Decision::Budget, first);
    assert_eq!(back.draft.layout(), written.draft.layout(), "it is there again");
    let again = turned(&back, first, Decision::Budget);
    assert_eq!(again.draft.layout(), other.draft.layout());
}

#[test]
fn two_thousand_signs_come_out_whole() {
    let typed = "å".repeat(2_000);
    let case = case("1280", EXTENSION, Stance::AdoptWithRemark);
    assert!(plain(&drafted(&filled(&case, &[(DraftField::Remark, &typed)]))).contains(&typed));
}

#[test]
fn a_remark_keeps_its_lines_and_a_field_of_the_head_does_not() {
    let case = case("1280", EXTENSION, Stance::AdoptWithRemark);
    let case = filled(&case, &[(DraftField::Remark, "Ett.\r\n\r\nTvå"), (DraftField::Official, "Eva\nEk")]);
    let out = plain(&drafted(&case));
    assert!(out.contains("Ett.\nTvå.") && out.contains("Handläggare: Eva Ek, "), "{out}");
}

#[test]
fn every_draft_has_its_slots_filled_and_goes_through_serde_unchanged() {
    for decision in Decision::ALL {
        for stance in Stance::ALL {
            for (municipality, rate, surveys) in [
                ("", "", ""),
                ("1280", "", ""),
                ("1280", "2,10", "5"),
                ("1280", "fel", ""),
                ("0163", "2", ""),
                ("1285", "", ""),
                ("2080", "", ""),
            ] {
                let case = setting(&case(municipality, decision, stance), SettingName::Avgift, rate);
                let document = drafted(&setting(&case, SettingName::Enkater, surveys));
                let out = plain(&document);
                assert!(!out.contains(['{', '}']), "{out}");
                let written = serde_json::to_string(&document).expect("JSON");
                assert_eq!(serde_json::from_str::<Document>(&written).expect("a document"), document);
            }
        }
    }
}

#[test]
fn the_renewal_has_its_decided_rate_and_rebate() {
    let out = plain(&drafted(&case("1280", RENEWAL, Stance::Adopt)));
    assert!(out.contains("1,95") && !out.contains("[avgift per invånare"), "{out}");
    // 362 133 × 1,95 × 0,9 = 635 543,415.
    assert!(out.contains("635\u{a0}543"), "{out}");
}

#[test]
fn the_renewal_leaves_nothing_in_brackets_that_the_decision_answers() {
    let own = [
        "[förvaltning]",
        "[diarienummer]",
        "[handläggarens namn]",
        "[handläggarens titel]",
        "[ansvarig chefs namn]",
        "[chefens titel]",
        "[övriga mottagare]",
        "[inom nämndens budgetram eller på annat sätt]",
        "[Bedöm hur beslutet påverkar barn",
        "[Beskriv varför förvaltningen föreslår",
        "[Beskriv följderna för kommunens verksamheter",
        "[kommunens tillägg]",
    ];
    for stance in Stance::ALL {
        let out = plain(&drafted(&case("1280", RENEWAL, stance)));
        for bracket in out.match_indices('[').map(|(place, _)| &out[place..]) {
            assert!(
                own.iter().any(|own| bracket.starts_with(own)),
                "{}",
                bracket.lines().next().unwrap_or_default()
            );
        }
        for said in [
            "SKR2023/01554",
            "SKR2024/00089",
            "26\u{a0}januari 2024",
            "30\u{a0}juni 2024",
            "18/00295 och 22/00731",
            "S-KiS",
            "merparten",
            "200\u{a0}000 invånare",
            "10\u{a0}miljoner kronor",
            "3,5\u{a0}miljoner kronor",
            "högst 1,95\u{a0}kronor per invånare",
        ] {
            assert!(out.to_lowercase().contains(&said.to_lowercase()), "{said}: {out}");
        }
    }
}

#[test]
fn a_remark_ends_the_point_that_it_stands_in() {
    let remark = &[(DraftField::Remark, "Kommunen vill följa upp")];
    for decision in Decision::ALL {
        for sentences in Sentences::ALL {
            let case = filled(&case("2080", decision, Stance::AdoptWithRemark), remark);
            let out = plain(&drafted(&arranged(&case, Arrangement::Sentences(sentences))));
            assert!(out.contains("följande tillägg") && out.contains("Kommunen vill följa upp.\n"), "{out}");
            assert!(!out.contains("..\n"), "{out}");
        }
    }
}

#[test]
fn headings_are_renamed_moved_left_out_and_added_to() {
    let arranged = |case: Case, arrangement| arranged(&case, arrangement);
    let case =
        arranged(case("1285", Decision::Contract, Stance::Adopt), Arrangement::Up(Section::Background));
    let case = arranged(case, Arrangement::Rename(Section::Economy, " Kostnader\n".to_owned()));
    let case = arranged(case, Arrangement::LeaveOut(Section::Children, true));
    let case = arranged(case, Arrangement::Add(Section::Summary, "Ett eget stycke.\n\nEtt till.".to_owned()));
    let case = arranged(case, Arrangement::Kind(DocumentKind::Minutes));
    let case = arranged(case, Arrangement::WithoutNotice(true));
    let document = drafted(&case);
    let headings: Vec<&str> = document
        .blocks
        .iter()
        .filter_map(|block| {
            if let Block::Heading { level: 2, text, .. } = block { Some(text.as_str()) } else { None }
        })
        .collect();
    assert_eq!(
        headings,
        [
            "Beslut",
            "Bakgrund",
            "Sammanfattning",
            "Förvaltningens bedömning",
            "Kostnader",
            "Beslutsunderlag",
            "Beslutet skickas till",
            "Bilaga: Så är beloppen uträknade"
        ]
    );
    assert_eq!(document.kind, "Protokollsutdrag");
    assert!(!document.blocks.iter().any(|block| matches!(block, Block::Notice(_))));
    let own = [Run::typed("Ett eget stycke."), Run::typed("Ett till.")];
    for run in own {
        assert!(document.blocks.contains(&Block::Paragraph(vec![run])));
    }
}

#[test]
fn the_presets_say_the_same_in_another_order() {
    for decision in Decision::ALL {
        let first = case("2080", decision, Stance::Adopt);
        let last = arranged(&first, Arrangement::Preset(Preset::ProposalLast));
        let paragraphs = |case: &Case| {
            let mut lines: Vec<String> = drafted(case)
                .blocks
                .iter()
                .filter(|block| !matches!(block, Block::Heading { .. }))
                .map(|block| format!("{block:?}"))
                .collect();
            lines.sort();
            lines
        };
        assert_eq!(paragraphs(&first), paragraphs(&last));
    }
}
