"""A user's own Word template, made by python-docx, filled by ours, and read by others."""

import json
import os
import subprocess
import tempfile
import unittest
from pathlib import Path

import docx

import tree
import word

FOLDER = Path(os.environ["EXPORTS"])
WRITE = os.environ["WRITE_EXPORTS"]


def template(path):
    """A template as a municipality might have it, with a name split over three runs."""
    file = docx.Document()
    section = file.sections[0]
    section.header.paragraphs[0].text = "{{ kommun }} – {{ forvaltning }}"
    section.footer.paragraphs[0].text = "{{ stampel }}"
    split = file.add_paragraph("Dnr: ")
    for text in ("{{ dia", "rie", "nummer }}"):
        split.add_run(text).bold = text == "{{ dia"
    file.add_heading("{{ titel }}", 1)
    for name in ("forslag_till_beslut", "ekonomiska_konsekvenser", "beslutsunderlag", "underskrifter"):
        file.add_heading(f"Vår rubrik: {name}", 2)
        file.add_paragraph("{{ " + name + " }}", style="Body Text")
    file.add_paragraph("Okänt: {{ ordforande }}")
    cell = file.add_table(1, 1).cell(0, 0)
    cell.paragraphs[0].text = "{{ tabell.ekonomi }}"
    file.save(str(path))


def filled(source, name, to):
    """The filled file as python-docx reads it, and what the filling says of the names."""
    command = [WRITE, "fill", str(source), str(FOLDER.joinpath(f"{name}.json")), str(to)]
    said = subprocess.run(command, check=True, capture_output=True).stdout
    return word.open_word(to), json.loads(said)


def section(of_tree, key):
    """The pieces of text under a heading, with what stands before a list's items."""
    blocks = of_tree["blocks"]
    start = next(at for at, of in enumerate(blocks) if of != "NewPage" and of.get("Heading", {}).get("key") == key)
    ends = (at for at, of in enumerate(blocks) if at > start and (of == "NewPage" or ends_section(of)))
    under = blocks[start + 1 : next(ends)]
    return [*tree.pieces({"kind": "", "blocks": under}, marks=True)]


def ends_section(block):
    return "SignOff" in block or block.get("Heading", {}).get("level") == 2


class Templates(unittest.TestCase):
    def setUp(self):
        self.folder = tempfile.TemporaryDirectory()
        self.source = Path(self.folder.name, "mall.docx")
        template(self.source)

    def tearDown(self):
        self.folder.cleanup()

    def fill(self, name):
        to = Path(self.folder.name, f"{name}.docx")
        return filled(self.source, name, to), json.loads(FOLDER.joinpath(f"{name}.json").read_text()), to

    def test_what_is_filled_is_the_draft_s_in_the_template_s_own_look(self):
        for name in ("sollentuna", "falun", "kungsor"):
            with self.subTest(name):
                (file, said), of_tree, _ = self.fill(name)
                self.assertEqual(said["unknown"], ["ordforande"])
                text = "".join(map(tree.bare, word.pieces(file)))
                self.assertIn(tree.bare("Okänt: {{ ordforande }}"), text)
                self.assertEqual(text.count("{{"), 1)
                for key in ("forslag_till_beslut", "ekonomiska_konsekvenser", "beslutsunderlag"):
                    said_there = tree.bare(f"Vår rubrik: {key}") + "".join(map(tree.bare, section(of_tree, key)))
                    self.assertIn(said_there, text)
                self.assertIn(tree.bare(tree.stamp(of_tree)), tree.bare("".join(word.foot(file))))
                head = {pair["key"]: tree.said(pair["value"]) for of in tree.blocks(of_tree, "Head") for pair in of}
                header = file.sections[0].header.paragraphs[0].text
                self.assertEqual(header, f"{head['kommun']} – {head['forvaltning']}")
                split = next(part for part in file.paragraphs if part.text.startswith("Dnr: "))
                self.assertEqual(split.text, f"Dnr: {head['diarienummer']}")
                self.assertTrue(split.runs[1].bold)
                self.assertEqual(split.runs[1].text, head["diarienummer"])
                listed = [part for part in file.paragraphs if part.text.startswith("1. ")]
                self.assertEqual(listed[0].style.name, "Body Text")
                tables = tree.blocks(of_tree, "Table")
                inner = file.tables[-1].cell(0, 0).tables[0]
                first = next(of for of in tables if of["key"] == "ekonomi")
                self.assertEqual(len(inner.rows), 1 + len(first["rows"]))

    def test_what_is_hostile_comes_out_as_text(self):
        (file, said), of_tree, to = self.fill("hostile")
        self.assertIn("ordforande", said["unknown"])
        text = "".join(map(tree.bare, word.pieces(file)))
        self.assertIn(tree.bare(of_tree["title"]), text)
        self.assertIn(tree.bare(of_tree["title"]), tree.bare(word.by_libre_office([to])[to.stem].decode("utf-8-sig")))

    def test_libre_office_opens_it_and_reads_the_same_words(self):
        _, of_tree, to = self.fill("sollentuna")
        text = tree.bare(word.by_libre_office([to])[to.stem].decode("utf-8-sig"))
        for piece in section(of_tree, "forslag_till_beslut"):
            self.assertIn(tree.bare(piece), text)
        self.assertEqual(word.by_libre_office([to], "pdf")[to.stem][:5], b"%PDF-")

    def test_the_sample_is_filled_whole(self):
        to = Path(self.folder.name, "fylld.docx")
        file, said = filled(FOLDER.joinpath("exempelmall.docx"), "sollentuna", to)
        self.assertEqual(said["unknown"], [])
        self.assertNotIn("{{", "".join([*word.pieces(file), *word.foot(file)]))
        self.assertEqual(word.by_libre_office([to], "pdf")[to.stem][:5], b"%PDF-")


if __name__ == "__main__":
    unittest.main()
