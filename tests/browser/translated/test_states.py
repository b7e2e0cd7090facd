"""While somebody learns, scripts say the words of the words file, content, and nothing else, in every state.

The fast tests go through a quiz and a test.
"""

import pytest

from browser.memory import DAY
from browser.quiz import asked, ending, submit
from browser.translated.conftest import Start
from browser.translated.walk import TYPED, Walk

LATER = f"const now = Date.now; Date.now = () => now() + {2 * DAY};"


def take(walk: Walk, *, right: bool) -> None:
    """Answer a test that has begun, and hand it in."""
    for one in asked(walk.page):
        one.give(one.right if right else one.wrong)
    submit(walk.page).click()
    walk.page.locator(".quiz__result").wait_for()
    walk.unfold()


def test_a_quiz_its_end_the_progress_and_the_review_of_another_day(start: Start) -> None:
    walk = start("/quizzes/listen/")
    questions = asked(walk.page)
    questions[0].show()
    walk.press("[data-do=check]")
    for number, one in enumerate(questions):
        one.show()
        if one.item.hints and number % 2:
            walk.press("[data-do=hint]")
        walk.answer(one, one.wrong if number % 3 else one.right, ("check", "certain", "uncertain")[number % 3])
        one.unfold()
        walk.note()
    ending(walk.page)
    walk.unfold()
    walk.press("[data-do=erase]")
    walk.go("/progress/")
    walk.unfold()
    walk.press("[data-do=erase]")
    walk.page.context.add_init_script(LATER)
    walk.go("/review/")
    walk.press("[data-part=begin] button")
    for one in asked(walk.page):
        walk.answer(one, one.right)
    ending(walk.page)
    walk.ended("quiz.unanswered", "quiz.wrong.choice", "quiz.why.certain", "progress.sure", "review.since.missed")


def test_a_test_that_is_failed_waits_and_is_passed(start: Start) -> None:
    walk = start("/quizzes/first-day/?mode=assess")
    walk.press("[data-do=start]", "[data-do=flag]")
    submit(walk.page).click()
    take(walk, right=False)
    walk.press(".quiz__record summary, [data-do=record]")
    walk.go("/quizzes/first-day/?mode=assess")
    walk.unfold()
    walk.go("/onboarding/first-day/")
    walk.unfold()
    walk.page.context.add_init_script(LATER)
    walk.go("/quizzes/first-day/?mode=assess")
    walk.press("[data-do=start]")
    take(walk, right=True)
    walk.go("/onboarding/first-day/")
    walk.unfold()
    walk.ended("quiz.some_unanswered", "quiz.wait", "quiz.failed", "quiz.passed_short", "path.passed")


@pytest.mark.long
def test_a_rehearsal_with_lines_of_ones_own(start: Start) -> None:
    walk = start("/rehearsals/wrong-cake/")
    walk.press("[data-part=first]", "[data-do=begin]")
    while walk.find("[data-turn]").count():
        walk.find("textarea").last.fill(TYPED)
        walk.press("[data-do=show]")
        walk.unfold()
        walk.press("[data-turn] button:not([data-do], .voice)")
    walk.unfold()
    walk.press("[data-do=again]")
    walk.go("/rehearsals/")
    walk.ended("rehearsal.player.yours", "rehearsal.player.next", "rehearsal.played")


@pytest.mark.long
def test_a_sign_off_a_huddle_and_its_plan(start: Start) -> None:
    walk = start("/sign-off/first-day/")
    walk.unfold()
    walk.press("#standing [data-do=add]")
    walk.find("#standing input").first.fill(TYPED)
    walk.press("#standing form button")
    for box in walk.find(".observed input[type=checkbox]").all():
        box.check()
    for form in walk.find("details[data-practice]").all()[:2]:
        form.locator("input[name=by]").fill(TYPED)
        form.locator("input[name=on]").fill("2026-02-14")
        walk.note()
    walk.go("/progress/")
    walk.go("/huddles/greet/")
    walk.press("[data-do=start]", *["dialog [data-do=next]"] * 7, "dialog [data-do=close]")
    walk.go("/huddles/")
    walk.unfold()
    walk.press("form.filters button")
    walk.go("/onboarding/first-week/")
    walk.unfold()
    walk.find("rapport-plan input[type=date]").first.fill("2026-02-14")
    walk.press("[data-role=learner]")
    walk.ended("sign_off.list_signed", "huddle.where", "plan.saved", known=(".ics",))
