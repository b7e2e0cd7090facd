"""The words of the interface, judged before anything is made with them."""

from collections.abc import Iterator
from pathlib import Path
from string import Formatter
from typing import Any

from babel import UnknownLocaleError

from handbook.core.data_file import DataError, Group, Words, data_source, read_data
from handbook.core.front_matter import Loc
from handbook.core.problems import Problem
from handbook.core.source import Source
from handbook.core.value_words import name
from handbook.locale.language import Language
from handbook.site.print_marks import with_apostrophes

AS_WRITTEN = "prose_headings"


def read_interface_words(file: Path) -> Group:
    """Return what the words file holds: texts by name, in groups. Raises DataError with all that is wrong.

    They have the apostrophe of print, but for headings, which are as editors write them.
    """
    source, words = data_source(file), read_data(file)
    problems = [*_problems(source, (), words), *_language_problems(source, words)]
    if problems:
        raise DataError(*problems)
    for part, texts in words.items():
        if part != AS_WRITTEN:
            words[part] = _printed(texts)
    return words


def _printed(data: Any) -> Any:  # noqa: ANN401 - whatever YAML holds
    """Return the texts with the apostrophe of print, in the same groups."""
    if isinstance(data, Words):
        return data.other(with_apostrophes(data))
    for key, value in data.items() if isinstance(data, dict) else enumerate(data):
        data[key] = _printed(value)
    return data


def _problems(source: Source, loc: Loc, data: Any) -> Iterator[Problem]:  # noqa: ANN401 - whatever YAML holds
    """Yield every entry that is no text, and every text whose braces can't be filled in."""
    if isinstance(data, dict | list):
        for key, value in data.items() if isinstance(data, dict) else enumerate(data):
            yield from _problems(source, (*loc, key), value)
    elif not isinstance(data, str):
        yield source.problem(loc, f"{name(loc)} is {'empty' if data is None else 'no text'}", "Write it, in quotes")
    elif not _has_whole_braces(data):
        yield source.problem(loc, f"{name(loc)} has a brace without its partner", "Write `{}` or a name in braces")


def _has_whole_braces(text: str) -> bool:
    try:
        list(Formatter().parse(text))
    except ValueError:
        return False
    return True


def _language_problems(source: Source, words: Group) -> Iterator[Problem]:
    language = words["language"]
    if not isinstance(language, dict):
        yield source.problem(("language",), "`language` is no group of fields", "Give it a `tag:`, such as en")
        return
    try:
        _ = Language.of(words).direction
    except (AttributeError, TypeError, ValueError, UnknownLocaleError):
        remedy = "Write a tag such as en, and a region such as GB or none"
        what = "no dates and plurals are known for this language and region"
        yield source.problem(("language", "tag"), what, remedy)
