//! Makes a release: hashed names, compressed copies, a manifest, and the folder that holds them.

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::fs;
use std::io::Write;
use std::path::Path;

use anyhow::{Context, Result, bail};
use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use flate2::Compression;
use flate2::write::GzEncoder;
use serde_json::json;
use sha2::{Digest, Sha256, Sha384};

use crate::page::{self, Names};
use crate::script::lean;
use crate::styles::{self, Sheet};
use crate::wasm::Module;
use crate::{embed, root};

/// Below this a compressed copy saves next to nothing.
const WORTH_COMPRESSING: usize = 400;

/// A file of the release with its compressed copies.
pub(crate) struct Packed {
    /// As it is.
    pub(crate) raw: Vec<u8>,
    /// Its gzip copy, where it has one.
    pub(crate) gzip: Option<Vec<u8>>,
    /// Its brotli copy, where it has one.
    pub(crate) brotli: Option<Vec<u8>>,
}

/// How many bytes of a file travel, one figure for each encoding.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Bytes {
    /// Without compression.
    pub(crate) raw: usize,
    /// With gzip.
    pub(crate) gzip: usize,
    /// With brotli.
    pub(crate) brotli: usize,
}

/// Everything that a host puts on its server.
pub(crate) struct Release {
    /// The files by name.
    pub(crate) files: BTreeMap<String, Packed>,
    /// The names by what the source calls them.
    names: BTreeMap<String, String>,
    /// What the source calls the files that the first view loads.
    first_view: Vec<String>,
}

/// The release's version, and the folder that hosts pin.
pub(crate) const VERSION: &str = env!("CARGO_PKG_VERSION");

/// The schemes' long texts, fetched when there is first something to explain.
const TEXTS: &str = "texts.txt";

/// The style sheet that only paper needs: fetched as soon as the page can be used.
const PAPER: &str = "print";

impl Release {
    /// The release of a page and its modules; paths in the page count from the repository.
    pub(crate) fn of(html: &str, modules: &[Module]) -> Result<Self> {
        let links = page::read(html)?;
        let mut release = Self {
            files: BTreeMap::new(),
            names: BTreeMap::new(),
            first_view: vec!["index.html".to_owned()],
        };
        if !links.styles.is_empty() {
            let css = styles::join(&read_sheets(&links.styles)?)?;
            release.add("style.css", css.into_bytes(), true);
        }
        if let Some(icon) = &links.icon {
            let file = file_name(icon);
            release.add(file, read(icon)?, true);
        }
        if let Some(first) = modules.iter().find(|module| module.name == links.module) {
            release.add(TEXTS, first.texts.clone(), false);
        }
        for module in modules {
            release.add_module(module, module.name == links.module)?;
            if module.name != embed::MODULE {
                release.add_style_of(module.name, &links.styles)?;
            }
        }
        release.add_style_of(PAPER, &links.styles)?;
        let can_be_embedded = release.add_page(html, &links.module, modules, links.icon.as_deref())?;
        if can_be_embedded {
            let names: Vec<&str> = modules.iter().map(|module| module.name).collect();
            embed::add(&mut release, &names)?;
            release.add_own_schemes()?;
        }
        let manifest = release.manifest()?;
        release.put("manifest.json", manifest);
        Ok(release)
    }

    /// Writes the release to a folder, and once more to a folder of its version in it, which hosts pin;
    /// what was there before is removed.
    pub(crate) fn write(&self, folder: &Path) -> Result<()> {
        if folder.exists() {
            fs::remove_dir_all(folder)?;
        }
        self.write_to(folder)?;
        self.write_to(&folder.join(VERSION))
    }

    fn write_to(&self, folder: &Path) -> Result<()> {
        fs::create_dir_all(folder)?;
        for (name, file) in &self.files {
            fs::write(folder.join(name), &file.raw)?;
            if let Some(gzip) = &file.gzip {
                fs::write(folder.join(format!("{name}.gz")), gzip)?;
            }
            if let Some(brotli) = &file.brotli {
                fs::write(folder.join(format!("{name}.br")), brotli)?;
            }
        }
        Ok(())
    }

    /// Whether a file's name changes with its content, so that it may be kept for ever.
    pub(crate) fn is_hashed(&self, name: &str) -> bool {
        self.names.iter().any(|(logical, known)| known == name && logical != name)
    }

    /// The first view's files, by what the source calls them, with what each weighs.
    pub(crate) fn first_view(&self) -> Vec<(&str, Bytes)> {
        self.first_view
            .iter()
            .filter_map(|logical| Some((logical.as_str(), self.packed(logical)?.bytes())))
            .collect()
    }

