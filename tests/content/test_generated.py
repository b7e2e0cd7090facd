"""A larger handbook made of this one is a good one, so that builds of any size can be timed with it."""

from pathlib import Path

import pytest

from generator import Generator
from handbook.publish.validation import BuildMode, validate
from rows import few
from trees import ROOT
from website import content


@pytest.mark.skipif(not content().practices, reason="there is no practice to tell again")
@pytest.mark.parametrize("practices", few([3, 60]))
def test_a_handbook_made_of_this_one_has_no_problem(tmp_path: Path, practices: int) -> None:
    Generator(practices, of=ROOT).write(tmp_path / "tree")
    _, problems = validate(tmp_path / "tree", BuildMode.PUBLISH)
    assert not problems
