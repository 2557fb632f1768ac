"""Every draft in every form, read by programs that know nothing of ours."""

import json
import os
import tempfile
import unittest
from collections import Counter
from pathlib import Path

import pikepdf
from docx.oxml.ns import qn

import portable
import tree
import word

FOLDER = Path(os.environ["EXPORTS"])
# Poppler's reader of structures passes over text within text, and takes minutes for a hundred pages.
HARD = ("hostile", "long")
NAMES = sorted(path.stem for path in FOLDER.glob("*.json"))


def document(name):
    return json.loads(FOLDER.joinpath(f"{name}.json").read_text())


def of(name, ending):
    return FOLDER.joinpath(f"{name}.{ending}")


def each(check):
    """A test of every document."""

    def test(self):
        self.assertGreater(len(NAMES), 9)
        for name in NAMES:
            with self.subTest(name):
                check(self, name, document(name))

    return test


class Word(unittest.TestCase):
    @each
    def test_the_text_is_the_tree_s(self, name, of_tree):
        file = word.open_word(of(name, "docx"))
        expected = [tree.bare(piece) for piece in tree.pieces(of_tree)]
        found = [tree.bare(piece) for piece in word.pieces(file)]
        end = [tree.bare(of_tree["link"])] if len(of_tree["link"]) > 450 else []
        found = [piece for piece in found if piece]
        if end:
            self.assertIn(end[0], found.pop())
        self.assertEqual(found, [piece for piece in expected if piece])
        foot = tree.bare("".join(word.foot(file)))
        self.assertIn("Framtaget" if end else tree.bare(tree.stamp(of_tree)), foot)

    @each
    def test_headings_lists_and_tables_are_such(self, name, of_tree):
        file = word.open_word(of(name, "docx"))
        levels = {of["text"]: of["level"] for of in tree.blocks(of_tree, "Heading")}
        headings = [part for part in file.paragraphs if part.style.name.startswith("Heading ")]
        self.assertEqual(headings[0].style.name, "Heading 1")
        self.assertEqual(len([1 for part in headings if part.style.name == "Heading 1"]), 1)
        for part in headings[1:]:
            level = levels.get(part.text, levels.get(part.text.replace("\n", ""), None))
            if level:
                self.assertEqual(part.style.name, f"Heading {level}")
        ordered = [of for of in tree.blocks(of_tree, "List") if of["ordered"]]
        found = word.lists(file)
        self.assertEqual(len({identifier for identifier, _ in found}), len(ordered))
        self.assertEqual({start for _, start in found}, {"1"})
        figures = [part for part in file.tables if part.style.name == "Tabell med belopp"]
        self.assertEqual(len(figures), len(tree.blocks(of_tree, "Table")))
        for part in figures:
            self.assertIsNotNone(part.rows[0]._tr.trPr.find(qn("w:tblHeader")))

    @each
    def test_language_properties_styles_and_paper_are_set(self, name, of_tree):
        file = word.open_word(of(name, "docx"))
        self.assertEqual(tree.bare(file.core_properties.title), tree.bare(of_tree["title"]))
        self.assertEqual(tree.bare(file.core_properties.author or ""), tree.bare(of_tree["author"]))
        self.assertEqual(file.core_properties.language, "sv-SE")
        language = file.styles.element.find(f".//{qn('w:rPrDefault')}//{qn('w:lang')}")
        self.assertEqual(language.get(qn("w:val")), "sv-SE")
        section = file.sections[0]
        self.assertEqual((round(section.page_width.mm), round(section.page_height.mm)), (210, 297))
        fields = [field.get(qn("w:instr")).strip() for field in section.footer._element.iter(qn("w:fldSimple"))]
        self.assertEqual(fields, ["PAGE", "NUMPAGES"])
        runs = [run for part in file.paragraphs for run in part.runs]
        roles = {"Uträknat": "Computed", "Ifyllt": "Typed", "Att fylla i": "ToComplete"}
        used = {roles[run.style.name] for run in runs if run.style.name in roles}
        self.assertLessEqual(used, {"Computed", "Typed", "ToComplete"})
        self.assertIn("ToComplete", used)

    def test_libre_office_reads_the_same_words_and_numbers(self):
        read = word.by_libre_office([of(name, "docx") for name in NAMES])
        for name in NAMES:
            with self.subTest(name):
                text = tree.bare(read[name].decode("utf-8-sig"))
                at = 0
                for piece in map(tree.bare, tree.pieces(document(name))):
                    found = text.find(piece, at)
                    self.assertGreaterEqual(found, 0, piece[:80])
                    at = found + len(piece)

    def test_libre_office_opens_it_as_a_document_of_pages(self):
        names = [name for name in NAMES if name not in HARD][:2]
        for name, made in word.by_libre_office([of(name, "docx") for name in names], "pdf").items():
            with self.subTest(name):
                self.assertEqual(made[:5], b"%PDF-")


