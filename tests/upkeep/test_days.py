"""Days that are still to come: `check` tells them, and no build depends on them."""

import datetime as dt
from pathlib import Path

from handbook.publish.validation import BuildMode, validate
from handbook.upkeep.rules import days_are_past


def test_a_review_on_a_day_to_come_is_told_and_stops_no_build(tree: Path) -> None:
    page = tree / "docs/serve/greet.md"
    page.write_text(page.read_text("utf-8").replace("reviewed: 2026-01-15", "reviewed: 2062-01-15"), "utf-8")
    told = "docs/serve/greet.md:86:11: `reviewed` is 2062-01-15, a day that is still to come."
    assert str(validate(tree, BuildMode.CHECK)[1][0]).startswith(told)
    for mode in (BuildMode.PUBLISH, BuildMode.PREVIEW):
        assert not validate(tree, mode)[1]


def test_tomorrow_may_have_come_where_the_editor_is(tree: Path) -> None:
    handbook, _ = validate(tree, BuildMode.PUBLISH)
    day = handbook.practices["greet"].content.reviewed
    assert not list(days_are_past(handbook, day - dt.timedelta(days=1)))
    assert list(days_are_past(handbook, day - dt.timedelta(days=2)))


def test_a_change_on_a_day_to_come_is_told_in_its_own_line(tree: Path) -> None:
    page = tree / "docs/serve/greet.md"
    changes = "changes:\n  - date: 2026-01-10\n    text: One word.\n  - date: 2062-02-20\n    text: Another.\nreviewed:"
    page.write_text(page.read_text("utf-8").replace("reviewed:", changes, 1), "utf-8")
    told = "docs/serve/greet.md:89:11: the change is of 2062-02-20, a day that is still to come."
    [found] = validate(tree, BuildMode.CHECK)[1]
    assert str(found).startswith(told)
    assert not validate(tree, BuildMode.PUBLISH)[1]
