"""What must be true of addresses, and of links to them."""

import re
from collections.abc import Iterator
from pathlib import PurePosixPath
from typing import Any

from handbook.content.each import Rule
from handbook.content.handbook import Document, Handbook
from handbook.content.kinds import ASSETS
from handbook.content.prose import prose
from handbook.content.references import dangling
from handbook.core.problems import Problem
from handbook.practice.anchors import anchors, prose_headings
from handbook.publish.addresses import page_files, reserved_names

HOME = "docs/index.md"
# A link or an image, or the definition of a link that is used by its name.
_LINK = re.compile(r"(?:(?P<image>!\[[^\[\]]*)?\]\(|^ {0,3}\[[^\[\]]+\]:)\s*<?(?P<target>[^)>\s]*)")
_OUTSIDE = ("http:", "https:", "mailto:", "tel:")
_FOREIGN_IMAGE = (
    "the image comes from another site, which would see our readers",
    f"Put it in {ASSETS} and show that",
)


def slugs_share_one_namespace(handbook: Handbook) -> Iterator[Problem]:
    """Pages and whatever has a quiz share one namespace, for quizzes share `/quizzes/`; some words are reserved."""
    taken: dict[str, str] = {}
    reserved = reserved_names()
    for kind in ("pages", "chapters", "practices", "programmes"):
        for slug, path in handbook.files[kind].items():
            if slug in reserved and path != HOME:
                yield Problem(path, 1, 1, f"`{slug}` is an address of the site itself", "Choose another name")
            if slug in taken:
                yield Problem(path, 1, 1, f"`{slug}` is taken by {taken[slug]}", "Rename one of the two")
            taken.setdefault(slug, path)


def news_leads_somewhere(handbook: Handbook) -> Iterator[Problem]:
    """News leads to pages of ours that are published."""
    if handbook.news is None:
        return
    known = page_files(handbook, drafts=False)
    for index, item in enumerate(handbook.news.content.news):
        if item.see not in known:
            reference = (handbook.news.source, ("news", index, "see"), item.see)
            yield dangling(reference, "published page", known)


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
    return [(number, match) for number, line in prose(document) for match in _LINK.finditer(line)]


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


RULES: tuple[Rule, ...] = (
    slugs_share_one_namespace,
    news_leads_somewhere,
    links_lead_somewhere,
)
