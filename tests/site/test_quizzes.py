"""A quiz page without its script: all that the quiz file says can be read."""

import gzip

import pytest
from selectolax.lexbor import LexborHTMLParser, LexborNode

from handbook.core.inline import inline
from handbook.items.base import ItemBase
from handbook.items.choice.model import Choice
from handbook.items.match.model import Match
from handbook.items.multiple.model import Multiple
from handbook.items.order.model import Order
from handbook.items.spot.model import Spot
from handbook.site.print_marks import with_apostrophes
from website import Website, handbook, page_addresses

every_quiz = pytest.mark.parametrize("slug", handbook().quizzes)
# The same, with every part that is loaded when it is used: scheduling, how sure readers are, and the history included.
HEAVIEST_IN_ALL = 30_000
HEAVIEST = 10_000  # bytes of gzip: all it takes to answer a quiz
# What needs store.js besides quizzes.
KEEPING = (
    "rapport-passed, rapport-path, rapport-checklist, rapport-choice, rapport-progress, rapport-sign-off, "
    "rapport-starred, rapport-rehearsal, rapport-rehearsed, rapport-channels, rapport-star, rapport-how-far"
)
PARTS = ("assets/quiz.js", "assets/store.js", "assets/quiz.css")
EVERYWHERE = "assets/elements.js"
LATER = ("quiz/later.js", "assess.js", "quiz-later.css")  # the history is in the first of them, too


@every_quiz
def test_every_item_reads_whole(site: Website, slug: str) -> None:
    page = site.page(f"/quizzes/{slug}/")
    for item in handbook().quizzes[slug].content.items:
        form = page.css_first(f'form[id="{item.id}"]')
        assert form is not None
        texts = (item.situation, item.stem, item.explanation, *item.hints)
        lost = [text for text in texts if _plain(text) not in _words(form)]
        assert not lost, item.id


@every_quiz
def test_everything_to_choose_stands_in_its_task(site: Website, slug: str) -> None:
    page = site.page(f"/quizzes/{slug}/")
    for item in handbook().quizzes[slug].content.items:
        task = page.css_first(f'form[id="{item.id}"] fieldset')
        assert task is not None
        assert not [text for text in _choices(item) if _plain(text) not in _words(task)], item.id


@every_quiz
def test_the_answer_names_the_key_and_gives_every_feedback(site: Website, slug: str) -> None:
    page = site.page(f"/quizzes/{slug}/")
    for item in handbook().quizzes[slug].content.items:
        rows = page.css(f'form[id="{item.id}"] details.item__answer .feedback > li')
        said = {row.attributes["data-part"] or "": (_words(row), row.attributes.get("data-value")) for row in rows}
        wanted = _answers(item)
        assert said.keys() == wanted.keys(), item.id
        for part, (value, texts) in wanted.items():
            words, shown = said[part]
            assert shown == value, f"{item.id} {part}"
            assert not [text for text in texts if _plain(text) not in words], f"{item.id} {part}"
        marked = {row.attributes["data-part"] for row in rows if row.css_matches("b")}
        assert {part for part, (value, _) in wanted.items() if value} <= marked, item.id


@every_quiz
def test_steps_to_order_do_not_stand_in_order(site: Website, slug: str) -> None:
    page = site.page(f"/quizzes/{slug}/")
    for item in handbook().quizzes[slug].content.items:
        if isinstance(item, Order):
            shown = [node.attributes["data-part"] for node in page.css(f'form[id="{item.id}"] .option')]
            assert shown != [step.id for step in item.steps], item.id


def test_nothing_but_words_for_the_script_waits_in_a_template_or_is_hidden(site: Website) -> None:
    for slug in handbook().quizzes:
        page = site.page(f"/quizzes/{slug}/")
        assert not page.css("rapport-quiz [hidden]")
        assert all("data-words" in template.attributes for template in page.css("article template"))


def test_the_quiz_of_a_chapter_has_the_items_of_its_practices(site: Website) -> None:
    for slug in handbook().chapters:
        wanted = [
            item.id
            for practice in handbook().practices_of(slug)
            for item in handbook().quizzes[practice.slug].content.items
        ]
        assert [form.attributes["id"] for form in site.page(f"/quizzes/{slug}/").css("form.item")] == wanted


@pytest.mark.parametrize("part", PARTS)
def test_a_part_of_the_quiz_is_loaded_by_quiz_pages_alone(site: Website, part: str) -> None:
    name = part.rpartition("/")[2]
    loading = {a for a in page_addresses() if site.page(a).css(f'[src$="/{name}"], [href$="/{name}"]')}
    asking = {a for a in page_addresses() if site.page(a).css_matches("rapport-quiz, rapport-review")}
    keeping = {a for a in page_addresses() if site.page(a).css_matches(KEEPING)}
    assert len(asking) >= len(handbook().quizzes)
    assert loading == (asking | keeping if name == "store.js" else asking)


def test_what_it_takes_to_answer_is_light(site: Website) -> None:
    assert _weight(site, {EVERYWHERE, *PARTS}) <= HEAVIEST


def test_what_all_ways_to_answer_take_together_is_light(site: Website) -> None:
    adapters = {file.relative_to(site.folder).as_posix() for file in (site.folder / "assets/lms").glob("*.js")}
    parts = {EVERYWHERE, *PARTS, *(f"assets/{name}" for name in LATER), *adapters}
    assert _weight(site, parts - {"assets/lms/relay.js"}) <= HEAVIEST_IN_ALL  # but for a package's own


def _weight(site: Website, parts: set[str]) -> int:
    return sum(len(gzip.compress((site.folder / part).read_bytes(), 9, mtime=0)) for part in parts)


def _choices(item: ItemBase) -> list[str]:
    if isinstance(item, Order):
        return [step.text for step in item.steps]
    if isinstance(item, Match):
        targets = [*(pair.target for pair in item.pairs), *(spare.target for spare in item.spares)]
        return [*(pair.text for pair in item.pairs), *targets]
    if isinstance(item, Spot):
        return [text for line in item.lines for text in (line.who, line.text)]
    assert isinstance(item, Choice | Multiple)
    return [option.text for option in item.options]


def _answers(item: ItemBase) -> dict[str, tuple[str | None, tuple[str, ...]]]:
    """Return part -> the value that makes it right, and the texts that must stand beside it."""
    if isinstance(item, Order):
        return {s.id: (str(place), (s.text, str(place), s.feedback)) for place, s in enumerate(item.steps, 1)}
    if isinstance(item, Match):
        pairs = {pair.id: (pair.id, (pair.text, pair.target, pair.feedback)) for pair in item.pairs}
        return pairs | {spare.id: (None, (spare.target, spare.feedback)) for spare in item.spares}
    assert isinstance(item, Choice | Multiple | Spot)
    parts = item.selectable if isinstance(item, Spot) else item.options
    return {part.id: ("on" if part.key else None, (part.text, part.feedback or "")) for part in parts}


def _plain(text: str) -> str:
    tree = LexborHTMLParser(f"<p>{inline(text)}</p>")
    return _words(tree.css_first("p") or tree.root)


def _words(node: LexborNode | None) -> str:
    """Return the words of an element, with the apostrophe that pages have."""
    return with_apostrophes(" ".join((node.text() if node else "").split()))
