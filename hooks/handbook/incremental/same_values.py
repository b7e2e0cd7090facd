"""Whether a template that is given one value would show the same as with another."""

from collections.abc import Iterable, Mapping
from dataclasses import fields, is_dataclass
from typing import Any

from pydantic import BaseModel

Parts = tuple[tuple[object, object], ...]


def same(one: object, other: object) -> bool:
    """Return whether the values are equal in what a template shows: in the order of their entries and in type, too.

    Python takes `{a, b}` for `{b, a}` and 1 for True. Values that are the same object compare fast.
    """
    if one is other:
        return True
    if type(one) is not type(other) or type(one).__eq__ is object.__eq__:
        return False
    if isinstance(one, str | bytes | int | float):
        return one == other
    if isinstance(one, Mapping | list | tuple | BaseModel) or is_dataclass(one):
        return _all_same(tuple(_parts(one)), tuple(_parts(other)))
    return bool(one == other)


def _all_same(one: Parts, other: Parts) -> bool:
    return len(one) == len(other) and all(
        same(name, its_name) and same(value, its_value)
        for (name, value), (its_name, its_value) in zip(one, other, strict=True)
    )


def _parts(value: object) -> Iterable[tuple[object, object]]:
    """Return what the value holds, each with its name, in its order."""
    if isinstance(value, Mapping):
        return value.items()
    if isinstance(value, list | tuple):
        return enumerate(value)
    names = type(value).model_fields if isinstance(value, BaseModel) else _compared(value)
    return ((name, getattr(value, name)) for name in names)


def _compared(value: Any) -> Iterable[str]:  # noqa: ANN401 - any dataclass
    return (field.name for field in fields(value) if field.compare)
