//! `reckon` as a person runs it: what it prints, what it says on stderr, how it exits.

use std::fs;
use std::io::Read;
use std::process::{Command, Output, Stdio};

use kommunkalkyl::case::{Action, Case, write};
use kommunkalkyl::population::Year;
use kommunkalkyl::scheme::{SettingName, builtin};
use serde_json::Value;

const NO_AMOUNT: i32 = 3;
const MISUSED: i32 = 2;

fn run(arguments: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_reckon")).args(arguments).output().expect("reckon starts")
}

/// The arguments of a line without quotes.
fn words(line: &str) -> Vec<&str> {
    line.split_whitespace().collect()
}

fn said(output: &Output) -> &str {
    std::str::from_utf8(&output.stderr).expect("UTF-8 on stderr")
}

/// What is printed with this exit code, and nothing on stderr.
fn printed(arguments: &[&str], code: i32) -> Value {
    let output = run(arguments);
    assert_eq!(output.status.code(), Some(code), "{arguments:?}: {}", said(&output));
    assert_eq!(said(&output), "", "{arguments:?}");
    let text = String::from_utf8(output.stdout).expect("UTF-8 on stdout");
    assert!(text.ends_with('\n') && !text.ends_with("\n\n"), "{arguments:?}: one newline at the end");
    serde_json::from_str(&text).expect("JSON on stdout")
}

fn amount(line: &str) -> Value {
    printed(&words(line), 0)
}

fn kinds(answer: &Value) -> Vec<&str> {
    let flags = answer["flags"].as_array().expect("flags");
    assert!(flags.iter().all(|flag| flag["text"].as_str().is_some_and(|text| !text.is_empty())));
    flags.iter().filter_map(|flag| flag["kind"].as_str()).collect()
}

fn list(answers: &Value) -> &Vec<Value> {
    answers.as_array().expect("an array")
}

#[test]
fn stockholm_pays_ten_percent_less_in_2020() {
    let answer = amount("--municipality 0180 --scheme skr-kunskapsstyrning --year 2020");
    assert_eq!(answer["municipality"], "0180");
    assert_eq!(answer["name"], "Stockholm");
    assert_eq!(answer["scheme"], "skr-kunskapsstyrning");
    assert_eq!(answer["year"], 2020);
    assert_eq!(
        answer["population"],
        serde_json::json!({ "value": 962_154, "date": "2018-12-31", "own": false })
    );
    assert_eq!(answer["amount"], "1688580.27");
    assert_eq!(answer["rounded"], "1688580");
    let steps = list(&answer["steps"]);
    assert_eq!(steps[1]["what"], "Rabatt för de fyra största kommunerna");
    assert_eq!(steps[1]["expression"], "1\u{a0}876\u{a0}200,30\u{a0}kr × 90\u{a0}%");
    assert_eq!(steps[1]["amount"], "1688580.27");
    assert_eq!(
        steps[1]["source"]["place"],
        "bilagan till meddelandet 2022-06-10, Förslag till beslut, punkt 2"
    );
    let last = steps.last().expect("a last step");
    assert_eq!((last["amount"].as_str(), &last["source"]), (Some("1688580"), &Value::Null));
    assert_eq!(kinds(&answer), ["contradiction", "derived"]);
}

#[test]
fn the_example_in_the_readme_is_what_is_printed() {
    let readme = fs::read_to_string("README.md").expect("the README");
    let (_, block) = readme.split_once("$ cargo run -q --bin reckon -- ").expect("an example");
    let (block, _) = block.split_once("```").expect("the end of the example");
    let (command, shown) = block.split_once('\n').expect("an answer under the command");
    let output = run(&words(command));
    let printed = String::from_utf8(output.stdout).expect("UTF-8").replace('\u{a0}', " ");
    // A line of three points stands for what was left out.
    let mut lines = printed.lines();
    for line in shown.lines().filter(|line| line.trim() != "…") {
        assert!(lines.any(|printed| printed == line), "not printed, or not in this order: {line}");
    }
}

#[test]
fn a_county_has_its_own_amount() {
    let answer = amount("--county 20 --scheme stimulans-ehalsa-2013 --year 2013");
    assert_eq!(answer["county"], "20");
    assert_eq!(answer["name"], "Dalarnas län");
    assert_eq!(answer.get("municipality"), None);
    assert_eq!(answer["rounded"], "2679594");
    assert_eq!(answer["population"]["value"], 276_555);
}