    /// The modules that are fetched when they are asked for, each with what it weighs with its glue.
    pub(crate) fn later_modules(&self) -> Vec<(&str, Bytes)> {
        let modules = self.names.keys().filter_map(|logical| logical.strip_suffix(".wasm"));
        let later = modules.filter(|name| !self.first_view.contains(&format!("{name}.wasm")));
        later
            .map(|name| {
                let parts = ["js", "wasm"].map(|kind| self.packed(&format!("{name}.{kind}")));
                (name, Bytes::sum(parts.into_iter().flatten().map(Packed::bytes)))
            })
            .collect()
    }

    /// What the whole first view weighs.
    pub(crate) fn first_view_bytes(&self) -> Bytes {
        Bytes::sum(self.first_view().into_iter().map(|(_, bytes)| bytes))
    }

    /// What these files weigh together.
    pub(crate) fn bytes_of(&self, logical: &[&str]) -> Bytes {
        Bytes::sum(logical.iter().filter_map(|name| Some(self.packed(name)?.bytes())))
    }

    /// A file's text.
    pub(crate) fn text(&self, logical: &str) -> Result<String> {
        let packed = self.packed(logical).with_context(|| format!("the release has no {logical}"))?;
        Ok(String::from_utf8(packed.raw.clone())?)
    }

    /// The hash that a browser holds a file to.
    pub(crate) fn integrity(&self, logical: &str) -> Result<String> {
        let packed = self.packed(logical).with_context(|| format!("the release has no {logical}"))?;
        Ok(packed.integrity())
    }

    fn packed(&self, logical: &str) -> Option<&Packed> {
        self.files.get(self.names.get(logical)?)
    }

    fn add_module(&mut self, module: &Module, at_first: bool) -> Result<()> {
        let mut glue = module.glue.clone();
        for (path, text) in &module.snippets {
            if text.contains("from './") || text.contains("from \"./") {
                bail!("{path} imports a neighbour, which the release would rename");
            }
            let logical = format!("{}-{}", module.name, path.trim_start_matches("./").replace('/', "-"));
            let name = self.add(&logical, text.clone().into_bytes(), at_first);
            glue = glue.replace(path, &format!("./{name}"));
        }
        self.add(&format!("{}.js", module.name), glue.into_bytes(), at_first);
        self.add(&format!("{}.wasm", module.name), module.wasm.clone(), at_first);
        Ok(())
    }

    /// The style sheet of a later module, or of paper, where there is one that the page does not link.
    fn add_style_of(&mut self, module: &str, linked: &[(String, Option<String>)]) -> Result<()> {
        let path = format!("styles/{module}.css");
        let is_linked = linked.iter().any(|(known, _)| *known == path);
        if !is_linked && root::root().join(&path).is_file() {
            let sheet = styles::join(&read_sheets(&[(path, None)])?)?;
            self.add(&format!("{module}.css"), sheet.into_bytes(), false);
        }
        Ok(())
    }

    /// Adds the page, and tells whether it is one that can be embedded.
    fn add_page(&mut self, html: &str, module: &str, modules: &[Module], icon: Option<&str>) -> Result<bool> {
        let missing = || format!("the page starts `{module}`, which is not among the modules");
        let glue = self.named(&format!("{module}.js")).with_context(missing)?;
        let wasm = self.named(&format!("{module}.wasm")).with_context(missing)?;
        let later = self.later(modules, module)?;
        let can_be_embedded = later.is_some();
        let script = match later {
            Some(files) => {
                let paper = self.held(&format!("{PAPER}.css"))?.context("no style for paper")?;
                let later = lean(&[embed::TEND, include_str!("later.js")].concat())
                    .replace("PRINT", &paper)
                    .replace("/* LATER */", &files)
                    .replace("/* WORDS */", &embed::words("later")?);
                let later = self.add("later.js", later.into_bytes(), false);
                lean(include_str!("start.js"))
                    .replace("GLUE", &glue)
                    .replace("WASM", &wasm)
                    .replace("LATER", &later)
            }
            None => format!(
                "import init from './{glue}';\n\
                 init({{ module_or_path: new URL('{wasm}', import.meta.url) }});\n"
            ),
        };
        let start = self.add("start.js", script.into_bytes(), true);
        let scripts: Vec<String> = self
            .first_view
            .iter()
            .filter(|logical| kind(logical) == "js" && *logical != "start.js")
            .filter_map(|logical| self.named(logical))
            .collect();
        let watch =
            can_be_embedded.then(|| self.add("watch.js", lean(include_str!("watch.js")).into_bytes(), true));
        let names = Names {
            style: self.names.get("style.css").map(String::as_str),
            icon: icon.and_then(|icon| self.names.get(file_name(icon)).map(String::as_str)),
            watch: watch.as_deref(),
            start: &start,
            scripts: &scripts,
            wasm: &wasm,
        };
        let page = page::rewrite(html, &names)?;
        self.add_named("index.html", page.into_bytes());
        Ok(can_be_embedded)
    }

