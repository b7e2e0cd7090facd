"""The procedures that belong to each practice."""

from collections import defaultdict
from collections.abc import Mapping, Sequence

from handbook.content.handbook import Document, Handbook
from handbook.procedure.model import Procedure


def procedures_of(handbook: Handbook, practice: str) -> Sequence[Document[Procedure]]:
    """Return the procedures that name the practice, in reading order."""
    return handbook.once(_by_practice).get(practice, ())


def _by_practice(handbook: Handbook) -> Mapping[str, Sequence[Document[Procedure]]]:
    found = defaultdict(list)
    for procedure in handbook.procedures.values():
        for practice in dict.fromkeys(procedure.content.practices):
            found[practice].append(procedure)
    return found
