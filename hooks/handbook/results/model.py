"""An answer as every source tells it, and the question that it answers."""

import datetime as dt
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from handbook.content.handbook import Handbook
from handbook.items.base import ItemBase, ItemPart, Place
from handbook.quiz.revisions import revision

_MILLISECONDS = re.compile(r"\d{13}")
OTHER = "earlier wording"  # the revision of answers to a text or a key that is not today's


@dataclass(frozen=True, kw_only=True)
class Answer:
    """One answer; what its source does not tell is None or empty. `learner` is never written anywhere."""

    learner: str
    test: str
    item: str
    given: Mapping[str, str]  # the value of each part that has one, as `ItemPart.value` has it
    right: bool
    revision: str = ""
    at: str = ""  # sorts by time within its source
    seconds: float | None = None
    hints: int | None = None
    sure: bool | None = None
    language: str = ""

    @property
    def day(self) -> dt.date | None:
        """The day of the answer, where its source tells it as ISO 8601 or in milliseconds, as scripts do."""
        try:
            if _MILLISECONDS.fullmatch(self.at):
                return dt.datetime.fromtimestamp(int(self.at) / 1000, tz=dt.UTC).date()
            return dt.date.fromisoformat(self.at[:10])
        except ValueError:
            return None


@dataclass(frozen=True)
class Question:
    """An item as it is today, with where it stands."""

    item: ItemBase
    path: str
    title: str  # of its practice
    revision: str
    lines: Mapping[Place, int] = field(repr=False)

    @property
    def wanted(self) -> dict[str, str]:
        """The right answer."""
        return {part.id: part.value for part in self.item.parts() if part.value is not None}

    def asked(self) -> Iterator[ItemPart]:
        """Yield the parts that a learner gives a value, or leaves alone."""
        return (part for part in self.item.displayed() if part.text)

    @property
    def name(self) -> str:
        """What tells it from all others: its practice and its id."""
        return f"{self.title}, {self.item.id}"

    def line(self, place: Place = ()) -> int:
        """Return the line in which a part of the item stands, or the item begins."""
        return self.lines.get(place, self.lines[()])


def questions(handbook: Handbook) -> dict[str, Question]:
    """Return every item of the handbook by its id."""
    found = {}
    for quiz, index, item in handbook.items():
        places: list[Place] = [(), ("stem",), *(part.place for part in item.parts())]
        lines = {place: quiz.source.place("items", index, *place)[0] for place in places}
        found[item.id] = Question(
            item, quiz.source.path, handbook.practices[quiz.slug].content.title, revision(item), lines
        )
    return found


def plain(text: str) -> str:
    """Return the text as systems that know no Markdown show it, so that theirs and ours can be compared."""
    return re.sub(r"[^\w]+", " ", re.sub(r"<[^>]+>", " ", text)).casefold().strip()