    /// Where the modules lie that the page fetches later, for one that is started with the means to.
    fn later(&self, modules: &[Module], first: &str) -> Result<Option<String>> {
        let starts =
            |module: &&Module| module.name == first && module.glue.contains("export function start(");
        if modules.iter().find(starts).is_none() {
            return Ok(None);
        }
        let mut lines = format!("  texts: [{}],\n", self.held(TEXTS)?.context("no long texts")?);
        let later = modules.iter().filter(|module| module.name != first && module.name != embed::MODULE);
        for module in later {
            let name = &module.name;
            let held = ["js", "wasm", "css"].map(|ending| self.held(&format!("{name}.{ending}")));
            let [glue, wasm, style] = held;
            let (glue, wasm) = glue?.zip(wasm?).context("a module without a file")?;
            let style = style?.map(|style| format!(", {style}")).unwrap_or_default();
            writeln!(lines, "  {name}: [{glue}, {wasm}{style}],")?;
        }
        Ok(Some(lines))
    }

    /// A file for a script: where it lies beside it, and the hash that the browser holds it to.
    fn held(&self, logical: &str) -> Result<Option<String>> {
        let Some(name) = self.named(logical) else { return Ok(None) };
        Ok(Some(format!("['./{name}', '{}']", self.integrity(logical)?)))
    }

    /// What a file is called.
    pub(crate) fn named(&self, logical: &str) -> Option<String> {
        self.names.get(logical).cloned()
    }

    /// Adds a file under a name that changes with its content, and tells that name.
    pub(crate) fn add(&mut self, logical: &str, content: Vec<u8>, at_first: bool) -> String {
        let name = hashed(logical, &content);
        self.put(&name, content);
        self.names.insert(logical.to_owned(), name.clone());
        if at_first {
            self.first_view.push(logical.to_owned());
        }
        name
    }

    /// Adds a file whose name others know.
    pub(crate) fn add_named(&mut self, name: &str, content: Vec<u8>) {
        self.names.insert(name.to_owned(), name.to_owned());
        self.put(name, content);
    }

    fn put(&mut self, name: &str, content: Vec<u8>) {
        self.files.insert(name.to_owned(), Packed::of(content));
    }

    /// What those who write own schemes take along, under names that stay: the schema and the samples.
    fn add_own_schemes(&mut self) -> Result<()> {
        const SCHEMA: &str = "ordningar-1.schema.json";
        self.put(SCHEMA, read(&format!("src/scheme/own/{SCHEMA}"))?);
        let mut samples: Vec<_> = fs::read_dir(root::root().join("src/scheme/samples"))?
            .flatten()
            .map(|entry| entry.path())
            .collect();
        samples.sort();
        for path in samples {
            let name = path.file_name().context("a sample without a name")?.to_string_lossy().into_owned();
            self.put(&format!("exempel-{name}"), fs::read(&path)?);
        }
        Ok(())
    }

    fn manifest(&self) -> Result<Vec<u8>> {
        let mut files = serde_json::Map::new();
        for (logical, name) in &self.names {
            let packed = self.files.get(name).context("a name without a file")?;
            let Bytes { raw, gzip, brotli } = packed.bytes();
            files.insert(
                logical.clone(),
                json!({
                    "file": name,
                    "bytes": raw,
                    "gzip": gzip,
                    "brotli": brotli,
                    "integrity": packed.integrity(),
                }),
            );
        }
        let manifest = json!({
            "version": VERSION,
            "first_view": self.first_view,
            "files": files,
        });
        Ok(serde_json::to_vec_pretty(&manifest)?)
    }
}

impl Bytes {
    fn sum(of: impl Iterator<Item = Self>) -> Self {
        of.fold(Self::default(), |sum, bytes| Self {
            raw: sum.raw + bytes.raw,
            gzip: sum.gzip + bytes.gzip,
            brotli: sum.brotli + bytes.brotli,
        })
    }
}

impl Packed {
    fn of(raw: Vec<u8>) -> Self {
        if raw.len() <= WORTH_COMPRESSING {
            return Self { raw, gzip: None, brotli: None };
        }
        let smaller = |copy: Vec<u8>| (copy.len() < raw.len()).then_some(copy);
        let gzip = smaller(gzip(&raw));
        let brotli = smaller(brotli(&raw));
        Self { raw, gzip, brotli }
    }

    /// The hash that a browser holds it to.
    fn integrity(&self) -> String {
        format!("sha384-{}", STANDARD.encode(Sha384::digest(&self.raw)))
    }

