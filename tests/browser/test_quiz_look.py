"""How a quiz looks: the steps above it, and what goes on below the fold."""

import pytest
from playwright.sync_api import Page, ViewportSize, expect

from browser.opening import Opener
from browser.quiz import SAID, asked, begin, programme_test, quiz_of_five, quiz_with_every_type, take_test
from contrast import contrast
from rows import few

PHONE = ViewportSize(width=390, height=844)
STEPS = ".quiz__where [role=progressbar] > i"
# Colours of a step above a quiz: behind it, its edge, and what fills it.
GROUND, EDGE, FILLED = (
    "getComputedStyle(document.body).backgroundColor",
    "step.borderTopColor",
    'step.getPropertyValue("--say").trim()',
)
FILLS = "all => all.map(one => getComputedStyle(one).background + getComputedStyle(one).borderWidth)"
HERE = "all => all.map((one, at) => getComputedStyle(one).outlineStyle === 'none' ? -1 : at).filter((at) => at >= 0)"
NOW = "one => [one.ariaValueNow, one.ariaValueMax]"


@pytest.mark.parametrize("scheme", few(["light", "dark"]))
def test_the_steps_show_which_question_is_in_view_and_stand_out(open_page: Opener, scheme: str) -> None:
    page = open_page(quiz_with_every_type(), color_scheme=scheme)
    questions = asked(page)
    ground, edge, filled = (_colour(page, look) for look in (GROUND, EDGE, FILLED))
    assert contrast(ground, edge) >= 3
    assert contrast(filled, ground) >= 3
    steps, line = page.locator(STEPS), page.locator(".quiz__where [role=progressbar]")
    expect(steps).to_have_count(len(questions))
    assert line.evaluate(NOW) == ["0", f"{len(questions)}"]
    assert set(steps.evaluate_all("all => all.map(one => one.offsetHeight)")) == {8}
    assert steps.evaluate_all(HERE) == [0]
    here, *still = steps.evaluate_all(FILLS)
    assert set(still) == {here}, "it is not answered either"
    questions[0].answer(questions[0].right)
    assert steps.evaluate_all(HERE) == [0]
    assert line.evaluate(NOW) == ["1", f"{len(questions)}"]
    questions[0].button("next").click()
    assert steps.evaluate_all(HERE) == [1]
    first, *still = steps.evaluate_all(FILLS)
    assert first not in still


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_in_forced_colours_steps_have_those_of_the_reader(open_page: Opener, scheme: str) -> None:
    page = open_page(quiz_with_every_type(), forced_colors="active", color_scheme=scheme)
    asked(page)
    system = "name => { const one = document.body.appendChild(document.createElement('i')); "
    system += "one.style.cssText = `forced-color-adjust: none; color: ${name}`; return getComputedStyle(one).color }"
    ink, mark = (page.evaluate(system, name) for name in ("CanvasText", "Highlight"))
    looks = "one => { const look = getComputedStyle(one); return [look.borderTopColor, look.outlineColor] }"
    assert page.locator(STEPS).first.evaluate(looks) == [ink, mark]
    assert page.locator(STEPS).evaluate_all(HERE) == [0]


def test_the_steps_of_a_long_test_are_all_seen_on_a_phone(open_page: Opener) -> None:
    page = open_page(quiz_with_every_type(), viewport=PHONE)
    asked(page)
    many = "one => { one.replaceChildren(...Array.from({ length: 48 }, () => document.createElement('i'))); "
    many += "return [...one.children].map(step => step.getBoundingClientRect().width) }"
    line = page.locator(".quiz__where [role=progressbar]")
    assert min(line.evaluate(many)) > 3
    assert line.evaluate("one => one.scrollWidth <= one.clientWidth")


@pytest.mark.parametrize("forced", ["none", "active"])
def test_a_step_is_filled_by_what_came_of_its_question(open_page: Opener, forced: str) -> None:
    page = open_page(quiz_with_every_type(), forced_colors=forced)
    first, second, *_ = asked(page)
    first.answer(first.right)
    second.answer(second.wrong)
    right, wrong, still = page.locator(STEPS).evaluate_all(FILLS)[:3]
    assert len({right, wrong, still}) == 3
    second.button("again").click()
    again = page.locator(STEPS).evaluate_all(FILLS)[1]
    assert again == still
    assert page.locator(STEPS).evaluate_all(HERE) == [1]


def test_before_a_test_is_handed_in_its_steps_say_only_what_is_answered(open_page: Opener) -> None:
    page = open_page(f"/quizzes/{quiz_of_five()}/?mode=assess")
    first, second, third, *_ = asked(page)
    first.give(first.right)
    second.give(second.wrong)
    third.show()
    right, wrong, _, still = page.locator(STEPS).evaluate_all(FILLS)[:4]
    assert right == wrong != still
    take_test(page, 4)
    *right, wrong = page.locator(STEPS).evaluate_all(FILLS)
    assert wrong not in right


def test_what_a_test_asks_and_how_far_it_is_stand_in_one_row_above_its_steps(open_page: Opener) -> None:
    page = open_page(f"/quizzes/{programme_test().slug}/?mode=assess", viewport=PHONE)
    begin(page)
    about, far = page.locator(".quiz__where summary"), page.get_by_title(SAID["overview"])
    top, right = "one => one.getBoundingClientRect().top", "one => one.getBoundingClientRect().right"
    middle = "one => (one.getBoundingClientRect().top + one.getBoundingClientRect().bottom) / 2"
    line, on = page.locator(".quiz__where [role=progressbar]"), page.locator('.quiz__where [data-do="1"]')
    assert about.evaluate(middle) == pytest.approx(far.evaluate(middle), abs=1)
    assert far.evaluate(top) < line.evaluate(top)
    assert far.evaluate(right) == pytest.approx(on.evaluate(right), abs=1)
    assert line.evaluate("one => one.offsetWidth / innerWidth") > 0.5
    high = page.locator("form.item:visible").evaluate(top)
    assert high < 170  # pixels of 844, with the header
    about.click()
    expect(page.get_by_text(SAID["points_rule"])).to_be_visible()
    expect(far).to_be_visible()


def test_what_goes_on_below_fades_out_above_the_button(open_page: Opener) -> None:
    page = open_page(quiz_with_every_type(), viewport=PHONE)
    foot = page.locator(".item:visible .item__foot")
    shadow, ground = foot.evaluate("one => [getComputedStyle(one).boxShadow, getComputedStyle(one).backgroundColor]")
    assert shadow.startswith(ground)


def _colour(page: Page, look: str) -> str:
    """Return a colour of the page as six digits."""
    drawn = f"""(() => {{
      const step = getComputedStyle(document.querySelector(".quiz__where i"));
      const line = document.createElement("canvas").getContext("2d");
      line.fillStyle = {look};
      line.fillRect(0, 0, 1, 1);
      return [...line.getImageData(0, 0, 1, 1).data].slice(0, 3);
    }})()"""
    return "#" + "".join(f"{part:02x}" for part in page.evaluate(drawn))
