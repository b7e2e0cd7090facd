"""What must be true of procedures."""

from collections.abc import Iterator

from handbook.content.each import Rule
from handbook.content.handbook import Handbook
from handbook.content.references import missing
from handbook.core.problems import Problem
from handbook.procedure.folders import INDEX, paths_of


def practices_of_procedures_exist(handbook: Handbook) -> Iterator[Problem]:
    """Practices that a procedure belongs to exist."""
    for procedure in handbook.procedures.values():
        for index, slug in enumerate(procedure.content.practices):
            yield from missing(handbook, "practices", (procedure.source, ("practices", index), slug))


def pages_and_folders_have_names_of_their_own(handbook: Handbook) -> Iterator[Problem]:
    """No page beside a folder has its name, for both would be at one address."""
    files = handbook.files["procedures"]
    for slug in sorted(files.keys() & paths_of(files)):
        what = f"the page is at the address of the folder docs/procedures/{slug}/"
        yield Problem(files[slug], 1, 1, what, f"Move it to docs/procedures/{slug}/{INDEX}.md")


RULES: tuple[Rule, ...] = (
    practices_of_procedures_exist,
    pages_and_folders_have_names_of_their_own,
)
