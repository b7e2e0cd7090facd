"""Answer sheets by the number, and a scorer of our own: right answers, and marks, out of the content alone.

Nothing here uses the marks that the product works out, so that a fault in them shows.
"""

import random
from collections.abc import Iterable

import pytest

from handbook.items.base import ItemBase
from handbook.items.choice.model import Choice
from handbook.items.match.model import Match
from handbook.items.multiple.model import Multiple
from handbook.items.order.model import Order
from handbook.items.spot.model import Spot

SHEETS = 200
UNANSWERED = 0.05  # the share of questions that a sheet leaves out
NEAR = 0.01  # how near two scores from 0 to 1 are when they are equal
Answer = dict[str, str]  # part -> value


def key(item: ItemBase) -> Answer:
    """Return the right answer."""
    match item:
        case Order():
            return {step.id: str(place) for place, step in enumerate(item.steps, 1)}
        case Match():
            return {pair.id: pair.id for pair in item.pairs}
        case Spot():
            return {line.id: "on" for line in item.lines if line.key}
        case Choice() | Multiple():
            return {option.id: "on" for option in item.options if option.key}
        case _:
            pytest.fail(f"no answer is known to a {item.type}")


def anything(item: ItemBase, chance: random.Random) -> Answer:
    """Return some complete answer."""
    match item:
        case Order():
            return {step.id: str(chance.randint(1, len(item.steps))) for step in item.steps}
        case Match():
            targets = [*(one.id for one in item.pairs), *(one.id for one in item.spares)]
            return {pair.id: chance.choice(targets) for pair in item.pairs}
        case Spot():
            return {chance.choice(item.selectable).id: "on"}
        case Choice():
            return {chance.choice(item.options).id: "on"}
        case Multiple():
            return {one.id: "on" for one in chance.sample(item.options, chance.randint(1, len(item.options)))}
        case _:
            pytest.fail(f"no answer is known to a {item.type}")


def partial(item: ItemBase, chance: random.Random) -> Answer:
    """Return the right answer with one part of it changed or left out, where there are several."""
    right = key(item)
    part = chance.choice(list(right))
    match item:
        case Order():
            return right | {part: str(chance.randint(1, len(item.steps)))}
        case Match():
            return right | {part: chance.choice(item.spares).id}
        case Multiple() if len(right) > 1:
            return {name: value for name, value in right.items() if name != part}
        case _:
            return anything(item, chance)


def some_answer(item: ItemBase, chance: random.Random) -> Answer:
    """Return a right, a partly right or any answer."""
    return chance.choice([key(item), partial(item, chance), anything(item, chance)])


def answer(item: ItemBase, number: int) -> Answer:
    """Return what the sheet of this number answers to the item: always the same, and now and then nothing."""
    chance = random.Random(f"{number} {item.id}")  # noqa: S311 - no secret
    return {} if chance.random() < UNANSWERED else some_answer(item, chance)


def earned(item: ItemBase, given: Answer) -> float:
    """Return what an answer earns, from 0 to 1."""
    right = key(item)
    hits = sum(given.get(part) == value for part, value in right.items()) / len(right)
    if not isinstance(item, Multiple):
        return hits
    wrong = {option.id for option in item.options if not option.key}
    return max(0.0, hits - len(wrong & given.keys()) / len(wrong))


def score(items: Iterable[ItemBase], number: int) -> float:
    """Return the score of a sheet on the items, from 0 to 1."""
    marks = [earned(item, answer(item, number)) for item in items]
    return sum(marks) / len(marks)
