"""Front-matter text as HTML: emphasis and code, and nothing else, whatever somebody writes."""

import html
import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from handbook.core.inline import inline

PAIRS = {
    "plain": "plain",
    "*Next* please": "<em>Next</em> please",
    "**Next** please": "<strong>Next</strong> please",
    "_so_ and `so`": "<em>so</em> and <code>so</code>",
    "a * b * c": "a * b * c",
    "2 < 3 & 4": "2 &lt; 3 &amp; 4",
    "*2 < 3 & 4*": "<em>2 &lt; 3 &amp; 4</em>",
    r"\*not\* so": "*not* so",
    "`<b>`": "<code>&lt;b&gt;</code>",
    "snake_case_word": "snake_case_word",
    "[a](javascript:b) *c*": "[a](javascript:b) <em>c</em>",
    "![a](https://b) *c*": "![a](https://b) <em>c</em>",
    "<https://example.org> *c*": "&lt;https://example.org&gt; <em>c</em>",
    "*a*{: onclick=b }": "<em>a</em>{: onclick=b }",
    "<script>*a*</script>": "&lt;script&gt;<em>a</em>&lt;/script&gt;",
    "<img src=x onerror=alert(1)>": "&lt;img src=x onerror=alert(1)&gt;",
}


@pytest.mark.parametrize("text", PAIRS)
def test_text_becomes_html(text: str) -> None:
    assert str(inline(text)) == PAIRS[text]


TOKENS = [
    "a",
    " ",
    "*",
    "**",
    "_",
    "`",
    "\\",
    "<b>",
    "</b>",
    "<script>",
    "<",
    ">",
    "&",
    "&lt;",
    "&#60;",
    "[a]",
    "(x:b)",
    "![",
    "]",
]
TOKENS += ["<https://a.b>", "<a@b.c>", "{: onclick=b }", "\n", "  \n", "'", '"']


@settings(max_examples=400)
@given(st.lists(st.sampled_from(TOKENS), max_size=20).map("".join))
def test_no_text_becomes_a_tag_of_another_kind(text: str) -> None:
    made = str(inline(text))
    without = re.sub(r"</?(?:em|strong|code)>", "", made)
    assert "<" not in without
    assert ">" not in without
    assert not re.search(r"&(?!\w+;|#\d+;|#x[0-9a-f]+;)", made)


@given(st.text("ab <>&;\"'[](){}:!#/=\n", max_size=60))
def test_text_without_marks_reads_as_it_was_written(text: str) -> None:
    assert html.unescape(str(inline(text))) == text


def test_seven_hundred_stars_take_no_time() -> None:
    for text in ("*" * 700, "*a" * 350, "**a *b " * 100, "_*" * 350, "`" * 700, "`a" * 350, "\\" * 700):
        assert inline(text)
