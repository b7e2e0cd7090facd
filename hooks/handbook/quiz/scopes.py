"""What can be asked: a quiz of each chapter, practice and programme, and which items it draws from."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from math import comb
from typing import Literal

from handbook.content.handbook import Document, Handbook
from handbook.core.shuffle import shuffled
from handbook.items.base import ItemBase
from handbook.practice.model import Practice
from handbook.programme.model import TRIES
from handbook.quiz.model import PASS_MARK, Quiz, asked, essential_units
from handbook.quiz.revisions import quiz_digits, quiz_revision

CHAPTER_ASKS = 2  # items of each practice in an attempt at a chapter
QUESTION = 2 / 3  # minutes: eight questions in about five, as in programme/steps.js
ENOUGH = 18  # items in an attempt, from which on chance says little
POOL = 3  # times as many items on a programme's page as an attempt asks


@dataclass(frozen=True)
class Scope:
    """What a quiz is about: a chapter, a practice or a programme."""

    slug: str
    kind: Literal["chapter", "practice", "programme"]
    title: str
    address: str
    practices: tuple[Document[Practice], ...]
    revision: str
    pass_mark: int = PASS_MARK
    hide_keys: bool = True
    per_practice: int = 0  # how many items of each practice an attempt asks; 0 means all
    pool: int = 0  # how many items of each practice are on the page to draw from; 0 means all
    tries: int = TRIES  # after so many the keys show
    pause: int | None = None  # minutes from one try to the next; None where nobody is kept waiting
    essentials: tuple[str, ...] = ()  # the units of which every attempt asks one, and passes with it alone

    @property
    def is_test(self) -> bool:
        """Whether a pass means something: only a programme asks enough. All others are for practice."""
        return self.kind == "programme"

    def heading(self, words: Mapping[str, str]) -> str:
        """Return what its page is called, with the words of the quiz page."""
        return words["test_of" if self.is_test else "of"].format(self.title)

    def items(self, quiz: Quiz) -> list[ItemBase]:
        """Return the items of a practice's quiz that are drawn from; of a large quiz some, and of a ring only one.

        Essential rings are whole, so that another try asks something else.
        """
        if not self.pool:
            return list(quiz.items)
        mixed = shuffled(list(quiz.items), self.slug)
        essential = [item for item in mixed if item.unit in self.essentials]
        singles = {item.unit: item for item in mixed if item.unit not in self.essentials}
        left = max(0, self.pool - len({item.unit for item in essential}))
        return [*essential, *list(singles.values())[:left]]

    def asks(self, handbook: Handbook) -> int:
        """Return how many items one attempt has."""
        return sum(self._asks(handbook.quizzes[practice.slug]) for practice in self.practices)

    def minutes(self, handbook: Handbook) -> int:
        """Return about how many minutes one attempt takes."""
        return round(self.asks(handbook) * QUESTION)

    def may_miss(self, handbook: Handbook) -> int:
        """Return how many items of an attempt may be wrong in a pass."""
        return self.asks(handbook) * (100 - self.pass_mark) // 100

    def chances(self, handbook: Handbook) -> dict[str, int]:
        """Return of 100 people how many fail who know nine answers in ten, and how many pass who know seven.

        Empty where enough is asked: with 18 and a mark of 80 per cent, 90 pass who know nine in ten, and 16 who know
        seven.
        """
        asks, wrong = self.asks(handbook), self.may_miss(handbook)
        if asks >= ENOUGH:
            return {}
        return {"fail": 100 - _passing(0.9, asks, wrong), "pass": _passing(0.7, asks, wrong)}

    def _asks(self, quiz: Document[Quiz]) -> int:
        count = quiz.once(_asked)
        always = len({*self.essentials} & {*essential_units(quiz.content)}) if self.essentials else 0
        return min(count, max(self.per_practice or count, always))


def _asked(quiz: Document[Quiz]) -> int:
    return asked(quiz.content)


@cache
def _passing(knows: float, asks: int, wrong: int) -> int:
    """Return how many of 100 people pass who know this share of the answers."""
    some = (comb(asks, missed) * (1 - knows) ** missed * knows ** (asks - missed) for missed in range(wrong + 1))
    return round(100 * sum(some))


def scopes(handbook: Handbook) -> tuple[Scope, ...]:
    """Return what every quiz is about, in reading order."""
    return handbook.once(_scopes)


def _scopes(handbook: Handbook) -> tuple[Scope, ...]:
    return tuple(_each(handbook))


def _each(handbook: Handbook) -> Iterator[Scope]:
    for slug, chapter in handbook.chapters.items():
        if practices := tuple(handbook.practices_of(slug)):
            content = chapter.content
            digits = quiz_revision(handbook, practices)
            names = (content.title, f"/{slug}/")
            yield Scope(slug, "chapter", *names, practices, digits, per_practice=CHAPTER_ASKS)
        for practice in practices:
            yield practice.once(_of_practice, handbook.quizzes[practice.slug])
    for slug in handbook.programmes:
        yield _of_programme(handbook, slug)


def _of_practice(practice: Document[Practice], quiz: Document[Quiz]) -> Scope:
    slug, title, content = practice.slug, practice.content.title, quiz.content
    address = f"/{practice.folder}/{slug}/"
    digits = quiz.once(quiz_digits)
    return Scope(slug, "practice", title, address, (practice,), digits, content.pass_mark, content.hide_keys)


def _of_programme(handbook: Handbook, slug: str) -> Scope:
    content = handbook.programmes[slug].content
    practices = tuple(handbook.practices[name] for name in content.practices)
    quizzes = [handbook.quizzes[practice.slug].content for practice in practices]
    essentials = tuple(unit for quiz in quizzes for unit in essential_units(quiz))
    return Scope(
        slug,
        "programme",
        content.title,
        f"/onboarding/{slug}/",
        practices,
        quiz_revision(handbook, practices, essentials),
        content.pass_mark,
        content.hide_keys,
        per_practice=content.per_practice,
        pool=content.per_practice * POOL,
        tries=content.tries,
        pause=content.pause_minutes,
        essentials=essentials,
    )
