"""The anchors of a practice page: the headings we generate, and those of its prose."""

import re
from dataclasses import dataclass

from markdown.extensions.toc import slugify

from handbook.core.data_file import read_data
from handbook.core.source import Source, prose_lines
from handbook.locale.words import FILE

# The generated headings of a practice page by their anchors, in the order of need: what helps with a customer waiting,
# then, after the prose, what is learned between customers. The words file has their words.
SECTIONS = ("say", "steps", "avoid", "still-fails", "when", "examples", "checklist")
OPTIONAL = {"still-fails": "still_fails"}  # only on pages whose front matter has the field
_HEADING = re.compile(r"#{1,6}(?!#)(?P<words>.+)")


@dataclass
class Heading:
    """A heading in the prose: its line, and whether nothing is written under it."""

    line: int
    empty: bool = True


def wanted_headings() -> dict[str, str]:
    """Return the headings that every practice's prose must have, by anchor."""
    return {slugify(words, "-"): words for words in read_data(FILE)["prose_headings"]}


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


def sections(source: Source) -> set[str]:
    """Return the anchors of the generated headings on the practice page that is made from `source`."""
    return {*SECTIONS, "practise"} - {anchor for anchor, field in OPTIONAL.items() if not source.data.get(field)}


def anchors(source: Source) -> set[str]:
    """Return every anchor of the practice page that is made from `source`."""
    return {*sections(source), *prose_headings(source)}
