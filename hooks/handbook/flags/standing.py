"""The flags as they stand today: what to do, where, and whether the question is still the one that was answered."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from handbook.content.handbook import Handbook
from handbook.flags.model import GRAVITY, FlaggedItem, FlagKind
from handbook.quiz.revisions import revision


@dataclass(frozen=True)
class Standing:
    """A flagged question; one that is gone has its id alone."""

    item: str
    kinds: tuple[FlagKind, ...]
    answers: int
    where: str  # path:line
    practice: str
    stem: str
    edited: bool  # since it was answered

    @property
    def is_gone(self) -> bool:
        """Whether there is no such question any more."""
        return not self.where

    def data(self, words: Mapping[str, Any]) -> dict[str, Any]:
        """Return it for machines, with what to do in the words of the report."""
        gravest = words["flags"][self.kinds[0]]["do"]
        state = "gone" if self.is_gone else "edited" if self.edited else "as answered"
        return {
            "item": self.item,
            "flags": self.kinds,
            "answers": self.answers,
            "look_at": self.where,
            "what_to_do": gravest,
            "state": state,
        }


def standing(handbook: Handbook, flags: Iterable[FlaggedItem]) -> list[Standing]:
    """Return how each flag stands, the gravest first."""
    places = {item.id: (quiz, index, item) for quiz, index, item in handbook.items()}
    found = []
    for flag in sorted(flags, key=lambda one: GRAVITY.index(one.kinds[0])):
        if flag.item not in places:
            found.append(Standing(flag.item, flag.kinds, flag.answers, "", "", "", edited=True))
            continue
        quiz, index, item = places[flag.item]
        line = quiz.source.place("items", index, "stem")[0]
        where, edited = f"{quiz.source.path}:{line}", revision(item) != flag.revision
        found.append(Standing(item.id, flag.kinds, flag.answers, where, quiz.slug, item.stem, edited))
    return found


def kept(handbook: Handbook) -> list[Standing]:
    """Return how the flags stand that are kept with the handbook."""
    return standing(handbook, handbook.flags.content.flags) if handbook.flags else []
