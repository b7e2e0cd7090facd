"""Prose is judged by what Markdown makes of it: nothing passes that isn't text, and what is refused has its place."""

from functools import cache
from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st
from markdown import Markdown
from selectolax.lexbor import LexborHTMLParser

from core.judging import judged
from handbook.content.prose import read_prose
from handbook.content.prose_findings import FindingKind
from handbook.content.prose_markdown import EXTENSIONS

CASES: dict[str, dict[str, str]] = yaml.safe_load(Path(__file__).with_name("evasions.yml").read_text("utf-8"))
MARK = "«"
FAULTS = frozenset(FindingKind) - {FindingKind.LINK, FindingKind.IMAGE}
ELEMENTS = frozenset(
    "p ul ol li blockquote em strong br hr thead tbody tr th td h2 h3 h4 h5 h6 div span pre code".split()
)
ATTRIBUTES = frozenset("id class style start colspan href src alt title".split())


@pytest.mark.parametrize("name", CASES["refused"])
def test_what_is_no_text_is_refused_at_its_place(name: str, tree: Path) -> None:
    text = CASES["refused"][name]
    before = text[: text.index(MARK)].split("\n")
    assert (len(before), len(before[-1]) + 1) in judged(tree, text.replace(MARK, ""))


@pytest.mark.parametrize("name", CASES["accepted"])
def test_what_is_text_is_accepted(name: str, tree: Path) -> None:
    assert judged(tree, CASES["accepted"][name]) == []


@cache
def _plain() -> Markdown:
    return Markdown(extensions=[*EXTENSIONS], extension_configs={name: {**given} for name, given in EXTENSIONS.items()})


def _harm(prose: str) -> list[Any]:
    """Return what a browser would find in the page that Markdown doesn't make of text."""
    html = _plain().reset().convert(prose)
    body = LexborHTMLParser(f"<!doctype html><body>{html}").body
    assert body
    nodes = [
        node
        for node in body.css("*")
        if node.tag != "body" and "headerlink" not in (node.attributes.get("class") or "")
    ]
    other = [node.html for node in nodes if node.tag not in ELEMENTS | {"a", "img", "table"}]
    return other + [node.html for node in nodes if node.attributes.keys() - ATTRIBUTES]


TOKENS = [
    "\n",
    "\n\n",
    "    ",
    "> ",
    "- ",
    "1. ",
    "`",
    "```",
    "~~~",
    "``",
    "\\",
    "<",
    ">",
    "</",
    "<b>",
    "<img src=x onerror=y>",
]
TOKENS += [
    "<!--",
    "-->",
    "{",
    "}",
    "{: onclick=x }",
    "{.a title='\"><b>'}",
    " ",
    "a",
    "[a]",
    "[a]: ",
    "(b)",
    "![",
    "]",
    "](",
    ")",
]
TOKENS += [
    "# ",
    "## ",
    "==",
    "--",
    "| a | b |\n|---|---|\n| ",
    " | ",
    "*",
    "**",
    "_",
    "&lt;",
    "&#60;",
    "<?",
    "<![CDATA[",
    '"',
    "'",
    "\t",
]


@pytest.mark.parametrize("name", CASES["accepted"])
def test_what_is_accepted_does_no_harm(name: str) -> None:
    assert _harm(CASES["accepted"][name]) == []


def test_the_cases_would_do_harm() -> None:
    assert _harm("<b>x</b>")
    assert _harm("*x*{: onclick=x }")


@settings(max_examples=500)
@given(st.lists(st.sampled_from(TOKENS), max_size=24).map("".join))
def test_nothing_passes_that_a_browser_would_take_for_more_than_text(text: str) -> None:
    if not any(read_prose(text).of(*FAULTS)):
        assert _harm(text) == []


def test_one_text_does_not_depend_on_the_last() -> None:
    before = read_prose("<b>x</b>")
    assert [found.kind for found in read_prose("- " * 800 + "x").findings] == [FindingKind.DEPTH]
    assert read_prose("<b>x</b>") == before
