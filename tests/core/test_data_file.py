"""Our own files of data: what is wrong with one is a problem with its place, never a traceback."""

import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
import yaml
from markupsafe import escape

from handbook.core.data_file import DataError, read_data
from handbook.publish.pages import pages
from handbook.publish.validation import BuildMode, data_problems, validate
from handbook.search.synonyms import synonym_problems
from handbook.site.context import SiteContext
from handbook.site.templates import FOLDER, WORDS, Templates
from trees import TREE

FILES = (
    WORDS,
    "site/tokens.yml",
    "search/language.yml",
    "search/synonyms.yml",
    "grave/grave_subjects.yml",
    "print/sheets/layouts_and_type_sizes.yml",
)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Return a folder with copies of the files."""
    for name in FILES:
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_bytes((FOLDER / name).read_bytes())
    return tmp_path


def _said(folder: Path) -> list[str]:
    return [str(problem) for problem in [*data_problems(folder), *synonym_problems(folder)]]


def test_ours_are_right() -> None:
    assert not [*data_problems(), *synonym_problems()]


def _replaced(folder: Path, name: str, old: str, new: str) -> None:
    text = (folder / name).read_text("utf-8")
    assert old in text
    (folder / name).write_text(text.replace(old, new, 1), "utf-8")


# What is replaced by what, and the message; a line begins with its distance from what is replaced.
MISTAKES = {
    "not-closed": (
        WORDS,
        "not_this: Not",
        'not_this: "Not',
        "+4:19: the text from here on belongs to nothing above it",
    ),
    "empty": (WORDS, "not_this: Not this, but", "not_this:", "+0:1: `not_this` is empty"),
    "number": (WORDS, "Not this, but", "5", "+0:11: `not_this` is no text"),
    "brace": (WORDS, "Not this, but", "Not {this, but", "+0:11: `not_this` has a brace without its partner"),
    "twice": (WORDS, "not_this: Not", "say: One\nnot_this: Not", "+3:1: `say` stands here twice"),
    "language": (WORDS, "tag: en", "tag: xq", "+0:8: no dates and plurals are known for this language and region"),
    "no-tag": (WORDS, "  tag: en\n", "", "-1:1: `language, tag` is missing"),
    "no-language": (WORDS, "language:", "tongue:", "+0:1: `language` is missing"),
    "colour": ("site/tokens.yml", "light:", "lite:", "`lite` is no field of ours"),
    "expression": ("search/language.yml", "'(?:ll", "'((?:ll", "+0:10: `endings` is no regular expression"),
    "rule": ("search/language.yml", '[".{2,}b", "b", ""]', '[".{2,}b", "b"]', "has 2; 3 at least"),
    "subject": ("grave/grave_subjects.yml", "id: bereavement", "id: Bereavement", "+0:9: `subjects"),
    "no-forms": ("search/language.yml", "\nforms:", "\nshapes:", "`forms` is missing"),
}


@pytest.mark.parametrize("mistake", MISTAKES)
def test_a_mistake_is_told_with_its_place(folder: Path, mistake: str) -> None:
    name, old, new, expected = MISTAKES[mistake]
    line = (folder / name).read_text("utf-8").partition(old)[0].count("\n") + 1
    expected = re.sub(r"^[+-]\d+(?=:)", lambda steps: str(line + int(steps[0])), expected)
    _replaced(folder, name, old, new)
    said = _said(folder)
    assert said
    assert all(line.startswith(f"{Path(name).name}:") for line in said)
    assert any(expected in line for line in said), said


def _is_nothing(file: Path) -> None:
    file.unlink()


def _is_a_folder(file: Path) -> None:
    file.unlink()
    file.mkdir()


def _is_binary(file: Path) -> None:
    file.write_bytes(b"a: \xff\xfe\n")


def _is_deep(file: Path) -> None:
    file.write_text("a: " + "[" * 100_000, "utf-8")


def _is_dashes(file: Path) -> None:
    file.write_text("a:\n  " + "- " * 800 + "x\n", "utf-8")


def _is_text(file: Path) -> None:
    file.write_text("nothing but text\n", "utf-8")


def _is_empty(file: Path) -> None:
    file.write_bytes(b"")


@pytest.mark.parametrize("name", FILES[:-1])
@pytest.mark.parametrize("damage", [_is_nothing, _is_a_folder, _is_binary, _is_deep, _is_dashes, _is_text, _is_empty])
def test_a_damaged_file_is_told_with_its_place(folder: Path, name: str, damage: Callable[[Path], None]) -> None:
    damage(folder / name)
    said = _said(folder)
    assert [line.startswith(f"{Path(name).name}:") for line in said] == [True], said


def test_what_is_asked_for_and_missing_is_told_with_its_group(tmp_path: Path) -> None:
    (tmp_path / "words.yml").write_text("# Words\nsearch:\n  tools:\n    map: Map\n", "utf-8")
    words = read_data(tmp_path / "words.yml")
    with pytest.raises(DataError) as error:
        words["search"]["tools"]["list"]
    assert str(error.value).startswith("words.yml:3:3: `search, tools, list` is missing. Correct it,")


MISUSES: dict[str, Callable[[Any], object]] = {
    "2:1: `search` is a group of fields and should be text": lambda words: words["search"].format(1),
    "3:3: `search, tools` is a group of fields and should be text": lambda words: f"{words['search']['tools']}",
    "2:1: `search` is a group of": lambda words: escape(words["search"]),
    "2:1: `search` is a": lambda words: {words["search"]: 1},
    "4:10: `search, tools, map` is text and should be a group": lambda words: words["search"]["tools"]["map"]["name"],
    "4:10: `search, tools, map` has braces that can't be filled in ('n')": lambda words: words["search"]["tools"][
        "map"
    ].format(1),
}


@pytest.mark.parametrize("message", MISUSES)
def test_what_is_of_another_kind_than_it_is_taken_for_is_told_with_its_place(tmp_path: Path, message: str) -> None:
    (tmp_path / "words.yml").write_text("# Words\nsearch:\n  tools:\n    map: Map of {n}\n", "utf-8")
    with pytest.raises(DataError) as error:
        MISUSES[message](read_data(tmp_path / "words.yml"))
    assert str(error.value).startswith(f"words.yml:{message}")


@pytest.mark.long
def test_every_name_that_is_taken_out_of_the_words_or_turned_round_is_told_with_its_place(folder: Path) -> None:
    """Pages are made of each such file, as far as it goes."""
    book, _ = validate(TREE, BuildMode.PUBLISH)
    for file in FOLDER.rglob("*"):
        if file.suffix in {".html", ".md", ".js", ".css", ".svg"}:
            copied = folder / file.relative_to(FOLDER)
            copied.parent.mkdir(parents=True, exist_ok=True)
            copied.write_bytes(file.read_bytes())
    whole = yaml.safe_load((folder / WORDS).read_text("utf-8"))
    told = 0
    for name, words in whole.items():
        others = {key: value for key, value in whole.items() if key != name}
        turned = {"a": "b"} if isinstance(words, str) else "text"
        for broken in (others, others | {name: turned}):
            (folder / WORDS).write_text(yaml.safe_dump(broken, allow_unicode=True), "utf-8")
            try:
                list(pages(SiteContext(book, Templates(folder))))
            except DataError as error:
                told += 1
                assert str(error).startswith("words.yml:")  # noqa: PT017 - some names are not needed for these pages
    assert told > len(whole)
