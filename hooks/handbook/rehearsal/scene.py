"""A rehearsal as its pages show it: turns and endings numbered, and moves in an order that gives nothing away."""

from dataclasses import dataclass
from functools import cached_property
from string import ascii_uppercase

from handbook.content.handbook import Document
from handbook.core.shuffle import shuffled
from handbook.rehearsal.graph import Graph
from handbook.rehearsal.map import Map, map_of
from handbook.rehearsal.model import Move, Rehearsal, Turn
from handbook.rehearsal.paper import setting

WATCHED = 4  # practices of a role play

SECONDS = 45  # that a decision takes: some 110 words to read, and a choice


@dataclass(frozen=True)
class Scene:
    """What templates need beside the content itself."""

    rehearsal: Document[Rehearsal]

    @property
    def content(self) -> Rehearsal:
        """The front matter."""
        return self.rehearsal.content

    @property
    def slug(self) -> str:
        """Its name."""
        return self.rehearsal.slug

    @property
    def address(self) -> str:
        """Where it is played."""
        return self.rehearsal.address

    @property
    def kit(self) -> str:
        """Where its role play is."""
        return f"/role-play/{self.rehearsal.slug}/"

    @cached_property
    def graph(self) -> Graph:
        """The ways through it."""
        return Graph(self.content)

    @property
    def minutes(self) -> int:
        """About how long its longest way takes."""
        return max(1, round(self.graph.longest * SECONDS / 60))

    @cached_property
    def map(self) -> Map:
        """Its drawing."""
        return map_of(self.graph)

    @cached_property
    def paper(self) -> str:
        """How it is printed so that it has two sheets at most; empty where it has more."""
        return setting(self.content, self.map.height)

    @cached_property
    def numbers(self) -> dict[str, int]:
        """The number of each turn and, after them, of each ending, by id: the first turn is 1."""
        names = (*(turn.id for turn in self.content.turns), *(ending.id for ending in self.content.endings))
        return {name: number for number, name in enumerate(names, 1)}

    @cached_property
    def names(self) -> dict[str, str]:
        """What each turn and ending is called where it is pointed to: a turn by its number, an ending by a letter."""
        endings = zip(self.content.endings, ascii_uppercase, strict=False)
        return {turn.id: f"{self.numbers[turn.id]}" for turn in self.content.turns} | {
            ending.id: letter for ending, letter in endings
        }

    @cached_property
    def watched(self) -> tuple[str, ...]:
        """The practices that a role play is about, in the order in which a conversation that goes well shows them."""
        good = (path for path in self.graph.paths() if all(move.shows for move in path))
        shown = (tuple(dict.fromkeys(move.practice for move in path)) for path in good)
        return max(shown, key=len, default=self.content.practices)[:WATCHED]

    def moves(self, turn: Turn) -> list[Move]:
        """Return the turn's moves in the order that readers see."""
        return shuffled(turn.moves, f"{self.rehearsal.slug}/{turn.id}")
