"""Research: what an entry says of itself, and when one is unused."""

from pathlib import Path

import pytest

from handbook.content.load import load
from handbook.core.problems import Problem
from handbook.sources.model import Research
from handbook.sources.rules import research_is_leaned_on

SOURCES, THANK = "docs/sources.md", "docs/serve/thank.md"


def _study(**fields: object) -> Research:
    entry: dict[str, object] = {
        "id": "waits",
        "authors": ("van der Ham, A.", "Two, B."),
        "year": 2001,
        "work": "On waits",
        "venue": "Journal of Waits",
        "identifier": "10.1234/waits",
        "read": "abstract",
        "in_short": "Waits are long.",
        "found": "Waits are long.",
        "not_shown": "Why they are.",
    }
    return Research.model_validate(entry | fields)


def _edit(root: Path, path: str, old: str, new: str) -> None:
    text = (root / path).read_text("utf-8")
    assert text.count(old) == 1
    (root / path).write_text(text.replace(old, new), "utf-8")


def _unused(root: Path) -> list[Problem]:
    return list(research_is_leaned_on(load(root)[0]))


@pytest.mark.parametrize(
    ("identifier", "link"),
    [
        ("10.1234/waits", "https://doi.org/10.1234/waits"),
        ("https://example.org/waits", "https://example.org/waits"),
        ("ISO 10002:2018", None),
    ],
)
def test_an_identifier_leads_to_the_work_where_it_can(identifier: str, link: str | None) -> None:
    assert _study(identifier=identifier).link == link


def test_authors_are_cited_by_their_surnames() -> None:
    assert _study().surnames == ("van der Ham", "Two")
    assert _study(authors=("ISO",)).surnames == ("ISO",)


def test_research_is_no_problem_until_a_page_leans_on_any(tree: Path) -> None:
    _edit(tree, THANK, "research: [thanks]\n", "")
    assert not _unused(tree), "whoever begins a handbook of their own keeps the list until then"


def test_research_is_not_called_unused_while_a_page_that_may_use_it_can_not_be_read(tree: Path) -> None:
    listed = (tree / SOURCES).read_text("utf-8")
    second = listed[listed.index("  - id: thanks") : listed.rindex("---")].replace("id: thanks", "id: smiles")
    _edit(tree, SOURCES, "research:\n", f"research:\n{second}")
    assert [problem.what for problem in _unused(tree)] == ["no page leans on the research `smiles`"]
    (tree / "docs/serve/greet.md").write_text("---\ntitle: [\n---\n", "utf-8")
    assert not _unused(tree)
