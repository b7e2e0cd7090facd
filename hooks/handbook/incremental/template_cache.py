"""Texts that templates gave before, for the same values, while every function among these still answers the same."""

import fnmatch
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from typing import Any, Generic, TypeVar

from jinja2 import nodes

from handbook.incremental.compiled_templates import Compiled
from handbook.site.templates import FOLDER, Templates

ANY = "*"  # in the name of a template: what only rendering knows
T = TypeVar("T")
Answer = tuple[str, tuple[Any, ...], dict[str, Any], Any]  # a function's name, what it was given, what it gave


@dataclass(frozen=True)
class Rendering(Generic[T]):
    """What a template gave, the sources it was made of, the values it had, and what it was told by functions."""

    result: T
    sources: Mapping[str, str]
    values: Mapping[str, object]
    answers: list[Answer] = field(default_factory=list)

    def holds(self, sources: Mapping[str, str], values: Mapping[str, object]) -> bool:
        """Tell whether the template would give the same now; objects that were not read anew are quickly equal."""
        return (
            self.sources == sources
            and self.values == {name: value for name, value in values.items() if not callable(value)}
            and all(values[name](*given, **named) == answer for name, given, named, answer in self.answers)  # type: ignore[operator]  # functions
        )


class RememberingTemplates(Templates):
    """Templates that render only what has changed since the last build of this process."""

    def __init__(
        self, last: Mapping[str, Rendering[Any]], compiled: Compiled, folder: Path = FOLDER, index: str = ""
    ) -> None:
        """Take over what the last build rendered; `now` is what this one did."""
        super().__init__(folder, index)
        self._env.bytecode_cache = self._compiled = compiled
        self._last = last
        self.now: dict[str, Rendering[Any]] = {}
        self._sources: dict[str, dict[str, str]] = {}

    def text(self, name: str, address: str, part: str = "", /, **values: object) -> str:
        """Return the template rendered for the page at `address`, or for a part of the page that has this name."""
        return self._once(super().text, name, address, values, part)

    def blocks(self, name: str, address: str, **values: object) -> dict[str, str]:
        """Return what each macro `block_<name>` of the template gives for the page at `address`, by its name."""
        return self._once(super().blocks, name, address, values)

    def _once(self, make: Callable[..., T], name: str, address: str, values: dict[str, object], part: str = "") -> T:
        key = f"{address} {name} {part}"
        if key in self.now:  # a template that fills many parts of one page is quick
            return make(name, address, **values)
        sources = self.sources(name)
        rendering: Rendering[T] | None = self._last.get(key)
        if rendering is None or not rendering.holds(sources, values):
            answers: list[Answer] = []
            plain = {name: value for name, value in values.items() if not callable(value)}
            result = make(name, address, **plain, **_listened(values, answers))
            rendering = Rendering(result, sources, plain, answers)
        self.now[key] = rendering
        return rendering.result

    def sources(self, name: str) -> dict[str, str]:
        """Return the text of the template and of all that it includes or imports, and what all of them know."""
        if name not in self._sources:
            found = {"words": repr(self.words), "index": self.index}
            self._sources[name] = found | dict(self._read(name, set()))
        return self._sources[name]

    def _read(self, name: str, seen: set[str]) -> Iterator[tuple[str, str]]:
        if name in seen or self._env.loader is None:
            return
        seen.add(name)
        text = self._env.loader.get_source(self._env, name)[0]
        yield name, text
        for other in self._compiled.references(text, self._referenced):
            for each in fnmatch.filter(self._all, other) if ANY in other else [other]:
                yield from self._read(each, seen)

    @cached_property
    def _all(self) -> list[str]:
        return self._env.list_templates()

    def _referenced(self, text: str) -> tuple[str, ...]:
        """Return the names of the templates that the source refers to, with a star for what rendering puts in."""
        found = self._env.parse(text).find_all((nodes.Extends, nodes.FromImport, nodes.Import, nodes.Include))
        return tuple(_name(reference.template) for reference in found)  # type: ignore[attr-defined]  # all four have it


def _name(expression: nodes.Expr) -> str:
    """Return the name that the expression gives, such as `items/*/page.html`."""
    if isinstance(expression, nodes.Concat):
        return "".join(map(_name, expression.nodes))
    return str(expression.value) if isinstance(expression, nodes.Const) else ANY


def _listened(values: Mapping[str, object], answers: list[Answer]) -> dict[str, Callable[..., object]]:
    """Return the functions among the values, each writing down what it answers."""

    def listening(name: str, ask: Callable[..., object]) -> Callable[..., object]:
        def answer(*given: object, **named: object) -> object:
            answers.append((name, given, named, found := ask(*given, **named)))
            return found

        return answer

    return {name: listening(name, value) for name, value in values.items() if callable(value)}
