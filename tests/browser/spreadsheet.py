"""Reads and changes workbooks with Python's own library: what a formula was said to come to, and what it comes to.

    spreadsheet.py empty IN OUT [SHEET!CELL=NUMBER ...]   takes every formula's value away, and changes inputs
    spreadsheet.py values FILE                            prints {sheet: {cell: [value, is a formula]}} as JSON
    spreadsheet.py csv FILE DELIMITER                     prints the rows that Python's csv reads as JSON
"""

import csv
import json
import re
import sys
import zipfile
from xml.etree import ElementTree

MAIN = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
LINK = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id"


def sheets(archive):
    """The sheets' names and files."""
    book = ElementTree.fromstring(archive.read("xl/workbook.xml"))
    links = ElementTree.fromstring(archive.read("xl/_rels/workbook.xml.rels"))
    targets = {link.get("Id"): link.get("Target").lstrip("/") for link in links}
    for sheet in book.iter(f"{MAIN}sheet"):
        target = targets[sheet.get(LINK)]
        yield sheet.get("name"), target if target.startswith("xl/") else f"xl/{target}"


def values(path):
    found = {}
    with zipfile.ZipFile(path) as archive:
        strings = []
        if "xl/sharedStrings.xml" in archive.namelist():
            for item in ElementTree.fromstring(archive.read("xl/sharedStrings.xml")):
                strings.append("".join(text.text or "" for text in item.iter(f"{MAIN}t")))
        for name, file in sheets(archive):
            cells = found.setdefault(name, {})
            for cell in ElementTree.fromstring(archive.read(file)).iter(f"{MAIN}c"):
                value = cell.findtext(f"{MAIN}v")
                if cell.get("t") == "s" and value is not None:
                    value = strings[int(value)]
                cells[cell.get("r")] = [value, cell.find(f"{MAIN}f") is not None]
    return found


def empty(source, target, changes):
    """Without the formulas' values a reader must reckon them itself."""
    changes = [re.fullmatch(r"(.+)!([A-Z]+\d+)=(.+)", change).groups() for change in changes]
    with zipfile.ZipFile(source) as read, zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as write:
        names = {file: name for name, file in sheets(read)}
        for file in read.namelist():
            data = read.read(file)
            if file in names:
                text = data.decode()
                text = re.sub(r"(</f>)<v>[^<]*</v>", r"\1", text)
                for sheet, cell, number in changes:
                    if sheet == names[file]:
                        text, count = re.subn(rf'(<c r="{cell}"[^>]*><v>)[^<]*', rf"\g<1>{number}", text)
                        assert count == 1, f"{sheet}!{cell} is no number"
                data = text.encode()
            write.writestr(file, data)


command, *arguments = sys.argv[1:]
if command == "empty":
    empty(arguments[0], arguments[1], arguments[2:])
elif command == "values":
    print(json.dumps(values(arguments[0])))
elif command == "csv":
    with open(arguments[0], encoding="utf-8-sig", newline="") as file:
        print(json.dumps(list(csv.reader(file, delimiter=arguments[1]))))
