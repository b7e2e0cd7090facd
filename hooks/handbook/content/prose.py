"""The prose of a content file as readers will see it: what Markdown makes of it, judged on the HTML that it gives."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from markupsafe import Markup

from handbook.content.handbook import Document
from handbook.content.prose_findings import Finding, FindingKind
from handbook.content.prose_html import ProseParser
from handbook.content.prose_markdown import render
from handbook.content.prose_places import offsets
from handbook.core.front_matter import Place
from handbook.core.problems import Problem

PERMALINK = "\N{PILCROW SIGN}"  # what `toc` puts behind headings
BRACKETS = "[" * 40  # Markdown takes seconds to look for the other ends of thousands


@dataclass(frozen=True)
class Prose:
    """What was found in rendered prose, in the order of its kinds, and its anchors in page order."""

    findings: tuple[Finding, ...] = ()
    anchors: tuple[str, ...] = ()

    def of(self, *kinds: FindingKind) -> Iterator[Finding]:
        """Yield each thing of these kinds once, however often it was found."""
        yield from dict.fromkeys(each for each in self.findings if each.kind in kinds)


def prose(document: Document[Any]) -> Prose:
    """Return what Markdown makes of the document's prose."""
    return document.once(find_prose)


def find_prose(document: Document[Any]) -> Prose:
    """Find it, whatever is known."""
    return read_prose(document.source.body)


def read_prose(body: str) -> Prose:
    """Return what Markdown makes of the prose."""
    if BRACKETS in body:
        return Prose((Finding(FindingKind.DEPTH, BRACKETS),))
    try:
        rendered = render(body)
    except RecursionError:
        return Prose((Finding(FindingKind.DEPTH, ""),))
    parser = ProseParser()
    parser.feed(rendered.html)
    parser.close()
    findings = parser.findings
    if rendered.raw or any(each.kind is FindingKind.DEPTH for each in findings):  # which change what comes after them
        findings = [each for each in findings if each.kind is not FindingKind.FOREIGN]
    noted = [Finding(FindingKind.RAW_HTML, text) for text in rendered.raw]
    noted += [Finding(FindingKind.ATTRIBUTE_LIST, text) for text in rendered.attribute_lists]
    used = {each.text for each in findings}
    noted += [Finding(FindingKind.LINK, target) for target in rendered.definitions if target not in used]
    return Prose((*noted, *findings), tuple(parser.anchors))


def plain_text(document: Document[Any]) -> str:
    """Return the words of the document's prose, without marks."""
    return Markup(render(document.source.body).html).striptags().replace(PERMALINK, "")  # noqa: S704 - read as text


def places(document: Document[Any], finding: Finding) -> list[Place]:
    """Return the lines and columns in the file at which the finding stands; that of the prose where nobody can tell."""
    source, count = document.source, prose(document).findings.count(finding)
    found = offsets(source.body, finding, count, lambda body: read_prose(body).findings)
    return [_place(source.body, at, source.body_line) for at in found] or [(source.body_line, 1)]


def _place(body: str, at: int, first: int) -> Place:
    return first + body.count("\n", 0, at), at - body.rfind("\n", 0, at)


def problems_at(document: Document[Any], finding: Finding, what: str, remedy: str) -> Iterator[Problem]:
    """Yield the problem at each place of the finding."""
    for place in places(document, finding):
        yield Problem(document.source.path, *place, what, remedy)
