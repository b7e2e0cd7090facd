"""What must be true of the company file."""

from collections.abc import Iterator

from handbook.content.each import Rule
from handbook.content.handbook import Handbook
from handbook.content.references import repeated_ids
from handbook.core.problems import Problem


def entry_ids_are_unique(handbook: Handbook) -> Iterator[Problem]:
    """No two entries of the company file have the same id."""
    if handbook.company:
        source, groups = handbook.company.source, handbook.company.content.groups
        places = (((group, index), entry.id) for group, entries in groups for index, entry in enumerate(entries))
        yield from repeated_ids(source, places)


RULES: tuple[Rule, ...] = (entry_ids_are_unique,)
