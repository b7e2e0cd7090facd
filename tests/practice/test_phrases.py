"""The words to say on a practice page: three in view and the others folded, but never one alone."""

from pathlib import Path

import pytest
from selectolax.lexbor import LexborHTMLParser

from handbook.content.load import load
from handbook.practice.page import practice_pages
from handbook.site.context import SiteContext
from handbook.site.templates import Templates

GREET = "docs/serve/greet.md"  # with four phrases


@pytest.mark.parametrize(("more", "folded"), [(0, 0), (1, 2), (2, 3)])
def test_a_fold_hides_two_phrases_or_more(tree: Path, more: int, folded: int) -> None:
    phrases = "".join(f"  - text: Hello again, number {number}.\n    channels: [phone]\n" for number in range(more))
    text = (tree / GREET).read_text("utf-8").replace("\navoid:", f"\n{phrases}avoid:", 1)
    (tree / GREET).write_text(text, "utf-8")
    page = next(practice_pages(SiteContext(load(tree)[0], Templates())))
    say = LexborHTMLParser(page.blocks["say"])
    assert len(say.css("li.phrase")) == 4 + more
    assert len(say.css("details li.phrase")) == folded