#[test]
fn a_choice_changes_the_reading_of_the_source() {
    let by_municipality = amount(
        "--county 20 --scheme stimulans-ehalsa-2013 --year 2013 --set bas=kommun --set pott=utveckling",
    );
    assert_eq!(by_municipality["rounded"], "2823271");
    let coordinators =
        amount("--county=20 --scheme=stimulans-ehalsa-2013 --year=2013 --set=bas=lan --set=pott=samordnare");
    assert_eq!(coordinators["rounded"], "765598");
}

#[test]
fn a_rate_of_ones_own_is_marked_as_such() {
    let answer = amount("--municipality 0180 --scheme skr-kunskapsstyrning --year 2018 --set avgift=2,10");
    assert!(kinds(&answer).contains(&"own-figure"));
    assert!(!kinds(&answer).contains(&"outside-validity"), "a decision covers the year");
}

#[test]
fn a_rate_of_ones_own_may_be_for_one_year_alone() {
    let asked = "--municipality 1401 --scheme gr-medlemsavgift --set avgift=70 --set avgift.2019=65,50";
    // 37 412 × 65,50 in 2019; 37 802 × 70 in 2020.
    assert_eq!(amount(&format!("{asked} --year 2019"))["rounded"], "2450486");
    assert_eq!(amount(&format!("{asked} --year 2020"))["rounded"], "2646140");
    let year = ["--municipality", "1401", "--scheme", "gr-medlemsavgift", "--year", "2020"];
    for wrong in ["avgift.2020=två", "folkmangdsar.2020=2018", "avgift.20=2", "avgift.=2", "avgift.2020.1=2"]
    {
        let output = run(&[&year[..], &["--set", wrong]].concat());
        assert_eq!(output.status.code(), Some(2), "{wrong}");
        let said = String::from_utf8(output.stderr).expect("UTF-8");
        assert!(said.contains(wrong.split('=').next().expect("a name")), "{said}");
    }
}

#[test]
fn an_amount_that_lacks_something_says_what() {
    let price = "--municipality 2080 --scheme yrkesresan --year 2023";
    let answer = amount(price);
    // 59 837 × 2,28 without the regional fee, which no source has.
    assert_eq!((&answer["rounded"], &answer["complete"]), (&"136428".into(), &false.into()));
    assert_eq!(answer["missing"], serde_json::json!(["regional"]));
    let whole = amount(&format!("{price} --set regional.2023=0"));
    assert_eq!((&whole["rounded"], &whole["complete"]), (&"136428".into(), &true.into()));
    assert_eq!(whole.get("missing"), None);
    let unknown = ["--municipality", "1401", "--scheme", "gr-medlemsavgift", "--year", "2020"];
    let unknown = printed(&unknown, 3);
    assert_eq!((&unknown["complete"], &unknown["missing"]), (&false.into(), &serde_json::json!(["avgift"])));
    let nothing =
        printed(&["--municipality", "2080", "--scheme", "skr-kunskapsstyrning", "--year", "2019"], 3);
    assert_eq!(nothing["complete"], true, "nothing was due");
}

#[test]
fn a_population_of_ones_own_has_no_date() {
    let scheme = ["--municipality", "2080", "--scheme", "skr-kunskapsstyrning", "--year", "2020"];
    let answer = printed(&[&scheme[..], &["--population", "60 000 inv."]].concat(), 0);
    assert_eq!(answer["amount"], "117000");
    assert_eq!(answer["population"], serde_json::json!({ "value": 60_000, "date": null, "own": true }));
    assert!(kinds(&answer).contains(&"own-figure"));
}

#[test]
fn all_add_up_to_the_golden_national_sums() {
    let text = fs::read_to_string("tests/golden/national.toml").expect("the national sums");
    let golden: toml::Table = toml::from_str(&text).expect("the national sums");
    let sums = golden["sum"].as_array().expect("sums");
    let national: Vec<_> = sums.iter().filter(|sum| sum["over"].as_str() == Some("all")).collect();
    assert!(national.len() >= 10, "only {} national sums", national.len());
    for sum in national {
        let year = sum["year"].to_string();
        let scheme = sum["scheme"].as_str().expect("a scheme");
        let mut arguments = vec!["--all", "--scheme", scheme, "--year", &year];
        let set = sum.get("set").and_then(toml::Value::as_table);
        let set: Vec<String> = set
            .into_iter()
            .flatten()
            .map(|(name, value)| format!("{name}={}", value.as_str().expect("a text")))
            .collect();
        arguments.extend(set.iter().flat_map(|set| ["--set", set.as_str()]));
        let answers = printed(&arguments, 0);
        let rounded = list(&answers).iter().filter_map(|answer| answer["rounded"].as_str());
        let total: i64 = rounded.map(|rounded| rounded.parse::<i64>().expect("whole kronor")).sum();
        assert_eq!(Some(total.to_string().as_str()), sum["total"].as_str(), "{}", sum["name"]);
    }
}

