"""Whatever lies in the content folders, `check` and the build end in problems with their place."""

import os
import socket
from collections.abc import Callable
from pathlib import Path

import pytest

from handbook.cli import main
from handbook.content.tree import content_files, tree_problems
from handbook.publish.permalinks import LOCK
from powerless import open_to_all, powerless


def _pipe(place: Path) -> None:
    os.mkfifo(place)


def _device(place: Path) -> None:
    place.symlink_to("/dev/zero")


def _socket(place: Path) -> None:
    here = Path.cwd()
    os.chdir(place.parent)  # a socket's path is short
    try:
        with socket.socket(socket.AF_UNIX) as made:
            made.bind(place.name)
    finally:
        os.chdir(here)


def _broken_link(place: Path) -> None:
    place.symlink_to("nowhere.md")


def _link_to_itself(place: Path) -> None:
    place.symlink_to(place.name)


def _endless_folder(place: Path) -> None:
    place.symlink_to("..")


def _linked_folder(place: Path) -> None:
    elsewhere = place.parents[2].with_name("elsewhere")
    elsewhere.mkdir()
    place.symlink_to(elsewhere)


ODD: dict[Callable[[Path], None], str] = {
    _pipe: "this is no file, but a pipe, a socket or a device. Take it out.",
    _device: "this is no file, but a pipe, a socket or a device. Take it out.",
    _socket: "this is no file, but a pipe, a socket or a device. Take it out.",
    _broken_link: "the symbolic link leads to nothing. Correct it, or take it out.",
    _link_to_itself: "the symbolic link leads nowhere: Too many levels of symbolic links. Correct it, or take it out.",
    _endless_folder: "the symbolic link leads to a folder around it, and so on without end. Take it out.",
    _linked_folder: "this is a symbolic link to a folder, whose files would not be read. Put the folder itself here.",
}


@pytest.mark.parametrize("make", ODD)
@pytest.mark.parametrize("place", ["docs/serve/odd.md", "quizzes/serve/odd", "docs/assets/odd.png"])
def test_what_is_no_file_is_named_and_never_opened(
    tree: Path, capsys: pytest.CaptureFixture[str], make: Callable[[Path], None], place: str
) -> None:
    (tree / "docs/assets").mkdir(exist_ok=True)
    make(tree / place)
    allowed = make is _linked_folder and place.startswith("docs/assets/")
    assert main(["--root", str(tree), "check"]) == (0 if allowed else 1)
    lines = capsys.readouterr().out.splitlines()
    assert allowed or lines[0] == f"{place}:1:1: {ODD[make]}"


def test_a_name_that_is_not_utf_8_is_spelled_out(tree: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tree / os.fsdecode(b"docs/serve/caf\xe9.md")).write_text("---\n---\n", "utf-8")
    assert main(["--root", str(tree), "check"]) == 1
    assert capsys.readouterr().out.splitlines()[0] == r"docs/serve/caf\xe9.md:1:1: the name is not UTF-8. Rename it."


@pytest.mark.parametrize(("mode", "what"), [(0, "the folder can't be opened"), (0o444, "it can't be opened")])
def test_a_folder_that_may_not_be_read_is_named_and_loses_nothing_in_silence(mode: int, what: str) -> None:
    with open_to_all() as root:
        for name in ("docs/serve", "quizzes"):
            (root / name).mkdir(parents=True)
        (root / "docs/serve/greet.md").touch()
        (root / "docs/serve").chmod(mode)
        try:
            with powerless():
                found = [str(problem) for problem in tree_problems(root)]
                assert not list(content_files(root))
        finally:
            (root / "docs/serve").chmod(0o755)
    assert [line.partition(f": {what}: Permission denied")[0] for line in found] in (
        ["docs/serve:1:1"],
        ["docs/serve/greet.md:1:1"],
    )


def test_a_lock_file_that_may_not_be_read_ends_in_one_line(capsys: pytest.CaptureFixture[str]) -> None:
    with open_to_all() as root:
        for name in ("docs", "quizzes"):
            (root / name).mkdir()
        (root / LOCK).touch(0)
        with powerless():
            assert main(["--root", str(root), "check"]) == 1
        assert f"{root / LOCK}: permission denied. Check who owns it" in capsys.readouterr().out
