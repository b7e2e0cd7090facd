"""Front matter within a page's Markdown: whatever it holds, readers see it as it was written."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown import Markdown
from selectolax.lexbor import LexborHTMLParser

from handbook.content.prose_markdown import EXTENSIONS
from handbook.core.literal import literal

TITLES = [
    "Say {name}",
    "Greet {: onclick=alert(1) }",
    "Greet {#top}",
    "[Greet](javascript:alert(1))",
    "![Greet](x)",
    "See https://other.example or www.other.example",
    "Write to a@b.example",
    "**Greet** _them_ with `code`",
    '<b>Greet</b> & "them", it\'s &lt;so&gt;',
    "C# and F#",
    r"A \*star\*",
    "Greet\n\n- them",
    "<https://other.example>",
]
TOKENS = [*"ab \\`*_{}[]()<>#!&;:.'\"@~=-|", "://", "www.", "http", "{: x=y }", "&#60;", "[a](b)", "\n"]
SETTINGS = {name: {**given} for name, given in EXTENSIONS.items()} | {"toc": {}}


def _seen(title: str) -> LexborHTMLParser:
    return LexborHTMLParser(
        Markdown(extensions=[*EXTENSIONS], extension_configs=SETTINGS).convert(f"# {literal(title)}")
    )


def _is_read_as_written(title: str) -> bool:
    seen = _seen(title)
    assert seen.body
    (heading,) = seen.body.iter()
    assert (heading.tag, heading.attributes.keys() - {"id"}) == ("h1", set())
    return list(heading.iter()) == [] and " ".join(heading.text().split()) == " ".join(title.split())


@pytest.mark.parametrize("title", TITLES)
def test_a_title_is_read_as_it_was_written(title: str) -> None:
    assert _is_read_as_written(title)


@given(st.lists(st.sampled_from(TOKENS), min_size=1, max_size=12).map("".join).filter(str.strip))
def test_any_text_is_read_as_it_was_written(title: str) -> None:
    assert _is_read_as_written(title)


def test_text_without_marks_stays_as_it_is() -> None:
    assert literal("Give 3 options: a, b-c. (Really!)") == "Give 3 options: a, b-c. (Really!)"
