//! Every municipality, every scheme, every year that it covers: reckoned once, and counted.

use kommunkalkyl::population::{Year, registered};
use kommunkalkyl::rules::{Question, Settings, Whom, assess_all};
use kommunkalkyl::scheme::builtin;
use wasm_bindgen::prelude::wasm_bindgen;

/// How many assessments that makes.
#[wasm_bindgen]
#[must_use]
pub fn reckon_all() -> u32 {
    let question = Question::new(builtin(), registered(), Whom::Unnamed);
    let mut assessments = 0;
    let (first, last) = builtin().reach(Year(2026), &[]);
    for scheme in builtin().schemes.iter() {
        let settings = Settings::defaults(scheme);
        for year in first.to(last) {
            let answers = assess_all(&question, scheme, &settings, year);
            assessments += u32::try_from(answers.filter(|(_, answer)| answer.is_ok()).count()).unwrap_or(0);
        }
    }
    assessments
}

#[cfg(target_arch = "wasm32")]
fn main() {}

#[cfg(not(target_arch = "wasm32"))]
fn main() {
    let mut times: Vec<u128> = Vec::new();
    let mut assessments = 0;
    for _ in 0..21 {
        let start = std::time::Instant::now();
        assessments = reckon_all();
        times.push(start.elapsed().as_micros());
    }
    times.sort_unstable();
    let median = times[times.len() / 2];
    println!("{{\"assessments\":{assessments},\"median_ms\":{}.{:03}}}", median / 1000, median % 1000);
}
