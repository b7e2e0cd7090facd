"""Each item is measured once, the cache keeps what was measured, and the smallest paper is a bound for all."""

import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from handbook.cache.disk_cache import Cache
from handbook.chapter.looks import glyph
from handbook.content.load import Reading
from handbook.print.layouts import PAPERS
from handbook.print.measured_data import MeasuredCard, OverflowSheets
from handbook.print.measured_data import Path as TextPath
from handbook.print.measuring import SMALLEST
from handbook.print.overflow_cache import NAME
from handbook.print.page_links import of_longest_site
from handbook.print.sheet_context import SheetContext
from handbook.print.typst_compiler import TypstCompiler
from handbook.publish.validation import BuildMode, validate
from handbook.site import templates
from handbook.site.templates import Templates
from handbook.site.tokens import read_tokens
from handbook.site.words import read_interface_words
from handbook.situation.practices import situations_for
from trees import TREE

WORD = st.text("aeimnortwW", min_size=1, max_size=14)
TEXT = st.lists(WORD, min_size=1, max_size=24).map(" ".join)
FACES: dict[str, TextPath] = {"title": ["title"], "when": ["when"], "avoid": ["avoid"], "say": ["say", 0]}


@pytest.fixture
def tree(tmp_path: Path) -> Path:
    """Return a copy of the small handbook in which nothing was ever measured."""
    return Path(shutil.copytree(TREE, tmp_path / "tree", ignore=shutil.ignore_patterns(".cache")))


@pytest.fixture
def asked(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Note the title of every card that Typst is asked about."""
    titles: list[str] = []
    query = TypstCompiler.query

    def noted(self: TypstCompiler, template: str, label: str, data: Any) -> list[Any]:  # noqa: ANN401 - of any template
        titles.extend(item["card"]["title"] for item in data["items"] if "card" in item)
        return query(self, template, label, data)

    monkeypatch.setattr(TypstCompiler, "query", noted)
    return titles


def _retitled(root: Path, path: str, title: str) -> None:
    text = (root / path).read_text("utf-8")
    old = yaml.safe_load(text.split("---\n")[1])["title"]
    (root / path).write_text(text.replace(f"title: {old}", f"title: {title}", 1), "utf-8")


def _both(root: Path) -> Iterator[tuple[str, dict[str, Reading] | None]]:
    """Yield ways to validate the tree again: in the same process, which has read it before, and in a new one."""
    readings: dict[str, Reading] = {}
    validate(root, BuildMode.PREVIEW, readings)
    yield from (("the same process", readings), ("another process", None))


def test_what_did_not_change_is_not_measured_again(tree: Path, asked: list[str]) -> None:
    for where, readings in _both(tree):
        asked.clear()
        validate(tree, BuildMode.PREVIEW, readings)
        assert not asked, where


def test_only_a_changed_card_and_those_that_show_its_title_are_measured_again(tree: Path, asked: list[str]) -> None:
    for number, (where, readings) in enumerate(_both(tree)):
        asked.clear()
        title = f"Say hello, {number}"
        _retitled(tree, "docs/serve/greet.md", title)
        handbook = validate(tree, BuildMode.PREVIEW, readings)[0]
        calling = [each.content.title for each in situations_for(handbook, "greet")]
        assert sorted(asked) == sorted([title, *calling]), where
        assert calling, "a situation of the tree calls this practice by its title"


def test_all_is_measured_again_when_a_word_on_cards_is_another(
    tree: Path, asked: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    def changed(file: Path) -> dict[str, Any]:
        return {**read_interface_words(file), "card_when": where}

    for where, readings in _both(tree):
        asked.clear()
        with monkeypatch.context() as patch:
            patch.setattr(templates, "read_interface_words", changed)
            handbook = validate(tree, BuildMode.PREVIEW, readings)[0]
        assert len(asked) == len(handbook.practices) + len(handbook.situations), where


def test_what_is_too_long_is_reported_again_from_the_cache(tree: Path, asked: list[str]) -> None:
    _retitled(tree, "docs/serve/greet.md", "W" * 48)
    problems = validate(tree, BuildMode.PUBLISH)[1]
    assert any("too long for its" in problem.what for problem in problems)
    asked.clear()
    assert validate(tree, BuildMode.PUBLISH)[1] == problems
    assert not asked


@pytest.mark.parametrize("content", [b"", b"[]", b"{}", b'{"0": [{"layout": "4up"}]}', b"\xff"])
def test_a_cache_of_another_kind_is_not_believed(tree: Path, content: bytes, monkeypatch: pytest.MonkeyPatch) -> None:
    _retitled(tree, "docs/serve/greet.md", "W" * 48)
    problems = validate(tree, BuildMode.PUBLISH)[1]
    find = Cache.find
    monkeypatch.setattr(Cache, "find", lambda self, *parts: content if parts[0] == NAME else find(self, *parts))
    assert validate(tree, BuildMode.PUBLISH)[1] == problems


@given(st.fixed_dictionaries(dict.fromkeys(FACES, TEXT)))
def test_what_fits_on_the_smallest_paper_fits_on_every_paper(texts: dict[str, str]) -> None:
    templates = Templates()
    words = templates.words
    context = SheetContext(words, read_tokens(templates), words["handbook"], of_longest_site())
    runs = {name: (("plain", text),) for name, text in texts.items()}
    card: MeasuredCard = {
        "slug": "greet",
        "title": texts["title"],
        "label": "Serve",
        "chapter": {"colour": "#000", "glyph": glyph("book", "#fff")},
        "growth": {},
        "url": context.links.to("/serve/greet/"),
        "revision": "dddddddd",
        "reviewed": "1 May",
        "due": "1 May",
        "first": False,
        "moment": "When",
        "ladder": [],
        "next": "Steps",
        "when": runs["when"],
        "say": [runs["say"]],
        "avoid": runs["avoid"],
        "steps": [],
        "phases": [],
        "paths": {"front": list(FACES.values()), "back": []},
    }
    cut: dict[str, set[str]] = {}
    grown: dict[str, dict[tuple[str, str], float]] = {}
    for paper in (SMALLEST, *PAPERS):
        data: OverflowSheets = {**context.sheet("", paper), "items": [{"card": card}]}
        found = TypstCompiler().query("overflows", "measured", data)
        cut[paper] = {one["layout"] for one in found if "cuts" in one}
        grown[paper] = {(one["layout"], one["face"]): one["growth"] for one in found if "growth" in one}
    for paper in PAPERS:
        assert cut[paper] <= cut[SMALLEST]
        assert all(by <= grown[paper][face] for face, by in grown[SMALLEST].items())
