//! From text to tree, in either format; what the format itself does not allow is refused here.

use jsonc_parser::ast;
use jsonc_parser::common::Ranged;
use jsonc_parser::errors::{ParseError, ParseErrorKind};
use jsonc_parser::{CollectOptions, ParseOptions, parse_to_ast};
use toml::de::{DeTable, DeValue};

use super::Format;
use super::problem::{Rule, Syntax};
use super::tree::{Entry, Node, Value};

/// How deep brackets may lie within each other; the deepest field lies nine deep.
pub(super) const DEEPEST: usize = 16;
/// The most syntax errors that are told of at once.
const MOST_ERRORS: usize = 20;

/// What is wrong, and at which byte.
pub(super) type Faults = Vec<(usize, Rule)>;

/// Reads a text into a tree.
pub(super) fn parse(text: &str, format: Format) -> Result<Node, Faults> {
    match format {
        Format::Json => json(text),
        Format::Toml => toml(text),
    }
}

fn json(text: &str) -> Result<Node, Faults> {
    if let Some(at) = too_deep(text) {
        return Err(vec![(at, Rule::TooDeep { most: DEEPEST })]);
    }
    let strict = ParseOptions {
        allow_comments: false,
        allow_loose_object_property_names: false,
        allow_trailing_commas: false,
        allow_missing_commas: false,
        allow_single_quoted_strings: false,
        allow_hexadecimal_numbers: false,
        allow_unary_plus_numbers: false,
        allow_bare_decimal_point_numbers: false,
        allow_non_finite_numbers: false,
        allow_extended_string_escapes: false,
    };
    let parsed = parse_to_ast(text, &CollectOptions::default(), &strict)
        .map_err(|error| vec![(error.range().start, Rule::Syntax(syntax(&error)))])?;
    match parsed.value {
        Some(value) => Ok(of_json(value)),
        None => Err(vec![(0, Rule::Syntax(Syntax::Nothing))]),
    }
}

/// The byte at which brackets lie too deep, outside of texts.
fn too_deep(text: &str) -> Option<usize> {
    let (mut depth, mut in_text, mut escaped) = (0_usize, false, false);
    for (at, byte) in text.bytes().enumerate() {
        match byte {
            _ if escaped => escaped = false,
            b'\\' if in_text => escaped = true,
            b'"' => in_text = !in_text,
            b'{' | b'[' if !in_text => {
                depth += 1;
                if depth > DEEPEST {
                    return Some(at);
                }
            }
            b'}' | b']' if !in_text => depth = depth.saturating_sub(1),
            _ => {}
        }
    }
    None
}

fn syntax(error: &ParseError) -> Syntax {
    match error.kind() {
        ParseErrorKind::ExpectedComma => Syntax::NoComma,
        ParseErrorKind::TrailingCommasNotAllowed => Syntax::TrailingComma,
        ParseErrorKind::ExpectedColonAfterObjectKey => Syntax::NoColon,
        ParseErrorKind::ExpectedStringObjectProperty => Syntax::BareName,
        ParseErrorKind::String(_) | ParseErrorKind::SingleQuotedStringsNotAllowed => Syntax::Text,
        ParseErrorKind::UnexpectedCloseBrace
        | ParseErrorKind::UnexpectedCloseBracket
        | ParseErrorKind::UnterminatedArray
        | ParseErrorKind::UnterminatedObject => Syntax::Bracket,
        ParseErrorKind::CommentsNotAllowed | ParseErrorKind::UnterminatedCommentBlock => Syntax::Comment,
        ParseErrorKind::BareDecimalPointNumbersNotAllowed
        | ParseErrorKind::ExpectedDigit
        | ParseErrorKind::ExpectedDigitFollowingNegativeSign
        | ParseErrorKind::ExpectedPlusMinusOrDigitInNumberLiteral
        | ParseErrorKind::HexadecimalNumbersNotAllowed
        | ParseErrorKind::NonFiniteNumbersNotAllowed
        | ParseErrorKind::UnaryPlusNumbersNotAllowed => Syntax::Number,
        ParseErrorKind::MultipleRootJsonValues => Syntax::AfterTheEnd,
        ParseErrorKind::ExpectedObjectValue
        | ParseErrorKind::UnexpectedColon
        | ParseErrorKind::UnexpectedComma
        | ParseErrorKind::UnexpectedToken
        | ParseErrorKind::UnexpectedTokenInObject
        | ParseErrorKind::UnexpectedWord
        | ParseErrorKind::NestingDepthExceeded => Syntax::Other,
    }
}

