"""Our own files of data, such as the words: what is wrong with one is a problem with its place, as in content."""

from functools import lru_cache
from pathlib import Path
from typing import Any, TypeVar

from handbook.core.fields import Part
from handbook.core.front_matter import Loc, parse
from handbook.core.os_errors import in_plain_words
from handbook.core.problems import Problem, report
from handbook.core.shape import shape
from handbook.core.shape_words import name as named
from handbook.core.source import Source, decode

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


class Group(dict[str, Any]):
    """Data by name; to ask for one that is not there raises DataError at the group's place."""

    def __init__(self, source: Source, loc: Loc, data: dict[str, Any]) -> None:
        """Take the data at `loc`."""
        super().__init__(data)
        self._place = source, loc

    def __missing__(self, key: str) -> object:
        """Say what is missing, and where."""
        source, loc = self._place
        where = named((*loc, key))
        raise DataError(source.problem(loc, f"{where} is missing", f"Write `{key}:` here, or restore it from history"))


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
    if isinstance(data, dict):
        return Group(source, loc, {key: _grouped(source, (*loc, key), value) for key, value in data.items()})
    if isinstance(data, list):
        return [_grouped(source, (*loc, number), value) for number, value in enumerate(data)]
    return data
