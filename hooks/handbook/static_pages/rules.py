"""What must be true of ordinary pages."""

from collections.abc import Iterator

from handbook.content.each import Rule
from handbook.content.handbook import Handbook
from handbook.content.references import citations
from handbook.core.problems import Problem


def sources_of_pages_are_known(handbook: Handbook) -> Iterator[Problem]:
    """Sources are cited by the short names in docs/sources.md."""
    for page in handbook.pages.values():
        yield from citations(handbook, page.source, page.content.sources)


RULES: tuple[Rule, ...] = (sources_of_pages_are_known,)
