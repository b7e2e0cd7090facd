"""What an imported page is for, in short: as it was said, or as its first lines say it."""

import re
from collections.abc import Callable, Iterator

from handbook.content.foreign_marks import in_field
from handbook.content.references import TO_WRITE

LONGEST, MOST_WORDS, SHORTEST_SENTENCE = 280, 25, 12
_MARKS = re.compile(r"!?\[([^\]]*)\]\([^()\s]*(?: \"[^\"]*\")?\)|[*`]+|\[\d+\]")  # of links, code and the like
_IMAGES = re.compile(r"!\[[^\]]*\]\([^()\s]*(?: \"[^\"]*\")?\)")
_FENCED = re.compile(r"^ *```.*?^ *```$", re.DOTALL | re.MULTILINE)
_LIKE_A_HEADING = re.compile(r"\*\*[^*]+\*\*")
_ENTRY = re.compile(r"^ *(?:-|\d+\.) (?:\[[ x]\] )?(.+)", re.MULTILINE)
_CUT = "the summary is cut short: write a better one"
_JOINED = "the summary is made of the entries of a list: see whether it says what the page is for"


def summary_of(said: str, body: str, changed: Callable[[str], None]) -> str:
    """Return what was said in short, or else the first sentence, or as much of it as a summary holds.

    `changed` is told wherever the summary is not what somebody wrote as one sentence.
    """
    for each, made_of in ((said, ""), *_beginnings(body)):
        text = " ".join(each.split())
        words = " ".join(text.split()[:MOST_WORDS])[:LONGEST]
        if words and "\\" not in words and not list(in_field(words)):
            if how := _CUT if words != text else made_of:
                changed(how)
            return words if words == text else f"{words.rpartition(' ')[0].rstrip(',;:')} …"
    changed("nothing in it could be its summary: write one")
    return f"{TO_WRITE}: what the page is for, in {MOST_WORDS} words at most"


def _beginnings(body: str) -> Iterator[tuple[str, str]]:
    """Yield what could say what the page is for, and what it is made of if not of a sentence.

    First sentences of paragraphs come first, then first entries of lists, then lone words; last what is said of an
    image for whoever can't see it.
    """
    without = _IMAGES.sub("", body)
    yield from _said_in(without)
    if without != body:
        yield from _said_in(body)


def _said_in(body: str) -> Iterator[tuple[str, str]]:
    apart = map(str.strip, _FENCED.sub("", body).split("\n\n"))
    parts = [_MARKS.sub(r"\1", part) for part in apart if not _LIKE_A_HEADING.fullmatch(part)]
    sentences = [f"{_first_of(part).rstrip('.')}." for part in parts if part[:1].isalpha()]
    yield from ((each, "") for each in sentences if len(each) > SHORTEST_SENTENCE and not each.endswith(":."))
    for part in parts:
        yield "; ".join(_first_of(entry).rstrip(".:") for entry in _ENTRY.findall(part)), _JOINED
    yield from ((each, "") for each in sentences if not each.endswith(":."))


def _first_of(text: str) -> str:
    return " ".join(text.split()).partition(". ")[0]


def below(summary: str, body: str) -> str:
    """Return the prose without a first paragraph that is the summary, which the page shows above it, and more below."""
    first, _, rest = body.partition("\n\n")
    is_same = " ".join(first.split()).rstrip(".") == summary.rstrip(".")
    return rest.strip() if is_same and rest.strip() else body