#[test]
fn all_are_those_that_the_scheme_concerns() {
    let answers = amount("--all --scheme skane-utvecklingsenhet --year 2016");
    assert_eq!(list(&answers).len(), 33);
    assert!(list(&answers).iter().all(|answer| answer["municipality"].as_str() >= Some("1200")));
}

#[test]
fn a_case_from_the_address_gives_what_the_page_shows() {
    let case = Case::showing(Year(2020), Year(2024))
        .after(Action::Choose("1280".parse().ok()))
        .after(Action::Span(Year(2016), Year(2020)))
        .after(Action::TypePopulation("340 000".to_owned()))
        .after(Action::Set(
            "nedtrappning-stodstruktur".to_owned(),
            SettingName::Kommunandel.into(),
            "50".to_owned(),
        ));
    let outcome = case.outcome(builtin(), kommunkalkyl::population::registered());
    let answers = printed(&["--case", &write(&case)], 0);
    let answers = list(&answers);
    let cells: Vec<_> =
        outcome.rows.iter().flat_map(|row| row.cells.iter().map(move |cell| (row, cell))).collect();
    assert_eq!(answers.len(), cells.len());
    assert!(cells.len() > 5);
    for (answer, (row, cell)) in answers.iter().zip(cells) {
        assert_eq!(answer["scheme"], &*row.scheme.id);
        assert_eq!(answer["year"], cell.year.0);
        assert_eq!(answer["municipality"], "1280");
        let rounded = cell.answer.as_ref().ok().map(|assessment| assessment.rounded.to_string());
        assert_eq!(answer.get("rounded").and_then(Value::as_str), rounded.as_deref());
    }
    let with_hash = format!("#{}", write(&case));
    assert_eq!(list(&printed(&["--case", &with_hash], 0)), answers);
}

#[test]
fn a_part_of_a_case_that_is_not_understood_is_told() {
    let output = run(&["--case", "v=1&kommun=1280&okand=1"]);
    assert_eq!(output.status.code(), Some(0));
    assert_eq!(said(&output).lines().count(), 1);
}

#[test]
fn a_case_about_nobody_has_no_amount() {
    assert_eq!(printed(&["--case", "v=1"], NO_AMOUNT), serde_json::json!([]));
}

#[test]
fn a_year_without_a_rate_has_no_amount_and_says_why() {
    for line in [
        "--municipality 0180 --scheme skr-kunskapsstyrning --year 2018",
        "--municipality 0180 --scheme skr-kunskapsstyrning --year 2019",
        "--municipality 0180 --scheme skr-kunskapsstyrning --year 1999",
        "--municipality 1480 --scheme gr-medlemsavgift --year 2023",
        "--county 20 --scheme yrkesresan --year 2028",
        "--county 12 --scheme stimulans-lan-2013 --year 2013 --set omrade=aldre",
    ] {
        let answer = printed(&words(line), NO_AMOUNT);
        assert_eq!((answer.get("amount"), answer.get("rounded")), (None, None), "{line}");
        assert_eq!(answer["steps"], serde_json::json!([]), "{line}");
        assert_eq!(kinds(&answer), ["outside-validity"], "{line}");
    }
}

#[test]
fn a_year_without_a_rate_says_so_for_all() {
    let answers = printed(&words("--all --scheme skr-kunskapsstyrning --year 2018"), NO_AMOUNT);
    assert_eq!(list(&answers).len(), 290);
    assert!(list(&answers).iter().all(|of| of.get("amount").is_none() && kinds(of) == ["outside-validity"]));
}

