"""Front matter as YAML: data as it is written, and never a crash however it is nested."""

import os
import subprocess
import sys

import pytest
from hypothesis import given
from hypothesis import strategies as st

from handbook.core.front_matter import DEEPEST, parse
from trees import ROOT

DEEP = {
    "brackets": 'text = "a: " + "[" * 100_000',
    "closed brackets": 'text = "a: " + "[" * 100_000 + "]" * 100_000',
    "braces": 'text = "a: " + "{a: " * 60_000',
    "dashes": 'text = "- " * 100_000',
    "keys": 'text = "? " * 100_000',
    "indents": 'text = "".join(" " * level + "a:\\n" for level in range(700))',
}


@pytest.mark.parametrize("kind", DEEP)
def test_a_hundred_thousand_levels_do_not_crash_the_process(kind: str) -> None:
    code = f"from handbook.core.front_matter import parse\n{DEEP[kind]}\nprint(parse('page.md', text).problems[0])"
    env = os.environ | {"PYTHONPATH": str(ROOT / "hooks")}
    done = subprocess.run(
        [sys.executable, "-c", code], env=env, capture_output=True, text=True, timeout=60, check=False
    )
    assert done.returncode == 0, done.stderr[-500:]
    assert f"the fields are nested more than {DEEPEST} deep" in done.stdout


def test_values_are_what_yaml_sees_in_them_and_else_text() -> None:
    found = parse("page.md", "a: 5\nb: 2026-02-30\nc: '5'\nd: yes\ne:\nf: [x, 1.5]\ng: 2026-02-03\n")
    assert isinstance(found.data, dict)
    assert {key: type(value).__name__ for key, value in found.data.items()} == {
        "a": "int",
        "b": "str",  # February has no thirtieth
        "c": "str",
        "d": "bool",
        "e": "NoneType",
        "f": "list",
        "g": "date",
    }
    assert found.problems == []


@given(
    st.text(st.characters(codec="utf-8", exclude_categories=["Cc", "Cs"]), max_size=60)
    | st.text("[]{}-?:,&*!|>'\"%@#` \nab", max_size=60)
)
def test_any_text_gives_data_or_problems_with_places_inside_it(text: str) -> None:
    found = parse("page.md", text)
    lines = text.count("\n") + 1
    assert found.data is None or isinstance(found.data, dict | list) or found.values[()] >= (2, 1)
    for problem in found.problems:
        assert 2 <= problem.line <= lines + 3, problem
        assert problem.col >= 1
        assert "\n" not in str(problem)
