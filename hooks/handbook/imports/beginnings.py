"""What a page from elsewhere says first: its summary, where its front matter has none."""

import re
from collections.abc import Iterator

SHORTEST_SENTENCE = 12
_MARKS = re.compile(r"!?\[([^\]]*)\]\([^()\s]*(?: \"[^\"]*\")?\)|[*`]+|\[\d+\]")  # of links, code and the like
_IMAGES = re.compile(r"!\[[^\]]*\]\([^()\s]*(?: \"[^\"]*\")?\)")
_FENCED = re.compile(r"^ *```.*?^ *```$", re.DOTALL | re.MULTILINE)
_LIKE_A_HEADING = re.compile(r"\*\*[^*]+\*\*")
_ENTRY = re.compile(r"^ *(?:-|\d+\.) (?:\[[ x]\] )?(.+)", re.MULTILINE)


def beginnings(body: str) -> Iterator[str]:
    """Yield what could say what the page is for: first sentences of paragraphs, first entries of lists, lone words.

    What is said of an image for whoever can't see it comes last.
    """
    without = _IMAGES.sub("", body)
    yield from _said_in(without)
    if without != body:
        yield from _said_in(body)


def _said_in(body: str) -> Iterator[str]:
    apart = map(str.strip, _FENCED.sub("", body).split("\n\n"))
    parts = [_MARKS.sub(r"\1", part) for part in apart if not _LIKE_A_HEADING.fullmatch(part)]
    sentences = [f"{_first_of(part).rstrip('.')}." for part in parts if part[:1].isalpha()]
    yield from (each for each in sentences if len(each) > SHORTEST_SENTENCE and not each.endswith(":."))
    yield from ("; ".join(_first_of(entry).rstrip(".:") for entry in _ENTRY.findall(part)) for part in parts)
    yield from (each for each in sentences if not each.endswith(":."))


def _first_of(text: str) -> str:
    return " ".join(text.split()).partition(". ")[0]


def below(summary: str, body: str) -> str:
    """Return the prose without a first paragraph that is the summary, which the page shows above it, and more below."""
    first, _, rest = body.partition("\n\n")
    is_same = " ".join(first.split()).rstrip(".") == summary.rstrip(".")
    return rest.strip() if is_same and rest.strip() else body
