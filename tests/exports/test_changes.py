"""`handbook changes`: two catalogues compared, in words."""

import json
from collections.abc import Callable, Iterator
from functools import cache, partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread
from typing import Any

import pytest

from handbook.cli import main
from handbook.content.load import load
from handbook.exports.registry import downloads
from handbook.site.context import SiteContext
from handbook.site.templates import Templates
from trees import TREE

GOLDEN = Path(__file__).parents[1] / "golden/changes.md"


@cache
def _bytes() -> bytes:
    files = downloads(SiteContext(load(TREE)[0], Templates()))
    return next(file for file in files if file.kind == "catalogue").content


def _catalogue() -> dict[str, Any]:
    made: dict[str, Any] = json.loads(_bytes())
    return made


@pytest.fixture
def write(tmp_path: Path) -> Callable[[str, object], str]:
    """Return what writes a catalogue and gives its path."""

    def written(name: str, data: object) -> str:
        (tmp_path / name).write_text(json.dumps(data), "utf-8")
        return str(tmp_path / name)

    return written


def _by_id(entries: list[dict[str, Any]], name: str) -> dict[str, Any]:
    return next(entry for entry in entries if entry["id"] == name)


def _before(catalogue: dict[str, Any]) -> dict[str, Any]:
    """Return what an older catalogue could have said."""
    greet, serve = _by_id(catalogue["quizzes"], "greet"), _by_id(catalogue["quizzes"], "serve")
    greet["items"] |= {"gr-01": "0" * 8, "gr-99": "1" * 8}
    del greet["items"]["gr-02"]
    serve["pass_mark"], serve["item_count"] = 70, 4
    _by_id(catalogue["practices"], "listen")["revision"] = "0" * 8
    catalogue["practices"].append(_by_id(catalogue["practices"], "greet") | {"id": "wave"})
    catalogue["quizzes"].remove(_by_id(catalogue["quizzes"], "thank"))
    catalogue["quizzes"].append(greet | {"id": "wave", "title": "Wave to everybody"})
    _by_id(catalogue["cards"], "thank")["revision"] = "0" * 8
    catalogue["situations"][0]["revision"] = "0" * 8
    _by_id(catalogue["files"], "exports/serve/questions.csv")["sha256"] = "0" * 64
    catalogue["files"].remove(_by_id(catalogue["files"], "exports/serve/questions.apkg"))
    return catalogue


def test_every_change_is_told_word_for_word(
    write: Callable[[str, object], str], capsys: pytest.CaptureFixture[str]
) -> None:
    old, new = write("old.json", _before(_catalogue())), write("new.json", _catalogue())
    assert main(["changes", old, new]) == 0
    assert capsys.readouterr().out == GOLDEN.read_text("utf-8")


def test_nothing_changed_between_two_equal_catalogues(
    write: Callable[[str, object], str], capsys: pytest.CaptureFixture[str]
) -> None:
    same = write("same.json", _catalogue())
    assert main(["changes", same, same]) == 0
    assert capsys.readouterr().out == "# What changed in the handbook\n\nNothing did.\n"


@pytest.mark.parametrize(
    ("content", "told"),
    [({"format": 1}, "format: Input should be 2"), ([], "the file: Input should be an object")],
)
def test_what_is_no_catalogue_is_refused_in_words(
    write: Callable[[str, object], str], capsys: pytest.CaptureFixture[str], content: object, told: str
) -> None:
    wrong = write("wrong.json", content)
    assert main(["changes", wrong, wrong]) == 1
    reason = f"this is no catalogue of format 2: {told}. Name the catalogue of a newer build."
    assert capsys.readouterr().out == f"{wrong}: {reason}\n"


def test_a_file_that_is_not_there_is_told(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--root", str(tmp_path), "changes", str(tmp_path / "none.json")]) == 1
    told = "it can't be opened: No such file or directory. Build the site, or correct the name."
    assert capsys.readouterr().out == f"{tmp_path / 'none.json'}: {told}\n"


class _Quiet(SimpleHTTPRequestHandler):
    def log_message(self, *_: object) -> None:
        """Say nothing."""


@pytest.fixture
def served(tmp_path: Path) -> Iterator[str]:
    """Serve the folder of catalogues."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(_Quiet, directory=str(tmp_path)))
    thread = Thread(target=server.serve_forever, daemon=True)
    thread.start()
    yield f"http://127.0.0.1:{server.server_port}"
    server.shutdown()
    thread.join()
    server.server_close()


def test_the_old_catalogue_may_be_on_the_web_or_not_there_yet(
    write: Callable[[str, object], str], served: str, capsys: pytest.CaptureFixture[str]
) -> None:
    new = write("new.json", _catalogue())
    assert main(["changes", f"{served}/new.json", new]) == 0
    assert main(["changes", f"{served}/none.json", new]) == 0
    assert capsys.readouterr().out.endswith("Nothing did.\nNothing was published before.\n")