#[test]
fn wrong_arguments_are_told_on_one_line_and_nothing_is_printed() {
    let asked = "--scheme skr-kunskapsstyrning --year 2020";
    let stockholm = format!("--municipality 0180 {asked}");
    let skane = "--scheme skane-utvecklingsenhet --year 2016";
    let ehalsa = "--municipality 0180 --scheme stimulans-ehalsa-2013 --year 2013";
    let lines = [
        String::new(),
        asked.to_owned(),
        "--help=ja".to_owned(),
        "skr-kunskapsstyrning".to_owned(),
        "--municipality 0180 --year 2020".to_owned(),
        "--municipality 0180 --scheme skr-kunskapsstyrning".to_owned(),
        "--municipality 0180 --scheme skr-kunskapsstyrning --year".to_owned(),
        "--municipality --scheme skr-kunskapsstyrning --year 2020".to_owned(),
        "--municipality 0180 --scheme okand --year 2020".to_owned(),
        "--municipality 0180 --scheme skr-kunskapsstyrning --year tjugo".to_owned(),
        "--municipality 0180 --scheme skr-kunskapsstyrning --year +202".to_owned(),
        "--municipality 0180 --scheme skr-kunskapsstyrning --year 20200".to_owned(),
        format!("--municipality 9999 {asked}"),
        format!("--municipality 180 {asked}"),
        format!("--municipality Stockholm {asked}"),
        format!("--municipality 0180 --municipality 0180 {asked}"),
        format!("--county 02 {asked}"),
        format!("--county 1 {asked}"),
        format!("{stockholm} --okand"),
        format!("{stockholm} --year 2021"),
        format!("{stockholm} --all"),
        format!("{stockholm} --county 01"),
        format!("{stockholm} --list"),
        format!("{stockholm} --case v=1"),
        format!("--county 01 --all {asked}"),
        format!("--all --population 100 {asked}"),
        format!("--county 01 --population 100 {asked}"),
        format!("{stockholm} --population 12.345"),
        format!("{stockholm} --population १२"),
        format!("{stockholm} --population 0"),
        format!("{stockholm} --population -5"),
        format!("{stockholm} --population 1e5"),
        format!("{stockholm} --population 20000001"),
        format!("{stockholm} --population="),
        format!("{stockholm} --set"),
        format!("{stockholm} --set avgift"),
        format!("{stockholm} --set avgift="),
        format!("{stockholm} --set okand=1"),
        format!("{stockholm} --set bas=lan"),
        format!("{stockholm} --set enkater=1,5"),
        format!("{stockholm} --set enkater=1 --set enkater=2"),
        format!("{stockholm} --set folkmangdsar=1999"),
        format!("{ehalsa} --set bas=region"),
        format!("{ehalsa} --set grundandel=101"),
        format!("--municipality 0180 {skane}"),
        format!("--county 01 {skane}"),
        "--list --all".to_owned(),
        "--list --set bas=lan".to_owned(),
        "--case".to_owned(),
        "--case kommun=0180".to_owned(),
        "--case v=3&kommun=0180".to_owned(),
        "--case v=1&kommun=0180&folkmangd=12.345".to_owned(),
        "--case v=1&kommun=0180&skr-kunskapsstyrning.enkater=många".to_owned(),
    ];
    for line in &lines {
        misused(&words(line));
    }
    misused(&["--municipality", "01\n80", "--scheme", "skr-kunskapsstyrning", "--year", "2020"]);
    misused(&["--case", &"v".repeat(20_001)]);
}

fn misused(arguments: &[&str]) {
    let output = run(arguments);
    assert_eq!(output.status.code(), Some(MISUSED), "{arguments:?}: {}", said(&output));
    assert!(output.stdout.is_empty(), "{arguments:?} printed something");
    assert!(said(&output).ends_with('\n'), "{arguments:?}");
    assert_eq!(said(&output).lines().count(), 1, "{arguments:?}: {}", said(&output));
}

#[test]
#[cfg(unix)]
fn an_argument_that_is_no_text_is_told_too() {
    use std::ffi::OsStr;
    use std::os::unix::ffi::OsStrExt;

    let mut command = Command::new(env!("CARGO_BIN_EXE_reckon"));
    let output = command.arg(OsStr::from_bytes(b"--list\xff")).output().expect("reckon starts");
    assert_eq!(output.status.code(), Some(MISUSED), "{}", said(&output));
    assert_eq!(said(&output).lines().count(), 1);
}

