"""A build and its site change places, and whatever cuts that short, the next build finds one of them whole."""

from pathlib import Path

import pytest

from handbook.publish import staging as module
from handbook.publish.exchange import exchange
from handbook.publish.site_folder import MARK, files, mark, remove
from handbook.publish.staging import BROUGHT_BACK
from publish.staged import build, fill, kill, publish, text


@pytest.fixture(params=["at one stroke", "by two renames"], autouse=True)
def way(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> str:
    """Try everything where the system lets two folders change places, and where it can't."""
    way: str = request.param
    if way == "by two renames":
        monkeypatch.setattr(module, "exchange", lambda *_: False)
    return way


def test_a_finished_build_takes_the_place_of_the_site(site: Path) -> None:
    publish(build(site))
    assert text(site) == "new"
    assert sorted(files(site)) == [MARK, "index.html"]


@pytest.mark.parametrize("way", ["at one stroke"], indirect=True)
def test_the_site_is_missing_at_no_moment(site: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    if not exchange(site, fill(site.with_name("other"), "old")):
        pytest.skip("two folders can't change places here")
    remove(site.with_name("other"))
    staging = build(site)
    monkeypatch.setattr(Path, "rename", None)  # there is a moment between two of them
    publish(staging)
    assert text(site) == "new"


def test_a_swap_that_was_cut_short_is_undone(site: Path) -> None:
    kill(build(site))
    site.rename(site.with_name(".site.old"))  # the moment between the two renames
    said = list[str]()
    build(site, said).end()
    assert said == [BROUGHT_BACK.format(site)]
    assert text(site) == "old"


def test_half_a_site_is_never_brought_back(site: Path) -> None:
    site.rename(site.with_name(".site.old"))
    mark(site.with_name(".site.old"), whole=False)  # its removal was cut short
    build(site).end()
    assert not list(site.parent.iterdir())


def test_a_failed_build_leaves_the_site_as_it_was(site: Path) -> None:
    build(site).end()
    assert text(site) == "old"


def test_what_a_killed_build_left_is_swept_up_by_the_next(site: Path) -> None:
    killed = build(site)
    (killed.new / "half.html").write_text("half", "utf-8")
    kill(killed)
    publish(build(site))
    assert text(site) == "new"
    assert not (site / "half.html").exists()
