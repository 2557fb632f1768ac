"""What a document's tree says, piece by piece, in the order in which it is read."""

import re

# What is not seen, or cannot be in a file, or is only there to part words.
UNREAD = re.compile(
    "[\\s\u0000-\u001f\u007f-\u009f\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufe00-\ufe0f\ufffd-\uffff\ufeff\ue000-\uf8ff]"
)


def said(line):
    return "".join(run["text"] for run in line)


def pieces(document, marks=False):
    """Every piece of text but the stamp; with `marks`, also what stands before a list's items."""
    yield document["kind"]
    for block in document["blocks"]:
        if block == "NewPage":
            continue
        [(kind, of)] = block.items()
        if kind == "Notice":
            yield from map(said, of)
        elif kind == "Head":
            for pair in of:
                yield pair["label"]
                yield said(pair["value"])
        elif kind == "Title":
            yield of
        elif kind == "Heading":
            yield of["text"]
        elif kind in ("Paragraph", "Told"):
            yield said(of)
        elif kind == "List":
            for place, item in enumerate(of["items"], 1):
                if marks:
                    yield f"{place}. " if of["ordered"] else "– "
                yield said(item)
        elif kind == "Table":
            yield of["caption"]
            yield from (column["title"] for column in of["columns"])
            for row in of["rows"]:
                yield from map(said, row["cells"])
        elif kind == "SignOff":
            for by in of:
                yield said(by["name"])
                yield said(by["title"])
        else:
            raise ValueError(f"a block of a kind that no reader knows: {kind}")


def stamp(document):
    return said(document["stamp"])


def bare(text):
    """Text without anything that is not read."""
    return UNREAD.sub("", text)


def numbers(text):
    """The numbers in a text, with what groups their digits."""
    return set(re.findall(r"\d(?:[\d\u00a0,.]*\d)?", text))


def blocks(document, kind):
    return [block[kind] for block in document["blocks"] if block != "NewPage" and kind in block]
