"""A content file as lines that each know where they were written, so that what is put together of several can tell."""

import json
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

import yaml

from handbook.core.source import FENCE

Place = tuple[str, int]  # the file as problems name it, and the line there
_FIELD = re.compile(r"(?P<name>[A-Za-z_][\w-]*):")
_HEADING = re.compile(r"(?P<marks>#{1,6})(?!#)\s*(?P<words>.*?)\s*#*$")
_CODE = re.compile(r"\s*(?:`{3,}|~{3,})")


@dataclass(frozen=True)
class Line:
    """A line of text, and where it was written."""

    text: str
    place: Place


Lines = tuple[Line, ...]


@dataclass(frozen=True)
class Part:
    """A field of the front matter, or a section of the prose, by its name; what stands before the first has none."""

    name: str
    lines: Lines


@dataclass(frozen=True)
class Text:
    """A content file: the fields of its front matter, and the prose."""

    fields: tuple[Part, ...]
    prose: Lines
    fences: tuple[Line, Line]

    @property
    def lines(self) -> Lines:
        """All its lines."""
        front = tuple(line for part in self.fields for line in part.lines)
        return self.fences[0], *front, self.fences[1], *self.prose

    def field(self, name: str) -> Lines:
        """Return the lines of the field; none where there is none."""
        return next((part.lines for part in self.fields if part.name == name), ())

    def value(self, name: str) -> object:
        """Return the value of the field; None where there is none, or none that can be read."""
        try:
            data = yaml.safe_load("\n".join(line.text for line in self.field(name)))
        except yaml.YAMLError:
            return None
        return data.get(name) if isinstance(data, dict) else None

    def with_field(self, name: str, lines: Iterable[Line]) -> "Text":
        """Return the text with these lines as the field, in its place or at the end; with none, without the field."""
        new = tuple(lines)
        if not self.field(name):
            return replace(self, fields=(*self.fields, Part(name, new)))
        fields = (Part(name, new) if part.name == name else part for part in self.fields)
        return replace(self, fields=tuple(part for part in fields if part.lines))


def text_of(path: str, content: str) -> Text | None:
    """Return what the file at `path`, as problems name it, holds; None where it has no front matter with an end."""
    lines = tuple(Line(line, (path, number)) for number, line in enumerate(content.split("\n"), 1))
    fences = [number for number, line in enumerate(lines) if line.text.rstrip() == FENCE]
    if len(fences) < len((FENCE, FENCE)) or fences[0]:
        return None
    end = fences[1]
    return Text(tuple(_fields(lines[1:end])), lines[end + 1 :], (lines[0], lines[end]))


def _fields(lines: Lines) -> Iterator[Part]:
    begins = [number for number, line in enumerate(lines) if _FIELD.match(line.text)]
    if begins[:1] != [0] and lines:
        yield Part("", lines[: begins[0] if begins else None])
    if not begins:
        return
    for number, end in zip(begins, [*begins[1:], len(lines)], strict=True):
        match = _FIELD.match(lines[number].text)
        yield Part(match["name"] if match else "", lines[number:end])


def sections(prose: Lines) -> list[tuple[str, int, int]]:
    """Return each heading of the prose, marks and all, with the numbers of its line and of the line after its section.

    A section goes on to the next heading of its level or above.
    """
    found, code = [], False
    for number, line in enumerate(prose):
        code ^= bool(_CODE.match(line.text))
        if not code and (match := _HEADING.match(line.text)):
            found.append((len(match["marks"]), f"{match['marks']} {match['words']}", number))
    return [
        (heading, number, next((after for other, _, after in found[index + 1 :] if other <= level), len(prose)))
        for index, (level, heading, number) in enumerate(found)
    ]


def in_yaml(value: object) -> str:
    """Return the value as YAML on one line: JSON is YAML, too."""
    return json.dumps(value, ensure_ascii=False, default=str)
