"""A type of item as the registry lists it, and the form of its rules."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, get_args

from handbook.items.base import ItemBase, Place


@dataclass(frozen=True)
class ItemProblem:
    """What is wrong with an item: where in the item, what, and what to do about it."""

    place: Place
    what: str
    remedy: str


ItemRule = Callable[[Any], Iterator[ItemProblem]]  # about one item, of a type that the rule is for
# About all items of a type together: yields the index of an item among these, and what is wrong there.
RuleTogether = Callable[[Sequence[Any]], Iterator[tuple[int, ItemProblem]]]


@dataclass(frozen=True)
class ItemType:
    """A type of item: its model, its own rules, and what becomes of it in other systems.

    Beside its Python files its folder holds templates, each taken in by the one that it names:

    - `page.html`: what is answered on the quiz page
    - `stem.html`, if there is something between situation and question in other systems
    - `reason.html`, if there is something before the explanation in other systems
    - `moodle.xml`, `gift.txt`, `qti.xml`: the question in these formats
    - `anki.html`: the macros `answers`, `key` and `reasons`, fields of a note
    - `new.md`, if a new practice begins with items of the type
    """

    model: type[ItemBase]
    rules: tuple[ItemRule, ...] = ()
    rules_together: tuple[RuleTogether, ...] = ()
    # By kind of file: the form that the type becomes where the format has no such type; words.yml says it.
    becomes: Mapping[str, str] = field(default_factory=dict)

    @property
    def name(self) -> str:
        """What quizzes write as `type:`; also the name of the type's folder."""
        (name,) = get_args(self.model.model_fields["type"].annotation)
        return str(name)
