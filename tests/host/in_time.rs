//! What comes from outside is answered in time, whatever it is. The limits are generous: the machine may
//! be busy and the code is not optimised, but what hangs takes minutes.

use std::time::{Duration, Instant};

use kommunkalkyl::case::{Action, Case, LONGEST_IN_LINK, OwnField, pack};
use kommunkalkyl::document::standing;
use kommunkalkyl::population::Year;
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
    let shared: Vec<String> = (0..12)
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
        ("14 400 sums without weights", file(&shared)),
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
        ("tables within tables", (0..40_000).map(|place| format!("[a{place}.b.c.d]\n")).collect()),
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
