"""A Word file as python-docx and LibreOffice read it."""

import subprocess
import tempfile
from pathlib import Path

import docx
from docx.oxml.ns import qn
from docx.table import Table


def open_word(path):
    return docx.Document(str(path))


def pieces(word):
    """Every piece of text in the order of the body; those without text are left out."""
    for part in word.iter_inner_content():
        if isinstance(part, Table):
            cells = (cell for row in part.rows for cell in row.cells)
            yield from (paragraph.text for cell in cells for paragraph in cell.paragraphs)
        else:
            yield part.text


def foot(word):
    return [paragraph.text for paragraph in word.sections[0].footer.paragraphs]


def lists(word):
    """The numbering of each run of numbered items: its identifier and what it starts with."""
    numbering = word.part.numbering_part.element
    found = []
    for paragraph in word.paragraphs:
        if paragraph.style.name != "List Number":
            found.append(None)
            continue
        identifier = paragraph._p.pPr.numPr.numId.val
        if not found or found[-1] is None or found[-1][0] != identifier:
            of = next(num for num in numbering.num_lst if num.numId == identifier)
            found.append((identifier, of.find(f".//{qn('w:startOverride')}").get(qn("w:val"))))
    return [one for one in found if one]


def by_libre_office(paths, form="txt:Text (encoded):UTF8"):
    """What LibreOffice makes of Word files, by their names without the ending."""
    ending = form.split(":")[0]
    with tempfile.TemporaryDirectory() as folder:
        profile = f"-env:UserInstallation=file://{folder}/profile"
        command = ["soffice", profile, "--headless", "--convert-to", form, "--outdir", folder, *map(str, paths)]
        subprocess.run(command, check=True, capture_output=True, timeout=300)
        written = {path.stem: Path(folder, f"{path.stem}.{ending}") for path in paths}
        return {name: path.read_bytes() for name, path in written.items()}