    /// What the file weighs in each encoding; without a compressed copy it travels as it is.
    fn bytes(&self) -> Bytes {
        let length = |copy: &Option<Vec<u8>>| copy.as_ref().map_or(self.raw.len(), Vec::len);
        Bytes { raw: self.raw.len(), gzip: length(&self.gzip), brotli: length(&self.brotli) }
    }
}

fn read_sheets(styles: &[(String, Option<String>)]) -> Result<Vec<Sheet>> {
    styles
        .iter()
        .map(|(path, media)| Ok(Sheet { media: media.clone(), text: String::from_utf8(read(path)?)? }))
        .collect()
}

fn read(path: &str) -> Result<Vec<u8>> {
    fs::read(root::root().join(path)).with_context(|| format!("the page links {path}"))
}

fn file_name(path: &str) -> &str {
    path.rsplit('/').next().unwrap_or(path)
}

/// What a file is, by the end of its name: `js`, `wasm`, …
pub(crate) fn kind(name: &str) -> &str {
    name.rsplit('.').next().unwrap_or_default()
}

/// `widget.js` with the start of its content's hash: `widget-1a2b3c4d5e.js`.
fn hashed(logical: &str, content: &[u8]) -> String {
    let hash = Sha256::digest(content).iter().take(5).fold(0_u64, |hash, byte| hash << 8 | u64::from(*byte));
    match logical.rsplit_once('.') {
        Some((stem, kind)) => format!("{stem}-{hash:010x}.{kind}"),
        None => format!("{logical}-{hash:010x}"),
    }
}

fn gzip(raw: &[u8]) -> Vec<u8> {
    let mut encoder = GzEncoder::new(Vec::new(), Compression::best());
    // Writing to memory cannot fail; an empty copy would be left out as no smaller.
    if encoder.write_all(raw).is_err() {
        return raw.to_vec();
    }
    encoder.finish().unwrap_or_else(|_| raw.to_vec())
}

fn brotli(raw: &[u8]) -> Vec<u8> {
    let parameters = brotli::enc::BrotliEncoderParams {
        quality: 11,
        lgwin: 22,
        size_hint: raw.len(),
        ..Default::default()
    };
    let mut copy = Vec::new();
    match brotli::BrotliCompress(&mut &raw[..], &mut copy, &parameters) {
        Ok(_) => copy,
        Err(_) => raw.to_vec(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const PAGE: &str = "<head></head><script type=\"module\" src=\"widget.js\"></script>";

    fn module(wasm: u8) -> Module {
        Module {
            name: "widget",
            glue: "import { f } from './snippets/a-1/inline0.js';".to_owned(),
            wasm: vec![wasm; 4096],
            snippets: BTreeMap::from([(
                "./snippets/a-1/inline0.js".to_owned(),
                "export function f() {}".to_owned(),
            )]),
            texts: Vec::new(),
        }
    }

    #[test]
    fn a_name_changes_with_the_content_only() {
        assert_eq!(hashed("a.js", b"x"), hashed("a.js", b"x"));
        assert_ne!(hashed("a.js", b"x"), hashed("a.js", b"y"));
        assert_eq!(hashed("a.js", b""), "a-e3b0c44298.js");
    }

    #[test]
    fn the_glue_imports_its_snippets_by_their_new_names() -> Result<()> {
        let release = Release::of(PAGE, &[module(0)])?;
        let glue = release.packed("widget.js").context("no glue")?;
        let snippet = release.named("widget-snippets-a-1-inline0.js").context("no snippet")?;
        assert!(String::from_utf8_lossy(&glue.raw).contains(&format!("'./{snippet}'")));
        Ok(())
    }

    #[test]
    fn the_first_view_counts_everything_it_loads() -> Result<()> {
        let release = Release::of(PAGE, &[module(0)])?;
        let names: Vec<_> = release.first_view().into_iter().map(|(name, _)| name).collect();
        assert_eq!(
            names,
            ["index.html", "widget-snippets-a-1-inline0.js", "widget.js", "widget.wasm", "start.js"]
        );
        assert!(release.first_view_bytes().brotli < release.first_view_bytes().raw);
        Ok(())
    }

    #[test]
    fn brotli_unpacks_to_what_was_packed() -> Result<()> {
        let packed = Packed::of(b"kommun ".repeat(400));
        let copy = packed.brotli.context("no brotli copy")?;
        let mut unpacked = Vec::new();
        brotli::BrotliDecompress(&mut copy.as_slice(), &mut unpacked)?;
        assert_eq!(unpacked, packed.raw);
        Ok(())
    }

    #[test]
    fn a_page_that_starts_an_unknown_module_is_refused() {
        let page = PAGE.replace("widget", "gadget");
        assert!(Release::of(&page, &[module(0)]).is_err());
    }
}
