"""What a huddle is made of: ten minutes, the question that suits a team best, and the first act during a contact."""

from dataclasses import replace
from typing import Any

import pytest

from handbook.content.handbook import Handbook
from handbook.huddle.page import huddle_addresses, huddle_pages
from handbook.huddle.steps import Huddle, huddle
from handbook.items.choice.model import Choice
from handbook.site.context import SiteContext
from handbook.site.templates import Templates
from website import handbook

BOOK = handbook()
SLUG = next(slug for slug, quiz in BOOK.quizzes.items() if any(isinstance(one, Choice) for one in quiz.content.items))
CHOICES = [item for item in BOOK.quizzes[SLUG].content.items if isinstance(item, Choice)]
every_practice = pytest.mark.parametrize("slug", BOOK.practices)


def asked(*items: Any) -> Huddle:  # noqa: ANN401 - items of any type
    """Return the huddle of a practice whose quiz has these items."""
    return huddle(_with(*items), BOOK.practices[SLUG])


def _with(*items: Any) -> Handbook:  # noqa: ANN401 - items of any type
    quiz = BOOK.quizzes[SLUG]
    changed = replace(quiz, content=quiz.content.model_copy(update={"items": items}))
    return replace(BOOK, quizzes={**BOOK.quizzes, SLUG: changed})


def told(item: Choice, **fields: Any) -> Choice:  # noqa: ANN401 - values of any field
    """Return the item with other fields."""
    return item.model_copy(update={"essential": False, "harder": False, "shows": None} | fields)


@every_practice
def test_it_takes_ten_minutes(slug: str) -> None:
    made = huddle(BOOK, BOOK.practices[slug])
    assert sum(made.minutes.values()) == 10
    assert ("hands" in made.minutes) == (made.item is not None)


def test_without_a_choice_there_is_no_show_of_hands_and_more_time_to_speak() -> None:
    made = asked()
    assert made.item is None
    assert list(made.minutes) == ["weak", "question", "strong", "say", "watch"]
    assert sum(made.minutes.values()) == 10


@pytest.mark.parametrize(
    "fields", [{"essential": True}, {"harder": True}, {"shows": "thank"}, {"stem": "Longer " * 40}]
)
def test_the_shortest_question_is_asked_and_none_that_is_essential_or_harder_or_on_another_practice(
    fields: dict[str, Any],
) -> None:
    plain, other = told(CHOICES[0]), told(CHOICES[0], id="zz-01", **fields)
    for items in ((plain, other), (other, plain)):
        assert asked(*items).item == plain
    assert asked(other).item == other, "better than none"


def test_the_key_is_numbered_as_it_is_shown() -> None:
    made = asked(told(CHOICES[0]))
    assert made.item is not None
    number, key = made.key
    assert made.item.displayed()[number - 1] == key
    assert key.value is not None


def test_the_first_act_during_a_contact_is_watched_and_else_the_first_of_all() -> None:
    practice = BOOK.practices[SLUG]
    assert huddle(BOOK, practice).act == practice.content.checklist.during[0]
    before = practice.content.checklist.model_copy(update={"before": ("Reads it",), "during": (), "after": ("Notes",)})
    changed = replace(practice, content=practice.content.model_copy(update={"checklist": before}))
    assert Huddle(changed, None).act == "Reads it"


def test_every_practice_has_a_page_and_all_are_in_the_index() -> None:
    made = {page.address: page for page in huddle_pages(SiteContext(BOOK, Templates()))}
    assert made.keys() == set(huddle_addresses(BOOK, drafts=False))
    for slug in BOOK.practices:
        assert f'href="{slug}/"' in made["/huddles/"].html


def test_a_page_without_a_question_leaves_its_step_out() -> None:
    made = {page.address: page.html for page in huddle_pages(SiteContext(_with(), Templates()))}
    assert 'id="hands"' not in made[f"/huddles/{SLUG}/"]
    assert 'id="watch"' in made[f"/huddles/{SLUG}/"]
