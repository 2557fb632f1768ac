//! Files of own schemes that are refused: each rule with its place and what to write instead, all at
//! once, and no attack that hangs, panics or gets through.

use std::fs;

use kommunkalkyl::scheme::builtin;
use kommunkalkyl::scheme::own::{
    Format, LARGEST_FILE, Problem, Rule, Syntax, read_own, read_own_bytes, write_own,
};
use kommunkalkyl::text::problem::problem;
use proptest::prelude::*;

fn sample(name: &str) -> String {
    fs::read_to_string(format!("src/scheme/samples/{name}.toml")).expect("a sample")
}

/// The sample with one thing changed; once, and the first.
fn changed(name: &str, from: &str, to: &str) -> String {
    let text = sample(name);
    assert!(text.contains(from), "{name} has no {from:?} to change");
    text.replacen(from, to, 1)
}

fn problems(text: &str, format: Format) -> Vec<Problem> {
    read_own(text, format).err().unwrap_or_default()
}

fn said(problems: &[Problem]) -> String {
    problems.iter().map(problem).collect::<Vec<_>>().join("\n")
}

const ONE: &str = "per-invanare";

/// In which sample what is changed into what, the field that is named, and words of what is said; no
/// field where the change is allowed.
const REFUSALS: &[(&str, &str, &str, &str, &str)] = &[
    // Units and numbers.
    (ONE, "\"72,64 kr/inv\"", "\"72,64\"", "ordningar[0].perioder[0].per_invanare", "Enheten saknas"),
    (ONE, "\"72,64 kr/inv\"", "\"72,64 kr\"", "per_invanare", "kronor per invånare (kr/inv), inte kronor"),
    (ONE, "\"72,64 kr/inv\"", "72.64", "per_invanare", "Belopp skrivs som text med enhet"),
    (ONE, "\"72,64 kr/inv\"", "\"72.640 kr/inv\"", "per_invanare", "Punkten kan betyda"),
    (ONE, "\"72,64 kr/inv\"", "\"-72,64 kr/inv\"", "per_invanare", "kan inte vara negativt"),
    (ONE, "\"72,64 kr/inv\"", "\"1e9 kr/inv\"", "per_invanare", "kan inte läsas"),
    (ONE, "\"72,64 kr/inv\"", "\"9999999999999999999999999999 kr/inv\"", "per_invanare", "för stort"),
    (ONE, "\"72,64 kr/inv\"", "\"0,00000000000000000000000000001 kr/inv\"", "per_invanare", "för stort"),
    ("pott", "\"6 250 000 kr\"", "\"6 250 000 kr/inv\"", "delas[0].belopp", "kronor (kr, tkr eller mkr)"),
    ("pott", "\"6 250 000 kr\"", "\"25 %\"", "delas[0].belopp", "inte procent"),
    ("pott", "\"6 250 000 kr\"", "\"6 250 000,50 kr\"", "delas[0].belopp", "går inte jämnt upp"),
    ("grund-rabatt", "\"10 %\"", "\"0,1\"", "rabatt.andel", "Enheten saknas"),
    ("grund-rabatt", "\"10 %\"", "\"110 %\"", "rabatt.andel", "högst 100"),
    ("index", "\"−1 %\"", "\"−60 %\"", "index.ar.2027", "Skriv minst −20 %"),
    // Names, types and limits.
    (ONE, "beslutad_av =", "beslutat_av =", "ordningar[0].beslutat_av", "Menar du beslutad_av?"),
    (ONE, "slag = \"avgift\"", "slag = \"skatt\"", "ordningar[0].slag", "avgift, medfinansiering, bidrag"),
    (ONE, "slag = \"avgift\" ", "slag = 1 ", "ordningar[0].slag", "en text inom citattecken"),
    (ONE, "ar_fore = 2", "ar_fore = \"2\"", "folkmangd.ar_fore", "ett heltal"),
    (ONE, "ar_fore = 2", "ar_fore = 99", "folkmangd.ar_fore", "från 0 till 10"),
    (ONE, "ar_fore = 2", "ar_fore = 2.0", "folkmangd.ar_fore", "ett heltal"),
    (ONE, "ar_fore = 2", "ar_fore = 2, ar = 2020", "folkmangd", "kan inte stå tillsammans"),
    (ONE, "\nkalla = \"avgift\"", "", "ordningar[0].perioder[0]", "kalla saknas"),
    (ONE, "kommunkalkyl-ordningar-1", "kommunkalkyl-ordningar-9", "format", "kommunkalkyl-ordningar-1"),
    (ONE, "id = \"exempel-per-invanare\"", "id = \"Exempel!\"", "ordningar[0].id", "små bokstäver a–z"),
    (ONE, "id = \"exempel-per-invanare\"", "id = \"yrkesresan\"", "ordningar[0].id", "kalkylens inbyggda"),
    (ONE, "\"1384\"", "\"1399\"", "galler.kommuner[0]", "Ingen kommun har koden"),
    (ONE, "\"1384\"", "\"1401\"", "galler.kommuner[1]", "står två gånger"),
    ("trappa", "lan = [\"20\"]", "lan = [\"02\"]", "galler.lan[0]", "Inget län har koden"),
    (
        "trappa",
        "lan = [\"20\"]",
        "lan = [\"20\"], kommuner = [\"2080\"]",
        "galler",
        "kan inte stå tillsammans",
    ),
    // Periods.
    (ONE, "2024-12-31", "2024-13-31", "perioder[0].till", "ingen dag"),
    (ONE, "2024-12-31", "2023-12-31", "perioder[0].till", "ligger före början"),
    (ONE, "\"2025-01-01\"", "\"2024-12-01\"", "perioder[1].fran", "börjar innan den förra slutar"),
    (ONE, "\"2025-01-01\"", "\"2025-02-01\"", "perioder[1].fran", "ingen period gäller"),
    (ONE, "till = \"2024-12-31\"\n", "", "perioder[1].fran", "Perioden före har inget slut"),
    (ONE, "\"2024-01-01\"", "\"2024-03-01\"", "perioder[0].fran", "del_av_ar = \"dagar\""),
    (ONE, "per_invanare = \"72,64 kr/inv\"", "", "perioder[0]", "Skriv ett av: per_invanare"),
    (ONE, "per_invanare = ", "ingen = \"nej\"\nper_invanare = ", "perioder[0]", "kan inte stå tillsammans"),
    ("index", "del_av_ar = \"dagar\"", "del_av_ar = \"manader\"", "", ""),
    ("index", "2024-07-01", "2024-07-02", "", ""),
    ("index", "\"2025-04-01\"", "\"2025-04-02\"", "perioder[0].fran", "inne i en månad"),
    ("index", "fran = 2024         ", "fran = 2026 ", "perioder[0].index", "Index måste utgå"),
    ("index", "\"2026\" = \"3 %\", ", "", "index.ar", "Index saknas för 2026"),
    ("lansbelopp", "till = \"2025-12-31\"", "till = \"2025-11-30\"", "perioder[0].till", "hela år"),
    // What is paid.
    ("trappa", "till_invanare = 30000", "till_invanare = 9000", "trappa.steg[1]", "måste växa"),
    ("trappa", "till_invanare = 30000, ", "", "trappa.steg[1]", "utom det sista"),
    ("trappa", "{ per_invanare = \"3,50 kr/inv\" }", "{ }", "trappa.steg[2]", "Skriv ett av"),
    (
        "trappa",
        "{ per_invanare = \"3,50 kr/inv\" }",
        "{ grundbelopp = \"1 kr\" }",
        "trappa.steg[2]",
        "bara det första ett grundbelopp",
    ),
    (
        "grund-rabatt",
        "lagst = \"120 000 kr\"",
        "lagst = \"2 mkr\"",
        "perioder[0].lagst",
        "högre än den högsta",
    ),
    ("grund-rabatt", "storsta = 2 ", "storsta = 2\nfler_an = 5 ", "rabatt", "kan inte stå tillsammans"),
    ("grund-rabatt", "andel = \"60 %\"", "andel = \"50 %\"", "andamal", "inte 100 %"),
    ("grund-rabatt", "andel = \"60 %\"", "belopp = \"6 mkr\"", "andamal", "samma sätt"),
    ("pott", "\"2080\" = \"2,5\"\n", "", "delas[2].vikter", "Kommun 2080 saknar vikt"),
    (
        "pott",
        "\"2080\" = \"2,5\"",
        "\"2080\" = \"2,5\"\n\"2021\" = \"1\"",
        "vikter.2021",
        "gäller inte kommun 2021",
    ),
    ("pott", "grunddel = \"50 %\" ", "", "delas[1]", "grunddel saknas"),
    (
        "pott",
        "efter = \"lika\"",
        "efter = \"lika\"\ngrunddel = \"50 %\"",
        "delas[0].grunddel",
        "används aldrig",
    ),
    ("deltagande", "namn = \"deltagande\"", "namn = \"regional\"", "ordningar[0]", "frågar inte efter"),
    ("styckpris", "[[ordningar.val]]", "[[ordningar.datum]]", "ordningar[0]", "frågar inte efter"),
    ("lansbelopp", "streck = [\"19\"] ", "", "omraden[1]", "Län 19 ska ha"),
    (
        "lansbelopp",
        "\"20\" = \"75 000 kr\"",
        "\"20\" = \"76 000 kr\"",
        "lansbelopp.summor",
        "blir inte den summa",
    ),
    // Sources.
    (ONE, "kalla = \"avgift\"", "kalla = \"saknas\"", "perioder[0].kalla", "ingen källa ”saknas”"),
    (
        ONE,
        "dokument = \"gr-budget-2024\"",
        "dokument = \"annat\"",
        "kallor.avgift.dokument",
        "inget dokument",
    ),
    (ONE, "stalle = \"72,64 kr per invånare 2024\"", "", "kallor.avgift", "Fyll i stalle eller citat"),
    (
        ONE,
        "[ordningar.kallor.avgift]",
        "[ordningar.kallor.x]\ndokument = \"gr-budget-2024\"\nstalle = \"s. 1\"\n[ordningar.kallor.avgift]",
        "kallor.x",
        "används aldrig",
    ),
    (
        ONE,
        "[dokument.gr-budget-2024]",
        "[dokument.003]\ntitel = \"x\"\nutgivare = \"y\"\n[dokument.gr-budget-2024]",
        "dokument.003",
        "ett annat dokument",
    ),
    // Texts.
    (ONE, "namn = \"Exempel: avgift", "namn = \"Exempel: аvgift", "ordningar[0].namn", "förväxlas med våra"),
    (
        ONE,
        "kortnamn = \"Exempel per invånare\"",
        "kortnamn = \"Yrkesresan\"",
        "kortnamn",
        "förväxlas med ”Yrkesresan”",
    ),
    (ONE, "kortnamn = \"Exempel per invånare\"", "kortnamn = \"YRKESRE5AN\"", "kortnamn", "förväxlas"),
    (
        ONE,
        "kortnamn = \"Exempel per invånare\"",
        "kortnamn = \"Skanes utvecklingsenhet\"",
        "kortnamn",
        "Skånes",
    ),
    (
        ONE,
        "kortnamn = \"Exempel per invånare\"",
        "kortnamn = \"ŞKR kunskapsstyming\"",
        "kortnamn",
        "styrning",
    ),
    (ONE, "kortnamn = \"Exempel per invånare\"", "kortnamn = \"SKR kunſkapsstyrning\"", "kortnamn", "våra"),
    (ONE, "kortnamn = \"Exempel per invånare\"", "kortnamn = \"SKR kunskapsstyrnƖng\"", "kortnamn", "våra"),
    (ONE, "kortnamn = \"Exempel per invånare\"", "kortnamn = \"SKR kunskapsstyrnǃng\"", "kortnamn", "våra"),
    (ONE, "namn = \"Exempel: avgift per invånare\"", "namn = \"SKR kunskapsstyrning\"", ".namn", "förväxlas"),
    (ONE, "om = \"Kommunal", "om = \"<script>alert(1)</script>Kommunal", "ordningar[0].om", "utan tecknet <"),
    (ONE, "om = \"Kommunal", "om = \"\\u202eKommunal", "ordningar[0].om", "U+202E"),
    (ONE, "om = \"Kommunal", "om = \"a\\u0000Kommunal", "ordningar[0].om", "U+0000"),
    (ONE, "om = \"Kommunal", "om = \"a\\u030aKommunal", "ordningar[0].om", "egna tecken"),
];

