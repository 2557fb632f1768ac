//! What comes from outside is answered in time, whatever it is. The limits are generous: the machine may
//! be busy and the code is not optimised, but what hangs takes minutes.

use std::time::{Duration, Instant};

use kommunkalkyl::case::{Action, Case, CountyField, LONGEST_IN_LINK, OwnField, pack};
use kommunkalkyl::document::{collection_of, standing};
use kommunkalkyl::money::Kronor;
use kommunkalkyl::population::{Year, registered};
use kommunkalkyl::scheme::own::{Format, LARGEST_FILE, Problem, read_own};
use kommunkalkyl::text::problem::problem;

/// What an answer may take.
const LIMIT: Duration = Duration::from_secs(10);

/// What comes of some work, which is done in time.
pub(crate) fn in_time<T>(what: &str, work: impl FnOnce() -> T) -> T {
    let begun = Instant::now();
    let done = work();
    let taken = begun.elapsed();
    assert!(taken < LIMIT, "{what} took {taken:?}");
    done
}

/// What is wrong with a file, read and told in time.
fn refused(what: &str, text: &str, format: Format) -> Vec<Problem> {
    assert!(text.len() <= LARGEST_FILE, "{what} is too large to be read");
    in_time(what, || {
        let problems = read_own(text, format).err().unwrap_or_default();
        assert!(!problems.is_empty() && problems.len() <= 201, "{what}: {} problems", problems.len());
        for of in &problems {
            assert!(!problem(of).is_empty());
        }
        problems
    })
}

fn file(schemes: &[String]) -> String {
    format!(
        "{{\"format\":\"kommunkalkyl-ordningar-1\",\"dokument\":{{}},\"ordningar\":[{}]}}",
        schemes.join(",")
    )
}

/// The same thing so many times, in a row.
fn listed(one: &str, times: usize) -> String {
    vec![one; times].join(",")
}

#[test]
fn files_full_of_faults_are_refused_in_time() {
    let periods = |times| format!("{{\"perioder\":[{}]}}", listed("{}", times));
    let numbered = |times: usize, one: fn(usize) -> String| (0..times).map(one).collect::<Vec<_>>().join(",");
    let sources = numbered(30_000, |place| format!("\"k{place}\":{{}}"));
    let notes = numbered(30_000, |place| format!("{{\"kalla\":\"k{place}\"}}"));
    let shares = listed("{\"namn\":\"a\",\"belopp\":\"1 kr\",\"efter\":\"vikter\",\"vikter\":{}}", 20);
    let divided: Vec<String> = (0..12)
        .map(|_| format!("{{\"perioder\":[{}]}}", listed(&format!("{{\"delas\":[{shares}]}}"), 60)))
        .collect();
    let bases = listed("{\"val\":\"a\",\"ordning\":\"b\",\"omraden\":[\"x\"]}", 20);
    let tapers: Vec<String> = (0..500)
        .map(|place| {
            format!("{{\"id\":\"a{place}\",\"perioder\":[{{\"nedtrappning\":{{\"underlag\":[{bases}]}}}}]}}")
        })
        .collect();
    let documents = numbered(15_000, |place| format!("\"d{place}\":{{}}"));
    let resting = numbered(20_000, |place| format!("\"k{place}\":{{\"dokument\":\"d{place}\"}}"));
    let options = numbered(30_000, |place| format!("{{\"varde\":\"a{place}\"}}"));
    let same_field = listed("\"id\":\"a\"", 90_000);
    let json = [
        ("500 schemes with 60 empty periods", file(&vec![periods(60); 500])),
        ("500 schemes with 600 empty periods", file(&vec![periods(600); 500])),
        ("one scheme with 300 000 empty periods", file(&[periods(300_000)])),
        ("80 000 unknown fields", format!("{{{}}}", numbered(80_000, |place| format!("\"f{place}\":1")))),
        ("30 000 sources, and as many that point to them", {
            file(&[format!("{{\"kallor\":{{{sources}}},\"upplysningar\":[{notes}]}}")])
        }),
        ("14 400 sums without weights", file(&divided)),
        ("10 000 cost bases that are nowhere", file(&tapers)),
        ("15 000 documents, and more sources", {
            format!("{{\"dokument\":{{{documents}}},\"ordningar\":[{{\"kallor\":{{{resting}}}}}]}}")
        }),
        (
            "30 000 options",
            file(&[format!("{{\"val\":[{{\"namn\":\"nyckel\",\"alternativ\":[{options}]}}]}}")]),
        ),
        ("one field 90 000 times", file(&[format!("{{{same_field}}}")])),
        ("a text of backslashes", format!("{{\"format\":\"{}\"}}", "\\\\".repeat(490_000))),
        ("a long text of markup", file(&[format!("{{\"om\":\"{}\"}}", "< ".repeat(490_000))])),
    ];
    for (what, text) in json {
        refused(what, &text, Format::Json);
    }
    // 1 kB of link.
    let link = pack(&file(&vec![periods(60); 500]));
    assert!(link.len() < LONGEST_IN_LINK, "{}", link.len());
    let case = Case::showing(Year(2025), Year(2028)).after(Action::own(OwnField::Schemes, link));
    let standing = in_time("a link full of faults", || standing(&case));
    assert_eq!(standing.problems.len(), 201);
    let toml = [
        ("a dotted key", format!("{}a = 1", "a.".repeat(490_000))),
        ("70 000 tables", "[[a]]\n".repeat(160_000)),
        (
            "tables within tables",
            (0..40_000).map(|place| format!("[a{place}.b.c.d]")).collect::<Vec<_>>().join("\n"),
        ),
        ("a table of a long name", format!("[{}a]", "a.".repeat(490_000))),
        ("lines that are nothing", "=\n".repeat(490_000)),
        ("open brackets", "a = [\n".repeat(160_000)),
        ("open texts", "a = \"\n".repeat(160_000)),
        ("brackets within brackets", format!("a = {}", "[".repeat(900_000))),
        ("tables in a line", format!("a = {}", "{a=".repeat(300_000))),
        ("the same field", "a = 1\n".repeat(160_000)),
        ("the same dotted field", "a.b = 1\n".repeat(120_000)),
    ];
    for (what, text) in toml {
        refused(what, &text, Format::Toml);
    }
}

