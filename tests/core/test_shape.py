"""From raw front matter to models: whatever the data, a model or problems in plain words."""

import datetime as dt

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from handbook.content.kind import Kind
from handbook.content.kinds import KINDS
from handbook.core.shape import shape
from handbook.core.source import Source
from handbook.core.value_words import name
from handbook.static_pages.model import Page

WORDS = st.text(max_size=8) | st.sampled_from(["choice", "phone", "a", "th-01", "greet"])
FIELDS = sorted({field for kind in KINDS for field in kind.model.model_fields} | {"type", "id", "options", "You"})
VALUES = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | WORDS | st.dates() | st.datetimes(),
    lambda inner: st.lists(inner, max_size=7) | st.dictionaries(st.sampled_from(FIELDS), inner, max_size=6),
    max_leaves=20,
)


def _source(data: dict[str, object]) -> Source:
    return Source("page.md", data, "title: A page\n", "", 3)


@settings(max_examples=120)
@given(kind=st.sampled_from(KINDS), data=st.dictionaries(st.sampled_from(FIELDS), VALUES, max_size=8))
def test_any_data_gives_a_model_or_one_line_problems(kind: Kind, data: dict[str, object]) -> None:
    content, problems = shape(_source(data), kind.model)
    assert (content is None) == bool(problems)
    for problem in problems:
        assert "does not fit" not in problem.what, "the wording is pydantic's"
        assert "\n" not in str(problem)


def test_names_are_as_an_editor_would_say_them() -> None:
    assert name(("say", 1, "text")) == "`say 2, text`"
    assert name(()) == "the front matter"
    assert len(name(("x" * 1000,))) < 50


def test_what_fits_becomes_a_frozen_model() -> None:
    data: dict[str, object] = {"title": "  A\n title ", "summary": "Short.", "reviewed": dt.date(2026, 1, 1)}
    page, problems = shape(_source(data), Page)
    assert not problems
    assert page
    assert page.title == "A title"
    with pytest.raises(ValueError, match="frozen"):
        page.title = "Another"  # type: ignore[misc]  # the type checker sees it too


def test_every_reason_is_told_at_once() -> None:
    _, problems = shape(_source({"titel": "x", "summary": 5, "sources": "x"}), Page)
    assert sorted(problem.what for problem in problems) == [
        "`sources` is text and should be a list",
        "`summary` is a number and should be text",
        "`titel` is no field of ours",
        "`title` is missing",
    ]
