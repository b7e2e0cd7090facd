"""Front matter as YAML: its data, the place of every value and key, and what an editor has to mend about it."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

import yaml

from handbook.core.problems import Problem
from handbook.core.yaml_losses import losses
from handbook.core.yaml_words import in_plain_words

DEEPEST = 12  # levels; ours need 7, and thousands would exhaust the stack

Loc = tuple[str | int, ...]
Place = tuple[int, int]


class TooDeepError(Exception):
    """The front matter is nested deeper than any of ours."""


@dataclass
class FrontMatter:
    """What was read: the data, and the places (1-based line and column) of values and of keys."""

    path: str
    first_line: int = 2  # of the text in its file; the opening fence is line 1
    data: object = None
    values: dict[Loc, Place] = field(default_factory=dict)
    keys: dict[Loc, Place] = field(default_factory=dict)
    problems: list[Problem] = field(default_factory=list)

    def place(self, mark: yaml.Mark | None) -> Place:
        """Return the place that YAML, which counts from 0, means."""
        return (mark.line + self.first_line, mark.column + 1) if mark else (self.first_line, 1)

    def complain(self, place: Place, what: str, remedy: str, follows: str = "") -> None:
        """Note a problem, which is the cause of whatever else is wrong with its line."""
        self.problems.append(
            Problem(self.path, *place, what, remedy, f"line {self.path}:{place[0]}, reading {self.path}", follows)
        )


def parse(path: str, text: str, first_line: int = 2, *, aliases: bool = False) -> FrontMatter:
    """Read the text between the fences of the file at `path`; only where `aliases` says so, it may have such."""
    found = FrontMatter(path, first_line)
    loader = yaml.CSafeLoader(text)
    try:
        _Reading(found, loader, text.split("\n"), aliases=aliases).document()
    except yaml.MarkedYAMLError as error:
        found.data = None
        mark, what, remedy = in_plain_words(error, text)
        before = (
            found.problems[-1].breaks.split(", ")[0] if found.problems else ""
        )  # a quotation mark that takes in all up to here
        found.complain(found.place(mark), what, remedy, before)
    except TooDeepError as error:
        found.complain(
            error.args[0], f"the fields are nested more than {DEEPEST} deep", "Check the brackets and dashes"
        )
    except yaml.YAMLError as error:
        found.complain((first_line, 1), f"the front matter is not YAML: {error}", "Write it again")
    finally:
        loader.dispose()
    return found


@dataclass
class _Reading:
    """One pass over the events of a YAML document; it never composes, for that knows no bound to depth."""

    found: FrontMatter
    loader: Any  # yaml.CSafeLoader, whose events have no types
    lines: Sequence[str]
    aliases: bool = False
    anchored: dict[str, object] = field(default_factory=dict)

    def document(self) -> None:
        """Read the one document."""
        self.loader.get_event()  # the stream's start
        if isinstance(self.loader.get_event(), yaml.DocumentStartEvent):
            self.found.data = self.value(self.loader.get_event(), ())
            self.loader.get_event()  # the document's end
            extra = self.loader.get_event()
            if not isinstance(extra, yaml.StreamEndEvent):
                self.found.complain(
                    self.found.place(extra.start_mark), "a second document begins here", "Take out this line"
                )
                self.found.data = None

    def value(self, event: Any, loc: Loc) -> object:  # noqa: ANN401 - as above
        """Return the data that begins with the event."""
        place = self.found.place(event.start_mark)
        self.found.values[loc] = place
        if len(loc) > DEEPEST:
            raise TooDeepError(place)
        if isinstance(event, yaml.AliasEvent):
            anchor = str(event.anchor)
            if anchor not in self.anchored:
                self.special(place, "*", "an alias")
            return self.anchored.get(anchor, f"*{anchor}")
        if event.anchor and not self.aliases:
            self.special(place, "&", "an anchor")
        if event.tag:
            self.special(place, "!", "a tag")
        value = self.content(event, loc, place)
        if self.aliases and event.anchor:
            self.anchored[event.anchor] = value
        return value

    def content(self, event: Any, loc: Loc, place: Place) -> object:  # noqa: ANN401 - as above
        """Return the fields, the entries or the scalar that the event begins."""
        if isinstance(event, yaml.MappingStartEvent):
            return self.mapping(loc)
        if isinstance(event, yaml.SequenceStartEvent):
            return self.sequence(loc)
        return self.scalar(event, place)

    def special(self, place: Place, sign: str, name: str) -> None:
        """Refuse what YAML makes of a text that begins with a sign."""
        self.found.complain(place, f"`{sign}` begins {name} of YAML here", "Put the text in quotes, or write it out")

    def mapping(self, loc: Loc) -> dict[str, object]:
        """Return the fields that follow."""
        data: dict[str, object] = {}
        while not isinstance(event := self.loader.get_event(), yaml.MappingEndEvent):
            place, key = self.found.place(event.start_mark), getattr(event, "value", None)
            if key is None:
                self.value(event, (*loc, "?"))
            value = self.value(self.loader.get_event(), (*loc, "?" if key is None else key))
            if key in (None, "", "<<"):
                self.found.complain(place, "the key is not a plain word", "Write `key: value`, or use quotes")
            elif key in data:
                self.found.complain(place, f"`{key}` stands here twice", "Keep one of the two")
            else:
                data[key] = value
                self.found.keys[*loc, key] = place
                if value is None or isinstance(value, dict | list):
                    self.found.values[*loc, key] = place
        return data

    def sequence(self, loc: Loc) -> list[object]:
        """Return the entries that follow."""
        data: list[object] = []
        while not isinstance(event := self.loader.get_event(), yaml.SequenceEndEvent):
            data.append(self.value(event, (*loc, len(data))))
        return data

    def scalar(self, event: Any, place: Place) -> object:  # noqa: ANN401 - as above
        """Return the text, or the number, date or truth value that YAML sees in it."""
        tag = None if event.style else self.loader.resolve(yaml.ScalarNode, event.value, (event.implicit[0], False))
        value = self.read(event, tag)
        for line, column, what, remedy in losses(event, tag, value, self.lines):
            self.found.complain((line + self.found.first_line, column + 1), what, remedy)
        if isinstance(value, str):
            self.printable(value, place)
        return value

    def read(self, event: Any, tag: str | None) -> object:  # noqa: ANN401 - as above
        """Return what YAML sees in the scalar."""
        if tag not in (None, "tag:yaml.org,2002:str"):
            try:
                value: object = self.loader.construct_object(yaml.ScalarNode(tag, event.value))
            except (yaml.YAMLError, ValueError, ArithmeticError):
                return event.value  # the thirteenth month: text, until the shape asks for a date
            return value
        return event.value

    def printable(self, text: str, place: Place) -> None:
        """Refuse characters that nobody can see."""
        if not text.replace("\n", "").isprintable():
            odd = next(char for char in text if not char.isprintable() and char != "\n")
            name = "a tab" if odd == "\t" else f"the invisible character U+{ord(odd):04X}"
            self.found.complain(place, f"the text holds {name}", "Type it again without")
