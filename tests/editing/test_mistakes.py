"""For each of more than two hundred mistakes the first line names the cause, and the remedy leaves nothing to mend.

The fast tests try one of each kind in each file; the goldens beside them break every rule, and hold every message.
"""

from pathlib import Path

import pytest

from editing.mistakes import do, list_what_is_new, mistakes
from handbook.core.problems import report
from handbook.publish.permalink_rules import is_about_new_lines
from handbook.publish.validation import BuildMode, validate
from rows import few
from trees import TREE

FEWEST = 200


def test_there_are_two_hundred_of_them() -> None:
    assert len(mistakes()) >= FEWEST


def _kind(name: str) -> tuple[str, str]:
    """Return what was done, and to which file."""
    return name.partition(":")[0], mistakes()[name].path


@pytest.mark.parametrize("name", few(mistakes(), kind=_kind))
def test_the_first_line_names_the_cause_and_the_remedy_works(name: str, tree: Path) -> None:
    mistake = mistakes()[name]
    do(tree, mistake.steps, TREE)
    problems = validate(tree, BuildMode.CHECK)[1]
    assert problems, "the check passes"
    first = report(problems).split("\n")[0]
    assert first.startswith(f"{mistake.path}:"), first
    assert any(words in first for words in mistake.says), first
    do(tree, mistake.remedies, TREE)
    left = validate(tree, BuildMode.CHECK)[1]
    if left and all(map(is_about_new_lines, left)):
        list_what_is_new(tree)
        left = validate(tree, BuildMode.CHECK)[1]
    assert report(left) == ""
