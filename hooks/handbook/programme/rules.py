"""What must be true of programmes."""

from collections.abc import Iterator

from handbook.content.each import Rule
from handbook.content.handbook import Handbook
from handbook.content.references import Reference, missing
from handbook.core.problems import Problem


def practices_and_situations_of_programmes_exist(handbook: Handbook) -> Iterator[Problem]:
    """Practices and situations named by programmes exist."""
    for kind, reference in _references(handbook):
        yield from missing(handbook, kind, reference)


def _references(handbook: Handbook) -> Iterator[tuple[str, Reference]]:
    for programme in handbook.programmes.values():
        for number, module in enumerate(programme.content.modules):
            for kind, slugs in (("practices", module.practices), ("situations", module.situations)):
                for index, slug in enumerate(slugs):
                    yield kind, (programme.source, ("modules", number, kind, index), slug)


RULES: tuple[Rule, ...] = (practices_and_situations_of_programmes_exist,)
