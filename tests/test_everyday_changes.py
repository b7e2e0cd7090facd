"""After every kind of change that CONTRIBUTING describes, `handbook check` and the tests of content are green."""

import re
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from generator import Generator, Told
from handbook.publish.permalinks import LOCK
from repository import another, command, run_tests
from rows import ALL_ROWS

pytestmark = pytest.mark.long
PAGE, QUIZ = "docs/chapter-1/own-up-0.md", "quizzes/chapter-1/own-up-0.md"
FOURTH = Told("pass-on-3", "chapter-1", 3, "pass-on")
CHAPTER = """---
title: After
aim: What comes after
number: 3
summary: The work that begins when nobody is looking.
practices: [pass-on-3]
---

Nothing of this is seen at the counter, and all of it is noticed there.
"""
NEWS = """---
title: What is new
summary: Changes worth a look.
news:
  - date: 2026-05-01
    text: A moment has better words.
    see: /situations/long-queue-0/
---
"""
PROGRAMME = """---
title: The first morning
summary: Two things before the doors open.
length: a quarter of an hour
pass_mark: 80
per_practice: 2
modules:
  - title: Mistakes
    aim: You name them.
    practices: [own-up-0]
  - title: Refusals
    aim: You leave a choice.
    practices: [two-ways-1]
owner: Training lead
reviewed: 2026-05-01
---
"""


def _change(file: Path, pattern: str, new: str) -> None:
    text, count = re.subn(pattern, new, file.read_text("utf-8"), flags=re.MULTILINE)
    assert count, f"{file.name} has no {pattern}"
    file.write_text(text, "utf-8")


def _write(root: Path, path: str, text: str) -> None:
    (root / path).parent.mkdir(parents=True, exist_ok=True)
    (root / path).write_text(text, "utf-8")


def a_new_review_date(root: Path, _: Generator) -> None:
    _change(root / PAGE, r"^reviewed: .*$", "reviewed: 2026-06-30")


def a_correction(root: Path, _: Generator) -> None:
    _change(root / PAGE, r"^keywords:$", "keywords:\n- blunder")
    _change(root / QUIZ, r"^  stem: What do you do first\?$", "  stem: What would you do first?")


def an_own_rule(root: Path, _: Generator) -> None:
    _change(
        root / "docs/company.md",
        r"^(    fill_in: Who rings back.*)$",
        r"\1\n    value: The shift lead, on the same day.",
    )


def a_new_practice(root: Path, generator: Generator) -> None:
    command(root, "new", "practice", f"{FOURTH.chapter}/{FOURTH.slug}")
    for path, text in generator.pages_of(FOURTH):
        _write(root, path, text)
    command(root, "lock")


def a_new_chapter(root: Path, generator: Generator) -> None:
    _write(root, "docs/chapter-3/index.md", CHAPTER)
    for path, text in generator.pages_of(Told(FOURTH.slug, "chapter-3", FOURTH.number, FOURTH.original)):
        _write(root, path, text)
    command(root, "lock")


def a_new_situation(root: Path, generator: Generator) -> None:
    _write(root, "docs/situations/noise.md", generator.situation_of(generator.ours.situations["shouting"], 1))
    _change(root / "docs/situations/index.md", r"^(  - long-queue-0)$", r"\1\n  - noise")
    command(root, "lock")


def news(root: Path, _: Generator) -> None:
    _write(root, "docs/news.md", NEWS)
    command(root, "lock")


def a_programme(root: Path, _: Generator) -> None:
    _write(root, "docs/onboarding/first-morning.md", PROGRAMME)
    command(root, "lock")


def a_renamed_practice(root: Path, _: Generator) -> None:
    command(root, "rename", "chapter-1/own-up-0", "chapter-1/admit-it")
    command(root, "lock")


def a_deleted_practice(root: Path, generator: Generator) -> None:
    a_new_practice(root, generator)
    command(root, "lock")
    command(root, "remove", f"{FOURTH.chapter}/{FOURTH.slug}")
    command(root, "lock")


def a_withdrawn_item(root: Path, _: Generator) -> None:
    _change(root / QUIZ, r"^- id: qaaa-03\n(  .*\n)+", "")
    _change(root / LOCK, r"^item (qaaa-03 .*)$", r"retired \1")


CHANGES: tuple[Callable[[Path, Generator], None], ...] = (
    a_new_review_date,
    a_correction,
    an_own_rule,
    a_new_practice,
    a_new_chapter,
    a_new_situation,
    news,
    a_programme,
    a_renamed_practice,
    a_deleted_practice,
    a_withdrawn_item,
)


@pytest.fixture(scope="module")
def repository(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Generator]:
    """Return a repository with another handbook, and what wrote it."""
    root = tmp_path_factory.mktemp("another") / "repository"
    return root, another(root)


@pytest.mark.parametrize("change", CHANGES, ids=lambda change: change.__name__)
def test_all_is_well_after(
    change: Callable[[Path, Generator], None], repository: tuple[Path, Generator], tmp_path: Path
) -> None:
    root = Path(shutil.copytree(repository[0], tmp_path / "repository", symlinks=True))
    change(root, repository[1])
    command(root, "check")
    run_tests(root, "tests/content", "-m", ALL_ROWS, f"--basetemp={tmp_path / 'run'}")
