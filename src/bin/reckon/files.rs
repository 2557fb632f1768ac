//! Files of own schemes on the command line.

use std::fs::File;
use std::io::Read;
use std::path::Path;

use kommunkalkyl::scheme::own::{Format, LARGEST_FILE, OwnSchemes, Problem, read_own_bytes};
use kommunkalkyl::scheme::{Collection, builtin};
use kommunkalkyl::text::command::Misuse;
use kommunkalkyl::text::whose::users;

/// The built-in schemes with those of a file. They are kept until the command has answered.
pub(crate) fn collection(path: &str) -> Result<&'static Collection, Misuse<'static>> {
    match read(path)? {
        Ok(own) => Ok(Box::leak(Box::new(users(own).beside(builtin())))),
        Err(problems) => Err(Misuse::OwnSchemes { file: path.to_owned(), problems }),
    }
}

/// What a file holds, or everything that is wrong with it.
pub(crate) fn read(path: &str) -> Result<Result<OwnSchemes, Vec<Problem>>, Misuse<'static>> {
    let unread = |_| Misuse::NoFile(path.to_owned());
    let mut bytes = Vec::new();
    // A byte more than may be there is enough to refuse the file.
    let most = u64::try_from(LARGEST_FILE + 1).unwrap_or(u64::MAX);
    File::open(path).map_err(unread)?.take(most).read_to_end(&mut bytes).map_err(unread)?;
    let ending = Path::new(path).extension().map(std::ffi::OsStr::to_ascii_lowercase);
    let format = match ending.as_deref().and_then(|ending| ending.to_str()) {
        Some("json") => Format::Json,
        Some("toml") => Format::Toml,
        _ => Format::of(&String::from_utf8_lossy(&bytes)),
    };
    Ok(read_own_bytes(&bytes, format))
}
