"""A page's key changes with all that the page shows, and with nothing else."""

import json
from pathlib import Path
from typing import Any

import pytest

from handbook.incremental.page_key import PageKeys
from menu import Item, pages, small_menu
from repository import command
from trees import ROOT
from website import build

WATCH = "tests/watching_hook.py"


def _keys(nav: Item, words: str = "Menu", *, pruned: bool = True) -> dict[str, str]:
    keys = PageKeys(nav, {"nav": words}, pruned=pruned)
    return {page.url: keys.key(page) for page in pages(nav)}


def _changed(changes: dict[str, dict[str, Any]], *, pruned: bool = True) -> set[str]:
    """Return the pages whose keys differ after the changes."""
    before, after = _keys(small_menu(), pruned=pruned), _keys(small_menu(**changes), pruned=pruned)
    return {url for url, key in after.items() if before[url] != key}


@pytest.mark.parametrize(
    "change",
    [
        {"content": "New"},
        {"toc": "new"},
        {"canonical_url": "new"},
        {"edit_url": "new"},
        {"meta": {"description": "New"}},
    ],
)
def test_what_only_the_page_itself_shows_changes_its_own_key(change: dict[str, Any]) -> None:
    assert _changed({"a2": change}) == {"a2"}


@pytest.mark.parametrize("change", [{"title": "New"}, {"meta": {"icon": "new"}}, {"is_index": True}])
def test_what_the_menu_shows_changes_the_keys_of_the_section(change: dict[str, Any]) -> None:
    assert _changed({"a2": change}) == {"a1", "a2"}
    assert _changed({"a2": change}, pruned=False) == {"home", "a1", "a2", "b1", "b2"}


@pytest.mark.parametrize("name", ["home", "a", "a1"])
def test_top_titles_and_the_first_page_of_a_section_are_shown_on_every_page(name: str) -> None:
    assert _changed({name: {"title": "New"}}) == {"home", "a1", "a2", "b1", "b2"}


def test_a_neighbour_is_shown() -> None:
    assert _changed({"b2": {"next_page": Item("Elsewhere", "elsewhere")}}) == {"b2"}
    assert _changed({"b2": {"previous_page": None}}) == {"b2"}


def test_words_are_shown_on_every_page() -> None:
    before, after = _keys(small_menu()), _keys(small_menu(), "Other menu")
    assert not set(before.values()) & set(after.values())


def test_the_order_of_a_section_is_shown_in_it() -> None:
    before, swapped = small_menu(), small_menu()
    section = swapped.children[2]
    section.children.append(Item("Third", "b3", parent=section))
    assert {url for url, key in _keys(swapped).items() if key != _keys(before).get(url)} == {"b1", "b2", "b3"}


def test_the_themes_templates_look_at_nothing_that_keys_leave_out(root: Path, tmp_path: Path) -> None:
    configuration = root / "mkdocs.yml"
    text = configuration.read_text("utf-8").replace("hooks:\n", f"hooks:\n  - {ROOT / WATCH}\n", 1)
    configuration.write_text(text, "utf-8")
    command(root, "lock")
    build(root, tmp_path / "site")
    looks = json.loads((root / "looks.json").read_text("utf-8"))
    assert looks.keys() >= {"variable", "page", "shown", "menu", "context"}, "the hook watched"
    assert looks.pop("hidden", []) == [], "items that the page's key does not cover"
    covered = {
        "variable": {"page", "nav", "config", "base_url", "mkdocs_version"},
        "page": {
            *("title", "url", "is_index", "is_homepage", "meta", "content", "toc", "canonical_url", "edit_url"),
            *("active", "children", "parent", "previous_page", "next_page"),
        },
        "shown": {"title", "url", "is_index", "meta", "children", "active"},
        "meta of others": {"icon", "subtitle", "status"},
        "menu": {"items", "homepage"},
        "context": {"words", "marks", "first_fonts", "has"},
        "extra": {"generator", "service_worker", "site_context", "bar_links"},  # the last comes of the words
    }
    beyond = {what: sorted(set(names) - covered[what]) for what, names in looks.items()}
    assert not any(beyond.values()), beyond
