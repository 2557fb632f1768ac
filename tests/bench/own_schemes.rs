//! Five hundred own schemes: loaded and checked from their file, and reckoned for every municipality.

use kommunkalkyl::population::{Year, registered};
use kommunkalkyl::rules::{Question, Settings, Whom, assess_all};
use kommunkalkyl::scheme::Collection;
use kommunkalkyl::scheme::own::{Format, read_own};
use wasm_bindgen::prelude::wasm_bindgen;

/// What is paid, in the exchange format: half of the schemes are base and rate with the rebate of the
/// four largest, the others go through every other part of a tariff that concerns everybody.
const PAID: [&str; 10] = [
    r#""per_invanare": "4 kr/inv", "grundbelopp": "50 000 kr""#,
    r#""per_invanare": "1,95 kr/inv", "grundbelopp": "50 000 kr""#,
    r#""per_invanare": "2,40 kr/inv", "grundbelopp": "75 000 kr""#,
    r#""per_invanare": "72,64 kr/inv", "grundbelopp": "1 000 kr""#,
    r#""per_invanare": "4 kr/inv", "grundbelopp": "50 000 kr""#,
    r#""trappa": {"raknas": "varje-steg-for-sig", "steg": [{"till_invanare": 10000, "per_invanare": "5 kr/inv"}, {"till_invanare": 50000, "per_invanare": "4 kr/inv"}, {"per_invanare": "3 kr/inv"}]}"#,
    r#""trappa": {"raknas": "hela-folkmangden", "steg": [{"till_invanare": 15000, "grundbelopp": "60 000 kr"}, {"per_invanare": "3 kr/inv"}]}"#,
    r#""per_invanare": "4 kr/inv", "lagst": "50 000 kr", "hogst": "900 000 kr""#,
    r#""per_invanare": "10 kr/inv", "index": {"fran": 2022, "varje_ar": "2 %"}"#,
    r#""delas": [{"namn": "Pott", "belopp": "6 250 000 kr", "efter": "folkmangd"}]"#,
];
/// The place of the part that has nothing a rebate could be of.
const SHARED: usize = 9;
const SCHEMES: usize = 500;

/// A file of five hundred schemes.
#[wasm_bindgen]
#[must_use]
pub fn file() -> String {
    let schemes: Vec<String> = (0..SCHEMES)
        .map(|place| {
            let paid = PAID[place % PAID.len()];
            let rebate = r#""rabatt": {"storsta": 4, "andel": "10 %", "kalla": "k"}, "#;
            let rebate = if place % PAID.len() == SHARED { "" } else { rebate };
            format!(
                r#"{{"id": "ordning-{place}", "namn": "Ordning nummer {place}", "kortnamn": "Nr {place}",
 "slag": "avgift", "beslutad_av": "Ett kommunalförbund", "om": "En av femhundra ordningar att ladda och räkna.",
 "galler": "alla", "folkmangd": {{"ar_fore": 2}}, {rebate}
 "perioder": [{{"fran": "2023-01-01", "till": "2027-12-31", "kalla": "k", {paid}}}],
 "kallor": {{"k": {{"dokument": "d", "stalle": "beslutspunkt {place}"}}}}}}"#
            )
        })
        .collect();
    format!(
        r#"{{"format": "kommunkalkyl-ordningar-1", "dokument": {{"d": {{"titel": "T", "utgivare": "U"}}}},
"ordningar": [{}]}}"#,
        schemes.join(",\n")
    )
}

/// Schemes that have been loaded.
#[derive(Debug)]
#[wasm_bindgen]
pub struct Loaded {
    collection: Collection,
}

/// Loads and checks a file; nothing when anything is wrong with it.
#[wasm_bindgen]
#[must_use]
pub fn load(file: &str) -> Option<Loaded> {
    read_own(file, Format::Json).ok().map(|own| Loaded { collection: own.collection })
}

#[wasm_bindgen]
impl Loaded {
    /// How many schemes there are.
    #[must_use]
    pub fn count(&self) -> usize {
        self.collection.schemes.len()
    }

    /// Reckons every municipality by the first `schemes` of them, and says how many answers there were.
    #[must_use]
    pub fn reckon(&self, schemes: usize) -> u32 {
        let question = Question::new(&self.collection, registered(), Whom::Unnamed);
        let mut answers = 0;
        for scheme in self.collection.schemes.iter().take(schemes) {
            let settings = Settings::defaults(scheme);
            let all = assess_all(&question, scheme, &settings, Year(2025));
            answers += u32::try_from(all.filter(|(_, answer)| answer.is_ok()).count()).unwrap_or(0);
        }
        answers
    }

    /// What all municipalities pay by the first of them, in whole kronor, as text.
    #[must_use]
    pub fn sum(&self) -> String {
        let question = Question::new(&self.collection, registered(), Whom::Unnamed);
        let scheme = &self.collection.schemes[0];
        let settings = Settings::defaults(scheme);
        let all = assess_all(&question, scheme, &settings, Year(2025));
        let sum: kommunkalkyl::money::Kronor =
            all.filter_map(|(_, answer)| answer.ok()).map(|answer| answer.rounded).sum();
        sum.to_string()
    }

    /// The inhabitants that are counted, municipality by municipality.
    #[must_use]
    pub fn populations(&self) -> Vec<u32> {
        let all = registered().municipalities().iter();
        all.filter_map(|of| registered().inhabitants(of, Year(2023))).collect()
    }
}

#[cfg(target_arch = "wasm32")]
fn main() {}

#[cfg(not(target_arch = "wasm32"))]
fn main() {
    let file = file();
    let mut loading: Vec<u128> = Vec::new();
    let mut reckoning: Vec<u128> = Vec::new();
    let mut answers = 0;
    for _ in 0..11 {
        let start = std::time::Instant::now();
        let loaded = load(&file).expect("a file without faults");
        loading.push(start.elapsed().as_micros());
        let start = std::time::Instant::now();
        answers = loaded.reckon(SCHEMES);
        reckoning.push(start.elapsed().as_micros());
    }
    loading.sort_unstable();
    reckoning.sort_unstable();
    println!("{} bytes, {answers} answers", file.len());
    println!("loading {} µs, reckoning {} µs", loading[5], reckoning[5]);
}
