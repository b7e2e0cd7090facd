"""A build stands beside the site and takes its place when it is whole; the last good site is never lost."""

import os
from pathlib import Path

import pytest

from handbook.publish import site_lock, staging
from handbook.publish.site_folder import MARK, PlaceError, files, mark
from handbook.publish.staging import BROUGHT_BACK
from powerless import open_to_all, powerless
from publish.staged import build, fill, kill, publish, text


def test_a_build_that_nothing_keeps_from_others_says_so(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(site_lock, "LOCKS", False)  # as on Windows
    said = list[str]()
    publish(build(tmp_path / "site", said))
    assert said == [site_lock.NOT_KEPT_APART]


def test_the_first_build_needs_no_site(tmp_path: Path) -> None:
    publish(build(tmp_path / "below/site"))
    assert text(tmp_path / "below/site") == "new"


def test_building_touches_nothing_of_the_site(site: Path) -> None:
    staging = build(site)
    assert (site / "index.html").read_text("utf-8") == "old"
    assert staging.new.parent == site.parent, "a rename is only whole within one file system"


def test_an_overlay_puts_in_what_is_new_and_takes_out_what_is_gone(site: Path) -> None:
    for name in ("gone", "kept"):
        (site / name).mkdir()
        (site / name / "index.html").write_text(name, "utf-8")
    staging = build(site)
    staging.overlay({"kept/index.html"})
    staging.end()
    assert text(site) == "new"
    assert (site / "kept/index.html").read_text("utf-8") == "kept"
    assert not (site / "gone").exists(), "an empty folder would answer at the address of a page"


def test_a_symbolic_link_is_followed_and_kept(tmp_path: Path) -> None:
    target = fill(tmp_path / "www/site", "old")
    (tmp_path / "site").symlink_to(target)
    for _ in range(2):
        publish(build(tmp_path / "site"))
    assert (tmp_path / "site").is_symlink()
    assert text(target) == "new"


@pytest.mark.parametrize("first", [True, False])
def test_a_folder_that_cannot_be_renamed_gets_its_files_one_by_one(
    site: Path, monkeypatch: pytest.MonkeyPatch, *, first: bool
) -> None:
    mounts = site.with_name("mountinfo")
    mounts.write_text(f"36 35 98:0 / {site} rw,noatime - ext3 /dev/root rw\n", "utf-8")
    monkeypatch.setattr(staging, "MOUNTS", mounts)
    (site / "lost+found").mkdir()
    (site / "lost+found/inode").write_text("of the file system", "utf-8")
    if first:
        for file in (MARK, "index.html"):
            (site / file).unlink()
    inode, said = site.stat().st_ino, list[str]()
    publish(build(site, said))
    mounts.unlink()
    assert text(site) == "new"
    assert site.stat().st_ino == inode
    assert sorted(path.name for path in site.iterdir()) == [MARK, "index.html", "lost+found"]
    assert [str(site) in line for line in said] == [True]


def test_an_overlay_that_was_cut_short_is_finished_by_the_next_build(
    site: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(staging, "_is_fixed", lambda _: True)
    killed = build(site)
    mark(site, whole=False)
    (site / "half.html").write_text("half", "utf-8")
    kill(killed)
    publish(build(site))
    assert sorted(files(site)) == [MARK, "index.html"]
    assert text(site) == "new"


@pytest.mark.parametrize("name", ["notes.txt", "index.html", ".git/HEAD"])
def test_a_folder_that_no_build_made_is_refused_and_keeps_all_it_holds(tmp_path: Path, name: str) -> None:
    file = tmp_path / "mine" / name
    file.parent.mkdir(parents=True)
    file.write_text("mine", "utf-8")
    with pytest.raises(PlaceError, match=r"mine holds files that no build made, .*--site-dir"):
        build(tmp_path / "mine")
    assert file.read_text("utf-8") == "mine"
    assert [path.name for path in tmp_path.iterdir()] == ["mine"]


@pytest.mark.parametrize("place", ["quizzes", "quizzes/site", "."])
def test_nothing_is_built_among_what_is_built_from(tmp_path: Path, place: str) -> None:
    fill(tmp_path / "quizzes", "even where it bears the mark")
    mark(tmp_path, whole=True)
    with pytest.raises(PlaceError, match="holds what the site is built from, or lies in it"):
        build(tmp_path / place, sources=[tmp_path / "quizzes"])
    assert (tmp_path / "quizzes/index.html").exists()


@pytest.mark.parametrize("what", ["file", "loop"])
def test_what_is_no_folder_is_refused(tmp_path: Path, what: str) -> None:
    place = tmp_path / "site"
    place.symlink_to(place) if what == "loop" else place.write_text("mine", "utf-8")
    with pytest.raises(PlaceError, match="is no folder"):
        build(place)
    assert os.path.lexists(place)


@pytest.mark.parametrize("name", [".site.new", ".site.old"])
def test_what_is_in_the_way_and_no_build_made_is_never_removed(site: Path, name: str) -> None:
    mine = site.with_name(name) / "mine.txt"
    mine.parent.mkdir()
    mine.write_text("mine", "utf-8")
    with pytest.raises(PlaceError, match="is in the way of the build, and no build made it"):
        build(site)
    assert mine.read_text("utf-8") == "mine"
    assert not site.with_name(".site.lock").exists()


def test_a_site_of_a_version_without_marks_is_replaced(site: Path) -> None:
    (site / MARK).unlink()
    for name in ("404.html", "catalogue.json", "sitemap.xml"):
        (site / name).write_text("old", "utf-8")
    publish(build(site))
    assert sorted(files(site)) == [MARK, "index.html"]


@pytest.mark.parametrize("left", ["site", ".site.old", ".site.new"])
def test_what_another_user_built_once_breaks_no_later_build(left: str) -> None:
    with open_to_all() as folder:
        fill(folder / left / "page", "old")
        mark(folder / left, whole=True)
        for place in (folder / left / "page", folder / left):
            place.chmod(0o555)
        said = list[str]()
        with powerless():
            for _ in range(3):
                publish(build(folder / "site", said))
        assert (folder / "site/index.html").read_text("utf-8") == "new"
        (aside,) = [path for path in folder.iterdir() if path.name != "site"]
        why = "was left by a build of another user, and can't be removed here: Permission denied."
        back = [BROUGHT_BACK.format(folder / "site")] if left == ".site.old" else []
        assert said == [*back, f"{aside} {why} Remove it as that user."]
        for place in (aside, aside / "page"):
            place.chmod(0o755)


def test_a_place_where_nothing_may_be_written_is_named() -> None:
    with open_to_all() as folder:
        folder.chmod(0o555)
        with powerless(), pytest.raises(PermissionError) as error:
            build(folder / "site")
        assert str(folder) in str(error.value.filename)


def test_a_folder_whose_parent_takes_no_files_is_built_in() -> None:
    with open_to_all() as folder:
        (folder / "site").mkdir()
        (folder / "site").chmod(0o777)
        folder.chmod(0o555)
        with powerless():
            for _ in range(2):
                publish(build(folder / "site"))
        folder.chmod(0o777)
        assert text(folder / "site") == "new"