class Portable(unittest.TestCase):
    @each
    def test_what_is_read_aloud_is_the_tree_s_text(self, name, of_tree):
        if name in HARD:
            return
        expected = [*tree.pieces(of_tree, marks=True)]
        found = tree.bare(portable.structured_text(of(name, "pdf")))
        if len(of_tree["link"]) > 450:
            self.assertTrue(found.startswith(tree.bare("".join(expected))))
            self.assertIn(tree.bare(of_tree["link"]), found)
        else:
            self.assertEqual(found, tree.bare("".join([*expected, tree.stamp(of_tree)])))

    def test_whatever_is_typed_comes_out_as_signs_that_can_be_copied(self):
        for name in HARD:
            found = Counter(portable.shown_text(of(name, "pdf")))
            expected = Counter("".join(tree.pieces(document(name))))
            for sign in "<>&{}\"åéö–”−👩שם中%":
                self.assertGreaterEqual(found[sign], expected[sign], sign)

    @each
    def test_it_is_whole_and_its_letters_lie_in_it(self, name, _tree):
        portable.run("qpdf", "--check", str(of(name, "pdf")))
        fonts = [*portable.fonts(of(name, "pdf"))]
        self.assertTrue(fonts)
        for font in fonts:
            self.assertEqual(font[1:], ("yes", "yes", "yes"), font)

    @each
    def test_every_number_shown_is_one_that_the_tree_carries(self, name, of_tree):
        if name in HARD:
            return
        carried = tree.numbers(" ".join([*tree.pieces(of_tree, marks=True), tree.stamp(of_tree)]))
        pages = {str(number) for number in range(1, 40)}
        parts = {part for number in carried for part in tree.numbers(number.replace("\u00a0", " "))}
        for number in tree.numbers(portable.shown_text(of(name, "pdf"))):
            self.assertTrue({number} & (carried | pages | parts) or number.strip(".,") in carried | parts, number)

    @each
    def test_it_says_of_itself_what_it_is(self, name, of_tree):
        with pikepdf.open(of(name, "pdf")) as pdf:
            self.assertTrue(pdf.Root.MarkInfo.Marked)
            self.assertEqual(str(pdf.Root.Lang), "sv-SE")
            self.assertTrue(pdf.Root.ViewerPreferences.DisplayDocTitle)
            self.assertEqual(tree.bare(str(pdf.docinfo["/Title"])), tree.bare(of_tree["title"]))
            with pdf.open_metadata() as about:
                self.assertIn("dc:title", about)
                self.assertEqual(about["pdfuaid:part"], "1")
                self.assertEqual((about["pdfaid:part"], about["pdfaid:conformance"]), ("2", "A"))
            for page in pdf.pages:
                self.assertEqual(page.Tabs, "/S")
                self.assertIn("/StructParents", page)
                self.assertEqual([round(float(side)) for side in page.MediaBox], [0, 0, 595, 842])

    @each
    def test_nothing_is_drawn_outside_of_the_tags(self, name, _tree):
        with pikepdf.open(of(name, "pdf")) as pdf:
            self.assertEqual(portable.untagged(pdf), [])

    @each
    def test_the_structure_is_one_that_can_be_read_aloud(self, name, of_tree):
        with pikepdf.open(of(name, "pdf")) as pdf:
            elements = [*portable.elements(pdf.Root.StructTreeRoot)]
            named = [str(element.S)[1:] for element, _ in elements]
            headings = [int(kind[1]) for kind in named if kind in ("H1", "H2", "H3")]
            self.assertEqual(headings[0], 1)
            self.assertEqual(headings.count(1), 1)
            for above, below in zip(headings, headings[1:]):
                self.assertLessEqual(below - above, 1)
            wanted = [1, *(of["level"] for of in tree.blocks(of_tree, "Heading"))]
            self.assertEqual(headings, wanted)
            self.assertEqual(len(portable.bookmarks(pdf)), len(headings))
            for element, above in elements:
                self.check(element, above)
            tables = [element for element, _ in elements if element.S == "/Table"]
            self.assertEqual(len(tables), len(tree.blocks(of_tree, "Table")))

    def check(self, element, above):
        kind, parent = str(element.S)[1:], str(above[-1].S)[1:] if above else None
        inside = portable.kinds(element)
        if kind == "Figure":
            self.assertTrue(str(element.Alt))
        elif kind == "TH":
            self.assertIn(str(portable.attribute(element, "/Scope")), ("/Column", "/Row"))
        elif kind == "Table":
            self.assertEqual(inside, ["Caption", "THead", "TBody"])
            rows = [row for row, over in portable.elements(element) if row.S == "/TR"]
            self.assertEqual(len({len(portable.kinds(row)) for row in rows}), 1)
            self.assertTrue(all(portable.kinds(row)[0] == "TH" for row in rows))
        elif kind == "L":
            self.assertEqual(set(inside), {"LI"})
            self.assertIsNotNone(portable.attribute(element, "/ListNumbering"))
        elif kind == "LI":
            self.assertEqual((parent, inside[0], set(inside)), ("L", "Lbl", {"Lbl", "LBody"}))
        elif kind in ("Lbl", "LBody"):
            self.assertEqual(parent, "LI")

    @each
    def test_the_link_is_tagged_described_and_leads_to_the_case(self, name, of_tree):
        with pikepdf.open(of(name, "pdf")) as pdf:
            links = portable.links(pdf)
            self.assertTrue(links)
            for _, link in links:
                self.assertEqual(str(link.A.URI), of_tree["link"])
                self.assertEqual(str(link.Contents), "Öppna kalkylen igen i webbläsaren")
                self.assertIn("/StructParent", link)
            linked = [of for of, _ in portable.elements(pdf.Root.StructTreeRoot) if of.S == "/Link"]
            self.assertEqual(len(linked), 1)
            inside = [of.get("/Type") for of in linked[0].K if isinstance(of, pikepdf.Dictionary)]
            self.assertIn("/OBJR", inside)


class Signed(unittest.TestCase):
    """Nobody signs a page that says nothing: a few receivers stand there too."""

    def check(self, pages_of):
        first_pages, moved = 0, 0
        for name, pages in pages_of.items():
            with self.subTest(name):
                [signed] = [page for page in pages if "Förnamn" in page]
                self.assertEqual(signed.split("Förnamn")[0].count("Mottagare"), 2)
                first_pages += signed is pages[0]
                moved += signed is not pages[0]
        self.assertGreater(min(first_pages, moved), 2)

    def test_signatures_stand_with_their_receivers_in_pdf(self):
        files = sorted(FOLDER.joinpath("signed").glob("*.pdf"))
        self.check({path.stem: portable.shown_text(path).split("\f") for path in files})

    def test_signatures_stand_with_their_receivers_in_word(self):
        files = sorted(FOLDER.joinpath("signed").glob("*.docx"))
        with tempfile.TemporaryDirectory() as folder:
            pages_of = {}
            for name, made in word.by_libre_office(files, "pdf").items():
                path = Path(folder, f"{name}.pdf")
                path.write_bytes(made)
                pages_of[name] = portable.shown_text(path).split("\f")
        self.check(pages_of)


if __name__ == "__main__":
    unittest.main()
