"""Every type of item is whole: what the registry lists has its folder, templates and words, and all agree."""

from pathlib import Path

import pytest

from handbook import items
from handbook.content.load import load
from handbook.exports.questions.files import FORMATS
from handbook.items.item_type import ItemType
from handbook.items.registry import NAMES, TYPES
from handbook.site.templates import Templates
from trees import ROOT

FOLDER = Path(items.__path__[0])
NEEDED = {"__init__.py", "model.py", "page.html", "moodle.xml", "gift.txt", "qti.xml", "anki.html"}
ALLOWED = NEEDED | {"rules.py", "lint.py", "stem.html", "reason.html", "new.md", "mistakes", "__pycache__"}
WORDS = Templates().words
every_type = pytest.mark.parametrize("type_", TYPES, ids=lambda type_: type_.name)


def test_every_folder_is_listed() -> None:
    folders = {folder.name for folder in FOLDER.iterdir() if folder.is_dir() and folder.name != "__pycache__"}
    assert folders == set(NAMES)
    assert len(NAMES) == len(folders)


@every_type
def test_a_folder_has_all_that_pages_and_formats_take_in_and_nothing_else(type_: ItemType) -> None:
    files = {file.name for file in (FOLDER / type_.name).iterdir()}
    looks = {f"{type_.name}.js", f"{type_.name}.css"}
    assert NEEDED <= files - looks <= ALLOWED
    assert f"{type_.name}.js" in files


@every_type
def test_a_type_has_its_words(type_: ItemType) -> None:
    assert WORDS["quiz"]["how"][type_.name]
    assert WORDS["bank"]["how"][type_.name]
    forms = WORDS["integrate"]["types"][type_.name]
    texts = forms.values() if isinstance(forms, dict) else [forms]
    assert all(text.count("{}") == 1 for text in texts)


@every_type
def test_what_a_type_becomes_is_said_of_formats_that_exist_in_words_that_exist(type_: ItemType) -> None:
    assert type_.becomes.keys() <= {format_.kind for format_ in FORMATS}
    assert set(type_.becomes.values()) <= WORDS["integrate"]["forms"].keys()


def test_the_parts_of_every_item_agree_with_one_another() -> None:
    for _, _, item in load(ROOT)[0].items():
        parts = {part.id: part for part in item.parts()}
        shown, targets = item.displayed(), {item.target(part) for part in item.targets()}
        assert sorted(part.id for part in shown) == sorted(name for name, part in parts.items() if part.feedback)
        assert all(parts[part.id] == part for part in (*shown, *item.targets())), item.id
        assert {item.target(part) for part in shown if part.value} <= (targets or {""}), item.id
        assert [name for name, _, _ in item.answers()] == list(parts)
        assert any(part.value for part in shown), item.id
