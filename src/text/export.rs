//! The words of the exported files: the names of their styles, and what stands in their foot.

/// The style of what was reckoned or filled in from the case.
pub const COMPUTED: &str = "Uträknat";
/// The style of what the user typed.
pub const TYPED: &str = "Ifyllt";
/// The style of what must still be written.
pub const TO_COMPLETE: &str = "Att fylla i";
/// The style of the box to be taken away before use.
pub const NOTICE: &str = "Anvisning";
/// The style of the kind of document.
pub const DOCUMENT_KIND: &str = "Dokumenttyp";
/// The style of a label in the head.
pub const HEAD_LABEL: &str = "Sidhuvudsetikett";
/// The style of a value in the head.
pub const HEAD_VALUE: &str = "Sidhuvudsvärde";
/// The style of the picture on top.
pub const PICTURE: &str = "Vapen eller logotyp";
/// The style of a table's header row.
pub const TABLE_HEAD: &str = "Tabellrubrik";
/// The style of a header over figures.
pub const TABLE_HEAD_NUMBER: &str = "Tabellrubrik tal";
/// The style of text in a table.
pub const TABLE_TEXT: &str = "Tabelltext";
/// The style of figures in a table.
pub const TABLE_NUMBER: &str = "Tabelltal";
/// The style of text in a table's sum.
pub const TABLE_TEXT_SUM: &str = "Tabelltext summa";
/// The style of figures in a table's sum.
pub const TABLE_NUMBER_SUM: &str = "Tabelltal summa";
/// The style of the tables of figures.
pub const FIGURES: &str = "Tabell med belopp";
/// The style of what parts a table from the text after it.
pub const SPACER: &str = "Mellanrum";
/// The style of the name of someone who signs.
pub const SIGNATURE_NAME: &str = "Underskrift namn";
/// The style of the title of someone who signs.
pub const SIGNATURE_TITLE: &str = "Underskrift titel";
/// The style of the page's number.
pub const PAGE_NUMBER: &str = "Sidnummer";
/// Before the page's number.
pub const PAGE: &str = "Sida ";
/// Between the page's number and the number of pages.
pub const OF_PAGES: &str = " av ";
/// In the foot, where the link is too long for it.
pub const LINK_AT_THE_END: &str = "länken sist i dokumentet.";
/// Before such a link.
pub const LINK: &str = "Länk till kalkylen: ";
/// What the link does, for those who hear it.
pub const OPENS_THE_CASE: &str = "Öppna kalkylen igen i webbläsaren";
