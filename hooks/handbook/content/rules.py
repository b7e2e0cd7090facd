"""What must be true of every handbook and of every document, whatever its kind."""

import re
from collections.abc import Iterator
from typing import Any

from handbook.content.each import Rule, of_each_document
from handbook.content.handbook import Document, Handbook
from handbook.content.prose import prose
from handbook.core.front_matter import DEEPEST, Loc
from handbook.core.problems import Problem
from handbook.core.source import prose_lines

TO_WRITE = "TODO"
_MARKER = r"(?:[-*+>]|[0-9]+[.)])"  # of a list's entry or a quotation
_NESTED = re.compile(rf"^\s*{_MARKER}(?:\s*{_MARKER}){{{DEEPEST}}}.*[^\s*_-]|[*_]{{{4 * DEEPEST},}}(?=\w)")
_HTML = re.compile(r"<(?:[A-Za-z/!?][^>]*>?)")
_AUTOLINK = re.compile(r"<(?:https?|mailto):[^\s<>]*>")
_TITLE = re.compile(r" {0,3}#(?!#)|=+ *$")
# Attribute lists, which could put anything on an element: `{: #id }`, `{ onclick=… }`.
_ATTRIBUTES = re.compile(r"\{[:#.][^{}]*\}|\{[^{}=]*=[^{}]*\}")


def the_fixed_pages_are_there(handbook: Handbook) -> Iterator[Problem]:
    """The home page, the company file and the lists of channels and sources exist."""
    for kind, slug in (("pages", "index"), ("channels", "channels"), ("company", "company"), ("sources", "sources")):
        if slug not in handbook.files[kind]:
            yield Problem(f"docs/{slug}.md", 1, 1, "the file is missing", "Every handbook has one; write it")


@of_each_document
def no_raw_html(document: Document[Any]) -> Iterator[Problem]:
    """Prose is Markdown without HTML: what is not text would reach readers unchecked."""
    for number, line in prose(document):
        for pattern, name in ((_HTML, "raw HTML"), (_ATTRIBUTES, "an attribute list")):
            if match := pattern.search(_AUTOLINK.sub(lambda link: " " * len(link[0]), line)):
                what = f"{name} '{match[0][:30]}' in the prose"
                remedy = "Write Markdown, or put code in backticks"
                yield Problem(document.source.path, number, match.start() + 1, what, remedy)


@of_each_document
def nothing_is_nested_without_end(document: Document[Any]) -> Iterator[Problem]:
    """Lists, quotations and emphasis are nested as deep as somebody may mean it, which Markdown can follow."""
    for number, line in prose(document):
        if match := _NESTED.search(line):
            what = f"'{match[0].strip()[:30]}…' is nested more than {DEEPEST} deep"
            yield Problem(document.source.path, number, match.start() + 1, what, "Take out the signs that nobody needs")


@of_each_document
def headings_stand_below_the_title(document: Document[Any]) -> Iterator[Problem]:
    """A page has one heading of the first level, its title, and that comes from the front matter."""
    for number, line in prose_lines(document.source):
        if _TITLE.match(line):
            what = "a heading of the first level stands in the prose"
            yield Problem(document.source.path, number, 1, what, "The title is one already; begin with `## `")


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
    if isinstance(value, str):
        yield loc, value
    elif isinstance(value, dict):
        for key, child in value.items():
            yield from _texts(child, (*loc, key))
    elif isinstance(value, list):
        for number, child in enumerate(value):
            yield from _texts(child, (*loc, number))


RULES: tuple[Rule, ...] = (
    the_fixed_pages_are_there,
    no_raw_html,
    nothing_is_nested_without_end,
    headings_stand_below_the_title,
)
