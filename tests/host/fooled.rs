//! Nobody is fooled: what rests on somebody's own scheme, on a changed rate, on a figure that was filled in, on a
//! host's file or on text from a link says whose it is, in every view and in every file.

use std::process::Command;

use kommunkalkyl::case::{Action, Case, DraftField, OwnField, pack, read, write};
use kommunkalkyl::document::{
    Block, Circumstances, Dialect, Document, Sheet, Side, answers, calendar, collection_of, csv, days, docx,
    draft, fill, html, municipalities, plain, sample, scenarios_chart, scenarios_sheet, side_by_side,
    sides_chart, sides_sheet, workbook,
};
use kommunkalkyl::population::registered;
use kommunkalkyl::scheme::builtin;
use kommunkalkyl::text;
use kommunkalkyl::view::{County, Draft, Own};

use crate::pages;
use crate::workbook::part;

/// An own scheme that is named as if SKR had decided it.
fn forged() -> String {
    r#"{"format": "kommunkalkyl-ordningar-1",
 "dokument": {"skr-beslut": {"titel": "Beslut om kunskapsstyrning 2025", "utgivare": "SKR", "diarienummer": "SKR2024/00123"}},
 "ordningar": [{"id": "skr-2025", "namn": "SKR kunskapsstyrning 2025", "kortnamn": "SKR kunskapsstyrning 2025",
 "slag": "avgift", "beslutad_av": "SKR:s styrelse", "om": "Avgiften för kunskapsstyrning.", "galler": "alla",
 "folkmangd": {"ar_fore": 2},
 "perioder": [{"fran": "2025-01-01", "till": "2025-12-31", "kalla": "k", "per_invanare": "9,95 kr/inv"}],
 "datum": [{"den": "2025-03-31", "vad": "sista dag att svara SKR", "kalla": "k"}],
 "kallor": {"k": {"dokument": "skr-beslut", "stalle": "§ 12"}}}]}"#
        .to_owned()
}

const NAME: &str = "SKR kunskapsstyrning 2025";
const USER: &str = "enligt användaren";
const HOST: &str = "uppgift från exempel.se";

/// A case as a link opens it.
fn opened(keys: &str) -> Case {
    let read =
        read(&format!("v=2&kommun=1280&fran=2025&till=2025&lan.omrade=12&{keys}"), builtin(), registered());
    let read = read.expect("a case");
    assert_eq!(read.passed_over, 0);
    read.case
}

/// Without SKR's own scheme, which with a year behind it is called as the forged one is.
const ALONE: &str = "utan=skr-kunskapsstyrning";

fn of_user() -> Case {
    opened(&format!("{ALONE}&egen.ordningar={}", pack(&forged())))
}

fn of_host() -> Case {
    let host = Action::own(OwnField::Hosts, pack(&forged()));
    opened(ALONE).after(host).after(Action::own(OwnField::HostsName, "exempel.se".to_owned()))
}

fn document(case: &Case, decision: &str) -> Document {
    let (today, link) = ("2026-11-22".parse().expect("a day"), "https://exempel.se/");
    let case = carried(case, &[("beslut", decision)]);
    draft(&case, &collection_of(&case), registered(), &Circumstances { today, link, version: "0" })
        .expect("a draft")
}

fn values(sheet: &Sheet) -> Vec<(&'static str, String)> {
    [("csv", Dialect::Swedish), ("csv, RFC 4180", Dialect::Rfc4180)]
        .map(|(name, dialect)| (name, String::from_utf8(csv(sheet, dialect)).expect("text")))
        .into()
}

fn carried(case: &Case, keys: &[(&str, &str)]) -> Case {
    case.after(Action::Carry(
        keys.iter().map(|(key, text)| ((*key).to_owned(), (*text).to_owned())).collect(),
    ))
}