#[test]
fn each_rule_names_the_field_and_what_to_write_instead() {
    let mut missed = Vec::new();
    for &(name, from, to, field, words) in REFUSALS {
        let problems = problems(&changed(name, from, to), Format::Toml);
        let said = said(&problems);
        let there = problems.iter().any(|of| of.place.field.ends_with(field) && problem(of).contains(words));
        let as_said = if field.is_empty() { problems.is_empty() } else { there };
        if !as_said {
            missed.push(format!("{name}: {from:?} → {to:?}: expected {field:?} and {words:?} in:\n{said}"));
        }
    }
    assert!(missed.is_empty(), "{}", missed.join("\n\n"));
}

#[test]
fn everything_wrong_is_said_at_once_in_the_order_of_the_file() {
    let text = changed(ONE, "72,64 kr/inv", "72,64 kr")
        .replacen("slag = \"avgift\" ", "slag = \"skatt\" ", 1)
        .replacen("\"1384\"", "\"9999\"", 1)
        .replacen("\"2025-01-01\"", "\"2025-02-01\"", 1)
        .replacen("kalla = \"avgift\"\nokand", "kalla = \"b\"\nokand", 1);
    let problems = problems(&text, Format::Toml);
    let fields: Vec<&str> = problems.iter().map(|of| of.place.field.as_str()).collect();
    assert_eq!(
        fields,
        [
            "ordningar[0].slag",
            "ordningar[0].galler.kommuner[0]",
            "ordningar[0].perioder[0].per_invanare",
            "ordningar[0].perioder[1].fran",
            "ordningar[0].perioder[1].kalla",
        ],
        "{}",
        said(&problems)
    );
    for of in &problems {
        let line = text.lines().nth(of.place.line - 1).expect("a line of the file");
        let last = of.place.field.rsplit('.').next().expect("a field");
        let name = last.split('[').next().expect("a name");
        assert!(line.contains(name), "{} is not in line {}: {line}", of.place.field, of.place.line);
    }
}

