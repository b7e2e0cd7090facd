"""The addresses of a quiz: one question, a seed that repeats a draw, and how many questions a quiz draws."""

from collections import Counter

from playwright.sync_api import Page, expect

from browser.opening import Opener
from browser.quiz import asked, quiz_with_every_type
from handbook.quiz.model import asked as asks
from handbook.quiz.model import essential_units
from handbook.quiz.scopes import CHAPTER_ASKS
from website import handbook

SHOWN = """[...document.querySelectorAll("form.item")].filter((one) => !one.hidden).map((one) => [
  one.id, ...[...one.querySelectorAll(".option")].map((option) => option.dataset.part ?? "")])"""
CHAPTER = f"/quizzes/{next(iter(handbook().chapters))}/"


def test_a_seed_draws_and_shuffles_the_same_for_everyone(open_page: Opener) -> None:
    one, other = open_page(f"{CHAPTER}?seed=monday"), open_page(f"{CHAPTER}?seed=monday")
    monday = _shown(one)
    assert monday == _shown(other)
    other.goto(other.url.replace("monday", "tuesday"))
    tuesday = _shown(other)
    assert {item[0] for item in monday} != {item[0] for item in tuesday}, "draws the same"
    one, other = open_page(f"{quiz_with_every_type()}?seed=monday"), open_page(f"{quiz_with_every_type()}?seed=tuesday")
    options = {item[0]: item[1:] for item in _shown(one)}
    assert any(options.get(item[0], item[1:]) != item[1:] for item in _shown(other)), "shuffles the same"


def test_a_seed_draws_the_same_in_practice_and_in_a_test(open_page: Opener) -> None:
    page = open_page(f"{CHAPTER}?seed=monday&mode=assess")
    assert _shown(page) == _shown(open_page(f"{CHAPTER}?seed=monday"))


def test_a_seed_draws_the_same_for_somebody_with_older_answers(open_page: Opener) -> None:
    page = open_page(f"{CHAPTER}?seed=tuesday")
    for one in asked(page):
        one.answer(one.right)
    page.goto(page.url.replace("tuesday", "monday"))
    assert [one[0] for one in _shown(page)] == [one[0] for one in _shown(open_page(f"{CHAPTER}?seed=monday"))]


def test_without_a_seed_attempts_differ(open_page: Opener) -> None:
    page = open_page(CHAPTER)
    attempts = [_shown(page)]
    for _ in range(2):
        page.reload()
        attempts.append(_shown(page))
    assert any(attempt != attempts[0] for attempt in attempts)


def test_each_quiz_draws_as_many_questions_of_each_practice_as_it_asks(open_page: Opener) -> None:
    book = handbook()
    page = open_page("/")
    start = page.url.rstrip("/")
    chapter = max(book.chapters, key=lambda slug: len(book.practices_of(slug)))
    wanted = {chapter: Counter({one.slug: _drawn(one.slug, CHAPTER_ASKS) for one in book.practices_of(chapter)})}
    for slug, programme in book.programmes.items():
        content = programme.content
        always = {one: len(essential_units(book.quizzes[one].content)) for one in content.practices}
        wanted[slug] = Counter({one: _drawn(one, max(content.per_practice, always[one])) for one in content.practices})
    for slug, expected in wanted.items():
        page.goto(f"{start}/quizzes/{slug}/", wait_until="domcontentloaded")
        asked(page)
        drawn = page.locator("form.item:not([hidden])").evaluate_all("all => all.map(one => one.dataset.practice)")
        assert Counter(drawn) == expected, slug
        numbers = page.locator("form.item:not([hidden]) .item__title").all_text_contents()
        assert [text.split()[1] for text in numbers] == [str(number) for number in range(1, len(drawn) + 1)]


def _drawn(practice: str, most: int) -> int:
    return min(most, asks(handbook().quizzes[practice].content))


def test_a_link_opens_a_question_that_was_not_drawn(open_page: Opener) -> None:
    page = open_page(CHAPTER)
    asked(page)
    start = page.url
    left_out = page.locator("form.item[hidden]").evaluate_all("all => all.map(one => one.id)")
    for query in ("?seed=monday", "?mode=assess", ""):
        page.goto("about:blank")
        page.goto(f"{start}{query}#{left_out[0]}")
        expect(page.locator(f'form[id="{left_out[0]}"]')).to_be_in_viewport()


def test_an_address_changed_in_place_opens_its_question_too(open_page: Opener) -> None:
    page = open_page(CHAPTER)
    asked(page)
    for left_out in page.locator("form.item[hidden]").evaluate_all("all => all.map(one => one.id)")[:3]:
        page.evaluate("id => { location.hash = id; }", left_out)
        expect(page.locator(f'form[id="{left_out}"]')).to_be_in_viewport()


def _shown(page: Page) -> list[list[str]]:
    asked(page)
    shown: list[list[str]] = page.evaluate(SHOWN)
    return shown
