"""A practice whose first step looks for danger shows it before the words to say, and once."""

from pathlib import Path

from selectolax.lexbor import LexborHTMLParser

from handbook.content.load import load
from handbook.practice.page import practice_pages
from handbook.site.context import SiteContext
from handbook.site.templates import Templates

WORDS = Templates().words
GREET = "docs/serve/greet.md"


def _blocks(root: Path) -> dict[str, LexborHTMLParser]:
    page = next(practice_pages(SiteContext(load(root)[0], Templates())))
    return {name: LexborHTMLParser(html) for name, html in page.blocks.items()}


def _marked(root: Path) -> None:
    text = (root / GREET).read_text("utf-8")
    head, steps, rest = text.partition("steps:\n  - do:")
    (root / GREET).write_text(f"{head}steps:\n  - danger: true\n    do:{rest}" if steps else "", "utf-8")


def test_the_first_step_stands_above_the_words_to_say_and_not_in_the_list(tree: Path) -> None:
    before = _blocks(tree)
    assert not before["head"].css(".first")
    _marked(tree)
    step, *others = load(tree)[0].practices["greet"].content.steps
    after = _blocks(tree)
    (first,) = after["head"].css(".first")
    assert first.text().startswith(f"{WORDS['first']} {step.do}")
    assert (step.how or "") in first.text()
    assert [one.text() for one in after["steps"].css(".steps__do")] == [one.do for one in others]


def test_where_there_is_danger_what_the_page_is_about_stands_below_the_words_to_say(tree: Path) -> None:
    before = _blocks(tree)
    assert before["head"].css(".lead")
    assert not before["steps"].css(".lead")
    _marked(tree)
    after = _blocks(tree)
    assert not after["head"].css(".lead")
    assert after["steps"].css_first(".lead").text() == before["head"].css_first(".lead").text()  # type: ignore[union-attr]  # each has one


def test_without_a_mark_nothing_of_a_page_is_otherwise(tree: Path) -> None:
    (practice, *_) = load(tree)[0].practices.values()
    assert "danger" not in practice.content.model_dump()["steps"][0]
