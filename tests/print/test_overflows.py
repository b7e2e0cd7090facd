"""What is too long is reported with what to cut, and fits once that is cut; what fits is never clipped."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
import yaml

from editions import change, edition, told, typeface
from handbook.core.problems import Problem
from handbook.publish.validation import BuildMode, validate

CARD, SITUATION = "docs/serve/greet.md", "docs/situations/long-queue.md"
SENTENCE = "Let every one of them see that you have noticed who was first. "


def _written(root: Path, path: str, change: Callable[[dict[str, Any]], None]) -> None:
    """Change the front matter of a file."""
    _, front, body = (root / path).read_text("utf-8").split("---\n", 2)
    data = yaml.safe_load(front)
    change(data)
    (root / path).write_text(f"---\n{yaml.safe_dump(data, allow_unicode=True, width=9999)}---\n{body}", "utf-8")


def _overflows(root: Path) -> list[Problem]:
    problems = validate(root, BuildMode.PUBLISH)[1]
    assert all("is too long for" in problem.what for problem in problems), problems
    return problems


def _say(data: dict[str, Any], *lines: str) -> None:
    data["cue_card"] = {"when": "Somebody comes in", "say": list(lines), "avoid": "Next!"}


def test_texts_that_are_cut_by_as_much_as_was_reported_fit(tree: Path) -> None:
    def lengthen(data: dict[str, Any]) -> None:
        data["first"] = data["say"][0]["text"] = data["say"][1]["text"] = (SENTENCE * 5)[:280].strip()

    def cut(data: dict[str, Any]) -> None:
        for what, count in reported:
            place = data["say"][int(what[5]) - 1] if "say" in what else data
            key = "text" if "say" in what else "first"
            place[key] = place[key][:-count].strip()

    _written(tree, SITUATION, lengthen)
    problems = _overflows(tree)
    reported = [(problem.what, int(problem.remedy.split()[1])) for problem in problems]
    assert reported
    _written(tree, SITUATION, cut)
    assert not _overflows(tree)


@pytest.mark.parametrize(
    "line",
    [
        "W" * 12,
        "Łódź, Nguyễn Thị Hằng, Þórður, Ștefan, Ærø",
        "Καλημέρα, Здравствуйте",
        "שלום רב, גברת כהן, מה שלומך היום",
        "مرحبا بك يا سيدة فاطمة",
        "e\N{COMBINING ACUTE ACCENT}te\N{COMBINING ACUTE ACCENT}",
        "Use **bold**, *soft* and `code` & <name>",
    ],
)
def test_names_of_many_languages_and_marks_fit(tree: Path, line: str) -> None:
    _written(tree, CARD, lambda data: _say(data, line, "Hello"))
    assert not validate(tree, BuildMode.PUBLISH)[1]


@pytest.mark.parametrize("line", ["W" * 60, "https://shop.our-company.com/" + "kettle" * 11, "x" * 100])
def test_a_word_wider_than_a_line_is_reported(tree: Path, line: str) -> None:
    _written(tree, CARD, lambda data: _say(data, line, "Hello"))
    (problem,) = _overflows(tree)
    assert problem.what.startswith("`cue_card, say 1`")


def test_the_longest_lines_that_a_cue_card_may_have_fit_every_layout(tree: Path) -> None:
    line = (SENTENCE * 2)[:99].strip()
    _written(tree, CARD, lambda data: _say(data, line, line + ".", line[:-1] + "?"))
    assert not _overflows(tree)


@pytest.mark.parametrize("path", ["docs/serve/index.md", "docs/onboarding/first-day.md"])
def test_a_title_wider_than_the_cover_of_its_guide_is_reported(tree: Path, path: str) -> None:
    _written(tree, path, lambda data: data.update(title="W" * 48))
    (problem,) = _overflows(tree)
    assert problem.path == path
    assert "the cover of its pocket guide" in problem.what


def test_the_typeface_of_an_edition_is_named(tmp_path: Path) -> None:
    ours = edition(tmp_path, "fonts:\n  headings: {family: Two, sheets: [fonts/two.ttf]}\n")
    typeface(ours, "Two", "Fraunces-SemiBold.ttf")
    change(tmp_path / "upstream" / CARD, "    - Looks at the customer", f"    - Looks_at_{'the_customer_' * 6}")
    found = [line for line in told(ours) if "is too long for" in line]
    assert found
    assert all(" in Two. Cut " in line and line.endswith(", in docs/serve/greet.patch.md.") for line in found), found
