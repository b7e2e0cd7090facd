"""Sure or not sure: said with the answer by whoever likes, and what follows for when it is asked again."""

import pytest
from playwright.sync_api import Page, expect

from browser.memory import AT_NOON, DAY, LONE, NOON, PRACTICE, answer, ids, loners, record, remembered, remembering
from browser.opening import Opener
from browser.quiz import SAID, Asked, asked, ending, steady
from website import handbook

HINTED = next((slug, item) for slug in handbook().practices for item in loners([slug]) if item.hints)


def _alone(open_page: Opener) -> tuple[Page, Asked]:
    """Open the quiz of the lone item at noon."""
    page = open_page(f"/quizzes/{PRACTICE}/", script=AT_NOON)
    return page, next(one for one in steady(page) if one.item.id == LONE.id)


@pytest.mark.parametrize(("button", "sure"), [("certain", True), ("uncertain", False), ("check", None)])
def test_how_sure_somebody_is_takes_no_press_of_its_own(open_page: Opener, button: str, sure: bool | None) -> None:  # noqa: FBT001 - what is expected
    page, one = _alone(open_page)
    one.give(one.right)
    one.form.locator(f'[data-do="{button}"]').click()
    expect(one.status).to_contain_text(one.says("right"))
    assert remembered(page)["answers"][LONE.id].get("sure") == sure


def test_the_buttons_say_that_they_check_too(open_page: Opener) -> None:
    _, one = _alone(open_page)
    one.show()
    expect(one.form.locator('[data-do="certain"]')).to_be_hidden()  # there is nothing yet to be sure of
    one.choose(one.right)
    for name in ("certain", "uncertain"):
        expect(one.form.get_by_role("button", name=f"{SAID[name]}: {SAID['check']}", exact=True)).to_be_visible()


@pytest.mark.parametrize(
    ("right", "button", "why"),
    [
        (False, "certain", "certain"),
        (True, "uncertain", "uncertain"),
        (True, "certain", None),
        (False, "uncertain", None),
        (True, "check", None),
        (False, "check", None),
    ],
)
def test_the_verdict_says_what_follows_from_it(open_page: Opener, right: bool, button: str, why: str | None) -> None:  # noqa: FBT001 - the case
    _, one = _alone(open_page)
    one.give(one.right if right else one.wrong)
    one.form.locator(f'[data-do="{button}"]').click()
    expect(one.form.locator(".option__came").first).to_be_visible()
    said = one.says("right" if right else "wrong")
    expect(one.status.locator("p")).to_have_text([said] + ([SAID["why"][why]] if why else []))


def test_enter_checks_without_saying_how_sure(open_page: Opener) -> None:
    page, one = _alone(open_page)
    one.give(one.right)
    one.form.locator("input:checked").first.press("Enter")
    expect(one.status).to_contain_text(one.says("right"))
    assert "sure" not in remembered(page)["answers"][LONE.id]


@pytest.mark.parametrize(("width", "height", "position"), [(320, 568, "static"), (390, 844, "sticky")])
def test_on_a_small_phone_the_buttons_leave_the_question_in_view(
    open_page: Opener, width: int, height: int, position: str
) -> None:
    page, one = _alone(open_page)
    page.set_viewport_size({"width": width, "height": height})
    one.show()
    expect(one.form.locator(".item__foot")).to_have_css("position", position)
    one.answer(one.right)
    expect(one.form.locator(".item__foot")).to_have_css("position", "sticky")


def test_in_a_test_nobody_says_how_sure_they_are(open_page: Opener) -> None:
    page = open_page(f"/quizzes/{PRACTICE}/?mode=assess")
    one = asked(page)[0]
    one.show()
    expect(one.button("next")).to_be_visible()
    expect(one.form.locator('[data-do="certain"]')).to_have_count(0)


def test_sure_but_wrong_comes_back_first(open_page: Opener) -> None:
    items = loners(handbook().practices)[:3]
    kept = {item.id: answer(item, days=5, right=False) for item in items[:2]}
    kept[items[2].id] = answer(items[2], days=1, right=False, sure=True)
    page = open_page("/review/", script=AT_NOON, **remembering(record(answers=kept)))
    assert ids(asked(page))[0] == items[2].id


def test_at_the_end_sure_but_wrong_stands_first_and_right_but_unsure_does_not_sit(open_page: Opener) -> None:
    page = open_page(f"/quizzes/{PRACTICE}/", script=AT_NOON)
    unsure, wrong, error, *_ = steady(page)
    for one, given, button in (
        (unsure, unsure.right, "uncertain"),
        (wrong, wrong.wrong, "check"),
        (error, error.wrong, "certain"),
    ):
        one.give(given)
        one.form.locator(f'[data-do="{button}"]').click()
        expect(one.form).not_to_have_attribute("data-state", "")
    end = ending(page)
    links = end.locator('[data-group="wrong"] a')
    expect(links).to_have_count(3)
    found = links.evaluate_all("all => all.map(one => one.hash.slice(1))")
    assert found == ids([error, wrong, unsure])
    expect(end.locator('[data-group="right"]')).to_be_hidden()
    page.reload()
    expect(ending(page).locator('[data-group="wrong"] a').first).to_be_visible()
    assert links.evaluate_all("all => all.map(one => one.hash.slice(1))")[:3] == ids([error, wrong, unsure])


@pytest.mark.parametrize("how", ["known", "uncertain", "hint"])
def test_what_took_a_hint_or_was_not_sure_is_not_known(open_page: Opener, how: str) -> None:
    practice, item = HINTED
    before = remembering(record(answers={item.id: answer(item, days=1, box=3)}))
    page = open_page(f"/quizzes/{practice}/", script=AT_NOON, **before)
    one = next(one for one in steady(page) if one.item.id == item.id)
    one.give(one.right)
    if how == "hint":
        one.button("hint").click()
        expect(one.form.locator(".item__hint")).to_have_count(1)
    one.form.locator(f'[data-do="{"uncertain" if how == "uncertain" else "check"}"]').click()
    expect(one.status).to_contain_text(one.says("right"))
    why = {"uncertain": "uncertain", "hint": "hinted"}.get(how)
    expect(one.status.locator("[data-why]")).to_have_text([SAID["why"][why]] if why else [])
    kept = remembered(page)["answers"][item.id]
    assert (kept["box"], kept["due"]) == ((4, NOON + 16 * DAY) if how == "known" else (0, NOON + DAY))
    page.goto(page.url.split("/quizzes/")[0] + "/progress/")
    says = page.locator(f'tr[data-practice="{practice}"] [data-cell="quiz"]')
    expect(says).to_have_text("" if how != "known" else f"1 of {_all(practice)} right in practice")


def _all(practice: str) -> int:
    """Return how many questions a quiz asks: of a ring it asks one."""
    return len({item.ring_name or item.id for item in handbook().quizzes[practice].content.items})
