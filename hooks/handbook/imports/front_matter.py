"""Front matter of other systems: what of it a procedure has, and the rest, which is kept beside it."""

import re
import tomllib
from dataclasses import dataclass, field
from typing import Any

import yaml

_FENCED = re.compile(r"\A\ufeff?(---|\+\+\+)[ \t]*\n(.*?)\n?^\1[ \t]*$\n?", re.DOTALL | re.MULTILINE)
_NAMES = {
    "title": ("title",),
    "summary": ("description", "summary", "excerpt", "subtitle", "lead", "intro"),
    "number": ("sidebar_position", "weight", "nav_order", "order", "position"),
    "keywords": ("tags", "keywords", "categories"),
}
_ADDRESSES = frozenset("slug permalink url alias aliases redirect_from".split())  # of the page, in other systems


@dataclass
class Foreign:
    """A file's front matter: texts and numbers by our names, the other fields, and the text below."""

    body: str
    title: str = ""
    summary: str = ""
    number: int | None = None
    keywords: tuple[str, ...] = ()
    draft: bool = False
    rest: dict[str, Any] = field(default_factory=dict)
    unread: str = ""  # the front matter as it was, where it could not be read

    @property
    def has_old_address(self) -> bool:
        """Whether it names an address that the page had."""
        return not _ADDRESSES.isdisjoint(self.rest)


def read_foreign(text: str) -> Foreign:
    """Return what the text holds; YAML between `---`, TOML (1.0) between `+++`, or none."""
    found = _FENCED.match(text)
    if not found:
        return Foreign(text.removeprefix("\ufeff"))
    body = text[found.end() :]
    try:
        data = tomllib.loads(found[2]) if found[1] == "+++" else yaml.safe_load(found[2])
    except (tomllib.TOMLDecodeError, yaml.YAMLError):
        return Foreign(body, unread=found[2])
    if not isinstance(data, dict):
        return Foreign(body, unread=found[2])
    return _named(body, {str(name): value for name, value in data.items() if value is not None})


def _named(body: str, data: dict[str, Any]) -> Foreign:
    """Return the fields by our names; whatever is not of the right kind stays among the rest."""
    foreign = Foreign(body, rest=data)
    for ours, names in _NAMES.items():
        for name in names:
            if (value := _as(ours, data.get(name))) is not None:
                setattr(foreign, ours, value)
                del data[name]
                break
    if isinstance(data.get("draft"), bool):
        foreign.draft = data.pop("draft")
    elif isinstance(data.get("published"), bool):
        foreign.draft = not data.pop("published")
    return foreign


def _as(ours: str, value: object) -> object:
    """Return the value if it is one for our field."""
    if ours == "number":
        return value if isinstance(value, int) and not isinstance(value, bool) else None
    if ours == "keywords":
        words = re.split(r"\s*,\s*", value) if isinstance(value, str) else value
        strings = tuple(word for word in words if isinstance(word, str)) if isinstance(words, list) else ()
        return strings or None
    return " ".join(value.split()) or None if isinstance(value, str) else None
