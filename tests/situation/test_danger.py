"""Danger looks like danger among the moments: the group that is about it, and no other."""

from pathlib import Path

from selectolax.lexbor import LexborHTMLParser, LexborNode

from handbook.content.load import load
from handbook.site.context import SiteContext
from handbook.site.templates import Templates
from handbook.situation.page import situation_pages
from handbook.situation.rules import group_about_danger_comes_first
from trees import larger

INDEX = "docs/situations/index.md"


def _groups(root: Path) -> list[LexborNode]:
    *_, page = situation_pages(SiteContext(load(root)[0], Templates()))
    return LexborHTMLParser(page.html).css(".moment-group")


def test_a_group_about_danger_has_a_shield(tree: Path) -> None:
    assert [group.css("h2 svg") for group in _groups(tree)] == [[]]
    text = (tree / INDEX).read_text("utf-8")
    (tree / INDEX).write_text(
        text.replace("  - title: It is busy\n", "  - title: It is busy\n    danger: true\n"), "utf-8"
    )
    (group,) = _groups(tree)
    assert "moment-group--danger" in (group.attributes["class"] or "")
    assert len(group.css("h2 svg")) == 1


def test_a_group_about_danger_stands_first(tmp_path: Path) -> None:
    root = larger(tmp_path / "larger")
    text = (root / INDEX).read_text("utf-8")
    marked = text.replace("  - title: Somebody is unhappy\n", "  - title: Somebody is unhappy\n    danger: true\n")
    (root / INDEX).write_text(marked, "utf-8")
    (problem,) = group_about_danger_comes_first(load(root)[0])
    assert (problem.path, problem.line) == (INDEX, marked.split("\n").index("    danger: true") + 1)
