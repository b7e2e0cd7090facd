"""The anchors of a practice page: the headings we generate, and those of its prose."""

import re
from dataclasses import dataclass

from markdown.extensions.toc import slugify

from handbook.core.source import Source, prose_lines

# Generated headings of a practice page, in page order: anchor and words.
SECTIONS = {
    "say": "Say",
    "steps": "Do",
    "avoid": "Leave out",
    "examples": "Hear the difference",
    "checklist": "Checklist",
}
# Headings that every practice's prose must have.
PROSE_HEADINGS = {
    "why-it-works": "Why it works",
    "how-it-fails": "How it fails",
    "when-not-to": "When not to",
}
_HEADING = re.compile(r"#{1,6}(?!#)(?P<words>.+)")


@dataclass
class Heading:
    """A heading in the prose: its line, and whether nothing stands under it."""

    line: int
    empty: bool = True


def prose_headings(source: Source) -> dict[str, Heading]:
    """Return the prose's headings by anchor."""
    headings: dict[str, Heading] = {}
    last: Heading | None = None
    for number, line in prose_lines(source):
        if match := _HEADING.match(line):
            words = match["words"].strip().rstrip("#")
            last = headings.setdefault(slugify(words, "-"), Heading(number))
        elif last and line.strip():
            last.empty = False
    return headings


def anchors(source: Source) -> set[str]:
    """Return every anchor of the practice page that is made from `source`."""
    return {*SECTIONS, "practise", *prose_headings(source)}
