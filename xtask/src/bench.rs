//! Measures the page beside a bare Yew counter, all in one run, and holds it to its goals.

use std::fs;
use std::path::PathBuf;
use std::process::Command;

use anyhow::{Context, Result, bail};
use serde_json::Value;

use crate::dist::Release;
use crate::site::Site;
use crate::table::{Row, Table};
use crate::toolchain::Toolchain;
use crate::wasm::Entry;
use crate::{browser, budget, build, embed, host, process, root};

/// A keystroke is answered within a frame of a 60 Hz screen.
const KEYSTROKE_MS: f64 = 16.0;
/// All municipalities, schemes and years in wasm.
const RECKONING_MS: f64 = 20.0;
/// A ticked box in the county view with everything in it, till what is in sight is painted.
const TICK_MS: f64 = 50.0;
/// The whole country's tables as files.
const CSV_MS: f64 = 50.0;
const XLSX_MS: f64 = 500.0;
/// The county's module without its view.
const COUNTY_ROOMS: &str = "county_rooms";
/// What the view may add to it, in brotli bytes.
const MOST_VIEW_BYTES: usize = 15_000;
/// The modules that a county is seen and taken along with.
const COUNTY_NEEDS: [&str; 3] = ["widget", "county", "sheets"];
/// The page's wasm memory after two hundred keystrokes.
const MEMORY_MIB: u64 = 16;

/// Five hundred own schemes loaded and checked, and reckoned for every municipality.
const LOADING_MS: f64 = 50.0;
const OWN_MS: f64 = 500.0;

/// A file is there before a person wonders where it is.
const EXPORT_MS: f64 = 300.0;

/// What can be measured by itself.
const COUNTY: &str = "county";
const OWN: &str = "own";

/// Measures what was asked for: everything, or one part by itself.
pub(crate) fn bench(part: Option<&str>) -> Result<()> {
    match part {
        None => everything(),
        Some(COUNTY) => county_alone(),
        Some(OWN) => own_alone(),
        Some(other) => bail!("`{other}` cannot be measured by itself; `{COUNTY}` and `{OWN}` can"),
    }
}

/// Own schemes without a page.
fn own_alone() -> Result<()> {
    let browser = browser::ready()?;
    let toolchain = Toolchain::choose()?;
    let own = Site::open(build::measured(toolchain, "own_schemes")?, 0)?;
    println!("\n{}; {}; {}", toolchain.describe(), browser.describe(), machine());
    let printed = browser.measure("own-times.mjs", &[("PAGE_URL", &own), ("OWN_URL", &own)], &[])?;
    let mut table = Table::default();
    own_schemes(&mut table, &serde_json::from_str(&printed)?);
    print!("\n{table}");
    Ok(())
}

/// The county view with only the modules that it needs.
fn county_alone() -> Result<()> {
    let browser = browser::ready()?;
    let toolchain = Toolchain::choose()?;
    let page = build::some(toolchain, &COUNTY_NEEDS.map(Entry::Bin))?;
    let rooms = build::measured(toolchain, COUNTY_ROOMS)?;
    println!("\n{}; {}; {}", toolchain.describe(), browser.describe(), machine());
    let mut table = Table::default();
    county_bytes(&mut table, &page, &rooms);
    let page = Site::open(page, 0)?;
    let printed = browser.measure("county-times.mjs", &[("PAGE_URL", &page)], &[])?;
    county(&mut table, &serde_json::from_str(&printed)?);
    print!("\n{table}");
    Ok(())
}

