"""What to do with a question, and why: mend a fault, teach, improve, watch it, or wait for more answers."""

from collections.abc import Mapping, Sequence
from typing import Any, Literal, get_args

from handbook.flags.model import GRAVITY, FlagKind
from handbook.locale.language import Language
from handbook.results.figures import FEW, ItemFigures
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


def why(judged: Judged, words: Mapping[str, Any], language: Language) -> str:
    """Return why there is something to do, in one line; empty where nothing is."""
    one, flags = judged
    if flags:
        return " ".join(flag.told(words, language) for flag in flags)
    name = to_do(one, flags)
    if not name:
        return ""
    best, rest = one.best, one.rest
    numbers = {"n": one.n, "few": FEW, "best": best.right, "of": best.n, "others": rest.right, "rest": rest.n}
    said = {key: language.number(number) for key, number in numbers.items()}
    return str(words["to_do"][name]["reason"]).format(**said)


def advice(judged: Judged, words: Mapping[str, Any]) -> str:
    """Return what to do, once for each kind of flag; empty where nothing is."""
    one, flags = judged
    name = to_do(one, flags)
    said = [flag.advice(words) for flag in flags] or ([words["to_do"][name]["do"]] if name else [])
    return " ".join(dict.fromkeys(said))


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
