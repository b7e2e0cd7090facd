"""The card with the result of a test: its title, its figure, its ways on, and where each stands."""

import pytest
from playwright.sync_api import ViewportSize, expect

from browser.memory import record, remembering
from browser.opening import Opener
from browser.quiz import SAID, programme_test, quiz_of_five, submit, take_test
from browser.tries import percent
from website import handbook

SCOPE = programme_test()
TEST = f"/quizzes/{SCOPE.slug}/?mode=assess"
ASKS = SCOPE.asks(handbook())
PHONE = ViewportSize(width=390, height=844)


def test_a_pass_is_a_figure_on_a_line_with_its_mark_and_its_record_is_the_second_button(open_page: Opener) -> None:
    page = open_page(TEST, viewport=PHONE)
    take_test(page, ASKS - 1)
    result = page.locator(".quiz__result")
    figure = percent(ASKS - 1, ASKS, SCOPE.pass_mark)
    expect(result.locator(".quiz__score b")).to_have_text(SAID["percent"].format(percent=figure))
    filled = result.locator(".quiz__share").evaluate("one => one.firstChild.offsetWidth / one.clientWidth")
    assert filled == pytest.approx(figure / 100, abs=0.01)
    expect(result).to_contain_text(SAID["pass_line"].format(mark=f"{SCOPE.pass_mark:g}"))
    bar, mark = (result.locator(one).bounding_box() for one in (".quiz__share", ".quiz__bar p"))
    assert bar
    assert mark
    assert mark["width"] == pytest.approx(bar["width"] * SCOPE.pass_mark / 100, abs=1)
    on, record = result.locator(".buttons").first.locator("> :visible").all()
    expect(on).to_have_class("button button--main")
    expect(record.locator("summary")).to_have_text(SAID["a_record"])


def test_the_ways_on_from_a_result_are_in_its_card_and_below_the_questions_of_the_next_try(open_page: Opener) -> None:
    page = open_page(f"/quizzes/{quiz_of_five()}/?mode=assess", viewport=PHONE)
    take_test(page, 0)
    tools = page.locator(".quiz__tools")
    expect(page.locator(".quiz__result").locator(tools)).to_be_visible()
    summary = page.locator(".quiz__record > summary")
    middle = """one => {
      const text = document.createRange(), sign = one.getBoundingClientRect();
      text.selectNodeContents(one);
      const { left, right } = text.getBoundingClientRect();
      return (left + right) / 2 - (sign.left + sign.right) / 2;
    }"""
    assert summary.evaluate(middle) == pytest.approx(0, abs=2)
    page.get_by_role("button", name=SAID["new_try"]).click()
    expect(tools).to_be_hidden()
    submit(page)
    expect(tools).to_be_hidden()
    take_test(page, 5)
    expect(page.locator(".quiz__result").locator(tools)).to_be_visible()


def test_a_result_stands_clear_of_what_is_above_it(open_page: Opener) -> None:
    page = open_page(TEST, viewport=PHONE)
    take_test(page, ASKS - 1)
    result, header = (page.locator(one).bounding_box() for one in (".quiz__result", ".md-header"))
    assert result
    assert header
    assert result["y"] - header["height"] == pytest.approx(20, abs=1)


@pytest.mark.parametrize(("right", "verdict"), [(ASKS, "passed_short"), (0, "failed_short")])
def test_the_title_of_a_result_names_the_test_and_its_score_is_said_once_more(
    open_page: Opener, right: int, verdict: str
) -> None:
    page = open_page(TEST)
    take_test(page, right)
    result = page.locator(".quiz__result")
    expect(result.get_by_role("heading", level=2)).to_have_text(SAID[verdict].format(title=SCOPE.title))
    lines = result.inner_text().splitlines()
    figure = SAID["percent"].format(percent=100 * right // ASKS)
    assert lines.count(SAID["result_points"].format(points=right, all=ASKS)) == lines.count(figure) == 1


def test_what_to_read_again_has_the_numbers_of_its_questions_in_one_column(open_page: Opener) -> None:
    page = open_page(TEST, viewport=PHONE)
    take_test(page, 0)
    rows = page.locator(".quiz__result [data-group=wrong] > .rows > li")
    numbers = rows.locator("a:first-child + .button")
    expect(numbers).to_have_count(rows.count())
    boxes = numbers.evaluate_all("all => all.map((one) => one.getBoundingClientRect().toJSON())")
    assert len(boxes) > 1
    assert len({box["left"] for box in boxes}) == 1
    assert all(min(box["width"], box["height"]) >= 44 for box in boxes)
    assert numbers.first.evaluate("one => one.ariaLabel") == SAID["go_to"].format(numbers.first.inner_text())


def test_buttons_of_a_result_are_of_one_height(open_page: Opener) -> None:
    page = open_page(TEST, viewport=ViewportSize(width=1280, height=800))
    take_test(page, ASKS)
    buttons = page.locator(".quiz__result :is(a, button, summary).button:visible")
    heights = buttons.evaluate_all("all => all.map((one) => one.offsetHeight)")
    assert len(heights) > 2
    assert set(heights) == {46}


def test_a_record_is_on_the_name_that_the_sign_off_has(open_page: Opener) -> None:
    page = open_page(TEST, **remembering(record(prefers={"learner": {"name": "Ada"}})))
    take_test(page, ASKS)
    page.get_by_text(SAID["a_record"]).click()
    expect(page.get_by_label(SAID["your_name"])).to_have_value("Ada")
