"""What must be true of a quiz before its ids are listed for ever: no title and no option gives a key away."""

from collections.abc import Iterator
from pathlib import Path

from handbook.content.handbook import Document, Handbook
from handbook.core.counting import counted
from handbook.core.problems import Problem
from handbook.publish.permalink_rules import MISSING
from handbook.publish.permalinks import read_lock
from handbook.quiz.model import Quiz

FEWEST_OTHER_KEYS = 2


def new_quizzes_give_nothing_away(handbook: Handbook, root: Path) -> Iterator[Problem]:
    """A new quiz has two keys that show another practice, and its choices are in rings, as new ones beside such are."""
    known = read_lock(root).lines
    several = len(handbook.found("practices", drafts=True)) > 1
    for quiz in handbook.quizzes.values():
        new = [index for index, item in enumerate(quiz.content.items) if item.id not in known]
        is_new = len(new) == len(quiz.content.items)
        if is_new and several and quiz.source.path not in handbook.shortened:
            yield from _titles_tell(quiz)
        in_rings = is_new or any(item.ring_name for item in quiz.content.items)
        for index in new if in_rings else ():
            item = quiz.content.items[index]
            if item.type == "choice" and not item.ring_name:
                what = f"{item.id} belongs to no mirror ring, so that its options alone may give the key away"
                remedy = "Write as many items as it has options, with the same `ring:` and options, each the key of one"
                yield quiz.source.problem(("items", index), what, remedy, follows=MISSING)


def _titles_tell(quiz: Document[Quiz]) -> Iterator[Problem]:
    others = sum(item.shows not in {None, quiz.slug} for item in quiz.content.items)
    if others < FEWEST_OTHER_KEYS:
        what = f"{counted(others, 'key shows', 'keys show')} another practice; {FEWEST_OTHER_KEYS} at least"
        remedy = "Write `shows:` with the practice that a key shows, so that the quiz's title gives nothing away"
        yield quiz.source.problem(("items",), what, remedy, follows=MISSING)
