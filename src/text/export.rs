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

/// Heading of the ways to take the draft along.
pub const HEADING: &str = "Hämta eller kopiera";
/// Makes a Word file.
pub const WORD: &str = "Hämta Word-fil (.docx)";
/// Makes a PDF file.
pub const PDF: &str = "Hämta PDF";
/// Copies the words alone.
pub const COPY_TEXT: &str = "Kopiera som text";
/// Copies headings, lists and tables too.
pub const COPY_FORMATTED: &str = "Kopiera med formatering";
/// The text was copied.
pub const TEXT_COPIED: &str = "Utkastet är kopierat som text.";
/// The formatted text was copied.
pub const FORMATTED_COPIED: &str = "Utkastet är kopierat med rubriker, listor och tabeller.";
/// The browser refused to copy.
pub const NOT_COPIED: &str = "Utkastet kunde inte kopieras. Webbläsaren tillåter det inte här. Markera texten på sidan och kopiera den, eller hämta en fil.";
/// The file could not be made because its module could not be fetched.
pub const NOT_FETCHED: &str = "Filen kunde inte göras, eftersom en del av kalkylen inte kunde hämtas. Kontrollera nätverket och försök igen.";
/// The file could not be made because of the picture.
pub const PICTURE_REFUSED: &str =
    "Filen kunde inte göras, eftersom bilden inte går att läsa. Välj en annan bild eller ta bort den.";
/// The file could not be made.
pub const REFUSED: &str = "Filen kunde inte göras. Försök med ett annat format, eller kopiera texten.";

/// The file is being made.
#[must_use]
pub fn making(name: &str) -> String {
    format!("Gör {name} …")
}

/// The file was handed to the browser, which does not tell whether it lets it be saved.
#[must_use]
pub fn made(name: &str) -> String {
    format!("{name} är klar och lämnad till webbläsaren. {}", super::download::IF_IT_IS_MISSING)
}
