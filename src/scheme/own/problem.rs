//! What is wrong with a file of own schemes, where, and what may stand there instead.

use crate::money::measured::{NotMeasured, Quantity};
use crate::population::{CountyCode, MunicipalityCode, Year};
use crate::scheme::Day;

/// One thing that is wrong.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Problem {
    /// Where.
    pub place: Place,
    /// The rule broken.
    pub rule: Rule,
}

/// A place in a file.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Place {
    /// The line, counted from one.
    pub line: usize,
    /// The character in the line, counted from one.
    pub column: usize,
    /// The field, such as `ordningar[2].perioder[0].per_invanare`; empty for the file itself.
    pub field: String,
}

/// What a syntax error is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Syntax {
    /// A comma is missing.
    NoComma,
    /// A comma stands before a closing bracket.
    TrailingComma,
    /// A colon is missing after a field's name.
    NoColon,
    /// A field's name without quotation marks.
    BareName,
    /// A text without its end, or with a sign that must be escaped.
    Text,
    /// A bracket without its other half.
    Bracket,
    /// A comment, which JSON does not have.
    Comment,
    /// A number in another spelling than JSON's.
    Number,
    /// Something after the end.
    AfterTheEnd,
    /// Nothing at all.
    Nothing,
    /// Something else that the format does not have here.
    Other,
}

/// What should have stood in a place.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Expected {
    /// A text.
    Text,
    /// A whole number.
    WholeNumber,
    /// An amount with a unit, as text.
    Amount(Quantity),
    /// A list.
    List,
    /// Fields.
    Table,
    /// A word, or fields.
    WordOrTable(&'static str),
}

/// A rule of the file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Rule {
    /// The file is too large.
    FileTooLarge {
        /// In bytes.
        most: usize,
    },
    /// The file is no text in UTF-8.
    NotText,
    /// The format's own grammar.
    Syntax(Syntax),
    /// Brackets within brackets within brackets.
    TooDeep {
        /// How deep they may go.
        most: usize,
    },
    /// More problems than are listed: nothing more was looked for.
    AndMore {
        /// How many are listed.
        most: usize,
    },
    /// Not this file's format, or another version of it.
    NotThisFormat {
        /// The one that is read.
        known: &'static str,
    },
    /// A field that must be there is not.
    Missing(&'static str),
    /// A field that the file may not have here.
    Unknown {
        /// Its name.
        name: String,
        /// The name that it resembles most.
        nearest: Option<&'static str>,
        /// Every name that may stand here.
        known: Vec<&'static str>,
    },
    /// A field that stands twice.
    Twice,
    /// Something of another type.
    NotOfType(Expected),
    /// An amount that cannot be read, or whose unit is another.
    NotAnAmount(Quantity, NotMeasured),
    /// A number outside its limits.
    OutOfRange {
        /// The least.
        least: u32,
        /// The most.
        most: u32,
    },
    /// Not one of the words that may stand here.
    NotOneOf(&'static [&'static str]),
    /// Not a day of the calendar.
    NotADay,
    /// Not a day of the calendar, nor a month or a year.
    NotDated,
    /// No municipality has the code.
    NoMunicipality(String),
    /// No county has the code.
    NoCounty(String),
    /// Nothing where something must be.
    Empty,
    /// A text that is too long.
    TooLong {
        /// In characters.
        most: usize,
    },
    /// A list with too many items.
    TooMany {
        /// How many it may have.
        most: usize,
    },
    /// A character that is not for reading: control, invisible, or changing the direction.
    UnreadableCharacter(char),
    /// What a browser could take for markup.
    Markup,
    /// Not an identifier: lower-case a–z, digits and hyphens.
    NotAnId,
    /// An identifier or a name that stands before, in the file.
    AlreadyUsed(String),
    /// An identifier that has another meaning in the page's addresses.
    Reserved(String),
    /// The identifier of a built-in scheme.
    BuiltIn(String),
    /// A name that looks like another scheme's: by case, by signs that look alike, by missing accents.
    LooksLike(String),
    /// Letters or digits that look like ours and are none.
    MixedAlphabets,
    /// A document with a built-in document's identifier, but not the same.
    OtherDocument(String),
    /// Fields that may not stand together.
    NotTogether(&'static str, &'static str),
    /// None of the fields of which one must be there.
    OneNeeded(&'static [&'static str]),
    /// A key that nothing in the file has.
    NoSource(String),
    /// A document that the file lacks.
    NoDocument(String),
    /// Something in the file that nothing points to.
    NeverUsed,
    /// A source without a place or a quote.
    SourceSaysNothing,
    /// A note of this kind rests on a source.
    NoteNeedsSource,
    /// A period that ends before it begins.
    EndsBeforeItBegins,
    /// A period that begins before the one before it has ended.
    Overlaps(Day),
    /// Days between two periods.
    Gap(Day),
    /// A period after one that has no end.
    AfterOpenEnd,
    /// A period that is not whole years does not say what is paid for a part.
    PartYearUnsaid,
    /// By months, but the period does not begin and end with a month.
    NotWholeMonths,
    /// Two periods that each take a whole year's fee of the same year.
    WholeYearTwice(Year),
    /// Something that goes by whole years only.
    WholeYearsOnly,
    /// Something that goes by whole kronor only.
    WholeKronorOnly,
    /// Brackets whose limits do not grow.
    LimitsMustGrow,
    /// The last bracket has a limit, or another one has none.
    LastWithoutLimit,
    /// A base in a later bracket, where each slice is paid by itself.
    BaseOnlyInFirst,
    /// The least is above the most.
    LeastAboveMost,
    /// Limits or a rebate, but nothing that they limit.
    NothingToLimit,
    /// A year of the period that the index does not have.
    NoIndexFor(Year),
    /// An index that begins after its period, or a period with one that goes on for too long.
    IndexDoesNotFit,
    /// A municipality that is to share, without a weight.
    NoWeightFor(MunicipalityCode),
    /// A weight for one that the scheme does not concern.
    WeightForAnother(MunicipalityCode),
    /// Nobody weighs anything.
    NoWeight,
    /// A sum that the rounding does not divide.
    NotAMultiple,
    /// Shares that do not add up to the whole.
    SharesDoNotAddUp,
    /// Purposes that do not add up to the ceiling.
    PurposesNotCeiling,
    /// Some purposes with amounts, others with shares.
    AmountsAndShares,
    /// A scheme that points to itself.
    PointsToItself,
    /// No scheme of the file has such lump sums.
    NoLumpSum {
        /// The scheme.
        scheme: String,
        /// The area.
        area: String,
    },
    /// A county's sum that its rows do not add up to.
    RowsDoNotAddUp(CountyCode),
    /// A county with several figures, or none, in an area.
    OneFigurePerCounty(CountyCode),
    /// An option that the scheme's tariffs do not have.
    NoSuchOption(Vec<String>),
    /// Something is paid by the piece, but nothing asks how many.
    NothingAsksFor(&'static str),
}
