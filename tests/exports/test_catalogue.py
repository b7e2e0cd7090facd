"""catalogue.json: stable ids, links and hashes for machines, as its schema says."""

import hashlib
import json
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from handbook.content.load import load
from handbook.exports import registry
from handbook.exports.registry import downloads
from handbook.publish.addresses import addresses
from handbook.site.context import SiteContext
from handbook.site.download import Download
from handbook.site.file_kinds import Export
from handbook.site.settings import Settings
from handbook.site.templates import Templates
from trees import ROOT, TREE


def _bytes(root: Path, site_url: str = "") -> bytes:
    context = SiteContext(load(root)[0], Templates(), Settings(site_url))
    return next(download for download in downloads(context) if download.kind == "catalogue").content


def _catalogue(root: Path) -> dict[str, Any]:
    made: dict[str, Any] = json.loads(_bytes(root))
    return made


@cache
def _bytes_as_it_stands(site_url: str) -> bytes:
    """Return those of the handbook that no test here changes: with every file in it, they take a while."""
    return _bytes(TREE, site_url)


def _as_it_stands(site_url: str = "") -> dict[str, Any]:
    made: dict[str, Any] = json.loads(_bytes_as_it_stands(site_url))
    return made


def _links(value: object) -> list[str]:
    if isinstance(value, dict):
        return [link for child in value.values() for link in _links(child)]
    if isinstance(value, list):
        return [link for child in value for link in _links(child)]
    return [value] if isinstance(value, str) and ("://" in value or value.startswith("/")) else []


def test_it_names_everything_by_its_permanent_id() -> None:
    made = _as_it_stands()
    ids = {kind: [entry["id"] for entry in made[kind]] for kind in ("chapters", "practices", "situations", "quizzes")}
    assert ids == {
        "chapters": ["serve"],
        "practices": ["greet", "listen", "thank"],
        "situations": ["long-queue"],
        "quizzes": ["serve", "greet", "listen", "thank", "first-day"],
    }


def test_every_link_leads_to_a_page_there_is() -> None:
    known = set(addresses(load(TREE)[0]))
    links = _links(_as_it_stands())
    assert len(links) > 15
    assert {link.partition("#")[0] for link in links} <= known


@pytest.mark.parametrize("site_url", ["https://rapport.example/", "https://rapport.example/a/handbook/"])
def test_links_are_absolute_where_the_site_has_an_address(site_url: str) -> None:
    absolute, relative = _links(_as_it_stands(site_url)), _links(_as_it_stands())
    assert absolute == [site_url + link.lstrip("/") for link in relative]


def test_a_quiz_counts_what_one_attempt_asks() -> None:
    quizzes = {quiz["id"]: quiz for quiz in _as_it_stands()["quizzes"]}
    assert [quizzes[slug]["item_count"] for slug in ("greet", "listen", "serve")] == [4, 6, 6]
    assert len(quizzes["greet"]["items"]) == 6
    assert all(quiz["minutes"] >= 1 for quiz in quizzes.values())


def test_a_quiz_changes_its_revision_with_an_item_and_only_then(tree: Path) -> None:
    def revisions(made: dict[str, Any]) -> dict[str, str]:
        return {quiz["id"]: quiz["revision"] for quiz in made["quizzes"]}

    before, file = revisions(_as_it_stands()), tree / "quizzes/serve/thank.md"
    file.write_text(file.read_text("utf-8").replace("feedback: Nobody fell.", "feedback: No harm."), "utf-8")
    assert revisions(_catalogue(tree)) == before
    file.write_text(file.read_text("utf-8").replace("stem: How do you end?", "stem: What is your end?"), "utf-8")
    after = revisions(_catalogue(tree))
    assert {slug for slug, revision in after.items() if revision != before[slug]} == {"serve", "thank"}


@pytest.mark.parametrize("site_url", ["", "https://rapport.example/"])
def test_it_is_as_its_schema_says(site_url: str) -> None:
    schema = json.loads((ROOT / "hooks/schemas/catalogue.json").read_text("utf-8"))
    Draft202012Validator.check_schema(schema)
    judge = Draft202012Validator(schema)
    made = _as_it_stands(site_url)
    assert not [error.message for error in judge.iter_errors(made)]
    made["quizzes"][0]["revision"] = "not one"
    del made["practices"][0]["url"]
    made["more"] = 1
    assert len(list(judge.iter_errors(made))) == 3


def test_every_file_is_listed_with_its_size_and_hash() -> None:
    files = {download.address: download.content for download in downloads(SiteContext(load(TREE)[0], Templates()))}
    listed = {f"/{file['id']}": file for file in _as_it_stands()["files"]}
    assert {*listed, "/catalogue.json"} == files.keys()
    for address, file in listed.items():
        assert file["url"] == address
        assert file["bytes"] == len(files[address])
        assert file["sha256"] == hashlib.sha256(files[address]).hexdigest()


def test_each_file_is_made_once_for_itself_and_the_catalogue(monkeypatch: pytest.MonkeyPatch, tree: Path) -> None:
    made: list[str] = []

    def make() -> bytes:
        made.append("b")
        return b"text"

    file = Download("/exports/a/b.txt", "csv", "serve", make)
    monkeypatch.setattr(registry, "EXPORTS", (Export((), lambda _: iter([file])),))
    contents = {download.address: download.content for download in downloads(SiteContext(load(tree)[0], Templates()))}
    assert contents[file.address] == b"text"
    assert made == ["b"]


def test_a_practice_changes_its_revision_with_what_it_says(tree: Path) -> None:
    def revisions(made: dict[str, Any]) -> list[dict[str, str]]:
        return [{entry["id"]: entry["revision"] for entry in made[kind]} for kind in ("practices", "cards")]

    practices, cards = revisions(_as_it_stands())
    file = tree / "docs/serve/thank.md"
    text = file.read_text("utf-8")
    file.write_text(text.replace("\nreviewed: ", "\nreviewed: 2020-01-01 # "), "utf-8")
    assert revisions(_catalogue(tree)) == [practices, cards]
    file.write_text(f"{text}\nOne more sentence.\n", "utf-8")
    changed, cards_after = revisions(_catalogue(tree))
    assert {name for name, digits in changed.items() if digits != practices[name]} == {"thank"}
    assert cards_after == cards


def test_the_same_content_gives_the_same_bytes(tree: Path) -> None:
    assert _bytes(tree) == _bytes_as_it_stands("")
