"""Whether a template that is given one value would show the same as with another."""

from collections.abc import Mapping


def same(one: object, other: object) -> bool:
    """Return whether the values are equal, and their entries in the same order: Python takes `{a, b}` for `{b, a}`.

    What is no mapping, list or tuple compares as it does itself; values that are the same object compare fast.
    """
    return bool(one == other) and _same_order(one, other)


def _same_order(one: object, other: object) -> bool:
    """Return whether equal values have their entries in the same order."""
    if one is other or isinstance(one, str):
        return True
    if isinstance(one, Mapping) and isinstance(other, Mapping):
        return list(one) == list(other) and all(map(_same_order, one.values(), other.values()))
    if isinstance(one, list | tuple) and isinstance(other, list | tuple):
        return all(map(_same_order, one, other))
    return True
