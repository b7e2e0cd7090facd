"""What a quiz prints: a completion record on one page, a blank test with room to write, and its key."""

import datetime as dt

from playwright.sync_api import Page, expect

from browser.opening import Opener
from browser.paper import joined, printed
from browser.quiz import SAID, Asked, asked, programme_test, quiz_with_every_type, take_test
from browser.tries import points, verdict
from handbook.items.match.model import Match
from handbook.quiz.scopes import scopes
from handbook.site.templates import Templates
from website import handbook

STUB = "window.print = () => { window.prints = (window.prints ?? 0) + 1; }"
TEST = programme_test()
ASKS = TEST.asks(handbook())
ROOM = "getComputedStyle(document.querySelector('form.item:not([hidden]) .item__task'), '::after').height"


def test_a_record_prints_on_one_page_and_says_what_it_is(open_page: Opener) -> None:
    page = open_page(f"/quizzes/{TEST.slug}/?mode=assess", script=STUB)
    take_test(page, ASKS - 1)
    page.get_by_text(SAID["a_record"]).click()
    page.get_by_label(SAID["your_name"]).fill("Ada Lovelace")
    page.get_by_role("button", name=SAID["print_record"]).click()
    page.emulate_media(media="print")
    expect(page.locator(".record__line")).to_be_visible()
    today = dt.datetime.now().astimezone()
    revision = page.locator("rapport-quiz").get_attribute("data-revision") or ""
    sheets = printed(page)
    assert len(sheets) == 1
    for text in (
        SAID["record_title"],
        f"{SAID['record_name']} Ada Lovelace",
        TEST.title,
        points(ASKS - 1, ASKS, TEST.pass_mark),
        verdict("passed").strip(),
        f"{SAID['record_revision']} {revision}",
        SAID["record_signature"],
        SAID["record_honest"],
        Templates().language.day(today.date()),
    ):
        assert joined(text) in sheets[0], text
    assert "self-reported" in SAID["record_honest"]
    assert joined(SAID["your_name"]) not in sheets[0]


def test_a_second_record_tells_of_the_second_try(open_page: Opener) -> None:
    test = next(scope for scope in scopes(handbook()) if scope.pause == 0)  # another try waits for nothing
    asks = test.asks(handbook())
    page = open_page(f"/quizzes/{test.slug}/?mode=assess", script=STUB)
    for right in (0, asks):
        if right:
            page.get_by_role("button", name=SAID["new_try"]).click()
        take_test(page, right)
        page.get_by_text(SAID["a_record"]).click()
        page.get_by_role("button", name=SAID["print_record"]).click()
        expect(page.locator(".record")).to_have_count(1)
        title = "record_title" if right else "record_title_failed"
        expect(page.locator(".record h2")).to_have_text(SAID[title])
        expect(page.locator(".record")).to_contain_text(verdict("passed" if right else "failed"))
        expect(page.locator(".record")).to_contain_text(points(right, asks, test.pass_mark))
        page.evaluate("dispatchEvent(new Event('afterprint'))")
    assert page.evaluate("[window.prints, document.documentElement.dataset.print]") == [2, None]


def test_a_blank_test_has_room_to_write_and_nothing_of_the_answers(open_page: Opener) -> None:
    page = open_page(f"{quiz_with_every_type()}?seed=monday", script=STUB)
    questions = asked(page)
    _print(page, "test")
    page.emulate_media(media="print")
    assert float(page.evaluate(ROOM).removesuffix("px")) > 40
    text = "".join(printed(page))
    for one in questions:
        for asks in (one.item.situation, one.item.stem):
            assert joined(asks) in text
        assert joined(one.item.explanation) not in text
        assert not [hint for hint in one.item.hints if joined(hint) in text]
        if isinstance(one.item, Match):
            for target in [part.target for part in one.item.pairs] + [part.target for part in one.item.spares]:
                assert joined(target) in text, "on paper no menu can be opened"


def test_a_blank_test_stays_blank_whatever_was_answered(open_page: Opener) -> None:
    page = open_page(f"{quiz_with_every_type()}?seed=monday", script=STUB)
    page.add_style_tag(content="* { font-family: sans-serif !important }")  # ours may come between two pictures
    questions = asked(page)
    before = _pictures(page, questions)
    for number, one in enumerate(questions):
        one.answer(one.wrong if number % 2 else one.right)
    page.mouse.move(0, 0)
    after = _pictures(page, questions)
    assert [one.item.id for one, old, new in zip(questions, before, after, strict=True) if old != new] == []


def test_the_key_has_its_questions_with_answers_and_reasons_and_no_choice(open_page: Opener) -> None:
    page = open_page(quiz_with_every_type(), script=STUB)
    questions = asked(page)
    questions[0].answer(questions[0].wrong)
    _print(page, "key")
    page.emulate_media(media="print")
    expect(page.locator(".option :is(input, select):visible")).to_have_count(0)
    text = "".join(printed(page))
    for one in questions:
        assert joined(one.item.explanation) in text
        for part, words, _ in one.item.answers():
            if part in one.right:
                assert joined(words.rpartition(" → ")[2]) in text
        assert joined(one.item.situation) in text
        assert joined(one.form.locator("legend").inner_text()) in text


def test_printing_the_key_leaves_the_page_as_it_was(open_page: Opener) -> None:
    page = open_page(quiz_with_every_type(), script=STUB)
    first, *others = asked(page)
    first.answer(first.right)
    _print(page, "key")
    expect(others[0].form.locator(".item__answer")).to_have_attribute("open", "")
    page.evaluate("dispatchEvent(new Event('afterprint'))")
    expect(first.form.locator(".item__answer")).not_to_have_attribute("open", "")
    for one in others:
        expect(one.form.locator(".item__answer")).to_have_attribute("hidden", "")


def test_what_prints_is_in_one_fold_at_the_end(open_page: Opener) -> None:
    page = open_page(quiz_with_every_type(), script=STUB)
    tools = page.locator("[data-part=tools]")
    for one in asked(page):
        expect(tools).to_be_hidden()
        one.answer(one.right)
        one.button("next").click()
    expect(tools.get_by_role("button")).to_have_count(0)
    tools.get_by_text(SAID["print"], exact=True).click()
    tools.get_by_role("button", name=SAID["print_key"]).click()
    expect(page.locator("html[data-print=key]")).to_have_count(1)


def _print(page: Page, what: str) -> None:
    page.locator(f'.quiz__tools [data-print="{what}"]').dispatch_event("click")  # it is in a fold at the end
    expect(page.locator(f"html[data-print={what}]")).to_have_count(1)


def _pictures(page: Page, questions: list[Asked]) -> list[bytes]:
    """Return what each question looks like as part of a blank test."""
    _print(page, "test")
    page.emulate_media(media="print")
    page.evaluate("Promise.all([...document.fonts].map((face) => face.load())).then(() => 0)")  # or one comes between
    pictures = [one.form.screenshot() for one in questions]
    page.emulate_media(media="screen")
    page.evaluate("dispatchEvent(new Event('afterprint'))")
    return pictures
