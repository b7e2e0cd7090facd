"""What must be true of addresses, and of what names them."""

from collections.abc import Iterator
from dataclasses import replace

from handbook.content.each import Rule
from handbook.content.handbook import Handbook
from handbook.content.kinds import KINDS
from handbook.content.references import dangling
from handbook.core.problems import Problem
from handbook.publish.addresses import name_at, page_files, reserved_names

HOME = "docs/index.md"
_SHARED = tuple(kind.name for kind in KINDS if kind.shares_names)


def taken_names(handbook: Handbook) -> dict[str, str]:
    """Return what is already at each name that pages, chapters, practices and programmes share."""
    taken = dict.fromkeys(reserved_names(), "the site itself")
    for kind in _SHARED:
        for slug, path in handbook.files[kind].items():
            taken.setdefault(slug, path)
    return taken


def slugs_share_one_namespace(handbook: Handbook) -> Iterator[Problem]:
    """Pages and whatever has a quiz share one namespace, for quizzes share `/quizzes/`; some words are reserved."""
    taken: dict[str, str] = {}
    reserved = reserved_names()
    for kind in _SHARED:
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
            yield replace(dangling(reference, "published page", known), follows=name_at(item.see))


RULES: tuple[Rule, ...] = (
    slugs_share_one_namespace,
    news_leads_somewhere,
)
