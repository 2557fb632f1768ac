//! Compiles the data files into the binary, or fails with file, key and reason.
//!
//! The rooms that own the data read it here with the same code as in the product.

use std::error::Error;
use std::path::{Path, PathBuf};
use std::{env, fs};

use databake::{Bake, CrateEnv};

#[allow(dead_code, unused_imports, unreachable_pub, reason = "the build uses the rooms' loading only")]
#[path = "src/money/mod.rs"]
mod money;

#[allow(dead_code, unreachable_pub, reason = "the build uses the room's loading only")]
#[path = "src/population"]
mod population {
    mod alphabet;
    mod code;
    mod packed;
    mod strays;
    mod table;
    mod year;

    pub use code::{CountyCode, MunicipalityCode};
    pub use packed::Packed;
    pub use strays::Strays;
    pub use table::{Municipality, Table};
    pub use year::Year;
}

#[allow(dead_code, unreachable_pub, reason = "the build uses the room's loading only")]
#[path = "src/scheme"]
mod scheme {
    mod changed;
    mod check;
    mod collaboration;
    mod day;
    mod load;
    mod long_text;
    mod map;
    mod model;
    mod rate;
    mod whose;

    pub use changed::Decided;
    pub use check::Fault;
    pub use collaboration::Collaboration;
    pub use day::{Dated, Day};
    pub use load::{Documents, load};
    pub use long_text::{LongText, written_long_texts};
    pub use map::Map;
    pub use model::*;
    pub use rate::{Figure, Rate};
    pub use whose::Whose;
}

fn main() -> Result<(), Box<dyn Error>> {
    println!("cargo::rerun-if-changed=src/population");
    println!("cargo::rerun-if-changed=src/scheme");
    println!("cargo::rerun-if-changed=src/money");
    let out = PathBuf::from(env::var("OUT_DIR")?);
    let population = written("POPULATION: crate::population::Packed", &population()?);
    fs::write(out.join("population.rs"), population)?;
    let schemes = written("COLLECTION: crate::scheme::Collection", &schemes()?);
    fs::write(out.join("schemes.rs"), schemes)?;
    fs::write(out.join("texts.txt"), scheme::written_long_texts())?;
    let collaboration = written("COLLABORATION: crate::scheme::Collaboration", &collaboration()?);
    fs::write(out.join("collaboration.rs"), collaboration)?;
    Ok(())
}

/// A value as Rust: what is compiled in needs no reader, and nothing can fail when it is used.
fn written(name_and_type: &str, value: &impl Bake) -> String {
    format!("pub(super) static {name_and_type} = {};\n", value.bake(&CrateEnv::default()))
}

fn population() -> Result<population::Packed, Box<dyn Error>> {
    let folder = Path::new("src/population/data");
    let read = |file: &str| fs::read_to_string(folder.join(file));
    let table = population::Table::read(&read("population.csv")?, &read("counties.csv")?)?;
    let packed = table.pack();
    if population::Table::unpack(&packed) != table {
        return Err("population.csv: does not come out as it went in".into());
    }
    Ok(packed)
}

/// The order in which schemes are shown is the order of the names in `order.txt`.
fn schemes() -> Result<scheme::Collection, Box<dyn Error>> {
    let folder = Path::new("src/scheme/data");
    let order = fs::read_to_string(folder.join("order.txt"))?;
    let mut texts = Vec::new();
    for name in order.lines().filter(|line| !line.trim().is_empty()) {
        let text = fs::read_to_string(folder.join(format!("{name}.toml")))
            .map_err(|fault| format!("{name}.toml: {fault}"))?;
        texts.push((name, text));
    }
    let toml_files = fs::read_dir(folder)?.flatten().filter(|file| {
        file.path().extension().is_some_and(|ending| ending == "toml") && file.file_name() != "documents.toml"
    });
    if toml_files.count() != texts.len() {
        return Err("order.txt: must name every scheme file once".into());
    }
    let files: Vec<(&str, &str)> = texts.iter().map(|(name, text)| (*name, text.as_str())).collect();
    let documents: scheme::Documents = toml::from_str(&fs::read_to_string(folder.join("documents.toml"))?)
        .map_err(|fault| format!("documents.toml: {fault}"))?;
    let parse = |text: &str| toml::from_str(text).map_err(|fault| fault.to_string());
    scheme::load(&files, parse, documents.document).map_err(|faults| {
        let lines: Vec<String> = faults.iter().map(ToString::to_string).collect();
        lines.join("\n").into()
    })
}

fn collaboration() -> Result<scheme::Collaboration, Box<dyn Error>> {
    let text = fs::read_to_string("src/scheme/collaboration.toml")?;
    toml::from_str(&text).map_err(|fault| format!("collaboration.toml: {fault}").into())
}
