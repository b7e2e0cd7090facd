"""What must be true of the links and images of prose."""

import re
from collections.abc import Iterator, Mapping
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, replace
from functools import cache
from pathlib import PurePosixPath
from typing import Any
from urllib.parse import urlsplit

from handbook.content.each import Rule
from handbook.content.handbook import Document, Handbook
from handbook.content.kinds import ASSETS, key_of
from handbook.content.prose import problems_at, prose
from handbook.content.prose_findings import Finding, FindingKind
from handbook.core.problems import Problem
from handbook.practice.anchors import sections
from handbook.publish.addresses import page_files

LARGEST_IMAGE = 2_000_000  # bytes: as much as three hundred of our pages
_IMAGES = frozenset({".avif", ".bmp", ".gif", ".jpeg", ".jpg", ".png", ".svg", ".tif", ".tiff", ".webp"})
_SCHEMES = frozenset({"http", "https", "mailto", "tel"})  # addresses outside that open without running anything
_SCHEME = re.compile(r"[\s\x00-\x1f]*(?P<scheme>[a-z][a-z0-9+.\s\x00-\x1f-]*):", re.IGNORECASE)
_ODD = re.compile(r"[\s\x00-\x1f\x7f]")
Fault = tuple[str, str]  # what is wrong, and the remedy
_FOREIGN_IMAGE: Fault = (
    "the image comes from another site, which would see our readers",
    f"Put it in {ASSETS} and show that",
)
_UNREADABLE: Fault = ("the address can't be read", "Correct it; write `%20` for a space")
_SPACED: Fault = (_UNREADABLE[0], "Correct it; give the file a name without spaces")


@dataclass(frozen=True)
class _Targets:
    """What links may lead to: pages, those published or all, and files that are shown or handed out.

    `left_out` are the paths of pages that an edition does without.
    """

    pages: AbstractSet[str]
    known: Mapping[str, Document[Any]]
    assets: Mapping[str, int]
    left_out: AbstractSet[str]


def links_lead_somewhere(handbook: Handbook) -> Iterator[Problem]:
    """Links in prose lead to a page of ours that is published, and to a heading that it has; images are there."""
    every, public = (
        _Targets(
            {f"docs/{file}" for file in page_files(handbook, drafts=drafts).values()},
            {document.source.path: document for document in handbook.documents()},
            handbook.assets,
            handbook.paths_left_out,
        )
        for drafts in (True, False)
    )
    for document in handbook.documents():
        targets = every if document.source.path in handbook.drafts else public
        for found in prose(document).of(FindingKind.LINK, FindingKind.IMAGE):
            if fault := _fault(document, found, targets):
                follows = key_of(_there(document, found.text))
                yield from (replace(each, follows=follows) for each in problems_at(document, found, *fault))


def _fault(document: Document[Any], found: Finding, targets: _Targets) -> Fault | None:
    address = found.text
    if scheme := _SCHEME.match(address):
        return _outside(found, scheme["scheme"])
    if not address:
        return "the link has no target", "Write where it leads"
    if not _is_readable(address):
        return _SPACED
    if address not in document.source.body:
        return f"the link '{address}' is not written as it is", "Write its characters themselves"
    if found.kind is FindingKind.IMAGE:
        return _missing_image(document, address, targets)
    return _broken(document, address, targets)


def _outside(found: Finding, scheme: str) -> Fault | None:
    if scheme.lower() not in _SCHEMES:
        return f"a link may not lead to '{_ODD.sub('', scheme)}:'", "Write https:, http:, mailto: or tel:"
    if not _is_readable(found.text):
        return _UNREADABLE
    return _FOREIGN_IMAGE if found.kind is FindingKind.IMAGE else None


def _is_readable(address: str) -> bool:
    try:
        urlsplit(address)
    except ValueError:
        return False
    return not _ODD.search(address)


def _missing_image(document: Document[Any], address: str, targets: _Targets) -> Fault | None:
    there = str(_resolve(PurePosixPath(document.source.path).parent / address))
    if there in targets.assets and PurePosixPath(there).suffix.lower() in _IMAGES:
        return None
    return f"the image '{address}' is not there", f"Put it in {ASSETS}, or correct its path"


def _broken(document: Document[Any], address: str, targets: _Targets) -> Fault | None:
    there, anchor = _there(document, address), address.partition("#")[2]
    if there in targets.assets:
        return None
    if there.startswith(ASSETS):
        return f"the link '{address}' leads to no file", "Correct its path, or put the file there"
    if there not in targets.pages:
        what, remedy = _unpublished(there, targets)
        return f"the link '{address}' leads to {what}", remedy
    if anchor and there in targets.known and not _has(targets.known[there], anchor):
        return f"the link '{address}' leads to no heading of that page", "Correct what stands after the `#`"
    return None


def _unpublished(there: str, targets: _Targets) -> Fault:
    if there in targets.known:
        return "a draft", "Link to a published page, or publish that one first"
    if there in targets.left_out:
        return "a page that is left out in edition.yml", "Keep its words alone, or take the page out of `leave_out`"
    return "no page", "Correct it, with the path to the other .md file"


def _there(document: Document[Any], address: str) -> str:
    """Return the path, from the root, of what a link within the handbook leads to."""
    return _path(document.source.path, address.partition("#")[0])


@cache
def _path(here: str, link: str) -> str:
    return str(_resolve(PurePosixPath(here).parent / link)) if link else here


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


def _has(document: Document[Any], anchor: str) -> bool:
    unreadable = any(prose(document).of(FindingKind.DEPTH))  # so its headings are not known
    return unreadable or anchor in document.once(_anchors)


def _anchors(document: Document[Any]) -> set[str]:
    entries = getattr(document.content, "entries", {})
    listed = [*getattr(document.content, "sources", ()), *getattr(document.content, "research", ())]
    sources = {entry.id for entry in listed if not isinstance(entry, str)}
    return sections(document.source) | set(prose(document).anchors) | set(entries) | sources


def images_are_small(handbook: Handbook) -> Iterator[Problem]:
    """No image is so large that readers on the way would wait for it."""
    for path, size in handbook.assets.items():
        if size > LARGEST_IMAGE and PurePosixPath(path).suffix.lower() in _IMAGES:
            what = f"the image has {size:,} bytes; {LARGEST_IMAGE:,} at most"
            yield Problem(path, 1, 1, what, "Save it smaller, as WebP for one")


RULES: tuple[Rule, ...] = (
    links_lead_somewhere,
    images_are_small,
)