#[test]
fn a_place_is_line_and_character_also_after_letters_of_two_bytes() {
    let json = "{\n  \"format\": \"åäö\", \"x\": 1,\n  \"dokument\": {}, \"ordningar\": []\n}";
    let problems = problems(json, Format::Json);
    let at = |field: &str| {
        let of = problems.iter().find(|of| of.place.field == field).expect(field);
        (of.place.line, of.place.column)
    };
    assert_eq!((at("format"), at("x"), at("ordningar")), ((2, 13), (2, 20), (3, 32)), "{}", said(&problems));
}

#[test]
fn a_fault_of_syntax_has_its_place_and_is_told_in_swedish() {
    let table: &[(&str, Format, usize, Syntax)] = &[
        ("{\n \"a\": 1\n \"b\": 2}", Format::Json, 2, Syntax::NoComma),
        ("{\n \"a\": 1,\n}", Format::Json, 2, Syntax::TrailingComma),
        ("{\n \"a\" 1}", Format::Json, 2, Syntax::NoColon),
        ("{\n a: 1}", Format::Json, 2, Syntax::BareName),
        ("{ \"a\": \"b\n}", Format::Json, 1, Syntax::Text),
        ("{ 'a': 1 }", Format::Json, 1, Syntax::Text),
        ("[1, 2", Format::Json, 1, Syntax::Bracket),
        ("{} {}", Format::Json, 1, Syntax::AfterTheEnd),
        ("// hej\n{}", Format::Json, 1, Syntax::Comment),
        ("{\"a\": 0x10}", Format::Json, 1, Syntax::Number),
        ("", Format::Json, 1, Syntax::Nothing),
        ("format = \"a\nb = 1", Format::Toml, 1, Syntax::Text),
        ("a = 1\n[b\nc = 2", Format::Toml, 2, Syntax::Bracket),
        ("a = \n", Format::Toml, 1, Syntax::Text),
    ];
    for &(text, format, line, fault) in table {
        let problems = problems(text, format);
        let found = problems.iter().any(|of| of.place.line == line && of.rule == Rule::Syntax(fault));
        assert!(found, "{text:?}: expected {fault:?} in line {line}, got {problems:?}");
    }
    let two = problems("a = \nb = \n", Format::Toml);
    assert_eq!(two.len(), 2, "both lines of TOML: {}", said(&two));
}

