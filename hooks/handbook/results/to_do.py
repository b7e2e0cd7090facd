"""What to do with a question: mend a fault, teach, improve, watch it, or wait for more answers."""

from collections.abc import Mapping, Sequence
from typing import Literal, get_args

from handbook.flags.model import GRAVITY, FlagKind
from handbook.results.figures import ItemFigures
from handbook.results.flags import Flag, is_weak

ToDo = Literal["mend", "teach", "improve", "watch", "wait"]
Judged = tuple[ItemFigures, Sequence[Flag]]
OF_KIND: Mapping[FlagKind, ToDo] = {
    "wrong_key": "mend",
    "misleads": "mend",
    "sure_but_wrong": "teach",
    "tells_nothing": "improve",
    "dead_answer": "improve",
}


def to_do(one: ItemFigures, flags: Sequence[Flag]) -> ToDo | None:
    """Return what to do with an item by its gravest flag; None where nothing is, and of earlier revisions."""
    if one.revision:
        return None
    if flags:
        return OF_KIND[flags[0].kind]
    return "watch" if is_weak(one) else None if one.is_enough else "wait"


def sorted_out(found: Sequence[Judged]) -> dict[ToDo, list[Judged]]:
    """Return the items for which there is something to do, by what it is, in each the gravest first."""
    groups: dict[ToDo, list[Judged]] = {name: [] for name in get_args(ToDo)}
    for one, flags in found:
        if name := to_do(one, flags):
            groups[name].append((one, flags))
    return {name: sorted(judged, key=_gravity) for name, judged in groups.items() if judged}


def _gravity(judged: Judged) -> tuple[int, float, int]:
    """Return how grave it is, least first: the kind, then how far those who know are wrong, or the sure."""
    one, flags = judged
    kind = GRAVITY.index(flags[0].kind) if flags else len(GRAVITY)
    told = 1 if one.discrimination is None else one.discrimination
    misled = -one.sure_but_wrong / one.sure if flags and flags[0].kind == "sure_but_wrong" else told
    return 0 if flags and OF_KIND[flags[0].kind] == "mend" else kind, misled, one.n