/// Schemes that every municipality pays, by what their one period says is paid.
fn paying(count: usize, paid: &str) -> Case {
    let scheme = |place: usize| {
        format!(
            "{{\"id\":\"o-{place}\",\"namn\":\"Ordning nummer {place}\",\"kortnamn\":\"Nr {place}\",\"slag\":\"avgift\",\
             \"beslutad_av\":\"F\",\"om\":\"E.\",\"galler\":\"alla\",\"folkmangd\":{{\"ar_fore\":2}},\
             \"perioder\":[{{\"fran\":\"2009-01-01\",\"till\":\"2030-12-31\",\"kalla\":\"k\",{paid}}}],\
             \"kallor\":{{\"k\":{{\"dokument\":\"d\",\"stalle\":\"b\"}}}}}}"
        )
    };
    let schemes: Vec<String> = (0..count).map(scheme).collect();
    let file = file(&schemes)
        .replace("\"dokument\":{}", "\"dokument\":{\"d\":{\"titel\":\"T\",\"utgivare\":\"U\"}}");
    Case::showing(Year(2010), Year(2027))
        .after(Action::own(OwnField::Schemes, pack(&file)))
        .after(Action::county(CountyField::Scope, "alla".to_owned()))
}

#[test]
fn sums_that_everyone_shares_are_divided_once_for_everyone() {
    let pots = listed("{\"namn\":\"P\",\"belopp\":\"6 250 000 kr\",\"efter\":\"folkmangd\"}", 10);
    let case = paying(1, &format!("\"delas\":[{pots}]"));
    let collection = collection_of(&case);
    let reckoned =
        in_time("10 shared sums in 18 years", || case.basis(registered()).reckon(&collection, registered()));
    let own: Vec<_> = reckoned.entries.iter().filter(|entry| entry.scheme.id.starts_with("o-")).collect();
    assert_eq!(own.len(), 1);
    for paid in own.iter().flat_map(|entry| &entry.years) {
        assert_eq!(paid.full, Kronor::whole(10 * 6_250_000), "{}", paid.year);
    }
}

#[test]
fn what_is_reckoned_piece_by_piece_says_how_far_it_has_come_and_comes_to_the_same() {
    let case = paying(5, "\"per_invanare\":\"4 kr/inv\"");
    let (collection, table) = (collection_of(&case), registered());
    let whole = case.basis(table).reckon(&collection, table);
    let mut pieces = case.basis(table).begin(&collection, table);
    let (mut before, all) = pieces.progress();
    assert_eq!((before, all), (0, whole.entries.len()));
    let mut times = 0;
    while pieces.go_on() {
        let (done, of) = pieces.progress();
        assert!(done >= before && of == all, "{done} of {of}");
        before = done;
        times += 1;
    }
    assert_eq!((before, times), (all, all * 18), "a year of a scheme at a time");
    let taking_part = case.taking_part(table);
    assert_eq!(pieces.together(&taking_part, None), whole.together(&taking_part, None));
    assert_eq!(pieces.date, whole.date);
}