/// The same thing so many times, within something.
fn nested(open: &str, close: &str, times: usize) -> String {
    format!("{}{}", open.repeat(times), close.repeat(times))
}

#[test]
fn no_attack_hangs_panics_or_gets_through() {
    let json = write_own(&read_own(&sample(ONE), Format::Toml).expect("a sample").collection, Format::Json);
    let with = |from: &str, to: &str| {
        assert!(json.contains(from), "no {from:?} in {json}");
        json.replacen(from, to, 1)
    };
    let scheme = |id: &str| format!("{{\"id\": \"{id}\"}}");
    let many: Vec<String> = (0..501).map(|place| scheme(&format!("a{place}"))).collect();
    let table: Vec<(&str, String, Format)> = vec![
        ("too large", " ".repeat(LARGEST_FILE + 1), Format::Json),
        ("too deep", nested("[", "]", 100_000), Format::Json),
        ("deep objects", nested("{\"a\":", "}", 60_000), Format::Json),
        ("deep arrays in TOML", format!("a = {}", nested("[", "]", 100_000)), Format::Toml),
        ("deep tables in TOML", format!("a = {}", nested("{a = ", "}", 50_000)), Format::Toml),
        ("a long dotted key", format!("{}a = 1", "a.".repeat(100_000)), Format::Toml),
        ("too many schemes", format!("{{\"ordningar\": [{}]}}", many.join(",")), Format::Json),
        ("a long text", with("\"om\": \"", &format!("\"om\": \"{}", "å".repeat(5000))), Format::Json),
        ("a long key", with("\"om\"", &format!("\"{}\"", "k".repeat(100_000))), Format::Json),
        (
            "a huge number",
            with("\"ar_fore\": 2", &format!("\"ar_fore\": {}", "9".repeat(100_000))),
            Format::Json,
        ),
        ("a huge exponent", with("\"ar_fore\": 2", "\"ar_fore\": 1e999999999"), Format::Json),
        ("a negative number", with("\"ar_fore\": 2", "\"ar_fore\": -2"), Format::Json),
        ("28 digits", with("72,64 kr/inv", "1234567890123456789012345678 kr/inv"), Format::Json),
        ("100 000 digits", with("72,64 kr/inv", &format!("{} kr/inv", "7".repeat(100_000))), Format::Json),
        ("a prototype", with("\"om\"", "\"__proto__\": {\"admin\": true}, \"om\""), Format::Json),
        ("a constructor", with("\"om\"", "\"constructor\": {}, \"om\""), Format::Json),
        ("a prototype among the sources", with("\"avgift\": {", "\"__proto__\": {"), Format::Json),
        ("the same field twice", with("\"om\"", "\"slag\": \"bidrag\", \"om\""), Format::Json),
        ("null", with("\"slag\": \"avgift\"", "\"slag\": null"), Format::Json),
        ("a bare value", "7".to_owned(), Format::Json),
        ("a list", "[]".to_owned(), Format::Json),
    ];
    for (what, text, format) in table {
        let problems = problems(&text, format);
        assert!(!problems.is_empty(), "{what} got through");
        assert!(problems.len() <= 201, "{what}: {} problems", problems.len());
        for of in &problems {
            let line = problem(of);
            assert!(line.chars().count() < 900, "{what}: an endless message: {line}");
        }
    }
    assert_eq!(
        read_own_bytes(&[0x7b, 0xff, 0xfe], Format::Json).expect_err("no text")[0].rule,
        Rule::NotText
    );
}