/// Builds the page, the counter and the reckoning, measures them and prints a table.
fn everything() -> Result<()> {
    let browser = browser::ready()?;
    let toolchain = Toolchain::choose()?;
    let page = build::release(toolchain)?;
    let counter = build::measured(toolchain, "counter")?;
    let reckoned = root::root().join("tests/bench/reckon_all.rs").is_file();
    let on_host = if reckoned { Some(reckon_on_host()?) } else { None };
    let in_wasm = if reckoned { Some(build::measured(toolchain, "reckon_all")?) } else { None };

    let own = build::measured(toolchain, "own_schemes")?;
    let rooms = build::measured(toolchain, COUNTY_ROOMS)?;

    println!("\n{}; {}; {}", toolchain.describe(), browser.describe(), machine());
    budget::print(&page, &counter);
    let mut table = Table::default();
    bytes(&mut table, &page, &counter);

    modules(&mut table, &page);
    county_bytes(&mut table, &page, &rooms);
    embedded_bytes(&mut table, &page, &counter);

    let page = Site::open(page, 0)?;
    let counter = Site::open(counter, 0)?;
    let in_wasm = in_wasm.map(|release| Site::open(release, 0)).transpose()?;
    let own = Site::open(own, 0)?;
    let mut sites = vec![("PAGE_URL", &page), ("COUNTER_URL", &counter), ("OWN_URL", &own)];
    sites.extend(in_wasm.as_ref().map(|site| ("RECKON_URL", site)));
    let measured: Value = serde_json::from_str(&browser.measure(
        "bench.mjs",
        &sites,
        &[("LONGEST_DRAFT", &longest_draft()?)],
    )?)?;

    start(&mut table, &measured["start"]);
    keystroke(&mut table, &measured["keystroke"]);
    reckoning(&mut table, on_host.as_ref(), &measured["reckoning"]);
    own_schemes(&mut table, &measured["own"]);
    memory(&mut table, &measured["memory"]);
    exports(&mut table, &measured["exports"]);
    county(&mut table, &measured["county"]);
    embedded(&mut table, &measured["embedded"], &measured["start"]["page"]);
    print!("\n{table}");
    Ok(())
}

fn bytes(table: &mut Table, page: &Release, counter: &Release) {
    let (page, counter) = (page.first_view_bytes(), counter.first_view_bytes());
    table.add(Row {
        what: "first view, brotli bytes",
        value: page.brotli.to_string(),
        reference: counter.brotli.to_string(),
        ratio: budget::times(page.brotli, counter.brotli),
        goal: format!("≤ {}", budget::GOAL_BYTES),
        met: Some(page.brotli <= budget::GOAL_BYTES),
        ..Row::default()
    });
    table.add(Row {
        what: "first view, gzip bytes",
        value: page.gzip.to_string(),
        reference: counter.gzip.to_string(),
        ratio: budget::times(page.gzip, counter.gzip),
        ..Row::default()
    });
}

/// What each module weighs that is fetched only when it is asked for.
fn modules(table: &mut Table, page: &Release) {
    for (name, bytes) in page.later_modules() {
        let what = match name {
            "docx" => "module of Word files, brotli bytes",
            "pdf" => "module of PDF files, brotli bytes",
            "template" => "module of own templates, brotli bytes",
            "draft" => "module of the draft, brotli bytes",
            _ => continue,
        };
        table.add(Row { what, value: bytes.brotli.to_string(), ..Row::default() });
    }
}

/// What the county's view and what writes its files add to the first view, which fetches neither; and what
/// the view's module weighs beside the rooms that it stands on, which it has its own copy of.
fn county_bytes(table: &mut Table, page: &Release, rooms: &Release) {
    let at_first = |module: &str| {
        let names = page.first_view().into_iter().filter(|(name, _)| name.starts_with(module));
        names.map(|(_, bytes)| bytes.brotli).sum::<usize>()
    };
    let (view, writers) = (at_first("county"), at_first("sheets"));
    table.add(Row {
        what: "first view, of it the county's files, bytes",
        value: format!("{view} view, {writers} writers"),
        goal: format!("< {MOST_VIEW_BYTES} and 0"),
        met: Some(view < MOST_VIEW_BYTES && writers == 0),
        ..Row::default()
    });
    let with = page.bytes_of(&["county.js", "county.wasm"]).brotli;
    let without = rooms.bytes_of(&["county_rooms.js", "county_rooms.wasm"]).brotli;
    table.add(Row {
        what: "county view beside its rooms alone, brotli bytes",
        value: with.saturating_sub(without).to_string(),
        reference: format!("{with} with, {without} without"),
        ..Row::default()
    });
}

/// What a host's page fetches until the calculator can be used.
fn embedded_bytes(table: &mut Table, page: &Release, counter: &Release) {
    let loader = page.bytes_of(&[embed::FRAME]);
    table.add(Row {
        what: "frame's loader, bytes as they are",
        value: loader.raw.to_string(),
        goal: format!("< {}", budget::MOST_LOADER_BYTES),
        met: Some(loader.raw < budget::MOST_LOADER_BYTES),
        ..Row::default()
    });
    let (element, counter) = (page.bytes_of(&embed::ELEMENT_FIRST).brotli, counter.first_view_bytes().brotli);
    table.add(Row {
        what: "element until it can be used, brotli bytes",
        value: element.to_string(),
        reference: counter.to_string(),
        ratio: budget::times(element, counter),
        goal: format!("≤ {}", budget::MOST_ELEMENT_BYTES),
        met: Some(element <= budget::MOST_ELEMENT_BYTES),
        ..Row::default()
    });
}

