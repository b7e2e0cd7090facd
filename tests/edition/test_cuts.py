"""What is cut out of front matter as text is what its data lose, and nothing else; every other line stays its own."""

from functools import partial
from pathlib import Path
from typing import Any

import pytest
import yaml

from handbook.core.front_matter import Loc
from handbook.edition.cuts import EMPTY, cut_values
from handbook.edition.text import Line, text_of
from trees import larger

LISTS = """\
practices: [one, two,
  three]  # and a comment
---
practices:
  - one  # the first
  # before the second
  - "two"
  - three
---
practices:
- use: two
  to: go
- to: stay
  use: one
---
groups:
  - title: All
    situations: [two]
  - title: Some
    situations:
      - one
      - two
  - situations: [two, three]
    title: Others
---
groups:
  - title: All
    situations: [two]
---
not_this:
  use: two
  when: "it: is"
---
items:
  - shows: two
    id: a-01
    stem: >
      A long
      one, with two
  - id: a-02
    shows: two
  - {id: a-03, shows: one}
"""
CARRIES = {("practices", "*", "use"), ("groups", "*", "situations"), ("not_this", "use")}
GOES = {
    ("practices", "*"),
    ("practices", "*", "use"),
    ("groups", "*", "situations", "*"),
    ("not_this", "use"),
    ("items", "*", "shows"),
}
GONE = object()


def _plain(loc: Loc) -> tuple[str, ...]:
    return tuple("*" if isinstance(step, int) else step for step in loc)


def _without(value: Any, loc: Loc, name: str) -> Any:  # noqa: ANN401 - whatever YAML holds
    """Return the data without the name; GONE where nothing is left."""
    if isinstance(value, dict):
        kept = {key: _without(child, (*loc, key), name) for key, child in value.items()}
        if any(child is GONE and _plain((*loc, key)) in CARRIES for key, child in kept.items()):
            return GONE
        return {key: child for key, child in kept.items() if child is not GONE}
    if isinstance(value, list):
        entries = [_without(child, (*loc, number), name) for number, child in enumerate(value)]
        return [entry for entry in entries if entry is not GONE] or (GONE if entries else [])
    return GONE if value == name and _plain(loc) in GOES else value


def _cut(front: str, name: str) -> tuple[Line, ...]:
    lines = tuple(Line(line, ("it.md", number)) for number, line in enumerate(front.rstrip("\n").split("\n")))
    return cut_values(lines, lambda loc, text: text == name and _plain(loc) in GOES, lambda loc: _plain(loc) in CARRIES)


def _judge(front: str, name: str) -> None:
    before = yaml.safe_load(front)
    ((key, value),) = before.items()
    wanted = _without(value, (key,), name)
    lines = _cut(front, name)
    found = yaml.safe_load("\n".join(line.text for line in lines)) or {}
    assert found == ({} if wanted is GONE and (key,) not in EMPTY else {key: [] if wanted is GONE else wanted})
    rows = front.split("\n")
    assert all(line.text in rows[line.place[1]] or name in front for line in lines)
    whole = [line for line in lines if line.text == rows[line.place[1]]]
    assert [line.place[1] for line in whole] == sorted({line.place[1] for line in whole})


@pytest.mark.parametrize("front", LISTS.split("---\n"))
@pytest.mark.parametrize("name", ["one", "two", "three", "four"])
def test_a_name_is_cut_out_of_lists_of_every_form(front: str, name: str) -> None:
    _judge(front, name)


def test_every_name_is_cut_out_of_every_file(tmp_path: Path) -> None:
    root = larger(tmp_path)
    names = [file.stem for file in (*root.glob("docs/*/*.md"),) if file.stem != "index"]
    files = [*root.glob("docs/**/*.md"), *root.glob("quizzes/**/*.md")]
    texts = [text_of("it.md", file.read_text("utf-8")) for file in files]
    for part in (part for text in texts if text for part in text.fields):
        front = "\n".join(line.text for line in part.lines)
        for name in filter(partial(str.__contains__, front), names):
            _judge(front, name)
