"""Our own files of data, such as the words: what is wrong with one is a problem with its place, as in content."""

from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any, Self, SupportsIndex, TypeVar

from handbook.core.field_types import Part
from handbook.core.front_matter import Loc, parse
from handbook.core.os_errors import in_plain_words
from handbook.core.problems import Problem, report
from handbook.core.shape import shape
from handbook.core.source import Source, decode
from handbook.core.value_words import name as named

ROOT = Path(__file__).parents[3]  # problems name files from here
M = TypeVar("M", bound=Part)


class DataError(Exception):
    """A file of data can't be read, or lacks something."""

    def __init__(self, *problems: Problem) -> None:
        """Take what is wrong with it."""
        super().__init__(*problems)
        self.problems = list(problems)

    def __str__(self) -> str:
        """Return the report."""
        return report(self.problems)


@dataclass(frozen=True)
class Entry:
    """Where data was read."""

    source: Source
    loc: Loc

    def error(self, what: str, *names: str) -> DataError:
        """Return the error that something is wrong with the entry, or with the one of that name in it."""
        where = named((*self.loc, *names))
        return DataError(self.source.problem(self.loc, f"{where} {what}", "Correct it, or restore it from history"))


class Group(dict[str, Any]):
    """Data by name; who takes it for text, or asks for a name that is not there, gets a DataError with its place."""

    def __init__(self, entry: Entry, data: dict[str, Any]) -> None:
        """Take the data of the entry."""
        super().__init__(data)
        self._entry = entry

    def __missing__(self, key: str) -> object:
        """Say what is missing, and where."""
        what = "is missing"
        raise self._entry.error(what, key)

    def __str__(self) -> str:
        """Say that this is no text."""
        what = "is a group of fields and should be text"
        raise self._entry.error(what)

    def __html__(self) -> str:
        """Say that this is no text, to a template that shows it."""
        return str(self)

    def __hash__(self) -> int:  # type: ignore[override] # only text is a key
        """Say that this is no text, to what takes it for a key."""
        return hash(str(self))

    def __getattr__(self, name: str) -> object:
        """Say that this is no text, to what would fill it in."""
        if name == "format":
            str(self)
        raise AttributeError(name)


class Words(str):  # noqa: SLOT000 - no text that has slots can keep anything
    """Text; whoever takes it for a group, or has not what its braces ask for, gets a DataError with its place."""

    _entry: Entry

    @classmethod
    def read_at(cls, entry: Entry, text: str) -> Self:
        """Return the text of the entry."""
        words = cls(text)
        words._entry = entry
        return words

    def other(self, text: str) -> Self:
        """Return another text in the place of this one."""
        return self.read_at(self._entry, text)

    def __deepcopy__(self, _: object) -> Self:
        """Return the text itself, which never changes; a page's heading is copied with the words that stand in it."""
        return self

    def __getitem__(self, key: SupportsIndex | slice | str) -> str:
        """Return letters; say that this is no group to who asks for a name."""
        if isinstance(key, str):
            what = "is text and should be a group of fields"
            raise self._entry.error(what)
        return super().__getitem__(key)

    def format(self, *values: object, **named_values: object) -> str:
        """Return the text with its braces filled in."""
        try:
            return super().format(*values, **named_values)
        except (LookupError, ValueError, AttributeError) as error:
            what = f"has braces that can't be filled in ({error})"
            raise self._entry.error(what) from error


def read_data(file: Path) -> Group:
    """Return what the file holds. Raises DataError."""
    source = data_source(file)
    grouped: Group = _grouped(source, (), source.data)
    return grouped


def read_shaped(file: Path, model: type[M]) -> M:
    """Return what the file holds as the model. Raises DataError."""
    shaped, problems = shape(data_source(file), model)
    if shaped is None:
        raise DataError(*problems)
    return shaped


def data_source(file: Path) -> Source:
    """Return the file's data with their places. Raises DataError."""
    path = file.relative_to(ROOT).as_posix() if file.is_relative_to(ROOT) else file.name
    try:
        text = decode(path, file.read_bytes())
    except OSError as error:
        what = f"the file can't be opened: {in_plain_words(error).rstrip('.')}"
        raise DataError(Problem(path, 1, 1, what, "Restore it from history")) from error
    if isinstance(text, Problem):
        raise DataError(text)
    return _parsed(path, text)


@lru_cache(maxsize=32)  # while serving, they seldom change
def _parsed(path: str, text: str) -> Source:
    found = parse(path, text, 1, aliases=True)
    if not found.problems and not isinstance(found.data, dict):
        found.complain((1, 1), "the file is not made of fields", "Write each as `key: value`")
    if found.problems or not isinstance(found.data, dict):
        raise DataError(*found.problems)
    return Source(path, found.data, text, "", 1, front_line=1)


def _grouped(source: Source, loc: Loc, data: Any) -> Any:  # noqa: ANN401 - whatever YAML holds
    if isinstance(data, str):
        return Words.read_at(Entry(source, loc), data)
    if isinstance(data, dict):
        return Group(Entry(source, loc), {key: _grouped(source, (*loc, key), value) for key, value in data.items()})
    if isinstance(data, list):
        return [_grouped(source, (*loc, number), value) for number, value in enumerate(data)]
    return data
