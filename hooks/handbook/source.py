"""A content file as text: front matter read as YAML with the place of every value, and the prose below it."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

import yaml

from handbook.problems import Problem

LARGEST = 256_000  # bytes; the longest quiz of ours has a tenth of it
FENCE = "---"

Loc = tuple[str | int, ...]


@dataclass(frozen=True)
class Source:
    """One content file: its data, the place of every value (1-based line and column), and its prose."""

    path: str
    data: dict[str, object]
    places: dict[Loc, tuple[int, int]]
    body: str
    body_line: int

    def place(self, *loc: str | int) -> tuple[int, int]:
        """Return the line and column of the value at `loc`, or of the nearest thing around it."""
        while loc and loc not in self.places:
            loc = loc[:-1]
        return self.places.get(loc, (1, 1))

    def problem(self, loc: Loc, what: str, remedy: str) -> Problem:
        """Return a problem of the value at `loc`."""
        return Problem(self.path, *self.place(*loc), what, remedy)


@dataclass
class _Reading:
    """One pass over a YAML document: builds the data, notes places, collects problems."""

    path: str
    loader: yaml.CSafeLoader
    places: dict[Loc, tuple[int, int]] = field(default_factory=dict)
    problems: list[Problem] = field(default_factory=list)
    seen: set[int] = field(default_factory=set)

    def value(self, node: yaml.Node, loc: Loc) -> object:
        """Return the data under `node`."""
        self.places[loc] = _place(node.start_mark)
        if id(node) in self.seen:
            self._complain(node, "an alias repeats an earlier value", "Write the value out")
            return None
        if isinstance(node, yaml.MappingNode):
            self.seen.add(id(node))
            return self._mapping(node, loc)
        if isinstance(node, yaml.SequenceNode):
            self.seen.add(id(node))
            return [self.value(child, (*loc, number)) for number, child in enumerate(node.value)]
        return self._scalar(node)

    def _mapping(self, node: yaml.MappingNode, loc: Loc) -> dict[str, object]:
        data: dict[str, object] = {}
        for key_node, value_node in node.value:
            key = key_node.value if isinstance(key_node, yaml.ScalarNode) else None
            if not isinstance(key, str) or key_node.tag == "tag:yaml.org,2002:merge":
                self._complain(key_node, "a key is not a plain word", "Write `key: value`")
            elif key in data:
                self._complain(key_node, f"`{key}` stands here twice", "Keep one of the two")
            else:
                data[key] = self.value(value_node, (*loc, key))
                self.places[*loc, key] = _place(key_node.start_mark)
        return data

    def _scalar(self, node: yaml.Node) -> object:
        try:
            value = self.loader.construct_object(node, deep=True)
        except (yaml.YAMLError, ValueError):
            self._complain(node, f"`{str(node.value)[:40]}` is no value of its kind", "Correct it, or put it in quotes")
            return None
        if isinstance(value, str) and (bad := next((c for c in value if not c.isprintable() and c != "\n"), None)):
            self._complain(
                node, f"the text holds the invisible character U+{ord(bad):04X}", "Type the text again without it"
            )
        return value

    def _complain(self, node: yaml.Node, what: str, remedy: str) -> None:
        self.problems.append(Problem(self.path, *_place(node.start_mark), what, remedy))


def _place(mark: yaml.Mark) -> tuple[int, int]:
    # The opening fence is line 1, and YAML counts from 0 below it.
    return mark.line + 2, mark.column + 1


def read(root: Path, path: str) -> tuple[Source | None, list[Problem]]:
    """Read the content file at `root / path`; no Source when its front matter can't be read."""
    text = _decode(path, (root / path).read_bytes())
    if isinstance(text, Problem):
        return None, [text]
    parts = _split(path, text)
    if isinstance(parts, Problem):
        return None, [parts]
    front, body, body_line = parts
    return _parse(path, front, body, body_line)


def _decode(path: str, raw: bytes) -> str | Problem:
    if len(raw) > LARGEST:
        size = f"the file has {len(raw):,} bytes; {LARGEST:,} at most"
        return Problem(path, 1, 1, size, "Split it, or take out what does not belong")
    try:
        text = raw.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        before = raw[: error.start].split(b"\n")
        place = (len(before), len(before[-1]) + 1)
        return Problem(path, *place, "the file is not UTF-8 from here on", "Save it with the encoding UTF-8")
    if not text.strip():
        return Problem(path, 1, 1, "the file is empty", "Write its front matter, or delete it")
    return text.replace("\r\n", "\n").replace("\r", "\n")


def _split(path: str, text: str) -> tuple[str, str, int] | Problem:
    lines = text.split("\n")
    if lines[0].rstrip() != FENCE:
        return Problem(
            path, 1, 1, "the file has no front matter", f"Begin with a line `{FENCE}`, the fields, and `{FENCE}`"
        )
    end = next((number for number, line in enumerate(lines[1:], 1) if line.rstrip() == FENCE), None)
    if end is None:
        return Problem(path, 1, 1, "the front matter has no end", f"Put a line `{FENCE}` after its last field")
    return "\n".join(lines[1:end]) + "\n", "\n".join(lines[end + 1 :]), end + 2


def _parse(path: str, front: str, body: str, body_line: int) -> tuple[Source | None, list[Problem]]:
    loader = yaml.CSafeLoader(front)
    try:
        node = loader.get_single_node()
        reading = _Reading(path, loader)
        data = reading.value(node, ()) if node else None
    except yaml.MarkedYAMLError as error:
        return None, [_yaml_problem(path, error)]
    except (yaml.YAMLError, RecursionError) as error:
        return None, [Problem(path, 2, 1, f"the front matter is not YAML: {_first_line(error)}", "Write it again")]
    finally:
        loader.dispose()
    if not isinstance(data, dict):
        return None, [Problem(path, 2, 1, "the front matter is not a list of fields", "Write each as `key: value`")]
    return Source(path, data, reading.places, body, body_line), reading.problems


def _yaml_problem(path: str, error: yaml.MarkedYAMLError) -> Problem:
    mark = error.problem_mark or error.context_mark
    place = _place(mark) if mark else (2, 1)
    what = f"the front matter is not YAML: {_first_line(error.problem or error.context)}"
    return Problem(path, *place, what, "Check the indent, the colons and the quotation marks around here")


def _first_line(words: object) -> str:
    return next(iter(str(words).splitlines()), "unreadable")


def prose_lines(source: Source) -> Iterator[tuple[int, str]]:
    """Yield the prose line by line with its line number in the file, code blocks left out."""
    in_code = False
    for number, line in enumerate(source.body.split("\n"), source.body_line):
        if line.lstrip().startswith(("```", "~~~")):
            in_code = not in_code
        elif not in_code:
            yield number, line
