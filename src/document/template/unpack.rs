//! A zipped package that somebody else made: read with care, and written again with parts changed.

use std::collections::HashSet;
use std::io::{Read as _, Write as _};

use flate2::Compression;
use flate2::bufread::DeflateDecoder;
use flate2::write::DeflateEncoder;
use rawzip::{CompressionMethod, DataDescriptorOutput, ZipArchive, ZipArchiveWriter};

use super::NotATemplate;

/// The largest file, in bytes.
pub const LARGEST: usize = 10_000_000;
/// The most parts in it.
const MOST_PARTS: usize = 2_000;
/// The most that all its parts may come to, and one that is read; those that are read are weighed together, too.
const LARGEST_WHOLE: u64 = 150_000_000;
const LARGEST_PART: u64 = 20_000_000;
/// How an OLE compound file begins.
const OLE: &[u8] = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1";

/// A package as it lies in a file.
pub(super) struct Package<'a> {
    parts: Vec<Packed<'a>>,
}

/// A part as it is packed.
struct Packed<'a> {
    name: String,
    method: CompressionMethod,
    crc: u32,
    size: u64,
    bytes: &'a [u8],
}

impl<'a> Package<'a> {
    /// The package in a file. Nothing is inflated yet; what the parts claim to hold is weighed.
    pub(super) fn read(file: &'a [u8]) -> Result<Self, NotATemplate> {
        if file.len() > LARGEST {
            return Err(NotATemplate::TooLarge);
        }
        if file.starts_with(OLE) {
            return Err(NotATemplate::Encrypted);
        }
        let archive = ZipArchive::from_slice(file).map_err(|_| NotATemplate::NoWord)?;
        let mut entries = archive.entries();
        let mut parts: Vec<Packed<'a>> = Vec::new();
        while let Some(entry) = entries.next_entry().map_err(|_| NotATemplate::Damaged)? {
            if entry.flags().bits() & 1 == 1 {
                return Err(NotATemplate::Encrypted);
            }
            if entry.is_dir() {
                continue;
            }
            let path = entry.file_path();
            let name = std::str::from_utf8(path.as_bytes()).map_err(|_| NotATemplate::Damaged)?.to_owned();
            let (start, end) = archive
                .get_entry(entry.wayfinder())
                .map_err(|_| NotATemplate::Damaged)?
                .compressed_data_range();
            let range = usize::try_from(start).ok().zip(usize::try_from(end).ok());
            let bytes = range.and_then(|(start, end)| file.get(start..end)).ok_or(NotATemplate::Damaged)?;
            let (method, crc) = (entry.compression_method(), entry.crc32());
            parts.push(Packed { name, method, crc, size: entry.uncompressed_size_hint(), bytes });
            if parts.len() > MOST_PARTS {
                return Err(NotATemplate::Bomb);
            }
        }
        let mut names = HashSet::new();
        if !parts.iter().all(|part| names.insert(&part.name)) {
            return Err(NotATemplate::Damaged);
        }
        let whole = parts.iter().fold(0_u64, |sum, part| sum.saturating_add(part.size));
        // Parts that lie in one another would come to more when they are written beside one another.
        let packed = parts.iter().fold(0_usize, |sum, part| sum.saturating_add(part.bytes.len()));
        if whole > LARGEST_WHOLE || packed > file.len() {
            return Err(NotATemplate::Bomb);
        }
        Ok(Self { parts })
    }

    /// The names of its parts.
    pub(super) fn names(&self) -> impl Iterator<Item = &str> {
        self.parts.iter().map(|part| part.name.as_str())
    }

    /// Whether it has a part of this name.
    pub(super) fn holds(&self, name: &str) -> bool {
        self.parts.iter().any(|part| part.name == name)
    }

    /// A part, inflated no further than it claims.
    pub(super) fn part(&self, name: &str) -> Result<Vec<u8>, NotATemplate> {
        let part = self.parts.iter().find(|part| part.name == name).ok_or(NotATemplate::NoWord)?;
        if part.size > LARGEST_PART {
            return Err(NotATemplate::Bomb);
        }
        let mut bytes = Vec::new();
        let read = match part.method {
            CompressionMethod::STORE => part.bytes.take(part.size + 1).read_to_end(&mut bytes),
            CompressionMethod::DEFLATE => {
                DeflateDecoder::new(part.bytes).take(part.size + 1).read_to_end(&mut bytes)
            }
            _ => return Err(NotATemplate::Damaged),
        };
        let whole = read.is_ok_and(|read| u64::try_from(read) == Ok(part.size));
        if whole && rawzip::crc32(&bytes) == part.crc { Ok(bytes) } else { Err(NotATemplate::Damaged) }
    }

    /// The package with other content in some of its parts; the others as they were packed.
    pub(super) fn with(&self, changed: &[(String, String)]) -> Result<Vec<u8>, NotATemplate> {
        let mut archive = ZipArchiveWriter::new(Vec::new());
        for part in &self.parts {
            let other = changed.iter().find(|(name, _)| *name == part.name).map(|(_, text)| text);
            // Memory alone can stand in the way.
            put(&mut archive, part, other.map(String::as_bytes)).ok_or(NotATemplate::Damaged)?;
        }
        archive.finish().map_err(|_| NotATemplate::Damaged)
    }
}

fn put(archive: &mut ZipArchiveWriter<Vec<u8>>, part: &Packed<'_>, other: Option<&[u8]>) -> Option<()> {
    let method = if other.is_some() { CompressionMethod::DEFLATE } else { part.method };
    let (mut entry, config) = archive.new_file(part.name.as_str()).compression_method(method).start().ok()?;
    let about = if let Some(bytes) = other {
        let mut writer = config.wrap(DeflateEncoder::new(&mut entry, Compression::default()));
        writer.write_all(bytes).ok()?;
        let (encoder, about) = writer.finish().ok()?;
        encoder.finish().ok()?;
        about
    } else {
        entry.write_all(part.bytes).ok()?;
        DataDescriptorOutput::new(part.crc, part.size)
    };
    entry.finish(about).ok().map(drop)
}
