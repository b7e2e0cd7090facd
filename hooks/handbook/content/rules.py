"""What must be true of every handbook and of every document, whatever its kind."""

import re
from collections.abc import Iterator
from html import unescape
from typing import Any

from handbook.content.each import Rule, of_each_document
from handbook.content.foreign_marks import ForeignMark, explained, in_field
from handbook.content.handbook import Document, Handbook
from handbook.content.kinds import KINDS
from handbook.content.prose import places, problems_at, prose
from handbook.content.prose_findings import FindingKind
from handbook.content.references import TO_WRITE
from handbook.core.front_matter import Loc, Place
from handbook.core.inline import inline
from handbook.core.problems import Problem
from handbook.core.source import prose_lines

_SUSPECT = re.compile(r"[<&\[{~=$|`*_+%^#]|:\w+:|!!!|\?\?\?|:::|\.\. ?\w+::|\bh\d\. ")
_SIGN = re.compile(r"[<&\[{~=$|`*_+%^#:!?\d]")  # one of which whatever is suspect has; a set is looked for fast
_CODE = re.compile(r"<code>.*?</code>", re.DOTALL)
_TAG = re.compile(r"</?(?:em|strong)>")
_LONGEST = 30  # characters of the prose that a problem shows


def the_fixed_pages_are_there(handbook: Handbook) -> Iterator[Problem]:
    """The home page, the company file and the lists of channels and sources exist."""
    required = [(kind.name, kind.name) for kind in KINDS if kind.required]
    for kind, slug in (("pages", "index"), *required):
        if slug not in handbook.files[kind]:
            path, names = f"docs/{slug}.md", f"{slug}, file {slug}"
            yield Problem(path, 1, 1, "the file is missing", "Every handbook has one; write it", names)


@of_each_document
def no_raw_html(document: Document[Any]) -> Iterator[Problem]:
    """Prose is Markdown without HTML: what is not text would reach readers unchecked."""
    found = prose(document).of(FindingKind.RAW_HTML, FindingKind.ELEMENT)
    every = sorted(place for each in found for place in places(document, each))
    first = {line: (line, column) for line, column in reversed(every)}  # of each line
    for place in first.values():
        what = f"raw HTML '{_shown(document, place)}' in the prose"
        yield Problem(document.source.path, *place, what, "Write Markdown, or put code in backticks")


@of_each_document
def words_in_braces_stay(document: Document[Any]) -> Iterator[Problem]:
    """No words in braces are taken for attributes, which could put anything on an element, and vanish from the text."""
    for found in prose(document).of(FindingKind.ATTRIBUTE_LIST):
        for place in places(document, found):
            what = f"'{_shown(document, place)}' would vanish from the text, as an attribute list"
            breaks = f"headings {document.source.path}"
            yield Problem(document.source.path, *place, what, "Write `\\{` for a brace, or leave it out", breaks)


@of_each_document
def code_has_no_attributes(document: Document[Any]) -> Iterator[Problem]:
    """What comes after the mark of a code block is its language and how it is shown."""
    for found in prose(document).of(FindingKind.ATTRIBUTE):
        what = f"the attribute `{found.text}` is none of ours"
        yield from problems_at(document, found, what, "Leave it out")


@of_each_document
def headings_stand_below_the_title(document: Document[Any]) -> Iterator[Problem]:
    """A page has one heading of the first level, its title, and that comes from the front matter."""
    for found in prose(document).of(FindingKind.TITLE):
        what = "a heading of the first level stands in the prose"
        yield from problems_at(document, found, what, "The title is one already; begin with `## `")


@of_each_document
def prose_is_not_nested_too_deeply(document: Document[Any]) -> Iterator[Problem]:
    """Lists, quotations and brackets within one another have an end."""
    for found in prose(document).of(FindingKind.DEPTH):
        what = "lists, quotations or brackets are nested too deeply"
        yield from problems_at(document, found, what, "Take out what is too much here")


@of_each_document
def images_have_words(document: Document[Any]) -> Iterator[Problem]:
    """Every image says what it shows, for readers who can't see it."""
    for found in prose(document).of(FindingKind.SILENT_IMAGE):
        what = "the image has no text for readers who can't see it"
        yield from problems_at(document, found, what, "Write what it shows between its brackets")


@of_each_document
def no_mark_is_shown_as_it_is_typed(document: Document[Any]) -> Iterator[Problem]:
    """Prose holds no marks of other systems, and none of Markdown that have gone wrong."""
    for found in prose(document).of(FindingKind.FOREIGN):
        mark = explained(found.text)
        yield from problems_at(document, found, _typed(mark), mark.remedy)


def _typed(mark: ForeignMark) -> str:
    shown = mark.text.strip()
    shown = shown if len(shown) <= _LONGEST else f"{shown[:_LONGEST]}…"
    return f"readers would see '{shown}' as it is typed: {mark.what}"


def _shown(document: Document[Any], place: Place) -> str:
    """Return what stands at the place: a tag or a list in braces, or as much of it as a problem shows."""
    line, column = place
    text = document.source.body.split("\n")[line - document.source.body_line][column - 1 :]
    end = min((at for at in (text.find(">"), text.find("}")) if at >= 0), default=_LONGEST)
    return text[: min(end + 1, _LONGEST)].strip()


@of_each_document
def front_matter_is_text(document: Document[Any]) -> Iterator[Problem]:
    """Front matter is text: links, HTML and marks of other systems would be shown to readers as they are typed."""
    for loc, text in _texts(document.source.data, ()):
        if _SIGN.search(text) and _SUSPECT.search(text):
            for mark in in_field(_without_emphasis(text)):
                yield document.source.problem(loc, _typed(mark), mark.remedy)


def _without_emphasis(text: str) -> str:
    """Return the text as readers see it, with a mark in the place of code."""
    return unescape(_TAG.sub("", _CODE.sub("\N{OBJECT REPLACEMENT CHARACTER}", inline(text))))


@of_each_document
def nothing_is_left_to_write(document: Document[Any]) -> Iterator[Problem]:
    """No text begins with the mark that a scaffold leaves where somebody has to write."""
    for loc, text in _texts(document.source.data, ()):
        if text.lstrip().startswith(TO_WRITE):
            hint = text.partition(TO_WRITE)[2].strip(" :") or "this"
            yield document.source.problem(loc, f"still to write: {hint}", "Write it over the mark")
    for number, line in prose_lines(document.source):
        if line.lstrip().startswith(TO_WRITE):
            hint = line.partition(TO_WRITE)[2].strip(" :") or "this section"
            yield Problem(document.source.path, number, 1, f"still to write: {hint}", "Write it over the mark")


def _texts(value: object, loc: Loc) -> Iterator[tuple[Loc, str]]:
    """Yield every text below, with its place, in order; a loop, for a generator in each generator takes its time."""
    left = [(loc, value)]
    while left:
        loc, value = left.pop()
        if isinstance(value, str):
            yield loc, value
        elif isinstance(value, dict):
            left.extend([((*loc, key), child) for key, child in value.items()][::-1])
        elif isinstance(value, list):
            left.extend([((*loc, number), child) for number, child in enumerate(value)][::-1])


RULES: tuple[Rule, ...] = (
    the_fixed_pages_are_there,
    no_raw_html,
    words_in_braces_stay,
    code_has_no_attributes,
    prose_is_not_nested_too_deeply,
    images_have_words,
    headings_stand_below_the_title,
    no_mark_is_shown_as_it_is_typed,
    front_matter_is_text,
)
