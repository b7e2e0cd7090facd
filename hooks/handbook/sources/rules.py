"""What must be true of the list of sources, and of the research beside it."""

from collections.abc import Iterator
from dataclasses import replace

from handbook.content.each import Rule
from handbook.content.handbook import Handbook
from handbook.content.references import TO_WRITE, Reference, dangling, repeated_ids
from handbook.core.problems import Problem
from handbook.sources.leaning import leaning

_LEANING = ("practices", "situations", "pages")  # the kinds whose pages may lean on research


def source_ids_are_unique(handbook: Handbook) -> Iterator[Problem]:
    """No two entries of docs/sources.md have the same id, be they sources or research."""
    if handbook.sources:
        content = handbook.sources.content
        sources = [(("sources", index), source.id) for index, source in enumerate(content.sources)]
        research = [(("research", index), study.id) for index, study in enumerate(content.research)]
        yield from repeated_ids(handbook.sources.source, [*sources, *research])


def cited_sources_are_listed(handbook: Handbook) -> Iterator[Problem]:
    """What a document cites under `sources:` are the short names of docs/sources.md."""
    if handbook.sources is None:
        return
    known = {source.id for source in handbook.sources.content.sources}
    for document in handbook.documents():
        cited = () if document is handbook.sources else getattr(document.content, "sources", ())
        for index, citation in enumerate(cited):
            name = citation.partition("#")[0]
            if name not in known and not citation.startswith(TO_WRITE):
                found = dangling((document.source, ("sources", index), name), "source", known)
                yield replace(found, follows=f"ids {handbook.sources.source.path}")


def research_is_listed(handbook: Handbook) -> Iterator[Problem]:
    """What a page leans on under `research:` is listed there in docs/sources.md."""
    if handbook.sources is None:
        return
    known = [study.id for study in handbook.sources.content.research]
    for page in leaning(handbook):
        for index, name in enumerate(page.content.research):
            if name not in known:
                named: Reference = (page.source, ("research", index), name)
                found = dangling(named, "research", known, f"list it in {handbook.sources.source.path}")
                yield replace(found, follows=f"ids {handbook.sources.source.path}")


def research_is_leaned_on(handbook: Handbook) -> Iterator[Problem]:
    """Research that is listed is named by a page, as soon as any is: a list of reading helps nobody."""
    used = {name for page in leaning(handbook) for name in page.content.research}
    research = handbook.sources.content.research if handbook.sources else ()
    misspelt = used - {study.id for study in research}  # then one of these is meant
    if handbook.sources is None or not used or misspelt or not _all_read(handbook):
        return
    for index, study in enumerate(research):
        if study.id not in used:
            what = f"no page leans on the research `{study.id}`"
            remedy = "Name it under `research:` of the page that it supports or limits, or take it out"
            yield handbook.sources.source.problem(("research", index, "id"), what, remedy)


def _all_read(handbook: Handbook) -> bool:
    return all(handbook.files.get(kind, {}).keys() <= getattr(handbook, kind).keys() for kind in _LEANING)


RULES: tuple[Rule, ...] = (
    source_ids_are_unique,
    cited_sources_are_listed,
    research_is_listed,
    research_is_leaned_on,
)
