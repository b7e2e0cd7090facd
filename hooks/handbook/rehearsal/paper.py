"""How large a rehearsal is printed so that it has two sheets at most: reckoned from its texts, as flow.css sets them.

All lengths are in points. No turn and no ending is parted, so each is a block that goes into a column as a whole.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import accumulate
from typing import NamedTuple

from handbook.rehearsal.model import Ending, Rehearsal, Turn

# How wide letters of Arial are, of the size of the type, as far as they are no common one.
WIDTHS = {
    letter: width
    for letters, width in (
        ("ijl'", 0.222),
        (" ftI.,:;/!", 0.278),
        ('r-()"', 0.355),
        ("cksvxyzJ", 0.5),
        ("ABEFKLPSTVXYZ", 0.667),
        ("wCDGHNOQRU", 0.778),
        ("mM", 0.833),
        ("W", 0.944),
    )
    for letter in letters
}
COMMON, BOLDER = 0.56, 0.05
SURE = 0.985  # of a line
WORTH = "Not solved, but they trust"  # as much as stands behind a title
STAKE = "At stake for"  # as much as stands before whom it is for
TITLE = 1.3  # how much wider the type of titles of endings is
GAP = 17  # between the columns


class Paper(NamedTuple):
    """A sheet of paper inside its margins."""

    width: float
    height: float

    @property
    def column(self) -> float:
        """The width of one of two columns."""
        return (self.width - GAP) / 2


class Setting(NamedTuple):
    """A way to print a rehearsal."""

    size: float
    leading: float  # of the size
    between: float  # a move and the next
    across: bool  # whether the map goes across both columns
    drawn: float  # points to a unit of the map

    @property
    def name(self) -> str:
        """What `data-paper` says."""
        return f"{self.size:g}{' across' * self.across}"


PAPERS = (Paper(532, 790), Paper(549, 734))  # A4, and US Letter, less what rounding takes
SETTINGS = (
    Setting(9, 1.2, 5, across=True, drawn=0.68),
    Setting(8.5, 1.18, 5, across=True, drawn=0.68),
    Setting(8.5, 1.18, 5, across=False, drawn=0.56),
    Setting(8, 1.16, 4, across=False, drawn=0.56),
)


def setting(content: Rehearsal, map_height: float) -> str:
    """Return the name of the largest setting that has two sheets on any paper; empty where none has."""
    fitting = (one.name for one in SETTINGS if all(_Printed(content, one, paper).fits(map_height) for paper in PAPERS))
    return next(fitting, "")


@dataclass(frozen=True)
class _Printed:
    content: Rehearsal
    kind: Setting
    paper: Paper

    def fits(self, map_height: float) -> bool:
        """Say whether two sheets have room for all, the columns of each filled one after the other."""
        blocks, kind = list(self._blocks()), self.kind
        hidden = self._high(self.content.hidden, self.paper.width if kind.across else self.paper.column)
        last = hidden + map_height * kind.drawn + (40 if kind.across else 12)  # what they didn't say, and the map
        if not kind.across:
            blocks.append(last + 3 * kind.size * kind.leading)  # with its key below it
            last = 0
        for _ in range(2):
            blocks = blocks[_count(blocks, self.paper.height - self._header()) :]
        room = self.paper.height - last
        return any(sum(blocks[:at]) <= room and sum(blocks[at:]) <= room for at in range(len(blocks) + 1))

    def _header(self) -> float:
        texts = (self.content.scene, f"{STAKE} {self.content.customer}: {self.content.stake}", "")
        return 34 + sum(self._high(text, self.paper.width) + 2 for text in texts)

    def _blocks(self) -> Iterator[float]:
        yield from map(self._turn, self.content.turns)
        first, *others = map(self._ending, self.content.endings)
        yield first + 22  # with the heading above it
        yield from others

    def _turn(self, turn: Turn) -> float:
        says = f"{self.content.customer} {turn.says} {turn.now}"
        column = self.paper.column
        moves = (self._high(move.say, column, BOLDER) + self._high(move.feels, column) for move in turn.moves)
        below = self.kind.size * self.kind.leading + self.kind.between
        return self._high(says, column - 20) + 12 + sum(move + below for move in moves)  # the number takes of two lines

    def _ending(self, ending: Ending) -> float:
        title = self._high(f"A · {ending.title} {WORTH}", self.paper.column / TITLE, BOLDER)
        return self._high(ending.told, self.paper.column) + title + 12

    def _high(self, text: str, width: float, bolder: float = 0) -> float:
        """Return how high the text is, which has at least one line."""
        lines, here, room = 1, 0.0, SURE * width / self.kind.size
        for word in text.split():
            wide = sum(WIDTHS.get(letter, COMMON) + bolder for letter in word)
            lines, here = (lines, here + wide) if here + wide <= room else (lines + 1, wide)
            here += WIDTHS[" "]
        return lines * self.kind.size * self.kind.leading


def _count(blocks: Sequence[float], height: float) -> int:
    """Return how many of the blocks, one below the other, have room."""
    return sum(high <= height for high in accumulate(blocks))
