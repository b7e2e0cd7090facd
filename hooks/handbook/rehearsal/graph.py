"""The graph of a rehearsal: which ways lead where, and how likely each choice ends well."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from functools import cached_property

from handbook.rehearsal.model import Ending, Move, Rehearsal, Turn

Path = tuple[Move, ...]


@dataclass(frozen=True)
class Graph:
    """Turns and endings by their ids; where a move leads nowhere, or back, rules tell, and nothing else is asked."""

    rehearsal: Rehearsal
    turns: dict[str, Turn] = field(init=False)
    endings: dict[str, Ending] = field(init=False)

    def __post_init__(self) -> None:
        """Take the first of those that share an id."""
        object.__setattr__(self, "turns", {turn.id: turn for turn in reversed(self.rehearsal.turns)})
        object.__setattr__(self, "endings", {ending.id: ending for ending in reversed(self.rehearsal.endings)})

    @property
    def start(self) -> str:
        """The id of the turn where it begins."""
        return self.rehearsal.turns[0].id

    def leads(self, turn: str) -> Iterator[str]:
        """Yield the ids of what the turn's moves lead to, as far as they are there."""
        for move in self.turns[turn].moves:
            if move.to in self.turns or move.to in self.endings:
                yield move.to

    @cached_property
    def reached(self) -> frozenset[str]:
        """The ids of all turns and endings that can be reached."""
        found, left = set[str](), [self.start]
        while left:
            here = left.pop()
            if here not in found:
                found.add(here)
                left += self.leads(here) if here in self.turns else ()
        return frozenset(found)

    @cached_property
    def circle(self) -> tuple[str, ...]:
        """The ids of turns that lead back to themselves, in their order; empty where none does."""
        return self._circle(self.start, (), set())

    def _circle(self, here: str, before: tuple[str, ...], done: set[str]) -> tuple[str, ...]:
        if here in before:
            return before[before.index(here) :]
        if here not in self.turns or here in done:
            return ()
        found = (self._circle(there, (*before, here), done) for there in self.leads(here))
        circle = next(filter(None, found), ())
        done.add(here)
        return circle

    @cached_property
    def longest(self) -> int:
        """The number of moves of the longest way to an ending; only where there is no circle."""
        return self._depth(self.start, {})

    def _depth(self, here: str, known: dict[str, int]) -> int:
        if here in self.endings:
            return 0
        if here not in known:
            known[here] = 1 + max((self._depth(there, known) for there in self.leads(here)), default=0)
        return known[here]

    @cached_property
    def chances(self) -> dict[str, float]:
        """How likely somebody who picks moves blindly comes to a good ending, from each turn and each ending."""
        known = {ending.id: float(ending.worth.good) for ending in self.endings.values()}
        self._chance(self.start, known)
        return known

    def _chance(self, here: str, known: dict[str, float]) -> float:
        if here not in known:
            leads = list(self.leads(here))
            known[here] = sum(self._chance(there, known) for there in leads) / len(leads)
        return known[here]

    def paths(self) -> Iterator[Path]:
        """Yield every way from the start to an ending, as its moves."""
        yield from self._paths(self.start)

    def _paths(self, here: str) -> Iterator[Path]:
        if here in self.endings:
            yield ()
            return
        for move in self.turns[here].moves:
            yield from ((move, *rest) for rest in self._paths(move.to))

    def walk(self, choose: Callable[[Turn], Move]) -> Ending:
        """Return the ending that somebody comes to who chooses like this."""
        here = self.start
        while here in self.turns:
            here = choose(self.turns[here]).to
        return self.endings[here]
