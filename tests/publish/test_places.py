"""Builds in the places that people give them: what is replaced is a site, and what can't be built ends in one line."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from handbook.publish.site_folder import MARK
from rows import few
from trees import TREE
from website import MADE_AT, build, contents, copy

BUILD = ("-m", "mkdocs", "build", "--strict", "--quiet")


@pytest.fixture(scope="module")
def root(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a tree to build, and never to change."""
    return copy(tmp_path_factory.mktemp("places") / "tree", TREE)


def _try(root: Path, *options: str) -> tuple[int, str]:
    """Build; return the exit code and what was said."""
    command = [sys.executable, *BUILD, *options]
    done = subprocess.run(command, cwd=root, env=_environment(root), capture_output=True, text=True, check=False)
    return done.returncode, done.stdout + done.stderr


def _environment(root: Path) -> dict[str, str]:
    return os.environ | {
        "PYTHONPATH": str(root / "hooks"),
        "NO_MKDOCS_2_WARNING": "1",
        "PYTHONDONTWRITEBYTECODE": "1",
        "SOURCE_DATE_EPOCH": MADE_AT,
    }


def _lines(said: str) -> list[str]:
    return [line for line in said.splitlines() if line and not line.startswith("Aborted with")]


@pytest.mark.parametrize("folder", few(["quizzes/serve", ".", "quizzes", "hooks", "overrides"], 2))
def test_no_build_ever_removes_what_it_is_made_from(root: Path, folder: str) -> None:
    before = contents(root)
    code, said = _try(root, "--site-dir", folder)
    assert code == 1
    assert len(_lines(said)) == 1, said
    assert {name: digest for name, digest in contents(root).items() if name in before} == before


def test_a_folder_of_somebody_else_is_refused_in_one_line(root: Path, tmp_path: Path) -> None:
    (tmp_path / "thesis.txt").write_text("three years of work", "utf-8")
    code, said = _try(root, "--site-dir", str(tmp_path))
    assert code == 1
    reason = "holds files that no build made, so nothing is built there"
    remedy = "Give --site-dir another folder, or empty this one"
    assert _lines(said) == [f"ERROR   -  {tmp_path} {reason}. {remedy}."]
    assert [path.name for path in tmp_path.iterdir()] == ["thesis.txt"]


def test_a_link_to_the_site_stays_and_leads_to_what_was_built(root: Path, tmp_path: Path) -> None:
    (tmp_path / "www").mkdir()
    (tmp_path / "site").symlink_to("www")
    plain = contents(build(root, tmp_path / "plain").folder)
    for _ in range(2):
        assert contents(build(root, tmp_path / "site").folder) == plain
    assert (tmp_path / "site").readlink() == Path("www")
    assert contents(tmp_path / "www") == plain
    assert sorted(path.name for path in tmp_path.iterdir()) == ["plain", "site", "www"]


@pytest.fixture
def mounted(tmp_path: Path) -> Path:
    """Return a folder with a file system of its own."""
    folder = tmp_path / "volume"
    folder.mkdir()
    if subprocess.run(["mount", "-t", "tmpfs", "-o", "size=40m", "tmpfs", folder], check=False).returncode:
        pytest.skip("nothing can be mounted here")
    return folder


@pytest.mark.skipif(os.geteuid() != 0, reason="only root mounts")
def test_a_mount_point_is_filled_and_a_full_disk_ends_in_one_line(root: Path, mounted: Path, tmp_path: Path) -> None:
    try:
        plain = contents(build(root, tmp_path / "plain").folder)
        for _ in range(2):
            assert contents(build(root, mounted).folder) == plain
        free = shutil.disk_usage(mounted).free
        (mounted / "assets/big").write_bytes(b"0" * (free - 1_000_000))
        code, said = _try(root, "--site-dir", str(mounted))
        assert code == 1
        assert "Traceback" not in said
        assert "no space left on device. Make room, or build where there is some." in said
        (mounted / "assets/big").unlink()
        assert contents(mounted) == plain, "the last site was touched"
    finally:
        subprocess.run(["umount", mounted], check=True)


def _read_only(root: Path, *options: str) -> tuple[int, str]:
    """Build in a tree that is mounted read-only; return the exit code and what was said."""
    mounts = 'mount --bind "$0" "$0" && mount -o remount,bind,ro "$0" && cd "$0" && exec "$@"'
    command = ["unshare", "--mount", "sh", "-c", mounts, str(root), sys.executable, *BUILD, *options]
    done = subprocess.run(command, env=_environment(root), capture_output=True, text=True, check=False)
    return done.returncode, done.stdout + done.stderr


def test_in_a_read_only_tree_a_build_ends_in_one_line_or_builds_elsewhere(root: Path, tmp_path: Path) -> None:
    if subprocess.run(
        ["unshare", "--mount", "mount", "--bind", root, root], check=False, capture_output=True
    ).returncode:
        pytest.skip("nothing can be mounted here")
    before = contents(root)
    code, said = _read_only(root, "--site-dir", str(root / "new/site"))
    assert code == 1
    reason = "read-only file system. Build where it is allowed to write."
    given_up = "The build was given up; the last site is where it was."
    assert set(_lines(said)) == {f"ERROR   -  {root}/new: {reason}", given_up}
    assert _read_only(root, "--site-dir", str(tmp_path / "site")) == (0, "")
    assert contents(root) == before
    assert contents(tmp_path / "site") == contents(build(root, tmp_path / "plain", SITE_URL="").folder)


def test_the_mark_names_what_may_be_replaced(root: Path, tmp_path: Path) -> None:
    site = build(root, tmp_path / "site").folder
    assert (site / MARK).read_text("utf-8").startswith("A build of the handbook made this folder")
    (site / "extra.txt").write_text("put in by hand", "utf-8")
    build(root, site)
    assert not (site / "extra.txt").exists()
