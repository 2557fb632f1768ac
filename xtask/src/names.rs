//! Gives what a module and its glue call each other by a short name.
//!
//! The names end in a hash, which no compression makes shorter, and every visitor fetches each twice: in the
//! WebAssembly and in the script.

use std::collections::BTreeMap;

use anyhow::{Context, Result, bail};

/// Sections of a WebAssembly file, by their number.
const IMPORTS: u8 = 2;
const EXPORTS: u8 = 7;

/// What a file begins with: what it is, and its version.
const HEAD: usize = 8;

/// How the names begin that nobody but the glue knows.
const OURS: [&str; 3] = ["__wbg_", "__wbindgen_cast_", "wasm_bindgen__"];

/// The same module and its glue, with short names between them.
pub(crate) fn shorten(wasm: &[u8], glue: &str) -> Result<(Vec<u8>, String)> {
    let mut names = Names::default();
    let mut written = wasm.get(..HEAD).context("no WebAssembly")?.to_vec();
    let mut rest = Bytes(&wasm[HEAD..]);
    while !rest.0.is_empty() {
        let kind = rest.byte()?;
        let content = rest.sized()?;
        let content = match kind {
            IMPORTS => names.in_imports(content)?,
            EXPORTS => names.in_exports(content)?,
            _ => content.to_vec(),
        };
        written.push(kind);
        write_sized(&mut written, &content);
    }
    Ok((written, names.in_script(glue)))
}

/// The short names that were given, by the long ones.
#[derive(Default)]
struct Names(BTreeMap<String, String>);

impl Names {
    /// A name's short one, where it is one that only the glue knows.
    fn of(&mut self, name: &[u8]) -> Result<Vec<u8>> {
        let name = std::str::from_utf8(name)?;
        if !OURS.iter().any(|start| name.starts_with(start)) {
            return Ok(name.as_bytes().to_vec());
        }
        let next = format!("_{}", self.0.len());
        Ok(self.0.entry(name.to_owned()).or_insert(next).clone().into_bytes())
    }

    fn in_imports(&mut self, content: &[u8]) -> Result<Vec<u8>> {
        let mut rest = Bytes(content);
        let count = rest.number()?;
        let mut written = Vec::new();
        write_number(&mut written, count);
        for _ in 0..count {
            write_sized(&mut written, rest.sized()?);
            write_sized(&mut written, &self.of(rest.sized()?)?);
            let before = rest.0;
            rest.skip_kind_of_import()?;
            written.extend(&before[..before.len() - rest.0.len()]);
        }
        Ok(written)
    }

    fn in_exports(&mut self, content: &[u8]) -> Result<Vec<u8>> {
        let mut rest = Bytes(content);
        let count = rest.number()?;
        let mut written = Vec::new();
        write_number(&mut written, count);
        for _ in 0..count {
            write_sized(&mut written, &self.of(rest.sized()?)?);
            written.push(rest.byte()?);
            write_number(&mut written, rest.number()?);
        }
        Ok(written)
    }

    /// A script in which every whole word that is a long name is its short one.
    fn in_script(&self, script: &str) -> String {
        let is_in_word = |of: char| of.is_ascii_alphanumeric() || of == '_' || of == '$';
        let mut written = String::with_capacity(script.len());
        let mut rest = script;
        while !rest.is_empty() {
            let word = rest.find(|of| !is_in_word(of)).unwrap_or(rest.len());
            let (word, after) = rest.split_at(word);
            written.push_str(self.0.get(word).map_or(word, String::as_str));
            let next = after.find(is_in_word).unwrap_or(after.len());
            written.push_str(&after[..next]);
            rest = &after[next..];
        }
        written
    }
}

/// What is left to read of a file.
struct Bytes<'a>(&'a [u8]);

impl<'a> Bytes<'a> {
    fn byte(&mut self) -> Result<u8> {
        let (&first, rest) = self.0.split_first().context("the WebAssembly ends too early")?;
        self.0 = rest;
        Ok(first)
    }

