"""Whatever names another thing names one that exists."""

import difflib
from collections.abc import Iterable, Iterator

from handbook.content.handbook import Document, Handbook
from handbook.core.front_matter import Loc
from handbook.core.problems import Problem
from handbook.core.source import Source
from handbook.practice.anchors import anchors
from handbook.practice.model import Practice
from handbook.publish.addresses import page_files

Reference = tuple[Source, Loc, str]


def _pointless(handbook: Handbook, kind: str, reference: Reference) -> Iterator[Problem]:
    source, loc, slug = reference
    if handbook.exists(kind, slug, source.path):
        return
    word, known = kind.removesuffix("s"), handbook.files[kind]
    if slug in known:
        yield source.problem(
            loc, f"{word} `{slug}` is still a draft", "Name a published one, or publish that one first"
        )
    else:
        yield _dangling(source, loc, word, slug, known)


def _remedy(name: str, known: Iterable[str]) -> str:
    near = difflib.get_close_matches(name, list(known), 1)
    return f"Did you mean `{near[0]}`?" if near else "Correct the name, or write what it names"


def _dangling(source: Source, loc: Loc, what: str, name: str, known: Iterable[str]) -> Problem:
    return source.problem(loc, f"there is no {what} `{name}`", _remedy(name, known).rstrip("."))


def practices_exist(handbook: Handbook) -> Iterator[Problem]:
    """Practices named by practices, situations, programmes and items exist, and none names itself."""
    for reference in _practice_references(handbook):
        yield from _pointless(handbook, "practices", reference)
    for practice in handbook.practices.values():
        for loc, slug in _neighbours(practice):
            if slug == practice.slug:
                yield practice.source.problem(loc, "the practice names itself", "Name another one")


def _neighbours(practice: Document[Practice]) -> Iterator[tuple[Loc, str]]:
    yield ("not_this", "use"), practice.content.not_this.use
    for index, slug in enumerate(practice.content.related):
        yield ("related", index), slug


def _practice_references(handbook: Handbook) -> Iterator[Reference]:
    for practice in handbook.practices.values():
        for loc, slug in _neighbours(practice):
            yield practice.source, loc, slug
    for situation in handbook.situations.values():
        for index, help_ in enumerate(situation.content.practices):
            yield situation.source, ("practices", index, "use"), help_.use
    for programme in handbook.programmes.values():
        for number, module in enumerate(programme.content.modules):
            for index, slug in enumerate(module.practices):
                yield programme.source, ("modules", number, "practices", index), slug
    for quiz, index, item in handbook.items():
        if item.shows:
            yield quiz.source, ("items", index, "shows"), item.shows


def situations_exist(handbook: Handbook) -> Iterator[Problem]:
    """Situations named by programmes exist."""
    for programme in handbook.programmes.values():
        for number, module in enumerate(programme.content.modules):
            for index, slug in enumerate(module.situations):
                loc = ("modules", number, "situations", index)
                yield from _pointless(handbook, "situations", (programme.source, loc, slug))


def headings_exist(handbook: Handbook) -> Iterator[Problem]:
    """The `learn_more` of an item is a heading of its practice page, or of the practice it names."""
    known = {slug: practice.once(_anchors) for slug, practice in handbook.practices.items()}
    for quiz, index, item in handbook.items():
        slug, _, anchor = item.learn_more.rpartition("#")
        loc = ("items", index, "learn_more")
        if slug:
            yield from _pointless(handbook, "practices", (quiz.source, loc, slug))
        slug = slug or quiz.slug
        if slug in known and anchor not in known[slug]:
            yield _dangling(quiz.source, loc, f"heading on the page of `{slug}` with the anchor", anchor, known[slug])


def _anchors(practice: Document[Practice]) -> set[str]:
    return anchors(practice.source)


def citations_are_known(handbook: Handbook) -> Iterator[Problem]:
    """Sources are cited by the short names in docs/sources.md."""
    if handbook.sources is None:
        return
    known = {source.id for source in handbook.sources.content.sources}
    cited = [(practice.source, practice.content.sources) for practice in handbook.practices.values()]
    cited += [(page.source, page.content.sources) for page in handbook.pages.values()]
    for source, citations in cited:
        for index, citation in enumerate(citations):
            name = citation.partition("#")[0]
            if name not in known:
                yield _dangling(source, ("sources", index), "source", name, known)


def company_entries_exist(handbook: Handbook) -> Iterator[Problem]:
    """Entries of the company file are named by their ids."""
    if handbook.company is None:
        return
    known = handbook.company.content.entries
    named = [(practice.source, practice.content.company) for practice in handbook.practices.values()]
    named += [(situation.source, situation.content.company) for situation in handbook.situations.values()]
    for source, entries in named:
        for index, entry in enumerate(entries):
            if entry not in known:
                yield _dangling(source, ("company", index), "entry of docs/company.md", entry, known)


def news_leads_somewhere(handbook: Handbook) -> Iterator[Problem]:
    """News leads to pages of ours that are published."""
    if handbook.news is None:
        return
    known = page_files(handbook, drafts=False)
    for index, item in enumerate(handbook.news.content.news):
        if item.see not in known:
            yield _dangling(handbook.news.source, ("news", index, "see"), "published page", item.see, known)