#[test]
fn a_scheme_may_not_rest_on_itself_or_go_round_in_a_circle() {
    let taper = |id: &str, on: &str| {
        format!(
            "[[ordningar]]\nid = \"{id}\"\nnamn = \"Namn {id}\"\nkortnamn = \"Kort {id}\"\nslag = \"medfinansiering\"\n\
             beslutad_av = \"X\"\nom = \"X\"\ngaller = \"alla\"\nfolkmangd = {{ ar_fore = 2 }}\n\
             [[ordningar.perioder]]\nfran = \"2025-01-01\"\nkalla = \"k\"\n\
             [ordningar.perioder.nedtrappning]\novertaget = \"50 %\"\n\
             underlag = [{{ val = \"a\", ordning = \"{on}\", omraden = [\"x\"] }}]\n\
             [ordningar.kallor.k]\ndokument = \"d\"\nstalle = \"s. 1\"\n"
        )
    };
    let head = "format = \"kommunkalkyl-ordningar-1\"\n[dokument.d]\ntitel = \"T\"\nutgivare = \"U\"\n";
    let itself = problems(&format!("{head}{}", taper("ett", "ett")), Format::Toml);
    assert_eq!(itself.len(), 1, "{}", said(&itself));
    assert_eq!(itself[0].rule, Rule::PointsToItself);
    let circle = problems(&format!("{head}{}{}", taper("ett", "tva"), taper("tva", "ett")), Format::Toml);
    let lump = |of: &Problem| matches!(of.rule, Rule::NoLumpSum { .. });
    assert!(circle.len() == 2 && circle.iter().all(lump), "{}", said(&circle));
    let twice = problems(&format!("{head}{}{}", taper("ett", "tre"), taper("ett", "tre")), Format::Toml);
    let used = |of: &Problem| of.rule == Rule::AlreadyUsed("ett".to_owned());
    assert!(twice.iter().any(used), "{}", said(&twice));
}

