//! An office package: parts with names, zipped.

use std::io::Write as _;

use flate2::Compression;
use flate2::write::DeflateEncoder;
use rawzip::{CompressionMethod, ZipArchiveWriter};

/// A part by its name in the package.
pub(super) type Part = (String, Vec<u8>);

/// The parts zipped, in their order. None when one cannot be packed, which memory alone can cause.
pub(super) fn pack(parts: &[Part]) -> Option<Vec<u8>> {
    let mut archive = ZipArchiveWriter::new(Vec::new());
    for (name, bytes) in parts {
        let file = archive.new_file(name.as_str()).compression_method(CompressionMethod::DEFLATE);
        let (mut entry, config) = file.start().ok()?;
        let mut writer = config.wrap(DeflateEncoder::new(&mut entry, Compression::default()));
        writer.write_all(bytes).ok()?;
        let (encoder, descriptor) = writer.finish().ok()?;
        encoder.finish().ok()?;
        entry.finish(descriptor).ok()?;
    }
    archive.finish().ok()
}
