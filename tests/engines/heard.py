"""What a screen reader is given of the county's table, over AT-SPI: prints its rows as JSON, each cell's words in order.

Runs with the system's Python, which has the bindings, on the bus of the browser that it reads.
"""

import json
import sys

import gi

gi.require_version("Atspi", "2.0")
from gi.repository import Atspi  # noqa: E402

CELLS = (Atspi.Role.TABLE_CELL, Atspi.Role.TABLE_ROW_HEADER, Atspi.Role.TABLE_COLUMN_HEADER, Atspi.Role.ROW_HEADER, Atspi.Role.COLUMN_HEADER)


def children(of):
    return [child for child in (of.get_child_at_index(at) for at in range(of.get_child_count())) if child]


def find(of, role, name):
    """The first thing with a role whose name begins so."""
    waiting = [of]
    while waiting:
        of = waiting.pop()
        if of.get_role() == role and (of.get_name() or "").startswith(name):
            return of
        if of.get_role() != Atspi.Role.TABLE_ROW:
            waiting.extend(reversed(children(of)))
    return None


def rows(table):
    waiting, found = [table], []
    while waiting:
        of = waiting.pop()
        if of.get_role() == Atspi.Role.TABLE_ROW:
            found.append(of)
        else:
            waiting.extend(reversed(children(of)))
    return found


def words(of):
    """Its own words, or else its name, or else the words of what stands in it."""
    text = of.get_text_iface()
    said = Atspi.Text.get_text(text, 0, -1).replace("\ufffc", " ") if text else ""
    found = said.strip() or of.get_name() or " ".join(words(child) for child in children(of))
    return " ".join(found.split())


name = sys.argv[1]
table = find(Atspi.get_desktop(0), Atspi.Role.TABLE, name)
heard = [] if table is None else [[words(cell) for cell in children(row) if cell.get_role() in CELLS] for row in rows(table)]
print(json.dumps(heard, ensure_ascii=False))
