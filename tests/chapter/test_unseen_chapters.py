"""`check` warns of a chapter that no reader sees, for it has no practice yet."""

from pathlib import Path

import pytest

from handbook.chapter.rules import unseen_chapters
from handbook.cli import main
from handbook.content.load import load
from handbook.publish.permalinks import write_lock


def _begin_chapter(tree: Path) -> None:
    begun = tree / "docs/night/index.md"
    begun.parent.mkdir()
    fields = "title: Night\naim: Be there at night\nnumber: 9\nsummary: What is different after ten.\npractices: []"
    begun.write_text(f"---\n{fields}\n---\n\nNot much is.\n", "utf-8")


def test_chapters_with_practices_are_seen(tree: Path) -> None:
    assert unseen_chapters(load(tree)[0]) == []


def test_one_without_is_named_at_its_list_and_nothing_fails(tree: Path, capsys: pytest.CaptureFixture[str]) -> None:
    _begin_chapter(tree)
    [warning] = unseen_chapters(load(tree)[0])
    assert (warning.path, "night/" in warning.remedy) == ("docs/night/index.md", True)
    write_lock(load(tree)[0], tree)
    assert main(["--root", str(tree), "check"]) == 0
    assert "nobody sees this chapter" in capsys.readouterr().out


def test_a_practice_that_is_a_draft_shows_nobody_its_chapter(tree: Path) -> None:
    for file in (tree / "docs/serve").glob("*.md"):
        if file.name != "index.md":
            file.write_text(file.read_text("utf-8").replace("---\n", "---\ndraft: true\n", 1), "utf-8")
    assert [one.path for one in unseen_chapters(load(tree)[0])] == ["docs/serve/index.md"]