fn of_json(value: ast::Value<'_>) -> Node {
    let at = value.range().start;
    let value = match value {
        ast::Value::StringLit(text) => Value::Text(text.value.into_owned()),
        ast::Value::NumberLit(number) => Value::Number(number.value.to_owned()),
        ast::Value::BooleanLit(_) | ast::Value::NullKeyword(_) => Value::Other,
        ast::Value::Array(list) => Value::List(list.elements.into_iter().map(of_json).collect()),
        ast::Value::Object(table) => Value::Table(table.properties.into_iter().map(field).collect()),
    };
    Node { at, value }
}

fn field(property: ast::ObjectProp<'_>) -> Entry {
    Entry { at: property.range.start, name: property.name.into_string(), node: of_json(property.value) }
}

fn toml(text: &str) -> Result<Node, Faults> {
    let (table, errors) = DeTable::parse_recoverable(text);
    if !errors.is_empty() {
        let faults = errors.iter().take(MOST_ERRORS).map(|error| {
            let at = error.span().map_or(0, |span| span.start);
            (at, toml_rule(error.message()))
        });
        return Err(faults.collect());
    }
    let mut depth_fault = None;
    let node = of_table(0, table.into_inner(), 1, &mut depth_fault);
    match depth_fault {
        Some(at) => Err(vec![(at, Rule::TooDeep { most: DEEPEST })]),
        None => Ok(node),
    }
}

/// The parser's own words are English, and few: what they are about is enough.
fn toml_rule(message: &str) -> Rule {
    let about = |words: &[&str]| words.iter().any(|word| message.contains(word));
    if about(&["duplicate key"]) {
        Rule::Twice
    } else if about(&["recurs"]) {
        Rule::TooDeep { most: DEEPEST }
    } else if about(&["string", "escape", "quote"]) {
        Rule::Syntax(Syntax::Text)
    } else if about(&["array", "table", "bracket", "`]`", "`}`"]) {
        Rule::Syntax(Syntax::Bracket)
    } else {
        Rule::Syntax(Syntax::Other)
    }
}

fn of_table(at: usize, table: DeTable<'_>, depth: usize, deep: &mut Option<usize>) -> Node {
    if depth > DEEPEST {
        deep.get_or_insert(at);
        return Node { at, value: Value::Other };
    }
    let mut entries: Vec<Entry> = table
        .into_iter()
        .map(|(name, value)| {
            let at = name.span().start;
            let node = of_toml(value.span().start, value.into_inner(), depth, deep);
            Entry { at, name: name.into_inner().into_owned(), node }
        })
        .collect();
    // The parser sorts by name; a file's order is that of its lines.
    entries.sort_by_key(|entry| entry.at);
    Node { at, value: Value::Table(entries) }
}

fn of_toml(at: usize, value: DeValue<'_>, depth: usize, deep: &mut Option<usize>) -> Node {
    let value = match value {
        DeValue::String(text) => Value::Text(text.into_owned()),
        DeValue::Integer(number) if number.radix() == 10 => Value::Number(number.as_str().to_owned()),
        DeValue::Float(number) => Value::Number(number.as_str().to_owned()),
        DeValue::Integer(_) | DeValue::Boolean(_) => Value::Other,
        // A day is written as a text, but TOML's own spelling of one says the same.
        DeValue::Datetime(day) => Value::Text(day.to_string()),
        DeValue::Array(list) if depth < DEEPEST => {
            let items = list.into_iter();
            Value::List(
                items.map(|item| of_toml(item.span().start, item.into_inner(), depth + 1, deep)).collect(),
            )
        }
        DeValue::Array(_) => {
            deep.get_or_insert(at);
            Value::Other
        }
        DeValue::Table(table) => return of_table(at, table, depth + 1, deep),
    };
    Node { at, value }
}
