"""A build reuses what the last one made, and trusts nothing that does not match."""

import json
import os
import shutil
from pathlib import Path
from random import Random
from typing import Any

import pytest

from edits import EDITS, Editor
from handbook.cache.disk_cache import FOLDER, NO_CACHE, Cache
from handbook.incremental.memory import NAME
from handbook.publish.permalinks import LOCK
from repository import command
from website import build, contents

ROUNDS = 3  # of every kind of edit


def _remembered(root: Path) -> dict[str, Any]:
    data: dict[str, Any] = json.loads(Cache(root / FOLDER).find(NAME) or b"")
    return data


def _cut_short(root: Path, _site: Path) -> None:
    for file in (root / FOLDER).iterdir():
        os.truncate(file, file.stat().st_size // 2)


def _of_another_version(root: Path, _site: Path) -> None:
    data = _remembered(root)
    for prose in data["prose"].values():
        prose["content"] = "what another version made"
    Cache(root / FOLDER).put(NAME, content=json.dumps(data | {"fingerprint": "another"}).encode())


def _of_another_shape(root: Path, _site: Path) -> None:
    data = _remembered(root)
    Cache(root / FOLDER).put(NAME, content=json.dumps({"fingerprint": data["fingerprint"], "prose": []}).encode())


def _not_writable(root: Path, _site: Path) -> None:
    shutil.rmtree(root / FOLDER)
    (root / FOLDER).write_text("a file in place of the folder", "utf-8")


def _site_edited_by_hand(_root: Path, site: Path) -> None:
    page = site / "company/index.html"
    page.write_text(page.read_text("utf-8").replace("<h1", "<h1 class=edited", 1), "utf-8")


def _site_cut_short(_root: Path, site: Path) -> None:
    os.truncate(site / "phrasebook/index.html", 1_000)


DAMAGES = (
    (_cut_short, _site_edited_by_hand),
    (_of_another_version, _site_cut_short),
    (_of_another_shape,),
    (_not_writable,),
)


def test_nothing_that_does_not_match_is_trusted(root: Path, tmp_path: Path) -> None:
    command(root, "lock")
    shutil.rmtree(root / FOLDER)  # validation caches what it measured
    clean = contents(build(root, tmp_path / "clean", **{NO_CACHE: "1"}).folder)
    assert not (root / FOLDER).exists(), "without a cache nothing is kept"
    site = build(root, tmp_path / "site").folder
    assert contents(site) == clean
    for damages in DAMAGES:
        for damage in damages:
            damage(root, site)
        assert contents(build(root, site).folder) == clean, damages


def test_only_what_changed_is_made_again(root: Path, tmp_path: Path) -> None:
    command(root, "lock")
    site = build(root, tmp_path / "site").folder
    before, pages = contents(site), _remembered(root)["pages"]
    Editor(root, Random(1)).change(root / "docs/company.md", "^summary: .*$", "summary: It is new.")  # noqa: S311 - as below
    after = contents(build(root, site).folder)
    page = "company/index.html"
    assert {name for name in after if name.endswith(".html") and after[name] != before[name]} == {page}
    assert {uri for uri, entry in _remembered(root)["pages"].items() if entry != pages[uri]} == {page}


@pytest.mark.long
def test_edits_by_chance_are_right_from_one_process_to_the_next(root: Path, tmp_path: Path) -> None:
    editor = Editor(root, Random(11))  # noqa: S311 - chance that repeats
    kinds = editor.random.sample([*EDITS] * ROUNDS, len(EDITS) * ROUNDS)
    for number, kind in enumerate(kinds, 1):
        editor.edit(kind)
        (root / LOCK).unlink(missing_ok=True)
        command(root, "lock")
        site = build(root, tmp_path / "site").folder
        if number % 4 == 0:
            clean = build(root, tmp_path / "clean", **{NO_CACHE: "1"}).folder
            assert contents(site) == contents(clean), kinds[:number]