/// Every view and every file of a case, by what it is called.
fn outputs(case: &Case, decision: &str) -> Vec<(String, String)> {
    let (collection, table) = (collection_of(case), registered());
    let mut all: Vec<(String, String)> = Vec::new();
    let mut put = |name: &str, text: String| all.push((name.to_owned(), text.replace('\u{a0}', " ")));
    put("Kalkyl", pages::text(&pages::guest::<Own>(case)));
    let drafted = carried(case, &[("beslut", decision)]);
    put("utkast", pages::text(&pages::guest::<Draft>(&drafted)));
    for part in ["", "deltagande", "datum"] {
        let view = carried(case, &[("lan.del", part)]);
        put(&format!("länsvyn {part}"), pages::text(&pages::guest::<County>(&view)));
    }
    let compared = carried(case, &[("lan.del", "jamfor"), ("lan.jamfor", "1280.1281")]);
    put("länsvyn jämför", pages::text(&pages::guest::<County>(&compared)));
    let document = document(case, decision);
    put("kopierad text", plain(&document));
    put("kopierad formaterad text", pages::text(&html(&document)));
    put("Word", pages::text(&part(&docx(&document).expect("a file"), "word/document.xml")));
    let template = docx(&sample("2026-11-22".parse().expect("a day"))).expect("a template");
    let filled = fill(&template, &document).expect("a filled template");
    put("egen Word-mall", pages::text(&part(&filled.bytes, "word/document.xml")));
    let reckoned = case.basis(table).reckon(&collection, table);
    let taking_part = case.taking_part(table);
    let together = reckoned.together(&taking_part, case.municipality);
    for (name, text) in values(&municipalities(&reckoned, &together, &taking_part)) {
        put(name, text);
    }
    let kept = case.after(case.keep("A").expect("kept"));
    let scenarios = side_by_side(&kept.scenarios(builtin(), table), table);
    assert_eq!(scenarios.len(), 1);
    for (name, text) in values(&scenarios_sheet(&scenarios)) {
        put(&format!("scenarier, {name}"), text);
    }
    let sides = scenarios.iter().map(|of| of.municipality.clone()).collect::<Vec<_>>();
    for (name, text) in values(&sides_sheet(&sides, &collection, &[])) {
        put(&format!("jämförelse, {name}"), text);
    }
    put("SVG, scenarier", scenarios_chart(&scenarios).svg());
    let sides: Vec<Side> = sides.into_iter().flatten().collect();
    put("SVG, jämförelse", sides_chart(&sides, "Malmö 2025", &[]).svg());
    put("JSON", serde_json::to_string(&answers(&reckoned, &taking_part)).expect("JSON"));
    let book = workbook(case, &collection, "2026-11-22".parse().expect("a day"), "0").expect("a workbook");
    put("arbetsbok", pages::text(&part(&book, "xl/sharedStrings.xml")));
    let reckon = Command::new(env!("CARGO_BIN_EXE_reckon")).args(["--case", &write(case)]).output();
    put("reckon", String::from_utf8(reckon.expect("reckon starts").stdout).expect("text"));
    all
}

/// What stands at a name everywhere that it stands.
fn after<'t>(text: &'t str, name: &str) -> Vec<&'t str> {
    text.match_indices(name).map(|(at, _)| text[at + name.len()..].trim_start()).collect()
}

#[test]
fn an_own_scheme_from_a_link_says_whose_it_is_in_every_view_and_every_file() {
    for (case, mark) in [(of_user(), USER), (of_host(), HOST)] {
        for (output, text) in outputs(&case, "budget") {
            // A command line is not told the host's name: it was given a link's fragment.
            let mark = if output == "reckon" && mark == HOST { "från värdwebbplatsen" } else { mark };
            let named = after(&text, NAME);
            // JSON calls schemes by their identifiers, and charts show sums.
            let is_named = !["JSON", "reckon"].contains(&&*output);
            assert!(!is_named || !named.is_empty(), "{output} does not name it: {text}");
            // A sentence may say whose it is in words of its own.
            let in_sentences = ["I länken finns en egen ordning: ", "Ordningen "];
            let others =
                in_sentences.iter().map(|of| text.matches(&format!("{of}{NAME}")).count()).sum::<usize>();
            let unmarked = named.iter().filter(|after| !after.starts_with(&format!("({mark})"))).count();
            assert_eq!(unmarked, others, "{output}: {text}");
            for after in named.iter().filter(|_| others == 0) {
                assert!(after.starts_with(&format!("({mark})")), "{output}: {after}");
            }
            assert!(
                text.contains(mark.trim_start_matches("uppgift ")),
                "{output} does not say whose: {text}"
            );
            assert!(
                !text.contains("Beslutad av: SKR") && !text.contains("Beslutad av SKR"),
                "{output}: {text}"
            );
            let claimed = text.matches(" SKR: Beslut om").count();
            let told = text.matches("Enligt användaren SKR: Beslut om").count();
            let told = told + text.matches("Enligt uppgift från exempel.se SKR: Beslut om").count();
            let told = told + text.matches("Enligt uppgift från värdwebbplatsen SKR: Beslut om").count();
            assert_eq!(claimed, told, "{output} has the document as a fact: {text}");
        }
    }
}

