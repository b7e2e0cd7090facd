"""What every item has, whatever its type: its fields, its parts, and the methods that a type has to have."""

from abc import abstractmethod
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction
from typing import Annotated, Protocol

from pydantic import Field

from handbook.core.field_types import Anchor, Channel, ItemId, Line, Many, Part, PartId, Short, Slug, Text
from handbook.core.shuffle import shuffled

Feedback = Annotated[Text, Field(description="Why someone would choose this, and what the customer would feel.")]
Misconception = Annotated[Short | None, Field(default=None, description="The wrong belief behind a distractor.")]
Place = tuple[str | int, ...]  # the steps to a value inside an item, such as ("options", 0, "text")

ON = "on"  # the value of a part that has to be chosen, as a browser's form has it


@dataclass(frozen=True)
class ItemPart:
    """One option, line, step, pair or spare target of an item, in the same form for every type."""

    place: Place
    id: str
    text: str  # what is read; empty for a spare target
    feedback: str | None  # None for what cannot be chosen
    value: str | None  # what makes it right: `on`, a step's place, the id of a pair; None to leave it alone
    target: str = ""  # what the text has to be matched with
    misconception: str | None = None
    who: str = ""  # the speaker

    @property
    def wording(self) -> str:
        """The text with its target: what is asked here."""
        return " → ".join(filter(None, (self.text, self.target)))


class PartModel(Protocol):
    """A model of a part of an item, which knows its uniform form."""

    def part(self, place: Place, /) -> ItemPart:
        """Return the part as it is at this place of its item."""


class Option(Part):
    """One answer to a choice or multiple item; without `key: true` it is a distractor."""

    id: PartId
    text: Line
    key: bool = False
    misconception: Misconception = None
    feedback: Feedback

    def part(self, place: Place) -> ItemPart:
        """Return the option as it is at this place of its item."""
        value = ON if self.key else None
        return ItemPart(place, self.id, self.text, self.feedback, value, misconception=self.misconception)


def parts_in(field: str, models: Iterable[PartModel]) -> Iterator[ItemPart]:
    """Yield the parts that one field of an item holds."""
    for number, model in enumerate(models):
        yield model.part((field, number))


class ItemBase(Part):
    """What every item has."""

    id: ItemId
    situation: Text = Field(description="A fresh situation: who, where, what has happened, what was said.")
    channel: Channel
    stem: Line = Field(description="The question.")
    explanation: Text = Field(description="The reason behind the key, for everyone who has answered.")
    hints: Many[Line] = Field(default=(), max_length=3, description="Shown one by one, weakest first.")
    learn_more: Anchor = Field(description="A heading of the practice page, or `practice#heading` on another.")
    shows: Slug | None = Field(default=None, description="The practice the key shows, when it is not this quiz's own.")
    essential: bool = Field(
        default=False,
        description="It keeps people safe: tests of programmes always ask it, or one of its ring, and want it right.",
    )
    harder: bool = Field(
        default=False,
        description="Two considerations are weighed, or several answers are true and one is best; coverage counts it.",
    )
    type: str

    @abstractmethod
    def parts(self) -> Sequence[ItemPart]:
        """Return every part that has an id, in the order of the file."""

    @abstractmethod
    def label(self, part: ItemPart, words: Mapping[str, str]) -> str:
        """Return what comes before a part's feedback, with the words of the quiz page; empty for nothing."""

    def displayed(self) -> Sequence[ItemPart]:
        """Return what has to be answered, in the order in which it is shown."""
        return shuffled([part for part in self.parts() if part.feedback is not None], self.id)

    def targets(self) -> Sequence[ItemPart]:
        """Return what parts have to be matched with, in the order in which it is shown; none where they are chosen."""
        return ()

    def target(self, part: ItemPart) -> str:
        """Return what the part has to be matched with, in formats that match; empty where parts are chosen."""
        return part.target

    def answers(self) -> list[tuple[str, str, str | None]]:
        """Return what a revision changes with besides situation and stem: id, wording and value of each part."""
        return [(part.id, part.wording, part.value) for part in self.parts()]

    def marks(self) -> dict[str, Fraction]:
        """Return what each part that is answered counts, as a share of the item: the definition of every score.

        A right part earns its share of all right ones, and a wrong one that is chosen costs its share of all wrong
        ones, so choosing everything earns nothing. Together they are never less than 0. The script of tests follows
        the same rule, and exports write these numbers (hooks/decisions/27-a-score-has-one-definition.md).
        """
        parts = [part for part in self.parts() if part.feedback is not None and part.text]
        right = sum(part.value is not None for part in parts)
        earns, costs = Fraction(1, right), Fraction(-1, max(1, len(parts) - right))
        return {part.id: costs if part.value is None else earns for part in parts}

    @property
    def manner(self) -> str:
        """The name of the words that say how it is answered on the quiz page."""
        return self.type

    @property
    def ring_name(self) -> str:
        """The name of the mirror ring that the item belongs to, if any."""
        return ""

    @property
    def unit(self) -> str:
        """The ring, or the single item, of which an attempt asks one item."""
        return self.ring_name or self.id
