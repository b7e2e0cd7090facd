"""Every mistake an editor can make gets its own message, with its place and a remedy, all at once and sorted."""

import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from pydantic import ValidationError

from golden.goldens import golden, names
from handbook.content.kinds import classify
from handbook.content.load import load
from handbook.content.tree import content_files
from handbook.core.problems import report
from handbook.core.shape_words import WORDING
from handbook.core.source import read
from handbook.core.yaml_words import WORDS
from handbook.publish.validation import RULES, BuildMode, validate
from trees import TREE, larger

together = pytest.mark.xdist_group("goldens")  # two tests share the broken trees


@pytest.mark.parametrize("name", names())
def test_a_mistake_is_reported_word_for_word(name: str, tree: Path) -> None:
    mistake = golden(name)
    mistake.apply(tree)
    problems = validate(tree, BuildMode.CHECK)[1]
    assert report(problems).splitlines()[:-1] == mistake.report.splitlines(), mistake.mistake


def test_the_tree_itself_has_no_problem() -> None:
    assert report(validate(TREE, BuildMode.CHECK)[1]) == ""


def test_the_larger_handbook_has_no_problem(tmp_path: Path) -> None:
    assert report(validate(larger(tmp_path), BuildMode.CHECK)[1]) == ""


@pytest.fixture(scope="module")
def broken(tmp_path_factory: pytest.TempPathFactory) -> list[Path]:
    """Return one tree a golden mistake, each with that mistake in it."""
    folder = tmp_path_factory.mktemp("goldens")
    for name in names():
        golden(name).apply(Path(shutil.copytree(TREE, folder / name)))
    return [folder / name for name in names()]


@together
def test_every_rule_is_broken_by_a_golden(broken: list[Path]) -> None:
    handbooks = [load(root)[0] for root in broken]
    unbroken = [rule.__name__ for rule in RULES if not any(any(rule(handbook)) for handbook in handbooks)]
    assert not unbroken, "Write a golden for each of these rules"


@together
def test_every_wording_of_a_shape_stands_in_a_golden(broken: list[Path]) -> None:
    seen = {kind for root in broken for kind in _shape_errors(root)}
    assert WORDING.keys() - seen == set(), "Write a golden for each of these errors, or take out its wording"
    assert seen - WORDING.keys() == set(), "Write a wording for each of these errors"


def test_every_wording_of_yaml_stands_in_a_golden() -> None:
    told = "\n".join(golden(name).report for name in names())
    assert [what for what, _ in WORDS.values() if what.replace("{{", "{").partition("{char}")[0] not in told] == []


def _shape_errors(root: Path) -> Iterator[str]:
    for path in content_files(root):
        kind, source = classify(path), read(path, (root / path).read_bytes())[0]
        if kind and source:
            yield from _errors(kind[0].model.model_validate, source.data)


def _errors(validate: Callable[[object], object], data: object) -> Iterator[str]:
    try:
        validate(data)
    except ValidationError as error:
        yield from (detail["type"] for detail in error.errors(include_url=False))
