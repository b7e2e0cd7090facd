"""What must be true of quizzes: each practice has one, and its items are its own and obey the rules of items."""

from collections.abc import Iterator

from handbook.content.each import Rule
from handbook.content.handbook import Document, Handbook
from handbook.content.references import dangling, missing
from handbook.core.counting import counted, either
from handbook.core.front_matter import Loc
from handbook.core.problems import Problem
from handbook.core.source import Source
from handbook.items.registry import NAMES
from handbook.practice.anchors import anchors
from handbook.practice.model import Practice
from handbook.quiz import essential_rules, item_rules, repeats_page

FEWEST_TYPES = 3
Place = tuple[Source, Loc]


def every_quiz_has_a_practice(handbook: Handbook) -> Iterator[Problem]:
    """A quiz belongs to the practice of the same chapter and name."""
    for slug, path in handbook.files["quizzes"].items():
        wanted = path.replace("quizzes/", "docs/", 1)
        if handbook.files["practices"].get(slug) != wanted:
            remedy = "Write it, or move the quiz to its practice's name"
            yield Problem(path, 1, 1, f"the quiz has no practice {wanted}", remedy, follows=slug)


def every_practice_has_a_quiz(handbook: Handbook) -> Iterator[Problem]:
    """A practice's quiz lies under the same chapter and name."""
    for practice in handbook.practices.values():
        wanted = f"quizzes/{practice.folder}/{practice.slug}.md"
        if handbook.files["quizzes"].get(practice.slug) != wanted:
            what, remedy = "the practice has no quiz", f"Write {wanted}"
            yield practice.source.problem((), what, remedy, breaks=f"quiz {practice.slug}")


def every_quiz_mixes_its_types(handbook: Handbook) -> Iterator[Problem]:
    """A quiz has items of three types or more."""
    for quiz in handbook.quizzes.values():
        kinds = sorted({item.type for item in quiz.content.items})
        if len(kinds) < FEWEST_TYPES:
            what = f"the quiz has items of {counted(len(kinds), 'type')} ({', '.join(kinds)}); {FEWEST_TYPES} at least"
            remedy = f"Turn an item into {either(NAMES)}"
            yield quiz.source.problem(("items",), what, remedy)


def item_ids_are_unique(handbook: Handbook) -> Iterator[Problem]:
    """No two items of the whole handbook have the same id."""
    taken: dict[str, Place] = {}
    for quiz, index, item in handbook.every_item():
        here = (quiz.source, ("items", index, "id"))
        source, loc = taken.setdefault(item.id, here)
        if (source, loc) != here:
            what = f"the id `{item.id}` is taken at {source.path}:{source.place(*loc)[0]}"
            remedy = "Give the newer item an id of its own"
            yield quiz.source.problem(here[1], what, remedy, breaks=f"ids {quiz.slug}")


def headings_exist(handbook: Handbook) -> Iterator[Problem]:
    """The `learn_more` of an item is a heading of its practice page, or of the practice it names."""
    known = {slug: practice.once(_anchors) for slug, practice in handbook.practices.items()}
    for quiz, index, item in handbook.items():
        slug, _, anchor = item.learn_more.rpartition("#")
        loc = ("items", index, "learn_more")
        if slug:
            yield from missing(handbook, "practices", (quiz.source, loc, slug))
        slug = slug or quiz.slug
        if slug in known and anchor not in known[slug]:
            reference = (quiz.source, loc, anchor)
            yield dangling(reference, f"heading on the page of `{slug}` with the anchor", known[slug])


def _anchors(practice: Document[Practice]) -> set[str]:
    return anchors(practice.source)


def practices_shown_exist(handbook: Handbook) -> Iterator[Problem]:
    """The practice that a key shows exists."""
    for quiz, index, item in handbook.items():
        if item.shows:
            yield from missing(handbook, "practices", (quiz.source, ("items", index, "shows"), item.shows))


RULES: tuple[Rule, ...] = (
    every_practice_has_a_quiz,
    every_quiz_has_a_practice,
    every_quiz_mixes_its_types,
    item_ids_are_unique,
    headings_exist,
    practices_shown_exist,
    *item_rules.RULES,
    *essential_rules.RULES,
    repeats_page.no_item_repeats_its_page,
)
