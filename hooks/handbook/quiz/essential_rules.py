"""What must be true of essential items: a programme asks them, and a ring has none that is not."""

from collections.abc import Iterator

from handbook.content.each import Rule
from handbook.content.handbook import Handbook
from handbook.core.problems import Problem


def a_programme_asks_what_is_essential(handbook: Handbook) -> Iterator[Problem]:
    """An essential item is one of a practice in a programme, for only tests of programmes insist on it."""
    asked = {slug for programme in handbook.programmes.values() for slug in programme.content.practices}
    for quiz, index, item in handbook.items():
        if item.essential and quiz.slug not in asked:
            what = f"{item.id} is essential, and no programme has the practice `{quiz.slug}`"
            remedy = "Add the practice to a module of a programme, or take out `essential:`"
            yield quiz.source.problem(("items", index, "essential"), what, remedy, follows=quiz.slug)


def essential_rings_are_whole(handbook: Handbook) -> Iterator[Problem]:
    """Of a mirror ring every item is essential, or none: a test asks only one of them."""
    for quiz in handbook.quizzes.values():
        items = quiz.content.items
        essential = {item.ring_name: item.id for item in items if item.essential and item.ring_name}
        for index, item in enumerate(items):
            if item.ring_name in essential and not item.essential:
                ring = item.ring_name
                what = f"{item.id} is not essential, and {essential[ring]} of the same ring `{ring}` is"
                remedy = "Write `essential: true` in every item of the ring, or in none"
                yield quiz.source.problem(("items", index), what, remedy)


RULES: tuple[Rule, ...] = (a_programme_asks_what_is_essential, essential_rings_are_whole)