/// Elements in other people's pages, beside the page itself.
fn embedded(table: &mut Table, embedded: &Value, page: &Value) {
    for (name, what) in
        [("plain", "script tag to usable, plain host"), ("hostile", "script tag to usable, hostile host")]
    {
        let times = &embedded[name];
        table.add(Row {
            what,
            value: milliseconds(&times["median"]),
            spread: spread(times),
            reference: format!("{}, the page", milliseconds(&page["median"])),
            ratio: times["ratio"].as_f64().map_or_else(String::new, |ratio| format!("{ratio:.2}")),
            ..Row::default()
        });
    }
    let ten = &embedded["ten"];
    table.add(Row {
        what: "ten elements, script tag to all usable",
        value: milliseconds(&ten["median"]),
        spread: spread(ten),
        ..Row::default()
    });
    let kib =
        |value: &Value| value.as_u64().map_or_else(String::new, |bytes| format!("{} KiB", bytes / 1024));
    for (name, what) in
        [("wasm", "ten elements, wasm memory"), ("heap", "ten elements, the page's JavaScript heap")]
    {
        table.add(Row { what, value: kib(&embedded[name]), ..Row::default() });
    }
}

/// How long a click takes to give a file of the longest draft.
fn exports(table: &mut Table, exports: &Value) {
    let npm = &exports["npm"];
    let beside = format!("{} by npm's docx ({})", milliseconds(&npm["median"]), spread(npm));
    for (name, what, reference) in
        [("docx", "longest draft as a Word file", beside), ("pdf", "longest draft as a PDF", String::new())]
    {
        let times = &exports[name];
        let median = times["median"].as_f64();
        let ratio = exports["ratio"].as_f64().filter(|_| !reference.is_empty());
        table.add(Row {
            what,
            value: milliseconds(&times["median"]),
            spread: spread(times),
            ratio: ratio.map_or_else(String::new, |ratio| format!("{ratio:.2}")),
            reference,
            goal: format!("< {EXPORT_MS} ms"),
            met: median.map(|median| median < EXPORT_MS),
        });
    }
}

/// The longest draft as a file for the script, to be written by others than us as well.
fn longest_draft() -> Result<PathBuf> {
    let printed = process::output(Command::new(host::debug_example("write_exports")?).arg("longest"))?;
    let file = root::root().join("target/xtask/longest-draft.json");
    fs::write(&file, printed)?;
    Ok(file)
}

fn start(table: &mut Table, start: &Value) {
    let (page, counter) = (&start["page"], &start["counter"]);
    table.add(Row {
        what: "navigation to first input",
        value: milliseconds(&page["median"]),
        spread: spread(page),
        reference: format!("{} ({})", milliseconds(&counter["median"]), spread(counter)),
        ratio: start["ratio"].as_f64().map_or_else(String::new, |ratio| format!("{ratio:.2}")),
        ..Row::default()
    });
}

fn keystroke(table: &mut Table, keystroke: &Value) {
    if let Some(field) = keystroke["missing"].as_str() {
        table.add(Row {
            what: "keystroke to updated result",
            value: format!("not measured: the page has no {field}"),
            ..Row::default()
        });
        return;
    }
    let (changed, shown) = (&keystroke["changed"], &keystroke["shown"]);
    let unanswered = keystroke["unanswered"].as_u64().unwrap_or_default();
    table.add(Row {
        what: "keystroke to updated result",
        value: milliseconds(&changed["median"]),
        spread: spread(changed),
        goal: format!("p95 < {KEYSTROKE_MS} ms, none unanswered"),
        met: changed["p95"].as_f64().map(|p95| p95 < KEYSTROKE_MS && unanswered == 0),
        ..Row::default()
    });
    table.add(Row {
        what: "keystroke to the frame that shows it",
        value: milliseconds(&shown["median"]),
        spread: spread(shown),
        ..Row::default()
    });
    if unanswered > 0 {
        table.add(Row {
            what: "keystrokes that changed no result",
            value: unanswered.to_string(),
            ..Row::default()
        });
    }
}

