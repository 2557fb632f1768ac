//! Compiles the data files into the binary, or fails with file, key and reason.
//!
//! The rooms that own the data read it here with the same code as in the product.

use std::error::Error;
use std::path::{Path, PathBuf};
use std::{env, fs};

#[allow(dead_code, unused_imports, unreachable_pub, reason = "the build uses the rooms' loading only")]
#[path = "src/money/mod.rs"]
mod money;

#[allow(dead_code, unreachable_pub, reason = "the build uses the room's loading only")]
#[path = "src/population"]
mod population {
    mod alphabet;
    mod code;
    mod strays;
    mod table;
    mod year;

    pub use code::{CountyCode, MunicipalityCode};
    pub use table::{Municipality, Table};
    pub use year::Year;
}

#[allow(dead_code, unreachable_pub, reason = "the build uses the room's loading only")]
#[path = "src/scheme"]
mod scheme {
    mod check;
    mod collaboration;
    mod day;
    mod load;
    mod model;
    mod table;

    pub use check::Fault;
    pub use collaboration::Collaboration;
    pub use day::Day;
    pub use load::{Documents, load};
    pub use model::*;
}

fn main() -> Result<(), Box<dyn Error>> {
    println!("cargo::rerun-if-changed=src/population");
    println!("cargo::rerun-if-changed=src/scheme");
    println!("cargo::rerun-if-changed=src/money");
    let out = PathBuf::from(env::var("OUT_DIR")?);
    fs::write(out.join("population.postcard"), population()?)?;
    fs::write(out.join("schemes.postcard"), schemes()?)?;
    fs::write(out.join("collaboration.postcard"), collaboration()?)?;
    Ok(())
}

fn population() -> Result<Vec<u8>, Box<dyn Error>> {
    let folder = Path::new("src/population/data");
    let read = |file: &str| fs::read_to_string(folder.join(file));
    let table = population::Table::read(&read("population.csv")?, &read("counties.csv")?)?;
    let bytes = table.pack()?;
    if population::Table::unpack(&bytes)? != table {
        return Err("population.csv: does not come out as it went in".into());
    }
    Ok(bytes)
}

/// The order in which schemes are shown is the order of the names in `order.txt`.
fn schemes() -> Result<Vec<u8>, Box<dyn Error>> {
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
    let collection = scheme::load(&files, parse, documents.document).map_err(|faults| {
        let lines: Vec<String> = faults.iter().map(ToString::to_string).collect();
        lines.join("\n")
    })?;
    let bytes = postcard::to_allocvec(&collection)?;
    if postcard::from_bytes::<scheme::Collection>(&bytes)? != collection {
        return Err("the schemes do not come out as they went in".into());
    }
    Ok(bytes)
}

fn collaboration() -> Result<Vec<u8>, Box<dyn Error>> {
    let text = fs::read_to_string("src/scheme/collaboration.toml")?;
    let read: scheme::Collaboration =
        toml::from_str(&text).map_err(|fault| format!("collaboration.toml: {fault}"))?;
    let bytes = postcard::to_allocvec(&read)?;
    if postcard::from_bytes::<scheme::Collaboration>(&bytes)? != read {
        return Err("collaboration.toml: does not come out as it went in".into());
    }
    Ok(bytes)
}
