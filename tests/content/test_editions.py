"""The handbook as an original: an edition that changes nothing is its very site, and each chapter can be left out."""

import shutil
from pathlib import Path

import pytest

from editions import write
from handbook.publish.permalink_rules import is_about_new_lines
from handbook.publish.permalinks import LOCK
from handbook.publish.validation import BuildMode, validate
from trees import ROOT
from website import build, content, contents, site_of_content

pytestmark = pytest.mark.long


def _edition(folder: Path, text: str) -> Path:
    write(folder, "edition.yml", text)
    shutil.copy(ROOT / LOCK, folder)
    return folder


def test_an_edition_that_changes_nothing_is_the_very_site(
    tmp_path: Path, tmp_path_factory: pytest.TempPathFactory
) -> None:
    ours = _edition(tmp_path / "ours", "leave_out: {}\n")
    site = build(ROOT, tmp_path / "site", EDITION=str(ours))
    assert contents(site.folder) == contents(site_of_content(tmp_path_factory).folder)


def test_every_chapter_can_be_left_out(tmp_path: Path) -> None:
    for chapter in content().chapters:
        ours = _edition(tmp_path / chapter, f"leave_out:\n  chapters: [{chapter}]\n")
        found = [problem for problem in validate(ours, BuildMode.CHECK)[1] if not is_about_new_lines(problem)]
        # A situation in which no practice helps any more, or a programme of one step, is left out, too, or patched.
        lost = ("all practices that help here ", "`modules` has ")
        assert [str(problem) for problem in found if not problem.what.startswith(lost)] == []
