"""catalogue.json: stable ids and links for machines."""

import json
from pathlib import Path
from typing import Any

import pytest

from handbook.addresses import addresses
from handbook.exports import downloads
from handbook.load import load
from handbook.pages.shelf import Shelf
from handbook.settings import Settings
from handbook.templates import Templates


def _bytes(root: Path, site_url: str = "") -> bytes:
    shelf = Shelf(load(root)[0], Templates(), Settings(site_url))
    return next(download for download in downloads(shelf) if download.kind == "catalogue").make()


def _catalogue(root: Path, site_url: str = "") -> dict[str, Any]:
    made: dict[str, Any] = json.loads(_bytes(root, site_url))
    return made


def _links(value: object) -> list[str]:
    if isinstance(value, dict):
        return [link for child in value.values() for link in _links(child)]
    if isinstance(value, list):
        return [link for child in value for link in _links(child)]
    return [value] if isinstance(value, str) and ("://" in value or value.startswith("/")) else []


def test_it_names_everything_by_its_permanent_id(tree: Path) -> None:
    made = _catalogue(tree)
    ids = {kind: [entry["id"] for entry in made[kind]] for kind in ("chapters", "practices", "situations", "quizzes")}
    assert ids == {
        "chapters": ["serve"],
        "practices": ["greet", "listen", "thank"],
        "situations": ["long-queue"],
        "quizzes": ["serve", "greet", "listen", "thank", "first-day"],
    }


def test_every_link_leads_to_a_page_there_is(tree: Path) -> None:
    pages = set(addresses(load(tree)[0]))
    links = _links(_catalogue(tree))
    assert len(links) > 15
    assert {link.partition("#")[0] for link in links} <= pages


@pytest.mark.parametrize("site_url", ["https://rapport.example/", "https://rapport.example/a/handbook/"])
def test_links_are_absolute_where_the_site_has_an_address(tree: Path, site_url: str) -> None:
    absolute, relative = _links(_catalogue(tree, site_url)), _links(_catalogue(tree))
    assert absolute == [site_url + link.lstrip("/") for link in relative]


def test_a_quiz_counts_what_one_attempt_asks(tree: Path) -> None:
    quizzes = {quiz["id"]: quiz for quiz in _catalogue(tree)["quizzes"]}
    assert [quizzes[slug]["item_count"] for slug in ("greet", "listen", "serve")] == [4, 6, 6]
    assert len(quizzes["greet"]["items"]) == 6
    assert all(quiz["minutes"] >= 1 for quiz in quizzes.values())


def test_a_quiz_changes_its_revision_with_an_item_and_only_then(tree: Path) -> None:
    def revisions() -> dict[str, str]:
        return {quiz["id"]: quiz["revision"] for quiz in _catalogue(tree)["quizzes"]}

    before, file = revisions(), tree / "quizzes/serve/thank.md"
    file.write_text(file.read_text("utf-8").replace("feedback: Nobody fell.", "feedback: No harm."), "utf-8")
    assert revisions() == before
    file.write_text(file.read_text("utf-8").replace("stem: How do you end?", "stem: What is your end?"), "utf-8")
    assert {slug for slug, revision in revisions().items() if revision != before[slug]} == {"serve", "thank"}


def test_the_same_content_gives_the_same_bytes(tree: Path) -> None:
    assert _bytes(tree) == _bytes(tree)
