"""From the tree to the handbook: each file as what it is, in reading order, whatever else is broken."""

from pathlib import Path

import pytest

from handbook.content.kinds import classify
from handbook.content.load import load
from handbook.content.tree import content_files

PLACES = {
    "docs/index.md": ("pages", "index"),
    "docs/about-us.md": ("pages", "about-us"),
    "docs/company.md": ("company", "company"),
    "docs/sources.md": ("sources", "sources"),
    "docs/news.md": ("news", "news"),
    "docs/situations/index.md": ("situation_list", "situations"),
    "docs/situations/long-queue.md": ("situations", "long-queue"),
    "docs/onboarding/first-day.md": ("programmes", "first-day"),
    "docs/serve/index.md": ("chapters", "serve"),
    "docs/serve/greet.md": ("practices", "greet"),
    "quizzes/serve/greet.md": ("quizzes", "greet"),
    "docs/serve/Greet.md": None,
    "docs/serve/greet-.md": None,
    "docs/serve/greet.txt": None,
    "docs/serve/more/greet.md": None,
    "quizzes/greet.md": None,
}


@pytest.mark.parametrize("path", PLACES)
def test_a_file_is_what_its_path_says(path: str) -> None:
    found = classify(path)
    assert (found and (found[0].name, found[1])) == PLACES[path]


def test_the_small_handbook_is_read_whole_and_in_order(tree: Path) -> None:
    handbook, problems = load(tree)
    assert not problems
    assert list(handbook.practices) == list(handbook.quizzes) == ["greet", "listen", "thank"]
    assert handbook.practices["greet"].folder == "serve"
    assert handbook.company
    assert handbook.sources
    assert [item.id for _, _, item in handbook.items()][:7] == [f"gr-0{n}" for n in range(1, 7)] + ["li-01"]


def test_practices_stand_in_the_order_of_their_chapter(tree: Path) -> None:
    index = tree / "docs/serve/index.md"
    index.write_text(index.read_text("utf-8").replace("  - greet\n  - listen\n", "  - listen\n  - greet\n"), "utf-8")
    handbook, _ = load(tree)
    assert list(handbook.practices) == list(handbook.quizzes) == ["listen", "greet", "thank"]


def test_a_file_that_cannot_be_read_still_exists(tree: Path) -> None:
    (tree / "docs/serve/greet.md").write_text("---\ntitle: [\n---\n", "utf-8")
    handbook, problems = load(tree)
    assert [problem.path for problem in problems] == ["docs/serve/greet.md"]
    assert "greet" not in handbook.practices
    assert handbook.exists("practices", "greet", pointer="docs/serve/listen.md")


def test_the_quiz_of_a_draft_is_a_draft(tree: Path) -> None:
    page = tree / "docs/serve/greet.md"
    page.write_text(page.read_text("utf-8").replace("title:", "draft: true\ntitle:", 1), "utf-8")
    assert load(tree)[0].drafts == {"docs/serve/greet.md", "quizzes/serve/greet.md"}


def test_assets_and_hidden_files_are_left_alone(tree: Path) -> None:
    for path in ("docs/assets/logo.svg", "docs/.DS_Store", "docs/serve/.greet.md.swp", "quizzes/.git/config"):
        (tree / path).parent.mkdir(exist_ok=True)
        (tree / path).write_text("x", "utf-8")
    assert all(classify(path) for path in content_files(tree))


def test_an_empty_folder_is_an_empty_handbook(tmp_path: Path) -> None:
    handbook, problems = load(tmp_path)
    assert (list(handbook.items()), handbook.company, problems) == ([], None, [])
