"""The anchors of a practice page are those that Markdown makes of its headings, and those of its own sections."""

import pytest
from markdown import markdown

from handbook.core.data_file import read_data
from handbook.core.source import Source
from handbook.locale.words import FILE
from handbook.practice.anchors import OPTIONAL, SECTIONS, anchors, prose_headings, wanted_headings

HEADINGS = ["## Why it works", "### It's *read* out!", "## 24/7  ##", "#### Café, naïve", "##No space", "## a_b `c`"]


def _source(body: str) -> Source:
    return Source("page.md", {}, "", body, 1)


@pytest.mark.parametrize("heading", HEADINGS)
def test_an_anchor_is_the_one_in_the_built_page(heading: str) -> None:
    (anchor,) = prose_headings(_source(heading))
    assert f'id="{anchor}"' in markdown(heading, extensions=["toc"])


def test_the_headings_every_practice_needs_have_the_anchors_that_quizzes_name() -> None:
    body = "\n".join(f"## {words}" for words in wanted_headings().values())
    assert set(prose_headings(_source(body))) == wanted_headings().keys()
    assert anchors(_source("")) == {*SECTIONS, "practise"} - OPTIONAL.keys()


def test_a_heading_is_empty_until_words_stand_under_it() -> None:
    headings = prose_headings(_source("## One\n\n## Two\n\nWords\n\n```\n## not one\n```\n"))
    assert {anchor: heading.empty for anchor, heading in headings.items()} == {"one": True, "two": False}


def test_a_heading_that_a_page_need_not_have_is_an_anchor_where_its_field_is_written() -> None:
    with_all = Source("page.md", {field: ["words"] for field in OPTIONAL.values()}, "", "", 1)
    assert anchors(with_all) == {*SECTIONS, "practise"}


def test_a_line_of_blanks_takes_no_time() -> None:
    assert prose_headings(_source("## " + " " * 200_000 + "x" + " #" * 20_000 + "y"))


def test_every_generated_heading_has_words_and_stands_in_page_order() -> None:
    assert tuple(read_data(FILE)["practice_headings"]) == SECTIONS
