"""A PDF file as poppler, qpdf and pikepdf read it."""

import re
import subprocess

import pikepdf
from pikepdf import Array, Dictionary, Name

SHOWS = {"Tj", "TJ", "'", '"', "f", "F", "f*", "S", "s", "B", "B*", "b", "b*", "Do", "sh", "INLINE IMAGE"}


def run(*command):
    # Poppler prints titles of headings as they lie in the file, in another encoding than the text.
    return subprocess.run(command, check=True, capture_output=True).stdout.decode(errors="replace")


def structured_text(path):
    """The text in the order of the structure, which is what is read aloud."""
    lines = run("pdfinfo", "-struct-text", str(path)).splitlines()
    return "".join(found.group(1) for line in lines if (found := re.fullmatch(r'\s+"(.*)"', line)))


def shown_text(path):
    return run("pdftotext", "-layout", str(path), "-")


def fonts(path):
    """Of each font: its name, and whether it is embedded, a subset, and mapped to text."""
    for line in run("pdffonts", str(path)).splitlines()[2:]:
        words = line.split()
        yield words[0], *words[-5:-2]


def untagged(pdf):
    """Operators that draw outside of what is tagged or marked as no part of the text."""
    found = []
    for page in pdf.pages:
        depth = 0
        for operands, operator in pikepdf.parse_content_stream(page):
            operator = str(operator)
            if operator in ("BDC", "BMC"):
                depth += 1
            elif operator == "EMC":
                depth -= 1
            elif operator in SHOWS and depth == 0:
                found.append(operator)
    return found


def elements(node, above=()):
    """Every structure element with those that it lies in."""
    children = node.get("/K", Array())
    for child in children if isinstance(children, Array) else [children]:
        if isinstance(child, Dictionary) and "/S" in child:
            yield child, above
            yield from elements(child, (*above, child))


def kinds(element):
    """What lies directly in an element."""
    children = element.get("/K", Array())
    children = children if isinstance(children, Array) else [children]
    return [str(child.S)[1:] for child in children if isinstance(child, Dictionary) and "/S" in child]


def attribute(element, name):
    attributes = element.get("/A", Array())
    for one in attributes if isinstance(attributes, Array) else [attributes]:
        if isinstance(one, Dictionary) and name in one:
            return one[name]
    return None


def bookmarks(pdf):
    with pdf.open_outline() as outline:
        return flattened(outline.root)


def flattened(items):
    return [title for item in items for title in [item.title, *flattened(item.children)]]


def links(pdf):
    return [(page, link) for page in pdf.pages for link in page.get("/Annots", []) if link.Subtype == Name.Link]
