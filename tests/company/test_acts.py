"""Until an entry of the company file is filled in: a list of what to do, with words to say where they help."""

from pathlib import Path

import pytest
from selectolax.lexbor import LexborHTMLParser, LexborNode

from handbook.company.page import company_pages
from handbook.content.load import load
from handbook.site.context import SiteContext
from handbook.site.templates import Templates

WORDS = Templates().words
TEXT = "Note what happened, and pass it on today."
ACTS = """
      - Keep out of reach.
      - text: Stay and listen.
        say: Are you [safe]?
    danger: true"""


def _entry(root: Path, name: str) -> LexborNode:
    (page,) = company_pages(SiteContext(load(root)[0], Templates()))
    (found,) = LexborHTMLParser("".join(page.blocks.values())).css(f"#{name}")
    return found


@pytest.fixture
def entry(tree: Path) -> LexborNode:
    """Return an entry with two acts, one of them with words to say."""
    file = tree / "docs/company.md"
    file.write_text(file.read_text("utf-8").replace(f" {TEXT}", ACTS), "utf-8")
    return _entry(tree, "manager-callback")


def test_acts_are_a_list_and_words_to_say_are_phrases_with_nothing_else_in_them(entry: LexborNode) -> None:
    assert [one.text().partition(".")[0] for one in entry.css("ol > li")] == ["Keep out of reach", "Stay and listen"]
    assert [one.text() for one in entry.css("rapport-phrases .phrase__text")] == ["Are you [safe]?"]


def test_an_entry_about_danger_looks_like_it_and_no_other_does(entry: LexborNode, tree: Path) -> None:
    assert "danger" in (entry.attributes["class"] or "")
    assert not _entry(tree, "lead").attributes.get("class")


def test_what_is_still_open_is_told_beside_the_name_and_what_belongs_there_is_folded(entry: LexborNode) -> None:
    assert [one.text() for one in entry.css("dt .chip")] == [WORDS["company_open"]]
    assert [one.text() for one in entry.css("details > p")] == ["Who rings back, and how soon?"]


def test_one_text_is_one_act_and_no_list(tree: Path) -> None:
    found = _entry(tree, "manager-callback")
    assert not found.css("ol")
    assert TEXT in found.text()


def test_what_a_company_decided_stands_alone(tree: Path) -> None:
    found = _entry(tree, "refund-limit")
    assert "Up to 20 euros." in found.text()
    assert not found.css(".chip, details")