#[test]
fn every_output_says_on_top_what_it_rests_on_and_once_only() {
    let said = "Belopp här bygger på uppgifter som inte är hämtade ur beslut: SKR kunskapsstyrning 2025 (enligt användaren).";
    // Values have their headings on top, the calendar its days, and JSON an answer for each.
    // A comparison has its first row.
    let none = ["csv", "csv, RFC 4180", "JSON", "reckon", "länsvyn datum", "scenarier", "jämförelse"];
    for (output, text) in outputs(&of_user(), "budget") {
        let times = text.matches(said).count();
        let most = match &*output {
            // A sentence for the municipality and one for its area; on the page also the chart's.
            _ if output.contains("jämför")
                || output.starts_with("scenarier")
                || output.starts_with("SVG") =>
            {
                4
            }
            // On the first sheet, and on that of the inputs.
            "arbetsbok" => 2,
            _ => 1,
        };
        let none = none.iter().any(|of| output.starts_with(of));
        assert!(none || (1..=most).contains(&times), "{output} says it {times} times: {text}");
    }
    for (output, text) in outputs(&opened(""), "budget") {
        let told = [USER, "uppgift från", "Belopp här bygger", "Bygger på", "\"user\""];
        // The names of scenarios are always somebody's.
        let text = text.replace("med namn enligt användaren", "");
        assert!(!told.iter().any(|word| text.contains(word)), "{output}: {text}");
    }
}

#[test]
fn a_changed_rate_and_a_filled_in_figure_say_whose_they_are_in_every_output_too() {
    let changed = "andrad.skr-kunskapsstyrning.invanare.2025=9,95";
    for keys in [changed, "folkmangd=999999"] {
        for decision in ["budget", "skr-2025"] {
            for (output, text) in outputs(&opened(keys), decision) {
                // What is typed of one municipality counts for it alone, and not in the county's table.
                let county = ["länsvyn", "csv", "JSON", "arbetsbok"].iter().any(|of| output.starts_with(of));
                let all = keys.starts_with("andrad") || !county;
                let told = text.contains(USER)
                    || text.contains("\"whose\":\"user\"")
                    || text.contains("\"whose\": \"user\"");
                let dates = output == "länsvyn datum";
                assert!(told || !all || dates, "{keys}, {output}: {text}");
            }
        }
    }
}

#[test]
fn a_figure_of_a_draft_says_whose_it_is_where_it_stands() {
    for (keys, decision) in [("folkmangd=999999", "skr-2025"), ("folkmangd=999999", "budget")] {
        let text = plain(&document(&opened(keys), decision)).replace('\u{a0}', " ");
        let lines: Vec<&str> =
            text.lines().filter(|line| line.contains(" kronor") && line.contains("beräkna")).collect();
        assert!(!lines.is_empty(), "{text}");
        assert!(lines.iter().all(|line| line.contains("kronor (enligt användaren)")), "{lines:?}");
        let rows = text.lines().skip_while(|line| !line.starts_with("Tabell 1.")).skip(2);
        for row in rows.take_while(|line| !line.is_empty()) {
            assert!(row.contains("(enligt användaren) "), "{row}");
        }
    }
}

#[test]
fn the_box_on_top_can_be_taken_away_and_what_says_whose_stays() {
    let case = carried(&of_user(), &[("utkast.ruta", "nej")]);
    let document = document(&case, "budget");
    assert!(!document.blocks.iter().any(|block| matches!(block, Block::Notice(_))));
    let told = document.blocks.iter().position(|block| matches!(block, Block::Told(_))).expect("told");
    assert!(matches!(document.blocks[told - 1], Block::Title(_)), "on top");
    assert!(plain(&document).contains("enligt användaren SKR:s styrelse"), "{}", plain(&document));
}