#[test]
fn more_problems_than_anybody_reads_are_not_looked_for_and_it_is_said() {
    let many: Vec<String> = (0..400).map(|place| format!("\"f{place}\": 1")).collect();
    let problems = problems(&format!("{{{}}}", many.join(",")), Format::Json);
    assert_eq!(problems.len(), 201);
    assert_eq!(problems[200].rule, Rule::AndMore { most: 200 });
    assert!(
        said(&problems).ends_with(
            "Filen har fler än 200 fel, och resten av den kontrollerades inte. Rätta de här först."
        )
    );
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(400))]

    #[test]
    fn no_bytes_make_the_loader_panic(bytes in prop::collection::vec(any::<u8>(), 0..400)) {
        for format in [Format::Json, Format::Toml] {
            let _ = read_own_bytes(&bytes, format);
        }
    }

    #[test]
    fn no_damage_to_a_good_file_makes_it_panic(place in 0_usize..100_000, with in "\\PC{0,4}", cut in 0_usize..30) {
        for (text, format) in [
            (sample("pott"), Format::Toml),
            (write_own(builtin(), Format::Json), Format::Json),
        ] {
            let at = (0..=place % text.len()).rev().find(|at| text.is_char_boundary(*at)).unwrap_or(0);
            let end = (at + cut..=text.len()).find(|end| text.is_char_boundary(*end)).unwrap_or(text.len());
            let damaged = format!("{}{with}{}", &text[..at], &text[end.max(at)..]);
            for of in problems(&damaged, format) {
                prop_assert!(!problem(&of).is_empty());
            }
        }
    }
}