    /// A whole number: seven bits a byte, the lowest first.
    fn number(&mut self) -> Result<usize> {
        let mut number = 0;
        for shift in (0..35).step_by(7) {
            let byte = self.byte()?;
            number |= usize::from(byte & 0x7f) << shift;
            if byte < 0x80 {
                return Ok(number);
            }
        }
        bail!("a number in the WebAssembly is too long")
    }

    /// So many bytes, as the number before them says.
    fn sized(&mut self) -> Result<&'a [u8]> {
        let length = self.number()?;
        let (content, rest) = self.0.split_at_checked(length).context("the WebAssembly ends too early")?;
        self.0 = rest;
        Ok(content)
    }

    /// Passes what an import is: a function, a table, a memory, a global or a tag.
    fn skip_kind_of_import(&mut self) -> Result<()> {
        match self.byte()? {
            0 => drop(self.number()?),
            1 => {
                self.byte()?;
                self.skip_limits()?;
            }
            2 => self.skip_limits()?,
            3 | 4 => {
                self.byte()?;
                self.number()?;
            }
            other => bail!("an import of an unknown kind, {other}"),
        }
        Ok(())
    }

    fn skip_limits(&mut self) -> Result<()> {
        let has_most = self.byte()? & 1 == 1;
        self.number()?;
        if has_most {
            self.number()?;
        }
        Ok(())
    }
}

fn write_number(written: &mut Vec<u8>, number: usize) {
    let mut rest = number;
    loop {
        let low = u8::try_from(rest & 0x7f).unwrap_or_default();
        rest >>= 7;
        if rest == 0 {
            written.push(low);
            return;
        }
        written.push(low | 0x80);
    }
}

fn write_sized(written: &mut Vec<u8>, content: &[u8]) {
    write_number(written, content.len());
    written.extend(content);
}

#[cfg(test)]
mod tests {
    use super::*;

    /// An import `./m.js` `__wbg_f_0123`, and exports of it as `start` and `wasm_bindgen__g_0123`.
    fn module() -> Vec<u8> {
        let mut module = b"\0asm\x01\0\0\0".to_vec();
        let mut imports = vec![1];
        write_sized(&mut imports, b"./m.js");
        write_sized(&mut imports, b"__wbg_f_0123");
        imports.extend([0, 0]);
        module.push(IMPORTS);
        write_sized(&mut module, &imports);
        let mut exports = vec![2];
        for name in ["start", "wasm_bindgen__g_0123"] {
            write_sized(&mut exports, name.as_bytes());
            exports.extend([0, 0]);
        }
        module.push(EXPORTS);
        write_sized(&mut module, &exports);
        module
    }

    #[test]
    fn names_that_only_the_glue_knows_are_short_in_both() -> Result<()> {
        let glue = "{ __wbg_f_0123: function() { wasm.wasm_bindgen__g_0123(wasm.start, __wbg_f_01234); } }";
        let (wasm, glue) = shorten(&module(), glue)?;
        assert_eq!(glue, "{ _0: function() { wasm._1(wasm.start, __wbg_f_01234); } }");
        let said = String::from_utf8_lossy(&wasm).into_owned();
        assert!(said.contains("./m.js\u{2}_0") && said.contains("start") && !said.contains("0123"), "{said}");
        assert_eq!(shorten(&wasm, "")?.0, wasm, "what is short stays");
        Ok(())
    }

    #[test]
    fn a_module_that_ends_too_early_is_refused() {
        let module = module();
        assert!(shorten(&module[..module.len() - 1], "").is_err());
        assert!(shorten(b"\0asm", "").is_err());
    }

    #[test]
    fn a_number_is_read_as_it_was_written() -> Result<()> {
        for number in [0, 127, 128, 300, 1 << 31] {
            let mut written = Vec::new();
            write_number(&mut written, number);
            assert_eq!(Bytes(&written).number()?, number);
        }
        Ok(())
    }
}
