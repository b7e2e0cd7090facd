"""What must be true of the list of sources."""

from collections.abc import Iterator

from handbook.content.each import Rule
from handbook.content.handbook import Handbook
from handbook.content.references import repeated_ids
from handbook.core.problems import Problem


def source_ids_are_unique(handbook: Handbook) -> Iterator[Problem]:
    """No two sources have the same id."""
    if handbook.sources:
        sources = enumerate(handbook.sources.content.sources)
        yield from repeated_ids(handbook.sources.source, ((("sources", index), source.id) for index, source in sources))


RULES: tuple[Rule, ...] = (source_ids_are_unique,)