fn reckoning(table: &mut Table, on_host: Option<&Value>, in_wasm: &Value) {
    let Some(on_host) = on_host else {
        table.add(Row {
            what: "all municipalities × schemes × years",
            value: "not measured: there is no tests/bench/reckon_all.rs".to_owned(),
            ..Row::default()
        });
        return;
    };
    table.add(Row {
        what: "all municipalities, wasm",
        value: milliseconds(&in_wasm["median"]),
        spread: spread(in_wasm),
        reference: format!("{} on the host", milliseconds(&on_host["median_ms"])),
        goal: format!("< {RECKONING_MS} ms"),
        met: in_wasm["median"].as_f64().map(|median| median < RECKONING_MS),
        ..Row::default()
    });
    table.add(Row {
        what: "assessments in one such run",
        value: in_wasm["assessments"].to_string(),
        reference: format!("{} on the host", on_host["assessments"]),
        ..Row::default()
    });
}

/// Own schemes, and one of them beside what publicodes makes of the same in Node.
fn own_schemes(table: &mut Table, own: &Value) {
    for (what, measured, goal) in [
        ("500 own schemes loaded and checked, wasm", &own["load"], LOADING_MS),
        ("290 municipalities × 500 own schemes, wasm", &own["all"], OWN_MS),
    ] {
        table.add(Row {
            what,
            value: milliseconds(&measured["median"]),
            spread: spread(measured),
            goal: format!("< {goal} ms"),
            met: measured["median"].as_f64().map(|median| median < goal),
            ..Row::default()
        });
    }
    let (ours, theirs) = (&own["one"], &own["publicodes"]);
    table.add(Row {
        what: "290 × base, rate and rebate, beside publicodes",
        value: milliseconds(&ours["median"]),
        spread: spread(ours),
        reference: format!("{} ({})", milliseconds(&theirs["median"]), spread(theirs)),
        ratio: own["ratio"].as_f64().map_or_else(String::new, |ratio| format!("{ratio:.3}")),
        ..Row::default()
    });
}

fn memory(table: &mut Table, memory: &Value) {
    let bytes = memory.as_u64();
    table.add(Row {
        what: "peak wasm memory",
        value: bytes.map_or_else(String::new, |bytes| format!("{} KiB", bytes / 1024)),
        goal: format!("< {MEMORY_MIB} MiB"),
        met: bytes.map(|bytes| bytes < MEMORY_MIB * 1024 * 1024),
        ..Row::default()
    });
}

/// The whole country, every scheme and every year, in the county view.
fn county(table: &mut Table, county: &Value) {
    for (what, measured, goal) in [
        ("ticked box to the painted table", &county["painted"], Some(TICK_MS)),
        ("beside it: one figure changed by a script", &county["frame"], None),
        ("the country as CSV", &county["csv"], Some(CSV_MS)),
        ("the country as XLSX", &county["xlsx"], Some(XLSX_MS)),
        ("the same, the first of a visit", &county["xlsx_first"], Some(XLSX_MS)),
        ("the same, the button pressed without a pause", &county["xlsx_at_once"], Some(XLSX_MS)),
    ] {
        let p95 = measured["p95"].as_f64();
        table.add(Row {
            what,
            value: milliseconds(&measured["median"]),
            spread: spread(measured),
            goal: goal.map_or_else(String::new, |goal| format!("p95 < {goal} ms")),
            met: goal.and_then(|goal| p95.map(|p95| p95 < goal)),
            ..Row::default()
        });
    }
}

fn reckon_on_host() -> Result<Value> {
    let printed = process::output(&mut Command::new(host::example("reckon_all")?))?;
    serde_json::from_str(&printed).context("reckon_all prints no JSON")
}

fn milliseconds(value: &Value) -> String {
    value.as_f64().map_or_else(|| "?".to_owned(), |value| format!("{value:.2} ms"))
}

fn spread(measured: &Value) -> String {
    let at = |name: &str| measured[name].as_f64().unwrap_or_default();
    format!("p5–p95 {:.2}–{:.2}, n {}", at("p5"), at("p95"), measured["n"])
}

/// The processor, since times say nothing without it.
fn machine() -> String {
    let cores = std::thread::available_parallelism().map_or(1, usize::from);
    let about = std::fs::read_to_string("/proc/cpuinfo").unwrap_or_default();
    let model = about
        .lines()
        .find_map(|line| line.strip_prefix("model name")?.split_once(": "))
        .map_or("unknown processor", |(_, model)| model);
    format!("{cores} cores, {model}")
}
