"""Finished pages that stand in the last site and would come out the same: all that a template looked at is unchanged.

While a page is rendered, the things that its templates look at are written down, each with the state it is in.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from functools import cached_property, partial
from typing import Any, Self

from jinja2 import Environment, Template

from handbook.incremental.compiled_templates import Compiled
from handbook.incremental.dependencies import Things
from handbook.incremental.output_digests import sha256


@dataclass(frozen=True)
class Frame:
    """A page as it was written: the hash of its file, and the names of the things that its templates looked at."""

    output: str
    seen: tuple[str, ...]


@dataclass(frozen=True)
class Pages:
    """The pages of one build by their files, and the state of everything that was looked at to make them."""

    frames: Mapping[str, Frame] = field(default_factory=dict)
    states: Mapping[str, str] = field(default_factory=dict)


class Frames:
    """The pages of this build, some of them from the last site."""

    def __init__(self, last: Pages, keep: Callable[[str, str], bool], compiled: Compiled) -> None:
        """Take over the pages of the last build; `keep` has the file of one stay if it has this hash."""
        self._last = last
        self._keep = keep
        self._compiled = compiled
        self._things = Things()
        self._page: object = None  # the one that is being rendered
        self._seen: set[str] = set()
        self._frames: dict[str, Frame] = {}

    @property
    def now(self) -> Pages:
        """The pages of this build."""
        seen = {name for frame in self._frames.values() for name in frame.seen}
        return Pages(self._frames, {name: self._things.state(name) for name in seen})

    def watched(self, env: Environment) -> Environment:
        """Return the theme's environment, with its templates watched."""
        watched = WatchedEnvironment.like(env, self)
        watched.bytecode_cache = self._compiled
        return watched

    def look(self, thing: object, attribute: str) -> None:
        """Write down that a template looks at the thing."""
        if name := self._things.name(thing, attribute, self._page):
            self._seen.add(name)

    def render(self, variables: Mapping[str, Any], make: Callable[[], str]) -> str:
        """Return the page that `make` makes, or nothing when the last one stays."""
        page = variables.get("page")
        if page is None:
            return make()
        self._things.know(variables)
        uri = page.file.dest_uri
        known = self._last.frames.get(uri)
        if known and self._unchanged.issuperset(known.seen) and self._keep(uri, known.output):
            self._frames[uri] = known
            return ""
        self._page, self._seen = page, set()
        return make()

    def finish(self, uri: str, output: str) -> None:
        """Remember the page that was just rendered, in its last form; of one that stays, nothing new."""
        if output.strip():
            written = output.encode("utf-8", errors="xmlcharrefreplace")
            self._frames[uri] = Frame(sha256(written), tuple(sorted(self._seen)))

    @cached_property
    def _unchanged(self) -> frozenset[str]:
        """The names of what is in the state in which the last build saw it; asked for once all things are known."""
        return frozenset(name for name, state in self._last.states.items() if self._things.state(name) == state)


class WatchedTemplate(Template):
    """A template that is rendered only when something it looks at has changed."""

    environment: "WatchedEnvironment"

    def render(self, *args: Any, **kwargs: Any) -> str:  # noqa: ANN401 - as Jinja has it
        """Render the template, or leave it at the page of the last build."""
        variables = dict(*args, **kwargs)
        return self.environment.frames.render(variables, partial(super().render, variables))


class WatchedEnvironment(Environment):
    """Jinja's environment, which tells what its templates look at."""

    template_class = WatchedTemplate
    frames: Frames

    @classmethod
    def like(cls, env: Environment, frames: Frames) -> Self:
        """Return a watched environment that is otherwise like `env`, the way `Environment.overlay` makes one."""
        watched = object.__new__(cls)
        watched.__dict__.update(env.__dict__)
        watched.frames = frames
        return watched

    def getattr(self, obj: Any, attribute: str) -> Any:  # noqa: ANN401 - as Jinja has it
        """Return what `obj.attribute` means in a template."""
        self.frames.look(obj, attribute)
        try:
            return getattr(obj, attribute)  # what most looks come to, without another call
        except AttributeError:
            return super().getattr(obj, attribute)

    def getitem(self, obj: Any, argument: Any) -> Any:  # noqa: ANN401 - as Jinja has it
        """Return what `obj[argument]` means in a template, and in filters such as `map`."""
        self.frames.look(obj, str(argument))
        return super().getitem(obj, argument)
