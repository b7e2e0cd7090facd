"""Marks of other systems are told where readers would see them; notes and task lists are rendered."""

from pathlib import Path

import pytest

from core.judging import judged
from handbook.content.foreign_marks import in_field
from handbook.content.prose import read_prose
from handbook.content.prose_findings import FindingKind
from handbook.content.prose_markdown import render

MARKS = [
    '!!! "Words"',
    "??? note\n    Words",
    "[!WARNING] Words",
    '=== "Tab"',
    "{{< figure src=x >}}",
    "{% include x %}",
    "{{ page.title }}",
    "See [[the other page]].",
    "![[picture.png]]",
    "A claim.[^1]",
    "See [the page][nowhere].",
    "See [the page][].",
    "See [the page] (greet.md).",
    "[b]So[/b]",
    "So :smile: it is",
    "A ==mark== here",
    "A ~~word~~ here",
    "$$x = y$$",
    "::: warning",
    "+++",
    ".. note:: Words",
    "h2. A title",
    "{panel:title=x}",
    "| a | b |\n| c | d |",
    "Do this:\n- one\n- two",
    "Do this:\n1. one\n2. two",
    "**Never closed",
    "Never `closed",
]
PLAIN = [
    "It is 10:30 and `:smile:` is code",
    "Ask: who, where and when?",
    "5 * 3 = 15, and 2 ** would be odd in `code **`",
    "At [the page](greet.md).",
    "```\n!!! note\n[[x]]\n```",
    "- one\n- two",
    "> a quotation",
    "a != b, and a == b",
    "Prices from $5 to $10.",
    "| a | b |\n|---|---|\n| c | d |",
]


@pytest.mark.parametrize("text", MARKS)
def test_a_mark_that_readers_would_see_is_told_at_its_place(text: str, tree: Path) -> None:
    found = [each for each in read_prose(text).findings if each.kind is FindingKind.FOREIGN]
    assert found
    line = next(number for number, words in enumerate(text.split("\n"), 1) if found[0].text.split("\n")[0] in words)
    assert line in {place[0] for place in judged(tree, text)}


@pytest.mark.parametrize("text", PLAIN)
def test_text_that_is_rendered_is_no_mark(text: str) -> None:
    assert not [each for each in read_prose(text).findings if each.kind is FindingKind.FOREIGN]


@pytest.mark.parametrize("text", ["<b>so</b>", "a&nbsp;b", "<https://x.example>", "![x](y.png)", "[x][y]", "# So"])
def test_a_field_shows_more_as_it_is_typed(text: str) -> None:
    assert list(in_field(text))


@pytest.mark.parametrize("text", ["Hello <name>, I am here", "R&D; and more", "5 < 6", "We are #1", "a_b_c"])
def test_a_field_may_hold_what_people_type(text: str) -> None:
    assert not list(in_field(text))


@pytest.mark.parametrize("text", ['!!! note "Take care"\n    Words', "> [!WARNING]\n> Words"])
def test_notes_are_rendered(text: str) -> None:
    assert '<div class="admonition' in render(text).html
    assert not read_prose(text).findings


def test_a_task_list_has_boxes_with_their_words_for_labels() -> None:
    html = render("- [ ] one **so**\n- [x] two\n\n- [ ] three\n    - [ ] four").html
    assert html.count("<label><input") == 4
    assert html.count("checked=") == 1
    assert "<strong>so</strong></label>" in html
    assert not read_prose("- [ ] one").findings
