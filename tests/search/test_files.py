"""The files that the search box reads: classic scripts, the same each time, packed as their page describes."""

import json
import re
from pathlib import Path

import pytest

from handbook.content.load import load
from handbook.search import files
from handbook.search.files import DIGITS, HALF, PER_PAGES, Index, search_files
from handbook.search.ranking import LEVELS
from handbook.site.context import SiteContext
from handbook.site.print_marks import printed_text
from handbook.site.templates import Templates
from trees import ROOT

SCRIPT = re.compile(rb'rapport\.provide\("search/([a-z0-9-]+)",\[\],\(\)=>\((.*)\)\);\n', re.DOTALL)


def test_files_are_classic_scripts_and_the_same_each_time(tree: Path) -> None:
    one, other = (
        {file.address: file.make() for file in search_files(SiteContext(load(tree)[0], Templates()))} for _ in "ab"
    )
    assert one == other
    for address, content in one.items():
        script = SCRIPT.fullmatch(content)
        assert script, address
        assert address == f"/assets/search/{script[1].decode()}.js"
        json.loads(script[2])


def test_every_page_is_in_a_file_of_results(tree: Path) -> None:
    index = Index(SiteContext(load(tree)[0], Templates()))
    rows = [row for number in range(-(-len(index.entries) // PER_PAGES[True])) for row in index.pages_file(number)]
    assert [title for _, _, title, _, _ in rows] == [printed_text(entry.title, "en") for entry in index.entries]
    assert not [row for row in rows if '"' in "".join(row)], "results have the marks of print"
    assert ["serve/greet/", "practice"] in [row[:2] for row in rows]
    assert ["serve/", "chapter"] in [row[:2] for row in rows]


def test_what_is_packed_can_be_unpacked(tree: Path) -> None:
    index = Index(SiteContext(load(tree)[0], Templates()))
    packed = index.weights_file(0).split(" ")
    terms = index._terms  # noqa: SLF001 - how terms are ordered is told nowhere else
    for text, (_, term) in zip(packed, terms, strict=True):
        assert _unpacked(text) == index.weights.postings.get(term, [])


def _unpacked(text: str) -> list[tuple[int, int]]:
    found, value, page = [], 0, -1
    for digit in map(DIGITS.index, text):
        value = value * HALF + digit % HALF
        if digit >= HALF:
            page += value // (LEVELS + 1)
            found.append((page, value % (LEVELS + 1)))
            value = 0
    return found


@pytest.mark.parametrize(("packed", "number"), [("e", 8), ("1e", 40), ("10W", 1024)])
def test_the_numbers_on_the_page_of_the_format_are_those_of_the_files(packed: str, number: int) -> None:
    assert files._number(number) == packed  # noqa: SLF001 - what the page says is inside the files
    assert f"`{packed}` is {number:,}" in (ROOT / "docs/project/search-files.md").read_text("utf-8")
