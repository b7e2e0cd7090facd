"""The page of all rooms: written from the files, and never older than they are."""

from pathlib import Path

from handbook.cli import main
from handbook.editing import rooms
from trees import ROOT


def test_the_page_of_rooms_says_what_the_files_say() -> None:
    assert not rooms.is_stale(ROOT), "Run `handbook rooms`"


def test_every_module_says_what_it_is_for() -> None:
    page = (ROOT / rooms.PAGE).read_text("utf-8")
    modules = [file for file in (ROOT / "hooks/handbook").rglob("*.py") if file.name != "__init__.py"]
    assert len(modules) > 50
    assert not [file for file in modules if f"| `{file.name}` | " not in page]


def test_a_page_that_is_out_of_date_is_told_and_written(tmp_path: Path) -> None:
    (tmp_path / "docs/project").mkdir(parents=True)
    (tmp_path / "pyproject.toml").write_bytes((ROOT / "pyproject.toml").read_bytes())
    at = ["--root", str(tmp_path), "rooms"]
    assert main([*at, "--check"]) == 1
    assert main(at) == 0
    assert main([*at, "--check"]) == 0
    (tmp_path / rooms.PAGE).write_text("something else", "utf-8")
    assert main([*at, "--check"]) == 1