#[test]
fn the_list_names_every_scheme_with_what_can_be_set_in_it() {
    let schemes = amount("--list");
    let ids: Vec<_> = list(&schemes).iter().filter_map(|scheme| scheme["id"].as_str()).collect();
    assert_eq!(ids, builtin().schemes.iter().map(|scheme| &*scheme.id).collect::<Vec<_>>());
    let skr = &list(&schemes)[0];
    assert_eq!(
        (&skr["kind"], &skr["years"]),
        (&"fee".into(), &serde_json::json!([[2020, 2023], [2024, 2024], [2025, 2028]]))
    );
    for scheme in list(&schemes) {
        for setting in list(&scheme["settings"]) {
            let Some(default) = setting["default"].as_str() else { continue };
            let scheme = builtin().scheme(scheme["id"].as_str().expect("an id")).expect("a scheme");
            let year = scheme.periods[0].from.year.to_string();
            let set = format!("{}={default}", setting["name"].as_str().expect("a name"));
            let asked = ["--all", "--scheme", &scheme.id, "--year", &year];
            assert_eq!(run(&asked).stdout, run(&[&asked[..], &["--set", &set]].concat()).stdout, "{set}");
        }
    }
}

#[test]
fn help_says_how_it_is_used() {
    let output = run(&["--help"]);
    assert_eq!(output.status.code(), Some(0));
    let usage = String::from_utf8(output.stdout).expect("UTF-8");
    let flags = ["--municipality", "--county", "--all", "--population", "--set", "--case", "--list"];
    for flag in flags.into_iter().chain(["--schemes", "--check", "--schema"]) {
        assert!(usage.contains(flag), "{flag}");
    }
}

const SAMPLE: &str = "src/scheme/samples/pott.toml";

#[test]
fn own_schemes_are_reckoned_beside_the_built_in_ones() {
    let asked = format!("--schemes {SAMPLE} --all --scheme exempel-pott --year 2024");
    let answers = amount(&asked);
    let sum: u64 = list(&answers).iter().filter_map(|of| of["rounded"].as_str()?.parse::<u64>().ok()).sum();
    assert_eq!((list(&answers).len(), sum), (13, 6_250_000));
    let steps = list(&answers)[0]["steps"].as_array().expect("steps");
    assert!(steps.iter().any(|step| step["source"]["place"] == "beslutspunkt 1"), "{steps:?}");
    let line = format!("--schemes {SAMPLE} --municipality 0180 --scheme skr-kunskapsstyrning --year 2020");
    assert_eq!(amount(&line)["rounded"], "1688580");
    let listed = amount(&format!("--schemes {SAMPLE} --list"));
    assert_eq!(list(&listed).len(), builtin().schemes.len() + 2);
}

#[test]
fn a_faulty_file_of_own_schemes_is_told_with_every_fault() {
    let good = run(&["--check", SAMPLE]);
    assert_eq!((good.status.code(), said(&good)), (Some(0), ""));
    let folder = std::env::temp_dir().join(format!("kommunkalkyl-{}", std::process::id()));
    fs::create_dir_all(&folder).expect("a folder");
    let path = folder.join("fel.toml");
    let text = fs::read_to_string(SAMPLE).expect("the sample");
    fs::write(&path, text.replacen("\"6 250 000 kr\"", "\"6 250 000\"", 1).replacen("lika\"", "olika\"", 1))
        .expect("a file");
    let path = path.to_str().expect("a path");
    let checked = run(&["--check", path]);
    let lines = String::from_utf8(checked.stdout).expect("UTF-8");
    assert_eq!((checked.status.code(), lines.lines().count()), (Some(MISUSED), 2), "{lines}");
    assert!(lines.contains("ordningar[0].perioder[0].delas[0].belopp: Enheten saknas"), "{lines}");
    misused(&["--schemes", path, "--list"]);
    misused(&["--schemes", "no/such/file.json", "--list"]);
    misused(&["--check", path, "--list"]);
    misused(&["--schemes", SAMPLE, "--case", "v=1"]);
    fs::remove_dir_all(&folder).expect("the folder");
}

#[test]
fn a_reader_that_closes_the_pipe_is_no_fault() {
    let mut child = Command::new(env!("CARGO_BIN_EXE_reckon"))
        .args(words("--all --scheme skr-kunskapsstyrning --year 2020"))
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .expect("reckon starts");
    let mut first = [0; 1];
    let mut pipe = child.stdout.take().expect("a pipe");
    pipe.read_exact(&mut first).expect("a first byte");
    drop(pipe);
    let output = child.wait_with_output().expect("reckon ends");
    assert_eq!((output.status.code(), said(&output)), (Some(0), ""));
}
