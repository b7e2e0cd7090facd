"""A build stands beside the site and takes its place when it is whole; the last good site is never lost."""

import os
from collections.abc import Collection
from pathlib import Path

import pytest

from handbook.publish import staging as module
from handbook.publish.site_folder import MARK, PlaceError, files, mark
from handbook.publish.staging import Staging
from powerless import open_to_all, powerless


def _fill(folder: Path, text: str) -> Path:
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "index.html").write_text(text, "utf-8")
    mark(folder, whole=True)
    return folder


@pytest.fixture
def site(tmp_path: Path) -> Path:
    """Return a site that was built before."""
    return _fill(tmp_path / "site", "old")


def _build(site: Path, said: list[str] | None = None, sources: Collection[Path] = ()) -> Staging:
    staging = Staging(site, (list[str]() if said is None else said).append, sources)
    staging.begin()
    (staging.new / "index.html").write_text("new", "utf-8")
    return staging


def _publish(staging: Staging) -> None:
    staging.publish()
    staging.end()


def _kill(staging: Staging) -> None:
    """Leave everything as it is, but for the lock, which the system releases."""
    staging._lock.release()  # noqa: SLF001 - as the system does


def _text(site: Path) -> str:
    assert [path.name for path in site.parent.iterdir()] == ["site"], "something is left beside the site"
    return (site / "index.html").read_text("utf-8")


def test_a_finished_build_takes_the_place_of_the_site(site: Path) -> None:
    _publish(_build(site))
    assert _text(site) == "new"
    assert sorted(files(site)) == [MARK, "index.html"]


def test_the_first_build_needs_no_site(tmp_path: Path) -> None:
    _publish(_build(tmp_path / "below/site"))
    assert _text(tmp_path / "below/site") == "new"


def test_a_failed_build_leaves_the_site_as_it_was(site: Path) -> None:
    _build(site).end()
    assert _text(site) == "old"


def test_what_a_killed_build_left_is_swept_up_by_the_next(site: Path) -> None:
    killed = _build(site)
    (killed.new / "half.html").write_text("half", "utf-8")
    _kill(killed)
    _publish(_build(site))
    assert _text(site) == "new"
    assert not (site / "half.html").exists()


def test_a_swap_that_was_cut_short_is_undone(site: Path) -> None:
    _kill(_build(site))
    site.rename(site.with_name(".site.old"))  # the moment between the two renames
    _build(site).end()
    assert _text(site) == "old"


def test_half_a_site_is_never_brought_back(site: Path) -> None:
    site.rename(site.with_name(".site.old"))
    mark(site.with_name(".site.old"), whole=False)  # its removal was cut short
    _build(site).end()
    assert not list(site.parent.iterdir())


def test_building_touches_nothing_of_the_site(site: Path) -> None:
    staging = _build(site)
    assert (site / "index.html").read_text("utf-8") == "old"
    assert staging.new.parent == site.parent, "a rename is only whole within one file system"


def test_an_overlay_puts_in_what_is_new_and_takes_out_what_is_gone(site: Path) -> None:
    for name in ("gone", "kept"):
        (site / name).mkdir()
        (site / name / "index.html").write_text(name, "utf-8")
    staging = _build(site)
    staging.overlay({"kept/index.html"})
    staging.end()
    assert _text(site) == "new"
    assert (site / "kept/index.html").read_text("utf-8") == "kept"
    assert not (site / "gone").exists(), "an empty folder would answer at the address of a page"


def test_a_symbolic_link_is_followed_and_kept(tmp_path: Path) -> None:
    target = _fill(tmp_path / "www/site", "old")
    (tmp_path / "site").symlink_to(target)
    for _ in range(2):
        _publish(_build(tmp_path / "site"))
    assert (tmp_path / "site").is_symlink()
    assert _text(target) == "new"


@pytest.mark.parametrize("first", [True, False])
def test_a_folder_that_cannot_be_renamed_gets_its_files_one_by_one(
    site: Path, monkeypatch: pytest.MonkeyPatch, *, first: bool
) -> None:
    mounts = site.with_name("mountinfo")
    mounts.write_text(f"36 35 98:0 / {site} rw,noatime - ext3 /dev/root rw\n", "utf-8")
    monkeypatch.setattr(module, "MOUNTS", mounts)
    (site / "lost+found").mkdir()
    (site / "lost+found/inode").write_text("of the file system", "utf-8")
    if first:
        for file in (MARK, "index.html"):
            (site / file).unlink()
    inode, said = site.stat().st_ino, list[str]()
    _publish(_build(site, said))
    mounts.unlink()
    assert _text(site) == "new"
    assert site.stat().st_ino == inode
    assert sorted(path.name for path in site.iterdir()) == [MARK, "index.html", "lost+found"]
    assert [str(site) in line for line in said] == [True]


