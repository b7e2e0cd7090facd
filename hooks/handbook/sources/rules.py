"""What must be true of the list of sources."""

from collections.abc import Iterator
from dataclasses import replace

from handbook.content.each import Rule
from handbook.content.handbook import Handbook
from handbook.content.references import TO_WRITE, dangling, repeated_ids
from handbook.core.problems import Problem


def source_ids_are_unique(handbook: Handbook) -> Iterator[Problem]:
    """No two sources have the same id."""
    if handbook.sources:
        sources = enumerate(handbook.sources.content.sources)
        yield from repeated_ids(handbook.sources.source, ((("sources", index), source.id) for index, source in sources))


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


RULES: tuple[Rule, ...] = (source_ids_are_unique, cited_sources_are_listed)
