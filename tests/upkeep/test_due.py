"""Review dates: 12 months after the last one, by owner, and reminders that never fail a build."""

import datetime as dt
import json
import os
import shutil
import subprocess
from pathlib import Path

import pytest

from handbook.content.load import load
from handbook.core.review_dates import review_due
from handbook.exports.registry import downloads
from handbook.publish.validation import BuildMode, validate
from handbook.site.context import SiteContext
from handbook.site.settings import Settings
from handbook.site.templates import Templates
from handbook.upkeep.due import SOON, agenda, reviews
from trees import ROOT

GH = """#!/bin/sh
echo "$@" >> calls
[ "$2" = list ] && cat open
exit 0
"""


@pytest.mark.parametrize(
    ("reviewed", "due"),
    [
        ("2026-11-22", "2027-11-22"),
        ("2027-02-28", "2028-02-28"),
        ("2028-02-29", "2029-02-28"),
        ("2026-01-01", "2027-01-01"),
    ],
)
def test_the_next_review_is_the_same_day_12_months_later(reviewed: str, due: str) -> None:
    assert review_due(dt.date.fromisoformat(reviewed)).isoformat() == due


def test_everything_that_was_reviewed_has_a_next_review_the_earliest_first(tree: Path) -> None:
    page = tree / "docs/serve/thank.md"
    page.write_text(page.read_text("utf-8").replace("reviewed: 2026", "reviewed: 2025"), "utf-8")
    found = reviews(load(tree)[0])
    assert [review.path for review in found] == [
        "docs/serve/thank.md",
        "docs/onboarding/first-day.md",
        "docs/serve/greet.md",
        "docs/serve/listen.md",
        "docs/situations/long-queue.md",
    ]
    assert [review.due for review in found] == sorted(review.due for review in found)
    assert found[0].address == "/serve/thank/"


def test_the_agenda_names_what_is_due_by_owner_and_leaves_out_what_is_not(tree: Path) -> None:
    found = reviews(load(tree)[0])
    first, last = found[0].due, found[-1].due
    assert agenda(found, first - SOON - dt.timedelta(days=1)) == {}
    assert found[0] in agenda(found, first - SOON)[found[0].owner]
    everything = agenda(found, last + dt.timedelta(days=400))
    assert sum(len(owned) for owned in everything.values()) == len(found)
    assert all(review.owner == owner for owner, owned in everything.items() for review in owned)


def test_the_feed_holds_dates_and_addresses_and_no_clock(tree: Path) -> None:
    handbook = load(tree)[0]
    context = SiteContext(handbook, Templates(), Settings(site_url="https://handbook.localhost/"))
    feed = next(download for download in downloads(context) if download.address == "/due.json")
    entries = json.loads(feed.make())["reviews"]
    assert len(entries) == len(reviews(handbook))
    for entry in entries:
        assert review_due(dt.date.fromisoformat(entry["reviewed"])).isoformat() == entry["due"]
        assert entry["url"].startswith("https://handbook.localhost/")
        assert (tree / entry["path"]).is_file()


def test_time_that_passes_breaks_no_handbook(tree: Path) -> None:
    for page in (tree / "docs").rglob("*.md"):
        page.write_text(page.read_text("utf-8").replace("reviewed: 2026", "reviewed: 1926"), "utf-8")
    assert not validate(tree, BuildMode.PUBLISH)[1]


@pytest.fixture
def office(tmp_path: Path) -> Path:
    """Return a folder with the reminder, and programs that note how they were called."""
    (tmp_path / ".ci").mkdir()
    shutil.copy(ROOT / ".ci/remind", tmp_path / ".ci")
    for name, text in (("gh", GH), ("handbook", "#!/bin/sh\ncat due\n")):
        (tmp_path / "bin").mkdir(exist_ok=True)
        (tmp_path / "bin" / name).write_text(text)
        (tmp_path / "bin" / name).chmod(0o755)
    return tmp_path


@pytest.mark.parametrize(
    ("due", "number", "act"),
    [
        ("## Lead\n\n- Due", "", "issue create --title Pages to read through again --body ## Lead"),
        ("## Lead\n\n- Due", "7", "issue edit 7 --body ## Lead"),
        ("Nothing is due.", "7", "issue close 7 --comment Nothing is due."),
        ("Nothing is due.", "", ""),
    ],
)
def test_the_reminder_keeps_one_issue(office: Path, due: str, number: str, act: str) -> None:
    (office / "due").write_text(due)
    (office / "open").write_text(number)
    subprocess.run([".ci/remind"], cwd=office, env={"PATH": f"{office}/bin:{os.environ['PATH']}"}, check=True)
    asked, *acts = (office / "calls").read_text().splitlines()
    assert asked.startswith("issue list --state open")
    assert (acts[0] if acts else "") == act
