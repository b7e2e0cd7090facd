"""Prose and text: links that lead somewhere, no markup of foreign kinds, nothing still to write."""

import re
from collections.abc import Iterator
from pathlib import PurePosixPath
from typing import Any

from handbook.content.each import of_each_document
from handbook.content.handbook import Document, Handbook
from handbook.content.kinds import ASSETS
from handbook.core.front_matter import Loc
from handbook.core.problems import Problem
from handbook.core.source import prose_lines
from handbook.practice.anchors import anchors, prose_headings
from handbook.publish.addresses import page_files

TO_WRITE = "TODO"
# A link or an image, or the definition of a link that is used by its name.
_LINK = re.compile(r"(?:(?P<image>!\[[^\[\]]*)?\]\(|^ {0,3}\[[^\[\]]+\]:)\s*<?(?P<target>[^)>\s]*)")
_CODE = re.compile(r"(?<!\\)(`+)(?!`).+?(?<!`)\1(?!`)")
_HTML = re.compile(r"<(?:[A-Za-z/!?][^>]*>?)")
_OUTSIDE = ("http:", "https:", "mailto:", "tel:")
_AUTOLINK = re.compile(r"<(?:https?|mailto):[^\s<>]*>")
_TITLE = re.compile(r" {0,3}#(?!#)|=+ *$")
_FOREIGN_IMAGE = (
    "the image comes from another site, which would see our readers",
    f"Put it in {ASSETS} and show that",
)
# Attribute lists, which could put anything on an element: `{: #id }`, `{ onclick=… }`.
_ATTRIBUTES = re.compile(r"\{[:#.][^{}]*\}|\{[^{}=]*=[^{}]*\}")


def _prose(document: Document[Any]) -> Iterator[tuple[int, str]]:
    for number, line in prose_lines(document.source):
        yield number, _CODE.sub(lambda code: " " * len(code[0]), line)


def links_lead_somewhere(handbook: Handbook) -> Iterator[Problem]:
    """Links in prose lead to a page of ours that is published, and to a heading that it has."""
    every = {f"docs/{file}" for file in page_files(handbook, drafts=True).values()}
    public = {f"docs/{file}" for file in page_files(handbook, drafts=False).values()}
    known = {document.source.path: document for document in handbook.documents()}
    for document in handbook.documents():
        targets = every if document.source.path in handbook.drafts else public
        for number, match in document.once(_links):
            if match["target"].startswith(_OUTSIDE):
                fault = _FOREIGN_IMAGE if match["image"] else None
            else:
                fault = _broken(document, match["target"], targets, known)
            if fault:
                yield Problem(document.source.path, number, match.start("target") + 1, *fault)


def _links(document: Document[Any]) -> list[tuple[int, re.Match[str]]]:
    return [(number, match) for number, line in _prose(document) for match in _LINK.finditer(line)]


def _broken(
    document: Document[Any], target: str, targets: set[str], known: dict[str, Document[Any]]
) -> tuple[str, str] | None:
    path, _, anchor = target.partition("#")
    here = PurePosixPath(document.source.path)
    there = str(_resolve(here.parent / path) if path else here)
    if not target:
        return "the link has no target", "Write where it leads"
    if there.startswith(ASSETS):
        return None  # MkDocs looks for files of other kinds
    if there not in targets and there in known:
        return f"the link '{target}' leads to a draft", "Link to a published page, or publish that one first"
    if there not in targets:
        return f"the link '{target}' leads to no page", "Correct it, with the path to the other .md file"
    if anchor and there in known and anchor not in known[there].once(_anchors):
        return f"the link '{target}' leads to no heading of that page", "Correct what stands after the `#`"
    return None


def _resolve(path: PurePosixPath) -> PurePosixPath | None:
    parts: list[str] = []
    for part in path.parts:
        if part == "..":
            if not parts:
                return None
            parts.pop()
        else:
            parts.append(part)
    return PurePosixPath(*parts)


def _anchors(document: Document[Any]) -> set[str]:
    entries = getattr(document.content, "entries", {})
    sources = {source.id for source in getattr(document.content, "sources", ()) if not isinstance(source, str)}
    return anchors(document.source) | set(prose_headings(document.source)) | set(entries) | sources


@of_each_document
def no_raw_html(document: Document[Any]) -> Iterator[Problem]:
    """Prose is Markdown without HTML: what is not text would reach readers unchecked."""
    for number, line in _prose(document):
        for pattern, name in ((_HTML, "raw HTML"), (_ATTRIBUTES, "an attribute list")):
            if match := pattern.search(_AUTOLINK.sub(lambda link: " " * len(link[0]), line)):
                what = f"{name} '{match[0][:30]}' in the prose"
                remedy = "Write Markdown, or put code in backticks"
                yield Problem(document.source.path, number, match.start() + 1, what, remedy)


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
