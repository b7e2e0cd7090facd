"""What an imported page is for, in short: as it was said, or as its first paragraphs say it."""

import re
from collections.abc import Callable, Iterable, Iterator
from typing import NamedTuple

from handbook.content.foreign_marks import in_field
from handbook.content.references import TO_WRITE

LONGEST, MOST_WORDS, LONGEST_EXCLAMATION = 280, 25, 12
_MARKS = re.compile(r"!?\[([^\]]*)\]\([^()\s]*(?: \"[^\"]*\")?\)|[*`]+|\[\d+\]")  # of links, code and the like
_IMAGES = re.compile(r"!\[[^\]]*\]\([^()\s]*(?: \"[^\"]*\")?\)")
_LIKE_A_HEADING = re.compile(r"\*\*[^*]+\*\*")


class Summary(NamedTuple):
    """The text, and whether it is taken from the prose of the page."""

    text: str
    is_taken: bool = False


def summary_of(said: str, paragraphs: Iterable[str], changed: Callable[[str], None]) -> Summary:
    """Return what was said in short, or else the first of the paragraphs, or as much of it as a summary holds.

    `changed` is told of a summary that is cut short, or is nowhere.
    """
    candidates = [Summary(said), *(Summary(each, is_taken=True) for each in _beginnings(paragraphs))]
    for each, is_taken in candidates:
        text = " ".join(each.split())
        words = " ".join(text.split()[:MOST_WORDS])[:LONGEST]
        if not words or "\\" in words or list(in_field(words)):
            continue
        if words == text:
            return Summary(text, is_taken)
        changed("the summary is cut short: write a better one")
        return Summary(f"{words.rpartition(' ')[0].rstrip(',;:')} …", is_taken)
    changed("it begins with no paragraph that could be its summary: write one")
    return Summary(f"{TO_WRITE}: what the page is for, in {MOST_WORDS} words at most")


def _beginnings(paragraphs: Iterable[str]) -> Iterator[str]:
    """Yield each paragraph that says something, or its first sentence where the whole is too long; lone words last."""
    bare = [_IMAGES.sub("", each).strip() for each in paragraphs]
    texts = [" ".join(_MARKS.sub(r"\1", each).split()) for each in bare if not _LIKE_A_HEADING.fullmatch(each)]
    saying = [f"{text}." if text[-1].isalnum() else text for text in texts if _is_said(text)]
    for text in sorted(saying, key=lambda text: len(text) <= LONGEST_EXCLAMATION):
        sentence, more, _ = text.partition(". ")
        fits = len(text) <= LONGEST and len(text.split()) <= MOST_WORDS
        yield text if fits or not more else f"{sentence}."


def _is_said(text: str) -> bool:
    return text[:1].isalpha() and not text.endswith(":")


def below(summary: str, body: str) -> str:
    """Return the prose without a first paragraph that is the summary, which the page shows above it, and more below."""
    first, _, rest = body.partition("\n\n")
    is_same = " ".join(first.split()).rstrip(".") == summary.rstrip(".")
    return rest.strip() if is_same and rest.strip() else body
