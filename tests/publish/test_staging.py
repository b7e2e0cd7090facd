"""A build stands beside the site and takes its place when it is whole; the last good site is never lost."""

from pathlib import Path

import pytest

from handbook.publish import staging


@pytest.fixture
def site(tmp_path: Path) -> Path:
    """Return a site that was built before."""
    site = tmp_path / "site"
    site.mkdir()
    (site / "index.html").write_text("old", "utf-8")
    return site


def _build(site: Path) -> str:
    folder = staging.folder(str(site))
    Path(folder).mkdir()
    (Path(folder) / "index.html").write_text("new", "utf-8")
    return folder


def _text(site: Path) -> str:
    assert [path.name for path in site.parent.iterdir()] == ["site"], "something is left beside the site"
    return (site / "index.html").read_text("utf-8")


def test_a_finished_build_takes_the_place_of_the_site(site: Path) -> None:
    staging.swap(_build(site), str(site))
    assert _text(site) == "new"


def test_the_first_build_needs_no_site(tmp_path: Path) -> None:
    site = tmp_path / "site"
    staging.swap(_build(site), str(site))
    assert _text(site) == "new"


def test_a_failed_build_leaves_the_site_as_it_was(site: Path) -> None:
    _build(site)
    staging.discard(str(site))
    assert _text(site) == "old"


def test_what_a_killed_build_left_is_swept_up_by_the_next(site: Path) -> None:
    Path(_build(site), "half.html").write_text("half", "utf-8")
    staging.swap(_build(site), str(site))
    assert _text(site) == "new"
    assert not (site / "half.html").exists()


def test_a_swap_that_was_cut_short_is_undone(site: Path) -> None:
    _build(site)
    site.rename(site.with_name(".site.old"))  # the moment between the two renames
    folder = staging.folder(str(site))
    assert _text(site) == "old"
    assert not Path(folder).exists()


def test_building_touches_nothing_of_the_site(site: Path) -> None:
    folder = _build(site)
    assert (site / "index.html").read_text("utf-8") == "old"
    assert Path(folder).parent == site.parent, "a rename is only whole within one file system"


def test_an_overlay_puts_in_what_is_new_and_takes_out_what_is_gone(site: Path) -> None:
    (site / "gone.html").write_text("gone", "utf-8")
    (site / "kept").mkdir()
    (site / "kept/index.html").write_text("kept", "utf-8")
    staging.overlay(_build(site), str(site), {"kept/index.html"})
    assert _text(site) == "new"
    assert (site / "kept/index.html").read_text("utf-8") == "kept"
    assert not (site / "gone.html").exists()