#[test]
fn those_who_hear_the_page_hear_whose_the_net_is_and_nothing_is_called_decided() {
    let out = "utan=omstallning-sol,skr-kunskapsstyrning,yrkesresan";
    let case = opened(&format!("{out}&egen.ordningar={}", pack(&forged())));
    let drawn = pages::guest::<Own>(&case);
    // Put there a moment later by the script that looks after the calculator.
    let said = "data-told=\"Malmö, 2025. Nettokostnad 3 603 223 kr (enligt användaren).\"";
    assert!(drawn.contains(said), "{drawn}");
    let page = pages::text(&drawn);
    assert!(
        !page.contains("Beslutat: 9,95") && page.contains("Enligt användaren: 9,95 kr per invånare"),
        "{page}"
    );
    assert!(!page.contains("(enligt användaren) Sveriges Kommuner och Regioner"), "{page}");
}

#[test]
fn the_calendar_says_in_its_descriptions_whose_days_are() {
    let collection = collection_of(&of_user());
    let days = days(collection.scheme("skr-2025").expect("the scheme"));
    let text = String::from_utf8(calendar(&days, "2026-11-22".parse().expect("a day"))).expect("text");
    let text = text.replace("\r\n ", "");
    let lines = |start: &str| {
        text.lines().filter(|line| line.starts_with(start)).map(str::to_owned).collect::<Vec<_>>()
    };
    let (about, what) = (lines("DESCRIPTION:"), lines("SUMMARY:"));
    assert_eq!((about.len(), what.len()), (3, 3), "{text}");
    assert!(about.iter().chain(&what).all(|line| line.contains("(enligt användaren)")), "{text}");
}

#[test]
fn a_link_cannot_name_a_host() {
    let fragment = write(&of_host());
    let case = read(&fragment, builtin(), registered()).expect("a case").case;
    assert_eq!(case.in_own(OwnField::HostsName), "");
    assert!(!write(&of_host().for_address(builtin())).contains("exempel.se"));
    let text = plain(&document(&case, "budget"));
    assert!(text.contains("(uppgift från värdwebbplatsen)") && !text.contains("exempel.se)"), "{text}");
    let odd = of_host().after(Action::own(OwnField::HostsName, "SKR, beslutat".to_owned()));
    assert!(!plain(&document(&odd, "budget")).contains("SKR, beslutat"));
}

#[test]
fn a_drafts_own_text_from_a_link_is_somebody_elses_until_it_is_called_ones_own() {
    let text = "utkast.tillagg=Vi+lovar&utkast.text.bakgrund=P%C3%A5hitt";
    let linked = opened(text).with_text_of_a_link();
    let said = "Egen text i dokumentet kom med en länk.";
    for (output, text) in outputs(&linked, "budget") {
        let draft = ["utkast", "kopierad text", "kopierad formaterad text", "Word", "egen Word-mall"]
            .contains(&&*output);
        assert_eq!(text.contains(said), draft, "{output}: {text}");
    }
    let again = read(&write(&linked), builtin(), registered()).expect("a case");
    assert_eq!((again.passed_over, again.case.draft.understood().1), (0, 0));
    assert!(again.case.draft.has_text_of_a_link(), "a reload keeps it");
    let ours = linked.after(Action::call_the_text_ours());
    assert_eq!(ours, opened(text));
    assert!(!plain(&document(&ours, "budget")).contains(said));
    // An order or a kind of document is nobody's words.
    let dressed = opened("utkast.slag=beslutsforslag").with_text_of_a_link();
    let typed = dressed.after(Action::fill(DraftField::Reference, "KS 1".to_owned()));
    assert!(!typed.draft.has_text_of_a_link(), "what the reader types is not the link's");
    let aside = opened("utkast.hos.skr-2020.text.bakgrund=x").with_text_of_a_link();
    assert!(!write(&aside).contains("hos"), "what nobody sees is left out");
}

#[test]
fn no_file_that_the_browser_may_refuse_is_called_saved() {
    for said in [text::export::made("x.docx"), text::download::HANDED.to_owned()] {
        assert!(said.contains("klar och lämnad till webbläsaren"), "{said}");
        assert!(!["hämtad", "sparad", "nedladdad"].iter().any(|word| said.contains(word)), "{said}");
    }
}