def test_an_overlay_that_was_cut_short_is_finished_by_the_next_build(
    site: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(module, "_is_fixed", lambda _: True)
    killed = _build(site)
    mark(site, whole=False)
    (site / "half.html").write_text("half", "utf-8")
    _kill(killed)
    _publish(_build(site))
    assert sorted(files(site)) == [MARK, "index.html"]
    assert _text(site) == "new"


@pytest.mark.parametrize("name", ["notes.txt", "index.html", ".git/HEAD"])
def test_a_folder_that_no_build_made_is_refused_and_keeps_all_it_holds(tmp_path: Path, name: str) -> None:
    file = tmp_path / "mine" / name
    file.parent.mkdir(parents=True)
    file.write_text("mine", "utf-8")
    with pytest.raises(PlaceError, match=r"mine holds files that no build made, .*--site-dir"):
        _build(tmp_path / "mine")
    assert file.read_text("utf-8") == "mine"
    assert [path.name for path in tmp_path.iterdir()] == ["mine"]


@pytest.mark.parametrize("place", ["quizzes", "quizzes/site", "."])
def test_nothing_is_built_among_what_is_built_from(tmp_path: Path, place: str) -> None:
    _fill(tmp_path / "quizzes", "even where it bears the mark")
    mark(tmp_path, whole=True)
    with pytest.raises(PlaceError, match="holds what the site is built from, or lies in it"):
        _build(tmp_path / place, sources=[tmp_path / "quizzes"])
    assert (tmp_path / "quizzes/index.html").exists()


@pytest.mark.parametrize("what", ["file", "loop"])
def test_what_is_no_folder_is_refused(tmp_path: Path, what: str) -> None:
    place = tmp_path / "site"
    place.symlink_to(place) if what == "loop" else place.write_text("mine", "utf-8")
    with pytest.raises(PlaceError, match="is no folder"):
        _build(place)
    assert os.path.lexists(place)


@pytest.mark.parametrize("name", [".site.new", ".site.old"])
def test_what_is_in_the_way_and_no_build_made_is_never_removed(site: Path, name: str) -> None:
    mine = site.with_name(name) / "mine.txt"
    mine.parent.mkdir()
    mine.write_text("mine", "utf-8")
    with pytest.raises(PlaceError, match="is in the way of the build, and no build made it"):
        _build(site)
    assert mine.read_text("utf-8") == "mine"
    assert not site.with_name(".site.lock").exists()


def test_a_site_of_a_version_without_marks_is_replaced(site: Path) -> None:
    (site / MARK).unlink()
    for name in ("404.html", "catalogue.json", "sitemap.xml"):
        (site / name).write_text("old", "utf-8")
    _publish(_build(site))
    assert sorted(files(site)) == [MARK, "index.html"]


@pytest.mark.parametrize("left", ["site", ".site.old", ".site.new"])
def test_what_another_user_built_once_breaks_no_later_build(left: str) -> None:
    with open_to_all() as folder:
        _fill(folder / left / "page", "old")
        mark(folder / left, whole=True)
        for place in (folder / left / "page", folder / left):
            place.chmod(0o555)
        said = list[str]()
        with powerless():
            for _ in range(3):
                _publish(_build(folder / "site", said))
        assert (folder / "site/index.html").read_text("utf-8") == "new"
        (aside,) = [path for path in folder.iterdir() if path.name != "site"]
        why = "was left by a build of another user, and can't be removed here: Permission denied."
        assert said == [f"{aside} {why} Remove it as that user."]
        for place in (aside, aside / "page"):
            place.chmod(0o755)


def test_a_place_where_nothing_may_be_written_is_named() -> None:
    with open_to_all() as folder:
        folder.chmod(0o555)
        with powerless(), pytest.raises(PermissionError) as error:
            _build(folder / "site")
        assert str(folder) in str(error.value.filename)


def test_a_folder_whose_parent_takes_no_files_is_built_in() -> None:
    with open_to_all() as folder:
        (folder / "site").mkdir()
        (folder / "site").chmod(0o777)
        folder.chmod(0o555)
        with powerless():
            for _ in range(2):
                _publish(_build(folder / "site"))
        folder.chmod(0o777)
        assert _text(folder / "site") == "new"
