"""Results of our templates, reused while sources and values are the same and functions among the values agree."""

import fnmatch
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from typing import Any, Generic, TypeVar

from jinja2 import nodes
from markupsafe import Markup

from handbook.incremental.compiled_templates import CompiledTemplates
from handbook.site.templates import FOLDER, Templates

ANY = "*"  # in the name of a template: what only rendering knows
T = TypeVar("T")
Call = tuple[str, tuple[Any, ...], dict[str, Any], Any]  # a function's name, its arguments, what it returned


@dataclass(frozen=True)
class RenderedTemplate(Generic[T]):
    """What a template gave, the sources and values that it had, and the calls of functions among these values."""

    result: T
    sources: Mapping[str, str]
    values: Mapping[str, object]
    calls: list[Call] = field(default_factory=list)

    def is_current(self, sources: Mapping[str, str], values: Mapping[str, object]) -> bool:
        """Return whether the template would give the same now; values that are the same objects compare fast."""
        return (
            self.sources == sources
            and self._has(values)
            and all(values[name](*given, **named) == found for name, given, named, found in self.calls)  # type: ignore[operator]  # functions
        )

    def _has(self, values: Mapping[str, object]) -> bool:
        """Return whether these are the values, functions left out, and each dict in the same order."""
        count = len(values) - sum(map(callable, values.values()))
        return count == len(self.values) and all(
            name in values and (known is values[name] or _is_same(known, values[name]))
            for name, known in self.values.items()
        )


class CachingTemplates(Templates):
    """Templates that render only what has changed since the last build of this process."""

    def __init__(
        self,
        last: Mapping[str, RenderedTemplate[Any]],
        compiled: CompiledTemplates,
        folder: Path = FOLDER,
        index: str = "",
    ) -> None:
        """Take the results of the last build; `entries` has those of this one."""
        super().__init__(folder, index, compiled)
        self.entries: dict[str, RenderedTemplate[Any]] = {}
        self._compiled = compiled
        self._last = last
        self._sources: dict[str, dict[str, str]] = {}
        self._texts: dict[str, str] = {}

    def text(self, name: str, address: str, part: str = "", /, **values: object) -> str:
        """Return the template rendered for the page at `address`, or for a part of the page that has this name."""
        return self._cached(super().text, name, address, values, part)

    def parts(self, name: str, address: str, part: str = "", /, **values: object) -> dict[str, Markup]:
        """Return what the rendered template has below each comment `<!-- part … -->`, by what that names."""
        return self._cached(super().parts, name, address, values, part)

    def blocks(self, name: str, address: str, part: str = "", /, **values: object) -> dict[str, str]:
        """Return what each macro `block_<name>` of the template gives for the page at `address`, by its name."""
        return self._cached(super().blocks, name, address, values, part)

    def _cached(self, render: Callable[..., T], name: str, address: str, values: dict[str, object], part: str) -> T:
        key = f"{address} {name} {part}"
        if key in self.entries:  # a template that fills many parts of one page renders fast
            return render(name, address, **values)
        sources = self.sources(name)
        rendered: RenderedTemplate[T] | None = self._last.get(key)
        if rendered is None or not rendered.is_current(sources, values):
            calls: list[Call] = []
            plain = {name: value for name, value in values.items() if not callable(value)}
            result = render(name, address, **plain, **_recorded(values, calls))
            rendered = RenderedTemplate(result, sources, plain, calls)
        self.entries[key] = rendered
        return rendered.result

    def sources(self, name: str) -> dict[str, str]:
        """Return the source of the template and of all that it includes or imports, and what all templates share."""
        if name not in self._sources:
            self._sources[name] = self._shared | dict(self._read(name, set()))
        return self._sources[name]

    def _read(self, name: str, seen: set[str]) -> Iterator[tuple[str, str]]:
        if name in seen:
            return
        seen.add(name)
        source = self._source(name)
        yield name, source
        for other in self._compiled.references(source, self._referenced):
            for each in fnmatch.filter(self._all, other) if ANY in other else [other]:
                yield from self._read(each, seen)

    def _source(self, name: str) -> str:
        if name not in self._texts and self._env.loader:
            self._texts[name] = self._compiled.same(self._env.loader.get_source(self._env, name)[0])
        return self._texts[name]

    @cached_property
    def _shared(self) -> dict[str, str]:
        """What every template depends on besides its source."""
        return {"words": self._compiled.same(repr(self.words)), "index": self.index}

    @cached_property
    def _all(self) -> list[str]:
        return self._env.list_templates()

    def _referenced(self, source: str) -> tuple[str, ...]:
        """Return the names of the templates that the source refers to, with a star for what rendering puts in."""
        found = self._env.parse(source).find_all((nodes.Extends, nodes.FromImport, nodes.Import, nodes.Include))
        return tuple(_name(reference.template) for reference in found)  # type: ignore[attr-defined]  # all four have it


def _name(expression: nodes.Expr) -> str:
    """Return the name that the expression gives, such as `items/*/page.html`."""
    if isinstance(expression, nodes.Concat):
        return "".join(map(_name, expression.nodes))
    return str(expression.value) if isinstance(expression, nodes.Const) else ANY


def _is_same(known: object, value: object) -> bool:
    """Return whether the values are equal, a dict in its order, too."""
    return known == value and (type(value) is not dict or list(known) == list(value))  # type: ignore[call-overload]  # a dict, too


def _recorded(values: Mapping[str, object], calls: list[Call]) -> dict[str, Callable[..., object]]:
    """Return the functions among the values, each recording its calls."""

    def recorded(name: str, function: Callable[..., object]) -> Callable[..., object]:
        def call(*given: object, **named: object) -> object:
            calls.append((name, given, named, found := function(*given, **named)))
            return found

        return call

    return {name: recorded(name, value) for name, value in values.items() if callable(value)}
