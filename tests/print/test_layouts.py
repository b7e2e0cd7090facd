"""Every file in layouts_and_type_sizes.yml has its layout, template and name, and each layout what its users need."""

import copy
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml

from handbook.print.layouts import LAYOUTS, PAPERS, read_layouts
from handbook.print.typst_compiler import SHEETS
from handbook.site.templates import Templates

WORDS = Templates().words
FILE = SHEETS / "layouts_and_type_sizes.yml"
# What is replaced by what, and the message.
MISTAKES = {
    "not-closed": ("name: A4,", 'name: "A4,', "6:15: the quotation mark here is never closed"),
    "no-number": ("columns: 2", "columns: two", "18:14: `cards, 4up, columns` is text and should be a whole number"),
    "no-papers": ("papers:", "sheets:", "`papers` is missing"),
    "cards-of-nobody": ("cards: [4up,", "cards: [5up,", "there are no cards `5up`. Name a layout of cards."),
    "layout-of-nobody": ("layout: 8up", "layout: 9up", "the template `cards` has no layout `9up`."),
    "layout-of-others": ("layout: coaching", "layout: 4up", "the template `coaching` has no layout `4up`."),
    "no-guide": ("  guide:\n    called", "  guides:\n    called", "`cards` has no layout `guide`, for pocket guides."),
    "no-situation": ("template: situation", "template: checklists", "0 files of `files` have the template `situation`"),
    "small-code": ("code: 20", "code: 19", "21:11: `cards, 4up, code` is 19"),
    "small-type": ("small: 8 }", "small: 7 }", "22:61: `cards, 4up, type, small` is 7"),
    "no-growth": ("growth: [1, ", "growth: [", "11:1: `growth` doesn't rise from 1. Begin with 1"),
    "no-size": ("first: 13.5, ", "", "`pages, page, type, first` is missing"),
}


@pytest.mark.parametrize("name", LAYOUTS.files)
def test_every_file_has_its_layout_its_template_and_a_name_for_readers(name: str) -> None:
    file = LAYOUTS.files[name]
    assert file.layout in {**LAYOUTS.cards, **LAYOUTS.pages.model_dump()}
    assert (SHEETS / f"{file.template}.typ").is_file()
    assert WORDS["downloads"][name]["name"]


def test_every_paper_has_a_name_for_readers() -> None:
    assert tuple(WORDS["papers"]) == PAPERS


def test_an_address_names_the_set_the_file_and_the_paper() -> None:
    assert LAYOUTS.address("guide", "handbook", "a4") == "/print/handbook/guide-a4.pdf"
    assert LAYOUTS.address("page", "{}", "letter") == "/print/situations/{}/page-letter.pdf"


@pytest.mark.parametrize("mistake", MISTAKES)
def test_a_mistake_is_told_with_its_place(tmp_path: Path, mistake: str) -> None:
    old, new, expected = MISTAKES[mistake]
    text = FILE.read_text("utf-8")
    assert old in text
    said = _said(tmp_path, text.replace(old, new, 1))
    assert all(line.startswith(f"{FILE.name}:") for line in said), said
    assert any(expected in line for line in said), said


def test_whatever_is_missing_is_told_or_not_needed(tmp_path: Path) -> None:
    whole = yaml.safe_load(FILE.read_text("utf-8"))
    every = list(_locs(whole))
    told = [loc for loc in every if _said(tmp_path, yaml.safe_dump(_without(whole, loc), sort_keys=False))]
    optional = {loc for loc in every if loc[-1] in {"landscape", "folder", "back"}}
    whole_ones = {loc for loc in every if len(loc) == 2 and loc[0] in {"papers", "cards", "files"}}
    assert set(every) - set(told) <= optional | whole_ones


def _said(folder: Path, text: str) -> list[str]:
    (folder / FILE.name).write_text(text, "utf-8")
    try:
        read_layouts(folder / FILE.name)
    except SystemExit as ended:
        return str(ended.code).splitlines()[:-1]  # without their count
    return []


def _locs(data: object, *loc: str) -> Iterator[tuple[str, ...]]:
    if isinstance(data, dict):
        for name, value in data.items():
            yield (*loc, name)
            yield from _locs(value, *loc, name)


def _without(data: dict[str, Any], loc: tuple[str, ...]) -> dict[str, Any]:
    left = inside = copy.deepcopy(data)
    for name in loc[:-1]:
        inside = inside[name]
    del inside[loc[-1]]
    return left
