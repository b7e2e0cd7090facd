"""A content file as text: front matter with the place of every value, and the prose below it."""

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from handbook.core.front_matter import FrontMatter, Loc, Place, parse
from handbook.core.problems import Problem

LARGEST = 256_000  # bytes; the longest quiz of ours has a tenth of it
FENCE = "---"
_CONFLICT = re.compile(r"^(?P<mark><{7}) .*\n(?:.*\n)*?={7}\n(?:.*\n)*?>{7}", re.MULTILINE)
_CODE_FENCE = re.compile(r"\s*(?P<fence>`{3,}|~{3,})(?P<words>[^`]*)$")
# What nobody types on purpose: control and format characters, spaces of other kinds, and the mark of a lost character.
_ODD = frozenset({"Cc", "Cf", "Co", "Zl", "Zp", "Zs"})
_LOST = "\N{REPLACEMENT CHARACTER}"


@dataclass(frozen=True)
class Source:
    """One content file: its data, the text that they were read from, and its prose."""

    path: str
    data: dict[str, object]
    front: str
    body: str
    body_line: int
    front_line: int = 2  # where the data begin in the file; a file of data alone has no fence

    @cached_property
    def _found(self) -> FrontMatter:
        """The places (1-based line and column) of values and keys: many, and only wanted where something is wrong."""
        return parse(self.path, self.front, self.front_line, aliases=self.front_line == 1)

    def place(self, *loc: str | int) -> Place:
        """Return the place of the value at `loc`, or of the nearest thing around it."""
        while loc and loc not in self._found.values:
            loc = loc[:-1]
        return self._found.values.get(loc, (1, 1))

    def problem(self, loc: Loc, what: str, remedy: str, *, breaks: str = "", follows: str = "") -> Problem:
        """Return a problem of the value at `loc`."""
        return Problem(self.path, *self.place(*loc), what, remedy, breaks, follows)

    def key_problem(self, loc: Loc, what: str, remedy: str) -> Problem:
        """Return a problem of the key at `loc`."""
        return Problem(self.path, *self._found.keys.get(loc, self.place(*loc)), what, remedy)


def contents(root: Path, path: str) -> bytes | Problem:
    """Return what the content file at `root / path` holds."""
    try:
        return (root / path).read_bytes()
    except OSError as error:
        return Problem(path, 1, 1, f"the file can't be opened: {error.strerror}", "Check who may read it")


def read(path: str, content: bytes, known: dict[str, object] | None = None) -> tuple[Source | None, list[Problem]]:
    """Read the content file at `path`; no Source when its front matter can't be read.

    `known` is what the same content said when it was read before, without a problem.
    """
    text = decode(path, content)
    if isinstance(text, Problem):
        return None, [text]
    if merge := unresolved_merge(path, text):
        return None, [merge]
    text, problems = _without_odd_characters(path, text)
    parts = _split(path, text)
    if isinstance(parts, Problem):
        return None, [*problems, parts]
    front, body, body_line = parts
    if known is not None:
        return Source(path, known, front, body, body_line), problems
    found = parse(path, front)
    problems += found.problems
    if isinstance(found.data, dict):
        return Source(path, found.data, front, body, body_line), problems
    if not found.problems:
        problems.append(Problem(path, 2, 1, "the front matter is not made of fields", "Write each as `key: value`"))
    return None, problems


def decode(path: str, raw: bytes) -> str | Problem:
    """Return what the file says, its lines parted by line feeds, or why it is no text."""
    if len(raw) > LARGEST:
        size = f"the file has {len(raw):,} bytes; {LARGEST:,} at most"
        return Problem(path, 1, 1, size, "Split it, or take out what does not belong")
    try:
        text = raw.decode()
        wrong = text.find("\0")
    except UnicodeDecodeError as error:
        text = raw[: error.start].decode()
        wrong = len(text)
    if wrong >= 0:
        before = _with_line_feeds(text[:wrong]).split("\n")
        place = (len(before), len(before[-1]) + 1)
        return Problem(path, *place, "the file is not UTF-8 text from here on", "Save it with the encoding UTF-8")
    if not text.strip("\ufeff \t\r\n"):
        return Problem(path, 1, 1, "the file is empty", "Write its front matter, or delete it")
    return _with_line_feeds(text)


def unresolved_merge(path: str, text: str) -> Problem | None:
    """Return the problem that a merge of two versions left its marks in the text, which nobody has decided yet."""
    begins = _CONFLICT.search(text)
    if begins is None:
        return None
    what = f"a merge left its marks here: `{begins['mark']}`, `=======` and `>>>>>>>`, around two versions"
    line = text.count("\n", 0, begins.start()) + 1
    return Problem(path, line, 1, what, "Keep what is right of the two, and take out the lines of the marks")


def _with_line_feeds(text: str) -> str:
    return text.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n")


def _without_odd_characters(path: str, text: str) -> tuple[str, list[Problem]]:
    """Put a space for each character that nobody can see, so that reading can go on; tell the first one's place."""
    if text.replace("\n", "").isprintable() and _LOST not in text:
        return text, []
    if not (odd := sorted(char for char in set(text) if _is_odd(char))):
        return text, []
    pattern = re.compile(f"[{re.escape(''.join(odd))}]")
    first = next(pattern.finditer(text))
    before = text[: first.start()].split("\n")
    name = unicodedata.name(first[0], "control character").lower()
    more = f" ({count} in this file)" if (count := len(pattern.findall(text))) > 1 else ""
    what = f"a character that nobody types stands here: U+{ord(first[0]):04X}, {name}{more}"
    problem = Problem(path, len(before), len(before[-1]) + 1, what, "Type the text again without it")
    return pattern.sub(" ", text), [problem]


def _is_odd(char: str) -> bool:
    return char == _LOST or (unicodedata.category(char) in _ODD and char not in " \t\n")


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


def prose_lines(source: Source) -> Iterator[tuple[int, str]]:
    """Yield the prose line by line with its line number in the file, code blocks left out."""
    fence, held = "", []
    for number, line in enumerate(source.body.split("\n"), source.body_line):
        begins = _CODE_FENCE.match(line)
        if fence:
            held.append((number, line))
            if begins and begins["fence"].startswith(fence) and not begins["words"].strip():
                fence = ""
        elif begins:
            fence, held = begins["fence"], [(number, line)]
        else:
            yield number, line
    if fence:
        yield from held  # a code block without an end is none
