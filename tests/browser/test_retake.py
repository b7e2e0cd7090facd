"""What another try of a test asks: other questions where there are some, of types in balance."""

from collections import Counter

from browser.opening import Opener
from browser.quiz import ASKED, asked, submit
from browser.tries import later
from handbook.quiz.scopes import scopes
from website import handbook

SCOPE = next(one for one in scopes(handbook()) if one.kind == "programme")
TEST = f"/quizzes/{SCOPE.slug}/?mode=assess"
IDS = "all => all.map(one => one.id)"


def test_another_try_repeats_a_question_only_where_no_other_is_left(open_page: Opener) -> None:
    page = open_page(TEST)
    every = page.locator("form.item").evaluate_all(
        "all => all.map(({ id, dataset }) => [id, dataset.practice, 'essential' in dataset, dataset.ring ?? id])"
    )
    expected = page.locator(ASKED).evaluate_all(IDS)
    asked(page)
    submit(page).click()
    submit(page).click()
    later(page, minutes=16)
    repeated = {*expected} & {*page.locator(ASKED).evaluate_all(IDS)}
    for _, practice, essential, _ in (row for row in every if row[0] in repeated):
        left = {ring for key, of, must, ring in every if of == practice and must == essential and key not in expected}
        asks = sum(row[0] in expected for row in every if row[1] == practice and row[2] == essential)
        assert len(left) < asks, f"{practice}: a question came again though others were left"


def test_the_types_of_a_test_are_in_balance(open_page: Opener) -> None:
    page = open_page(f"{TEST}&seed=0")
    spread = []
    for seed in range(4):
        page.goto(page.url.replace(f"seed={seed - 1}", f"seed={seed}"))
        types = "all => all.map(one => one.dataset.type)"
        offered = Counter(page.locator("form.item:not([data-essential])").evaluate_all(types))
        got = Counter(page.locator(ASKED).evaluate_all(types))
        spread.append(min(got[name] for name in offered))
    assert min(spread) >= 1, "each type on the page is asked in every try"
