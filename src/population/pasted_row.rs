//! One line of a pasted list: a municipality, several, or the row of a spreadsheet.

use super::pasted::Names;

/// What an item of a line means.
pub(super) enum Meant {
    /// The municipality in this place of the table.
    Found(usize),
    /// No municipality.
    Nobody(String),
    /// A name and a code that are not the same municipality's.
    Disagreeing(String),
}

/// A piece of a cell: what its words say together.
struct Piece {
    kind: Kind,
    text: String,
}

#[derive(Clone, Copy, PartialEq)]
enum Kind {
    Name(usize),
    Code(usize),
    /// Four digits that are nobody's code.
    NoCode,
    Unknown,
}

impl Piece {
    fn place(&self) -> Option<usize> {
        match self.kind {
            Kind::Name(place) | Kind::Code(place) => Some(place),
            Kind::NoCode | Kind::Unknown => None,
        }
    }
}

/// What the items of a line mean.
pub(super) fn read(names: &Names, line: &str) -> Vec<Meant> {
    // Columns that spaces line up are a row too.
    let line = &line.replace("  ", "\t");
    let in_row = line.contains(['\t', ';']);
    let cells = line.split([',', ';', '\t']).flat_map(|cell| cell.split(" och "));
    let cells: Vec<Vec<Piece>> = cells.map(|cell| pieces(names, cell)).collect();
    if !cells.iter().flatten().any(|piece| piece.place().is_some()) {
        let line = line.trim();
        return if line.is_empty() { Vec::new() } else { vec![Meant::Nobody(line.to_owned())] };
    }
    if cells.iter().all(|cell| cell.len() < 2) {
        let alone: Vec<&Piece> = cells.iter().flatten().filter(|of| of.place().is_some()).collect();
        if let Some(mut found) = pairs(&alone).or_else(|| row(&alone).filter(|_| in_row)) {
            // A row has other columns; what is left over in a list is an item of its own.
            if !in_row || found.len() > 1 {
                let unknown = cells.iter().flatten().filter(|of| of.kind == Kind::Unknown);
                found.extend(unknown.map(|of| Meant::Nobody(of.text.clone())));
            }
            return found;
        }
    }
    let one = cells.iter().flatten().filter(|piece| piece.place().is_some()).count() == 1;
    let passed = |piece: &Piece| match piece.kind {
        Kind::NoCode => in_row,
        Kind::Unknown => one && line.contains('\t'),
        Kind::Name(_) | Kind::Code(_) => false,
    };
    let each = cells.iter().flat_map(|cell| {
        let cell: Vec<&Piece> = cell.iter().collect();
        if cell.len() > 1 && cell.iter().any(|of| of.kind == Kind::Unknown) {
            // A code says nothing beside a name that is nobody's.
            let texts: Vec<&str> = cell.iter().map(|of| of.text.as_str()).collect();
            return vec![Meant::Nobody(texts.join(" "))];
        }
        pairs(&cell)
            .unwrap_or_else(|| cell.iter().filter(|piece| !passed(piece)).map(|of| alone(of)).collect())
    });
    each.collect()
}

fn alone(piece: &Piece) -> Meant {
    piece.place().map_or_else(|| Meant::Nobody(piece.text.clone()), Meant::Found)
}

/// Names and codes that take turns: one municipality in every two of them.
fn pairs(pieces: &[&Piece]) -> Option<Vec<Meant>> {
    let (two, rest) = pieces.as_chunks::<2>();
    let turns = |[one, other]: &[&Piece; 2]| {
        let is_name = |of: &Piece| matches!(of.kind, Kind::Name(_));
        let is_code = |of: &Piece| matches!(of.kind, Kind::Code(_) | Kind::NoCode);
        is_name(one) && is_code(other) || is_code(one) && is_name(other)
    };
    let pair = |[one, other]: &[&Piece; 2]| match one.place() {
        Some(place) if other.place() == Some(place) => Meant::Found(place),
        _ => Meant::Disagreeing(format!("{} {}", one.text, other.text)),
    };
    let all = !two.is_empty() && rest.is_empty() && two.iter().all(turns);
    all.then(|| two.iter().map(pair).collect())
}

/// A spreadsheet's row with one name: the other figures in it are nobody's code.
fn row(pieces: &[&Piece]) -> Option<Vec<Meant>> {
    let mut named = pieces.iter().filter(|of| matches!(of.kind, Kind::Name(_)));
    let (name, None) = (named.next()?, named.next()) else { return None };
    let codes: Vec<&&Piece> = pieces.iter().filter(|of| matches!(of.kind, Kind::Code(_))).collect();
    let other = codes.first()?;
    let agrees = codes.iter().any(|code| code.place() == name.place());
    Some(vec![match name.place() {
        Some(place) if agrees => Meant::Found(place),
        _ => Meant::Disagreeing(format!("{} {}", name.text, other.text)),
    }])
}

/// Signs that stand between a name and its code.
const BETWEEN: [char; 9] = ['(', ')', '[', ']', ':', '/', '|', '=', '"'];

/// A cell's names and codes. Other figures say nothing, and neither does the name of a county.
fn pieces(names: &Names, cell: &str) -> Vec<Piece> {
    let (mut pieces, mut words) = (Vec::new(), Vec::new());
    for word in cell.split(|sign: char| sign.is_whitespace() || BETWEEN.contains(&sign)) {
        for word in apart(word) {
            let bare = word.trim_matches(|sign: char| !sign.is_alphanumeric());
            if bare.len() == 4 && bare.bytes().all(|digit| digit.is_ascii_digit()) {
                pieces.extend(named(names, &mut words));
                let kind = names.coded(bare).map_or(Kind::NoCode, Kind::Code);
                pieces.push(Piece { kind, text: bare.to_owned() });
            } else if bare.chars().any(char::is_alphabetic) {
                words.push(bare);
            }
        }
    }
    pieces.extend(named(names, &mut words));
    pieces
}

/// A word and the code that a hyphen ties to it: "Ale-1440".
fn apart(word: &str) -> impl Iterator<Item = &str> {
    let is_tied = word.chars().any(|sign| sign.is_ascii_digit());
    word.split(move |sign: char| is_tied && ['-', '–'].contains(&sign))
}

/// What some words in a row name; nothing of none.
fn named(names: &Names, words: &mut Vec<&str>) -> Option<Piece> {
    let text = words.join(" ");
    words.clear();
    if text.is_empty() || names.is_county(&text) {
        return None;
    }
    let kind = names.meant(&text).map_or(Kind::Unknown, Kind::Name);
    Some(Piece { kind, text })
}
