"""The situations in which each practice helps."""

from collections import defaultdict
from collections.abc import Mapping, Sequence

from handbook.content.handbook import Document, Handbook
from handbook.situation.model import Situation


def situations_for(handbook: Handbook, practice: str) -> Sequence[Document[Situation]]:
    """Return the situations that point to the practice, in reading order."""
    return handbook.once(_by_practice).get(practice, ())


def _by_practice(handbook: Handbook) -> Mapping[str, Sequence[Document[Situation]]]:
    found = defaultdict(list)
    for situation in handbook.situations.values():
        for practice in dict.fromkeys(help_.use for help_ in situation.content.practices):
            found[practice].append(situation)
    return found
